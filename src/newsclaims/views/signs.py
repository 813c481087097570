"""What an outlet made of a statement, in signs and in words: the same on a screen and on a page."""

from collections.abc import Iterator, Mapping
from itertools import product
from string import ascii_uppercase

from newsclaims.crossref.coverage import Cell, Row, Wording
from newsclaims.crossref.tellings import Told, outlet
from newsclaims.views import facts

FLAGGED = "flagged"
SIGNS: dict[Wording | str, tuple[str, str, str]] = {
    "fullest": ("#", "fullest wording", "green"),
    "verbatim": ("=", "same words", "green"),
    "truncated": ("<", "cut", "yellow"),
    "altered": ("~", "changed", "yellow"),
    FLAGGED: ("!", "may change the meaning", "bold red"),
    "paraphrased": (":", "in own words", ""),
    "silent": ("-", "not reported", "dim"),
}


def meant(cell: Cell) -> str:
    """Under which sign a cell stands: its wording, or that it may change the meaning."""
    return FLAGGED if cell.flags else cell.wording


def reported(row: Row, keys: Mapping[str, str]) -> str:
    """By how many outlets and texts it is reported, and who prints the same text."""
    return "; ".join((facts.reported(len(row.found.outlets), len(row.found.texts)), *one_text(row.found, keys)))


def one_text(found: Told, keys: Mapping[str, str]) -> Iterator[str]:
    """Which outlets print the same text, and whose it is."""
    for text in found.texts:
        names = sorted({outlet(claim) for claim in text.claims})
        if len(names) > 1:
            shown = facts.some([keys.get(name, name) for name in names])
            yield f"{shown}: one text" + (f" (credited to {text.credit})" if text.credit else "")


def keys() -> Iterator[str]:
    """Short names for outlets: A to Z, then AA, AB, and so on."""
    yield from ascii_uppercase
    yield from map("".join, product(ascii_uppercase, repeat=2))
    yield from map("".join, product(ascii_uppercase, repeat=3))
