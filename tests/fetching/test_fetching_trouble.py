"""Servers that are slow, endless, broken or lying: each ends in one line, and half a page is never a page."""

import gzip
import socket
import tracemalloc
import zlib

import pytest
from misbehaving import NAME, NOW, answer, dripping

from newsclaims.fetching import (
    BrokenAnswerError,
    Endpoint,
    Fetcher,
    FetchError,
    NoSuchHostError,
    SlowError,
    StatusError,
    TooLargeError,
    UnreachableError,
)

PAGE = "http://news.example/page"
BODY = b"<p>Nobody said that.</p>" * 50
CHUNKED = answer(b"", content_length=None, transfer_encoding="chunked")
ZEROS = b"\0" * 30_000_000


def flooding(beginning: bytes, drop: bytes, times: int = 400):
    def page(connection):
        connection.sendall(beginning)
        for _ in range(times):
            connection.sendall(drop * 1_000)

    return page


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    "page",
    [
        dripping(b"", b"H"),
        dripping(HEAD, b"a"),
        dripping(HEAD, b"A: b\r\n", 0.1),
        dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        dripping(HEAD + b"Content-Length: 9999\r\n\r\n", b"a"),
        dripping(HEAD + b"\r\n", b"a"),
        dripping(CHUNKED, b"1\r\na\r\n"),
        dripping(CHUNKED, b"0"),
        dripping(CHUNKED + b"0\r\n", b"A: b\r\n"),
    ],
)
def test_a_page_that_comes_by_drops_ends_in_time(site, fetcher, page):
    site.pages["/page"] = page
    with pytest.raises(SlowError, match=r"still not whole after 0.2 seconds"):
        fetcher(total=0.2).get(PAGE)


@pytest.mark.parametrize(
    "page",
    [
        flooding(CHUNKED, b"1\r\na\r\n"),
        flooding(HEAD + b"\r\n", b"a"),
        flooding(CHUNKED + b"0\r\n", b"A: b\r\n"),
        flooding(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        flooding(HEAD + b"A: ", b"a"),
        flooding(HEAD, b"A: b\r\n"),
    ],
)
def test_an_answer_without_end_ends(site, fetcher, page):
    site.pages["/page"] = page
    with pytest.raises((TooLargeError, BrokenAnswerError)):
        fetcher(robots=False).get(PAGE)


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [
        ("gzip", gzip.compress(ZEROS)),
        ("deflate", zlib.compress(ZEROS)),
        ("deflate", zlib.compress(ZEROS, wbits=-15)),
        ("gzip", gzip.compress(b"\0" * 19_000) * 50),
    ],
)
def test_a_little_that_unpacks_to_a_lot_is_refused(site, fetcher, encoding, bomb):
    site.pages["/page"] = answer(bomb, content_encoding=encoding)
    with pytest.raises(TooLargeError, match=r"more than 100,000 bytes"):
        fetcher(size=100_000).get(PAGE)


def test_no_more_of_a_bomb_is_unpacked_than_shows_what_it_is(site, fetcher):
    site.pages["/page"] = answer(gzip.compress(ZEROS), content_encoding="gzip")
    tracemalloc.start()
    try:
        with pytest.raises(TooLargeError):
            fetcher(size=100_000).get(PAGE)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_what_is_packed_twice_or_in_a_thousand_pieces_is_refused(site, fetcher):
    site.pages["/twice"] = answer(gzip.compress(gzip.compress(BODY)), content_encoding="gzip, gzip")
    site.pages["/pieces"] = answer(gzip.compress(b"") * 1_100, content_encoding="gzip")
    with pytest.raises(FetchError, match="packed by 'gzip, gzip'"):
        fetcher().get("http://news.example/twice")
    with pytest.raises(FetchError, match="packed in too many pieces"):
        fetcher(size=100_000).get("http://news.example/pieces")


