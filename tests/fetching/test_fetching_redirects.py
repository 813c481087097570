"""Where redirects and links may lead: on, not in a circle, and never into the own network."""

import pytest
from misbehaving import NOT_FOUND, QUICK, answer, moved

from newsclaims.fetching import Endpoint, Fetcher, FetchError, PrivateAddressError, RedirectError

PAGE = "http://news.example/page"
BODY = b"<p>Yes.</p>"


@pytest.mark.parametrize("status", ["301", "302", "303", "307", "308"])
@pytest.mark.parametrize(
    "target", ["/new", "new", "//news.example/new", "http://NEWS.example:80/a/../new#top", "./new"]
)
def test_a_redirect_is_followed_and_says_where_the_page_is(site, fetcher, status, target):
    site.pages |= {"/page": moved(target, f"{status} Moved"), "/new": answer(BODY)}
    page = fetcher().get(PAGE)
    assert (page.url, page.final_url, page.body) == (PAGE, "http://news.example/new", BODY)


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/two words?q=a b", "/two%20words?q=a%20b"),
        ("/f\u00e4hre?\u0444", "/f%C3%A4hre?%D1%84"),
        ("/f%c3%a4hre/%7ea", "/f%C3%A4hre/~a"),
        ("?page=2", "/page?page=2"),
    ],
)
def test_a_redirect_may_be_spelled_as_servers_spell_it(site, fetcher, target, path):
    site.pages |= {"/page": moved(target), path: answer(BODY), path.replace("~", "%7E"): answer(BODY)}
    assert fetcher().get(PAGE).body == BODY


def test_a_host_with_letters_beyond_ascii_is_found_by_its_encoded_name(site, fetcher):
    site.pages |= {"/page": moved("http://stra\u00dfe.example/x"), "/x": answer(BODY)}
    page = fetcher({"xn--strae-oqa.example": site}).get(PAGE)
    assert page.final_url == "http://xn--strae-oqa.example/x"


def test_a_circle_is_named(site, fetcher):
    site.pages |= {"/page": moved("/b"), "/b": moved("/c"), "/c": moved("/b#again")}
    with pytest.raises(RedirectError) as error:
        fetcher().get(PAGE)
    assert "redirects in a circle" in str(error.value)
    assert "(http://news.example/b -> http://news.example/c -> http://news.example/b)" in str(error.value)


def test_a_few_redirects_are_followed_and_no_more(site, fetcher):
    site.pages |= {f"/{n}": moved(f"/{n + 1}") for n in range(9)} | {"/4": answer(BODY)}
    assert fetcher(redirects=4).get("http://news.example/0").body == BODY
    with pytest.raises(RedirectError, match="redirects more than 3 times"):
        fetcher(redirects=3).get("http://news.example/0")


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("", "redirects to nowhere"),
        ("file:///etc/passwd", "nothing is fetched by 'file:'"),
        ("ftp://news.example/", "nothing is fetched by 'ftp:'"),
        ("javascript:alert(1)", "nothing is fetched by 'javascript:'"),
        ("data:text/html,yes", "nothing is fetched by 'data:'"),
        ("http://user:secret@news.example/", "holds a user's name or password"),
        ("http://[::1", "it is no web address"),
    ],
)
def test_a_redirect_to_what_is_no_page_is_refused_and_tells_no_secret(site, fetcher, target, words):
    site.pages["/page"] = moved(target)
    with pytest.raises(RedirectError) as error:
        fetcher().get(PAGE)
    assert words in str(error.value)
    assert "secret" not in str(error.value)


def test_trouble_behind_a_redirect_names_the_page_that_was_asked_for(site, fetcher):
    site.pages |= {"/page": moved("/gone"), "/gone": NOT_FOUND}
    with pytest.raises(FetchError) as error:
        fetcher().get(PAGE)
    assert str(error.value) == (
        "http://news.example/gone (where http://news.example/page leads): "
        "the server answers 404, there is no such page; check the address"
    )


