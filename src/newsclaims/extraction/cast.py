"""From the words that name a speaker in one place to the name that the whole article gives."""

from collections import Counter

from newsclaims.extraction.bodies import Bodies
from newsclaims.extraction.classes import class_of
from newsclaims.extraction.following import leading_subject, subject_after
from newsclaims.extraction.heads import hangs_on_another_word, head_of, is_enumeration, without_marks, without_relative
from newsclaims.extraction.kin import is_dependant, names_relative, nuclear_gender
from newsclaims.extraction.lexicon import DETERMINERS, ROLES, TITLES
from newsclaims.extraction.mentions import (
    PRONOUNS,
    UNNAMEABLE,
    core_of,
    description,
    is_body,
    is_last,
    is_lone_name,
    is_role_phrase,
    is_somebody,
    start_of_subject,
    title_gender,
)
from newsclaims.extraction.names import Names, Person
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.phrases import Range
from newsclaims.extraction.runs import fold_role, name_words, runs
from newsclaims.extraction.scene import Named, Scene
from newsclaims.extraction.tokens import Token
from newsclaims.model import CastMember

FARTHEST_ROLE = 4
"""Paragraphs back in which the latest bearer of a role that several have is taken to be meant."""


class Cast:
    """Resolves an article's mentions, and remembers under which forms it met whom."""

    def __init__(self, names: Names, bodies: Bodies) -> None:
        self.names, self.bodies = names, bodies
        self.scene = Scene()
        self.forms: dict[str, Counter[str]] = {}
        self.people: dict[str, Person] = {}
        self.partial: dict[tuple[str, ...], Person] = {}
        self.gendered: set[str] = set()

    def look_at(self, passage: Passage) -> None:
        """Meet the people of a passage; those inside full quotations are spoken about, not present."""
        for run in runs(passage.items):
            words, at = name_words(passage.items, run.name, run.end), passage.items[run.start].start
            person = self._one(self._bearing(words, at), at, passage, words)
            if person is not None:
                self.scene.meet(passage.paragraph.number, passage.items[run.name].start, person)

    def _one(self, people: list[Person], at: int, passage: Passage, words: tuple[str, ...] = ()) -> Person | None:
        """The only candidate, the only one whom the article has introduced, or the only one in this paragraph.

        A name alone means somebody who was introduced before `at`; not if a relative whose surname is left out,
        and may be the same, has come between.
        """
        if len(words) == 1 and self._relative_before(words[0], at, passage):
            return None
        if len(people) == 1:
            return people[0]
        near = [person for person in self.scene.before(at, passage.paragraph.number) if person in people]
        near = [person for person in near if self._in_full(person, at, passage)]
        if len(near) < 2:
            return near[0] if near else self._speaking(people)
        return self._opening(near, at, passage)

    def _bearing(self, words: tuple[str, ...], at: int) -> list[Person]:
        """Whom a name at offset `at` can mean; a surname alone is that of people introduced before, if of any."""
        introduced = self.scene.known_by(at, self.names.bearers(words)) if len(words) == 1 else []
        return introduced or self.names.known_as(words)

    def _relative_before(self, surname: str, at: int, passage: Passage) -> bool:
        items = passage.items
        return any(
            names_relative(items, lo, hi, surname) for lo, hi in passage.sentences if items[lo].start < at
        )

    @staticmethod
    def _in_full(person: Person, at: int, passage: Passage) -> bool:
        """Whether a paragraph has named somebody before `at` by more than the given name."""
        return any(item.text in person.words[1:] for item in passage.items if item.start < at)

    def _opening(self, people: list[Person], at: int, passage: Passage) -> Person | None:
        """Whom the sentence before names first, and no other of `people` with them."""
        items = passage.items
        earlier = [(lo, hi) for lo, hi in passage.sentences if items[hi - 1].end <= at]
        part = items[slice(*earlier[-1])] if earlier else []
        named = [self.names.known_as(name_words(part, run.name, run.end)) for run in runs(part)]
        sure = [found[0] for found in named if len(found) == 1]
        return sure[0] if sure and sure[0] in people and not any(one in people for one in sure[1:]) else None

    def _speaking(self, people: list[Person]) -> Person | None:
        last = self.scene.last
        return last.person if last is not None and last.person in people else None

    def resolve(self, mention: Range, passage: Passage) -> Named:
        """Who the tokens of a mention stand for."""
        start = self._start_of_apposition(mention, passage)
        items = without_marks(passage.items[start : mention[1]])
        at = items[0].start
        if len(items) == 1 and items[0].low in PRONOUNS:
            return self._pronoun(PRONOUNS[items[0].low], at, passage, mention)
        if len(items) == 1 and items[0].low in UNNAMEABLE:
            return self._thing(items[0].low, passage, mention)
        return self._described(items, at, passage, mention)

    def _described(self, items: list[Token], at: int, passage: Passage, mention: Range) -> Named:
        """Who a phrase of more than a pronoun stands for."""
        if is_enumeration(items) or self._is_list(items):
            return Named(description(items))
        whole, head = without_relative(items), head_of(items)
        people = self._people_named(head, at, passage)
        if people:
            person = self._one(people, at, passage, _name_alone(head))
            _learn_gender(person, head)
            return Named(person.name, person) if person is not None else Named(None)
        found = self._in_role(head, at, passage) if is_role_phrase(head) else None
        found = found or self._relative(whole, passage, mention)
        if found is not None:
            return found
        titled = self._titled(head)
        if titled is not None:
            return Named(titled.name, titled)
        body = self.bodies.resolve(head, at, passage.paragraph.number)
        return Named(body or description(head if "," in [item.text for item in whole] else whole))

    @staticmethod
    def _start_of_apposition(mention: Range, passage: Passage) -> int:
        """Where the name starts that a mention stands beside: | Ann Boe, the minister, ..., said."""
        items, (start, end) = passage.items, mention
        if start < 2 or end >= len(items) or items[start - 1].text != "," or items[end].text != ",":
            return start
        if items[start].low != "the" or not is_role_phrase(items[start:end]):
            return start
        run = next((run for run in runs(items[:start]) if run.end == start - 1), None)
        return start if run is None else run.start

    def _is_list(self, items: list[Token]) -> bool:
        """Whether two are named together, of whom the first is a person of the article: Boe and Voss."""
        at = next((i for i, item in enumerate(items) if i and item.low == "and"), 0)
        first = next((run for run in runs(items[:at]) if run.end == at), None)
        return (
            first is not None
            and at + 1 < len(items)
            and all(item.low not in ("of", "for") for item in items[:at])
            and bool(self.names.known_as(name_words(items, first.name, first.end)))
        )

    def _relative(self, items: list[Token], passage: Passage, mention: Range) -> Named | None:
        """Her sister, if the article names next to her one other of that name and gender."""
        gender = nuclear_gender(items)
        if gender is None:
            return None
        owner = self._pronoun(PRONOUNS[items[0].low] if items[0].low == "her" else "he", items[0].start, passage, mention)
        if owner.person is None:
            return None
        number = passage.paragraph.number
        others = [p for p in self.names.bearers(owner.person.words[-1:]) if p is not owner.person]
        if len(others) == 1 and others[0].gender == gender and {number - 1, number, number + 1} & others[0].paragraphs:
            return Named(others[0].name, others[0])
        return None

    def remember(self, named: Named, form: str) -> None:
        """Note that a speaker was called `form` here."""
        if named.name is not None:
            self.forms.setdefault(named.name, Counter())[form] += 1
            if named.person is not None:
                self.people[named.name] = named.person
            elif form.lower() in PRONOUNS:
                self.gendered.add(named.name)

    def members(self) -> tuple[CastMember, ...]:
        """The speakers of the article's claims, by name."""
        return tuple(self._member(name) for name in sorted(self.forms))

    def _member(self, name: str) -> CastMember:
        person = self.people.get(name)
        forms = tuple(
            sorted(form for form in self.forms[name] if form.lower() not in PRONOUNS | dict.fromkeys(UNNAMEABLE))
        )
        if person is None:
            human = name in self.gendered and len(name.split()) == 1 and name[0].isupper()
            return CastMember(name=name, forms=forms, speaker_class=class_of(name, person=human))
        return CastMember(name=name, forms=forms, role=person.role, person=True, speaker_class="person")

    def _people_named(self, items: list[Token], at: int, passage: Passage) -> list[Person]:
        """The people in the register whom the name that the phrase ends with can mean."""
        items = core_of(items, self.names)
        found = [run for run in runs(items) if is_last(items, run.end)]
        if not found:
            return []
        run = found[-1]
        if hangs_on_another_word(items, run.start):
            return []
        words = name_words(items, run.name, run.end)
        people = self._bearing(words, at)
        for cut in range(1, len(words)):
            people = people or [p for p in self.names.known_as(words[cut:]) if len(words) - cut > 1]
        if len(people) > 1:
            people = _of_gender(people, title_gender(items)) or people
        return people

    def _titled(self, items: list[Token]) -> Person | None:
        """Somebody behind a title whom the register does not know in full: President | Lund."""
        run = next((run for run in runs(items) if run.end == len(items) and run.role), None)
        if run is None:
            return None
        person = self.partial.setdefault(words := name_words(items, run.name, run.end), Person(words))
        person.note_role(run.role)
        return person

    def _in_role(self, items: list[Token], at: int, passage: Passage) -> Named | None:
        """The bearer of a role: the only one, or the latest met of several."""
        words = frozenset(
            fold_role(item.low) for item in items if item.is_word and item.low not in DETERMINERS | TITLES - ROLES
        )
        people = self.names.in_role(words) or self._loosely(items)
        if is_dependant(items) and items[0].low != "the":
            people = [p for p in people if words <= p.owned]
        people = _of_gender(people, title_gender(items)) if people else people
        if len(people) <= 1:
            return Named(people[0].name, people[0]) if people else None
        number = passage.paragraph.number
        for since in (number, number - 1, number - FARTHEST_ROLE):
            near = [person for person in self.scene.before(at, since) if person in people]
            if near:
                return Named(near[0].name, near[0]) if len(near) == 1 or since == number else Named(None)
        return Named(None)

    def _loosely(self, items: list[Token]) -> list[Person]:
        """Those whose role has the phrase's head and shares its adjectives, however the rest is worded."""
        lows = [fold_role(item.low) for item in items if item.is_word and item.low not in DETERMINERS]
        if len(lows) < 2:
            return []
        return [
            p for p in self.names.in_role(frozenset(lows[-1:])) if len(set(lows) & p.role_words) * 2 > len(set(lows))
        ]

    def _pronoun(self, gender: str, at: int, passage: Passage, mention: Range) -> Named:
        number = passage.paragraph.number
        for lo, hi in reversed([s for s in passage.sentences if s[0] <= mention[0]]):
            found = self._in_sentence(passage, (lo, min(hi, mention[0])), gender, earlier=hi <= mention[0])
            if found is not None:
                return found
        last = self.scene.last
        if (
            last is not None
            and number - self.scene.last_paragraph <= 1
            and last.person is not None
            and _fits(last.person, gender)
        ):
            return last
        near = [person for person in self.scene.before(at, number - 1) if _fits(person, gender)]
        if len(near) == 1:
            return Named(near[0].name, near[0])
        sure = [person for person in self.scene.before(at, number - 2) if person.gender == gender]
        return Named(sure[0].name, sure[0]) if len(sure) == 1 else Named(None)

    def _in_sentence(self, passage: Passage, sentence: Range, gender: str, *, earlier: bool) -> Named | None:
        """Who "he" or "she" can be in one sentence before it: its subject, or the only one it names."""
        items, (lo, hi) = passage.items, sentence
        subject = subject_after(items, start_of_subject(items, lo, hi), hi) if hi > lo else None
        if subject is not None and items[subject[0]].low not in PRONOUNS:
            named = self._subject(items[subject[0] : subject[1]], passage, gender, earlier=earlier)
            if named is not None and (named.person is None or _fits(named.person, gender)):
                return named
        here = [p for p in self._people_in(items, lo, hi, passage) if _fits(p, gender)]
        sure = [p for p in here if p.gender == gender]
        if len(sure) == 1 or (earlier and len(here) == 1):
            return Named((sure or here)[0].name, (sure or here)[0])
        return Named(None) if len(sure) > 1 else None

    def _subject(self, items: list[Token], passage: Passage, gender: str, *, earlier: bool) -> Named | None:
        """The person that a sentence is about; a name that could be several people's is nobody's for sure."""
        items, at = head_of(without_relative(items)), items[0].start
        named = _of_gender(self._people_named(items, at, passage), gender)
        person = self._one(named, at, passage, _name_alone(items) if named else ())
        if person is not None:
            return Named(person.name, person)
        last = self.scene.last
        if last is not None and last.name is not None and last.name == description(items):
            return last
        run = next(iter(runs(core_of(items, self.names))), None)
        if run is not None and len(self.names.known_as(name_words(items, run.name, run.end))) > 1:
            return Named(None)
        found = self._in_role(items, at, passage) if is_role_phrase(items) else None
        if found is not None and found.person is not None:
            return found
        lone = is_lone_name(items) and not items[0].low.endswith("ed")
        if is_somebody(items) or (lone and not earlier):
            return Named(description(items))
        return Named(None) if lone else None

    def _people_in(self, items: list[Token], lo: int, hi: int, passage: Passage) -> list[Person]:
        part = items[lo:hi]
        found: list[Person] = []
        for run in runs(part):
            words, at = name_words(part, run.name, run.end), part[run.start].start
            person = self._one(self._bearing(words, at), at, passage, words)
            if person is not None and person not in found:
                found.append(person)
        return found

    def _thing(self, low: str, passage: Passage, mention: Range) -> Named:
        """Who "they", "it" or "who" is: a body just named, or whoever spoke last in this paragraph or the one before."""
        if low == "who":
            return self._antecedent(passage, mention)
        body = self._body_before(passage, mention) if low == "it" else None
        if body is not None:
            return body
        last = self.scene.last
        if (
            low in ("they", "it")
            and last is not None
            and last.name
            and last.person is None
            and is_body(last.name) is (low == "it")
            and passage.paragraph.number - self.scene.last_paragraph <= 1
        ):
            return last
        return Named(None)

    def _antecedent(self, passage: Passage, mention: Range) -> Named:
        """Whom "who" goes on about: the name right in front of it."""
        items = passage.items
        end = mention[0] - (mention[0] > 1 and items[mention[0] - 1].text == ",")
        run = next((run for run in runs(items[:end]) if run.end == end), None)
        return self.resolve((run.start, end), passage) if run is not None else Named(None)

    def _body_before(self, passage: Passage, mention: Range) -> Named | None:
        """The body that the sentence before, or this one, is about: the board would not comment; it said."""
        for lo, hi in reversed([s for s in passage.sentences if s[0] < mention[0]][-2:]):
            subject = leading_subject(passage.items, lo, min(hi, mention[0]))
            if subject is None or passage.items[subject[0]].low == "it":
                continue
            name = self._body(passage.items[subject[0] : subject[1]], passage)
            return Named(name) if name is not None else None
        return None

    def _body(self, items: list[Token], passage: Passage) -> str | None:
        at = items[0].start
        if self._people_named(items, at, passage):
            return None
        name = self.bodies.resolve(items, at, passage.paragraph.number) or description(items)
        return name if name is not None and class_of(name) == "organisation" and not is_lone_name(items) else None


def _name_alone(items: list[Token]) -> tuple[str, ...]:
    """The one word of a name that a phrase ends with; nothing if it gives more of it."""
    run = next((run for run in runs(items) if run.end == len(items)), None)
    words = name_words(items, run.name, run.end) if run is not None else ()
    return words if len(words) == 1 else ()


def _learn_gender(person: Person | None, items: list[Token]) -> None:
    """Remember what a title says of somebody: Mr Han is no "she" later on."""
    gender = title_gender(items)
    if person is not None and gender is not None:
        person.female += gender == "she"
        person.male += gender == "he"


def _fits(person: Person, gender: str) -> bool:
    return person.gender in (None, gender)


def _of_gender(people: list[Person], gender: str | None) -> list[Person]:
    return people if gender is None else [p for p in people if p.gender in (None, gender)]
