"""Who is who across articles: one canonical name for each speaker, from the catalogue and the texts alone.

The catalogue decides where it speaks. Otherwise two articles' full names are one person's when first and last
name agree and nothing in between contradicts; a surname alone joins a full name if the same role stands
beside both, or if it is a person's and nobody else has it. Two full names that merely share a surname are never
joined, and an office alone ("the chief executive") joins only as `offices` has it. The result is a pure function of
the set of names: it does not depend on the order in which articles come.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from newsclaims.folding import folded_name as fold
from newsclaims.folding import same_person
from newsclaims.model import CastMember, Speaker, SpeakerClass
from newsclaims.offices import bearers

Key = tuple[str, str]
NICKNAMES = {
    short: full
    for full, shorts in {
        "michael": "mike mick mikey", "william": "bill will billy", "robert": "bob rob bobby",
        "james": "jim jimmy jamie", "thomas": "tom tommy", "richard": "rick dick rich", "joseph": "joe joey",
        "charles": "charlie chuck", "daniel": "dan danny", "matthew": "matt", "anthony": "tony",
        "stephen": "steve", "andrew": "andy drew", "joshua": "josh", "kenneth": "ken kenny", "timothy": "tim",
        "ronald": "ron ronnie", "edward": "ed eddie ted", "jeffrey": "jeff", "nicholas": "nick",
        "jonathan": "jon", "gregory": "greg", "benjamin": "ben", "samuel": "sam", "patricia": "pat patty trish",
        "alexander": "alex", "peter": "pete", "donald": "don", "david": "dave", "christopher": "chris",
        "lawrence": "larry", "gerald": "jerry", "bernard": "bernie", "elizabeth": "liz beth betty lizzie",
        "catherine": "kate cathy", "katherine": "kathy katie", "jennifer": "jen jenny",
        "margaret": "maggie peggy meg", "susan": "sue susie", "deborah": "deb debbie", "barbara": "barb",
        "rebecca": "becky", "jessica": "jess", "victoria": "vicky", "pamela": "pam", "cynthia": "cindy",
    }.items()
    for short in shorts.split()
}  # fmt: skip
"""Short forms of given names; they join two names only together with the same surname and the same role."""


def canonical_names(casts: Iterable[tuple[str, CastMember]], speakers: Sequence[Speaker]) -> dict[Key, str]:
    """The canonical name of each speaker of each article: (article file, name there) -> canonical name."""
    members = sorted(casts, key=lambda one: (one[0], one[1].name))
    known = _known(speakers)
    listed = {(article, member.name): _listed(member, known) for article, member in members}
    free = [(article, member) for article, member in members if listed[article, member.name] is None]
    people = _people(member for _, member in free)
    names = {key: name for key, name in listed.items() if name is not None}
    names |= {(article, member.name): people.get(fold(member.name), member.name) for article, member in free}
    names |= _completed(members, free, names)
    return names | bearers(members, names)


def class_across(classes: Iterable[SpeakerClass]) -> SpeakerClass | None:
    """What sort of speaker a name is that articles class so: a person if any says so, else as most of them do."""
    counted = Counter(classes)
    return min(counted, key=lambda one: (one != "person", -counted[one], one), default=None)


def _completed(
    members: list[tuple[str, CastMember]], free: list[tuple[str, CastMember]], names: dict[Key, str]
) -> dict[Key, str]:
    """Surnames and other parts of names, given the one full name that the same role or company points to."""
    stories = _Stories(members, names)
    found: dict[Key, str] = {}
    for article, member in free:
        part = names[article, member.name]
        near = stories.holding(fold(part))
        fits = {full for full in near if stories.evidence(article, member, full)} or stories.only(member, near)
        if len(fits) == 1:
            found[article, member.name] = fits.pop()
    return found


class _Stories:
    """Which people appear in which articles, in what roles, and next to whom."""

    def __init__(self, members: list[tuple[str, CastMember]], names: dict[Key, str]) -> None:
        self.cast: dict[str, set[str]] = defaultdict(set)
        self.articles: dict[str, set[str]] = defaultdict(set)
        self.roles: dict[str, set[str]] = defaultdict(set)
        self.parts: dict[str, set[str]] = defaultdict(set)
        for article, member in members:
            name = names[article, member.name]
            words = fold(name).split()
            if not member.person or len(words) < 2:
                continue
            self.cast[article].add(name)
            self.articles[name].add(article)
            self.roles[name] |= _role_words(member.role)
            for word in words:
                self.parts[word].add(name)

    def holding(self, part: str) -> set[str]:
        """The longer full names in which a folded name stands, its words next to each other."""
        words = part.split()
        near = self.parts.get(words[-1], set()) if words else set()
        return {full for full in near if f" {part} " in f" {fold(full)} " and fold(full) != part}

    def only(self, member: CastMember, near: set[str]) -> set[str]:
        """The one bearer of a person's surname anywhere, unless the roles beside them differ."""
        if member.speaker_class != "person" or len(near) != 1 or " " in fold(member.name):
            return set()
        (full,) = near
        roles = _role_words(member.role)
        apart = roles and self.roles[full] and not roles & self.roles[full]
        return set() if apart or fold(full).split()[-1] != fold(member.name) else near

    def evidence(self, article: str, member: CastMember, full: str) -> bool:
        """Whether a part of a name means `full` here: the same role, or somebody else who speaks beside both."""
        if self.roles[full] & _role_words(member.role):
            return True
        if member.role and fold(full).split()[0] == fold(member.name):
            return False  # A man in the queue who gives just a given name is not the one of that name in the news.
        company = self.cast[article] - {full, member.name}
        return any(company & self.cast[other] for other in self.articles[full] if other != article)


