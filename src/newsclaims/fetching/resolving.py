"""Hosts into addresses, and which of these are public."""

from collections.abc import Sequence

from newsclaims.fetching.values import Endpoint


def system_resolver(host: str, port: int) -> Sequence[Endpoint]:
    """All addresses that the system knows for a host."""
    raise NotImplementedError(host, port)