INSIDE = [
    *("127.0.0.1", "localhost", "localhost.", "LOCALHOST", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.1"),
    *("0.0.0.0", "0", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "192.0.0.192"),
    *("[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[fe80::1]", "[fd00::1]", "[64:ff9b::7f00:1]"),
    *("[2002:7f00:1::]", "[::127.0.0.1]", "[ff02::1]", "224.0.0.1", "255.255.255.255", "%31%32%37.0.0.1"),
]


@pytest.mark.parametrize("host", INSIDE)
def test_no_redirect_and_no_link_leads_into_the_own_network(make_site, site, fetcher, host):
    inside = make_site()
    inside.pages["/x"] = answer(b"secret")
    target = inside.url("/x", host)
    site.pages["/page"] = moved(target)
    for ask in ({"url": PAGE}, {"url": target, "linked_from": "http://news.example/feed"}):
        with pytest.raises(
            PrivateAddressError, match=r"is not on the public internet, and http://news\.example/"
        ) as error:
            fetcher().get(**ask)
        assert not error.value.passing
    assert inside.asked == []


def test_a_person_may_name_a_page_of_the_own_network_and_follow_it_within_its_host(site, fetcher):
    site.pages |= {"/page": moved("/new"), "/new": answer(BODY), "/linked": answer(BODY)}
    with fetcher() as fetching:
        page = fetching.get(site.url())
        assert page.final_url == site.url("/new")
        assert fetching.get(site.url("/linked"), linked_from=page.final_url).body == BODY
        with pytest.raises(PrivateAddressError):
            fetching.get(site.url("/linked"), linked_from="http://news.example/")
        with pytest.raises(PrivateAddressError):
            fetching.get(site.url("/linked", "localhost"), linked_from=page.final_url)
    with pytest.raises(PrivateAddressError):  # nobody has named it to this one
        fetcher().get(site.url("/linked"), linked_from=page.final_url)


def test_a_link_may_lead_into_the_own_network_where_that_is_allowed(site, fetcher):
    site.pages |= {"/page": moved(site.url("/new")), "/new": answer(BODY)}
    assert fetcher(allow_private=True).get(PAGE).body == BODY


def test_a_name_with_one_address_inside_is_refused_whichever_comes_first(site):
    public, private = Endpoint("127.0.0.1", site.port, public=True), Endpoint("127.0.0.1", site.port, public=False)
    site.pages["/page"] = answer(BODY)
    for places in ([public, private], [private, public]):
        with pytest.raises(PrivateAddressError):
            Fetcher(QUICK, resolve=lambda *_, places=places: places).get(PAGE, linked_from="http://other.example/")
    assert site.asked == []


def test_a_name_that_changes_its_address_between_two_looks_is_refused(site, slept):
    """Rebinding: the name is public when it is checked first, and inside when it is to be connected to."""
    site.pages["/robots.txt"] = NOT_FOUND
    site.pages["/page"] = answer(b"secret")
    looks = []

    def resolve(host, _port):
        looks.append(host)
        return [Endpoint("127.0.0.1", site.port, public=len(looks) < 3)]

    with pytest.raises(PrivateAddressError):
        Fetcher(QUICK, resolve=resolve, clock=slept.clock()).get(PAGE, linked_from="http://other.example/")
    assert site.paths == ["/robots.txt"]


def test_the_connection_goes_to_the_address_that_was_checked(site):
    """No name is looked up again on the way: this one would not be found."""
    site.pages["/page"] = answer(BODY)
    place = Endpoint("127.0.0.1", site.port, public=True)
    page = Fetcher(QUICK, resolve=lambda *_: [place]).get(
        "http://nowhere.invalid/page", linked_from="http://a.example/"
    )
    assert page.body == BODY
    assert site.asked[-1].headers["Host"] == "nowhere.invalid"


def test_a_proxy_of_the_environment_is_not_asked(site, make_site, fetcher, monkeypatch):
    proxy = make_site()
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, proxy.url(""))
    site.pages["/page"] = answer(BODY)
    assert fetcher().get(PAGE).body == BODY
    assert proxy.asked == []


def test_a_site_of_ipv6_is_reached(fetcher, make_site):
    try:
        site = make_site(address="::1")
    except OSError as error:
        pytest.skip(f"no IPv6 on this machine: {error}")
    site.pages["/page"] = answer(BODY)
    assert fetcher().get(site.url("/page", "[0:0::1]")).body == BODY
    assert site.asked[-1].headers["Host"] == f"[0:0::1]:{site.port}"
    with pytest.raises(PrivateAddressError):
        fetcher().get(site.url("/page", "[::1]"), linked_from="http://news.example/")
