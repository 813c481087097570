"""What sites ask for by robots.txt and by being busy: whether, how often, and by whom they are asked."""

import pytest
from misbehaving import NOT_FOUND, answer, moved

from newsclaims.fetching import FetchError, ForbiddenError, PrivateAddressError, RobotsUnknownError, UnreachableError

PAGE = "http://news.example/page"
BODY = b"<p>Yes.</p>"


def robots(*lines: str) -> bytes:
    return answer("\n".join(lines).encode(), content_type="text/plain")


@pytest.mark.parametrize(
    ("lines", "path", "allowed"),
    [
        (["User-agent: *", "Disallow: /page"], "/page", False),
        (["User-agent: *", "Disallow: /page"], "/pages/1", False),
        (["User-agent: *", "Disallow: /other"], "/page", True),
        (["User-agent: NewsClaims", "Disallow: /"], "/page", False),
        (["User-agent: otherbot", "Disallow: /"], "/page", True),
        (["User-agent: *", "Disallow: /", "", "User-agent: newsclaims", "Allow: /"], "/page", True),
        (["User-agent: *", "Disallow: /", "Allow: /page"], "/page", True),
        (["User-agent: *", "Disallow: /*?print="], "/page?print=1", False),
        (["User-agent: *", "Disallow: /*.pdf$"], "/page.pdf", False),
        (["User-agent: *", "Disallow: /p%61ge"], "/page", False),
        (["\ufeffUser-agent: *", "Disallow: /"], "/page", False),
        (["User-agent: desk", "Disallow: /"], "/page", True),
        (["<html>Not found</html>"], "/page", True),
        ([], "/page", True),
    ],
)
def test_what_a_site_asks_programs_to_leave_alone_is_left_alone(site, fetcher, lines, path, allowed):
    site.pages |= {"/robots.txt": robots(*lines), path: answer(BODY)}
    if allowed:
        assert fetcher(contact="desk").get("http://news.example" + path).body == BODY
    else:
        with pytest.raises(ForbiddenError, match=r"robots\.txt asks programs not to fetch it; save the page") as error:
            fetcher(contact="desk").get("http://news.example" + path)
        assert not error.value.passing
    assert (path in site.paths) is allowed


def test_robots_txt_is_asked_for_once_a_site_and_not_at_all_where_a_person_says_so(site, fetcher):
    site.pages |= {"/page": answer(BODY), "/robots.txt": robots("User-agent: *", "Disallow: /no")}
    with fetcher() as fetching:
        fetching.get(PAGE)
        fetching.get(PAGE)
        with pytest.raises(ForbiddenError):
            fetching.get("http://news.example/no")
    assert site.paths == ["/robots.txt", "/page", "/page"]
    assert fetcher(robots=False).get(PAGE).body == BODY
    assert site.paths.count("/robots.txt") == 1


@pytest.mark.parametrize("status", ["400", "401", "403", "404", "410"])
def test_a_site_without_robots_txt_has_no_wishes(site, fetcher, status):
    site.pages |= {"/page": answer(BODY), "/robots.txt": answer(b"", f"{status} No")}
    assert fetcher().get(PAGE).body == BODY


@pytest.mark.parametrize(
    "page",
    [
        answer(b"", "500 Oops"),
        answer(b"", "503 Busy"),
        answer(b"", "429 Slower"),
        answer(b"", content_length="9999"),
        answer(b"", content_length="600000"),
        answer(b"x", content_encoding="br"),
        moved("http://127.0.0.1:9/robots.txt"),
    ],
)
def test_a_site_whose_wishes_are_not_known_now_is_left_alone_now(site, fetcher, page):
    site.pages |= {"/page": answer(BODY), "/robots.txt": page}
    with fetcher() as fetching:
        for path in ("/page", "/other"):
            with pytest.raises(RobotsUnknownError, match="cannot be read now") as error:
                fetching.get("http://news.example" + path)
            assert error.value.passing
            assert error.value.url == "http://news.example" + path
    assert site.paths == ["/robots.txt"]


def test_a_site_that_is_not_there_says_so_for_the_page_and_is_asked_once(fetcher, make_site, slept):
    gone = make_site()
    gone.pages["/robots.txt"] = b""
    with fetcher({"gone.example": gone}, retries=1) as fetching:
        for path in ("/a", "/b"):
            with pytest.raises(UnreachableError) as error:
                fetching.get("http://gone.example" + path)
            assert str(error.value).startswith(f"http://gone.example{path}: gone.example hung up")
    assert len(gone.asked) == 2
    assert len(slept.waits) == 1


