"""The people that an article names: full names, the roles that stand beside them, and what tells he from she."""

from collections import Counter
from collections.abc import Iterable

from newsclaims.extraction.ages import has_age
from newsclaims.extraction.doubtful import Doubtful
from newsclaims.extraction.epithets import is_said_of_people
from newsclaims.extraction.fullnames import GIVEN_TOO, looks_like_person
from newsclaims.extraction.genders import hints
from newsclaims.extraction.given_names import ALL_GIVEN_NAMES
from newsclaims.extraction.lexicon import (
    ORGANISATION_WORDS,
    ROLES,
    THINGS,
    TIME_WORDS,
    TITLES,
)
from newsclaims.extraction.person import Person
from newsclaims.extraction.phrases import singular
from newsclaims.extraction.platforms import is_behind_link, is_platform
from newsclaims.extraction.roles import is_body_behind, owners, roles_of
from newsclaims.extraction.runs import (
    CHAMBERS,
    GIVEN_NAMES,
    PARTISANS,
    Run,
    is_no_name,
    is_title_case,
    name_words,
    plain,
    runs,
    speaks,
    stands_alone,
    the_before,
)
from newsclaims.extraction.tokens import Token
from newsclaims.folding import folded_name, same_person

WHERE = frozenset("at in near outside around across through throughout towards toward into".split())
"""What stands in front of places, and seldom of people."""

NO_SURNAMES = ORGANISATION_WORDS | THINGS | TIME_WORDS


