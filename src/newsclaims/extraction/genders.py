"""Whether somebody is "she" or "he": by the given name, and by how the article goes on about them."""

from collections import Counter
from collections.abc import Iterator

from newsclaims.extraction.cues import REPORTING_WORDS
from newsclaims.extraction.given_names import FEMALE_ALL, FEMALE_NAMES, MALE_ALL, MALE_NAMES
from newsclaims.extraction.runs import Run, name_words, plain
from newsclaims.extraction.tokens import Token

GENDERS = {"she": "she", "herself": "she", "he": "he", "himself": "he"}
"""Not his and him: Lund wants | his | job."""

BEFORE = REPORTING_WORDS | {"that"}
"""What stands right in front where somebody goes on about themselves, as a rule: Lund said | she."""

OPENERS = frozenset("“‘«„")
CLOSERS = frozenset("”’»")
SENTENCE_ENDS = frozenset(".!?")
BY_NAME = 2
"""How many sentences a given name outweighs: one may well go on about somebody else."""

Hint = tuple[list[tuple[str, ...]], str]


def gender_of(words: tuple[str, ...], called: Counter[str]) -> str | None:
    """The pronoun for somebody of that name whom sentences go on about so often as "she" or "he"."""
    given = plain(words[0])
    lists = (FEMALE_NAMES, MALE_NAMES) if len(words) == 1 else (FEMALE_ALL, MALE_ALL)
    she, he = (BY_NAME * (given in names) for names in lists)
    lead = called["she"] + she - called["he"] - he
    return None if lead == 0 else "she" if lead > 0 else "he"


def hints(items: list[Token], found: list[Run]) -> Iterator[Hint]:
    """The names of each sentence that goes on with one of "she" and "he" behind them, its quotations apart."""
    names: list[tuple[str, ...]] = []
    called: set[str] = set()
    by_end = {run.end: run for run in found}
    for at, item in _unquoted(items):
        run = by_end.get(at + 1)
        if run is not None and not (at + 1 < len(items) and items[at + 1].text in ("'s", "’s")):
            names.append(name_words(items, run.name, run.end))
        elif names and item.low in GENDERS and items[at - 1].low in BEFORE:
            called.add(GENDERS[item.low])
        elif item.text in SENTENCE_ENDS:
            if names and len(called) == 1:
                yield names, called.pop()
            names, called = [], set()


def _unquoted(items: list[Token]) -> Iterator[tuple[int, Token]]:
    """The tokens outside quotation marks, each with its place."""
    inside = False
    for at, item in enumerate(items):
        if item.text in OPENERS or (item.text == '"' and not inside):
            inside = True
        elif item.text in CLOSERS or item.text == '"':
            inside = False
        elif not inside:
            yield at, item
