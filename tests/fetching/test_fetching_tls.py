"""Certificates: one that proves the host's name is taken, any other is one clear line."""

import ssl

import pytest
import trustme
from misbehaving import answer, dripping

from newsclaims.fetching import CertificateError, Fetcher, FetchError, UnreachableError
from newsclaims.fetching.wire import trust

PAGE = "https://news.example/page"
BODY = b"<p>Yes.</p>"


@pytest.fixture
def authority(tmp_path, monkeypatch):
    """A certificate authority that this process trusts, by the variable that OpenSSL reads."""
    made = trustme.CA()
    made.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    trust.cache_clear()
    yield made
    trust.cache_clear()


@pytest.fixture
def secure(make_site):
    def make(certificate):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        site = make_site(tls=context)
        site.pages["/page"] = answer(BODY)
        return site

    return make


def get(fetcher, site) -> bytes:
    fetching: Fetcher = fetcher({"news.example": site}, robots=False)
    return fetching.get(PAGE).body


def test_a_host_that_proves_its_name_is_believed(fetcher, secure, authority):
    site = secure(authority.issue_cert("news.example"))
    assert get(fetcher, site) == BODY
    assert site.asked[-1].headers["Host"] == "news.example"


def test_a_host_that_proves_another_name_or_its_address_alone_is_not(fetcher, secure, authority):
    for name in ("other.example", "127.0.0.1"):
        site = secure(authority.issue_cert(name))
        with pytest.raises(CertificateError, match=r"its certificate cannot be trusted \(Hostname mismatch") as error:
            get(fetcher, site)
        assert site.asked == []
        assert not error.value.passing


def test_a_host_that_vouches_for_itself_is_not(fetcher, secure):
    site = secure(trustme.CA().issue_cert("news.example"))
    with pytest.raises(CertificateError, match=r"cannot be trusted \(.*(self.signed|issuer).*\); check the address"):
        get(fetcher, site)
    assert site.asked == []


@pytest.mark.usefixtures("authority")
def test_a_server_that_does_not_speak_tls_is_one_line(fetcher, site):
    with pytest.raises(UnreachableError, match="makes no secure connection"):
        get(fetcher, site)


def test_a_page_that_breaks_off_under_tls_is_none(fetcher, secure, authority):
    site = secure(authority.issue_cert("news.example"))
    site.pages["/page"] = answer(BODY, content_length="999")
    with pytest.raises(FetchError, match="breaks off"):
        get(fetcher, site)


def test_an_address_in_digits_is_proved_as_such(fetcher, secure, authority):
    site = secure(authority.issue_cert("127.0.0.1"))
    assert fetcher().get(f"https://127.0.0.1:{site.port}/page").body == BODY


@pytest.mark.usefixtures("authority")
def test_a_handshake_that_comes_by_drops_ends_in_time(fetcher, site):
    site.pages["TLS"] = dripping(b"\x16\x03\x03\x40\x00", b"\x02")
    with pytest.raises(UnreachableError, match="does not answer"):
        fetcher({"news.example": site}, robots=False, connect=0.2).get(PAGE)
