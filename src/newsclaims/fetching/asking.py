"""One page or robots.txt asked for: at an address that may be asked, with pauses, and again if that may help."""

from dataclasses import dataclass

from newsclaims.fetching.budget import Budget
from newsclaims.fetching.errors import (
    FetchError,
    NoSuchHostError,
    PrivateAddressError,
    StatusError,
    UnreachableError,
    WebAddressError,
)
from newsclaims.fetching.resolving import name_unknown
from newsclaims.fetching.values import Clock, Endpoint, Resolver, Rules
from newsclaims.fetching.waiting import before_next_try, retry_after
from newsclaims.fetching.webaddress import WebAddress
from newsclaims.fetching.wire import Head, Request, exchange


@dataclass(frozen=True, slots=True)
class Step:
    """An address to go to, and who points there: None is a person."""

    address: WebAddress
    linked_from: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came."""

    head: Head
    body: bytes


class Asker:
    """Asks hosts, and remembers when each was last asked and which of the own network a person has named."""

    def __init__(self, rules: Rules, clock: Clock, resolve: Resolver) -> None:
        self.rules, self.clock, self._resolve = rules, clock, resolve
        self._asked_at: dict[str, float] = {}
        self._named: set[str] = set()

    def endpoints(self, step: Step) -> tuple[Endpoint, ...]:
        """Where the host of a step is to be found; raises FetchError if nowhere, or where no link may lead.

        A person may name a page of the own network, and that host's own pages may point to each other. One address
        that is not public is enough to refuse a host: it could be the one that is connected to.
        """
        host = step.address.host
        found = self._resolved(step.address)
        private = next((endpoint.address for endpoint in found if not endpoint.public), None)
        if private is None or self.rules.allow_private:
            return found
        if step.linked_from is None:
            self._named.add(host)
        elif host not in self._named or _host(step.linked_from) != host:
            raise PrivateAddressError(step.address.url, private, step.linked_from)
        return found

    def pause(self, host: str, wished: float, budget: Budget) -> None:
        """Wait until a host may be asked for another page; `wished` are the seconds that it asks for."""
        if host in self._asked_at:
            seconds = max(self.rules.pause, min(wished, self.rules.longest_wait))
            budget.wait(self._asked_at[host] + seconds - self.clock.monotonic())

    def ask(
        self,
        step: Step,
        request: Request,
        budget: Budget,
    ) -> Answer:
        """Ask until there is an answer, or no hope of one; raises FetchError, also for a status that is one."""
        tried = 0
        while True:
            tried += 1
            try:
                return self._once(step, request, budget)
            except FetchError as error:
                wait = before_next_try(error, tried, self.rules, self.clock)
                if wait is None:
                    raise
            budget.wait(wait)

    def _once(self, step: Step, request: Request, budget: Budget) -> Answer:
        endpoints = self.endpoints(step)  # anew each time: connected is to what has just been checked
        try:
            head, body = exchange(request, endpoints, self.rules, budget)
        finally:
            self._asked_at[step.address.host] = self.clock.monotonic()
        if head.status >= 400:
            wait = retry_after(head.first("retry-after"), self.clock.now())
            raise StatusError(step.address.url, head.status, wait)
        return Answer(head, body)

    def _resolved(self, address: WebAddress) -> tuple[Endpoint, ...]:
        try:
            found = tuple(self._resolve(address.host, address.port))
        except OSError as error:
            if name_unknown(error):
                raise NoSuchHostError(address.url, address.host) from error
            raise UnreachableError(
                address.url, f"the name {address.host} cannot be looked up now", "check your connection"
            ) from error
        if not found:
            raise NoSuchHostError(address.url, address.host)
        return found


def _host(url: str) -> str | None:
    try:
        return WebAddress.parse(url).host
    except WebAddressError:
        return None