def test_robots_txt_may_be_elsewhere_but_not_inside(site, fetcher, make_site):
    inside = make_site()
    site.pages |= {"/page": answer(BODY), "/robots.txt": moved("/r"), "/r": robots("User-agent: *", "Disallow: /")}
    with pytest.raises(ForbiddenError):
        fetcher().get(PAGE)
    site.pages["/robots.txt"] = moved(inside.url("/robots.txt"))
    with pytest.raises(RobotsUnknownError):
        fetcher().get(PAGE)
    with pytest.raises(PrivateAddressError):
        fetcher().get(inside.url(), linked_from=PAGE)
    assert inside.asked == []


def test_robots_txt_that_redirects_for_ever_is_none(site, fetcher):
    site.pages |= {"/page": answer(BODY), "/robots.txt": moved("/robots.txt")}
    assert fetcher().get(PAGE).body == BODY


def test_the_site_that_a_redirect_leads_to_is_asked_too(site, make_site, fetcher):
    other = make_site()
    other.pages |= {"/robots.txt": robots("User-agent: *", "Disallow: /"), "/x": answer(BODY)}
    site.pages["/page"] = moved("http://other.example/x")
    with pytest.raises(ForbiddenError):
        fetcher({"other.example": other}).get(PAGE)
    assert other.paths == ["/robots.txt"]


def test_a_robots_txt_made_to_cost_time_is_not_read(site, fetcher):
    names, rules = [f"User-agent: a{n}" for n in range(12_000)], [f"Disallow: /{n}" for n in range(12_000)]
    site.pages |= {"/page": answer(BODY), "/robots.txt": robots(*names, *rules)}
    with pytest.raises(RobotsUnknownError, match="too long a list"):
        fetcher().get(PAGE)


def test_a_robots_txt_full_of_stars_is_read_in_no_time(site, fetcher):
    site.pages["/robots.txt"] = robots("User-agent: *", *["Disallow: /" + "*a" * 30 + "*b"] * 100)
    path = "/" + "a" * 2_000
    site.pages[path] = answer(BODY)
    assert fetcher().get("http://news.example" + path).body == BODY


def test_a_host_is_given_a_pause_between_two_pages_and_other_hosts_are_not_made_to_wait(
    site, make_site, fetcher, slept
):
    other = make_site()
    other.pages["/page"] = answer(BODY)
    site.pages |= {"/page": answer(BODY), "/robots.txt": NOT_FOUND}
    with fetcher({"other.example": other}, pause=5) as fetching:
        fetching.get(PAGE)
        assert slept.waits == []  # robots.txt and its page belong together
        fetching.get("http://other.example/page")
        assert slept.waits == []
        fetching.get(PAGE)
        fetching.get(PAGE)
    first, second = slept.waits
    assert 0 < first < 5
    assert 4 < second < 5


@pytest.mark.parametrize(("said", "least", "most"), [("7", 6, 7), ("0.5", 2, 3), ("99999", 29, 30), ("soon", 2, 3)])
def test_a_site_may_ask_for_a_longer_pause_up_to_a_bound(site, fetcher, slept, said, least, most):
    site.pages |= {"/page": answer(BODY), "/robots.txt": robots("User-agent: *", f"Crawl-delay: {said}")}
    with fetcher(pause=3, longest_wait=30) as fetching:
        fetching.get(PAGE)
        fetching.get(PAGE)
    (wait,) = slept.waits
    assert least < wait <= most


def test_redirects_within_a_host_wait_once(site, fetcher, slept):
    site.pages |= {"/page": moved("/new"), "/new": answer(BODY)}
    with fetcher(pause=5) as fetching:
        fetching.get(PAGE)
        fetching.get(PAGE)
    assert len(slept.waits) == 1


def test_one_page_in_trouble_leaves_the_next_one_alone(site, fetcher):
    site.pages["/page"] = answer(BODY)
    with fetcher() as fetching:
        with pytest.raises(FetchError):
            fetching.get("http://news.example/gone")
        assert fetching.get(PAGE).body == BODY
