"""Who is present as a reader goes through an article: the people met so far, and who spoke last."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from newsclaims.explanation import Reason
from newsclaims.extraction.person import Person


@dataclass(slots=True)
class Named:
    """Who a mention turned out to be; `name` is None when the article does not let us say.

    `reason` says why, for whoever asks; `at` where in the article the name was taken from, if not from the mention.
    """

    name: str | None
    person: Person | None = None
    reason: Reason = field(default="unclear", compare=False)
    at: int | None = field(default=None, compare=False)


class Newcomer(NamedTuple):
    """Somebody without a name: An official in her ministry; with where that stands."""

    paragraph: int
    at: int
    description: str


@dataclass(slots=True)
class Scene:
    """The people met so far, latest last: (paragraph, offset, person), and who spoke last.

    `introduced` has everybody who was met, with the offset where that was first; `surnamed` has those met by more
    than a given name, with the paragraph where that was last. `last_place` is where who spoke last was mentioned.
    `lost` is where "he" and "she" last spoke without the article's letting us say who. `subjects` has for each
    paragraph where its last sentence names whom it is about, if nobody else is named there, and whether it tells what
    they say; `topics` has whom it is about though others are named there. `newcomers` has by role who was brought in
    last without a name, `documents` by paragraph and sentence, counted from its last, who put out something in
    writing; `bodies` and `groups` have for each paragraph the body, or the people, that its last sentence is about.
    """

    met: list[tuple[int, int, Person]] = field(default_factory=list)
    introduced: dict[tuple[str, ...], int] = field(default_factory=dict)
    surnamed: dict[tuple[str, ...], int] = field(default_factory=dict)
    last: Named | None = None
    last_paragraph: int = -9
    last_place: tuple[int, int] | None = None
    lost: dict[str, int] = field(default_factory=dict)
    subjects: dict[int, tuple[int, Person, bool]] = field(default_factory=dict)
    topics: dict[int, Person] = field(default_factory=dict)
    newcomers: dict[str, Newcomer] = field(default_factory=dict)
    documents: dict[tuple[int, int], Person] = field(default_factory=dict)
    bodies: dict[int, Named] = field(default_factory=dict)
    groups: dict[int, Named] = field(default_factory=dict)

    def meet(self, paragraph: int, at: int, person: Person) -> None:
        """Note that a person is mentioned; only the latest few dozen mentions are kept."""
        self.met.append((paragraph, at, person))
        self.introduced.setdefault(person.words, at)
        if len(self.met) > 200:
            del self.met[:100]

    def subject_before(self, number: int) -> tuple[Person | None, bool]:
        """Whom the last sentence before a paragraph is about, unless somebody has spoken since, and if it answers."""
        at, person, answers = self.subjects.get(number - 1, (-1, None, False))
        return (person, answers) if self.last_place is None or at > self.last_place[0] else (None, False)

    def newcomer(self, role: str, at: int, since: int) -> Newcomer | None:
        """Who was brought in with a role and no name before offset `at`, and not before paragraph `since`."""
        found = self.newcomers.get(role)
        return found if found is not None and found.at < at and found.paragraph >= since else None

    def known_by(self, at: int, people: list[Person]) -> list[Person]:
        """Those of `people` whom the article has named before offset `at`."""
        return [person for person in people if self.introduced.get(person.words, at) < at]

    def before(self, at: int, since: int, behind: int = -1) -> list[Person]:
        """Those met before offset `at`, behind `behind` and not before paragraph `since`, latest first, each once."""
        found: list[Person] = []
        for paragraph, place, person in reversed(self.met):
            if paragraph < since or place < behind:
                break
            if place < at and person not in found:
                found.append(person)
        return found


def taken_from(named: Named, at: int) -> Named:
    """Somebody whom the subject at offset `at` names; why it names nobody stays."""
    return named if named.name is None else replace(named, reason="subject", at=at)
