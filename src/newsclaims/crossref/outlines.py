"""What can be told of two versions without their words, so that few pairs need to be aligned.

An outline is a few numbers and, of three sets of words, a signature: one bit of many for each word. The words that
two sets share set the same bits, so that the bits in common, and the words of one set that share a bit, bound how
many words are common from above. `worth` never refuses what `evidence.link` would take: it asks what
`evidence` and `paraphrase` ask first, with that bound in the place of the count.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import reduce
from operator import or_

import numpy as np
from numpy.typing import NDArray

from newsclaims.crossref.days import RECALLED
from newsclaims.crossref.evidence import HALF, MANY
from newsclaims.crossref.folding import REFUSING, fold, phrases
from newsclaims.crossref.keys import Marks, Numbers, hashed
from newsclaims.crossref.lexicon import TITLES
from newsclaims.crossref.names import HYPHENS
from newsclaims.crossref.occasions import FAR, LATER, WINDOW
from newsclaims.crossref.paraphrase import LEAST_PLAIN
from newsclaims.crossref.versions import Version
from newsclaims.crossref.words import Words
from newsclaims.model import POLARITIES

# Few words of a subject have to be the same, so that bits shared by chance matter: of 800 pairs that 256 bits let pass
# for their subjects alone, among a hundred thousand made-up claims (`benchmarks/scale.py`), 720 shared no word.
_SETS = {"quoted": 4, "reported": 4, "subject": 16}  # numbers of 64 bits
_ONE = np.uint64(1)
_DECLINED = POLARITIES.index("declined")
_EVER = 1 << 28  # days: for a claim that may have been said on any
OUTLINE = np.dtype(
    [
        ("speaker", "<u8"),
        ("body", "<u8"),
        ("title", "<u8"),
        ("role", "<u8"),
        *((name, "<u8", size) for name, size in _SETS.items()),
        *((f"{name}_words", "<u4") for name in _SETS),
        *(
            ("first", "<i4"),
            ("last", "<i4"),
            ("said", "?"),
            ("dated", "?"),
            ("quotes", "?"),
            ("polarity", "u1"),
            ("told", "u1"),
        ),
    ]
)
# The days of an outline, and who speaks, which rule out most pairs: a small part of it to fetch.
DAYS = np.dtype(
    [(name, OUTLINE[name]) for name in ("first", "last", "said", "dated", "speaker", "title", "role", "quoted_words")]
)
Outlines = NDArray[np.void]


def outlines_of(versions: Sequence[Version]) -> Outlines:
    """The outlines of versions, in their order."""
    found = np.zeros(len(versions), dtype=OUTLINE)
    _sign(found, "quoted", [version.content[0] for version in versions])
    _sign(found, "reported", [version.content[1] for version in versions])
    subjects = [_subject(version) for version in versions]
    _sign(found, "subject", [words for words, _ in subjects])
    for name, numbers in _numbers(versions, [least for _, least in subjects]).items():
        found[name] = np.array(numbers, dtype=OUTLINE[name])
    return found


def _numbers(versions: Sequence[Version], told: list[int]) -> dict[str, list[int]]:
    """What an outline tells of each version besides its sets of words, column by column."""
    days = [_days(version) for version in versions]
    return {
        "speaker": [_bit_of_each(version.speaker_words) for version in versions],
        "body": [_bit_of_each(version.body) for version in versions],
        "title": [_bit_of_each(version.title_words) for version in versions],
        "role": [_bit_of_each(version.role_words) for version in versions],
        "first": [first for first, _, _ in days],
        "last": [last for _, last, _ in days],
        "said": [said for _, _, said in days],
        "dated": [said and not each.claim.said_on_carried for each, (_, _, said) in zip(versions, days, strict=True)],
        "quotes": [bool(version.wording.quoted.keys) for version in versions],
        "polarity": [POLARITIES.index(version.claim.polarity) for version in versions],
        "told": told,
    }


def worth(outlines: Outlines, a: Numbers, b: Numbers) -> Marks:
    """Which pairs of versions, given by their positions among outlines, can be linked."""
    found = near(outlines, a, b)
    found[found] = alike(outlines, a[found], b[found])
    return found


def days_of(outlines: Outlines) -> Outlines:
    """The days of outlines, and who speaks, apart from the rest."""
    days = np.empty(len(outlines), dtype=DAYS)
    for name in DAYS.names or ():
        days[name] = outlines[name]
    return days


def near(days: Outlines, a: Numbers, b: Numbers) -> Marks:
    """Which pairs of versions, given by their positions among outlines or `days_of` them, days and speakers allow."""
    found = _near(days, a, b, LATER)
    others = np.flatnonzero(~found)
    found[others] = _recalls(days, a[others], b[others])
    return found


def alike(outlines: Outlines, at: Numbers, other: Numbers) -> Marks:
    """Which pairs of versions that are `near` can be linked."""
    soon, later = _near(outlines, at, other, WINDOW), _near(outlines, at, other, LATER)
    a, b = outlines[at], outlines[other]
    both = a["quotes"] & b["quotes"]
    quoted, least = _common(a, b, "quoted")
    reported, least_reported = _common(a, b, "reported")
    common, least = np.where(both, quoted, reported), np.where(both, least, least_reported)
    aligned = (common > MANY) | ((common >= np.where(both, 1, 2)) & (common >= HALF * least))
    agreed = _can_be_one(a, b) & ~both & soon
    agreed &= (a["polarity"] == b["polarity"]) | ((a["polarity"] != _DECLINED) & (b["polarity"] != _DECLINED))
    asked = np.maximum(np.minimum(a["told"][agreed], b["told"][agreed]), 1)
    agreed[agreed] = _common(a[agreed], b[agreed], "subject")[0] >= asked
    aligned |= both & (least == 0) & soon & _can_be_one(a, b)
    aligned &= later | (both & (common >= RECALLED))
    found: Marks = agreed | aligned
    return found


def _days(version: Version) -> tuple[int, int, bool]:
    """First and last day of a claim, and whether it tells them itself.

    Of one whose day may be a mistake: by that day, and by the day of publication.
    """
    if not version.claim.said_on_carried:
        return (version.when.first, version.when.last, version.when.said) if version.when else (-_EVER, _EVER, True)
    when, printed = version.when, version.printed
    if when is None or printed is None:
        return -_EVER, _EVER, True
    return min(when.first, printed.first - LATER + 1), max(when.last, printed.last), True


def _subject(version: Version) -> tuple[set[str], int]:
    """All words of `version.subject`, perhaps with others, and how many it has at least, up to those that matter.

    The subject itself takes as long to find as everything else here together.
    """
    words, text = version.wording.reported, version.wording.text
    found = {fold(key) for key in version.content[1]}
    senses = [sense for _, _, sense in phrases(words.keys)]
    found.update(senses)
    joined = [fold(key) for key in _behind_hyphens(words, text)]
    doubtful = len(TITLES.intersection(words.keys)) + 3 * len(senses) + len(joined)
    found -= version.speaker_words | REFUSING
    least = len(found) - doubtful - sum(key.endswith("'s") for key in words.keys)
    return found.union(joined), max(0, min(least, LEAST_PLAIN))


def _behind_hyphens(words: Words, text: str) -> Iterator[str]:
    """The words that a hyphen ties to the one before: small ones too are then part of a name."""
    if any(hyphen in text for hyphen in HYPHENS):
        for key, (start, _) in zip(words.keys, words.places, strict=True):
            if text[max(0, start - 1) : start] in HYPHENS:
                yield key


def _can_be_one(a: Outlines, b: Outlines) -> Marks:
    """As `versions.speakers`, where it may say "same" or "related" or knows of one that is not named at all."""
    bodies = (a["body"] != 0) & (b["body"] != 0) & _holds(a["body"], b["body"])
    found: Marks = (a["speaker"] == 0) | (b["speaker"] == 0) | _is_one(a, b) | bodies
    return found


def _is_one(a: Outlines, b: Outlines) -> Marks:
    """As `versions.speakers`, where it may say "same"."""
    known = (a["speaker"] != 0) & (b["speaker"] != 0)
    found: Marks = known & (_holds(a["speaker"], b["speaker"]) | _has_role(a, b) | _has_role(b, a))
    return found


def _has_role(a: Outlines, b: Outlines) -> Marks:
    """Whether a may be the role that b is said to have."""
    found: Marks = (a["title"] != 0) & (a["title"] & ~b["role"] == 0)
    return found


def _holds(x: Numbers, y: Numbers) -> Marks:
    """Whether one has all bits of the other."""
    both = x & y
    found: Marks = (both == x) | (both == y)
    return found


def _bit_of_each(words: Collection[str]) -> int:
    return reduce(or_, (1 << (hashed(word) & 63) for word in words), 0)


def _sign(found: Outlines, name: str, sets: Sequence[Collection[str]]) -> None:
    """Set the bits of every set's words, and their number."""
    sizes = [len(words) for words in sets]
    hashes = np.fromiter((hashed(word) for words in sets for word in words), dtype=np.uint64, count=sum(sizes))
    whose, bits = np.repeat(np.arange(len(sets)), sizes), hashes & np.uint64(64 * _SETS[name] - 1)
    np.bitwise_or.at(found[name], (whose, (bits >> np.uint64(6)).astype(np.int64)), _ONE << (bits & np.uint64(63)))
    found[f"{name}_words"] = sizes


