"""Sound and broken files that tests share, made up here."""

import gzip
import io
import json
from datetime import date

from newsclaims.errors import Problem
from newsclaims.intake import HEAD, converted, records, sniff

PARAGRAPHS = (
    "The council of Eastport put off its vote on the island ferry on Tuesday, after residents filled the hall.",
    "“We will not sign what nobody has read,” Mayor Maria Lindqvist told them, and asked for another month.",
    "The operator said that it regretted the delay, and that its offer would stand until the end of May.",
)
RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>{}</channel></rss>'


def page(title: str = "Council postpones ferry vote", extra: str = "", head: str = "") -> str:
    """A page with an article of three paragraphs."""
    text = "".join(f"<p>{part}</p>" for part in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><article><h1>{title}</h1>{text}{extra}</article></body></html>"
    )


def record(url: str, body: bytes, *, headers: str = "", status: str = "200 OK", kind: str = "response") -> bytes:
    """A WARC record of a page as a server sent it."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:test:{url}>\r\nWARC-Date: 2024-03-06T01:02:03Z\r\n"
        f"WARC-Target-URI: https://harbourpost.example/{url}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def json_line(number: int) -> bytes:
    """A line of JSON with an article."""
    return json.dumps({"title": f"Story {number}", "text": f"{PARAGRAPHS[0]} It was number {number}."}).encode() + b"\n"


def item(number: int, text: str = PARAGRAPHS[0] + " " + PARAGRAPHS[1]) -> str:
    """An item of a feed that carries its text."""
    return (
        f"<item><title>Story {number}</title><link>https://harbourpost.example/{number}</link>"
        f"<description>{text * 4}</description></item>"
    )


def packed(data: bytes) -> bytes:
    """Data in gzip, the same bytes each time."""
    return gzip.compress(data, mtime=0)


def zstd(data: bytes) -> bytes:
    """Data in zstd."""
    import zstandard  # noqa: PLC0415 - an extra

    return zstandard.compress(data)


def gather(name: str, data: bytes, today: date | None = None) -> list[str]:
    """What a file gives, in short: a problem's sentence, "+" and an article's title, a notice."""
    form = sniff(name, data[:HEAD])
    assert form is not None
    found = []
    for raw in records(io.BytesIO(data), name, form):
        found += raw.notices
        for result in converted(raw, today):
            found.append(str(result) if isinstance(result, Problem) else f"+{result.title}")
    return found
