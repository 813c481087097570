"""Whether two versions are of one statement: words, dates, speakers and context together.

The speaker is evidence and no key: outlets disagree about who said it. The fewer words two versions share,
the more of the rest has to agree. All of it errs towards keeping statements apart.
"""

from collections.abc import Callable
from dataclasses import dataclass

from newsclaims.crossref.alignment import FRAGMENT
from newsclaims.crossref.concepts import contradict, parts
from newsclaims.crossref.flags import Stretch, of_edit
from newsclaims.crossref.folding import telling
from newsclaims.crossref.fragments import same_fragment
from newsclaims.crossref.lexicon import STOP
from newsclaims.crossref.occasions import CLOSE, LATER, WINDOW, compatible
from newsclaims.crossref.paraphrase import agreement
from newsclaims.crossref.versions import Speakers, Version, speakers
from newsclaims.crossref.wording import Comparison, compared
from newsclaims.crossref.words import Words

# Words the same, and how many of them must tell something, for a match of more than a fragment.
QUOTED: dict[Speakers, tuple[int, int]] = {"same": (5, 0), "unknown": (5, 2), "different": (8, 4)}
REPORTED: dict[Speakers, tuple[int, int]] = {"same": (5, 2), "unknown": (8, 3), "different": (12, 5)}
LONG = 8  # quoted words that are quoted again weeks later
COPIED = 12  # words of reported speech that two reporters do not choose alike by chance
SURE = 0.1  # edits up to which QUOTUS is sure that it is the same
MANY = 5  # content words in common that are worth a look, or this share of the shorter wording's
HALF = 0.45
KEPT = 2 / 3  # content words that an altered quotation keeps
FACTS = ("number", "name", "date")
ONE_FACT = 1  # one fact changed can be a misquotation; two are another sentence


@dataclass(frozen=True, slots=True)
class Link:
    """Two versions of one statement, by words or by what they say; `strength` orders links of a kind."""

    by_words: bool
    strength: float


def link(a: Version, b: Version, rarity: Callable[[Words], int]) -> Link | None:
    """The link between two versions, None where they are not known to be of one statement."""
    if _one_passage(a, b):
        return None
    if _may_align(a, b):
        found = compared(a.wording, b.wording)
        if found.relation != "paraphrased" and _same_words(a, b, found, rarity):
            return Link(by_words=True, strength=found.alignment.same)
    agreed = agreement(a, b)
    return Link(by_words=False, strength=agreed) if agreed else None


def repeated(version: Version, rarity: Callable[[Words], int]) -> bool:
    """Whether claims of the same words, speaker and occasion are of one statement: not if anybody says so."""
    return _same_words(version, version, compared(version.wording, version.wording), rarity)


def _one_passage(a: Version, b: Version) -> bool:
    """Whether the same stretch of an article is in both: a claim within a claim, not a second report."""
    if a.article is None or a.article != b.article:
        return False
    return any(x.start < y.end and y.start < x.end for x in a.claim.content for y in b.claim.content)


def _may_align(a: Version, b: Version) -> bool:
    """Whether enough content words are common, in any order, for an alignment to be worth its time."""
    quoted = bool(a.wording.quoted.keys and b.wording.quoted.keys)
    x, y = a.content[not quoted], b.content[not quoted]
    common = len(x & y)
    return common > MANY or (common >= (1 if quoted else 2) and common >= HALF * min(len(x), len(y)))


def _same_words(a: Version, b: Version, found: Comparison, rarity: Callable[[Words], int]) -> bool:
    if found.quoted and len(found.short.keys) <= FRAGMENT:
        return same_fragment(a, b, found, rarity(found.short))
    tells = telling(found.content) - (frozenset() if found.quoted else _names(a, b))
    least, least_telling = (QUOTED if found.quoted else REPORTED)[speakers(a, b)]
    if not found.content or found.alignment.same < least or len(tells) < least_telling:
        return False
    if found.relation == "altered" and not _little_changed(a, b, found):
        return False
    return compatible(a.when, b.when, _window(found, bool(tells)))


def _window(found: Comparison, tells: bool) -> int:
    if not tells:
        return CLOSE
    exact = found.quoted and found.relation != "altered"
    return LATER if exact and found.alignment.same >= LONG else WINDOW


def _little_changed(a: Version, b: Version, found: Comparison) -> bool:
    """Whether an altered wording is still of one sentence: another of the same pattern has other facts."""
    if not found.quoted and not _one_report(a, b, found):
        return False
    if _other_facts(a, b, found) > ONE_FACT and found.alignment.share_edited > SURE:
        return False
    inside = [step for step in found.alignment.steps if step.kind != "cut"]
    old = {key for step in inside for key in found.a.keys[step.a1 : step.a2]} - STOP
    new = {key for step in inside for key in found.b.keys[step.b1 : step.b2]} - STOP
    return len(found.content) >= KEPT * max(len(old), len(new))


def _one_report(a: Version, b: Version, found: Comparison) -> bool:
    """Whether edited reported speech is one report: one speaker's and uncontradicted, or hardly edited."""
    if a.concepts.negated != b.concepts.negated or contradict(a.concepts, b.concepts):
        return False
    if speakers(a, b) != "different":
        return not _other_facts(a, b, found)
    return found.alignment.same >= COPIED and found.alignment.share_edited <= SURE


def _other_facts(a: Version, b: Version, found: Comparison) -> int:
    """How many numbers, names and dates stand in the place of others."""
    pairs = (
        (
            Stretch(a.wording.text, found.a, step.a1, step.a2),
            Stretch(b.wording.text, found.b, step.b1, step.b2),
        )
        for step in found.alignment.steps
        if step.kind == "edit"
    )
    return sum(flag in FACTS for x, y in pairs if x and y for flag in of_edit(x, y))


def _names(a: Version, b: Version) -> frozenset[str]:
    """The folded words of all names in two versions: two reports share them without being one."""
    return frozenset(part for name in a.concepts.names | b.concepts.names for part in parts(name))
