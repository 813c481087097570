"""Whose words a noun means beside a quotation: “...,” was Lund's answer; “...” came the reply from Lund."""

from newsclaims.extraction.following import subject_after
from newsclaims.extraction.lexicon import DETERMINERS
from newsclaims.extraction.phrases import Range, can_speak
from newsclaims.extraction.subjects import subject_before
from newsclaims.extraction.tokens import Token

WORDS_FOR_WORDS = frozenset(
    """
    response reply message answer verdict reaction view advice warning comment statement explanation plea promise
    conclusion motto argument retort assessment reasoning refrain
    """.split()
)
"""What somebody's words are called where a colon and the words themselves follow."""

WORDS = WORDS_FOR_WORDS | {"words", "phrase"}
OF_PHRASES = frozenset(("words", "phrase", "language"))
POSSESSORS = frozenset(("'s", "’s", "’", "'"))
PRONOUNS = frozenset("his her their its".split())
LINKS = frozenset("was is were are came comes went".split())
MAKERS = frozenset("of from by".split())
LONGEST = 8
"""Tokens between a quotation and the noun that says whose it is."""

Owned = tuple[Range, Range]
"""A mention and a cue, as ranges of tokens."""


def owner_behind(items: list[Token], start: int, stop: int) -> Owned | None:
    """Who spoke the quotation in front of `start`: “...,” was | Lund |'s answer; “...” came the reply from Lund."""
    if items[start].low not in LINKS:
        return None
    noun = next((at for at in range(start + 1, min(stop, start + LONGEST)) if items[at].low in WORDS), None)
    if noun is None or any(not (item.is_word or item.text in POSSESSORS) for item in items[start + 1 : noun]):
        return None
    owner = _possessor(items, start + 1, noun)
    if owner is not None:
        return owner, (start, noun + 1)
    if noun + 1 < stop and items[noun + 1].low in MAKERS and items[start + 1].low in DETERMINERS:
        return _made_by(items, start, noun, stop)
    return None


def _possessor(items: list[Token], first: int, noun: int) -> Range | None:
    """The phrase that owns the noun, with a word or two on what it is like in between."""
    if items[first].low in PRONOUNS:
        return (first, first + 1) if noun - first <= 3 else None
    mark = next((at for at in range(first + 1, noun) if items[at].text in POSSESSORS), None)
    near = mark is not None and noun - mark <= 3
    return (first, mark) if mark is not None and near and can_speak(items, (first, mark)) else None


def _made_by(items: list[Token], start: int, noun: int, stop: int) -> Owned | None:
    mention = subject_after(items, noun + 2, stop, quoted=True)
    return (mention, (start, noun + 2)) if mention is not None and mention[0] == noun + 2 else None


def owner_in_front(items: list[Token], q: int, lo: int) -> Owned | None:
    """Who spoke a quotation at `q` that a phrase leads to: in the words of | Lund |, “...”; in | her | words, “...”."""
    noun = next((at for at in range(q - 1, max(lo, q - 2 * LONGEST), -1) if items[at].low in OF_PHRASES), None)
    if noun is None or q - 1 <= noun or items[q - 1].text != ",":
        return None
    led = next((at for at in range(noun - 1, max(lo - 1, noun - LONGEST), -1) if items[at].low == "in"), None)
    if led is None:
        return None
    if items[noun + 1].low == "of":
        mention = subject_after(items, noun + 2, q)
        return (mention, (noun, noun + 2)) if mention is not None and mention[0] == noun + 2 else None
    owner = _possessor(items, led + 1, noun)
    return (owner, (noun, noun + 1)) if owner is not None and noun + 2 == q else None


def owner_of_words(items: list[Token], end: int, lo: int) -> Range | None:
    """Whose words a sentence up to `end` is about: | Marta Lund |'s message to parents was simple: “...”."""
    words = (at for at in range(lo + 1, end) if items[at].low in WORDS_FOR_WORDS)
    noun = next((at for at in words if items[at - 1].text in POSSESSORS), None)
    if noun is None or any(not item.is_word for item in items[noun + 1 : end]):
        return None
    mention = subject_before(items, noun - 1, lo)
    return mention if mention is not None and mention[1] == noun - 1 else None
