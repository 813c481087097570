"""Words and marks of a paragraph, each with its place in the article's text."""

import re
from functools import lru_cache
from typing import NamedTuple

TOKEN = re.compile(
    r"""(?x)
      (?=[A-Z]) (?:                                     # most words have none of these to try
        (?:[A-Z]\.){2,}                                 # U.S.
      | (?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Sgt|Capt|Col|Maj|Rev|Hon|St|Jr|Sr|Inc|Co|Corp|Ltd|No
          |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ph\.D|Atty|Supt|Det|Sec|Cmdr|Adm|Pres|Pvt|Cpl|Del)\.(?=\s)
      | [A-Z]\.(?=\s+[A-Z][a-z])                        # Donald J. Trump
      )
    | vs\.(?=\s)
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|[ap]m)?\b        # 1,000 4:30 12th
    | [’']s\b                                           # possessive
    | [@#]\w+
    | \w+(?:[-‐‑]\w+)*(?:[’'](?!s\b)\w+)*               # Moon Jae-in's can't
    | ``|''|\.{3,}|…|--+
    | [^\w\s]
    """
)


LONG = 3000
"""Characters; a longer stretch is not remembered: its tokens would take too much room."""


NICKNAMING = frozenset(("“", "”", '"', "''", "‘", "’"))
LONGEST_NICKNAME = 3


class Token(NamedTuple):
    """A word or a mark: its text, the text in lower case, and its place."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether the token has a letter or digit."""
        return self.text[0].isalnum() or (len(self.text) > 1 and self.text[1].isalnum())

    @property
    def is_capital(self) -> bool:
        """Whether the token begins with a capital letter."""
        return self.text[0].isupper()


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, offsets counted in `text`."""
    return list(_remembered(text, start, end) if end - start < LONG else _tokens(text, start, end))


@lru_cache(maxsize=512)
def _remembered(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The names, the rules, the tagger and each claim of a paragraph ask for the same stretches again."""
    return _tokens(text, start, end)


def _tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    found = []
    make = tuple.__new__  # a third of the time that Token(...) takes, which is most of this function's
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        found.append(make(Token, (word, word.lower().replace("’", "'"), match.start(), match.end())))
    return tuple(found)


def without_nicknames(items: list[Token]) -> list[Token]:
    """The tokens without what stands in marks in the middle of a name: Marta “Red” Lund, Marta “the Ox” Lund."""
    places = [at for at, item in enumerate(items) if item.text in NICKNAMING]
    for first, last in zip(reversed(places[:-1]), reversed(places[1:]), strict=True):
        inside = 1 < last - first <= LONGEST_NICKNAME and items[last - 1].is_capital
        if inside and first and last + 1 < len(items) and items[first - 1].is_capital and items[last + 1].is_capital:
            items = items[:first] + items[last + 1 :]
    return items
