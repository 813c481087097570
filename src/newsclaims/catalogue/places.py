"""Where things stand in the text of `claims.yaml`, and that text with something put in at such a place."""

import re

from newsclaims.yamltext.composing import BOM
from newsclaims.yamltext.nodes import Document, Items, Node, Pairs, Text, says_nothing

COMMENT = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*( *)#[^\r\n]*(?:\r\n|\n|\r|\Z)")
"""A comment on lines of its own, with the blank lines above it."""
_NEWLINE = re.compile(r"\r\n|\n|\r")
_EMPTY_LIST = re.compile(r"\[\s*\]")


def value_of(node: Node | None, key: str) -> Node | None:
    """What a mapping has under a key; None where it has no such key, or is no mapping."""
    pairs = node.pairs() if isinstance(node, Pairs) else ()
    return next((value for name, value in pairs if isinstance(name, Text) and name.value == key), None)


def within(text: str, node: Items | Pairs, new: str) -> str:
    """The text with something more at the end of a bracket."""
    at, comma = (node.nodes[-1].end, ", ") if node.nodes else (node.start + 1, "")
    return text[:at] + comma + new + text[at:]


def with_lines(text: str, at: int, lines: list[str]) -> str:
    """The text with lines in its own line ending; a missing one at its end stays missing."""
    found = _NEWLINE.search(text)
    newline = found[0] if found else "\n"
    before, after = text[:at], text[at:]
    if before.removeprefix(BOM) and not before.endswith(("\n", "\r")):
        return before + newline + newline.join(lines) + after
    return before + "".join(line + newline for line in lines) + after


def with_section(text: str, document: Document, column: int, name: str, lines: list[str]) -> str:
    """The text with a section more at its end, and lines in it."""
    at = len(text) if document.end is None else document.end
    return with_lines(text, at, [f"{' ' * column}{name}:", *lines])


def begun(text: str, node: Node, column: int, lines: list[str]) -> str | None:
    """The text with the first lines of a section at `column` that is there and empty; None if it is not."""
    if not (says_nothing(node) or _EMPTY_LIST.fullmatch(text, node.start, node.end)):
        return None
    before = text[: node.start].rstrip(" ")
    text = before + text[node.end :]
    return with_lines(text, past_comments(text, line_end(text, len(before)), column), lines)


def end_of(text: str, node: Node) -> int:
    """Where the line after a node begins; blank lines that a block text ends with are not counted to it."""
    at_line_start = text[: node.end].endswith(("\n", "\r"))
    return line_end(text, len(text[: node.end].rstrip()) if at_line_start else node.end)


def line_end(text: str, at: int) -> int:
    """Where the line after a place begins."""
    found = _NEWLINE.search(text, at)
    return found.end() if found else len(text)


def past_comments(text: str, at: int, column: int) -> int:
    """Where the comments end that are indented deeper than the section: they belong to what stands above."""
    while (found := COMMENT.match(text, at)) and len(found[1]) > column:
        at = found.end()
    return at