def _known(speakers: Sequence[Speaker]) -> dict[str, str]:
    return {fold(form): speaker.name for speaker in speakers for form in (speaker.name, *speaker.aliases)}


def _listed(member: CastMember, known: dict[str, str]) -> str | None:
    """What the catalogue calls a speaker: by the article's name for it, or by a variant of a full name."""
    exact = known.get(fold(member.name))
    if exact is not None or not member.person:
        return exact
    fits = {name for form, name in known.items() if same_person(fold(member.name), form)}
    return fits.pop() if len(fits) == 1 else None


def _people(members: Iterable[CastMember]) -> dict[str, str]:
    """For each folded name the display name of the person or body behind it."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    roles: dict[str, set[str]] = defaultdict(set)
    people: set[str] = set()
    for member in members:
        key = fold(member.name)
        spellings[key][member.name] += 1
        roles[key] |= _role_words(member.role)
        if member.person:
            people.add(key)
    joined = _joined(sorted(spellings), people, roles)
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for key, spelled in spellings.items():
        if _bare(key, people) == key:
            groups[joined[key]].update(spelled)
    return {key: _display(groups[joined[key]]) for key in spellings}


def _joined(keys: list[str], people: set[str], roles: dict[str, set[str]]) -> dict[str, str]:
    """Each folded name with the fullest one that it can only stand for; a name that fits several stays alone."""
    home = {key: _bare(key, people) for key in keys}
    by_ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    by_last: dict[str, list[str]] = defaultdict(list)
    for key in sorted(people):
        words = key.split()
        if len(words) > 1:
            by_ends[words[0], words[-1]].append(key)
            by_last[words[-1]].append(key)
    for key in sorted(keys, key=_fullness):
        words = key.split()
        candidates: list[str] = []
        if key in people and home[key] == key and len(words) > 1:
            near = by_ends[words[0], words[-1]]
            candidates = [k for k in near if _fullness(k) > _fullness(key) and same_person(key, k)]
            candidates = candidates or [k for k in by_last[words[-1]] if _nickname(key, k) and roles[key] & roles[k]]
        if candidates and _one_person(candidates):
            home[key] = max(candidates, key=_fullness)
    return {key: _root(key, home) for key in keys}


def _bare(key: str, people: Collection[str]) -> str:
    """A folded name without what one article calls its bearer, if another has it bare: devastated | ann boe."""
    words = key.split()
    tails = (" ".join(words[at:]) for at in range(1, len(words) - 1))
    tail = next((tail for tail in tails if key in people and tail in people), None)
    return key if tail is None or len(words[0]) == 1 or _is_given(words[0]) else tail


def _is_given(word: str) -> bool:
    from newsclaims.extraction.given_names import ALL_GIVEN_NAMES  # noqa: PLC0415 -- late: extraction, and listing needs none

    return word in ALL_GIVEN_NAMES


def _root(key: str, home: dict[str, str]) -> str:
    while home[key] != key:
        key = home[key]
    return key


def _one_person(candidates: list[str]) -> bool:
    """Whether candidates are all variants of one full name."""
    longest = max(candidates, key=_fullness)
    return all(same_person(candidate, longest) for candidate in candidates)


def _nickname(short: str, full: str) -> bool:
    a, b = short.split(), full.split()
    return a[-1] == b[-1] and a[0] != b[0] and NICKNAMES.get(a[0]) == b[0]


def _fullness(name: str) -> tuple[int, int, str]:
    """Orders folded names: whole words before initials, then alphabetically."""
    words = name.split()
    return sum(len(word) > 1 for word in words), len(words), name


def _role_words(role: str | None) -> set[str]:
    generic = {
        "the",
        "of",
        "and",
        "for",
        "in",
        "former",
        "us",
        "new",
        "at",
        "a",
        "an",
        "his",
        "her",
        "who",
        "to",
        "mr",
        "mrs",
        "ms",
        "dr",
    }
    return {word for word in fold(role or "").split() if word not in generic}


def _display(spelled: Counter[str]) -> str:
    """The name to show: the commonest, among equals the fullest."""
    return max(spelled, key=lambda name: (spelled[name], len(name.split()), len(name), name))