def _common(a: Outlines, b: Outlines, name: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """At most how many words two sets share, and how many the smaller one has."""
    x, y = a[f"{name}_words"].astype(np.int64), b[f"{name}_words"].astype(np.int64)
    least = np.minimum(x, y)
    together = np.minimum(x - _bits(a[name]), y - _bits(b[name]))  # words that share a bit
    return np.minimum(_bits(a[name] & b[name]) + together, least), least


def _bits(signatures: Numbers) -> NDArray[np.int64]:
    found: NDArray[np.int64] = np.bitwise_count(signatures).sum(axis=1, dtype=np.int64)
    return found


def _recalls(days: Outlines, a: Numbers, b: Numbers) -> Marks:
    """As `occasions.recalled`, or where a day may be a mistake, of one speaker's quotations with enough words."""
    first, last, dated = days["first"], days["last"], days["dated"]
    found: Marks = _quoted_later(first, last, dated, a, b) | _quoted_later(first, last, dated, b, a)
    found &= np.minimum(days["quoted_words"][a], days["quoted_words"][b]) >= RECALLED
    at = np.flatnonzero(found)
    found[at] = _is_one(days[a[at]], days[b[at]])
    return found


def _quoted_later(first: Numbers, last: Numbers, dated: Marks, a: Numbers, b: Numbers) -> Marks:
    """Whether a was said on a day that is told, and b printed later."""
    found: Marks = dated[a] & ~dated[b] & (last[b] >= first[a]) & (last[b] - first[a] <= FAR)
    return found


def _near(outlines: Outlines, a: Numbers, b: Numbers, window: int) -> Marks:
    """As `occasions.compatible`."""
    first, last = outlines["first"], outlines["last"]
    first = np.where(outlines["said"], first, first - window + 1)
    found: Marks = (first[a] - last[b] <= 1) & (first[b] - last[a] <= 1)
    return found
