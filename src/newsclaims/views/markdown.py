"""Markdown for a page or a pull request; nothing of an article's is read as markup."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newsclaims.views.visible import flowing, inline

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_SPECIAL = re.compile(r"([\\`*_\[\]|~$])")
# In running text also what begins a block, what turns into a link by itself, and what Jekyll, Hugo and Obsidian run.
_OPENING = re.compile(r"\A(\s*)(?:([-+])|(\d{1,9})([.)]))")
_RUNNING = re.compile(r"([\\`*_\[\]|~$#@=%]|(?<=:)/(?=/)|(?<=[a-z0-9])\.(?=[a-z]{2}))", re.IGNORECASE)
_BRACES = _HTML | str.maketrans({"{": "&#123;", "}": "&#125;"})


def markdown_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table with these headings."""
    yield _row(headings)
    yield "|" + " --- |" * len(headings)
    for row in rows:
        yield _row([cell(text) for text in row])


def cell(text: str) -> str:
    """A text that shows as itself inside a table: no markup, no HTML, no line break, no hidden character."""
    return _SPECIAL.sub(r"\\\1", flowing(text)).translate(_HTML)


def prose(text: str) -> str:
    """A text that shows as itself wherever a paragraph, a heading or an item of a list may begin."""
    return _OPENING.sub(r"\1\3\\\2\4", prose_piece(text.strip()))


def prose_piece(text: str) -> str:
    """The same for a part of a line, with the white space at its ends."""
    return _RUNNING.sub(r"\\\1", inline(text)).translate(_BRACES)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
