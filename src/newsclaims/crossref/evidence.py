"""Whether two versions are of one statement: words, dates, speakers and context together.

The speaker is evidence and no key: outlets disagree about who said it. The fewer words two versions share,
the more of the rest has to agree. All of it errs towards keeping statements apart.
"""

from collections.abc import Callable
from dataclasses import dataclass

from newsclaims.crossref.alignment import FRAGMENT
from newsclaims.crossref.concepts import parts
from newsclaims.crossref.folding import telling, told
from newsclaims.crossref.fragments import FEW, RARE, doubt
from newsclaims.crossref.occasions import CLOSE, FORTNIGHT, LATER, WINDOW, Occasion, compatible, recalled
from newsclaims.crossref.paraphrase import agreement, objection
from newsclaims.crossref.slight import COPIED, is_another, little_changed
from newsclaims.crossref.versions import (
    Speakers,
    Version,
    is_worked_out,
    one_may_be_the_other,
    one_person,
    speakers,
)
from newsclaims.crossref.wording import Comparison, compared, with_run
from newsclaims.crossref.words import Words

# Words the same, and how much they must tell (`folding.told`), for a match of more than a fragment.
QUOTED: dict[Speakers, tuple[int, int]] = {"same": (5, 0), "related": (5, 1), "unknown": (5, 2), "different": (8, 4)}
REPORTED: dict[Speakers, tuple[int, int]] = {"same": (5, 2), "related": (6, 2), "unknown": (8, 3), "different": (12, 5)}
DISPUTED = (6, 3)  # words the same and rare ones among them, of a part that two speakers are named for within days;
WORKED_OUT = (8, 1)  # of a part that is said to be two people's, of whom one is not named there;
NAMELESS = (6, 1)  # and what they must tell more than, of a part that one with a name and one without are given
LONG = 8  # quoted words that are quoted again weeks later
FIRM = 6  # of them are enough where they are one speaker's, unchanged, and tell enough
RARE_RUN = 3  # words in a row of those that tell one statement from another: with them nobody says all of it again
RECALLED = 2  # of them at least in what is quoted long after it was said
AGAIN = ("repeat", "reiterat", "restat")  # what begins a cue that tells of another occasion
MANY = 5  # content words in common that are worth a look, or this share of the shorter wording's
HALF = 0.45
SURELY_TOLD = 4  # what the words of a phrase that many use must tell where its speakers may be two
FINAL = ("", "one passage", "changed")  # what words say that no paraphrase can: these are two sentences
PLAIN_SENTENCE = 5  # words of one person's that tell nothing, and are hers again within days
EXCERPT = 8  # words in a row, one of them telling, that one excerpt ends with and another begins with


@dataclass(frozen=True, slots=True)
class Link:
    """Two versions of one statement, by words or by what they say; `strength` orders links of a kind."""

    by_words: bool
    strength: float


def link(a: Version, b: Version, rarity: Callable[[Words], int]) -> Link | None:
    """The link between two versions, None where they are not known to be of one statement."""
    by_words, strength = _by_words(a, b, rarity)
    if not by_words:
        return Link(by_words=True, strength=strength)
    agreed = 0.0 if by_words in FINAL else agreement(a, b)
    return Link(by_words=False, strength=agreed) if agreed else None


def apart(a: Version, b: Version, rarity: Callable[[Words], int]) -> tuple[str, str]:
    """Why two versions are not linked: by their words, and by what they say; empty where they are."""
    by_words, _ = _by_words(a, b, rarity)
    return by_words, by_words if by_words in FINAL else objection(a, b)


def _by_words(a: Version, b: Version, rarity: Callable[[Words], int]) -> tuple[str, float]:
    """What keeps the words of two versions from being of one statement, empty for nothing; words the same."""
    if _one_passage(a, b):
        return "one passage", 0
    if not _may_align(a, b):
        return "few words", 0
    found = compared(a.wording, b.wording)
    if found.relation == "paraphrased":
        run = _excerpts(a, b, found)
        return ("", run) if run else ("alignment", found.alignment.same)
    return _against(a, b, found, rarity), found.alignment.same


def repeated(version: Version, rarity: Callable[[Words], int]) -> bool:
    """Whether claims of the same words, speaker and occasion are of one statement: not if anybody says so."""
    return not _against(version, version, compared(version.wording, version.wording), rarity)


def _one_passage(a: Version, b: Version) -> bool:
    """Whether the same stretch of an article is in both: a claim within a claim, not a second report."""
    return _one_article(a, b) and any(
        x.start < y.end and y.start < x.end for x in a.claim.content for y in b.claim.content
    )


def _one_article(a: Version, b: Version) -> bool:
    return a.article is not None and a.article == b.article


