"""Names of article files: the same for the same article, whatever was added before it."""

import re
import unicodedata
from datetime import date
from hashlib import blake2b
from itertools import islice

_WORD = re.compile(r"[^\W_]+")
_WORDS, _OUTLET_WORDS = 8, 5
_BYTES = 80  # file systems allow 255 for a name, and a path has several
_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
_MARK = 5
# Names that Windows keeps for devices, whatever follows the dot.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


def slug(text: str, words: int = _WORDS) -> str:
    """The first words of a text as a part of a file's name: small letters without accents, and hyphens."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    found = islice(
        _WORD.finditer(unicodedata.normalize("NFC", bare).casefold().replace("'", "").replace("’", "")), words
    )
    joined = "-".join(match[0] for match in found)
    cut = joined.encode("utf-8", "ignore")[:_BYTES].decode("utf-8", "ignore").strip("-")
    return f"{cut}-" if cut in _DEVICES else cut


def mark(identity: str, length: int = _MARK) -> str:
    """A few letters that tell an address or text from others."""
    number = int.from_bytes(blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=16).digest())
    return "".join(_LETTERS[number >> 5 * place & 31] for place in range(length))


def stems(outlet: str | None, day: date | None, title: str, identity: str) -> list[str]:
    """The names for an article's file, best first: outlet, day, words of its title, and what tells it from others."""
    folder = slug(outlet or "", _OUTLET_WORDS) or "no-outlet"
    begin = "-".join(filter(None, (day.isoformat() if day else "undated", slug(title))))
    return [f"{folder}/{begin}-{mark(identity, length)}" for length in (_MARK, 2 * _MARK, 4 * _MARK)]
