"""Web addresses as what tells articles and outlets apart."""

import re
from urllib.parse import SplitResult, urlsplit

from newsclaims.intake.addresses import canonical

_APART = re.compile(r"[^a-z0-9]+")
_SMALL = {"the", "a", "of", "and"}
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
    """Whether a host may be an outlet's own: its name says so, or the letters that its name begins with."""
    label = max((_APART.sub("", part) for part in domain.lower().split(".")[:-1]), key=len, default="")
    words = [word for word in _APART.split(name.casefold()) if word]
    joined = "".join(words)
    telling = [word for word in words if word not in _SMALL]
    if len(label) < 2 or not telling:
        return False
    if label in joined or joined in label or "".join(telling) in label:
        return True
    initials = "".join(word[0] for word in words), "".join(word[0] for word in telling)
    return any(len(each) >= _LEAST and label.startswith(each) for each in initials) or label.startswith(telling[0])


def _parts(url: str | None) -> SplitResult | None:
    found = canonical(url)
    return urlsplit(found) if found else None
