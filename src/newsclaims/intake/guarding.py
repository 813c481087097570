"""A feed on the way to its parser: nothing that could do harm, and ampersands that are only that."""

import html.entities
import re

from newsclaims.intake.limits import ITEM, TOO_LARGE, BrokenFileError
from newsclaims.intake.unpacking import Bounded

ENTITY = re.compile(rb"(?i)<\s*!\s*ENTITY")
_CHUNK = 1 << 16
# Without its own declarations XML knows five names; a parser drops a bare ampersand with what follows.
_AMPERSAND = re.compile(rb"&(?:(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});)?")
_OPEN = re.compile(rb"&[#\w]{0,32}\Z")
_OWN = (b"amp", b"lt", b"gt", b"quot", b"apos")
_END = re.compile(rb"(?i)</\s*(?:\w+:)?(?:rss|feed|rdf)\s*>")


class Guarded:
    """What a parser reads of a feed. `since` counts the bytes since the last item, `ended` tells a whole feed."""

    def __init__(self, stream: Bounded) -> None:
        self._stream, self._tail, self._held, self.since, self.ended = stream, b"", b"", 0, False

    def read(self, size: int = -1) -> bytes:
        """Read on; raises where harm is meant or an item has no end."""
        while True:
            data = self._stream.read(min(size, _CHUNK) if size > 0 else _CHUNK)
            self._check(data)
            ready = self._held + data
            cut = _OPEN.search(ready) if data else None
            self._held = ready[cut.start() :] if cut else b""
            ready = ready[: cut.start()] if cut else ready
            if ready or not data:
                return _AMPERSAND.sub(_meant, ready)

    def _check(self, data: bytes) -> None:
        seen = (self._tail + data).replace(b"\0", b"")
        if ENTITY.search(seen):
            raise BrokenFileError(
                "it declares entities of its own, as files made to do harm do", "give the pages themselves"
            )
        self.ended = self.ended or bool(_END.search(seen))
        self._tail, self.since = (self._tail + data)[-64:], self.since + len(data)
        if self.since > ITEM:
            raise BrokenFileError(f"{TOO_LARGE} in one item", "get the pages themselves")


def _meant(match: re.Match[bytes]) -> bytes:
    """A reference that every parser knows."""
    name = match[1]
    if name is None:
        return b"&amp;"
    if name.startswith(b"#"):
        return b"&#xFFFD;" if _is_half(name[1:].lower()) else match[0]
    if name in _OWN:
        return match[0]
    text = html.entities.html5.get(name.decode() + ";")
    return "".join(f"&#{ord(char)};" for char in text).encode() if text else b"&amp;" + name + b";"


def _is_half(number: bytes) -> bool:
    """Whether a number is that of half a character, as some programs write pictograms; the parser would choke on it."""
    return 0xD800 <= (int(number[1:], 16) if number.startswith(b"x") else int(number)) <= 0xDFFF
