"""Whether two versions that share words can be of one occasion, by the days that their articles tell.

The same words on two known days are two statements. How far apart two reports of one may be, depends on how much the
words tell: few have to be close, many rare ones are quoted again weeks later.
"""

from newsclaims.crossref.facts import changed
from newsclaims.crossref.folding import telling, told
from newsclaims.crossref.grams import FEW, RARE
from newsclaims.crossref.occasions import CLOSE, FORTNIGHT, LATER, WINDOW, Occasion, compatible, recalled
from newsclaims.crossref.versions import Version, speakers
from newsclaims.crossref.wording import Comparison

PHRASE = 3  # words from which a fragment is a phrase of its own
LONG = 8  # quoted words that are quoted again weeks later
FIRM = 6  # of them are enough where they are one speaker's, unchanged, and tell enough
RARE_RUN = 3  # words of those that tell one statement from another: with them nobody says all of it again
COPIED = 12  # words that two people do not choose alike by chance
RECALLED = 2  # telling words at least in what is quoted long after it was said
AGAIN = ("repeat", "reiterat", "restat")  # what begins a cue that tells of another occasion


def agree(a: Version, b: Version, found: Comparison, common: int) -> bool:
    """Whether the days of two versions let them be one; `common` versions share the rarest of their words."""
    days = window(a, b, found, common)
    return (
        compatible(a.when, b.when, days)
        or _mistaken_day(a, b, found, days, common)
        or _is_recalled(a, b, found, common)
    )


def window(a: Version, b: Version, found: Comparison, common: int) -> int:
    """The days within which the words are of one occasion: the more they tell, the more."""
    exact, tells, who = found.quoted and found.relation != "altered", telling(found.content), speakers(a, b)
    if found.is_fragment:
        cut = found.relation != "altered" and "direct" in (a.claim.kind, b.claim.kind)
        return WINDOW if cut and tells and who == "same" and len(found.short.keys) >= PHRASE else CLOSE
    if not tells or common > RARE:
        rare = exact and who in ("same", "related") and told(found.content) >= 1 and common <= FEW
        return WINDOW if rare else CLOSE
    if who == "different" and found.quoted and found.alignment.same < LONG:
        return CLOSE
    firm = exact and who == "same" and len(tells) >= RARE_RUN
    if not found.quoted or found.alignment.same < (FIRM if firm else LONG):
        return WINDOW
    return LATER if exact else FORTNIGHT if who == "same" else WINDOW


def are_two(a: Version, b: Version, found: Comparison) -> bool:
    """Whether words that begin alike are two statements of two days: each with its own end, or with two other facts.

    “We have no evidence of an attack,” and a day later “no evidence of negligence”: days that are told, in the order
    of printing. A day's difference alone is one of time zones.
    """
    if not (a.when and b.when and a.printed and b.printed and a.when.said and b.when.said):
        return False
    first, then = sorted(((a.when, a.printed), (b.when, b.printed)), key=lambda each: each[0].first)
    if first[0].last >= then[0].first or first[1].last >= then[1].first:
        return False
    return not found.dovetails or (found.relation == "altered" and changed(a, b, found, negation=True) > 1)


def _mistaken_day(a: Version, b: Version, found: Comparison, days: int, common: int) -> bool:
    """Whether days that do not agree are ours and not the texts': so many rare words are not said twice alike.

    A day that a claim's own sentence names stands, and so does one of what is said to be repeated.
    """
    rare = found.quoted and found.alignment.same >= LONG and len(telling(found.content)) >= RARE_RUN and common <= RARE
    if not rare or not (a.claim.said_on_carried or b.claim.said_on_carried) or _repeats(a) or _repeats(b):
        return False
    return compatible(_told_day(a), _told_day(b), days)


def _is_recalled(a: Version, b: Version, found: Comparison, common: int) -> bool:
    """Whether one quotes, on a day that is not told, what the other tells to have been said long before.

    Of one speaker's so many rare words, unchanged, nobody has to think that they were said twice.
    """
    same, tells = found.alignment.same, len(telling(found.content))
    exact = found.relation != "altered" and found.dovetails
    if not (found.quoted and exact and common <= FEW and speakers(a, b) == "same"):
        return False
    if not ((same >= FIRM and tells >= RARE_RUN) or (same >= COPIED and tells >= RECALLED)):
        return False
    return not (_repeats(a) or _repeats(b)) and recalled(_told_day(a), _told_day(b))


def _told_day(version: Version) -> Occasion | None:
    """The day that a claim's own sentence names, else that of publication."""
    return version.printed if version.claim.said_on_carried else version.when


def _repeats(version: Version) -> bool:
    """Whether an article tells of words as said before."""
    cue = version.claim.cue.text.casefold() if version.claim.cue else ""
    return any(word.startswith(AGAIN) for word in cue.split())
