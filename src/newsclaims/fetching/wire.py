"""One request, one answer, over one connection to an address that was checked before.

urllib3 speaks HTTP and TLS; its pools, redirects, retries and proxies are left out, as each of them would connect
somewhere that nobody has checked.
"""

import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException, RemoteDisconnected

import certifi
from urllib3 import HTTPHeaderDict
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, ReadTimeoutError
from urllib3.response import BaseHTTPResponse

from newsclaims.fetching.budget import Budget
from newsclaims.fetching.errors import (
    BrokenAnswerError,
    CertificateError,
    FetchError,
    TooLargeError,
    UnreachableError,
)
from newsclaims.fetching.metered import Meter, MeteredSocket
from newsclaims.fetching.unpacking import unpacker
from newsclaims.fetching.values import Endpoint, Rules
from newsclaims.fetching.webaddress import WebAddress

_PIECE = 1 << 16
_MOST_ADDRESSES = 4  # of one host: more would only be waited for


@dataclass(frozen=True, slots=True)
class Head:
    """What an answer says before its body."""

    status: int
    fields: HTTPHeaderDict

    def first(self, name: str) -> str:
        """What a header says, the first of several, "" if there is none."""
        return next(iter(self.fields.getlist(name)), "").strip()

    def all(self, name: str) -> set[str]:
        """Everything that headers of one name list."""
        return {part.strip() for value in self.fields.getlist(name) for part in value.split(",")} - {""}


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask for and how far to read: `wants` says of an answer's head whether its body is to be read."""

    address: WebAddress
    headers: Mapping[str, str]
    wants: Callable[[Head], bool]
    size: int


def exchange(request: Request, endpoints: tuple[Endpoint, ...], rules: Rules, budget: Budget) -> tuple[Head, bytes]:
    """Ask, and read the answer; raises FetchError."""
    address = request.address
    meter = Meter(address.url, budget, rules.read, request.size)
    headers = {"Host": address.authority, "Connection": "close", **request.headers}
    with _translated(address), _metered(_connected(request, endpoints, rules, budget), meter) as connection:
        connection.request("GET", address.target, headers=headers, preload_content=False, decode_content=False)
        with closing(connection.getresponse()) as response:
            head = Head(response.status, response.headers)
            body = _body(request, head, response) if request.wants(head) else b""
        _check_rest(address.url, head, meter, body)
    return head, body


@contextmanager
def _metered(connection: HTTPConnection, meter: Meter) -> Iterator[HTTPConnection]:
    """Let a connection be read by the meter, and leave nothing of it open, whatever happens."""
    sock = MeteredSocket(connection.sock, meter)
    connection.sock = sock
    try:
        yield connection
    finally:
        connection.close()
        sock.drop()


def _connected(request: Request, endpoints: tuple[Endpoint, ...], rules: Rules, budget: Budget) -> HTTPConnection:
    """A connection to the first of a host's addresses that takes one; TLS proves the host's name, not the address."""
    *others, last = endpoints[:_MOST_ADDRESSES]
    for endpoint in others:
        connection = _connection(request.address, endpoint, min(rules.connect, budget.left()))
        try:
            connection.connect()
        except (NewConnectionError, ConnectTimeoutError):
            continue
        return connection
    connection = _connection(request.address, last, min(rules.connect, budget.left()))
    connection.connect()
    return connection


def _connection(address: WebAddress, endpoint: Endpoint, seconds: float) -> HTTPConnection:
    if address.scheme == "http":
        return HTTPConnection(endpoint.address, endpoint.port, timeout=seconds)
    return HTTPSConnection(
        endpoint.address, endpoint.port, timeout=seconds, server_hostname=address.host, ssl_context=trust()
    )


@cache
def trust() -> ssl.SSLContext:
    """The certificates to trust: the system's, or where it has none, as Python on a Mac may, Mozilla's."""
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:
        context.load_verify_locations(certifi.where())
    return context


def _body(request: Request, head: Head, response: BaseHTTPResponse) -> bytes:
    url = request.address.url
    _check_framing(url, head, request.size)
    unpacking = unpacker(url, head.first("content-encoding"), request.size)
    parts = []
    while piece := response.read1(_PIECE, decode_content=False):
        parts.append(unpacking.feed(piece))
    unpacking.finish()
    return b"".join(parts)


def _check_framing(url: str, head: Head, limit: int) -> None:
    """Refuse a body of which it is not certain where it ends, and one that says itself that it is too large."""
    if {coding.lower() for coding in head.all("transfer-encoding")} - {"chunked"}:
        raise BrokenAnswerError(url, "is framed in a way that nobody asked for")
    lengths = head.all("content-length")
    if not all(length.isascii() and length.isdigit() for length in lengths):
        raise BrokenAnswerError(url, "says nothing sensible on its length")
    if any(len(length) > 18 or int(length) > limit for length in lengths):
        raise TooLargeError(url, limit)


def _check_rest(url: str, head: Head, meter: Meter, body: bytes) -> None:
    """After the end of an answer that was asked to be the last, anything but white space is the rest of the page."""
    if body and head.all("content-length") and meter.rest.strip():
        raise BrokenAnswerError(url, "is longer than it says")


@contextmanager
def _translated(address: WebAddress) -> Iterator[None]:
    """Say in our words what the library says in its."""
    try:
        yield
    except FetchError:
        raise
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        raise _translation(address, error) from error


def _translation(address: WebAddress, error: Exception) -> FetchError:
    url, host = address.url, address.host
    if isinstance(error, ssl.SSLCertVerificationError):
        return CertificateError(url, error.verify_message)
    if isinstance(error, ssl.SSLError):
        return UnreachableError(url, f"{host} makes no secure connection ({error.reason or 'it broke off'})")
    if isinstance(error, NewConnectionError):
        why = getattr(error.__cause__, "strerror", None) or "no way there"
        return UnreachableError(url, f"{host} takes no connection ({why})")
    if isinstance(error, (ConnectTimeoutError, ReadTimeoutError, TimeoutError)):
        return UnreachableError(url, f"{host} does not answer")
    if isinstance(error, (RemoteDisconnected, ConnectionError)):
        return UnreachableError(url, f"{host} hung up without an answer")
    return BrokenAnswerError(url, "breaks off or is no HTTP")
