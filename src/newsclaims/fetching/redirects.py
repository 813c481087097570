"""Redirects followed: a few, in no circle, each step by whoever checks it."""

from collections.abc import Callable

from newsclaims.fetching.asking import Answer, Step
from newsclaims.fetching.errors import RedirectError, WebAddressError
from newsclaims.fetching.webaddress import WebAddress

_REDIRECTS = frozenset((301, 302, 303, 307, 308))


def is_redirect(status: int) -> bool:
    """Whether a status says that the page is elsewhere."""
    return status in _REDIRECTS


def follow(step: Step, most: int, visit: Callable[[Step], Answer]) -> tuple[WebAddress, Answer]:
    """Go where an address leads: the last address, and what is there; raises FetchError."""
    chain = [step.address.url]
    while True:
        answer = visit(step)
        if not is_redirect(answer.head.status):
            return step.address, answer
        step = Step(_target(step.address, answer, chain), step.address.url)
        circle = step.address.url in chain
        chain.append(step.address.url)
        if circle:
            raise RedirectError(chain[0], "it redirects in a circle, as pages do that want cookies", chain)
        if len(chain) > most + 1:
            raise RedirectError(chain[0], f"it redirects more than {most} times", chain)


def _target(address: WebAddress, answer: Answer, chain: list[str]) -> WebAddress:
    location = _repaired(answer.head.first("location"))
    if not location:
        raise RedirectError(chain[0], "it redirects to nowhere", chain)
    try:
        return address.joined(location)
    except WebAddressError as error:
        raise RedirectError(chain[0], f"it redirects to no web page: {error.why}", [*chain, location]) from error


def _repaired(location: str) -> str:
    """Headers are read as Latin-1; servers that put other letters in write them as UTF-8."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location
