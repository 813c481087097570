"""Web archives: the pages in WARC files, Common Crawl's news and Media Cloud's among them."""

import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from newsclaims.intake.found import Format, Raw, Result, remark, trouble
from newsclaims.intake.limits import ITEM, TOO_LARGE, BrokenFileError
from newsclaims.intake.making import problem
from newsclaims.intake.page import convert as convert_page
from newsclaims.intake.transfer import undone
from newsclaims.intake.unpacking import Bounded

Record = Any
"""A record of warcio, which has no types."""

_TOLD = "application/x.mediacloud-indexer+json"
_PAGES = ("text/html", "application/xhtml+xml")
_WITH_PAGES = ("response", "resource")
_DAMAGED = BrokenFileError("a record in it is damaged", "get the file again; the other records are taken")


def looks(head: bytes) -> bool:
    """Whether a file begins as a WARC file does."""
    return head.lstrip(b"\r\n").startswith(b"WARC/")


def cut(stream: Bounded, name: str) -> Iterator[Raw]:
    """One item a page; at the end, how many records were none."""
    if not looks(stream.peek(64)[:64]):
        raise BrokenFileError("this is no web archive", "give a WARC file, packed or not")
    aside = 0
    held: Raw | None = None
    for record in _records(stream):
        raw = _damaged(name) if record is None else _page(record, name)
        told = held and raw is None and _told(record, held)
        aside += raw is None and not told
        if raw or told:
            yield from [held] if held and not told else []
            held = raw or told or None
    yield from [held] if held else []
    if aside:
        what = "1 record that is no page" if aside == 1 else f"{aside:,} records that are no pages"
        yield remark("warc", name, f"{what} left aside")


def convert(raw: Raw, today: date | None = None) -> list[Result]:
    """Find the article on an archived page."""
    return convert_page(raw, today)


def _records(stream: Bounded) -> Iterator[Record | None]:
    """The records of an archive; None for damage, after which the next record is looked for."""
    try:
        from warcio.recordloader import ArcWarcRecordLoader  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise BrokenFileError.lacks("a WARC file") from error
    logging.getLogger("warcio").setLevel(logging.CRITICAL + 1)
    loader = ArcWarcRecordLoader()
    while line := stream.readline():
        if not looks(line):
            if line.strip():
                yield None
                _seek(stream)
            continue
        try:
            record = loader.parse_record_stream(stream, statusline=line, known_format="warc")
            sound = (record.length or 0) >= 0 and hasattr(record.raw_stream, "limit")
        except BrokenFileError:
            raise
        except Exception:  # noqa: BLE001 - the library raises whatever its parsing stumbles over
            sound = False
        yield record if sound else None
        if sound:
            _drain(record.raw_stream)


def _seek(stream: Bounded) -> None:
    """Go on to where the next record begins."""
    while (ahead := stream.peek(16)[:16]) and not looks(ahead):
        stream.readline(ITEM)


def _drain(rest: Record) -> None:
    while rest.read(1 << 16):
        pass


def _damaged(name: str) -> Raw:
    return trouble("warc", problem(Raw(name, "warc", b"", name), _DAMAGED.what, _DAMAGED.fix))


def _page(record: Record, name: str) -> Raw | None:
    """The page in a record, or why it cannot be had; None if there is none."""
    if record.rec_type not in _WITH_PAGES or not _is_page(record):
        return None
    raw = Raw(f"{name}: {_id(record)}", "warc", b"", name, url=_header(record, "WARC-Target-URI"))
    try:
        return replace(raw, payload=_payload(record), media_type=_media_type(record))
    except BrokenFileError as error:
        return trouble("warc", problem(raw, error.what, error.fix))


def _told(record: Record, held: Raw) -> Raw | None:
    """What Media Cloud tells of the page before it, in whose place it is taken if it has the text."""
    if record is None or record.rec_type != "metadata" or record.content_type != _TOLD or held.problem:
        return None
    try:
        data = _payload(record)
        text = json.loads(data)["content_metadata"]["text_content"]
    except (BrokenFileError, ValueError, LookupError, TypeError, RecursionError):
        return None
    told = replace(held, form="json", payload=data, media_type=None)
    return told if isinstance(text, str) and text.strip() else None


def _is_page(record: Record) -> bool:
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    return status == "200" and _media_type(record).split(";")[0].strip().lower() in _PAGES


def _media_type(record: Record) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header("Content-Type") or ""


def _header(record: Record, name: str) -> str | None:
    return record.rec_headers.get_header(name) or None


def _id(record: Record) -> str:
    return _header(record, "WARC-Record-ID") or _header(record, "WARC-Target-URI") or "a record"


def _payload(record: Record) -> bytes:
    """A record's content as it was before it was sent; raises if that cannot be had."""
    if record.raw_stream.limit > ITEM:
        raise BrokenFileError(f"{TOO_LARGE} in one page", "get the page itself")
    data = b"".join(iter(lambda: record.raw_stream.read(1 << 16), b""))
    if record.raw_stream.limit > 0:
        raise BrokenFileError("the page breaks off in the middle", "get the file again")
    headers = record.http_headers
    return undone(data, lambda name: (headers.get_header(name) or "") if headers else "")


FORMAT = Format("warc", "a web archive", (".warc",), looks, cut, convert)
