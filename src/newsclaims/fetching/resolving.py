"""Hosts into addresses, and which of these are public.

Spellings do not matter here ("0x7f.1", "localhost.", "::ffff:7f00:1"): what is judged is what the system makes of
them, and the connection goes to the very address that was judged.
"""

import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from newsclaims.fetching.values import Endpoint

# What Python's `is_global` lets through, in some of its versions or all.
_NOT_PUBLIC = tuple(
    map(
        ip_network,
        (
            "192.0.0.0/24",  # protocol assignments (RFC 6890); one cloud serves its secrets at 192.0.0.192
            "192.88.99.0/24",  # the relay of 6to4, given up (RFC 7526)
            "168.63.129.16/32",  # the inside of one cloud's machines, by a public number
            "2001::/23",  # protocol assignments, Teredo among them (RFC 2928)
            "2001:db8::/32",  # for documents (RFC 3849)
            "3fff::/20",  # for documents (RFC 9637)
        ),
    )
)
_UNICAST = ip_network("2000::/3")  # all that is given out of IPv6 (RFC 4291)
_NAT64 = ip_network("64:ff9b::/96")  # an IPv4 address in its last 32 bits (RFC 6052)


def system_resolver(host: str, port: int) -> Sequence[Endpoint]:
    """All addresses that the system knows for a host; OSError if there are none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # what no name can be
        raise socket.gaierror(socket.EAI_NONAME, str(error)) from error
    addresses = dict.fromkeys(str(place[0]) for *_, place in found)
    return [Endpoint(address, port, is_public(address)) for address in addresses]


def is_public(address: str) -> bool:
    """Whether an address, in digits, belongs to the public internet: not to this machine, its network, or nobody."""
    try:
        number = ip_address(address)
    except ValueError:
        return False
    return _public_v4(number) if isinstance(number, IPv4Address) else _public_v6(number)


def _public_v4(number: IPv4Address) -> bool:
    return number.is_global and not number.is_multicast and not any(number in net for net in _NOT_PUBLIC)


def _public_v6(number: IPv6Address) -> bool:
    inner = (
        number.ipv4_mapped or number.sixtofour or (IPv4Address(int(number) & 0xFFFFFFFF) if number in _NAT64 else None)
    )
    if inner is not None:
        return _public_v4(inner)
    return number in _UNICAST and number.is_global and not any(number in net for net in _NOT_PUBLIC)


def name_unknown(error: OSError) -> bool:
    """Whether a look-up failed because there is no such name, not because nobody could be asked."""
    return isinstance(error, socket.gaierror) and error.errno != socket.EAI_AGAIN
