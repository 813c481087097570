"""Why two claims are one statement or not, in plain sentences; no layout in it, and nothing of rich."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsclaims.model import Change, Flag
from newsclaims.views.facts import counted

if TYPE_CHECKING:
    from newsclaims.crossref.reasons import Point, Reasons

Line = tuple[str, str]

FLAGS: dict[Flag, str] = {
    "negation": "what was denied can read as said, or the other way round",
    "number": "the number is another, or is missing",
    "unit": "the number may be of something else, or of another size",
    "name": "it may be about somebody or something else",
    "date": "it may be about another time",
    "modal": "what may be can read as what will be, or as what ought to be",
    "quantifier": "it may hold for more or for fewer, more often or less often",
    "condition": "it may hold only under a condition, or with an exception, that is missing in one",
}
RELATIONS = {
    "same_words": "the same words, leaving case, punctuation and style of print aside",
    "part": "the shorter is a part of the longer; what is missing is cut off or shown by dots",
    "edited": "most words are the same in the same order, others were put in, left out or changed",
    "overlapping": "some words are the same, and each begins or ends with others: neither is a part of the other",
    "other_polarity": "the words are alike, but only one of the two reports them as said",
    "too_few_same": "too few words are the same, in the same order, for one wording",
    "too_much_edited": "too many of the words between those in common are others for one wording",
    "own_words": "one of the two is in quotation marks, the other in the reporter's words",
}
CUTS = {
    "front": "one of the two begins later",
    "behind": "one of the two ends earlier",
    "middle": "one of the two leaves out words between two quotations",
    "ellipsis": "one of the two leaves out words in the middle, and shows it by dots",
}
SPEAKERS = {
    "same": "both name the same speaker",
    "related": "one of the two speaks for the other, or may",
    "unknown": "it is not known whether both name the same speaker",
    "different": "the two name different speakers",
}
EFFECTS = {"for": "speaks for one statement", "against": "speaks against it", "neither": "says nothing"}
CONDITIONS = {
    "one_passage": "both are of the same passage of one article",
    "two_voices": "one article gives the same few words to two speakers, who then both said them",
    "two_speakers": "two speakers are named, or it is not known that there is one, and too little else is the same",
    "too_few_words": "too few words are the same",
    "too_few_telling_words": "too few of the same words are rare enough to tell this statement from others",
    "common_fragment": "too many claims have the same few quoted words",
    "other_context": "the few quoted words are not known to be said of the same thing",
    "days": "the days on which they were said, or published, are too far apart",
    "changed_too_much": "what changed makes it another sentence of the same pattern",
    "speaker": "only claims of one named speaker count as one statement in other words",
    "both_quoted": "both quote, and quote different words",
    "polarity": "one is reported as said, the other is not",
    "one_article": "what one article says twice, but not in headline or standfirst, it says of two things",
    "contradiction": "they give other numbers, names or days, or say the opposite",
    "too_little_in_common": "too little of what they say is the same for one statement in other words",
    "another_statement": "each is nearer to another statement, or the days of one speak against it",
    "rejected": "a person rejected one of the two",
    "decided": "a person decided, in claims.yaml, that they are different statements",
}


def pair_reasons(found: Reasons) -> Iterator[Line]:
    """What there is to say, each sentence behind its label."""
    yield "compared", f"the {found.compared} words: {found.words_a} against {found.words_b}"
    yield "relation", f"{found.pair.relation}: {RELATIONS[found.why]}"
    for part in found.pair.cut:
        yield "cut", CUTS[part]
    yield "similarity", _similarity(found)
    for change in found.pair.changes:
        yield "change", _change(change)
        for flag in change.flags:
            yield "", f"{flag}: {FLAGS[flag]}"
    for point in found.points:
        yield "weighed", f"{_point(point)}: {EFFECTS[point.effect]}"
    yield from _verdict(found)


def _similarity(found: Reasons) -> str:
    similarity = f"{found.pair.similarity:.2f}"
    if found.pair.relation == "paraphrased":
        return f"{similarity}: twice the content words in common over all content words of both"
    words = counted(found.same, "word")
    return f"{similarity}: twice the {words} in common over the {found.words_a + found.words_b} of both"


def _change(change: Change) -> str:
    told = {
        "added": f"“{change.b}” put in",
        "dropped": f"“{change.a}” left out",
        "changed": f"“{change.a}” became “{change.b}”",
    }
    return told[change.type] + (", which the text shows" if change.marked else "")


def _point(point: Point) -> str:
    if point.name == "speakers":
        return SPEAKERS[point.detail]
    named = f" ({point.detail})" if point.detail else ""
    least = f", at least {point.needed} needed" if point.needed else ""
    rare = "more" if point.effect == "against" else "no more"
    told = {
        "words": f"{counted(point.number or 0, 'word')} the same{least}",
        "telling_words": f"{counted(point.number or 0, 'rare word')} in common{named}{least}",
        "context": f"{counted(point.number or 0, 'content word')} of the whole reports in common{named}{least}",
        "rarity": f"{rare} than {point.needed} different wordings have the rarest of the quoted words",
        "days": f"{point.detail}; up to {point.needed} days apart are one occasion",
        "article": "both stand in one article",
        "likelihood": f"all this together: {point.number} percent likely to be one statement{least}",
    }
    return told.get(point.name, f"{point.name}: {point.detail}")


def _verdict(found: Reasons) -> Iterator[Line]:
    if found.statement:
        way = "" if found.linked else ", by way of a further claim: the two alone would not be"
        way = ": a person decided so, in claims.yaml" if found.decided == "same" else way
        yield "together", f"yes, in statement {found.statement}{way}"
        return
    yield "together", "no"
    for condition in found.failed:
        yield "because", CONDITIONS[condition]
