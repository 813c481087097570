"""How a claim's words are written: names as one, with their titles left off; numbers and dates."""

import re
from typing import NamedTuple

from newsclaims.crossref.lexicon import CAPITAL_DATES, DATES, NUMERALS, RELATIVE_DATES, STOP, TITLES
from newsclaims.crossref.marks import Place
from newsclaims.crossref.words import Words

_SENTENCE = re.compile(r"(?:^|[.!?:]|\n)[\"'”’)\]]*\s*[\"'“‘(\[]*$")
HYPHENS = ("-", "‐", "‑")
WITHIN_NAME = (" ", "\u00a0", "\u202f", ". ", "", *HYPHENS)


class Run(NamedTuple):
    """A content word, or the words of a name, with its place in the text."""

    keys: tuple[str, ...]
    start: int
    end: int
    capital: bool

    @property
    def is_title(self) -> bool:
        """Whether it says what the person named next is."""
        return self.keys[0] in TITLES


def is_number(key: str) -> bool:
    """Whether a normalised word is a number, in digits or in words."""
    return key[0].isdecimal() or key in NUMERALS


def is_name(text: str, place: Place) -> bool:
    """Whether a word is written as a name: a capital, and not because a sentence starts with it."""
    return text[place[0]].isupper() and not _starts_sentence(text, place[0])


def is_date(text: str, place: Place, key: str) -> bool:
    """Whether a word is a weekday, a month or a year: 2,000 is none."""
    if key in CAPITAL_DATES:
        return is_name(text, place) or text[place[0]].isdecimal()  # "3 May" is one stretch of print
    year = len(key) == 4 and key.isdecimal() and "1900" <= key < "2100" and place[1] - place[0] == len(key)
    return year or key in DATES or key in RELATIVE_DATES


def runs(text: str, words: Words) -> list[Run]:
    """The content words one by one, and the words of a name together without titles before them."""
    by_case = not _title_case(text, words)
    runs: list[Run] = []
    for key, (start, end) in zip(words.keys, words.places, strict=True):
        between = text[runs[-1].end : start] if runs else None
        content = key.removesuffix("'s") not in STOP
        capital = content and by_case and text[start].isupper() and key not in TITLES
        if runs and runs[-1].capital and (between in HYPHENS or (capital and between in WITHIN_NAME)):
            runs[-1] = Run((*runs[-1].keys, key), runs[-1].start, end, capital=True)
        elif content:
            run = Run((key,), start, end, capital)
            if capital:
                _drop_titles(text, runs, run)
            runs.append(run)
    return runs


def _drop_titles(text: str, runs: list[Run], name: Run) -> None:
    """Take off what leads to a name: of "US President Ann Lee" the name remains."""
    after = name.start
    titled = False
    while runs and (runs[-1].is_title or (titled and runs[-1].capital)) and text[runs[-1].end : after] == " ":
        titled = runs[-1].is_title
        after = runs.pop().start


def _title_case(text: str, words: Words) -> bool:
    """Whether nearly every word has a capital, as in some headlines, so that a capital says nothing."""
    long = [place[0] for key, place in zip(words.keys, words.places, strict=True) if len(key) > 3]
    return len(long) > 3 and sum(text[start].isupper() for start in long) > 0.8 * len(long)


def _starts_sentence(text: str, start: int) -> bool:
    return bool(_SENTENCE.search(text[max(0, start - 8) : start])) if start else True
