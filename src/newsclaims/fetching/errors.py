"""Every way in which a page cannot be had: the facts, and the sentence.

`passing` says whether the same may go well later: these are tried again, and a program that collects pages keeps
them for its next run.
"""

from collections.abc import Sequence
from copy import copy
from typing import Self

from newsclaims.errors import ClaimsError, one_line

_SHOWN = 200  # of an address: some are thousands of characters long


class FetchError(ClaimsError):
    """A page that could not be had: which, why, and what to do."""

    passing = False
    asked: str | None = None  # the address that was asked for, where that redirects to `url`

    def __init__(self, url: str, *facts: object) -> None:
        super().__init__(url, *facts)
        self.url = url

    def about(self, url: str) -> Self:
        """The same of another page of that host."""
        twin = copy(self)
        twin.url = url
        return twin

    def what(self) -> str:
        """Why the page could not be had, and what to do about it."""
        return "could not be fetched; try again later"

    @property
    def place(self) -> str:
        """Which page, as it may be shown: `url` itself may hold a password, or thousands of characters."""
        asked = f" (where {_shown(self.asked)} leads)" if self.asked else ""
        return _shown(self.url) + asked

    def __str__(self) -> str:
        return one_line(f"{self.place}: {self.what()}")


class WebAddressError(FetchError):
    """An address that is none of a web page."""

    def __init__(self, url: str, why: str, fix: str) -> None:
        super().__init__(url, why, fix)
        self.why, self.fix = why, fix

    def what(self) -> str:
        """Say what is wrong with it."""
        return f"{self.why}; {self.fix}"


class PrivateAddressError(FetchError):
    """A link or redirect into the own network, which the web has no business with."""

    def __init__(self, url: str, address: str, linked_from: str) -> None:
        super().__init__(url, address, linked_from)
        self.address, self.linked_from = address, linked_from

    def what(self) -> str:
        """Name the address and who points to it."""
        return (
            f"{self.address} is not on the public internet, and {_shown(self.linked_from)} leads there; "
            "name the page yourself if you trust it"
        )


class UnreachableError(FetchError):
    """A host that is not found, does not answer or hangs up."""

    passing = True

    def __init__(self, url: str, why: str, fix: str = "try again later") -> None:
        super().__init__(url, why)
        self.why, self.fix = why, fix

    def what(self) -> str:
        """Say how far it came."""
        return f"{self.why}; {self.fix}"


class NoSuchHostError(UnreachableError):
    """A name that the name service does not know."""

    passing = False

    def __init__(self, url: str, host: str) -> None:
        super().__init__(url, f"there is no host named {host}", "check the address and your connection")


class CertificateError(FetchError):
    """A host that cannot prove that it is the one asked for."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(url, why)
        self.why = why

    def what(self) -> str:
        """Say why its certificate is no good."""
        return f"its certificate cannot be trusted ({self.why}); check the address, or save the page by browser"


class SlowError(FetchError):
    """A page that took longer than it may."""

    def __init__(self, url: str, seconds: float) -> None:
        super().__init__(url, seconds)
        self.seconds = seconds

    def what(self) -> str:
        """Say how long was waited."""
        return f"still not whole after {self.seconds:g} seconds; try again later, or save the page by browser"


class TooLargeError(FetchError):
    """A page of more bytes than a page may have, packed or unpacked."""

    def __init__(self, url: str, limit: int) -> None:
        super().__init__(url, limit)
        self.limit = limit

    def what(self) -> str:
        """Say how much is allowed."""
        return f"more than {self.limit:,} bytes, too large for an article; save its text as .txt and add that file"


class BrokenAnswerError(FetchError):
    """An answer that breaks off or is no HTTP: half a page is never taken for a whole one."""

    passing = True

    def __init__(self, url: str, why: str) -> None:
        super().__init__(url, why)
        self.why = why

    def what(self) -> str:
        """Say what is wrong with the answer."""
        return f"the answer {self.why}; try again later, or save the page by browser"


class StatusError(FetchError):
    """A server that says no: its status, and for how many seconds it asks to be left alone."""

    def __init__(self, url: str, status: int, wait: float | None = None) -> None:
        super().__init__(url, status, wait)
        self.status, self.wait = status, wait
        self.passing = status == 429 or status >= 500

    def what(self) -> str:
        """Say the status in words."""
        return f"the server answers {self.status}, {_MEANING.get(self.status) or self._by_class()}"

    def _by_class(self) -> str:
        if self.passing:
            wait = f"in {self.wait:.0f} seconds" if self.wait else "later"
            return f"{_TROUBLE.get(self.status, 'an error of its own')}; try again {wait}"
        return "which is no page; look at it in a browser"


_TROUBLE = {429: "too many requests", 503: "not available now"}
_MEANING = {
    401: "log in first; save the page by browser",
    402: "it wants to be paid; save the page by browser",
    403: "not allowed; save the page by browser",
    404: "there is no such page; check the address",
    407: "log in first; save the page by browser",
    410: "the page was taken down; look for a copy in a web archive",
    451: "withheld for legal reasons; look for a copy in a web archive",
}


class RedirectError(FetchError):
    """Redirects that go round in a circle, go on for ever or lead nowhere."""

    def __init__(self, url: str, why: str, chain: Sequence[str]) -> None:
        super().__init__(url, why, *chain)
        self.why, self.chain = why, tuple(chain)

    def what(self) -> str:
        """Say why, and the last steps."""
        steps = " -> ".join(_shown(step) for step in self.chain[-3:])
        return f"{self.why} ({steps}); open the page in a browser and use the address shown there"


class ForbiddenError(FetchError):
    """A site whose robots.txt asks programs to leave this page alone."""

    def what(self) -> str:
        """Say whose wish it is."""
        return "the site's robots.txt asks programs not to fetch it; save the page by browser and add that file"


class RobotsUnknownError(FetchError):
    """A site whose robots.txt cannot be had now: what it allows is not known."""

    passing = True

    def __init__(self, url: str, why: str) -> None:
        super().__init__(url, why)
        self.why = why

    def what(self) -> str:
        """Say why it cannot be had."""
        return f"not fetched, as the site's robots.txt cannot be read now ({self.why}); try again later"


class UnwantedTypeError(FetchError):
    """Something that is no text."""

    def __init__(self, url: str, kind: str, fix: str) -> None:
        super().__init__(url, kind)
        self.kind, self.fix = kind, fix

    def what(self) -> str:
        """Say what it is."""
        return f"this is {self.kind}; {self.fix}"


def _shown(url: str) -> str:
    """An address without its user and password, and not longer than a person reads."""
    scheme, slashes, rest = url.partition("//")
    host, slash, path = rest.partition("/")
    bare = f"{scheme}{slashes}{host.rpartition('@')[2]}{slash}{path}"
    return bare if len(bare) <= _SHOWN else bare[:_SHOWN] + "..."
