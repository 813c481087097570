"""A claim in its paragraphs, with its words, its speaker, its cue, and where and to whom it was said marked."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.text import Text

from newsclaims.model import Claim
from newsclaims.views.anchors import Part, anchors
from newsclaims.views.screen import Screen, paragraph

REACH = 500
INDENT = 4


class Mark(NamedTuple):
    """How a part of a passage is told apart: by style where there is colour, else by signs around it."""

    opening: str
    closing: str
    style: str
    meaning: str


MARKS = {
    "content": Mark("«", "»", "bold underline", "the claim"),
    "mention": Mark("{", "}", "bold cyan", "who is named"),
    "cue": Mark("<", ">", "italic magenta", "what attributes it"),
    "venue": Mark("|", "|", "green", "where it was said"),
    "addressee": Mark("~", "~", "yellow", "to whom"),
}


def passage(screen: Screen, text: str, claim: Claim) -> Iterator[Text]:
    """The paragraphs that hold the claim and its anchors, marked, with a legend."""
    parts = anchors(claim)
    before = None
    for start, end in stretches(text, parts):
        if before is not None and text[before:start].strip():
            yield from paragraph(screen, screen.text("[...]", "dim"), INDENT)
        yield from paragraph(screen, _marked(screen, text, (start, end), parts), INDENT)
        before = end
    yield Text()
    yield from paragraph(screen, legend(screen, {part.role for part in parts}), INDENT)


def stretches(text: str, parts: Sequence[Part]) -> list[tuple[int, int]]:
    """Where the paragraphs that hold the parts begin and end; a very long one is cut around them."""
    found: list[tuple[int, int]] = []
    for part in parts:
        at = max(text.rfind("\n", 0, part.start) + 1, part.start - REACH)
        stop = text.find("\n", part.end)
        last = min(len(text) if stop < 0 else stop, part.end + REACH)
        for start, end in _lines(text, _word_start(text, at), _word_end(text, last)):
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
    return found


def legend(screen: Screen, roles: set[str]) -> Text:
    """What the marks of a passage mean."""
    shown = [_in_mark(screen, mark.meaning, mark) for role, mark in MARKS.items() if role in roles]
    return Text("marked: ", "dim") + Text("  ").join(shown)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        words = text[start:stop].rstrip()
        if words:
            yield start, start + len(words)
        start = stop + 1


def _word_start(text: str, at: int) -> int:
    space = text.rfind(" ", max(at - 40, 0), at)
    return at if at == 0 or text[at - 1].isspace() or space < 0 else space + 1


def _word_end(text: str, at: int) -> int:
    space = text.find(" ", at, at + 40)
    return at if at == len(text) or text[at].isspace() or space < 0 else space


def _marked(screen: Screen, text: str, bounds: tuple[int, int], parts: Sequence[Part]) -> Text:
    at, last = bounds
    out = Text("" if at == 0 or text[at - 1] == "\n" else screen.piece("… "))
    for part in parts:
        start, end = max(part.start, bounds[0]), min(part.end, last)
        if start < end:
            out.append(screen.piece(text[at:start]))
            out.append_text(_in_mark(screen, text[start:end], MARKS[part.role]))
            at = end
    out.append(screen.piece(text[at:last]))
    return out if last == len(text) or text[last] == "\n" else out.append(screen.piece(" …"))


def _in_mark(screen: Screen, words: str, mark: Mark) -> Text:
    if screen.colour:
        return Text(screen.piece(words), mark.style)
    return Text(screen.piece(mark.opening + words + mark.closing))
