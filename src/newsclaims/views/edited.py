"""A claim's words as an edit of another's, piece by piece, as people are shown them; no layout in it."""

from collections.abc import Iterator

from newsclaims.crossref import Edit, edits
from newsclaims.model import Claim

LONG = 8
OPENING = ' \n“‘"('
CLOSING = ' \n”’").,;:!?'


def pieces(a: Claim, b: Claim) -> Iterator[tuple[str, str]]:
    """Claim `b`'s words in order, each stretch `same`, `dropped` from `a` or `added`; of many dropped how many."""
    before: Edit | None = None
    for edit in edits(a, b):
        if before and (gap := _gap(before, edit)):
            yield "same", gap
        yield edit.what, _shown(edit)
        before = edit


def _shown(edit: Edit) -> str:
    """The words of an edit, or how many they are where many were left out."""
    return f"({edit.number} words)" if edit.what == "dropped" and edit.number > LONG else edit.words


def _gap(before: Edit, after: Edit) -> str:
    """Words left out stand between two others without white space of their own."""
    tight = _shown(before)[-1] in OPENING or _shown(after)[0] in CLOSING
    return " " if "dropped" in {before.what, after.what} and not tight else ""
