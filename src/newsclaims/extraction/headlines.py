"""Quotations in a headline whose speaker only the body names: the one who says the same words there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, takewhile

from newsclaims.extraction.beside import NO_CUE
from newsclaims.extraction.draft import Draft, Offsets
from newsclaims.extraction.heads import FOLDED_ROLES
from newsclaims.extraction.layout import paragraphs
from newsclaims.extraction.lexicon import (
    AUXILIARIES,
    BODIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    NEGATIONS,
    PEOPLE,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from newsclaims.extraction.lookup import fits
from newsclaims.extraction.mentions import title_gender
from newsclaims.extraction.passage import Passage, is_titled, read_passage
from newsclaims.extraction.phrases import names_an_agent, singular
from newsclaims.extraction.polarity import polarity_of_draft
from newsclaims.extraction.runs import fold_role
from newsclaims.extraction.scene import Named
from newsclaims.extraction.thread import Linked
from newsclaims.extraction.tokens import tokenize
from newsclaims.model import Article

FEWEST_WORDS = 3
"""Fewer words may be anybody's: a term, a nickname, scare quotes."""

FEWEST_TELLING = 2
PLAIN = (
    AUXILIARIES | CONJUNCTIONS | DETERMINERS | FINITE | NEGATIONS | PREPOSITIONS | SUBJECT_PRONOUNS | SUBORDINATORS
) | frozenset("it's i'm he's she's that's there's we're they're you're not me him them us mine ours so too".split())
"""Words that tell nothing by themselves: headlines shorten what is quoted, and those go first."""

UTTERANCE = 5
"""Words from which what a headline opens with is somebody's, even if the body does not say whose."""

LONGEST_MARK = 2
MOST_HEADLINES = 5
SHORT_ROLES = frozenset("pm fm mp msp ag mum mom dad gran cop medic tycoon supremo exec".split())
"""Roles as headlines shorten them."""

EDGES = frozenset(":—–-|,.")
WORD = re.compile(r"\w+(?:[’']\w+)*")


def with_headlines(article: Article, found: list[Linked]) -> list[Linked]:
    """The claims found, and those of the headlines' quotations: each is the one speaker's whom the body quotes so."""
    text, headlines = article.text, list(_headlines(article))
    _take_off_labels(text, found)
    quoted = [(passage, place) for passage in headlines for place in _standing_alone(text, passage)]
    in_roles = [one for one in found if one.draft.headline and _is_in_role(text, one)]
    if not (quoted or in_roles):
        return found
    spoken = [(_words(text, one.draft.content), one) for one in found if _is_of_body(text, one)]
    for one in in_roles:
        _name(text, one, headlines, spoken)
    _name_alike(in_roles)
    made: list[Linked] = []
    for passage, place in quoted:
        same = _same_words(_words(text, [place]), spoken)
        there = [one for one in found if _overlap(one.draft.content, place)]
        if same is not None:
            for one in there:
                _give(one, same)
        if there:
            continue
        if same is not None:
            made.append(replace(same, draft=_draft(passage, place), speaker=_by_body(same)))
        elif _leads(text, passage, place):
            made.append(Linked(_draft(passage, place), Named(None, reason="no_mention"), None))
    return found + made


def _take_off_labels(text: str, found: list[Linked]) -> None:
    for one in found:
        if _is_labelled(text, one):
            one.draft.mention, one.speaker = None, Named(None, reason="no_mention")


def _is_labelled(text: str, one: Linked) -> bool:
    """Whether what stands in front of a headline's colon only says what it is about: Harbour row: ‘Never’."""
    mention = one.draft.mention
    if not one.draft.headline or one.draft.pattern != NO_CUE or mention is None or one.speaker.reason != "description":
        return False
    words = WORD.findall(text[slice(*mention)])
    low = words[-1].lower()
    person = fold_role(low) in FOLDED_ROLES | SHORT_ROLES or names_an_agent(singular(low))
    speaking = person or not {low, singular(low)}.isdisjoint(PEOPLE | BODIES)
    return len(words) > 1 and not speaking and (words[-1].islower() or all(map(str.isupper, words)))


def _leads(text: str, passage: Passage, place: Offsets) -> bool:
    """Whether a headline opens with an utterance and a colon: somebody's, though not for sure whom it names behind."""
    start, end = passage.paragraph.start, passage.paragraph.end
    words = WORD.findall(text, *place)
    opens = place[0] - start <= LONGEST_MARK and text[place[1] : end].lstrip("”’\"'»").startswith(":")
    return opens and len(words) >= UTTERANCE and not is_titled(text[slice(*place)])


