"""What is text to us, by what the server says it is and what it begins with."""

from email.message import Message

from newsclaims.fetching.errors import UnwantedTypeError
from newsclaims.reading.binary import known_format

ASKED = "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.8,text/*;q=0.8,*/*;q=0.1"
_TEXT = frozenset(
    (
        "",
        "text/html",
        "text/plain",
        "text/markdown",
        "text/xml",
        "application/xml",
        "application/json",
        "application/rdf+xml",
        "application/x-rss+xml",
    )
)
_SUFFIXES = ("+xml", "+json")
_SAVE = "save its text as .txt and add that file"
_PICTURE = ("a picture", "type its text into a .txt file")
_ARCHIVE = ("a packed archive", "unpack it and add the files that are in it")
_PDF = ("a PDF", _SAVE)
_NAMES = {
    "application/pdf": _PDF,
    "image": _PICTURE,
    "video": ("a video", "add its transcript as .txt"),
    "audio": ("a sound recording", "add its transcript as .txt"),
    "application/zip": _ARCHIVE,
    "application/gzip": _ARCHIVE,
    "application/msword": ("a Word document", _SAVE),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
        "a Word document",
        "save it and add that file",
    ),
}


def split_type(header: str) -> tuple[str, str | None]:
    """The type in small letters without its parameters, "" if none is said, and the charset among these."""
    if "/" not in header:
        return "", None
    message = Message()
    message["Content-Type"] = header
    charset = message.get_content_charset()
    return header.partition(";")[0].strip().lower(), charset.strip() if charset else None


def check_type(url: str, content_type: str) -> None:
    """Raise UnwantedTypeError unless what the server says is text."""
    family = content_type.partition("/")[0]
    named = _NAMES.get(content_type) or _NAMES.get(family)  # SVG is a picture, if in XML
    if named is None and (content_type in _TEXT or content_type.endswith(_SUFFIXES)):
        return
    raise UnwantedTypeError(url, *(named or (f"'{content_type}'", _SAVE)))


def check_beginning(url: str, body: bytes) -> None:
    """Raise UnwantedTypeError if a body is plainly something else, whatever the server said."""
    name = known_format(body)
    if name is not None:
        raise UnwantedTypeError(url, name, _SAVE)
