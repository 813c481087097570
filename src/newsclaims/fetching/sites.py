"""The robots.txt of each site, fetched once."""

from newsclaims.fetching.asking import Answer, Asker, Step
from newsclaims.fetching.budget import Budget
from newsclaims.fetching.errors import (
    CertificateError,
    FetchError,
    ForbiddenError,
    RedirectError,
    RobotsUnknownError,
    SlowError,
    StatusError,
    UnreachableError,
)
from newsclaims.fetching.headers import asking_headers
from newsclaims.fetching.redirects import follow
from newsclaims.fetching.robots import SIZE, Wishes, read_wishes
from newsclaims.fetching.webaddress import WebAddress
from newsclaims.fetching.wire import Head, Request

_REDIRECTS = 5  # RFC 9309


class Sites:
    """Knows what the sites that were asked wish."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._known: dict[str, Wishes | FetchError] = {}

    def check(self, step: Step, budget: Budget) -> None:
        """Raise FetchError if a page's site asks to leave it alone, or cannot say now."""
        origin = step.address.origin
        if origin not in self._known:
            self._known[origin] = self._found(step, budget)
        wishes = self._known[origin]
        if isinstance(wishes, FetchError):
            raise wishes.about(step.address.url)
        if not wishes.allow(step.address.url):
            raise ForbiddenError(step.address.url)

    def delay(self, address: WebAddress) -> float:
        """The pause that a site asks for, as far as it was asked."""
        wishes = self._known.get(address.origin)
        return wishes.delay() if isinstance(wishes, Wishes) else 0.0

    def _found(self, step: Step, budget: Budget) -> Wishes | FetchError:
        """A site's wishes, or why they are not known: no file is no wish, a server in trouble is no answer."""
        url = step.address.url
        try:
            body = self._fetched(Step(step.address.joined("/robots.txt"), step.linked_from), budget)
        except SlowError:  # of this page's time, which says nothing on the next
            raise
        except RedirectError:
            return Wishes()
        except StatusError as error:
            return RobotsUnknownError(url, f"its server answers {error.status}") if error.passing else Wishes()
        except (UnreachableError, CertificateError) as error:  # as the page would be
            return error
        except FetchError as error:
            return RobotsUnknownError(url, error.what())
        return read_wishes(body) or RobotsUnknownError(url, "it is too long a list")

    def _fetched(self, step: Step, budget: Budget) -> bytes:
        def visit(step: Step) -> Answer:
            request = Request(step.address, asking_headers(self._asker.rules.contact, "text/plain"), _is_file, SIZE)
            return self._asker.ask(step, request, budget)

        return follow(step, _REDIRECTS, visit)[1].body


def _is_file(head: Head) -> bool:
    return head.status == 200
