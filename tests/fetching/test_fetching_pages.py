"""Pages that come as they should, and what is asked, sent and kept for that."""

import gzip
import subprocess
import sys
import zlib

import pytest
from misbehaving import answer

from newsclaims.fetching import FetchError, Known, Page, StatusError, Unchanged, UnwantedTypeError

PAGE = "http://news.example/page"
BODY = "<p>“We won the vote,” said Ann Boe.</p>".encode() * 20


def test_a_page_comes_whole_with_what_the_server_says_of_it(site, fetcher):
    site.pages["/page"] = answer(
        BODY, content_type='Text/HTML; Charset="ISO-8859-1"', etag='"v1"', last_modified="Mon, 04 Mar 2024 08:00:00 GMT"
    )
    page = fetcher().get(f" {PAGE}#top ")
    known = Known('"v1"', "Mon, 04 Mar 2024 08:00:00 GMT")
    assert page == Page(f" {PAGE}#top ", PAGE, "text/html", "iso-8859-1", BODY, known)


def test_who_asks_says_so_keeps_no_cookie_and_asks_for_what_can_be_read(site, fetcher):
    site.pages["/page"] = answer(set_cookie="id=1; Path=/")
    with fetcher(contact="desk@post.example\r\nX-Evil: (1) ü") as fetching:
        fetching.get(PAGE)
        fetching.get(PAGE)
    last = site.asked[-1].headers
    assert last["Host"] == "news.example"
    assert last["User-Agent"].startswith("newsclaims/")
    assert last["User-Agent"].endswith(" (+desk@post.exampleX-Evil: 1 ?)")
    assert last["Accept-Encoding"] == "gzip, deflate"
    assert not {"Cookie", "Referer", "X-Evil"} & set(last)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(BODY)),
        ("x-gzip", gzip.compress(BODY)),
        ("GZIP", gzip.compress(BODY[:100]) + gzip.compress(BODY[100:])),
        ("gzip", gzip.compress(BODY) + b"\0\0\0"),
        ("deflate", zlib.compress(BODY)),
        ("deflate", zlib.compress(BODY, wbits=-15)),
        ("identity", BODY),
        ("utf-8", BODY),
    ],
)
@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_a_packed_page_is_unpacked_in_whatever_pieces_it_comes(site, fetcher, encoding, packed, size):
    pieces = (packed[at : at + size] for at in range(0, len(packed), size))
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
    site.pages["/page"] = answer(chunked, content_length=None, transfer_encoding="chunked", content_encoding=encoding)
    assert fetcher().get(PAGE).body == BODY


def test_a_page_that_ends_with_its_connection_is_whole(site, fetcher):
    site.pages["/page"] = answer(BODY, content_length=None).replace(b"HTTP/1.1", b"HTTP/1.0")
    assert fetcher().get(PAGE).body == BODY


@pytest.mark.parametrize("body", [b"", gzip.compress(b"")])
def test_an_empty_page_is_a_page(site, fetcher, body):
    site.pages["/page"] = answer(body, content_encoding="gzip")
    assert fetcher().get(PAGE).body == b""


def test_what_is_known_is_sent_and_a_page_that_has_not_changed_is_not_sent_again(site, fetcher):
    site.pages["/page"] = answer(b"", "304 Not Modified", etag='"v2"')
    known = Known('"v1"', "Mon, 04 Mar 2024 08:00:00 GMT")
    result = fetcher().get(PAGE, known)
    assert result == Unchanged(PAGE, PAGE, Known('"v2"', "Mon, 04 Mar 2024 08:00:00 GMT"))
    asked = site.asked[-1].headers
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == (known.etag, known.last_modified)


def test_what_is_known_cannot_smuggle_a_header_in(site, fetcher):
    site.pages["/page"] = answer()
    fetcher().get(PAGE, Known('"v1"\r\nX-Evil: 1', "ü"))
    assert not {"X-Evil", "If-None-Match", "If-Modified-Since"} & set(site.asked[-1].headers)


def test_not_modified_is_no_answer_to_who_knows_nothing(site, fetcher):
    site.pages["/page"] = answer(b"", "304 Not Modified")
    with pytest.raises(StatusError, match="the server answers 304"):
        fetcher().get(PAGE)


@pytest.mark.parametrize(
    "kind",
    [
        *("text/html", "application/xhtml+xml", "application/rss+xml", "application/atom+xml; charset=utf-8"),
        *("text/xml", "application/xml", "application/json", "application/feed+json", "text/plain", None, "nonsense"),
    ],
)
def test_text_pages_and_feeds_are_taken(site, fetcher, kind):
    site.pages["/page"] = answer(BODY, content_type=kind)
    assert fetcher().get(PAGE).body == BODY


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        ("application/pdf", b"", "this is a PDF; save its text as .txt and add that file"),
        ("text/html", b"%PDF-1.7 ...", "this is a PDF; save its text as .txt and add that file"),
        ("image/svg+xml", b"<svg/>", "this is a picture"),
        ("video/mp4", b"", "this is a video; add its transcript as .txt"),
        ("application/octet-stream", b"x", "this is 'application/octet-stream'"),
        ("a/\x1b[31mb", b"x", r"this is 'a/\x1b[31mb'"),
        (None, b"\x89PNG...", "this is a PNG picture"),
    ],
)
def test_what_is_no_text_is_refused_with_a_word(site, fetcher, kind, body, words):
    site.pages["/page"] = answer(body, content_type=kind)
    with pytest.raises(UnwantedTypeError) as error:
        fetcher().get(PAGE)
    assert str(error.value).startswith(f"{PAGE}: {words}")
    assert not error.value.passing


def test_what_is_no_text_is_not_even_brought(site, fetcher):
    site.pages["/page"] = answer(b"", content_type="video/mp4", content_length="19000")  # which never come
    with pytest.raises(UnwantedTypeError):
        fetcher().get(PAGE)


def test_packing_that_was_not_asked_for_is_refused(site, fetcher):
    site.pages["/page"] = answer(BODY, content_encoding="br")
    with pytest.raises(FetchError, match="packed by 'br'"):
        fetcher().get(PAGE)


@pytest.mark.parametrize("status", ["204 No Content", "206 Partial Content", "300 Multiple Choices", "202 Accepted"])
def test_an_answer_that_is_not_the_page_is_never_taken_for_it(site, fetcher, status):
    site.pages["/page"] = answer(b"", status)
    with pytest.raises(StatusError, match=f"the server answers {status[:3]}, which is no page"):
        fetcher().get(PAGE)


def test_help_and_lists_bring_nothing_of_the_web_along(tmp_path):
    (tmp_path / "claims.yaml").write_text("")
    for args in (["--help"], ["add", "--help"], ["list"]):
        code = f"import sys; from newsclaims.cli.boundary import run; run({args}); print(*sys.modules, file=sys.stderr)"
        ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert not {"urllib3", "protego", "certifi", "ssl", "newsclaims.fetching"} & set(ran.stderr.split())
