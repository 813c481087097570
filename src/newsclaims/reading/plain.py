"""Plain text: the file's content is the article's text, unchanged."""

from newsclaims.model import Article
from newsclaims.reading.binary import known_format
from newsclaims.reading.decoding import Decoded, decode
from newsclaims.reading.result import Reading, refusal

_AS_TEXT = "save the article as plain text (UTF-8)"


def read_plain(data: bytes, file: str) -> Reading:
    """Read a text file; a byte-order mark is no part of its text, line endings are kept as they are."""
    format_ = known_format(data)
    if format_ is not None:
        return refusal(file, f"this is {format_}, not a text", _AS_TEXT)
    decoded = decode(data)
    if decoded is None:
        return refusal(file, "this is no text in a known encoding", _AS_TEXT)
    if not decoded.text or decoded.text.isspace():
        return refusal(file, "the file is empty", "put the article's text into it, or remove it")
    article = Article(file=file, text=decoded.text, encoding=decoded.encoding)
    return Reading(article, notices=_notices(file, decoded))


def _notices(file: str, decoded: Decoded) -> tuple[str, ...]:
    if decoded.sure:
        return () if decoded.encoding == "utf-8" else (f"{file}: read as {decoded.encoding}",)
    if decoded.encoding == "utf-8":
        count = decoded.text.count("\ufffd")
        return (f"{file}: {count} broken characters, shown as \ufffd; get the file again if they matter",)
    return (f"{file}: read as {decoded.encoding}, not UTF-8; convert it if letters look wrong",)
