"""Whose view a sentence gives that begins with it: in her view, the map is void; in the opinion of Mark Oster, ..."""

from newsclaims.extraction.asides import Report, content_end
from newsclaims.extraction.following import subject_after
from newsclaims.extraction.lexicon import CONJUNCTIONS
from newsclaims.extraction.phrases import Range, can_speak
from newsclaims.extraction.quotations import OPENERS
from newsclaims.extraction.tokens import Token

VIEWS = frozenset("view opinion judgment judgement estimation telling reckoning words eyes".split())
IN_VIEW = "in somebody's view"
"""The rule for a sentence that says at its start whose view it is: right both times in PolNeAR's training split."""

LONGEST = 8
"""Tokens of somebody whose view it is."""

POSSESSIVES = frozenset("his her their its".split())


def in_view(items: list[Token], i: int, lo: int, hi: int) -> Report | None:
    """In X's view, content; in the view of X, content; or it is, in the words of X, “content”."""
    if items[i].low not in VIEWS:
        return None
    start = next((at for at in range(i - 1, max(lo - 1, i - LONGEST), -1) if items[at].low in ("in", "by")), hi)
    if start == hi or (start > lo + 1 and items[start - 1].text != ","):
        return None
    mention, comma = _viewer(items, i, start + 1, hi)
    if mention is None or comma + 2 >= hi or items[comma].text != ",":
        return None
    if start > lo + (items[lo].low in CONJUNCTIONS):
        return _quoted_behind(items, i, mention, comma, hi)
    return Report((i, i + 1), mention, [(comma + 1, content_end(items, comma + 1, hi))], IN_VIEW, start)


def _quoted_behind(items: list[Token], i: int, mention: Range, comma: int, hi: int) -> Report | None:
    """What stands in marks behind whose words they are: a plan that is, in the words of Mark Oster, “void”."""
    mates = OPENERS.get(items[comma + 1].text, "")
    end = next((at + 1 for at in range(comma + 2, hi) if mates and items[at].text in mates), None)
    return Report((i, i + 1), mention, [(comma + 1, end)], IN_VIEW, mention[0]) if end is not None else None


def _viewer(items: list[Token], i: int, start: int, hi: int) -> tuple[Range | None, int]:
    """Whose view it is, and where the phrase ends."""
    if items[start].low in POSSESSIVES:
        return ((start, start + 1), i + 1) if i <= start + 2 else (None, hi)
    mark = next((at for at in range(start + 1, i) if items[at].text in ("'s", "’s")), None)
    if mark is not None:
        return ((start, mark) if i <= mark + 2 and can_speak(items, (start, mark)) else None), i + 1
    if i + 2 >= hi or items[i + 1].low != "of":
        return None, hi
    mention = subject_after(items, i + 2, hi)
    comma = next((at for at in range(mention[1], hi) if items[at].text == ","), hi) if mention else hi
    aside = next((at for at in range(comma + 1, hi) if items[at].text == ","), None)
    return mention, aside if mention and comma == mention[1] and aside and _describes(items, comma, aside) else comma


def _describes(items: list[Token], comma: int, aside: int) -> bool:
    """Whether an aside behind a name says who that is: Mark Oster, | a geologist |, ..."""
    return items[comma + 1].low in ("a", "an", "the") and aside - comma <= LONGEST
