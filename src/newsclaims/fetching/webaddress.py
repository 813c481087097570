"""Addresses of the web in their normal form: http and https, a host, no user, no fragment."""

import re
from dataclasses import dataclass
from typing import Self
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from newsclaims.fetching.errors import WebAddressError

_PORTS = {"http": 80, "https": 443}
_LONGEST = 8_000  # characters; RFC 9110 asks servers for that much
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_LABEL = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"(?=.{{1,253}}$)({_LABEL}\.)*{_LABEL}|\[[0-9a-f:.]+(%[\w.~-]+)?\]", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WebAddress:
    """What is needed to ask for a page; `target` is path and query, `host` without the brackets of IPv6."""

    scheme: str
    host: str
    port: int
    target: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an address, however it is spelled; raises WebAddressError."""
        text = text.strip()
        _check_scheme(text)
        url = _parsed(text)
        host = (url.host or "").removesuffix(".")
        if url.auth:
            raise WebAddressError(text, "it holds a user's name or password", "leave that out, with the @")
        if not _HOST.fullmatch(host):
            raise WebAddressError(text, "it names no host that can be", "check the address")
        scheme = str(url.scheme)
        port = url.port if url.port is not None else _PORTS[scheme]
        return cls(scheme, host.strip("[]"), port, (url.path or "/") + _query(url))

    @property
    def authority(self) -> str:
        """Host and port as the header `Host` has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """What a robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The address in its normal form."""
        return self.origin + self.target

    def joined(self, reference: str) -> Self:
        """The address that a redirect from here names; raises WebAddressError."""
        try:
            text = urljoin(self.url, reference)
        except ValueError as error:
            raise WebAddressError(reference, "it is no web address", "check the address") from error
        return self.parse(text)


def web_address(text: str) -> str:
    """An address in its normal form, by which two spellings of it are one; raises WebAddressError."""
    return WebAddress.parse(text).url


def _check_scheme(text: str) -> None:
    scheme = _SCHEME.match(text)
    if len(text) > _LONGEST:
        raise WebAddressError(text, f"it is longer than {_LONGEST:,} characters", "check the address")
    if any(ord(char) < 32 or ord(char) == 127 for char in text):
        raise WebAddressError(text, "it holds a control character", "copy the address anew")
    if scheme is None:
        raise WebAddressError(text, "it is no web address", "begin it with https://")
    if scheme[1].lower() not in _PORTS:
        raise WebAddressError(text, f"nothing is fetched by '{scheme[1]}:'", "only http:// and https:// addresses are")


def _parsed(text: str) -> Url:
    try:
        return parse_url(text)
    except (LocationParseError, UnicodeError) as error:
        raise WebAddressError(text, "it is no web address", "check the address") from error


def _query(url: Url) -> str:
    return "" if url.query is None else f"?{url.query}"
