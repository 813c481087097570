"""Two spellings of the same words made equal: for looking words up in claims, and names among names."""

import re
import unicodedata
from functools import lru_cache

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


@lru_cache(maxsize=4096)
def folded_name(name: str) -> str:
    """A name as words: whatever its case, marks, hyphens, accents and a leading "the"."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", folded(name)) if not unicodedata.combining(char))
    words = " ".join(_APART.sub(" ", bare.replace(".", "")).replace("'", "").split())
    return _THE.sub("", words, count=1) or folded(name)


def same_person(a: str, b: str) -> bool:
    """Whether one full name can stand for the other: the ends agree, and nothing in between contradicts."""
    x, y = sorted((folded_name(a).split(), folded_name(b).split()), key=len)
    if len(x) < 2 or x[0] != y[0] or x[-1] != y[-1]:
        return False
    rest = iter(y[1:-1])
    return all(any(_same_word(word, other) for other in rest) for word in x[1:-1])


def _same_word(a: str, b: str) -> bool:
    """Whether two middle names agree, or one is the other's initial."""
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])
