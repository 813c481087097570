"""A socket that is read no longer and no further than it may be.

A time-out of a socket is for one piece: a server that sends a byte a second keeps every one of them. The reader of
HTTP above reads lines and blocks from here, whatever they are part of, so that status lines, headers, chunks and
trailers without end all end.
"""

import io
import socket
from typing import Any

from newsclaims.fetching.budget import Budget
from newsclaims.fetching.errors import TooLargeError

_AROUND = 1_000_000  # bytes of headers and of what frames chunks, for the smallest page; more for larger ones
_PEEKED = 64


class Meter:
    """What one exchange may use: seconds of silence, seconds in all, bytes."""

    def __init__(self, url: str, budget: Budget, silence: float, size: int) -> None:
        self._url, self._budget, self._silence, self._size = url, budget, silence, size
        self._bytes = 0
        self.rest = b""  # what came behind the end of the answer

    def patience(self) -> float:
        """How many seconds to wait for the next piece; raises SlowError if the page has had its time."""
        return min(self._silence, self._budget.left())

    def count(self, size: int) -> None:
        """Note bytes that came, frames and all; raises TooLargeError."""
        self._bytes += size
        if self._bytes > 2 * self._size + _AROUND:
            raise TooLargeError(self._url, self._size)


class MeteredSocket:
    """As much of a socket as http.client uses."""

    def __init__(self, sock: socket.socket, meter: Meter) -> None:
        self._sock, self._meter = sock, meter
        self._readers: list[io.BufferedReader] = []

    def makefile(self, *_args: Any, **_options: Any) -> io.BufferedReader:  # noqa: ANN401 - as socket.makefile
        """Open what the server sends for reading."""
        raw = self._sock.makefile("rb", buffering=0)
        self._readers.append(_Reader(_Pieces(raw, self._sock, self._meter), self._meter))
        return self._readers[-1]

    def sendall(self, data: bytes) -> None:
        """Send all of a request."""
        self._sock.settimeout(self._meter.patience())
        self._sock.sendall(data)

    def settimeout(self, seconds: float | None) -> None:
        """Leave it to the meter."""

    def close(self) -> None:
        """Close it, once what was opened for reading is closed too: http.client does so before it reads a body."""
        self._sock.close()

    def drop(self) -> None:
        """Close everything, also what the reader of HTTP left open when it failed."""
        for reader in self._readers:
            reader.close()
        self._sock.close()


class _Pieces(io.RawIOBase):
    def __init__(self, raw: io.RawIOBase, sock: socket.socket, meter: Meter) -> None:
        super().__init__()
        self._raw, self._sock, self._meter = raw, sock, meter
        self.waiting = True

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:  # noqa: ANN401 - as RawIOBase.readinto
        self._sock.settimeout(self._meter.patience() if self.waiting else 0)
        try:
            size: int | None = self._raw.readinto(buffer)
        except TimeoutError:
            self._meter.patience()  # it was the page's time that ended, not only this piece's
            raise
        self._meter.count(size or 0)
        return size

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()


class _Reader(io.BufferedReader):
    """Looks, when the answer is done with, whether anything stands behind its end."""

    def __init__(self, pieces: _Pieces, meter: Meter) -> None:
        super().__init__(pieces)
        self._pieces, self._meter = pieces, meter

    def close(self) -> None:
        if not self.closed:
            self._look()
        super().close()

    def _look(self) -> None:
        self._pieces.waiting = False
        try:
            self._meter.rest = self.peek(1)[:_PEEKED]
        except (OSError, ValueError):  # nothing there yet, or no connection any more
            self._meter.rest = b""
