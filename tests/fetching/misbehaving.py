"""A site on this machine that answers by the byte.

Python's own server is too polite for most of this: a page here is bytes, or a function that does to the socket what
it likes. A clock that is slept on goes forward at once.
"""

import socket
import ssl
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field

from newsclaims.fetching import Clock, Rules

NAME = "news.example"
QUICK = Rules(connect=5, read=5, total=20, size=20_000, redirects=4, retries=0, backoff=1, pause=0)
NOW = 1_700_000_000.0
MOST_CONNECTIONS = 200


def answer(body: bytes = b"<p>Yes.</p>", status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer; a header of None is left out."""
    named = {"Content-Type": "text/html", "Content-Length": str(len(body))}
    named |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in named.items() if value is not None)]
    return "\r\n".join([*lines, "", ""]).encode() + body


def moved(target: str, status: str = "302 Found") -> bytes:
    return answer(b"", status, location=target)


def dripping(beginning: bytes, drop: bytes, seconds: float = 0.01):
    """Send a beginning, then a drop at a time; whoever still listens after three seconds has failed the test."""

    def page(connection):
        connection.sendall(beginning)
        connection.settimeout(seconds)
        for _ in range(int(3 / seconds)):
            connection.sendall(drop)
            try:
                if not connection.recv(1):
                    return
            except TimeoutError:
                continue

    return page


NOT_FOUND = answer(b"", "404 Not Found")


@dataclass
class Asked:
    path: str
    headers: dict[str, str]


@dataclass
class Site:
    """Pages by path: bytes, a list of bytes for one time each, or a function of the socket."""

    pages: dict[str, object] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    tls: ssl.SSLContext | None = None
    address: str = "127.0.0.1"

    def __post_init__(self):
        family = socket.AF_INET6 if ":" in self.address else socket.AF_INET
        self._listening = socket.create_server((self.address, 0), family=family)
        self.port = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def url(self, path: str = "/page", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def close(self):
        self._listening.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listening.close()

    def _serve(self):
        for _ in range(MOST_CONNECTIONS):
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            connection.settimeout(10)
            with suppress(OSError), connection:
                self._talk(connection)

    def _talk(self, connection):
        if self.tls is not None:
            connection = self.tls.wrap_socket(connection, server_side=True)
        with connection:
            page = self._page(connection)
            if callable(page):
                page(connection)
            elif page:
                connection.sendall(page)
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(1000):
                    pass

    def _page(self, connection):
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(65_536)
            if not piece:
                return b""
            if piece.startswith(b"\x16"):  # a greeting of TLS, where none is spoken
                return self.pages.get("TLS", answer(b"", "400 Bad Request"))
            head += piece
        first, *lines = head.decode("latin-1").partition("\r\n\r\n")[0].split("\r\n")
        path = first.split(" ")[1]
        self.asked.append(Asked(path, dict(line.split(": ", 1) for line in lines)))
        page = self.pages.get(path, NOT_FOUND)
        return page.pop(0) if isinstance(page, list) else page


@dataclass
class Slept:
    """A clock to be slept on, and for how long it was."""

    waits: list[float] = field(default_factory=list)

    def clock(self) -> Clock:
        return Clock(
            monotonic=lambda: time.monotonic() + sum(self.waits),
            sleep=self.waits.append,
            now=lambda: NOW,
            chance=lambda: 1.0,
        )
