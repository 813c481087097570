"""The bytes of a page as text: what they are goes before what the page or its server says that they are."""

import codecs
import re
from dataclasses import dataclass

from newsclaims.reading.decoding import Decoded, decode

_HEAD = 4096
_DECLARED = re.compile(rb"(?i)(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})")
# What is called ISO 8859-1 or ASCII on the web is windows-1252 (WHATWG Encoding Standard, section 4.2).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}
_FEW = 50
_BEYOND_ASCII = bytes(range(128, 256))
_BROKEN = "\ufffd"


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, and what is worth saying of how it was read."""

    text: str
    notice: str | None = None


def page_text(data: bytes, media_type: str | None = None) -> Page | None:
    """Read a page's bytes; None if they are no text. A stray zero among many bytes is dropped."""
    if 0 < data.count(0) * _FEW < len(data):
        data = data.replace(b"\0", b"")
    return _utf8(data) or _damaged_utf8(data) or _as_declared(data, media_type) or _judged(data)


def _utf8(data: bytes) -> Page | None:
    """Bytes beyond ASCII that form UTF-8 hardly do so by chance."""
    if b"\0" in data:
        return None
    try:
        return Page(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None


def _damaged_utf8(data: bytes) -> Page | None:
    """UTF-8 with broken characters, if they are fewer than the whole ones: other encodings hardly have whole ones."""
    if b"\0" in data:
        return None
    text = data.decode("utf-8", "replace")
    broken = text.count(_BROKEN)
    whole = len(text) - broken - len(data.translate(None, _BEYOND_ASCII))
    return Page(text, _said_broken(broken)) if broken < whole else None


def _as_declared(data: bytes, media_type: str | None) -> Page | None:
    said = [*_DECLARED.findall((media_type or "").encode("ascii", "ignore")), *_DECLARED.findall(data[:_HEAD])]
    for name in said:
        try:
            codec = codecs.lookup(name.decode()).name
            codec = _MEANT.get(codec, codec)
            if codec != "utf-8" and b"\0" not in data:
                return Page(str(data, codec), None if codec == "cp1252" else f"read as {codec}")
        except (LookupError, ValueError):  # no such encoding, or not these bytes'
            continue
    return None


def _said_broken(count: int) -> str:
    return f"{count} broken character{'s' * (count > 1)}, shown as {_BROKEN}"


def _judged(data: bytes) -> Page | None:
    decoded = decode(data)
    if decoded is None:
        return None
    return Page(decoded.text, next(iter(said_of(decoded)), None))


def said_of(decoded: Decoded) -> list[str]:
    """What is worth saying of how bytes were read."""
    if decoded.sure:
        return []
    if decoded.encoding == "utf-8":
        return [_said_broken(decoded.text.count(_BROKEN))]
    return [f"read as {decoded.encoding}"]
