"""Two spellings of the same words made equal: for looking words up in claims, and names among names."""

import re
import unicodedata

_MARKS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′‵´`ʼ＇", "'"),
        **dict.fromkeys("“”„‟″‶«»＂", '"'),
        **dict.fromkeys("‐‑", "-"),
        "\u00ad": None,
    }
)
_APART = re.compile(r"[^\w']+|_")
_THE = re.compile(r"the (?=.)")


def folded(text: str) -> str:
    """A text whatever its case, the style of its marks and its white space."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_MARKS).casefold().split())


def folded_name(name: str) -> str:
    """A name as words: whatever its case, marks, hyphens, accents and a leading "the"."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", folded(name)) if not unicodedata.combining(char))
    words = " ".join(_APART.sub(" ", bare.replace(".", "")).replace("'", "").split())
    return _THE.sub("", words, count=1) or folded(name)
