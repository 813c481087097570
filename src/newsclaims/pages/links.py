"""Where links of a page may lead: within it, to another page of ours, or to an article on the web."""

import re
from urllib.parse import quote, urlencode, urlsplit

from newsclaims.model import Span
from newsclaims.pages.html import Address

EXACT = 10  # words up to which a passage is looked for as a whole; longer ones by their two ends
ENDS = 4
CONTEXT = 3
DIRECTIVE = ":~:"

_ASCII = "".join(map(chr, range(0x21, 0x7F)))
_WEB = frozenset(("http", "https"))
_UNFIT = re.compile(r"[\x00-\x20\x7f\u0080-\u00a0\s<>\"\\^`{|}]")
_EDGES = re.compile(r"^[^\w]+|[^\w]+$")


def inner(name: str) -> Address:
    """A place on the same page."""
    return Address(f"#{quote(name, safe='')}")


def local(path: str, place: Address | None = None, **query: str) -> Address:
    """Another page of ours, and a place on it; `path` is ours too, what is in the query is escaped."""
    return Address(path + ("?" + urlencode(query) if query else "") + (place.text if place else ""))


def web(url: str | None) -> Address | None:
    """An address on the web, by http or https alone; None for anything else."""
    if url is None or _UNFIT.search(url):
        return None
    try:
        parts = urlsplit(url)
        fit = parts.scheme.lower() in _WEB and parts.hostname and "@" not in parts.netloc
    except ValueError:
        return None
    return Address(quote(url.partition(DIRECTIVE)[0], safe=_ASCII)) if fit else None


def host(address: Address) -> str:
    """The name of the site that an address on the web is of."""
    return (urlsplit(address.text).hostname or "").removeprefix("www.")


def passage(address: Address, text: str, span: Span) -> Address:
    """An address with a text fragment, by which a browser scrolls to a passage and marks it."""
    directive = fragment(text, span)
    if not directive:
        return address
    sign = "" if "#" in address.text else "#"
    return Address(f"{address.text}{sign}{DIRECTIVE}text={directive}")


def fragment(text: str, span: Span) -> str:
    """The text directive of a passage: `start`, or `start,end` of a long one.

    `prefix-` and `-suffix` are there only where the passage would be found in another place too: the page may
    have an advertisement where the text has none, and each word more is one that may not be found.
    """
    bare = _EDGES.sub("", span.text)
    words = bare.split()
    if not words:
        return ""
    start, end = words, list[str]()
    if len(words) > EXACT or ("\n" in bare and len(words) > 1):
        some = min(ENDS, len(words) // 2)
        start, end = words[:some], words[-some:]
    at = span.start + span.text.index(bare)
    before, after = _context(text, (at, at + len(bare)), start)
    coded = [_coded(before) + "-" if before else "", _coded(start), _coded(end), "-" + _coded(after) if after else ""]
    return ",".join(filter(None, coded))


def _context(text: str, place: tuple[int, int], start: list[str]) -> tuple[list[str], list[str]]:
    """The words before and behind, of the same paragraph, where others than these begin like the passage."""
    flat = " ".join(text.split()).casefold()
    if flat.count(" ".join(start).casefold()) < 2:
        return [], []
    before = text[: place[0]].rpartition("\n")[2].split()[-CONTEXT:]
    return before, text[place[1] :].partition("\n")[0].split()[:CONTEXT]


def _coded(words: list[str]) -> str:
    # The dash and the comma are part of the directive's own grammar; `quote` leaves the dash alone.
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
