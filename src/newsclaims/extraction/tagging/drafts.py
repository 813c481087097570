"""The tagger's attributions as drafts, passage by passage, in the project's terms.

Annotators of PolNeAR count quotation marks into the content; a claim leaves the outer ones out.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsclaims.extraction.draft import TAGGER, Draft, Offsets
from newsclaims.extraction.lexicon import (
    ADVERBS,
    DETERMINERS,
    FINITE,
    NEGATIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
)
from newsclaims.extraction.passage import Passage, is_inscribed, is_titled
from newsclaims.extraction.phrases import OTHERS, is_deed, singular, speaks
from newsclaims.extraction.tagging.assembly import Attribution, assemble
from newsclaims.extraction.tagging.decoding import Tagged
from newsclaims.extraction.tagging.grid import INSIDE_PARTIAL, OPENING_PARTIAL, OUTSIDE, Grid
from newsclaims.extraction.tagging.spans import TagSpan, spans
from newsclaims.extraction.tokens import Token
from newsclaims.model import Kind

EMPTY = (
    SUBJECT_PRONOUNS
    | DETERMINERS
    | frozenset(
        """
        it this that these those them him her us me himself herself itself themselves so such one ones
        which who whom what whose when where why how whether of nobody none nothing anything something everything yes no
        not too either neither both more less as to comment comments respond elaborate further immediately
        little much since yet ever far
        """.split()
    )
)

SEEMING = frozenset("appear appears appeared seem seems seemed".split())
"""Cues of the writer's own impression: what seems so is nobody's claim, and its subject would be torn from it."""

QUOTED = frozenset(("was quoted", "were quoted", "is quoted", "are quoted", "been quoted"))
"""What is done to somebody, whose name is no content: Lund was quoted by the Herald as saying it was late."""

LABELS = frozenset("analysis opinion comment editorial review explainer exclusive profile obituary live video".split())
"""What headlines begin with that say what sort of article follows: Analysis: why the deal will not hold."""

RELATIVE = frozenset("who which that".split())
INVERTING = frozenset("without nor did do does has have had never not only seldom rarely hardly scarcely".split())
LONGEST_NICKNAME = 20
"""Characters; a longer mention in quotation marks is what somebody said."""

FEWEST_QUOTED = 3
"""Words; fewer in the middle of a sentence are mostly scare quotes."""

TELLING = frozenset(
    """
    report study poll survey statement letter book article story complaint lawsuit suit filing document ruling order
    law bill memo email message post tweet ad advertisement clip video film footage headline caption sign poster
    transcript record review analysis plan paper bulletin newsletter column editorial commercial spot which that who
    """.split()
)
"""Things that tell something, besides those who speak; and what stands for them in a clause of its own."""

VERBAL = NEGATIONS | ADVERBS | frozenset("no longer neither both yet already once again".split())


def tagged_drafts(text: str, grid: Grid, tagged: Tagged, passages: Sequence[Passage]) -> dict[int, list[Draft]]:
    """By number of the paragraph, the drafts that the tags make, in reading order."""
    by_number = {passage.paragraph.number: passage for passage in passages}
    found: dict[int, list[Draft]] = defaultdict(list)
    for attribution in assemble(grid, spans(tagged, grid.paragraph)):
        passage = by_number[grid.paragraph[attribution.content[0].start]]
        draft = _draft(text, grid, attribution, passage)
        if draft is not None:
            found[passage.paragraph.number].append(draft)
    return found


def _draft(text: str, grid: Grid, attribution: Attribution, passage: Passage) -> Draft | None:
    places = (_place(grid, span) for span in attribution.content)
    content = [
        piece
        for place in places
        if not _is_borne(text, place, passage)
        for piece in _unmarked(text, place, passage, alone=len(attribution.content) == 1)
    ]
    mention = _named(grid, attribution.mention) if attribution.mention else None
    cue = _place(grid, attribution.cue) if attribution.cue else None
    kind = _kind(grid, attribution)
    if not content or any(_is_quoted(place, passage) for place in (mention, cue)) or _is_utterance(mention, passage):
        return None
    if kind == "direct" and not _is_full(content, passage) and all(_is_name(text[slice(*one)]) for one in content):
        return None
    if cue is not None and text[slice(*cue)].lower() in SEEMING | QUOTED:
        return None
    if mention is not None and text[slice(*mention)].lower() in LABELS:
        return None
    if kind == "mixed" and attribution.mention and not _can_speak(grid, attribution.mention):
        return None
    if attribution.mention and is_deed(grid.tokens[attribution.mention.start : attribution.mention.end]):
        return None
    if kind != "direct" and ((mention is None and cue is None) or _says_nothing(grid, attribution.content)):
        return None
    return Draft(
        content=content,
        mention=mention,
        cue=cue,
        pattern=TAGGER,
        paragraph=passage.paragraph.number,
        sentence=_sentence(grid, attribution.cue or attribution.content[0]),
        kind=kind,
        follows=mention is None and kind == "direct",
        headline=passage.paragraph.headline,
        sureness=_sureness(attribution),
    )


def _says_nothing(grid: Grid, content: Sequence[TagSpan]) -> bool:
    """Whether a content is no more than words that stand for others: he denied it; nobody; so."""
    tokens = (grid.tokens[at] for span in content for at in range(span.start, span.end))
    return all(token.low in EMPTY or not token.is_word for token in tokens)


def _can_speak(grid: Grid, mention: TagSpan) -> bool:
    """Whether a mention names or describes anybody; what a turnabout shows is the writer's own word."""
    tokens = grid.tokens[mention.start : mention.end]
    if tokens[-1].low in OTHERS | {"one"}:
        return True
    return any(speaks(token) or token.low in TELLING or singular(token.low) in TELLING for token in tokens)


