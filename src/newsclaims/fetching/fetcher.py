"""One page after another, politely: see the package's own words."""

from types import TracebackType
from typing import Self

from newsclaims.fetching.resolving import system_resolver
from newsclaims.fetching.values import Clock, Known, Page, Resolver, Rules, Unchanged


class Fetcher:
    """Fetches pages by rules, and remembers of each host what politeness needs."""

    def __init__(
        self, rules: Rules | None = None, *, clock: Clock | None = None, resolve: Resolver = system_resolver
    ) -> None:
        self._rules = rules or Rules()
        self._clock = clock or Clock()
        self._resolve = resolve

    def get(self, url: str, known: Known | None = None, linked_from: str | None = None) -> Page | Unchanged:
        """Fetch a page; raises FetchError.

        `known` is what an earlier page said of its version. `linked_from` is the page or feed that names `url`, None
        if a person typed it: only a person may point into the own network.
        """
        raise NotImplementedError(url, known, linked_from)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is kept open between pages; a library that keeps connections would close them here."""
