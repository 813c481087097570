"""Web addresses as what tells articles and outlets apart."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import SplitResult, urlsplit

from newsclaims.intake.addresses import canonical

_APART = re.compile(r"[^a-z0-9]+")
_SMALL = {"the", "a", "of", "and"}
_USUAL = ("news", "online", "media", "digital", "website", "english", "international")
"""Words that an outlet's name has and its address lacks, or the other way round."""
_LEAST = 3


def key(url: str | None) -> str | None:
    """What the spellings of one article's address have in common; None for a site's front page, or for no address."""
    parts = _parts(url)
    if parts is None:
        return None
    path = parts.path.rstrip("/")
    if not path and not parts.query:
        return None
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port else ""
    return f"{host}{port}{path}" + (f"?{parts.query}" if parts.query else "")


def place(url: str) -> tuple[str, str] | None:
    """The host of an address without "www.", and its path without a slash at its end."""
    parts = _parts(url if "//" in url else f"https://{url}")
    return None if parts is None else ((parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"))


def fits(domain: str, name: str) -> bool:
    """Whether a host may be an outlet's own: a part of it is the outlet's name, or the letters its words begin with.

    A word of the name is not enough: whoever is listed with a host gets everything that is on it, and "news.example"
    has the news of many.
    """
    labels = (_APART.sub("", part) for part in domain.lower().split(".")[:-1])
    forms = set(_forms([word for word in _APART.split(name.casefold()) if word]))
    return any(bare in forms for label in labels for bare in _bared(label))


def _forms(words: Sequence[str]) -> Iterator[str]:
    """How a name may stand in an address: thenewyorktimes, newyorktimes, tnyt, nyt, nytimes; bbcnews, bbc."""
    telling = [word for word in words if word not in _SMALL]
    for some in (words, telling, [word for word in telling if word not in _USUAL]):
        begin = "".join(word[0] for word in some)
        forms = ["".join(some), begin[:-1] + some[-1]] if some else []
        yield from (form for form in forms if len(form) > 1 and form not in _USUAL)
        if len(begin) >= _LEAST:
            yield begin


def _bared(label: str) -> Iterator[str]:
    """A part of a host, and without what others put before or behind their names, too: apnews is ap."""
    yield label
    for word in ("the", *_USUAL):
        yield label.removeprefix(word)
        yield label.removesuffix(word)


def _parts(url: str | None) -> SplitResult | None:
    found = canonical(url)
    return urlsplit(found) if found else None
