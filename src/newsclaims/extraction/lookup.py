"""Whom a name or a role can mean at one place of an article: one candidate, or nobody."""

from bisect import bisect_left
from itertools import islice, takewhile

from newsclaims.extraction.bodies import Bodies
from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.epithets import is_said_of_people
from newsclaims.extraction.following import leading_subject
from newsclaims.extraction.given_names import ALL_GIVEN_NAMES
from newsclaims.extraction.heads import core, hangs_on_another_word
from newsclaims.extraction.kin import names_relative
from newsclaims.extraction.lexicon import DETERMINERS, ROLES, TITLES
from newsclaims.extraction.mentions import (
    core_of,
    is_last,
    is_role_phrase,
    title_gender,
)
from newsclaims.extraction.names import Names
from newsclaims.extraction.passage import QUOTE, Passage
from newsclaims.extraction.person import Person
from newsclaims.extraction.runs import fold_role, name_words, plain, runs
from newsclaims.extraction.scene import Named, Scene
from newsclaims.extraction.tokens import Token

FARTHEST_SENTENCE = 8
NO_ROLE_WORDS = DETERMINERS | (TITLES - ROLES)
SPECIFIC = 2
"""Tokens of a role beyond which it is somebody's in particular: the chief executive of Halvey; not: the nurse."""
OTHER_WORDS = {
    "officer": tuple("captain major colonel lieutenant commander sergeant general admiral inspector".split()),
    "head of state": ("president", "king", "queen", "emperor"),
    "head of government": ("premier", "chancellor", "minister"),
}
"""Roles that a more general word can mean, folded."""

FARTHEST_ROLE = 4
"""Paragraphs back in which the latest bearer of a role that several have is taken to be meant."""


