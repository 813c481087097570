"""Which outlet an article is from."""

from typing import NamedTuple

from newsclaims.adding import addresses
from newsclaims.adding.book import Book
from newsclaims.intake import Found
from newsclaims.model import Source


class Outlet(NamedTuple):
    """An outlet's name; `sure` unless nothing but the address speaks for it. `domain` is the page's."""

    name: str | None
    sure: bool
    domain: str | None


def outlet_of(found: Found, given: str | None, book: Book) -> Outlet:
    """The outlet that was given; else the listed one whose site it is; else the one it names; else its host."""
    if given:
        return Outlet(book.listed(given) or given, True, found.domain)
    site = _site(found, book)
    if site:
        return Outlet(site, True, found.domain)
    if found.source:
        return Outlet(book.listed(found.source) or found.source, True, found.domain)
    return Outlet(found.domain, False, found.domain)


def to_list(outlet: Outlet) -> Source:
    """The outlet as `claims.yaml` lists it: with its host only if that fits its name, for many have one host."""
    domain, name = outlet.domain, outlet.name or ""
    own = domain is not None and (not outlet.sure or addresses.fits(domain, name))
    return Source(name=name, url=f"https://{domain}" if own else None)


def _site(found: Found, book: Book) -> str | None:
    """The outlet whose site an article is from, if that is one: the closest, and among equals the one it names."""
    url = found.url or (f"https://{found.domain}" if found.domain else None)
    closest = book.sites(url) if url else []
    if len(closest) > 1 and found.source in closest:
        return found.source
    return closest[0] if len(closest) == 1 else None
