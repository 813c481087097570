"""A role whose bearer is named a paragraph later: The head of the union was blunt. | “Never,” Marta Lund said.

Papers do so with whom their lead is about; further down a paragraph may well turn to somebody else, so there the role
must be of a body with a name, and the name stand beside a verb of saying.
"""

from itertools import pairwise, takewhile
from typing import NamedTuple

from newsclaims.extraction.ages import has_age
from newsclaims.extraction.antecedents import before_verb
from newsclaims.extraction.cues import REPORTING_WORDS
from newsclaims.extraction.datelines import past_dateline
from newsclaims.extraction.following import subject_after
from newsclaims.extraction.genders import GENDERS
from newsclaims.extraction.heads import FOLDED_ROLES, POSSESSIVES, core, name_between_commas
from newsclaims.extraction.lexicon import PREPOSITIONS
from newsclaims.extraction.names import Names
from newsclaims.extraction.person import Person
from newsclaims.extraction.phrases import is_name
from newsclaims.extraction.runs import fold_role, name_words, runs, speaks
from newsclaims.extraction.tokens import Token

DASHES = frozenset(("-", "—", "–", "--"))


class Awaited(NamedTuple):
    """The role that paragraph `number` begins with, without a name, and the pronoun that its bearer goes by."""

    number: int
    role: str
    gender: str | None


class Delays:
    """Gathers, paragraph by paragraph, who may be the bearer of a role that the one before begins with."""

    def __init__(self) -> None:
        self._lead: int | None = None
        self._awaited: Awaited | None = None
        self._found: list[tuple[Awaited, list[tuple[str, ...]]]] = []

    def add(self, items: list[Token], number: int) -> None:
        """Look at the next paragraph."""
        if self._awaited is not None and self._awaited.number == number - 1:
            opens = self._awaited.number == self._lead
            if opens or any(word[0].isupper() for word in self._awaited.role.split()):
                self._found.append((self._awaited, _presented(items, opens=opens)))
        self._lead = number if self._lead is None and items else self._lead
        self._awaited = _awaited(items, number)

    def settle(self, names: Names) -> None:
        """Give each role to the one person whom the next paragraph presents as if known, if nobody else has it."""
        held: set[str] = set()
        for awaited, presented in self._found:
            words = takewhile(lambda word: word not in PREPOSITIONS, awaited.role.lower().split())
            head = fold_role([*words][-1])
            person = _newly_met(awaited, presented, names)
            if person is not None and head not in held and not names.in_role(head):
                person.note_role(awaited.role)
                held.add(head)
        if held:
            names.index()


def _newly_met(awaited: Awaited, presented: list[tuple[str, ...]], names: Names) -> Person | None:
    """The one of some people whom the article names only now, without a role, if they go by the pronoun awaited."""
    known = [person for words in presented for person in names.known_as(words)]
    new = {id(person): person for person in known if min(person.paragraphs, default=0) > awaited.number}
    person = next(iter(new.values())) if len(new) == 1 else None
    if person is None or person.role is not None:
        return None
    return person if person.gender in (None, awaited.gender or person.gender) else None


def _awaited(items: list[Token], number: int) -> Awaited | None:
    start = past_dateline(items)
    stop = next((i for i in range(start, len(items)) if items[i].text in ".!?"), len(items))
    owned = start + 1 < stop and is_name(items[start]) and items[start + 1].text in POSSESSIVES
    if start >= stop or not (items[start].text == "The" or owned):
        return None
    found = subject_after(items, start, stop)
    subject = before_verb(items, found) if found is not None else None
    if subject is None or subject[1] >= stop or items[subject[1]].text in POSSESSIVES:
        return None
    phrase = items[start + 1 + owned : subject[1]]
    named = items[subject[1]].text == "," and name_between_commas(items, subject[1]) is not None
    if not phrase or phrase[0].low in PREPOSITIONS or named or fold_role(core(phrase)[-1].low) not in FOLDED_ROLES:
        return None
    called = [GENDERS[b.low] for a, b in pairwise(items[:stop]) if _goes_on(a, b)]
    return Awaited(number, " ".join(item.text for item in phrase), called[0] if called else None)


def _goes_on(before: Token, item: Token) -> bool:
    return item.low in GENDERS and (before.low in REPORTING_WORDS or before.low == "that")


def _presented(items: list[Token], *, opens: bool) -> list[tuple[str, ...]]:
    """The full names that speak in a paragraph, or with `opens` begin it, nothing said of who they are."""
    found = []
    for run in runs(items):
        words = name_words(items, run.name, run.end)
        if run.role or len(words) < 2 or has_age(items, run.end):
            continue
        if (opens and run.start == 0) or speaks(items, run):
            found.append(words)
    return found
