"""What a speaker said before: the same again, or the same subject with another position.

Only where it is plain: the words align but for a few, or nearly all that the one claim speaks of stands in the other.
Then a negation, a number, a date, a name, or a word of the opposite meaning on one side only is a changed position.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import pairwise
from typing import Literal

from newsclaims.crossref.concepts import Concepts, alone, concepts, contradict, parts, shared, weight
from newsclaims.crossref.folding import fold, telling
from newsclaims.crossref.lexicon import NEGATIONS
from newsclaims.crossref.readout import unaccented
from newsclaims.crossref.wording import compared, described
from newsclaims.crossref.words import Wording, wording
from newsclaims.model import Change, Claim, Pair

Sort = Literal["repeated", "changed"]
Reason = Literal["negation", "number", "unit", "name", "date", "opposite"]

TURNING: tuple[Reason, ...] = ("negation", "number", "unit", "name", "date")
LEAST = 2  # telling words that two claims share before they are compared
ENOUGH = 0.6  # and the share of the shorter claim's that they are
PROBES = 18  # rarest words by which earlier claims are looked up
WORDS = 5  # words of the shorter that are said again, before it is a repetition
SHORT = 4  # words of a change that turns the sense of the rest
ALIKE = 0.5  # similarity of two claims that are one sentence but for a few words
ADDING = frozenset(("only", "just", "merely", "simply"))
SUBJECT = 0.7  # of the content of two claims that is in both, if they are on one subject in words of their own
COMMON = 60  # claims of one speaker with a word that tells nothing any more in them


@dataclass(frozen=True, slots=True)
class Position:
    """How a claim stands to what its speaker said in an `earlier` one; `reasons` say what changed."""

    earlier: Claim
    claim: Claim
    sort: Sort
    reasons: tuple[Reason, ...]
    pair: Pair


def positions(claims: Sequence[Claim]) -> Iterator[Position]:
    """What the speakers of claims, given in order of time, said before, by claim, the latest first."""
    worded = [wording(claim) for claim in claims]
    for at, others in _candidates(claims, worded):
        for other in sorted(others, reverse=True):
            found = _position(worded[other], worded[at])
            if found:
                yield found


def _candidates(claims: Sequence[Claim], worded: Sequence[Wording]) -> Iterator[tuple[int, list[int]]]:
    """Each claim with the earlier ones of its speaker that share most of the shorter one's telling words with it."""
    filed: dict[tuple[str, str], list[int]] = defaultdict(list)
    tells = [telling(words.reported.keys) for words in worded]
    for at, claim in enumerate(claims):
        if not _has_position(claim):
            continue
        keys = [(claim.speaker or "", word) for word in sorted(tells[at])]
        near = nsmallest(PROBES, (filed[key] for key in keys if 0 < len(filed[key]) <= COMMON), key=len)
        shares = Counter(other for posting in near for other in posting)
        likely = (other for other, number in shares.items() if number >= LEAST)
        yield at, [it for it in likely if len(tells[it] & tells[at]) >= ENOUGH * min(len(tells[it]), len(tells[at]))]
        for key in keys:
            filed[key].append(at)


def _has_position(claim: Claim) -> bool:
    """Whether a claim says what one known speaker holds: "officials" are others every time."""
    return (
        claim.speaker is not None and claim.speaker_class not in ("unnamed", "group") and claim.polarity != "declined"
    )


def _position(earlier: Wording, later: Wording) -> Position | None:
    if _one_passage(earlier.claim, later.claim):
        return None
    pair, found = described(earlier, later), compared(earlier, later)
    aligned = pair.relation != "paraphrased" and len(found.short.keys) >= WORDS
    reasons = _turned(pair) if aligned else _opposed(earlier, later)
    if reasons:
        return Position(earlier.claim, later.claim, "changed", reasons, pair)
    return Position(earlier.claim, later.claim, "repeated", (), pair) if aligned else None


def _one_passage(a: Claim, b: Claim) -> bool:
    if a.article != b.article:
        return False
    return any(x.start < y.end and y.start < x.end for x in a.content for y in b.content)


def _turned(pair: Pair) -> tuple[Reason, ...]:
    """The reasons in words that align: in few of them, for a whole clause put in says nothing of the rest."""
    if pair.similarity < ALIKE:
        return ()
    changes = (it for it in pair.changes if max(len(it.a.split()), len(it.b.split())) <= SHORT)
    flags = {flag for change in changes for flag in change.flags if flag != "name" or _both_named(change)}
    return tuple(reason for reason in TURNING if reason in flags)


def _both_named(change: Change) -> bool:
    """Whether a name stands on both sides: a pronoun for a name is no other name."""
    return all(any(char.isupper() for char in side) for side in (change.a, change.b))


def _opposed(earlier: Wording, later: Wording) -> tuple[Reason, ...]:
    """The reasons why two claims on one subject, in words of their own, do not say the same."""
    a, b = (concepts(words.text, words.reported) for words in (earlier, later))
    if not _one_subject(a, b, earlier.claim):
        return ()
    reasons: list[Reason] = []
    if (_denies(earlier) != _denies(later)) != (earlier.claim.polarity != later.claim.polarity):
        reasons.append("negation")
    if a.numbers and b.numbers and a.numbers.isdisjoint(b.numbers):
        reasons.append("number")
    if a.dates and b.dates and a.dates.isdisjoint(b.dates):
        reasons.append("date")
    if not reasons and contradict(a, b):
        reasons.append("opposite")
    return tuple(reasons)


def _denies(words: Wording) -> bool:
    """Whether there is a negation in a claim that is not of the sort of "not only"."""
    keys = (*words.reported.keys, "")
    return any(key in NEGATIONS and after not in ADDING for key, after in pairwise(keys))


def _one_subject(a: Concepts, b: Concepts, claim: Claim) -> bool:
    """Whether two claims speak of nearly the same, apart from the speaker, numbers and days; not of names alone."""
    speaker = {fold(word) for word in unaccented((claim.speaker or "").casefold()).split()}
    apart = frozenset(speaker | a.numbers | b.numbers | a.dates | b.dates)
    common = [it for it in shared(a, b, apart) if telling(parts(it))]
    plain = [it for it in common if it not in a.names | b.names]
    whole = sum(weight(alone(each, apart)) for each in (a, b))
    return len(plain) >= LEAST and 2 * weight(common) >= SUBJECT * whole