def _may_align(a: Version, b: Version) -> bool:
    """Whether enough content words are common, in any order, for an alignment to be worth its time."""
    quoted = bool(a.wording.quoted.keys and b.wording.quoted.keys)
    x, y = a.content[not quoted], b.content[not quoted]
    common = len(x & y)
    if quoted and not min(x, y, key=len):
        return min(len(each.wording.quoted.keys) for each in (a, b)) >= PLAIN_SENTENCE and one_person(a, b)
    return common > MANY or (common >= (1 if quoted else 2) and common >= HALF * min(len(x), len(y)))


def _against(a: Version, b: Version, found: Comparison, rarity: Callable[[Words], int]) -> str:
    """What speaks against the same words being of one statement: too few, too common, changed, another day."""
    common = rarity(found.short)
    if found.quoted and (len(found.short.keys) <= FRAGMENT or found.alignment.same <= FRAGMENT):
        return doubt(a, b, found, common)
    who = speakers(a, b)
    least, least_told = (QUOTED if found.quoted else REPORTED)[who]
    tells = _tells(a, b, found)
    if under_two(a, b, found, common) or _is_plain_sentence(a, b, found, common):
        return ""
    if not found.content or found.alignment.same < least:
        return "few words"
    if who == "different" and _one_article(a, b) and found.alignment.same < COPIED:
        return "two voices"
    if tells < least_told or (common > RARE and who != "same" and tells < SURELY_TOLD):
        return "stock words"
    if found.relation == "altered" and not little_changed(a, b, found):
        return "changed"
    if is_another(a, b, found):
        return "date"
    days = window(found, who, tells, common)
    if compatible(a.when, b.when, days) or _mistaken_day(a, b, found, days, common):
        return ""
    return "" if _is_recalled(a, b, found, common) else "date"


def under_two(a: Version, b: Version, found: Comparison, common: int) -> tuple[int, int] | None:
    """The words, and telling ones, that a phrase has enough of to be one under two names, or under one and no name.

    It is quoted without a change, rare, and printed within a few days, in two articles. None where it is not so.
    """
    exact = found.quoted and found.relation != "altered" and common <= FEW and compatible(a.when, b.when, CLOSE)
    if not exact or _one_article(a, b):
        return None
    long = found.alignment.same >= WORKED_OUT[0] and told(found.content) > WORKED_OUT[1]
    if speakers(a, b) == "different" and long and (is_worked_out(a) or is_worked_out(b)):
        return WORKED_OUT
    if speakers(a, b) == "different":
        enough, least = len(telling(found.content)) >= DISPUTED[1], DISPUTED
    else:
        enough, least = one_may_be_the_other(a, b) and told(found.content) > NAMELESS[1], NAMELESS
    return least if enough and found.alignment.same >= least[0] else None


def _is_plain_sentence(a: Version, b: Version, found: Comparison, common: int) -> bool:
    """Whether one person is quoted within days with words that are all small: “I did | what I could |”."""
    exact = found.quoted and found.relation != "altered" and not found.content and common <= FEW
    whole = "direct" in (a.claim.kind, b.claim.kind) and len(found.short.keys) >= PLAIN_SENTENCE
    return exact and whole and one_person(a, b) and compatible(a.when, b.when, CLOSE)


def _excerpts(a: Version, b: Version, found: Comparison) -> int:
    """How many words in a row one excerpt of a person's words ends with and another, within days, begins with."""
    if not (
        found.quoted and one_person(a, b) and len(found.short.keys) >= EXCERPT and compatible(a.when, b.when, CLOSE)
    ):
        return 0
    held = with_run(found)
    run = held.alignment.same
    return run if held.dovetails and run >= EXCERPT and telling(held.content) else 0


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


def _tells(a: Version, b: Version, found: Comparison) -> float:
    """How much the common words tell; of an altered wording only what is not common to many claims."""
    tells = telling(found.content) - (frozenset() if found.quoted else _names(a, b))
    return told(found.content) if found.quoted and found.relation != "altered" else len(tells)


def window(found: Comparison, who: Speakers, tells: float, common: int) -> int:
    """The days within which the words are of one occasion: the more they tell, the more."""
    exact = found.quoted and found.relation != "altered"
    if not telling(found.content) or common > RARE:
        rare = exact and who in ("same", "related") and tells >= 1 and common <= FEW
        return WINDOW if rare else CLOSE
    firm = exact and who == "same" and len(telling(found.content)) >= RARE_RUN
    if not found.quoted or found.alignment.same < (FIRM if firm else LONG):
        return WINDOW
    return LATER if exact else FORTNIGHT if who == "same" else WINDOW


def _names(a: Version, b: Version) -> frozenset[str]:
    """The folded words of all names in two versions: two reports share them without being one."""
    return frozenset(part for name in a.concepts.names | b.concepts.names for part in parts(name))
