"""What is said along with asking: who asks, what for, and what is known already."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from newsclaims.fetching.robots import AGENT
from newsclaims.fetching.unpacking import ASKED
from newsclaims.fetching.values import Known


def asking_headers(contact: str, accept: str, known: Known | None = None) -> dict[str, str]:
    """The headers of a request."""
    known = known or Known()
    conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    said = {"User-Agent": agent(contact), "Accept": accept, "Accept-Encoding": ASKED}
    return said | {name: value for name, value in conditions.items() if value and _can_be_said(value)}


def agent(contact: str) -> str:
    """The name that servers see: what asks, and who runs it, where that is said."""
    name = f"{AGENT}/{_version()}"
    clear = "".join(
        char for char in contact.encode("ascii", "replace").decode() if char.isprintable() and char not in "()\\"
    )
    return f"{name} (+{clear.strip()})" if clear.strip() else name


def _can_be_said(value: str) -> bool:
    """A value kept from an earlier answer may have been changed since; a line break in it would be a header more."""
    return value.isascii() and value.isprintable()


@cache
def _version() -> str:
    try:
        return version("newsclaims")
    except PackageNotFoundError:
        return "0"
