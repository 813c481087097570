"""Whether two versions say the same in other words. Precision first: most paraphrases stay apart.

Speaker and days must agree, one of the two must be in the reporter's words, nothing may contradict, and what speaks
for it (`confidence.Parts`) must reach `SURE`. A long claim is held against a short one passage by passage. Within one
article only headline and standfirst are looked at: what a text says twice in its body, it says of two things.
"""

from dataclasses import dataclass

from newsclaims.crossref.concepts import Concept, alone, shared, weight, within
from newsclaims.crossref.confidence import Around, Parts, parts_of, side_by_side, told
from newsclaims.crossref.contradictions import contradiction
from newsclaims.crossref.folding import COMMON, STOCK, fold
from newsclaims.crossref.occasions import CLOSE, WINDOW, compatible
from newsclaims.crossref.shifting import copied
from newsclaims.crossref.versions import Version, speakers

LEAST_PLAIN = 2  # content words in common that are no names: any two claims of one story share its names
TOLD = 2.0  # and what they tell together (`confidence.told`), stock phrases aside
TOLD_BY_UNKNOWN = 3.0  # where an article does not say who spoke, or one speaks for the other
SURE = 0.65  # confidence from which two claims are put together
SURE_OF_UNKNOWN = 0.9  # where an article does not say who spoke; and so much must be copied
COPIED = 0.6
PHRASE = 0.5  # what a phrase adds to that,
ORDINAL = 0.5  # and what "second" takes off: which it is says nothing without what it is
MOST_OF_IT = 0.6  # of the shorter's content: less is another claim about the same
HALF_OF_IT = 0.5  # of one with the same figure
FEW = 3  # content words below which nearly all must be the same
ALIKE = 0.9
DOUBTFUL = frozenset({"names", "small words", "order"})  # contradictions that may be none,
DOUBTED = 0.3  # and what is left of the confidence then: two reports can agree with a third and not with one another
RESTATED = 0.75  # of the shorter, in one article
_WHICH = frozenset(fold(word) for word in ("first", "second", "third", "other"))


@dataclass(frozen=True, slots=True)
class Overlap:
    """The content words that two reports share, and their share of the shorter report."""

    common: tuple[Concept, ...]
    share: float
    both: float  # twice what is common over all that both have
    comparable: bool  # whether both have any

    def reaches(self, least: int, share: float) -> bool:
        """Whether so many words, and so large a share, are common."""
        return len(self.common) >= least and self.share >= share


def overlap(a: Version, b: Version, but: frozenset[str] = frozenset()) -> Overlap:
    """The content words two versions share, apart from the speaker's name and some folded words."""
    apart = (a.speaker_words & b.speaker_words) | but
    common = shared(a.concepts, b.concepts, apart)
    x, y = alone(a.concepts, apart), alone(b.concepts, apart)
    least, whole = min(weight(x), weight(y)), weight(x) + weight(y)
    if not least:
        return Overlap(tuple(common), 0.0, 0.0, comparable=bool(x and y))
    return Overlap(tuple(common), weight(common) / least, 2 * weight(common) / whole, comparable=True)


def agreement(a: Version, b: Version) -> float:
    """The confidence that two paraphrases are of one statement, 0 where it is too little to put them together."""
    if objection(a, b):
        return 0.0
    parts = best(a, b)
    return parts.confidence if parts else 0.0


def objection(a: Version, b: Version) -> str:
    """What keeps two versions apart that do not share their words, in a word or two; empty if nothing does."""
    if len(a.subject & b.subject) < min(LEAST_PLAIN, len(a.subject), len(b.subject)):
        return "few words"
    return outside(a, b) or _in_content(a, b)


def confidence(a: Version, b: Version) -> float:
    """How likely two claims in different words are of one statement, from 0 to 1; little for what contradicts."""
    if outside(a, b):
        return 0.0
    agreed, doubted = best(a, b), best(a, b, DOUBTFUL)
    if agreed is None:
        return round(doubted.confidence * DOUBTED, 2) if doubted else 0.0
    return round(agreed.confidence, 2)


