"""Where a claim's text is quoted: all of direct speech, and what stands inside marks in a half-quoted clause."""

import re

from newsclaims.model import Kind

Place = tuple[int, int]

_MARK = re.compile(r"[“”„‟\"«»＂]|''|``|‘‘|’’")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)(?P<inside>.+?)(?<=[\w.,!?…])[’'](?!\w)", re.DOTALL)


def quoted_places(text: str, kind: Kind) -> list[Place]:
    """The ranges of a claim's text that are quoted, in order."""
    if kind == "direct":
        return [(0, len(text))]
    if kind == "indirect":
        return []
    return _double_marked(text) or [found.span("inside") for found in _SINGLE.finditer(text)]


def _double_marked(text: str) -> list[Place]:
    """What stands inside double marks; a mark left open or never opened reaches to the text's edge."""
    places: list[Place] = []
    opened: int | None = None
    for mark in _MARK.finditer(text):
        if opened is None and not places and _closes(text, mark):
            places.append((0, mark.start()))
        elif opened is None:
            opened = mark.end()
        elif _closes(text, mark):
            places.append((opened, mark.start()))
            opened = None
    if opened is not None:
        places.append((opened, len(text)))
    return places


def _closes(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark ends a quotation: a word or a stop before it, none after it."""
    if mark.group() in "”»":
        return True
    start, end = mark.span()
    return start > 0 and not text[start - 1].isspace() and not text[end : end + 1].isalnum()
