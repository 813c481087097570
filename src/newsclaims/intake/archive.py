"""Web archives: the pages in WARC files, Common Crawl's news and Media Cloud's among them."""

import json
import zlib
from collections.abc import Iterator
from datetime import date
from typing import Any

from newsclaims.intake.found import Format, Raw, Result, remark, trouble
from newsclaims.intake.limits import ITEM, TOO_LARGE, BrokenFileError
from newsclaims.intake.making import problem
from newsclaims.intake.page import convert as convert_page
from newsclaims.intake.unpacking import Bounded

Record = Any
"""A record of warcio, which has no types."""

_TOLD = "application/x.mediacloud-indexer+json"
_PAGES = ("text/html", "application/xhtml+xml")
_WITH_PAGES = ("response", "resource")


def looks(head: bytes) -> bool:
    """Whether a file begins as a WARC file does."""
    return head.lstrip(b"\r\n").startswith(b"WARC/")


def cut(stream: Bounded, name: str) -> Iterator[Raw]:
    """One item a page; at the end, how many records were none."""
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 - see above
    except ImportError as error:
        raise BrokenFileError.lacks("a WARC file") from error
    _check(stream)
    aside = 0
    held: Raw | None = None
    try:
        for record in ArchiveIterator(stream):
            raw = _cut_record(record, name, held)
            if raw is not None and raw.form == "json":  # tells of the page before it
                held = raw
                continue
            aside += raw is None
            if raw is not None:
                yield from [held] if held else []
                held = raw
    except (ArchiveLoadFailed, EOFError) as error:
        yield from [held] if held else []
        raise BrokenFileError("a record of it is damaged", "get it again; what stood before is taken") from error
    yield from [held] if held else []
    if aside:
        yield remark("warc", name, f"{aside:,} records that are no pages left aside")


def convert(raw: Raw, today: date | None = None) -> list[Result]:
    """Find the article on an archived page."""
    return convert_page(raw, today)


def _check(stream: Bounded) -> None:
    if not looks(stream.peek(64)[:64]):
        raise BrokenFileError("this is no WARC file", "get it again")


def _cut_record(record: Record, name: str, held: Raw | None) -> Raw | None:
    """The page in a record, or what Media Cloud tells of the page before it; None for all else."""
    place = f"{name}: {record.rec_headers.get_header('WARC-Record-ID') or 'record'}"
    url = record.rec_headers.get_header("WARC-Target-URI")
    if record.rec_type == "metadata" and record.content_type == _TOLD and held:
        data = _payload(record)
        return (
            Raw(held.place, "json", data, name, url=held.url) if isinstance(data, bytes) and _has_text(data) else None
        )
    if not _is_page(record):
        return None
    data = _payload(record)
    if isinstance(data, BrokenFileError):
        return trouble("warc", problem(Raw(place, "warc", b"", name), data.what, data.fix))
    return Raw(place, "warc", data, name, url=url, media_type=_media_type(record))


def _is_page(record: Record) -> bool:
    if record.rec_type not in _WITH_PAGES:
        return False
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    return status == "200" and _media_type(record).split(";")[0].strip().lower() in _PAGES


def _media_type(record: Record) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header("Content-Type") or ""


def _payload(record: Record) -> bytes | BrokenFileError:
    """A record's content, unpacked; or why it cannot be had."""
    stream = record.content_stream()
    data = bytearray()
    try:
        while len(data) <= ITEM and (more := stream.read(1 << 16)):
            data += more
    except (zlib.error, OSError, ValueError):
        return BrokenFileError("the page's encoding is not the one that its server named", "get the page itself")
    if len(data) > ITEM:
        return BrokenFileError(f"{TOO_LARGE} in one page", "get the page itself")
    if getattr(record.raw_stream, "limit", 0) > 0:
        return BrokenFileError("the page breaks off in the middle", "get the file again")
    return bytes(data)


def _has_text(data: bytes) -> bool:
    try:
        told = json.loads(data)
        return bool(told["content_metadata"]["text_content"].strip())
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return False


FORMAT = Format("warc", (".warc",), looks, cut, convert)
