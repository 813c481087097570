"""One page after another, politely: see the package's own words."""

from functools import partial
from types import TracebackType
from typing import Self

from newsclaims.fetching.asking import Answer, Asker, Step
from newsclaims.fetching.budget import Budget
from newsclaims.fetching.errors import FetchError, StatusError
from newsclaims.fetching.headers import asking_headers
from newsclaims.fetching.kinds import ASKED, check_beginning, check_type, split_type
from newsclaims.fetching.redirects import follow
from newsclaims.fetching.resolving import system_resolver
from newsclaims.fetching.sites import Sites
from newsclaims.fetching.values import Clock, Known, Page, Resolver, Rules, Unchanged
from newsclaims.fetching.webaddress import WebAddress
from newsclaims.fetching.wire import Head, Request

_WHOLE = frozenset((200, 203))  # 203: changed on its way, by a proxy that says so


class Fetcher:
    """Fetches pages by rules, and remembers of each host what politeness needs."""

    def __init__(
        self, rules: Rules | None = None, *, clock: Clock | None = None, resolve: Resolver = system_resolver
    ) -> None:
        self._rules, self._clock = rules or Rules(), clock or Clock()
        self._asker = Asker(self._rules, self._clock, resolve)
        self._sites = Sites(self._asker)

    def get(self, url: str, known: Known | None = None, linked_from: str | None = None) -> Page | Unchanged:
        """Fetch a page; raises FetchError.

        `known` is what an earlier page said of its version. `linked_from` is the page or feed that names `url`, None
        if a person typed it: only a person may point into the own network.
        """
        address = WebAddress.parse(url)
        errand = _Errand(self._asker, self._sites, known, Budget(address.url, self._rules.total, self._clock))
        try:
            final, answer = follow(Step(address, linked_from), self._rules.redirects, errand.visit)
            return _result(url, final, answer, known)
        except FetchError as error:
            error.asked = url if error.url != address.url else None
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is kept open between pages; whatever will be is closed here."""


class _Errand:
    """The way to one page."""

    def __init__(self, asker: Asker, sites: Sites, known: Known | None, budget: Budget) -> None:
        self._asker, self._sites, self._known, self._budget = asker, sites, known, budget
        self._paused: set[str] = set()

    def visit(self, step: Step) -> Answer:
        """Ask at one step, if address and site allow it."""
        rules = self._asker.rules
        self._asker.endpoints(step)  # before anything is asked there, robots.txt included
        self._pause(step.address)
        if rules.robots:
            self._sites.check(step, self._budget)
        headers = asking_headers(rules.contact, ASKED, self._known)
        wants = partial(_is_page, step.address.url)
        return self._asker.ask(step, Request(step.address, headers, wants, rules.size), self._budget)

    def _pause(self, address: WebAddress) -> None:
        """Once a host and page: robots.txt, the page and its redirects within the host belong together."""
        if address.host not in self._paused:
            self._paused.add(address.host)
            self._asker.pause(address.host, self._sites.delay(address), self._budget)


def _is_page(url: str, head: Head) -> bool:
    """Whether an answer brings a page; raises UnwantedTypeError before anything else is brought."""
    if head.status not in _WHOLE:
        return False
    check_type(url, split_type(head.first("content-type"))[0])
    return True


def _result(url: str, final: WebAddress, answer: Answer, known: Known | None) -> Page | Unchanged:
    head = answer.head
    said = Known(head.first("etag") or None, head.first("last-modified") or None)
    if head.status == 304 and known is not None:
        return Unchanged(url, final.url, Known(said.etag or known.etag, said.last_modified or known.last_modified))
    if head.status not in _WHOLE:
        raise StatusError(final.url, head.status)
    check_beginning(final.url, answer.body)
    content_type, charset = split_type(head.first("content-type"))
    return Page(url, final.url, content_type, charset, answer.body, said)
