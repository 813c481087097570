"""Text from articles made safe to look at: nothing in it moves a cursor, hides, or runs backwards.

Kept apart from rich, so that output for programs can use it without paying for that import.
"""

import re
import unicodedata

PARAGRAPH = " ¶ "
JOINERS = "\u200c\u200d"

_BREAK = re.compile(r"[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])\s*")
_QUOTES = dict.fromkeys("“”„‟″", '"') | dict.fromkeys("‘’‚‛′", "'")
_DASHES = dict.fromkeys("‐‑‒–—―−·─", "-")
_SIGNS = {"…": "...", "«": "<<", "»": ">>", "¶": "/", "→": "->", "•": "*", "✓": "+", "✗": "x", "✎": "~"}
_ASCII = str.maketrans(_QUOTES | _DASHES | _SIGNS)


def visible(text: str) -> str:
    """The text with every character that acts or hides instead of showing written as `<U+202E>`."""
    if text.isprintable():
        return text
    return "".join(
        f"<U+{ord(char):04X}>" if _acts(char, text[place - 1 : place]) else char for place, char in enumerate(text)
    )


def inline(text: str) -> str:
    """The text on one line: a line break becomes a paragraph mark, other white space one space."""
    return visible(re.sub(r"[^\S\x1c-\x1f\x85]+", " ", _BREAK.sub(PARAGRAPH, text)))


def flowing(text: str) -> str:
    """A whole text on one line, with no white space around it."""
    return inline(text.strip())


def escaped(text: str) -> str:
    """The text with what acts or hides written as JSON escapes, so that a record stays a record."""
    if text.isprintable():
        return text
    return "".join(
        _json_escape(char) if char != "\n" and _acts(char, text[place - 1 : place]) else char
        for place, char in enumerate(text)
    )


def encodable(text: str, encoding: str) -> str:
    """The text in characters that an encoding has: typographic marks by their ASCII kin, others as `?`."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_in_encoding(char, encoding) for char in text)
    return text


def _acts(char: str, before: str) -> bool:
    if char in JOINERS:
        # Persian, Hindi and emoji need joiners to be written at all; after a Latin letter one only hides.
        return before < "\u0300"
    return char not in "\n\t" and unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _json_escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def _in_encoding(char: str, encoding: str) -> str:
    for shown in (char, char.translate(_ASCII), unicodedata.normalize("NFKD", char)[:1]):
        try:
            shown.encode(encoding)
        except UnicodeEncodeError:
            continue
        return shown
    return "?"
