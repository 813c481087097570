"""Sites on this machine, and fetchers that take a name for one on the public internet."""

import socket
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from misbehaving import NAME, QUICK, Site, Slept

from newsclaims.fetching import Endpoint, Fetcher
from newsclaims.fetching.resolving import system_resolver


@pytest.fixture
def make_site() -> Iterator[Callable[..., Site]]:
    sites = []

    def make(**options):
        sites.append(Site(**options))
        return sites[-1]

    yield make
    for site in sites:
        site.close()


@pytest.fixture
def site(make_site) -> Site:
    return make_site()


@pytest.fixture
def slept() -> Slept:
    return Slept()


@pytest.fixture
def fetcher(site, slept) -> Callable[..., Fetcher]:
    """Make a fetcher to which some names are sites on the public internet, and anything else what it is."""

    def make(names: dict[str, Site] | None = None, **rules: object) -> Fetcher:
        known = {NAME: site} | (names or {})

        def resolve(host, port):
            if host in known:
                return [Endpoint("127.0.0.1", known[host].port, public=True)]
            if host.endswith(".example"):
                raise socket.gaierror(socket.EAI_NONAME, "no such name")
            return system_resolver(host, port)

        return Fetcher(replace(QUICK, **rules), clock=slept.clock(), resolve=resolve)

    return make
