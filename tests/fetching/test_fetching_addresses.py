"""Addresses: what is one of the web, which spellings are the same, and that none hides where it leads."""

from ipaddress import IPv4Address, IPv6Address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.fetching import FetchError, WebAddressError, web_address
from newsclaims.fetching.resolving import is_public, system_resolver
from newsclaims.fetching.webaddress import WebAddress


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("HTTP://News.Example", "http://news.example/"),
        ("https://news.example.:443/a#b", "https://news.example/a"),
        ("  https://news.example?a=1  ", "https://news.example/?a=1"),
        ("https://news.example/a b/\u00e4?q=\u00fc|%zz", "https://news.example/a%20b/%C3%A4?q=%C3%BC%7C%25zz"),
        ("https://news.example/%e4%7a", "https://news.example/%E4%7A"),
        ("https://news.example/a/./b/../c?", "https://news.example/a/c?"),
        ("https://F\u00c4HRE.example:8080/", "https://xn--fhre-loa.example:8080/"),
        ("https://stra\u00dfe.example/", "https://xn--strae-oqa.example/"),
        ("http://[::FFFF:7f00:1]:80/", "http://[::ffff:7f00:1]/"),
        ("http://intranet/", "http://intranet/"),
        (r"http://a.example\@b.example/", "http://a.example/%5C@b.example/"),
        ("https://news.example/@mayor?to=a@b", "https://news.example/@mayor?to=a@b"),
    ],
)
def test_spellings_of_one_address_are_one(text, normal):
    assert web_address(text) == normal == web_address(normal)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "begin it with https://"),
        ("news.example/a", "begin it with https://"),
        ("//news.example/a", "begin it with https://"),
        ("file:///etc/passwd", "nothing is fetched by 'file:'"),
        ("FTP://news.example/", "only http:// and https:// addresses are"),
        ("javascript:alert(1)", "nothing is fetched by 'javascript:'"),
        ("data:text/html,x", "nothing is fetched by 'data:'"),
        ("http://", "names no host"),
        ("http:/a", "names no host"),
        ("http://.../", "names no host"),
        ("http://a..b/", "names no host"),
        ("http://-a.example/", "names no host"),
        ("http://a%00b.example/", "no web address"),
        ("http://a b.example/", "no web address"),
        ("http://a.example:99999/", "no web address"),
        ("http://a.example:-1/", "no web address"),
        ("http://[::1/", "no web address"),
        ("http://\u2028.example/", "no web address"),
        (f"http://{'a' * 64}.example/", "names no host"),
        (f"http://{'a.' * 130}example/", "names no host"),
        ("http://a.example/\r\nX-Evil: 1", "control character"),
        ("http://a.example/\x00", "control character"),
        ("http://a.example/" + "a" * 8_000, "longer than 8,000 characters"),
        ("http://me:secret@a.example/", "leave that out"),
        ("http://me@a.example/", "leave that out"),
    ],
)
def test_what_is_no_address_of_the_web_says_why_and_what_to_do(text, words):
    with pytest.raises(WebAddressError) as error:
        web_address(text)
    assert words in str(error.value)
    assert str(error.value).isprintable()
    assert "secret" not in str(error.value) + error.value.place
    assert len(str(error.value)) < 400


@given(st.text(max_size=40), st.sampled_from(["", "http://", "https://a.example/", "http://[", "http://a.example:"]))
def test_any_text_is_an_address_or_an_error_that_says_so(text, before):
    try:
        address = WebAddress.parse(before + text)
    except WebAddressError as error:
        assert str(error).isprintable()  # noqa: PT017 - either way is right
        return
    assert WebAddress.parse(address.url) == address
    assert address.url.isascii()
    assert address.url.isprintable()
    assert not set(" \r\n#") & set(address.url)


PRIVATE = [
    *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"),
    *("192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
    *("224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32"),
]
PRIVATE6 = [
    *("::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "2001:10::/28", "3fff::/20"),
    *("fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "4000::/3", "8000::/1"),
]


def inside(networks: list[str]) -> st.SearchStrategy[int]:
    nets = [ip_network(network) for network in networks]
    return st.sampled_from(nets).flatmap(lambda net: st.integers(int(net[0]), int(net[-1])))


def spelled_number(number: int) -> list[str]:
    return [str(number), hex(number), f"0{number:o}", f"0X{number:08X}", f"0x000{number:x}"]


@st.composite
def spellings(draw: st.DrawFn, number: int) -> str:
    """Every way in which the rules of inet_aton and of RFC 4291 let one write an IPv4 address."""
    parts = draw(st.integers(1, 4))
    split = [number >> 24, number >> 16 & 255, number >> 8 & 255, number & 255]
    last = int.from_bytes(bytes(split[parts - 1 :]))
    spelled = [draw(st.sampled_from(spelled_number(part))) for part in (*split[: parts - 1], last)]
    four = ".".join(spelled)
    v4, high, low = IPv4Address(number), number >> 16, number & 0xFFFF
    mapped = [f"[::ffff:{v4}]", f"[::FFFF:{high:x}:{low:x}]", f"[0:0:0:0:0:ffff:{high:04x}:{low:x}]", f"[::{v4}]"]
    tunnels = [f"[2002:{high:x}:{low:x}::1]", f"[64:ff9b::{high:x}:{low:x}]", f"[64:ff9b::{v4}]"]
    escaped = "".join(f"%{ord(char):02x}" if char.isdigit() else char for char in str(v4))
    return draw(st.sampled_from([four, four, four, f"{v4}.", escaped, *mapped, *tunnels]))


def endpoints(host: str):
    address = WebAddress.parse(f"http://{host}/")
    return system_resolver(address.host, address.port)


@given(inside(PRIVATE).flatmap(spellings))
def test_no_spelling_of_a_private_address_passes_for_public(host):
    try:
        found = endpoints(host)
    except (FetchError, OSError):
        return  # not taken for an address at all
    assert [place.address for place in found if place.public] == []


@given(inside(PRIVATE6))
def test_no_private_address_of_ipv6_passes_for_public(number):
    for spelled in (str(IPv6Address(number)), IPv6Address(number).exploded.upper()):
        assert not any(place.public for place in endpoints(f"[{spelled}]"))


@pytest.mark.parametrize(
    "address",
    [
        *("1.1.1.1", "8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111", "2a00:1450::1"),
        *("::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1", "192.0.1.1", "168.63.129.17"),
    ],
)
def test_the_public_internet_is_public(address):
    assert is_public(address)


@pytest.mark.parametrize("address", ["", "nonsense", "1.1.1.1.1", "fe80::1%lo", "01.1.1.1"])
def test_what_is_no_address_in_digits_is_not_public(address):
    assert not is_public(address)