class Names:
    """The register of an article's people, filled paragraph by paragraph before anybody is resolved."""

    def __init__(self) -> None:
        self.people: dict[tuple[str, ...], Person] = {}
        self.alone: Counter[str] = Counter()
        self.titled: dict[tuple[str, ...], Person] = {}
        self._behind_link: Counter[tuple[str, ...]] = Counter()
        self._doubtful = Doubtful()
        self._platforms: set[tuple[str, ...]] = set()
        self._bodies: set[tuple[str, ...]] = set()
        self._at: Counter[tuple[str, ...]] = Counter()
        self._speaking: set[tuple[str, ...]] = set()
        self._in_sentences: set[tuple[str, ...]] = set()
        self._hints: list[tuple[list[tuple[str, ...]], str]] = []
        self._by_word: dict[str, list[Person]] = {}
        self._by_role: dict[str, list[Person]] = {}
        self._by_part: dict[str, list[Person]] = {}
        self._by_surname: dict[str, list[Person]] = {}

    def add(self, items: list[Token], number: int = 0) -> None:
        """Note the names in the tokens of paragraph `number`."""
        if is_title_case(items):
            return
        found = list(runs(items))
        self._hints += hints(items, found)
        for place, run in enumerate(found):
            words = name_words(items, run.name, run.end)
            if len(words) == 1:
                self._alone(items, run, found[place + 1] if place + 1 < len(found) else None, number)
            elif looks_like_person(words) and not the_before(items, run):
                keep = self._note if stands_alone(items, run) else self._doubtful.keep
                keep(words, items, run, number)

    def _alone(self, items: list[Token], run: Run, following: Run | None, number: int) -> None:
        """Note one word of a name: with a title, or sharing the next one's surname, it is somebody's."""
        words = name_words(items, run.name, run.end)
        self.alone[words[0]] += 1
        self._doubtful.hear(words[0], items, run)
        low = words[0].lower()
        if (run.role or has_age(items, run.end)) and not {low, singular(low)} & NO_SURNAMES and low not in ROLES:
            self.titled.setdefault(words, Person(words)).note_role(run.role)
        if following is None or plain(words[0]) not in GIVEN_NAMES or run.end - run.start > 1:
            return
        shared = name_words(items, following.name, following.end)
        if following.start == run.end + 1 and items[run.end].low == "and" and looks_like_person(shared):
            full = (words[0], *shared[1:])
            self.people.setdefault(full, Person(full)).paragraphs.add(number)

    def _note(self, words: tuple[str, ...], items: list[Token], run: Run, number: int) -> None:
        person = self.people.setdefault(words, Person(words))
        person.count += 1
        person.paragraphs.add(number)
        if run.start > 0 and (items[run.start - 1].is_word or items[run.start - 1].text == ","):
            self._in_sentences.add(words)
        self._behind_link[words] += is_behind_link(items, run)
        self._at[words] += run.start > 0 and items[run.start - 1].low in WHERE
        self._speaking |= {words} if speaks(items, run) else set()
        if is_platform(items, run):
            self._platforms.add(words)
        if is_body_behind(items, run.end):
            self._bodies.add(words)
        for role in roles_of(items, run):
            person.note_role(role)
        person.owners |= owners(items, run)

    def settle(self) -> None:
        """Trim words that are no names off the people's fronts, and join variants of one name."""
        for doubted in self._doubtful.names():
            self._note(*doubted)
        self._drop_others()
        for words in [words for words in self.people if words[0].lower() in GIVEN_TOO]:
            self._complete(words)
        for words in sorted(self.people, key=len, reverse=True):
            self._trim(words)
        for words in [words for words in self.people if len(words) > 1 and len(words[0].strip(".")) == 1]:
            self._spell_out(words)
        ends: dict[tuple[str, str], list[tuple[str, ...]]] = {}
        for words in self.people:
            ends.setdefault(_ends(words), []).append(words)
        for words in sorted(self.people, key=lambda w: (len(w), w)):
            self._join(words, ends[_ends(words)])
        self.index()
        self._settle_titled()
        self.index()
        self._settle_genders()

    def _drop_others(self) -> None:
        """Forget platforms, bodies and places that look like people's names."""
        for words in self._platforms:
            if self.people[words].count == self._behind_link[words]:
                self._drop(words)
        for words in self._bodies:
            self._drop(words)
        for words in list(self.people):
            if self._at[words] * 2 > self.people[words].count and words not in self._speaking:
                self._drop(words)

    def _drop(self, words: tuple[str, ...]) -> None:
        """Forget what stands for a platform or a place, if nothing shows that it is somebody's name."""
        if not self.people[words].roles and plain(words[0]) not in ALL_GIVEN_NAMES:
            del self.people[words]

    def _complete(self, words: tuple[str, ...]) -> None:
        """Give a surname of two words, which looks like a whole name, to whoever bears it: Van Dyke, Piet Van Dyke."""
        tail = [word.lower() for word in words]
        longer = [other for other in self.people if [word.lower() for word in other[1:]] == tail]
        if longer:
            self._merge(self.people.pop(words), self.people[min(longer)], None)

    def _spell_out(self, words: tuple[str, ...]) -> None:
        """Give a name with an initial to the one other bearer of the surname whose given name it begins: D. Voss."""
        others = [other for other in self.people if other[-1] == words[-1] and other != words]
        if len(others) == 1 and len(others[0]) > 1 and others[0][0][0] == words[0][0]:
            self._merge(self.people.pop(words), self.people[others[0]], None)

    def _settle_titled(self) -> None:
        """Whoever has only a title and a surname is somebody, too; else the title goes to its one bearer."""
        for words, titled in self.titled.items():
            bearers = self.bearers(words) or self.known_as(words)
            if not bearers:
                self.people[words] = titled
            elif len(bearers) == 1:
                self._merge(titled, bearers[0], None)

    def _settle_genders(self) -> None:
        """Count for whoever is the only one that a sentence names whether it goes on about her or him."""
        for names, gender in self._hints:
            people = [self.bearers(words) or self.known_as(words) for words in names]
            one = {id(person): person for found in people for person in found}
            if len(one) == 1:
                next(iter(one.values())).called[gender] += 1

    def index(self) -> None:
        """Prepare the look-ups by a word of a name and by a word of a role."""
        self._by_word, self._by_role, self._by_part, self._by_surname = {}, {}, {}, {}
        for person in self.people.values():
            for part in dict.fromkeys(folded_name(" ".join(person.words)).split()):
                self._by_part.setdefault(part, []).append(person)
            behind_first = folded_name(" ".join(person.words[1:])).split()
            for word in dict.fromkeys(folded_name(word) for word in person.words):
                self._by_word.setdefault(word, []).append(person)
                if word in behind_first:
                    self._by_surname.setdefault(word, []).append(person)
            for word in person.role_words:
                self._by_role.setdefault(word, []).append(person)

    def _trim(self, words: tuple[str, ...]) -> None:
        for cut in range(1, len(words) - 1):
            tail = words[cut:]
            if plain(words[0]) in GIVEN_NAMES:
                return
            set_off = all(word.lower() in PARTISANS | CHAMBERS for word in words[:cut])
            doubted = words in self._in_sentences and not set_off
            given = plain(tail[0]) in (GIVEN_NAMES if doubted else ALL_GIVEN_NAMES)
            only_said = words not in self._in_sentences and all(map(is_said_of_people, words[:cut]))
            front = only_said or set_off or all(is_no_name(word) for word in words[:cut])
            if tail in self.people or (given and front):
                self._merge(self.people.pop(words), self.people.setdefault(tail, Person(tail)), " ".join(words[:cut]))
                return
        self._trim_to_surname(words)

    def _trim_to_surname(self, words: tuple[str, ...]) -> None:
        """Fold what stands only in headlines into its one bearer: Sacked | Voss, where Ivan Voss was dismissed."""
        first, *rest = words
        said = len(rest) == 1 and words not in self._in_sentences and is_said_of_people(first)
        if not said or plain(first) in ALL_GIVEN_NAMES:
            return
        others = (person for person in self.people.values() if person.words != words)
        bearers = [person for person in others if len(person.words) > 1 and person.words[-1] == rest[0]]
        if len(bearers) == 1:
            self._merge(self.people.pop(words), bearers[0], first)

    def _join(self, words: tuple[str, ...], alike: list[tuple[str, ...]]) -> None:
        """Fold a shorter variant into the one longer name that it can stand for."""
        alike = [other for other in alike if other in self.people and other != words and len(other) >= len(words)]
        longer = [other for other in alike if same_person(" ".join(words), " ".join(other))]
        if len(longer) == 1 or (longer and len({folded_name(" ".join(other)) for other in longer}) == 1):
            self._merge(self.people.pop(words), self.people[min(longer)], None)

    @staticmethod
    def _merge(person: Person, into: Person, role: str | None) -> None:
        into.count += person.count
        into.roles.update(person.roles)
        into.female += person.female
        into.male += person.male
        into.paragraphs |= person.paragraphs
        into.owners |= person.owners
        into.called.update(person.called)
        if role and {low.rstrip(".") for low in role.lower().split()} & (ROLES | TITLES):
            into.roles[role] += 1

    def known_as(self, words: Iterable[str]) -> list[Person]:
        """The people that a full or partial name can mean: full names first, then surnames, then other parts."""
        wanted = tuple(words)
        if not wanted:
            return []
        near = self._by_word.get(folded_name(wanted[-1]), [])
        if len(wanted) > 1:
            near = self._holding(wanted)
            same = [p for p in near if same_person(" ".join(wanted), " ".join(p.words))]
            return same or [p for p in near if _within(wanted, p.words)] or self._with_initial(wanted)
        word = folded_name(wanted[0])
        for place in (-1, 0):
            found = [p for p in near if folded_name(p.words[place]) == word]
            if found:
                return found
        return near

    def _with_initial(self, words: tuple[str, ...]) -> list[Person]:
        """Those whom an initial and a surname can mean: D. Volkanova."""
        if len(words) != 2 or len(words[0].strip(".")) != 1:
            return []
        return [p for p in self.bearers(words[1:]) if p.words[0][0] == words[0][0]]

    def _holding(self, words: tuple[str, ...]) -> list[Person]:
        """The people with the last of some words in their name, and of those just who have the rarer of its ends."""
        with_first = self._by_part.get(_ends(words)[0], [])
        with_last = self._by_word.get(folded_name(words[-1]), [])
        if len(with_last) <= len(with_first):
            return with_last
        last = folded_name(words[-1])
        return [person for person in with_first if any(folded_name(word) == last for word in person.words)]

    def bearers(self, words: tuple[str, ...]) -> list[Person]:
        """All who have a word in their name other than first: both surnames of a double one count."""
        return self._by_surname.get(folded_name(words[0]), []) if len(words) == 1 else []

    def in_role(self, head: str, words: Iterable[str] = ()) -> list[Person]:
        """The people whom a role calls by `head`, and beside whose names all these words stand."""
        wanted = {head, *words}
        near = min((self._by_role.get(word, []) for word in wanted), key=len)
        return [person for person in near if head in person.callings and wanted <= person.role_words]


def _ends(words: tuple[str, ...]) -> tuple[str, str]:
    """The first and the last word of a name, which all its variants share."""
    plain_words = folded_name(" ".join(words)).split() or [""]
    return plain_words[0], plain_words[-1]


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether words stand within a name next to each other: Ruiz Ocampo in María Fernanda Ruiz Ocampo."""
    x, y = [folded_name(word) for word in part], [folded_name(word) for word in whole]
    return any(y[at : at + len(x)] == x for at in range(len(y) - len(x) + 1))
