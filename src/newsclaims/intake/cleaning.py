"""Text as we keep it: paragraphs apart, nothing that is no character, everything else as it was written."""

import html
import re
from collections.abc import Iterable, Sequence

# Half a character that a program escaped alone, and what no text has: controls, and non-characters.
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
# What windows-1252 has where Latin-1 has controls: quotation marks, dashes, the ellipsis. Nobody means the controls.
_MEANT = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_CONTROLS = re.compile("[\x80-\x9f]")
_HALF = re.compile("[\ud800-\udfff]")
_ODD = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u2028\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\u2028]")
_BREAKS = re.compile("\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+|\u2029")
_BLANKS = re.compile(r"[ \t\n\u00a0]+")
_REFERENCE = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});", re.IGNORECASE)
# A line that a program wrapped ends within a sentence, near the width of its page.
_WRAPPED = range(50, 110)
_SAME = re.compile(r"\W+")


def cleaned(text: str) -> str:
    r"""Text without controls and halves of characters; each line end is "\n"."""
    text = _LINE_ENDS.sub("\n", text.translate(_MEANT) if _CONTROLS.search(text) else text)
    return _NO_TEXT.sub("", _HALF.sub("\ufffd", text))


def cleaned_page(text: str) -> str:
    """The same for markup, where line ends mean nothing: most pages need nothing, and are long."""
    return cleaned(text) if _ODD.search(text) else text


def line(value: object) -> str | None:
    """A title or a name on one line, references to characters undone; None if nothing is left of it."""
    if not isinstance(value, str):
        return None
    text = _BLANKS.sub(" ", cleaned(html.unescape(value) if _REFERENCE.search(value) else value)).strip()
    return text or None


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text: between blank lines, or if there are none, its lines."""
    text = cleaned(text).strip()
    parts = _BREAKS.split(text)
    if len(parts) == 1 and not _wrapped(parts[0].split("\n")):
        parts = parts[0].split("\n")
    return [part for part in (_stripped(part) for part in parts) if part]


def together(title: str | None, parts: Sequence[str]) -> str:
    """A headline and paragraphs as one text; a headline that they begin with stands there once."""
    if title and parts and _SAME.sub("", parts[0].casefold()) == _SAME.sub("", title.casefold()):
        parts = parts[1:]
    return "\n\n".join([title, *parts] if title else parts)


def count_words(parts: Iterable[str]) -> int:
    """How many words some paragraphs have."""
    return sum(len(part.split()) for part in parts)


def unescaped(text: str) -> str:
    """Text in which a program left references to characters, as `&quot;`, without them."""
    return html.unescape(text) if _REFERENCE.search(text) else text


def _wrapped(lines: Sequence[str]) -> bool:
    inner = [part for part in lines[:-1] if part.strip()]
    cut = sum(len(part) in _WRAPPED and not part.rstrip().endswith((".", "!", "?", ":", '"', "”")) for part in inner)
    return len(inner) > 2 and cut > 0.6 * len(inner)


def _stripped(part: str) -> str:
    return "\n".join(row.strip(" \t\u00a0") for row in part.strip("\n \t\u00a0").split("\n"))
