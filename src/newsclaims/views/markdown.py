"""Tables in Markdown for a page or a pull request; nothing in a cell is read as markup."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newsclaims.views.visible import flowing

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_SPECIAL = re.compile(r"([\\`*_\[\]|~$])")


def markdown_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table with these headings."""
    yield _row(headings)
    yield "|" + " --- |" * len(headings)
    for row in rows:
        yield _row([cell(text) for text in row])


def cell(text: str) -> str:
    """A text that shows as itself inside a table: no markup, no HTML, no line break, no hidden character."""
    return _SPECIAL.sub(r"\\\1", flowing(text)).translate(_HTML)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
