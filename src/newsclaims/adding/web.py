"""Pages and feeds from the web as raw items: fetched one by one, and only if they have changed."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from newsclaims.adding.pieces import Piece, Said, identity
from newsclaims.errors import Problem
from newsclaims.intake import HEAD, BrokenFileError, Raw, links, records, sniff
from newsclaims.intake.found import trouble
from newsclaims.ledger.intake import Fetched, Intake

if TYPE_CHECKING:
    from newsclaims.fetching import Fetcher, FetchError, Page, Rules, Unchanged

_SCHEMES = ("http://", "https://")


def is_address(name: str) -> bool:
    """Whether a name is that of a page and not of a file."""
    return name.lower().startswith(_SCHEMES)


class Web:
    """What is fetched in one run; `today` is noted with each page."""

    def __init__(self, intake: Intake, rules: "Rules", said: Said, basis: str, today: date | None) -> None:
        self._intake, self._rules, self._said, self._basis = intake, rules, said, basis
        self._today = today
        self._opened: Fetcher | None = None

    def page(self, url: str, linked_from: str | None = None) -> Iterator[Piece]:
        """What is at an address: a page, or the items of a feed or another program's file."""
        from newsclaims.fetching import FetchError, Known, Unchanged  # noqa: PLC0415 -- late: it brings HTTP along

        last = self._intake.fetched(url)
        before = self._intake.became(last.item, self._basis) if last else []
        there = last if last and before and all(it.file for it in before) else None
        try:
            got = self._fetcher.get(url, Known(there.etag, there.modified) if there else None, linked_from)
        except FetchError as error:
            yield self._piece(trouble("html", _problem(error)))
            return
        if isinstance(got, Unchanged):
            yield Piece(Raw(url, "html", b"", url), there.item if there else b"", became=before)
        else:
            yield from self._pieces(url, got, last)

    def feed(self, name: str) -> Iterator[Piece]:
        """The pages that a feed points to; `name` is its address or file."""
        try:
            data, place = self._feed(name)
            found = links(data, place)
        except BrokenFileError as error:
            yield self._piece(trouble("feed", Problem(name, error.line, error.what, error.fix)))
        except OSError as error:
            what = f"cannot be read: {error.strerror}"
            yield self._piece(trouble("feed", Problem(name, None, what, "give the address or file of a feed")))
        except _NotFetchedError as error:
            yield self._piece(trouble("feed", error.problem))
        else:
            for link in found:
                yield from self.page(link.url, place)

    def _feed(self, name: str) -> tuple[bytes, str]:
        from newsclaims.fetching import FetchError  # noqa: PLC0415 -- see above

        if not is_address(name):
            return Path(name).read_bytes(), name
        try:
            got = self._fetcher.get(name)
        except FetchError as error:
            raise _NotFetchedError(_problem(error)) from error
        return _body(got), got.final_url

    def _pieces(self, url: str, page: "Page", last: Fetched | None) -> Iterator[Piece]:
        form = sniff(url, page.body[:HEAD])
        named = f"{page.content_type}; charset={page.charset}" if page.charset else page.content_type
        if form is None or form.name in ("html", "text"):
            kind = "text" if page.content_type == "text/plain" else "html"
            raw = Raw(url, kind, page.body, url, url=page.final_url, media_type=named or None)
            yield self._piece(raw, url, Fetched(page.known.etag, page.known.last_modified, b""), last)
            return
        for raw in records(io.BytesIO(page.body), url, form):
            yield self._piece(raw)

    def _piece(self, raw: Raw, url: str = "", fetched: Fetched | None = None, last: Fetched | None = None) -> Piece:
        item = identity(raw, "", self._said)
        # A page may become again what it was long ago: known is only what it was the last time.
        known = fetched is None or (last is not None and last.item == item)
        became = self._intake.became(item, self._basis) if known else []
        said = fetched._replace(item=item) if fetched else None
        return Piece(raw, item, became=became, address=url, fetched=said, retrieved=self._today if fetched else None)

    @property
    def _fetcher(self) -> "Fetcher":
        from newsclaims.fetching import Fetcher  # noqa: PLC0415 -- see above

        if self._opened is None:
            self._opened = Fetcher(self._rules)
        return self._opened


class _NotFetchedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def _body(got: "Page | Unchanged") -> bytes:
    return getattr(got, "body", b"")


def _problem(error: "FetchError") -> Problem:
    what, _, fix = error.what().rpartition("; ")
    return Problem(error.place, None, what or fix, fix if what else "try again later")