def test_a_page_that_says_itself_that_it_is_too_large_is_not_waited_for(site, fetcher):
    site.pages["/page"] = answer(b"", content_length="9" * 30)
    with pytest.raises(TooLargeError, match="too large for an article"):
        fetcher().get(PAGE)


@pytest.mark.parametrize(("size", "whole"), [(20_000, True), (20_001, False)])
@pytest.mark.parametrize("packed", [True, False])
def test_the_largest_page_is_one_byte_smaller_than_what_is_too_large(site, fetcher, size, whole, packed):
    body = b"a" * size
    site.pages["/page"] = (
        answer(gzip.compress(body), content_encoding="gzip") if packed else answer(body, content_length=None)
    )
    if whole:
        assert fetcher(size=20_000).get(PAGE).body == body
    else:
        with pytest.raises(TooLargeError):
            fetcher(size=20_000).get(PAGE)


PACKED = gzip.compress(BODY)


@pytest.mark.parametrize(
    "page",
    [
        answer(BODY, content_length="9999"),
        CHUNKED + b"ffff\r\n" + BODY,
        CHUNKED + b"%x\r\n%s\r\n" % (len(BODY), BODY),
        CHUNKED + b"%x\r\n%s" % (len(BODY), BODY),
        CHUNKED + b"nonsense\r\n" + BODY,
        CHUNKED + b"-5\r\n" + BODY,
        answer(PACKED[:-20], content_encoding="gzip"),
        answer(PACKED[:1], content_encoding="gzip"),
        answer(PACKED[:-4], content_encoding="gzip", content_length=None),
        answer(PACKED + PACKED[:30], content_encoding="gzip"),
        answer(zlib.compress(BODY)[:20], content_encoding="deflate"),
        answer(zlib.compress(BODY)[:1], content_encoding="deflate"),
        answer(b"not packed", content_encoding="gzip"),
        answer(b"not packed", content_encoding="deflate"),
        answer(BODY, content_length="20"),
        answer(BODY, content_length="20, 30"),
        answer(BODY, content_length="-1"),
        answer(BODY, content_length="many"),
        answer(BODY, transfer_encoding="gzip, chunked"),
        b"nonsense\r\n\r\n" + BODY,
        b"HTTP/1.1 9999 Odd\r\n\r\n",
        b"\x16\x03\x01\x02\x00",
    ],
)
def test_an_answer_that_breaks_off_or_lies_is_tried_again_and_never_half_a_page(site, fetcher, page):
    site.pages["/page"] = [page, answer(BODY)]
    assert fetcher(retries=1).get(PAGE).body == BODY
    site.pages["/page"] = page
    with pytest.raises(BrokenAnswerError) as error:
        fetcher().get(PAGE)
    assert error.value.passing


