"""Addresses: the same for everybody who saved the same article, and nothing that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.intake.addresses import canonical, domain_of, related
from newsclaims.intake.metadata import address


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/1?utm_source=x&utm_medium=y#part", "https://a.example/1"),
        ("https://a.example/1?id=4&fbclid=zz&page=2", "https://a.example/1?id=4&page=2"),
        ("HTTPS://WWW.A.Example:443/Case?Q=A%20b", "https://www.a.example/Case?Q=A%20b"),
        ("http://a.example:8080", "http://a.example:8080/"),
        ("http://user:secret@a.example/1", "http://a.example/1"),
        (" https://a.example/a b\tc ", "https://a.example/a%20bc"),
        ("https://a.example/?p=123", "https://a.example/?p=123"),
        ("https://a.example/é?q=ü", "https://a.example/é?q=ü"),
        ("https://a.example/\ud83dx?\udfff", "https://a.example/%3Fx?%3F"),
        ("javascript:alert(1)", None), ("ftp://a.example/x", None), ("/only/a/path", None), ("a.example", None),
        ("https://", None), ("https://a.example:99999/", None), ("https://[::1", None), ("", None), (None, None),
        ("tag:a.example,2023:1", None), ("https://no host/", None),
    ],
)  # fmt: skip
def test_an_address_is_kept_without_what_follows_its_readers(url, kept):
    assert canonical(url) == kept


def test_an_address_without_a_host_stands_on_its_page():
    assert canonical("/1?gclid=2", "https://a.example/news/") == "https://a.example/1"
    assert canonical("//b.example/1", "https://a.example/") == "https://b.example/1"


@pytest.mark.parametrize(
    ("text", "domain"),
    [("https://www.A.example/x", "a.example"), ("www.a.example", "a.example"), ("a.example/path", "a.example"),
     ("A.Example.", "a.example"), ("Harbour Post", None), ("", None), (None, None)],
)  # fmt: skip
def test_a_domain_is_a_host_without_www(text, domain):
    assert domain_of(text) == domain


@pytest.mark.parametrize(
    ("said", "fetched", "kept"),
    [
        ("https://a.example/1", "https://www.a.example/1?x=2", "https://a.example/1"),
        ("https://a.example/1", "https://amp.a.example/1/amp", "https://a.example/1"),
        ("https://b.example/1", "https://a.example/1", "https://a.example/1"),
        ("https://a.example/", "https://a.example/1", "https://a.example/1"),
        ("https://a.example/1", "https://a-example.cdn.ampproject.org/c/s/a.example/1", "https://a.example/1"),
        ("/1", "https://a.example/1?x", "https://a.example/1"), (None, "https://a.example/1", "https://a.example/1"),
        ("https://a.example/1", None, "https://a.example/1"), ("nonsense", None, None),
    ],
)  # fmt: skip
def test_what_a_page_calls_itself_holds_on_its_own_site(said, fetched, kept):
    assert address(said, fetched) == kept


def test_parts_of_a_site_are_related():
    assert related("amp.a.example", "a.example")
    assert not related("ba.example", "a.example")
    assert not related(None, None)


@given(st.text(max_size=60) | st.text(max_size=40).map("https://a.example/".__add__))
def test_an_address_once_cleaned_stays_as_it_is(text):
    kept = canonical(text)
    assert kept is None or (canonical(kept) == kept and kept.startswith("http"))
