"""A claim's words against another's in pieces, as every view shows them: the same, left out, put in."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsclaims.crossref import Edit, edits
from newsclaims.model import Claim, Flag

LONG = 8
OPENING = ' \n“‘"('
CLOSING = ' \n”’").,;:!?'


class Piece(NamedTuple):
    """A stretch of words to show, white space between it and its neighbours included.

    `flags` say why the difference may change the meaning; of the same words there are none.
    """

    what: Literal["same", "dropped", "added"]
    words: str
    flags: tuple[Flag, ...] = ()


def pieces(a: Claim, b: Claim, most: int = LONG, *, together: bool = False) -> Iterator[Piece]:
    """Claim `b`'s words with what differs from `a`; of more than `most` words left out only how many they are.

    `together` says that both are of one statement.
    """
    before = ""
    dropped = False
    for edit in edits(a, b, together=together):
        words = _shown(edit, most)
        # Words left out stand between two others without white space of their own.
        tight = not before or before[-1] in OPENING or words[0] in CLOSING
        if not tight and (dropped or edit.what == "dropped"):
            yield Piece("same", " ")
        yield Piece(edit.what, words, edit.flags)
        before, dropped = words, edit.what == "dropped"


def _shown(edit: Edit, most: int) -> str:
    return f"({edit.number} words)" if edit.what == "dropped" and edit.number > most else edit.words
