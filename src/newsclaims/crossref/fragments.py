"""Whether a few quoted words in two versions are the same ones: the rest has to agree where they are few.

“A bold decision” here and there can be anybody's. It counts if it is rare among all claims, close in time,
and said of the same: the reports share content words outside the quotation. Of different speakers, or of a
single word, they must share most of what they say.
"""

from newsclaims.crossref.folding import fold, telling, told
from newsclaims.crossref.grams import grams
from newsclaims.crossref.occasions import CLOSE, WINDOW, compatible
from newsclaims.crossref.paraphrase import Overlap, overlap
from newsclaims.crossref.versions import Version, one_person, speakers
from newsclaims.crossref.wording import Comparison

FEW = 5  # versions that share the rarest words of a phrase that tells little
RARE = 30  # versions that may share a fragment's rarest words before anybody uses the phrase
PLAIN = 4  # words from which even plain ones are one person's, where they stand in a whole quotation within days
ASKING = frozenset("who what why how where when which".split())  # a question is put again and again
PHRASE = 3  # words from which a fragment is a phrase of its own
# Content words that the reports share, and their share of the shorter report:
OTHER_SPEAKER = (4, 0.6)  # for a fragment whose speakers differ
ONE_WORD = (3, 0.5)  # for a single word
TELLING = 2  # rare words of a phrase of one speaker's that needs nothing around it
SUBSTITUTED = (2, 1 / 3)  # around a fragment in which a word is another


def doubt(a: Version, b: Version, found: Comparison, rarity: int) -> str:
    """Why a few quoted words may not be the same ones: common, of another day, or said of something else."""
    words = len(found.short.keys)
    if not telling(found.content) and (words < PHRASE or told(found.content) < 1):
        hers = _is_her_sentence(a, b, found, rarity) or _is_plain_of_the_same(a, b, found, rarity)
        return "" if hers else "stock words"
    if rarity > RARE:
        return "common"
    if not compatible(a.when, b.when, window(a, b, found)):
        return "date"
    return "" if _is_her_phrase(a, b, found, rarity) or _said_of_the_same(a, b, found) else "context"


def window(a: Version, b: Version, found: Comparison) -> int:
    """The days within which a fragment is of the quotation it was cut from: more for one that tells something."""
    cut = found.relation != "altered" and "direct" in (a.claim.kind, b.claim.kind)
    tells = len(found.short.keys) >= PHRASE and telling(found.content)
    return WINDOW if cut and tells and speakers(a, b) == "same" else CLOSE


def _said_of_the_same(a: Version, b: Version, found: Comparison) -> bool:
    """Whether the reports around a fragment agree as much as its length and its speakers ask for."""
    who, words = speakers(a, b), len(found.short.keys)
    around = overlap(a, b, frozenset(fold(key) for key in found.content))
    if found.relation == "altered":
        return who == "same" and (around.reaches(*SUBSTITUTED) or _is_her_image(a, b, found))
    if who == "different":
        return overlap(a, b).reaches(*OTHER_SPEAKER) and (words > 1 or _in_one_phrase(a, b, found))
    if words == 1:
        return overlap(a, b).reaches(*ONE_WORD)
    names = a.concepts.names | b.concepts.names
    same_subject = around.share > 0.5 or any(concept not in names for concept in around.common)
    return same_subject or (who in ("same", "related") and _needs_no_context(a, b, words, around))


def _is_her_phrase(a: Version, b: Version, found: Comparison, rarity: int) -> bool:
    """Whether one speaker's phrase tells so much that within days she has hardly used it of two things.

    Of what is cut from a whole quotation of hers two words will do, one of which tells something: “our failure”.
    """
    words, tells = len(found.short.keys), len(telling(found.content))
    whole = found.relation != "altered" and speakers(a, b) == "same" and rarity <= FEW
    cut = "direct" in (a.claim.kind, b.claim.kind) and len(found.a.keys) != len(found.b.keys)
    return whole and ((words >= PHRASE and tells >= TELLING) or (cut and words > 1 and tells >= 1))


def _is_her_image(a: Version, b: Version, found: Comparison) -> bool:
    """Whether one person's phrase is so telling that one word more or another is a slip: a wall | made | of paper."""
    edits = [step for step in found.alignment.steps if step.kind == "edit"]
    one = len(edits) == 1 and max(edits[0].a2 - edits[0].a1, edits[0].b2 - edits[0].b1) == 1
    return one_person(a, b) and one and len(telling(found.content)) >= TELLING and compatible(a.when, b.when, CLOSE)


def _is_her_sentence(a: Version, b: Version, found: Comparison, rarity: int) -> bool:
    """Whether one person's few plain words stand in a whole quotation of hers, within days: “We got this wrong”."""
    asked = found.short.keys[0] in ASKING
    exact = found.relation != "altered" and len(found.short.keys) >= PLAIN and bool(found.content) and not asked
    whole = "direct" in (a.claim.kind, b.claim.kind)
    return one_person(a, b) and exact and whole and rarity <= FEW and compatible(a.when, b.when, CLOSE)


def _is_plain_of_the_same(a: Version, b: Version, found: Comparison, rarity: int) -> bool:
    """Whether one speaker's plain words are said of the same thing within days: the bars “could not be found”."""
    exact = found.relation != "altered" and len(found.short.keys) >= PLAIN and bool(found.content)
    if not exact or speakers(a, b) != "same" or rarity > FEW or not compatible(a.when, b.when, CLOSE):
        return False
    names = a.concepts.names | b.concepts.names
    around = overlap(a, b, frozenset(fold(key) for key in found.content))
    return any(concept not in names for concept in around.common)


def _in_one_phrase(a: Version, b: Version, found: Comparison) -> bool:
    """Whether a quoted word stands in the same words of two reports, quoted or not."""
    word = found.short.keys[0]
    phrases = (set(grams(version.wording.reported)) for version in (a, b))
    return any(word in gram.split() and gram.count(" ") == 2 for gram in set.intersection(*phrases))


def _needs_no_context(a: Version, b: Version, words: int, around: Overlap) -> bool:
    """Whether nothing around the quotation speaks against it: another subject would."""
    whole_quotation = "direct" in (a.claim.kind, b.claim.kind)
    return not around.comparable or (words > 2 and whole_quotation)
