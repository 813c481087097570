"""How much speaks for two versions that share words being of one statement: signs, weighed and summed.

Each sign is between 0 and 1 and can be read. The weights are those of a logistic regression on the annotated pairs of
the stories in `tests/` and the cases of the tests (`benchmarks/weighing.py`), each bound to the side that a reader
expects: no word more in common speaks against two versions, and no change for them. `common` hardly occurs there and is
set by hand. On stories that served no fitting this puts more together that belongs together than the conditions that
had been written one by one before (docs/decisions.md).
"""

from dataclasses import astuple, dataclass, replace
from math import exp

from newsclaims.crossref.days import are_two
from newsclaims.crossref.facts import are_others, is_turned, named
from newsclaims.crossref.folding import COMMON, STOCK, fold, told
from newsclaims.crossref.grams import FEW, RARE
from newsclaims.crossref.lexicon import STOP
from newsclaims.crossref.paraphrase import overlap
from newsclaims.crossref.versions import Version, one_may_be_the_other, one_person, speakers
from newsclaims.crossref.wording import Comparison

PLENTY, LONG_RUN, MANY, TELLING, AROUND = 12, 8, 10, 5, 4  # of what more says no more
LONG_EDIT = 6
MUCH = 1.5  # weight against two versions that is told before anything that they only lack
SURE = 0.6  # likelihood from which two versions are one statement


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against two versions being one statement: each from 0 to 1."""

    covered: float  # the share of the shorter one's words that are the same
    same: float  # how many words are, of PLENTY
    run: float  # how many in a row, of LONG_RUN
    kept: float  # the share of the different content words of that which has fewer
    telling: float  # words in both that tell one statement from another, of TELLING
    plain: float  # 1 if they tell too little for who says them
    missing: float  # words of the shorter one that are not the same, of MANY
    edit: float  # words in the longest edit, of LONG_EDIT
    facts: float  # 1 if several places have another number, name or date: one may be misquoted
    turned: float  # 1 if one says of others what the other says of itself, or yes where it says no
    dovetails: float  # 1 if one ends where the other goes on
    one_speaker: float  # 1 if both name one speaker, or one and who speaks for it
    two_speakers: float  # 1 if they name two,
    two_people: float  # and if both are people
    two_days: float  # 1 if told to be said on two days, with two ends or several other facts
    reported: float  # 1 if both are in the reporter's words
    in_head: float  # 1 if one stands in headline or standfirst
    common: float  # 1 if many versions share the rarest of the words
    around: float = 0.0  # content words in common beside these, of AROUND
    setting: float = 0.0  # of a fragment in which a word is another: the share of those beside it that are in common
    elsewhere: float = 0.0  # 1 if a fragment is of no whole quotation, and nothing that stands beside it is in both

    @property
    def likelihood(self) -> float:
        """How likely the two are one statement, from 0 to 1."""
        score = BASE + sum(weight * sign for weight, sign in zip(WEIGHTS.values(), astuple(self), strict=True))
        return 1 / (1 + exp(-score))


WEIGHTS = {
    "covered": 3.9,
    "same": 1.4,
    "run": 1.7,
    "kept": 2.0,
    "telling": 2.1,
    "plain": -3.1,
    "missing": -2.5,
    "edit": -1.4,
    "facts": -6.2,
    "turned": -4.1,
    "dovetails": 2.3,
    "one_speaker": 2.3,
    "two_speakers": -1.4,
    "two_people": -2.2,
    "two_days": -5.2,
    "reported": -2.2,
    "in_head": 1.2,
    "common": -2.5,
    "around": 5.3,
    "setting": 0.2,
    "elsewhere": -1.8,
}
BASE = -9.4

# The reasons that `lacking` gives, and the signs behind each.
_LACKS = {
    "few words": ("covered", "same", "run", "dovetails", "missing"),
    "stock words": ("telling", "plain", "common"),
    "changed": ("kept", "edit", "facts", "turned"),
    "speakers": ("one_speaker", "two_speakers", "two_people"),
    "context": ("around", "setting", "elsewhere"),
    "date": ("two_days",),
}


def signs(a: Version, b: Version, found: Comparison, common: int) -> Signs:
    """All signs of two versions whose words are aligned; `common` versions share the rarest of the words."""
    return _in_context(_at_hand(a, b, found, common), a, b, found)


def likely(a: Version, b: Version, found: Comparison, common: int) -> bool:
    """Whether two versions are surely enough one statement; what stands around is read only where it decides."""
    known = _at_hand(a, b, found, common)
    if replace(known, elsewhere=1.0).likelihood >= SURE:
        return True
    if replace(known, around=1.0, setting=1.0).likelihood < SURE:
        return False
    return _in_context(known, a, b, found).likelihood >= SURE


def lacking(found: Signs) -> str:
    """What keeps two versions from being likely enough one statement, in a word or two.

    What speaks against them most, if anything does much; else what would speak for them most.
    """
    weighed = [(name, weight, value) for (name, weight), value in zip(WEIGHTS.items(), astuple(found), strict=True)]
    against = {name: -weight * value for name, weight, value in weighed if weight < 0}
    missing = {name: weight * (1 - value) for name, weight, value in weighed if weight > 0}
    chosen = against if max(against.values()) >= MUCH else missing
    return max(_LACKS, key=lambda lack: sum(chosen.get(name, 0) for name in _LACKS[lack]))


def _at_hand(a: Version, b: Version, found: Comparison, common: int) -> Signs:
    """The signs that the alignment, the speakers and the days give."""
    same, short = found.alignment.same, len(found.short.keys)
    steps = found.alignment.steps
    x, y = (frozenset(fold(key) for key in words.keys if key not in STOP) for words in (found.a, found.b))
    who = speakers(a, b)
    tells = (x & y) - COMMON - STOCK - (frozenset() if found.quoted else named(a, b))
    people = a.claim.speaker_class == b.claim.speaker_class == "person"
    return Signs(
        covered=same / short,
        same=_upto(same, PLENTY),
        run=_upto(max((step.a2 - step.a1 for step in steps if step.kind == "same"), default=0), LONG_RUN),
        kept=len(x & y) / (min(len(x), len(y)) or 1),
        telling=_upto(len(tells), TELLING),
        plain=(told(found.content) if found.quoted else len(tells)) < _least_told(a, b, found),
        missing=_upto(short - same, MANY),
        edit=_upto(max((max(s.a2 - s.a1, s.b2 - s.b1) for s in steps if s.kind == "edit"), default=0), LONG_EDIT),
        facts=are_others(a, b, found),
        turned=is_turned(a, b, found),
        dovetails=found.dovetails,
        one_speaker=who in ("same", "related"),
        two_speakers=who == "different",
        two_people=people and who not in ("same", "related"),
        two_days=are_two(a, b, found),
        reported=not found.quoted,
        in_head=a.in_head or b.in_head,
        common=0.0 if common <= FEW else 0.5 if common <= RARE else 1.0,
    )


def _least_told(a: Version, b: Version, found: Comparison) -> int:
    """What words must tell (`folding.told`) before they are more than anybody's: a person's own only if they ask."""
    if found.quoted and one_person(a, b):
        return any(each.claim.text.endswith("?") for each in (a, b))
    known = speakers(a, b) in ("same", "related") or one_may_be_the_other(a, b)
    return 1 if found.quoted and (known or found.is_fragment) else 2


def _in_context(known: Signs, a: Version, b: Version, found: Comparison) -> Signs:
    """The signs with those of what two reports say beside the words that are the same."""
    beside = overlap(a, b, frozenset(fold(key) for key in found.content))
    few = found.is_fragment
    cut = "direct" in (a.claim.kind, b.claim.kind)
    return replace(
        known,
        around=_upto(len(beside.common), AROUND),
        setting=beside.share * (few and found.relation == "altered"),
        elsewhere=few and not cut and beside.comparable and not beside.common,
    )


def _upto(number: int, most: int) -> float:
    return min(number, most) / most