class Lookup:
    """The article's people and bodies, and who of them has been met so far."""

    def __init__(self, names: Names, bodies: Bodies) -> None:
        self.names, self.bodies, self.scene = names, bodies, Scene()
        self._partial: dict[tuple[str, ...], Person] = {}

    def look_at(self, passage: Passage) -> None:
        """Meet the people of a passage; those inside full quotations are spoken about, not present."""
        for run in runs(passage.items):
            words, at = name_words(passage.items, run.name, run.end), passage.items[run.start].start
            person = self.one(self.bearing(words, at), at, passage, words)
            if person is not None and not self.is_hardly_anybody(person):
                if words != person.words[:1] or len(person.words) == 1:
                    self.scene.surnamed[person.words] = passage.paragraph.number
                self.scene.meet(passage.paragraph.number, passage.items[run.name].start, person)

    def one(self, people: list[Person], at: int, passage: Passage, words: tuple[str, ...] = ()) -> Person | None:
        """The only candidate, the only one whom the article has introduced, or the only one in this paragraph.

        A name alone means somebody who was introduced before `at`; not if a relative whose surname is left out,
        and may be the same, has come between.
        """
        if not people or (len(words) == 1 and self._relative_before(words[0], at, passage)):
            return None
        if len(people) == 1:
            return people[0]
        near = [person for person in self.scene.before(at, passage.paragraph.number) if person in people]
        near = [person for person in near if self._in_full(person, at, passage)]
        if len(near) < 2:
            return near[0] if near else self._speaking(people)
        return self._opening(near, at, passage)

    def is_hardly_anybody(self, person: Person) -> bool:
        """Whether a name is only ever given whole, and nothing shows that it is a person's: Tern Ridge was fined."""
        if person.count < 2 or any(self.names.alone[word] for word in person.words):
            return False
        return person.gender is None and person.role is None and plain(person.words[0]) not in ALL_GIVEN_NAMES

    def bearing(self, words: tuple[str, ...], at: int) -> list[Person]:
        """Whom a name at offset `at` can mean; a surname alone is that of people introduced before, if of any.

        What stands in front of a name, and is none of it, is left out: Tearful | Marta Lund; Sacked | Lund.
        """
        introduced = self.scene.known_by(at, self.names.bearers(words)) if len(words) == 1 else []
        said = len(words) > 1 and plain(words[-2]) not in ALL_GIVEN_NAMES and is_said_of_people(words[-2])
        tails = (words[cut:] for cut in range(max(1, len(words) - (not said))))
        return introduced or next(filter(None, map(self.names.known_as, tails)), [])

    def _relative_before(self, surname: str, at: int, passage: Passage) -> bool:
        return any(names_relative(passage.items, lo, hi, surname) for lo, hi in _sentences_before(at, passage))

    @staticmethod
    def _in_full(person: Person, at: int, passage: Passage) -> bool:
        """Whether a paragraph has named somebody before `at` by more than the given name."""
        start = next((lo for lo, _ in _sentences_before(at, passage)), 0)
        near = takewhile(lambda item: item.start < at, islice(passage.items, start, None))
        return any(item.text in person.words[1:] for item in near)

    def _opening(self, people: list[Person], at: int, passage: Passage) -> Person | None:
        """Whom the sentence before names first, and no other of `people` with them."""
        items = passage.items
        earlier = [(lo, hi) for lo, hi in _sentences_before(at, passage) if items[hi - 1].end <= at]
        part = items[slice(*earlier[-1])] if earlier else []
        named = [self.names.known_as(name_words(part, run.name, run.end)) for run in runs(part)]
        sure = [found[0] for found in named if len(found) == 1]
        return sure[0] if sure and sure[0] in people and not any(one in people for one in sure[1:]) else None

    def _speaking(self, people: list[Person]) -> Person | None:
        """Who spoke last, if no other of `people` has been named since."""
        last, since = self.scene.last, self.scene.last_paragraph
        if last is None or last.person is None or last.person not in people:
            return None
        others = [p for p in people if p is not last.person and self.scene.surnamed.get(p.words, -1) >= since]
        return None if others else last.person

    def people_named(self, items: list[Token], at: int) -> list[Person]:
        """The people in the register whom the name that the phrase ends with can mean."""
        items = core_of(items, self.names)
        found = [run for run in runs(items) if is_last(items, run.end)]
        if not found:
            return []
        run = found[-1]
        if hangs_on_another_word(items, run.start):
            return []
        people = self.bearing(name_words(items, run.name, run.end), at)
        if len(people) > 1:
            people = of_gender(people, title_gender(items)) or people
        return people

    def titled(self, items: list[Token]) -> Person | None:
        """Somebody behind a title whom the register does not know in full: President | Lund."""
        run = next((run for run in runs(items) if run.end == len(items) and run.role), None)
        if run is None:
            return None
        person = self._partial.setdefault(words := name_words(items, run.name, run.end), Person(words))
        person.note_role(run.role)
        return person

    def in_role(self, items: list[Token], at: int, passage: Passage) -> Named | None:
        """The bearer of a role: the only one, or the latest met of several."""
        words = [fold_role(item.low) for item in items if item.is_word and item.low not in NO_ROLE_WORDS]
        head = fold_role(next(item.low for item in reversed(core(items)) if item.is_word))
        people = self.names.in_role(head, words) or self._loosely(items) or self._by_another_word(head, items)
        people = of_gender(people, title_gender(items)) if people else people
        if len(people) <= 1:
            return Named(people[0].name, people[0], reason="role") if people else None
        number = passage.paragraph.number
        for since in (number, number - 1, number - FARTHEST_ROLE):
            near = [person for person in self.scene.before(at, since) if person in people]
            if near and (len(near) == 1 or since == number):
                return Named(near[0].name, near[0], reason="role")
            if near:
                break
        return Named(None, reason="several_in_role")

    def _by_another_word(self, head: str, items: list[Token]) -> list[Person]:
        """Those whose role is one that a general word can mean: the officer, for a captain; the head of state."""
        words = OTHER_WORDS.get(" ".join(item.low for item in items[1:]), OTHER_WORDS.get(head, ()))
        if items[0].low != "the":
            return []
        return list({id(person): person for word in words for person in self.names.in_role(word)}.values())

    def just_set(self, items: list[Token], at: int, passage: Passage) -> Person | None:
        """Who sat down in the sentence before, and has no role yet: Karen Boe sat down. “...,” said | the head |."""
        before = next((item for item in reversed(passage.items) if item.start < at), items[0])
        if (
            not (before.low in FORMS or before.text == QUOTE)
            or items[0].low != "the"
            or not is_role_phrase(core(items))
            or passage.paragraph.headline
        ):
            return None
        ahead = [(lo, hi) for lo, hi in passage.sentences if passage.items[hi - 1].end <= at]
        opens = passage.items[0].text == QUOTE and all(passage.items[hi - 1].text == QUOTE for _, hi in ahead)
        if opens:
            return self._set_before(passage.paragraph.number) if len(items) > SPECIFIC else None
        told = next(((lo, hi) for lo, hi in reversed(ahead) if passage.items[hi - 1].text != QUOTE), None)
        subject = leading_subject(passage.items, *told) if told is not None else None
        named = self.people_named(passage.items[slice(*subject)], at) if subject is not None else []
        return named[0] if len(named) == 1 and named[0].role is None else None

    def _set_before(self, number: int) -> Person | None:
        """The only one whom the paragraph before names, if no role of theirs is known."""
        named = {id(person): person for paragraph, _, person in self.scene.met if paragraph == number - 1}
        one = next(iter(named.values()), None)
        return one if one is not None and len(named) == 1 and one.role is None else None

    def _loosely(self, items: list[Token]) -> list[Person]:
        """Those whose role has the phrase's head and shares its adjectives, however the rest is worded."""
        lows = [fold_role(item.low) for item in items if item.is_word and item.low not in DETERMINERS]
        if len(lows) < 2:
            return []
        return [p for p in self.names.in_role(lows[-1]) if len(set(lows) & p.role_words) * 2 > len(set(lows))]

    def people_in(self, items: list[Token], lo: int, hi: int, passage: Passage) -> list[Person]:
        """The people named in some of a passage's tokens, as far as each is sure."""
        part = items[lo:hi]
        found: list[Person] = []
        for run in runs(part):
            words, at = name_words(part, run.name, run.end), part[run.start].start
            person = self.one(self.bearing(words, at), at, passage, words)
            if person is not None and person not in found and not self.is_hardly_anybody(person):
                found.append(person)
        return found


def _sentences_before(at: int, passage: Passage) -> list[tuple[int, int]]:
    """The last few sentences that start before offset `at`."""
    stop = bisect_left(passage.sentences, at, key=lambda sentence: passage.items[sentence[0]].start)
    return passage.sentences[max(0, stop - FARTHEST_SENTENCE) : stop]


def name_alone(items: list[Token]) -> tuple[str, ...]:
    """The one word of a name that a phrase ends with; nothing if it gives more of it."""
    run = next((run for run in runs(items) if run.end == len(items)), None)
    words = name_words(items, run.name, run.end) if run is not None else ()
    return words if len(words) == 1 else ()


def learn_gender(person: Person | None, items: list[Token]) -> None:
    """Remember what a title says of somebody: Mr Han is no "she" later on."""
    gender = title_gender(items)
    if person is not None and gender is not None:
        person.female += gender == "she"
        person.male += gender == "he"


def fits(person: Person, gender: str) -> bool:
    """Whether a pronoun, "she" or "he", can go with somebody."""
    return person.gender in (None, gender)


def of_gender(people: list[Person], gender: str | None) -> list[Person]:
    """Those of `people` with whom a pronoun can go."""
    return people if gender is None else [p for p in people if p.gender in (None, gender)]
