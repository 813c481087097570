"""Whom a sentence names and does not go on about: the dead, those who are named as somebody's, and those it leads with.

His father Yusuf | died in 2019. “...,” he said; Boe's adviser, he said; Of | Mr Hale | he said: “...”.
"""

from newsclaims.extraction.person import Person
from newsclaims.extraction.phrases import is_adverb
from newsclaims.extraction.runs import runs
from newsclaims.extraction.tokens import Token

DIED = frozenset("died drowned perished succumbed".split())
KILLED = frozenset("killed murdered buried assassinated executed".split())
HELPING = frozenset("was were been had has have".split())
LEADING = frozenset("of with to by from about like unlike against".split())
LONGEST_ASIDE = 16
"""Tokens between a name and its verb: Yusuf, | who drove the number 14 bus for 30 years, | died."""


def dies(items: list[Token], end: int, hi: int) -> bool:
    """Whether the verb of a name that ends at `end` says that its bearer is dead."""
    at = _past_aside(items, end, hi)
    helped = False
    while at < hi and (items[at].low in HELPING or is_adverb(items[at])):
        helped = helped or items[at].low in HELPING
        at += 1
    return at < hi and (items[at].low in DIED or (helped and items[at].low in KILLED))


def living(people: list[Person], items: list[Token], lo: int, hi: int) -> list[Person]:
    """Those of several people whom a sentence does not tell to have died; all if it tells so of all."""
    dead = {items[lo + run.end - 1].text for run in runs(items[lo:hi]) if dies(items, lo + run.end, hi)}
    return [person for person in people if dead.isdisjoint(person.words)] or people


def without_owners(people: list[Person], items: list[Token], lo: int, hi: int) -> list[Person]:
    """Those of several people who are not just named as somebody's: Boe met Ann Voss, | Lund |'s adviser; all else."""
    owners = {
        items[lo + run.end - 1].text
        for run in runs(items[lo:hi])
        if lo + run.end < hi and items[lo + run.end].text in ("'s", "’s")
    }
    rest = [person for person in people if owners.isdisjoint(person.words)]
    return rest if rest and len(people) > 1 else people


def past_led_name(items: list[Token], lo: int, hi: int) -> int:
    """Past a name right behind the preposition that a sentence begins with: Of | Mr Lund |, whom he met, he said."""
    if items[lo].low not in LEADING:
        return lo
    first = next(iter(runs(items[lo + 1 : hi])), None)
    return lo + 1 + first.end if first is not None and first.start == 0 else lo


def _past_aside(items: list[Token], end: int, hi: int) -> int:
    if end >= hi or items[end].text != ",":
        return end
    near = range(end + 1, min(end + LONGEST_ASIDE, hi))
    return next((at + 1 for at in near if items[at].text == ","), end)
