"""Bodies that come packed, unpacked as far as they may go; one that breaks off is an error.

The library for HTTP unpacks too, but takes a stream that breaks off for a whole one.
"""

import zlib

from newsclaims.fetching.errors import BrokenAnswerError, TooLargeError, UnwantedTypeError

ASKED = "gzip, deflate"
_PLAIN = frozenset(("", "identity", "none", "utf-8", "utf8"))  # the last three are servers' mistakes, and harmless
_EITHER = zlib.MAX_WBITS | 32  # gzip's frame or zlib's, by what it begins with
_GZIP = b"\x1f\x8b"
_MEMBERS = 1_000  # of one gzip file, that may hold many empty ones


class Plain:
    """A body as it is."""

    def __init__(self, url: str, limit: int) -> None:
        self._url, self._limit, self._size = url, limit, 0

    def feed(self, data: bytes) -> bytes:
        """What a piece holds; raises TooLargeError once all pieces together hold too much."""
        self._size += len(data)
        if self._size > self._limit:
            raise TooLargeError(self._url, self._limit)
        return data

    def finish(self) -> None:
        """Say that no piece follows; raises BrokenAnswerError if one should."""


class Packed(Plain):
    """A body packed by gzip or deflate; of the latter, servers send it with a frame and without."""

    def __init__(self, url: str, limit: int) -> None:
        super().__init__(url, limit)
        self._stream = zlib.decompressobj(_EITHER)
        self._members, self._begin = 1, b""

    def feed(self, data: bytes) -> bytes:
        """What a piece unpacks to, no more of it than is needed to see that it is too much."""
        parts = []
        while data:
            parts.append(super().feed(self._unpacked(data)))
            data = self._next_member()
        return b"".join(parts)

    def finish(self) -> None:
        """Raise BrokenAnswerError if the stream has not come to its end."""
        if not self._stream.eof and (self._size or self._begin):
            raise BrokenAnswerError(self._url, "breaks off")

    def _unpacked(self, data: bytes) -> bytes:
        most = self._limit + 1 - self._size
        self._begin = (self._begin + data)[:2]
        try:
            return self._stream.decompress(data, most)
        except zlib.error as error:
            raise BrokenAnswerError(self._url, "cannot be unpacked") from error

    def _next_member(self) -> bytes:
        rest = self._stream.unused_data
        if not (self._stream.eof and rest.startswith(_GZIP)):
            return b""
        self._members += 1
        if self._members > _MEMBERS:
            raise BrokenAnswerError(self._url, "is packed in too many pieces")
        self._stream = zlib.decompressobj(_EITHER)
        return rest


class Deflated(Packed):
    """A body by deflate: its first two bytes tell whether it has a frame."""

    def _unpacked(self, data: bytes) -> bytes:
        begin = self._begin + data
        if len(self._begin) < 2:
            if len(begin) < 2:
                self._begin = begin
                return b""
            if not _framed(begin):
                self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
            data = begin
        return super()._unpacked(data)


def unpacker(url: str, encoding: str, limit: int) -> Plain:
    """The one for what Content-Encoding says; raises UnwantedTypeError if that was not asked for."""
    name = encoding.strip().lower()
    if name in _PLAIN:
        return Plain(url, limit)
    if name in ("gzip", "x-gzip"):
        return Packed(url, limit)
    if name == "deflate":
        return Deflated(url, limit)
    raise UnwantedTypeError(url, f"a page packed by '{name}', which was not asked for", "save the page by browser")


def _framed(begin: bytes) -> bool:
    """RFC 1950: method 8 in the low half, both bytes together a multiple of 31; or gzip's own mark."""
    return begin.startswith(_GZIP) or (begin[0] & 15 == 8 and int.from_bytes(begin[:2]) % 31 == 0)
