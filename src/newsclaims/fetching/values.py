"""What goes into fetching and what comes out: rules, what is known, a page."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """How far to go for a page, in seconds and bytes.

    `connect` is for one connection, and again for its handshake; `read` for the silence between two pieces of an
    answer; `total` for all of a page with its redirects and further tries, waiting between them left out. `size` is
    the most that a page may hold, unpacked. `retries` come after the first try, at `backoff` seconds and twice that
    each time; `longest_wait` bounds what a site may ask for by Retry-After and Crawl-delay. `pause` lies between two
    pages of one host. `allow_private` lets links and redirects lead into the own network. `robots` respects
    robots.txt. `contact` says who runs this: an address of mail or a page, sent along in the agent's name.
    """

    contact: str = ""
    connect: float = 10.0
    read: float = 15.0
    total: float = 60.0
    size: int = 10_000_000
    redirects: int = 10
    retries: int = 2
    backoff: float = 1.0
    longest_wait: float = 60.0
    pause: float = 1.0
    allow_private: bool = False
    robots: bool = True


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier answer said of a page's version, as it came: the server alone knows what it means."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page.

    `url` is what was asked for, as it was given; `final_url` where the page was found, in its normal form and without a
    fragment. `content_type` is small letters without parameters, "" if the server named none; `charset` is what the
    header says, perhaps wrong, None if it says nothing. `body` is unpacked but not decoded.
    """

    url: str
    final_url: str
    content_type: str
    charset: str | None
    body: bytes
    known: Known


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A page of which the server says that what is known of it still holds."""

    url: str
    final_url: str
    known: Known


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One address of a host: digits and port to connect to, and whether it belongs to the public internet."""

    address: str
    port: int
    public: bool


Resolver = Callable[[str, int], Sequence[Endpoint]]
"""A host's name and port into all its addresses; raises OSError where there are none."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Time and chance, to be replaced in tests: `now` is seconds since 1970, `chance` lies between 0 and 1."""

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.time
    chance: Callable[[], float] = random.random
