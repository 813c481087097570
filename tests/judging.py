"""Two claims put before the evidence: whether they are one statement, by their words or by what is said, or why not."""

from datetime import date, timedelta

from newsclaims.crossref.evidence import apart, link
from newsclaims.crossref.linking import Rarity
from newsclaims.crossref.matching import matched
from newsclaims.crossref.versions import told
from newsclaims.model import Claim, Span

DAY = date(2022, 6, 8)


def claim(name, text, kind="direct", speaker="Ada Brook", days=0, **facts):
    """A claim of an article of its own."""
    given = {
        "article": name,
        "source": name,
        "published": DAY + timedelta(days),
        "said_on": None,
        "confidence": 1,
        "cue": None,
    }
    fixed = {"id": name, "speaker": speaker, "kind": kind, "mention": None}
    return Claim(**(given | facts), **fixed, content=(Span(start=1000, end=1000 + len(text), text=text),))


def said(name, text, kind="direct", **facts):
    """A claim of a person's."""
    return claim(name, text, kind, **({"speaker_class": "person"} | facts))


def judged(a, b):
    """By words, by what is said, or the reasons against both."""
    found, _ = matched([version for version, _ in told([a, b])])
    if len(found) == 1:
        return "words"
    rarity = Rarity(*found)
    linked = link(*found, rarity)
    return ("words" if linked.by_words else "said") if linked else apart(*found, rarity)
