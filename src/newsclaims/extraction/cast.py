"""From the words that name a speaker in one place to the name that the whole article gives."""

from collections import Counter
from dataclasses import dataclass, field

from newsclaims.extraction.following import subject_after
from newsclaims.extraction.lexicon import DETERMINERS, ROLES, TITLES
from newsclaims.extraction.mentions import (
    POSSESSIVES,
    PRONOUNS,
    UNNAMEABLE,
    core_of,
    description,
    head_of,
    is_body,
    is_last,
    is_lone_name,
    is_role_phrase,
    is_somebody,
    start_of_subject,
    title_gender,
    without_relative,
)
from newsclaims.extraction.names import Names, Person
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.phrases import Range
from newsclaims.extraction.runs import fold_role, name_words, runs
from newsclaims.extraction.tokens import Token
from newsclaims.model import CastMember

FARTHEST_ROLE = 4
"""Paragraphs back in which the latest bearer of a role that several have is taken to be meant."""


@dataclass(slots=True)
class Named:
    """Who a mention turned out to be; `name` is None when the article does not let us say."""

    name: str | None
    person: Person | None = None


@dataclass(slots=True)
class Scene:
    """The people met so far, latest last: (paragraph, offset, person), and who spoke last."""

    met: list[tuple[int, int, Person]] = field(default_factory=list)
    last: Named | None = None
    last_paragraph: int = -9

    def meet(self, paragraph: int, at: int, person: Person) -> None:
        """Note that a person is mentioned; only the latest few dozen mentions are kept."""
        self.met.append((paragraph, at, person))
        if len(self.met) > 200:
            del self.met[:100]

    def before(self, at: int, since: int) -> list[Person]:
        """Those met before offset `at` and not before paragraph `since`, latest first, each once."""
        found: list[Person] = []
        for paragraph, place, person in reversed(self.met):
            if paragraph < since:
                break
            if place < at and person not in found:
                found.append(person)
        return found


class Cast:
    """Resolves an article's mentions, and remembers under which forms it met whom."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.scene = Scene()
        self.forms: dict[str, Counter[str]] = {}
        self.people: dict[str, Person] = {}
        self.partial: dict[tuple[str, ...], Person] = {}

    def look_at(self, passage: Passage) -> None:
        """Meet the people of a passage; those inside full quotations are spoken about, not present."""
        for run in runs(passage.items):
            person = self._one(
                self.names.known_as(name_words(passage.items, run.name, run.end)),
                passage.items[run.start].start,
                passage,
            )
            if person is not None:
                self.scene.meet(passage.paragraph.number, passage.items[run.name].start, person)

    def _one(self, people: list[Person], at: int, passage: Passage) -> Person | None:
        """The only candidate, or the only one whose full name stands in this paragraph before `at`."""
        if len(people) == 1:
            return people[0]
        near = [person for person in self.scene.before(at, passage.paragraph.number) if person in people]
        return near[0] if len(near) == 1 else None

    def resolve(self, mention: Range, passage: Passage) -> Named:
        """Who the tokens of a mention stand for."""
        items = passage.items[mention[0] : mention[1]]
        at = items[0].start
        low = POSSESSIVES.get(items[0].low, items[0].low)
        if len(items) == 1 and low in PRONOUNS:
            return self._pronoun(PRONOUNS[low], at, passage, mention)
        if len(items) == 1 and low in UNNAMEABLE:
            return self._thing(low, passage)
        whole = without_relative(items)
        items = head_of(whole)
        people = self._people_named(items)
        if people:
            person = self._one(people, at, passage)
            _learn_gender(person, items)
            return Named(person.name, person) if person is not None else Named(None)
        if is_role_phrase(items):
            found = self._in_role(items, at, passage)
            if found is not None:
                return found
        titled = self._titled(items)
        if titled is not None:
            return Named(titled.name, titled)
        return Named(description(items if "," in [item.text for item in whole] else whole))

    def remember(self, named: Named, form: str) -> None:
        """Note that a speaker was called `form` here."""
        if named.name is not None:
            self.forms.setdefault(named.name, Counter())[form] += 1
            if named.person is not None:
                self.people[named.name] = named.person

    def members(self) -> tuple[CastMember, ...]:
        """The speakers of the article's claims, by name."""
        return tuple(self._member(name) for name in sorted(self.forms))

    def _member(self, name: str) -> CastMember:
        person = self.people.get(name)
        forms = tuple(
            sorted(form for form in self.forms[name] if form.lower() not in {*PRONOUNS, *POSSESSIVES, *UNNAMEABLE})
        )
        if person is None:
            return CastMember(name=name, forms=forms)
        role = max(person.roles, key=lambda r: (person.roles[r], len(r), r)) if person.roles else None
        return CastMember(name=name, forms=forms, role=role, person=True)

    def _people_named(self, items: list[Token]) -> list[Person]:
        """The people in the register whom the name that the phrase ends with can mean."""
        items = core_of(items, self.names)
        found = [run for run in runs(items) if is_last(items, run.end)]
        if not found:
            return []
        run = found[-1]
        words = name_words(items, run.name, run.end)
        people = self.names.known_as(words)
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
        person = self._one(_of_gender(self._people_named(items), gender), at, passage)
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
        if is_somebody(items) or (is_lone_name(items) and not earlier):
            return Named(description(items))
        return Named(None) if is_lone_name(items) else None

    def _people_in(self, items: list[Token], lo: int, hi: int, passage: Passage) -> list[Person]:
        part = items[lo:hi]
        found: list[Person] = []
        for run in runs(part):
            person = self._one(self.names.known_as(name_words(part, run.name, run.end)), part[run.start].start, passage)
            if person is not None and person not in found:
                found.append(person)
        return found

    def _thing(self, low: str, passage: Passage) -> Named:
        """Who "they" or "it" is: whoever spoke last in this paragraph or the one before, if no single person."""
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