def _sureness(attribution: Attribution) -> float:
    """How sure the tagger is of the least sure word of the claim's content, cue and mention."""
    parts = [*attribution.content, attribution.cue, attribution.mention]
    return min(part.sureness for part in parts if part is not None)


def _named(grid: Grid, span: TagSpan) -> Offsets | None:
    """A mention's place without the verb's words at its ends, lest "not" be lost: nor did | she; she | no longer."""
    start, end = span.start, span.end
    if grid.tokens[start].low in RELATIVE and not _has_noun(grid, start, end):
        end = start + 1
    while end > start and grid.tokens[end - 1].low in VERBAL:
        end -= 1
    while start < end and grid.tokens[start].low in INVERTING:
        start += 1
    dated = next((at for at in range(start, end) if not _is_of_date(grid.tokens[at])), end)
    if start < dated < end and grid.tokens[dated].low in DETERMINERS:
        start = dated  # On October 14 | the company said
    return _place(grid, span._replace(start=start, end=end)) if start < end else None


def _is_of_date(token: Token) -> bool:
    return token.low in TIME_WORDS or token.text.isdigit() or token.text == ","


def _has_noun(grid: Grid, start: int, end: int) -> bool:
    """Whether "that" at `start` points at the word behind it: that ministry; but not: that only on Monday."""
    after = grid.tokens[start + 1] if start + 1 < end else None
    if grid.tokens[start].low != "that" or after is None or not after.is_word:
        return False
    return after.low not in PREPOSITIONS | VERBAL | FINITE


def _place(grid: Grid, span: TagSpan) -> Offsets:
    return grid.tokens[span.start].start, grid.tokens[span.end - 1].end


def _unmarked(text: str, place: Offsets, passage: Passage, *, alone: bool) -> list[Offsets]:
    """A piece of content without the marks around it, where quotations fill it; else without a stray mark.

    Beside other pieces a half quotation keeps its marks, or nobody could tell any more that it is one.
    """
    if not alone and any((region.start, region.end) == place for region in passage.partial):
        return [place]
    inside = [region for region in passage.full.values() if place[0] < region.end and region.start < place[1]]
    inside = inside or [region for region in passage.partial if (region.start, region.end) == place]
    if not inside:
        start = place[0] + 1 if _is_stray(text, place, passage) else place[0]
        return [(start, place[1])]
    start = inside[0].first if place[0] in range(inside[0].start, inside[0].first) else place[0]
    end = inside[-1].last if place[1] in range(inside[-1].last + 1, inside[-1].end + 1) else place[1]
    return [(start, end)] if start < end else []


def _is_borne(text: str, place: Offsets, passage: Passage) -> bool:
    """Whether a piece is a quotation that something bears, and nobody says there."""
    homes = (region for region in passage.full.values() if region.start <= place[0] and place[1] <= region.end)
    return any(is_inscribed(text, region.start) for region in homes)


def _is_stray(text: str, place: Offsets, passage: Passage) -> bool:
    """Whether a piece begins with an opening mark that is never closed."""
    return text[place[0]] in '“„"«‘' and not any(region.start == place[0] for region in passage.partial)


def _is_name(words: str) -> bool:
    """Whether words in quotation marks are rather a title, a nickname or a term than somebody's own."""
    return is_titled(words) or len(words.split()) < FEWEST_QUOTED


def _is_full(content: Sequence[Offsets], passage: Passage) -> bool:
    """Whether content stands in quotations that are utterances of their own."""
    return all(any(region.start <= start < region.end for region in passage.full.values()) for start, _ in content)


def _is_quoted(place: Offsets | None, passage: Passage) -> bool:
    """Whether words stand inside a quotation: what is attributed there is part of what the speaker says."""
    return place is not None and any(region.start < place[0] < region.end for region in passage.full.values())


def _is_utterance(mention: Offsets | None, passage: Passage) -> bool:
    """Whether a headline's mention is itself all of a quotation: “LIKE A SICK COW”: Savers' relief."""
    if mention is None or not passage.paragraph.headline:
        return False
    return any(
        region.start <= mention[0] and mention[1] <= region.end and region.last - region.first > LONGEST_NICKNAME
        for region in (*passage.full.values(), *passage.partial)
    )


def _kind(grid: Grid, attribution: Attribution) -> Kind:
    spoken = [state for span in attribution.content for state in _spoken(grid, span)]
    return "direct" if all(spoken) else "mixed" if any(spoken) else "indirect"


def _spoken(grid: Grid, span: TagSpan) -> Iterator[bool]:
    """For each word, whether it stands in quotation marks that quote somebody: not so-called "pressure"."""
    scare = False
    for at in range(span.start, span.end):
        if grid.quotation[at] == OPENING_PARTIAL:
            scare = at > 0 and grid.tokens[at - 1].low == "so-called"
        elif grid.tokens[at].is_word:
            yield grid.quotation[at] != OUTSIDE and not (scare and grid.quotation[at] == INSIDE_PARTIAL)


def _sentence(grid: Grid, anchor: TagSpan) -> Offsets:
    number = grid.sentence[anchor.start]
    first, behind = bisect_left(grid.sentence, number), bisect_right(grid.sentence, number)
    return grid.tokens[first].start, grid.tokens[behind - 1].end
