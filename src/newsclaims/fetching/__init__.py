"""Pages and feeds from the web, politely and safely.

    with Fetcher(Rules(contact="desk@harbourpost.example")) as fetcher:
        page = fetcher.get("https://harbourpost.example/ferry-vote")
        again = fetcher.get(page.final_url, known=page.known)               # Unchanged if the server says so
        linked = fetcher.get(link, linked_from=feed.final_url)              # not typed by anybody: checked harder

`get` gives a `Page` or `Unchanged`, or raises a `FetchError`, which says itself in one line; its `passing` tells
whether trying later may help. One fetcher for all pages of one run: it remembers each site's robots.txt and when it
was last asked. It asks for one page at a time and is not for several threads.

Import this package where it is used, not at a module's head: it brings the library for HTTP along.
"""

from newsclaims.fetching.errors import (
    BrokenAnswerError,
    CertificateError,
    FetchError,
    ForbiddenError,
    NoSuchHostError,
    PrivateAddressError,
    RedirectError,
    RobotsUnknownError,
    SlowError,
    StatusError,
    TooLargeError,
    UnreachableError,
    UnwantedTypeError,
    WebAddressError,
)
from newsclaims.fetching.fetcher import Fetcher
from newsclaims.fetching.values import Clock, Endpoint, Known, Page, Resolver, Rules, Unchanged
from newsclaims.fetching.webaddress import web_address

__all__ = [
    "BrokenAnswerError",
    "CertificateError",
    "Clock",
    "Endpoint",
    "FetchError",
    "Fetcher",
    "ForbiddenError",
    "Known",
    "NoSuchHostError",
    "Page",
    "PrivateAddressError",
    "RedirectError",
    "Resolver",
    "RobotsUnknownError",
    "Rules",
    "SlowError",
    "StatusError",
    "TooLargeError",
    "Unchanged",
    "UnreachableError",
    "UnwantedTypeError",
    "WebAddressError",
    "web_address",
]
