"""Why two claims are, or are not, one statement: everything that was weighed, as values.

`evidence.link` decides; what is here looks at the same things one by one and says which of them stood against it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal

from newsclaims.crossref.concepts import parts
from newsclaims.crossref.days import agree, window
from newsclaims.crossref.evidence import Link, aligned, apart, link
from newsclaims.crossref.facts import named
from newsclaims.crossref.folding import fold, telling
from newsclaims.crossref.grams import RARE
from newsclaims.crossref.linking import Rarity
from newsclaims.crossref.occasions import WINDOW, compatible
from newsclaims.crossref.paraphrase import LEAST_PLAIN, outside, overlap
from newsclaims.crossref.versions import Speakers, Version, speakers
from newsclaims.crossref.weighing import SURE, signs
from newsclaims.crossref.wording import Comparison, compared, described, seen
from newsclaims.model import Claim, Pair, Value

Effect = Literal["for", "against", "neither"]
Condition = Literal[
    "one_passage",
    "two_voices",
    "two_speakers",
    "too_few_words",
    "too_few_telling_words",
    "common_fragment",
    "other_context",
    "days",
    "changed_too_much",
    "speaker",
    "both_quoted",
    "polarity",
    "one_article",
    "contradiction",
    "too_little_in_common",
    "another_statement",
    "rejected",
    "decided",
]
"""What can keep two claims apart; docs/formats.md says what each means."""

RelationReason = Literal[
    "same_words", "part", "edited", "overlapping", "other_polarity", "too_few_same", "too_much_edited", "own_words"
]


BY_WORDS: dict[str, Condition] = {
    "one passage": "one_passage",
    "two voices": "two_voices",
    "few words": "too_few_words",
    "stock words": "too_few_telling_words",
    "common": "common_fragment",
    "speakers": "two_speakers",
    "context": "other_context",
    "date": "days",
    "changed": "changed_too_much",
}
IN_SENSE: dict[str, Condition] = {
    "speaker": "speaker",
    "polarity": "polarity",
    "marks": "both_quoted",
    "date": "days",
    "one article": "one_article",
    "contradiction": "contradiction",
    "few words": "too_little_in_common",
    "confidence": "too_little_in_common",
}
"""What `evidence.apart` and `paraphrase.objection` answer."""


class Point(Value):
    """One thing that was weighed: whether it speaks for one statement, and what it is about."""

    name: Literal[
        "words", "telling_words", "context", "rarity", "speakers", "days", "kinds", "article", "polarity", "likelihood"
    ]
    effect: Effect
    detail: str
    number: int | None = None
    needed: int | None = None


class Reasons(Value):
    """How two claims compare and why they do or do not stand in one statement.

    `same` of `words_a` and `words_b` compared words are the same, `edited` were changed; of a paraphrase they are
    counted all the same, and `similarity` is that of the content words. `linked` says that the two alone would be one
    statement; `failed` is empty where they are in one. `decided` is what a person decided about the two.
    """

    a: Claim
    b: Claim
    pair: Pair
    compared: Literal["quoted", "reported"]
    words_a: int
    words_b: int
    same: int
    edited: int
    why: RelationReason
    points: tuple[Point, ...]
    statement: str | None
    linked: bool
    failed: tuple[Condition, ...]
    decided: Literal["same", "different"] | None = None


def as_decided(found: Reasons, decided: Literal["same", "different"] | None) -> Reasons:
    """The same, with what a person decided about the two, which comes before everything else."""
    failed = ("decided", *found.failed) if decided == "different" and not found.statement else found.failed
    return found.model_copy(update={"decided": decided, "failed": failed})


def reasons(a: Version, b: Version, statement: str | None) -> Reasons:
    """Explain the first claims of two versions; `statement` is the id of that in which both stand, if they do."""
    found, linked = compared(a.wording, b.wording), link(a, b, Rarity(a, b))
    one = statement is not None
    pair = described(a.wording, b.wording, together=one)
    shown = seen(a.wording, b.wording, together=one)
    return Reasons(
        a=a.claim,
        b=b.claim,
        pair=pair,
        compared="quoted" if found.quoted else "reported",
        words_a=len(found.a.keys),
        words_b=len(found.b.keys),
        same=shown.alignment.same,
        edited=shown.alignment.edited,
        why=_why(a, b, shown, pair),
        points=tuple(_points(a, b, found)),
        statement=statement,
        linked=linked is not None,
        failed=() if statement else tuple(dict.fromkeys(_failed(a, b, found, linked))),
    )


def _why(a: Version, b: Version, found: Comparison, pair: Pair) -> RelationReason:
    if found.relation != "paraphrased" and pair.relation == "altered" and a.claim.polarity != b.claim.polarity:
        return "other_polarity"
    if found.overlapping:
        return "overlapping"
    if pair.relation != "paraphrased":
        named: dict[str, RelationReason] = {"verbatim": "same_words", "truncated": "part", "altered": "edited"}
        return named[pair.relation]
    if bool(a.wording.quoted.keys) != bool(b.wording.quoted.keys):
        return "own_words"
    return "too_much_edited" if found.alignment.same >= len(found.short.keys) / 2 else "too_few_same"


def _points(a: Version, b: Version, found: Comparison) -> Iterator[Point]:
    held = aligned(a, b)
    if held:
        told = _telling(a, b, held)
        yield _counted("words", held.alignment.same, 0, ())
        yield _counted("telling_words", len(told), 0, _printed(held.content, told))
    if held and held.is_fragment:
        common = Rarity(a, b)(held.short) > RARE
        yield Point(name="rarity", effect="against" if common else "for", detail="", needed=RARE)
    around = overlap(a, b).common
    folded = {part for concept in around for part in parts(concept)}
    yield _counted("context", len(around), 0 if held else LEAST_PLAIN, _printed(a.wording.reported.keys, folded))
    yield from _circumstances(a, b, held or found)
    if held:
        sure = signs(a, b, held, Rarity(a, b)(held.short)).likelihood
        effect: Effect = "for" if sure >= SURE else "against"
        yield Point(name="likelihood", effect=effect, detail="", number=round(100 * sure), needed=round(100 * SURE))


def _counted(
    name: Literal["words", "telling_words", "context"], number: int, needed: int, detail: Sequence[str]
) -> Point:
    effect: Effect = "against" if number < needed else "for" if number else "neither"
    return Point(name=name, effect=effect, detail=", ".join(detail), number=number, needed=needed)


def _printed(keys: Iterable[str], folded: Collection[str]) -> list[str]:
    """The words among keys that stand behind folded ones."""
    return sorted({key for key in keys if fold(key) in folded})


def _circumstances(a: Version, b: Version, found: Comparison) -> Iterator[Point]:
    """What is known of who said it, when, where and how."""
    who = speakers(a, b)
    weight: dict[Speakers, Effect] = {"same": "for", "related": "for", "unknown": "neither", "different": "against"}
    yield Point(name="speakers", effect=weight[who], detail=who)
    days: Effect = "neither" if a.when is None or b.when is None else "for" if _agree(a, b, found) else "against"
    yield Point(
        name="days", effect=days, detail=" and ".join(map(_day, (a.claim, b.claim))), needed=_window(a, b, found)
    )
    quoted = found.quoted and found.relation != "paraphrased"
    yield Point(name="kinds", effect="for" if quoted else "neither", detail=f"{a.claim.kind}, {b.claim.kind}")
    if a.claim.article == b.claim.article:
        yield Point(name="article", effect="against", detail=a.claim.article)
    if a.claim.polarity != b.claim.polarity:
        yield Point(name="polarity", effect="against", detail=f"{a.claim.polarity}, {b.claim.polarity}")


def _failed(a: Version, b: Version, found: Comparison, linked: Link | None) -> Iterator[Condition]:
    """The conditions that keep two versions apart."""
    if "rejected" in {a.claim.status, b.claim.status}:
        yield "rejected"
    elif linked:
        yield "another_statement"
    else:
        by_words, in_sense = apart(a, b, Rarity(a, b))
        if found.relation != "paraphrased" and by_words in BY_WORDS:
            yield BY_WORDS[by_words]
        else:
            against = (outside(a, b), in_sense)
            yield from [IN_SENSE[name] for name in against if name in IN_SENSE] or [BY_WORDS[by_words]]


def _telling(a: Version, b: Version, found: Comparison) -> set[str]:
    """The folded words in common that tell this statement from others; in reported speech no names."""
    return telling(found.content) - (frozenset() if found.quoted else named(a, b))


def _agree(a: Version, b: Version, found: Comparison) -> bool:
    if found.relation == "paraphrased":
        return compatible(a.when, b.when)
    return agree(a, b, found, Rarity(a, b)(found.short))


def _window(a: Version, b: Version, found: Comparison) -> int:
    """Days that may lie between two reports, at most: a few words have to be close, long ones are quoted again."""
    return WINDOW if found.relation == "paraphrased" else window(a, b, found, Rarity(a, b)(found.short))


def _day(claim: Claim) -> str:
    if claim.said_on:
        return f"said {claim.said_on}" + (", a day that the article names elsewhere" if claim.said_on_carried else "")
    return f"published {claim.published}" if claim.published else "undated"
