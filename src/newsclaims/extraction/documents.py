"""What somebody puts out in writing, and that "it" then says: Lund issued a statement. | “Never,” it said."""

from newsclaims.extraction.cues import REPORTING_WORDS
from newsclaims.extraction.tokens import Token

DOCUMENTS = frozenset("statement message letter memo memorandum post tweet email e-mail note text release".split())
ISSUING = frozenset(
    """
    issued released published posted sent tweeted circulated distributed wrote put uploaded shared read dictated
    """.split()
)
PASSIVE = frozenset("was were been being is are".split())


def issued(items: list[Token], lo: int, hi: int) -> int | None:
    """Where the verb stands by which a sentence's subject puts out something written; None if none does."""
    if not any(item.low in DOCUMENTS for item in items[lo:hi]):
        return None
    return next((i for i in range(lo + 1, hi) if items[i].low in ISSUING and items[i - 1].low not in PASSIVE), None)


def is_read(items: list[Token], at: int) -> bool:
    """Whether a cue of what is written follows: “...,” it | said; it | read."""
    return at < len(items) and (items[at].low in REPORTING_WORDS or items[at].low in ("read", "reads", "went", "ran"))
