"""What somebody puts out in writing, and that "it" then says: Lund issued a statement. | “Never,” it said."""

from newsclaims.extraction.cues import REPORTING_WORDS
from newsclaims.extraction.tokens import Token

DOCUMENTS = frozenset("statement message letter memo memorandum post tweet email e-mail note text release".split())
ISSUING = frozenset(
    """
    issued released published posted sent tweeted circulated distributed wrote put uploaded shared read dictated
    """.split()
)
PUT_IN = frozenset("statement letter memo message post email".split())
FARTHEST_IN = 4
"""Tokens from "in" to what words stand in: in a short written | statement."""
WRITTEN = ISSUING | {"written"}
HANDED_ON = WRITTEN | frozenset("delivered relayed given out".split())
FARTHEST_BY = 8
"""Tokens from "in" to by whom words in writing are passed on."""
PASSIVE = frozenset("was were been being is are".split())


def issued(items: list[Token], lo: int, hi: int) -> int | None:
    """Where the verb stands by which a sentence's subject puts out something written; None if none does."""
    if not any(item.low in DOCUMENTS for item in items[lo:hi]):
        return None
    return next((i for i in range(lo + 1, hi) if items[i].low in ISSUING and items[i - 1].low not in PASSIVE), None)


def written_by(items: list[Token], lo: int, hi: int) -> tuple[int, int] | None:
    """Who is said to have written what a sentence tells of: the letter that | she | sent; a memo that | Boe | wrote."""
    nouns = (at for at in range(lo, hi - 2) if items[at].low in DOCUMENTS)
    for at in nouns:
        start = at + 1 + (items[at + 1].low in ("that", "which"))
        end = start + 1
        while end < hi and items[end].text.istitle() and items[start].text.istitle():
            end += 1
        verb = end + (end < hi and items[end].low in ("had", "has"))
        whose = items[start].low in ("he", "she") or items[start].text.istitle()
        if whose and verb < hi and items[verb].low in WRITTEN:
            return start, end
    return None


def is_passed_on(items: list[Token], lo: int, hi: int) -> bool:
    """Whether a sentence begins with who only passes words on: In a statement read by her sister, she said."""
    near = range(lo + 2, min(lo + FARTHEST_BY, hi))
    by = next((at for at in near if items[at].low == "by" and items[at - 1].low in HANDED_ON), None)
    return by is not None and items[lo].low in ("in", "through", "via")


def stated_in(items: list[Token]) -> frozenset[str]:
    """What words are said to stand in: said in a | statement |; wrote in a five-page | letter |."""
    found = set()
    for at, item in enumerate(items):
        if item.low in DOCUMENTS and "in" in (one.low for one in items[max(0, at - FARTHEST_IN) : at]):
            found.add(item.low)
    return frozenset(found)


def is_read(items: list[Token], at: int) -> bool:
    """Whether a cue of what is written follows: “...,” it | said; it | read."""
    return at < len(items) and (items[at].low in REPORTING_WORDS or items[at].low in ("read", "reads", "went", "ran"))
