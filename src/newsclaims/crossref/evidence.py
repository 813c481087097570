"""Whether two versions are of one statement: words, dates, speakers and context together.

The speaker is evidence and no key: outlets disagree about who said it. Days that speak against it, and words that
anybody uses, keep two versions apart; everything else is weighed (`weighing`). What shares no wording may still be
said in other words (`paraphrase`). All of it errs towards keeping statements apart.
"""

from collections.abc import Callable
from dataclasses import dataclass

from newsclaims.crossref.concepts import contradict
from newsclaims.crossref.days import COPIED, RARE_RUN, agree
from newsclaims.crossref.facts import changed, kept, replaced
from newsclaims.crossref.folding import telling, told
from newsclaims.crossref.grams import RARE
from newsclaims.crossref.paraphrase import agreement, objection
from newsclaims.crossref.versions import Version, one_person, speakers
from newsclaims.crossref.weighing import lacking, likely, signs
from newsclaims.crossref.wording import Comparison, compared, with_run
from newsclaims.crossref.words import Words

MANY = 5  # content words in common that are worth a look, or this share of the shorter wording's
HALF = 0.45
DISPUTED = 4  # what words must tell that two speakers are named for, unless several of them are rare
PLAIN_SENTENCE = 5  # words of one person's that tell nothing, and are worth a look
KEPT = 2 / 3  # content words that edited reported speech has in the same order: it tells who did it to whom
LEAST_KEPT = 0.5  # content words of what is edited: a sentence with fewer is another of its pattern
FINAL = ("", "one passage", "changed")  # what words say that no paraphrase can: these are two sentences


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


def repeated(version: Version, rarity: Callable[[Words], int]) -> bool:
    """Whether claims of the same words, speaker and occasion are of one statement: not if anybody says so."""
    found = compared(version.wording, version.wording)
    return found.alignment.same > 0 and not _against(version, version, found, rarity)


def aligned(a: Version, b: Version) -> Comparison | None:
    """The words of two versions side by side, None where too few are the same to weigh them.

    Quotations that do not align are held against each other by the longest run of words in both.
    """
    if _one_passage(a, b) or not _may_align(a, b):
        return None
    found = compared(a.wording, b.wording)
    found = with_run(found) if found.relation == "paraphrased" and found.quoted else found
    return found if found.relation != "paraphrased" and found.alignment.same else None


def _by_words(a: Version, b: Version, rarity: Callable[[Words], int]) -> tuple[str, float]:
    """What keeps the words of two versions from being of one statement, empty for nothing; words the same."""
    if found := aligned(a, b):
        return _against(a, b, found, rarity), found.alignment.same
    if _one_passage(a, b):
        return "one passage", 0
    return "alignment" if _may_align(a, b) else "few words", 0


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
    """What speaks against the same words being of one statement."""
    common = rarity(found.short)
    against = barred(a, b, found, common)
    return against or ("" if likely(a, b, found, common) else lacking(signs(a, b, found, common)))


def barred(a: Version, b: Version, found: Comparison, common: int) -> str:
    """What nothing outweighs: words that anybody uses, another day, another fact reported, words of two speakers."""
    if common > RARE and found.is_fragment:
        return "common"
    if not agree(a, b, found, common):
        return "date"
    if not found.quoted and found.relation == "altered" and not _is_one_report(a, b, found):
        return "changed"
    if found.relation == "altered" and found.content and kept(found) < LEAST_KEPT:
        return "changed"
    if speakers(a, b) != "different":
        return ""
    if _one_article(a, b) and found.alignment.same < COPIED:
        return "two voices"
    tells = len(telling(found.content)) >= RARE_RUN or told(found.content) >= DISPUTED
    return "" if tells else "speakers"


def _is_one_report(a: Version, b: Version, found: Comparison) -> bool:
    """Whether two wordings of reporters, partly the same, contradict each other in nothing that they tell."""
    if a.concepts.negated != b.concepts.negated or contradict(a.concepts, b.concepts) or changed(a, b, found):
        return False
    if len(found.content) < KEPT * min(len(a.content[1]), len(b.content[1])):
        return False
    return found.alignment.same >= COPIED or not replaced(found)
