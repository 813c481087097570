"""From the words that name a speaker in one place to the name that the whole article gives."""

from newsclaims.extraction.authors import Authors
from newsclaims.extraction.bodies import Bodies
from newsclaims.extraction.descriptions import is_private, just_told_of
from newsclaims.extraction.following import leading_subject
from newsclaims.extraction.heads import (
    FOLDED_ROLES,
    SORTS_OF_FIRM,
    WORDS_OF,
    core,
    ends_in_name,
    head_of,
    is_enumeration,
    name_between_commas,
    naming_part,
    start_of_name_before,
    without_marks,
    without_relative,
    without_sort,
)
from newsclaims.extraction.kin import KIN, nuclear_gender, owner_of, without_owner
from newsclaims.extraction.lexicon import BODIES, DETERMINERS
from newsclaims.extraction.lists import is_list
from newsclaims.extraction.lookup import Lookup, fits, learn_gender, name_alone
from newsclaims.extraction.members import Members
from newsclaims.extraction.mentions import (
    POSSESSIVES,
    PRONOUNS,
    UNNAMEABLE,
    core_of,
    description,
    is_role_phrase,
    possessive_of_name,
    serves_somebody,
    start_of_somebody,
)
from newsclaims.extraction.names import Names
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.person import Person
from newsclaims.extraction.phrases import Range
from newsclaims.extraction.pronouns import Pronouns
from newsclaims.extraction.runs import Run, fold_role, name_words, runs
from newsclaims.extraction.scene import Named, Newcomer, Scene
from newsclaims.extraction.selfnaming import name_taken
from newsclaims.extraction.subjects import subject_before
from newsclaims.extraction.things import Things
from newsclaims.extraction.tokens import Token

FARTHEST_NEWCOMER = 2
"""Paragraphs within which "the official" is one whom the article has just brought in."""