def best(a: Version, b: Version, allowed: frozenset[str] = frozenset()) -> Parts | None:
    """What speaks for two versions, over the passage of the longer that fits best; None if all contradict.

    What one article says in its headline and again below may name things differently, and so may what is `allowed`.
    """
    short, long = sorted((a, b), key=_length)
    if a.article is not None and a.article == b.article:
        allowed |= {"names"}
    around = _around(a, b)
    found = (
        parts_of(short.concepts, passage, around)
        for passage in long.passages
        if contradiction(short, long, short.concepts, passage) in {"", *allowed}
    )
    return max(found, key=lambda parts: parts.confidence, default=None)


def _around(a: Version, b: Version) -> Around:
    return Around(
        speaker=a.speaker_words & b.speaker_words,
        copied=copied(a.wording.reported, b.wording.reported),
        topic=bool(set(a.claim.topics) & set(b.claim.topics)),
        close=compatible(a.when, b.when, CLOSE),
    )


def related(a: Version, b: Version) -> bool:
    """Whether two versions share more than names and words that any claim could contain."""
    if len(a.concepts.words & b.concepts.words) < LEAST_PLAIN:
        return False
    names = a.concepts.names | b.concepts.names
    plain = [concept for concept in shared(a.concepts, b.concepts) if concept not in names]
    return len(plain) >= LEAST_PLAIN and any(concept not in COMMON for concept in plain)


def _length(version: Version) -> tuple[float, tuple[str, ...], str]:
    return told(version.concepts.order, version.concepts), version.wording.reported.keys, version.claim.id


def outside(a: Version, b: Version) -> str:
    """What speaks against it beside the content: speakers, denials, marks, days."""
    if a.speaker and b.speaker and speakers(a, b) not in ("same", "related"):
        return "speaker"
    if "declined" in (a.claim.polarity, b.claim.polarity) and a.claim.polarity != b.claim.polarity:
        return "polarity"
    if a.wording.quoted.keys and b.wording.quoted.keys:
        return "marks"
    return "" if _near(a, b) else "date"


def _in_content(a: Version, b: Version) -> str:
    """What speaks against it in the content, the cheapest question first."""
    known = speakers(a, b) == "same"
    if not _contained_on_topic(a, b):
        if not related(a, b) or _told_plainly(a, b) < (TOLD if known else TOLD_BY_UNKNOWN):
            return "few words"
        if a.article is not None and a.article == b.article and not _restated(a, b):
            return "one article"
    parts = best(a, b)
    if parts is None:
        return "contradiction"
    if _content(min(a, b, key=_length)) < FEW and parts.both < ALIKE and not parts.topic:
        return "few words"
    if parts.cover <= (HALF_OF_IT if parts.figure else MOST_OF_IT):
        return "few words"
    if parts.confidence < (SURE if known else SURE_OF_UNKNOWN) or (not known and parts.copied < COPIED):
        return "confidence"
    return ""


def _content(version: Version) -> int:
    return len(set(version.concepts.order))


def _contained_on_topic(a: Version, b: Version) -> bool:
    """Whether one says nothing but what the other says too, on the same day and one of the catalogue's topics."""
    if not set(a.claim.topics) & set(b.claim.topics) or a.claim.said_on is None or a.claim.said_on != b.claim.said_on:
        return False
    short, long = sorted((a, b), key=_length)
    apart = a.speaker_words & b.speaker_words
    own = told(alone(short.concepts, apart), short.concepts)
    return own > 0 and told(within(short.concepts, long.concepts, apart), short.concepts) == own


def _near(a: Version, b: Version) -> bool:
    """Whether the days agree; a mere month or year does only if it is the same or both were published close."""
    if not compatible(a.when, b.when):
        return False
    vague = any(version.when and version.when.last - version.when.first > WINDOW for version in (a, b))
    return not vague or a.claim.said_on == b.claim.said_on or compatible(a.printed, b.printed)


def _told_plainly(a: Version, b: Version) -> float:
    """How much what is common tells, leaving out names and what any office says of anything; half for a phrase."""
    names = a.concepts.names | b.concepts.names
    common = shared(a.concepts, b.concepts, a.speaker_words & b.speaker_words)
    plain = told((concept for concept in common if concept not in names and concept not in STOCK), a.concepts)
    plain -= ORDINAL * any(concept in _WHICH for concept in common)
    return plain + PHRASE * (side_by_side(a.concepts.order, b.concepts.order) > 0)


def _restated(a: Version, b: Version) -> bool:
    """Whether a headline or standfirst says what the article's body says again."""
    return (a.in_head or b.in_head) and overlap(a, b).share >= RESTATED