def resetting(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


@pytest.mark.parametrize("page", [b"", resetting, lambda connection: connection.recv(1)])
def test_a_server_that_hangs_up_or_is_silent_is_tried_again(site, fetcher, page):
    site.pages["/page"] = [page, answer(BODY)]
    assert fetcher(retries=1, read=0.2).get(PAGE).body == BODY
    site.pages["/page"] = page
    with pytest.raises(UnreachableError, match=r"news.example (hung up without an answer|does not answer); try again"):
        fetcher(read=0.2).get(PAGE)


def test_nobody_at_home(fetcher):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(UnreachableError, match=r"127\.0\.0\.1 takes no connection \(.*refused\)"):
        fetcher().get(f"http://127.0.0.1:{port}/")


def test_the_next_address_of_a_host_is_tried_where_one_takes_no_connection(site):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    places = [Endpoint("127.0.0.1", port, public=True), Endpoint("127.0.0.1", site.port, public=True)]
    site.pages["/page"] = answer(BODY)
    assert Fetcher(resolve=lambda *_: places).get(PAGE).body == BODY


def test_a_name_that_is_none_is_not_asked_for_again(fetcher, slept):
    with pytest.raises(NoSuchHostError, match=r"there is no host named gone\.example; check the address"):
        fetcher(retries=2).get("http://gone.example/")
    assert slept.waits == []


def test_a_name_that_cannot_be_looked_up_may_be_later():
    def offline(*_):
        raise socket.gaierror(socket.EAI_AGAIN, "no network")

    with pytest.raises(UnreachableError, match="cannot be looked up now; check your connection") as error:
        Fetcher(resolve=offline).get(PAGE)
    assert error.value.passing


BUSY = answer(b"", "503 Service Unavailable")


def test_tries_double_their_distance_and_then_give_up(site, fetcher, slept):
    site.pages["/page"] = BUSY
    with pytest.raises(StatusError, match="answers 503, not available now; try again later"):
        fetcher(retries=3, robots=False).get(PAGE)
    assert slept.waits == [1, 2, 4]
    assert len(site.asked) == 4


@pytest.mark.parametrize("status", ["500 Oops", "502 Bad Gateway", "429 Too Many", "503 Unavailable", "599 X"])
def test_a_server_in_trouble_is_asked_again(site, fetcher, status):
    site.pages["/page"] = [answer(b"", status), answer(BODY)]
    assert fetcher(retries=1).get(PAGE).body == BODY


@pytest.mark.parametrize("status", ["400", "401", "403", "404", "410", "418", "451"])
def test_a_server_that_says_no_is_not_asked_again(site, fetcher, slept, status):
    site.pages["/page"] = answer(b"", f"{status} No")
    with pytest.raises(StatusError, match=f"the server answers {status}, ") as error:
        fetcher(retries=2).get(PAGE)
    assert site.paths.count("/page") == 1
    assert (slept.waits, error.value.passing) == ([], False)


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("7", [7]),
        ("Tue, 14 Nov 2023 22:13:50 GMT", [30]),
        ("Tue, 14 Nov 2023 22:13:50 -0000", [30]),
        ("Mon, 13 Nov 2023 22:13:50 GMT", [1]),
        ("0", [1]),
        ("soon", [1]),
        ("-5", [1]),
    ],
)
def test_a_server_says_when_to_come_back(site, fetcher, slept, said, waits):
    assert NOW == 1_700_000_000  # 14 November 2023, 22:13:20
    site.pages["/page"] = [answer(b"", "429 Too Many", retry_after=said), answer(BODY)]
    assert fetcher(retries=1).get(PAGE).body == BODY
    assert slept.waits == waits


@pytest.mark.parametrize("said", ["86400", "9" * 5000, "Wed, 14 Nov 2083 22:13:50 GMT"])
def test_a_server_that_asks_for_too_long_a_wait_is_left_alone(site, fetcher, slept, said):
    site.pages["/page"] = answer(b"", "503 Busy", retry_after=said)
    with pytest.raises(StatusError, match=r"try again in \d+ seconds"):
        fetcher(retries=2).get(PAGE)
    assert slept.waits == []


def test_no_answer_moves_the_cursor_or_breaks_the_line(site, fetcher):
    site.pages["/page"] = answer(b"", content_encoding="\x1b[2J\x85")
    with pytest.raises(FetchError) as error:
        fetcher().get(PAGE)
    assert str(error.value).isprintable()
    assert error.value.exit_code == 2


def test_the_time_of_a_page_is_for_all_its_tries_and_without_the_waits_between(site, fetcher, slept):
    site.pages["/page"] = [BUSY, BUSY, answer(BODY)]
    assert fetcher(retries=2, backoff=10, total=15).get(PAGE).body == BODY
    assert sum(slept.waits) == 30


def test_a_host_is_reached_by_the_name_it_was_asked_for(site, fetcher):
    site.pages["/page"] = answer(BODY)
    fetcher().get(f"http://{NAME.upper()}.:{8080}/page")
    assert site.asked[-1].headers["Host"] == "news.example:8080"