class Cast:
    """Resolves an article's mentions, and remembers under which forms it met whom."""

    def __init__(self, names: Names, bodies: Bodies) -> None:
        self._lookup = Lookup(names, bodies)
        self._pronouns, self._things = Pronouns(self._lookup), Things(self._lookup)
        self.members = Members()
        self._words: dict[int, set[str]] = {}
        self._authors = Authors(self._lookup, self._pronouns, self._things, self._described)

    def look_at(self, passage: Passage) -> None:
        """Meet the people of a passage before anybody speaks in it."""
        self._lookup.look_at(passage)
        self._pronouns.note(passage)
        self._things.note(passage)
        self._authors.note(passage)
        self._words[passage.paragraph.number] = {item.low for item in passage.items}
        for lo, hi in passage.sentences:
            subject = leading_subject(passage.items, lo, hi)
            if subject is not None:
                self._bring_in(passage.items, subject, passage.paragraph.number)

    def _bring_in(self, items: list[Token], subject: Range, number: int) -> None:
        """Note somebody with a role and no name; a name between commas behind it gives them one."""
        phrase, end = items[slice(*subject)], subject[1]
        role = next((item for item in reversed(core(phrase)) if not item.low.endswith("ed")), phrase[-1])
        named = end < len(items) and items[end].text == "," and name_between_commas(items, end) is not None
        if phrase[0].low in ("a", "an", "another") and fold_role(role.low) in FOLDED_ROLES and not named:
            newcomer = Newcomer(number, phrase[0].start, description(phrase) or "")
            self.scene.newcomers[fold_role(role.low)] = newcomer

    @property
    def scene(self) -> Scene:
        """Who is present, and who spoke last."""
        return self._lookup.scene

    def resolve(self, mention: Range, passage: Passage) -> Named:
        """Who the tokens of a mention stand for."""
        own = name_taken(passage, mention)
        if own is not None:
            return self._called(mention, own, passage)
        mention = self._with_apposition(mention, passage)
        items = without_marks(passage.items[slice(*mention)])
        if not items:
            # Inside brackets that the passage leaves out.
            return Named(None, reason="unnamed")
        at = items[0].start
        low = POSSESSIVES.get(items[0].low, items[0].low)
        if len(items) == 1 and low in PRONOUNS:
            return self._pronouns.person(PRONOUNS[low], at, passage, mention)
        if len(items) == 1 and low in ("who", "which", "that", "whose"):
            return self._antecedent(passage, mention)
        if len(items) == 1 and low in UNNAMEABLE:
            written = self._authors.of_it(passage, mention) if low == "it" else None
            return written or self._things.named(low, passage, mention)
        if len(items) == 2 and low == "the" and items[1].low == "other":
            return Named(None, reason="unnamed")
        if len(items) > 2 and items[-1].low == "voice" and items[-2].text in ("'s", "’s"):
            return self.resolve((mention[0], mention[1] - 2), passage)
        if len(items) == 2 and low in ("he", "she", "it") and items[1].low in WORDS_OF:
            return self.resolve((mention[0], mention[0] + 1), passage)
        return self._described(items, at, passage, mention)

    def _called(self, mention: Range, own: Range, passage: Passage) -> Named:
        """Somebody by the name that they want to be known by; the description is all else that is known of them."""
        items = passage.items[slice(*own)]
        named = self._described(items, items[0].start, passage, own)
        if named.person is None and named.name is not None:
            self.members.taken[named.name] = description(naming_part(passage.items[slice(*mention)]))
        return named

    def _antecedent(self, passage: Passage, mention: Range) -> Named:
        """Whom "who" goes on about: the name right in front of it."""
        items = passage.items
        end = mention[0] - (mention[0] > 1 and items[mention[0] - 1].text == ",")
        found = list(runs(items[:end]))
        if found and found[-1].end == end:
            somebody = start_of_somebody(items, found[-1].name)
            if somebody is not None:
                return self.resolve((somebody, end), passage)
            return self.resolve((_start_of_whole(items, found), end), passage)
        lo = next((lo for lo, hi in passage.sentences if lo < end <= hi), end)
        whole = subject_before(items, end, lo)
        if whole is None or whole[1] != end:
            return Named(None)
        named = [run for run in runs(items[: whole[0]]) if run.end == whole[0] - 1 and items[run.end].text == ","]
        beside = bool(named) and items[whole[0]].low in ("a", "an", "the")
        return self.resolve((named[-1].start, named[-1].end) if beside else whole, passage)

    def _described(self, items: list[Token], at: int, passage: Passage, mention: Range) -> Named:
        """Who a phrase of more than a pronoun stands for."""
        if is_enumeration(items) or self._is_list(items):
            return Named(description(items), reason="list")
        whole, head = without_relative(items), head_of(items)
        author = self._authors.of(naming_part(items), passage, mention)
        if author is not None:
            return author
        people = self._lookup.people_named(head, at)
        if people:
            person = self._lookup.one(people, at, passage, name_alone(head))
            learn_gender(person, head)
            return self._met(person) if person is not None else Named(None, reason="several")
        found = self._dependant(whole, passage, mention) or self._relative(whole, passage, mention)
        owner = owner_of(whole) if found is None else None
        if found is None and owner in {None, "family", *BODIES}:
            found = self._in_role(head if owner is None else without_owner(head), at, passage)
        if found is not None:
            return found
        titled = self._lookup.titled(core_of(head, self._lookup.names))
        if titled is not None:
            return Named(titled.name, titled, reason="name")
        body = self._lookup.bodies.resolve(without_sort(head), at, passage.paragraph.number)
        if body:
            return Named(body, reason="body")
        told = self._private(head, at, passage) or self._lookup.just_set(head, at, passage)
        if told is not None:
            return Named(told.name, told, reason="subject")
        described = description([*without_sort(naming_part(items)), *possessive_of_name(passage.items, mention)])
        self._bring_in(passage.items, (mention[0], mention[0] + len(whole)), passage.paragraph.number)
        return Named(described, reason="description" if described else "unnamed")

    def _private(self, items: list[Token], at: int, passage: Passage) -> Person | None:
        """Whom a private description means, unless the article has brought in somebody else by its noun."""
        number = passage.paragraph.number
        if not is_private(items):
            return None
        near = {item.low for item in passage.items if item.start < at}
        near = near.union(*(self._words.get(number - back, ()) for back in range(1, FARTHEST_NEWCOMER + 1)))
        if core(items)[-1].low in near:
            return None
        lo, hi = next(((lo, hi) for lo, hi in reversed(passage.sentences) if passage.items[hi - 1].end <= at), (0, 0))
        subject = leading_subject(passage.items, lo, hi) if hi else None
        named = self._lookup.people_named(passage.items[slice(*subject)], at) if subject is not None else []
        here = self._lookup.people_in(passage.items, lo, hi, passage) if hi and not named else named
        if here:
            return here[0] if len(here) == 1 else None
        return just_told_of(items, self.scene, number)

    def _in_role(self, head: list[Token], at: int, passage: Passage) -> Named | None:
        """Whom a role means; headlines leave articles out, and of several with a role there they mean nobody yet."""
        headline = passage.paragraph.headline
        if not is_role_phrase(core(head), bare=headline):
            return None
        newcomer = self._newcomer(core(head), at, passage.paragraph.number)
        if newcomer is not None:
            return newcomer
        found = self._lookup.in_role(head, at, passage)
        return None if headline and found is not None and found.name is None else found

    def _newcomer(self, items: list[Token], at: int, number: int) -> Named | None:
        """Whom the article has just brought in so, unless somebody of the role has been named since: the official."""
        words = {fold_role(item.low) for item in items if item.is_word} - DETERMINERS
        role = fold_role(items[-1].low)
        found = self.scene.newcomer(role, at, number - FARTHEST_NEWCOMER) if items[0].low == "the" else None
        if found is None or not words <= {fold_role(word) for word in found.description.lower().split()}:
            return None
        later = any(self.scene.introduced.get(p.words, -1) > found.at for p in self._lookup.names.in_role(role))
        return None if later else Named(found.description, reason="description", at=found.at)

    def _met(self, person: Person) -> Named:
        return Named(person.name, person, reason="name", at=self.scene.introduced.get(person.words))

    def _with_apposition(self, mention: Range, passage: Passage) -> Range:
        """A mention with the name beside it: Ann Boe, | the minister |, said; | the minister |, Ann Boe, said."""
        items, (start, end) = passage.items, mention
        if end >= len(items) or items[end].text != "," or ends_in_name(core(items[start:end])):
            return mention
        behind = name_between_commas(items, end, least=1 if items[end - 1].low in KIN | SORTS_OF_FIRM else 2)
        if behind is not None:
            return mention if serves_somebody(items[start:end]) else (start, behind)
        if items[start].low == "the" and is_role_phrase(core(items[start:end])):
            return start_of_name_before(items, start), end
        return mention

    def _is_list(self, items: list[Token]) -> bool:
        """Whether two are named together: Boe, a person of the article, and Voss; or two whole names."""
        at = next((i for i, item in enumerate(items) if i and item.low == "and"), 0)
        first = next((run for run in runs(items[:at]) if run.end == at), None)
        if first is None or at + 1 >= len(items) or any(item.low in ("of", "for") for item in items[:at]):
            return False
        if self._lookup.names.known_as(name_words(items, first.name, first.end)):
            return True
        in_role = any(fold_role(item.low) in FOLDED_ROLES for item in items[at:])
        return at > 1 and is_list(items) and not in_role

    def _dependant(self, items: list[Token], passage: Passage, mention: Range) -> Named | None:
        """Her lawyer, if the article gives her one with a name; somebody else's is not meant."""
        owner = owner_of(items)
        if owner is None:
            return None
        wanted = {owner}
        if owner in ("his", "her"):
            whose = self._pronouns.person("she" if owner == "her" else "he", items[0].start, passage, mention).person
            wanted |= {whose.words[-1].lower()} if whose is not None else set()
        role = fold_role(items[-1].low)
        theirs = [p for p in self._lookup.names.in_role(role) if p.owners & wanted and p.words in self.scene.introduced]
        return Named(theirs[0].name, theirs[0], reason="relative") if len(theirs) == 1 else None

    def _relative(self, items: list[Token], passage: Passage, mention: Range) -> Named | None:
        """Her sister, if the article names next to her one other of that name and gender."""
        gender = nuclear_gender(items)
        if gender is None:
            return None
        owner = self._pronouns.person("she" if items[0].low == "her" else "he", items[0].start, passage, mention)
        if owner.person is None:
            return None
        number = passage.paragraph.number
        others = [p for p in self._lookup.names.bearers(owner.person.words[-1:]) if p is not owner.person]
        others = [p for p in others if fits(p, gender)]
        if len(others) == 1 and others[0].gender == gender and {number - 1, number, number + 1} & others[0].paragraphs:
            return Named(others[0].name, others[0], reason="relative")
        return None


def _start_of_whole(items: list[Token], found: list[Run]) -> int:
    """Where the last of some names starts, or the one in front of it that it belongs to: Ann Boe of | Hasp College."""
    last = found[-1]
    at = last.start - (last.start > 1 and items[last.start - 1].low == "the")
    belongs = at > 1 and items[at - 1].low in ("of", "at", "from") and len(found) > 1
    return found[-2].start if belongs and found[-2].end == at - 1 else last.start