def _is_in_role(text: str, one: Linked) -> bool:
    """Whether a headline tells of somebody what they are, and nobody knows yet who that is: Docks chief ‘sorry’."""
    mention = one.draft.mention
    if mention is None or one.speaker.reason != "description":
        return False
    last = WORD.findall(text[slice(*mention)].lower())[-1:]
    return any(fold_role(word) in FOLDED_ROLES | SHORT_ROLES for word in last)


def _name(text: str, one: Linked, headlines: Iterable[Passage], spoken: list[tuple[str, Linked]]) -> None:
    """Give a claim in a role to whom the body quotes with its quoted words, unless he is no she."""
    places = [
        (region.first, region.last)
        for passage in headlines
        for region in (*passage.full.values(), *passage.partial)
        if _overlap(one.draft.content, (region.first, region.last))
    ]
    quoting = [same for place in places if (same := _same_words(_words(text, [place]), spoken)) is not None]
    if len({same.speaker.name for same in quoting}) == 1 and _can_be(text, one, quoting[0].speaker):
        one.speaker = _by_body(quoting[0])


def _name_alike(in_roles: list[Linked]) -> None:
    """Give whatever else a headline's role says to whom it was found to be: “We did too little”: | PM | admits ..."""
    known = {one.draft.mention: one.speaker for one in in_roles if one.speaker.reason == "headline"}
    for one in in_roles:
        one.speaker = known.get(one.draft.mention, one.speaker)


def _can_be(text: str, one: Linked, named: Named) -> bool:
    """Whether somebody is a person, and of the gender that a role gives away: a spokeswoman is no Peter.

    Or has a role in the body, too, and no name there: the council president.
    """
    person = named.person
    if person is None:
        words = WORD.findall((named.name or "").lower())[-1:]
        return named.reason == "description" and any(fold_role(word) in FOLDED_ROLES for word in words)
    gender = title_gender(tokenize(text, *one.draft.mention)) if one.draft.mention else None
    return gender is None or fits(person, gender)


def _headlines(article: Article) -> Iterator[Passage]:
    # A title that is all quotation looks like any paragraph, but for being the first.
    lines = takewhile(lambda line: line.headline or line.number == 0, paragraphs(article))
    return (read_passage(article.text, line, None) for line in islice(lines, MOST_HEADLINES))


def _is_of_body(text: str, one: Linked) -> bool:
    """Whether the body says that somebody whom it names has said this; what it denies is nobody's."""
    quoted = one.draft.kind != "indirect" and not one.draft.headline and one.speaker.name is not None
    return quoted and polarity_of_draft(text, one.draft) == "asserted"


def _standing_alone(text: str, passage: Passage) -> list[Offsets]:
    """The quotations that a headline consists of, or sets off by a colon or dash."""
    start, end = passage.paragraph.start, passage.paragraph.end
    alone = []
    for region in (*passage.full.values(), *passage.partial):
        before, after = text[start : region.start].rstrip(), text[region.end : end].lstrip()
        if (not before or before[-1] in EDGES) and (not after or after[0] in EDGES):
            alone.append((region.first, region.last))
    return alone


def _same_words(words: str, spoken: list[tuple[str, Linked]]) -> Linked | None:
    """The first claim of the body that holds these words, or all that tell anything, if those are one speaker's."""
    if words.count(" ") <= FEWEST_WORDS:
        return None
    told = set(words.split()) - PLAIN
    loosely = [one for said, one in spoken if len(told) >= FEWEST_TELLING and told <= set(said.split())]
    holding = [one for said, one in spoken if words in said] or loosely
    speakers = {one.speaker.name for one in holding}
    return holding[0] if len(speakers) == 1 else None


def _give(one: Linked, same: Linked) -> None:
    if one.draft.mention is None and one.speaker.name is None:
        one.speaker = _by_body(same)
        if one.said_on is None:
            one.said_on, one.carried = same.said_on, same.carried


def _by_body(same: Linked) -> Named:
    return replace(same.speaker, reason="headline", at=(same.draft.mention or min(same.draft.content))[0])


def _overlap(content: Iterable[Offsets], place: Offsets) -> bool:
    return any(start < place[1] and place[0] < end for start, end in content)


def _words(text: str, places: Iterable[Offsets]) -> str:
    """The words in small letters, with a blank on either side of each."""
    found = [word.lower().replace("’", "'") for start, end in sorted(places) for word in WORD.findall(text, start, end)]
    return f" {' '.join(found)} "


def _draft(passage: Passage, place: Offsets) -> Draft:
    paragraph = passage.paragraph
    return Draft(
        content=[place],
        mention=None,
        cue=None,
        pattern="headline quotation",
        paragraph=paragraph.number,
        sentence=(paragraph.start, paragraph.end),
        kind="direct",
        headline=True,
    )
