"""A role whose bearer is named a paragraph later: The head of the union was blunt. | “Never,” Marta Lund said."""

from itertools import pairwise
from typing import NamedTuple

from newsclaims.extraction.ages import has_age
from newsclaims.extraction.cues import REPORTING_WORDS
from newsclaims.extraction.following import subject_after
from newsclaims.extraction.genders import GENDERS
from newsclaims.extraction.heads import FOLDED_ROLES, core, name_between_commas
from newsclaims.extraction.names import Names
from newsclaims.extraction.runs import fold_role, name_words, runs, speaks
from newsclaims.extraction.tokens import Token

LONGEST_DATELINE = 16
DASHES = frozenset(("-", "—", "–", "--"))


class Awaited(NamedTuple):
    """The role that paragraph `number` begins with, without a name, and the pronoun that its bearer goes by."""

    number: int
    role: str
    gender: str | None


class Delays:
    """Gathers, paragraph by paragraph, who may be the bearer of a role that the one before begins with."""

    def __init__(self) -> None:
        self._awaited: Awaited | None = None
        self._found: list[tuple[Awaited, list[tuple[str, ...]]]] = []

    def add(self, items: list[Token], number: int) -> None:
        """Look at the next paragraph."""
        if self._awaited is not None and self._awaited.number == number - 1:
            self._found.append((self._awaited, [*_presented(items)]))
        self._awaited = _awaited(items, number)

    def settle(self, names: Names) -> None:
        """Give each role to the one person whom the next paragraph presents as if known, if nobody else has it."""
        for awaited, presented in self._found:
            known = [person for words in presented for person in names.known_as(words)]
            new = {id(person): person for person in known if min(person.paragraphs, default=0) > awaited.number}
            words = [fold_role(word) for word in awaited.role.lower().split()]
            head = next(word for word in reversed(words[: _length_of_core(words)]) if word in FOLDED_ROLES)
            person = next(iter(new.values())) if len(new) == 1 and not names.in_role(head) else None
            if person is not None and person.role is None and person.gender in (None, awaited.gender or person.gender):
                person.note_role(awaited.role)
                names.index()


def _length_of_core(words: list[str]) -> int:
    return next((i for i, word in enumerate(words) if i and word in ("of", "for", "at", "in", "on")), len(words))


def _awaited(items: list[Token], number: int) -> Awaited | None:
    dash = next((i for i, item in enumerate(items[:LONGEST_DATELINE]) if item.text in DASHES), -1)
    start = dash + 1
    stop = next((i for i in range(start, len(items)) if items[i].text in ".!?"), len(items))
    if start >= stop or items[start].text != "The":
        return None
    subject = subject_after(items, start, stop)
    if subject is None or subject[1] >= stop or items[subject[1]].text in ("'s", "’s"):
        return None
    phrase = items[start + 1 : subject[1]]
    named = items[subject[1]].text == "," and name_between_commas(items, subject[1]) is not None
    if not phrase or named or fold_role(core(phrase)[-1].low) not in FOLDED_ROLES:
        return None
    called = [GENDERS[b.low] for a, b in pairwise(items[:stop]) if _goes_on(a, b)]
    return Awaited(number, " ".join(item.text for item in phrase), called[0] if called else None)


def _goes_on(before: Token, item: Token) -> bool:
    return item.low in GENDERS and (before.low in REPORTING_WORDS or before.low == "that")


def _presented(items: list[Token]) -> list[tuple[str, ...]]:
    """The full names that a paragraph begins with or that speak in it, nothing said of who they are."""
    found = []
    for run in runs(items):
        words = name_words(items, run.name, run.end)
        if run.role or len(words) < 2 or has_age(items, run.end):
            continue
        if run.start == 0 or speaks(items, run):
            found.append(words)
    return found
