"""Capitals that may be adjectives before a noun, kept until the last speaks alone: Dorrit Vance | keeps; Vance said."""

from collections.abc import Iterator
from typing import NamedTuple

from newsclaims.extraction.lexicon import DETERMINERS
from newsclaims.extraction.runs import Run, is_no_name, speaks
from newsclaims.extraction.tokens import Token


class Doubted(NamedTuple):
    """The words of what may be a name, and where they stand."""

    words: tuple[str, ...]
    items: list[Token]
    run: Run
    number: int


class Doubtful:
    """What may be names, and the single capitals that are said to speak."""

    def __init__(self) -> None:
        self._doubted: list[Doubted] = []
        self._speaking: set[str] = set()

    def keep(self, words: tuple[str, ...], items: list[Token], run: Run, number: int) -> None:
        """Note what may be a name, in paragraph `number`."""
        self._doubted.append(Doubted(words, items, run, number))

    def hear(self, word: str, items: list[Token], run: Run) -> None:
        """Note a single capital that speaks: Vance said; but not: the Swiss said."""
        determined = run.start > 0 and items[run.start - 1].low in DETERMINERS
        if speaks(items, run) and not determined and not is_no_name(word):
            self._speaking.add(word)

    def names(self) -> Iterator[Doubted]:
        """What are names, since their last word speaks."""
        return (one for one in self._doubted if one.words[-1] in self._speaking)
