"""Who may ask: only a page of ours, or a person who typed our address. Names that others make point here are refused.

A foreign site can make a name of its own point to 127.0.0.1 and read what is served there (DNS rebinding); the
browser then sends that name as `Host`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

LOCAL = frozenset(("127.0.0.1", "localhost", "::1"))
EVERYWHERE = frozenset(("", "0.0.0.0", "::"))  # noqa: S104 -- addresses to recognise
OURS = frozenset(("same-origin", "none"))


@dataclass(frozen=True)
class Guard:
    """The names under which a server may be asked: where it listens, and this machine's."""

    host: str
    port: int
    machine: str = ""

    def lets_in(self, headers: Mapping[str, str]) -> bool:
        """Whether a request with these headers (names in lower case) comes from a page of ours or from nowhere."""
        named = headers.get("host", "")
        origin = headers.get("origin")
        return self._is_us(named) and origin in (None, f"http://{named}") and _is_asked_by_us(headers)

    def _is_us(self, named: str) -> bool:
        try:
            parts = urlsplit(f"//{named}")
            host, port = parts.hostname, parts.port or 80
        except ValueError:
            return False
        if host is None or port != self.port or parts.netloc != named or "@" in named:
            return False
        return host in LOCAL | {self.host.lower()} or (self.host in EVERYWHERE and self._is_of_machine(host))

    def _is_of_machine(self, host: str) -> bool:
        """An address in figures cannot be somebody else's name for this machine; its own name is none."""
        try:
            return bool(ip_address(host))
        except ValueError:
            return host == self.machine.lower() != ""


def _is_asked_by_us(headers: Mapping[str, str]) -> bool:
    """Whether a browser that tells why it asks does so for a page of ours, or for a person who follows a link."""
    site = headers.get("sec-fetch-site")
    return site is None or site in OURS or headers.get("sec-fetch-mode") == "navigate"
