"""A paragraph made ready for reading: tokens, with each full quotation folded into one, and sentences.

A quotation is *full* when it stands as an utterance of its own ("We won," she said); it is *partial* when its
words are part of the sentence around it (called it "a win"). A full quotation becomes one token, so that the
words around it read as the attribution that they are.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from newsclaims.extraction.cues import ADDRESSING_SET, FORMS, OBJECTS_ONLY, SAYING_SET
from newsclaims.extraction.datelines import past_dateline
from newsclaims.extraction.layout import Paragraph
from newsclaims.extraction.lexicon import CONJUNCTIONS, FINITE, WEEKDAYS
from newsclaims.extraction.quotations import Region, opening_mark, regions
from newsclaims.extraction.tokens import Token, tokenize, without_nicknames

QUOTE = "\ufffc"
"""Stands for a full quotation in a passage's tokens (the Unicode object replacement character)."""


LONGEST_BRACKET = 7


_BEARER = re.compile(
    r"\b(?:slogan|motto|banner|placard|sticker|poster|inscription|catchphrase|hashtag|refrain)s?,?\s+\Z", re.IGNORECASE
)
_REACH = 20


CLOSERS = frozenset(
    """
    ” " '' ’ ' » « “ ) ] ‘ ‟
    """.split()
)


JOINT = re.compile(r",\s(?:and|but)$")
"""What goes on with a quotation after its cue: “...,” she said, | but “...”"""


CLAUSES = CONJUNCTIONS - {"and", "but"} | frozenset(
    "when while after before because since although though if unless until whereas where once".split()
)
"""What goes on with the sentence behind a quotation and does not attribute it: “...,” when Clinton attacked him."""

SAID = frozenset(word for word, (lemma, _) in FORMS.items() if lemma in SAYING_SET | ADDRESSING_SET or lemma == "ask")
"""Words behind which, with a comma or colon, a quotation is certainly introduced."""

WORD = re.compile(r"\w+(?:[’']\w+)*")


@dataclass(slots=True)
class Passage:
    """One paragraph: its tokens, its quotations by place, and its sentences as ranges of tokens."""

    paragraph: Paragraph
    items: list[Token]
    full: dict[int, Region]
    partial: list[Region]
    sentences: list[tuple[int, int]] = field(default_factory=list)
    is_turn: bool = False

    def quotes(self, item: Token) -> bool:
        """Whether a token stands inside a partial quotation."""
        region = self.partial_before(item.start)
        return region is not None and item.start < region.end

    def partial_before(self, at: int) -> Region | None:
        """The last partial quotation that starts at `at` or before."""
        place = bisect_right(self.partial, at, key=_start)
        return self.partial[place - 1] if place else None

    def partials_in(self, start: int, end: int) -> list[Region]:
        """The partial quotations that start at `start` or behind it, and before `end`."""
        return self.partial[bisect_left(self.partial, start, key=_start) : bisect_left(self.partial, end, key=_start)]


def _start(region: Region) -> int:
    return region.start


def read_passage(text: str, paragraph: Paragraph, following: int | None) -> Passage:
    """The passage at `paragraph`; `following` is where the next paragraph starts, None for the last."""
    goes_on = opening_mark(text, following) if following is not None else ""
    found = regions(text, paragraph.start, paragraph.end, goes_on=goes_on)
    full: dict[int, Region] = {}
    partial: list[Region] = []
    before: Region | None = None
    for region in found:
        if _is_full(text, region, paragraph, before):
            full[region.start] = region
            before = region
        else:
            partial.append(region)
    passage = Passage(paragraph, _fold(text, paragraph, full), full, partial)
    passage.sentences = _sentences(text, passage)
    return passage


def _fold(text: str, paragraph: Paragraph, full: dict[int, Region]) -> list[Token]:
    items: list[Token] = []
    at = paragraph.start
    for region in full.values():
        items += tokenize(text, at, region.start)
        items.append(Token(QUOTE, QUOTE, region.start, region.end))
        at = region.end
    return _without_asides(without_nicknames(items + tokenize(text, at, paragraph.end)))


def _without_asides(items: list[Token]) -> list[Token]:
    """The tokens without short brackets behind a name, as in: Jane Roe (D-Ohio) said."""
    kept: list[Token] = []
    skip_to = 0
    for i, item in enumerate(items):
        if i < skip_to:
            continue
        if item.text == "(" and kept and kept[-1].is_capital:
            close = next((j for j in range(i + 1, min(i + LONGEST_BRACKET, len(items))) if items[j].text == ")"), None)
            if close is not None and all(inner.text != QUOTE for inner in items[i:close]):
                skip_to = close + 1
                continue
        kept.append(item)
    return kept


def _is_full(text: str, region: Region, paragraph: Paragraph, before: Region | None) -> bool:
    inner = text[region.first : region.last].strip()
    if not any(char.isalnum() for char in inner):
        return False
    lead = text[paragraph.start : region.start].rstrip()
    ends = _ends_utterance(text, region, paragraph, inner)
    if region.open_ended:
        return True
    first = next(char for char in inner if char.isalnum())
    starts_upper = not first.islower()
    words = len(WORD.findall(inner))
    joint = JOINT.sub(",", lead)
    if before is not None and before.end > region.start - 200 and joint.endswith((",", "—", "–", "-", ";", ":")):
        gap = text[before.end : paragraph.start + len(joint) + 1]
        if not starts_upper:
            return ends and _is_attribution_gap(gap) and words > 1
    bare = inner.rstrip("”’\"'")
    introduced = bare.endswith(("?", "!")) and lead[:-1].rpartition(" ")[2].lower() in SAID
    behind = bare.endswith((",", "?", "!")) and not introduced and _attributed(text[region.end : paragraph.end])
    if lead.endswith(",") and behind:
        return not _is_clause(lead) and not is_titled(inner)
    if not starts_upper and not inner.startswith(("…", "...", "[", "“", "‘", "'", '"')):
        return lead.endswith((",", ":")) and words > 5 and bare.endswith((".", "!", "?", ",")) and _cue_near(lead[-30:])
    if not lead or lead[-1] in ".!?…”’»\"'“)":
        return ends and (words > 2 or not lead or inner[-1] in ".!?,…")
    if lead[-1] == ":":
        return ends or words > 3
    if lead[-1] in ",—–-":
        return ends and (words > 3 or inner[-1] in ".!?") and _cue_near(lead[-160:])
    return ends and words > 3 and bare[-1:] in ".!?,…—" and _cue_near(lead[-60:])


def _ends_utterance(text: str, region: Region, paragraph: Paragraph, inner: str) -> bool:
    if inner[-1] in ".,!?…—–-;”’\"'" or inner.endswith("--"):
        return True
    after = text[region.end : paragraph.end].lstrip()
    return not after or after[0] in ",.!?;—–" or text[region.end : paragraph.end].strip() == ""


def _is_attribution_gap(gap: str) -> bool:
    return len(gap) < 160 and _cue_near(gap) and all(item.text not in ".!?" for item in tokenize(gap, 0, len(gap) - 2))


def is_titled(inner: str) -> bool:
    """Whether words are set like a name or title, each with a capital: the campaign, "Every Drop," began."""
    words = WORD.findall(inner)
    return 1 < len(words) < 7 and all(word[0].isupper() for word in words if len(word) > 3)


def is_inscribed(text: str, start: int) -> bool:
    """Whether marks that open at `start` stand around what something bears: under the union's slogan, | “No dock”."""
    return _BEARER.search(text, max(0, start - _REACH), start) is not None


def _is_clause(lead: str) -> bool:
    """Whether the words in front of a quotation, since the sentence began, are a clause that it belongs to."""
    clause = re.split(r"[.!?]\s", lead)[-1]
    words = WORD.findall(clause.lower())
    return len(words) > 12 or any(word in FINITE for word in words)


def _attributed(after: str) -> bool:
    """Whether a clause with a cue follows a quotation at once: she said; added Zarate."""
    clause = re.match(r"\s*(?P<first>\w*)[^.,:;!?]{0,80}", after)
    return clause is not None and clause["first"] not in CLAUSES and _cue_near(clause.group())


def _cue_near(text: str) -> bool:
    return any(m.group().lower() in FORMS for m in WORD.finditer(text))


def _sentences(text: str, passage: Passage) -> list[tuple[int, int]]:
    items, found = passage.items, []
    start = past_dateline(items)
    for i in range(len(items)):
        if i + 1 < len(items) and i >= start and _ends_sentence(text, passage, i):
            end = i + 1
            while end < len(items) and items[end].text in CLOSERS and items[end].start == items[end - 1].end:
                end += 1
            if end < len(items):
                found.append((start, end))
                start = end
    if start < len(items):
        found.append((start, len(items)))
    return found


def _ends_sentence(text: str, passage: Passage, i: int) -> bool:
    items = passage.items
    item, following = items[i], items[i + 1]
    if item.text == QUOTE:
        return _quote_ends_sentence(text, passage.full[item.start], items, i)
    if item.text not in (".", "!", "?", "…", "...") or _inside_partial(passage, item):
        return False
    at = i + 1
    while at < len(items) and items[at].text in CLOSERS and items[at].start == items[at - 1].end:
        at += 1
    if at == len(items):
        return False
    following = items[at]
    if following.low in WEEKDAYS and [one.low for one in items[max(0, i - 3) : i]] in (
        ["a", ".", "m"],
        ["p", ".", "m"],
    ):
        return False  # at 8 p.m. Thursday
    return following.start > items[at - 1].end and not following.text[0].islower() and following.text not in ",;:"


def _inside_partial(passage: Passage, item: Token) -> bool:
    """Whether a mark stands within a partial quotation, other than at its end."""
    region = passage.partial_before(item.start - 1)
    return region is not None and item.end < region.last


def _quote_ends_sentence(text: str, region: Region, items: list[Token], i: int) -> bool:
    inner = text[region.first : region.last].rstrip()
    following = items[i + 1]
    if following.text in (",", "—", "–", "―", "--", "-", ";") or following.text[0].islower():
        return False
    if following.text == QUOTE:
        return True
    if inner[-1:] in ".…" and not inner.endswith("..."):
        return not _short_attribution(items, i + 1)
    introduced = i > 1 and items[i - 1].text in (",", ":") and items[i - 2].low in SAID
    return inner[-1:] in "!?" and (introduced or not _attribution_follows(items, i + 1))


def _attribution_follows(items: list[Token], i: int) -> bool:
    aside = False
    for at in range(i, min(i + 12, len(items))):
        item = items[at]
        if item.low in FORMS and ((not aside and at < i + 9 and _stands_beside(item)) or _ends_after(items, at)):
            return True
        if item.text == ",":
            aside = True
        elif not item.is_word and item.text not in ("'s", "’s"):
            return False
    return False


def _stands_beside(item: Token) -> bool:
    """Whether a cue can stand beside a quotation, and not only tell of one: “Go!” | Critics praised the call."""
    return FORMS[item.low][0] not in OBJECTS_ONLY


def _ends_after(items: list[Token], cue: int) -> bool:
    """Whether a cue has no words of its own behind it: “Go!” his niece, Ann Low, | shouted to the crowd."""
    after = items[cue + 1].text if cue + 1 < len(items) else "."
    return after in (".", ",", "to", "in", "at", "on", "during", "as", "when", QUOTE)


def _short_attribution(items: list[Token], i: int) -> bool:
    """Whether just a name and a cue follow, as in: "We won." Smith said."""
    for at in range(i + 1, min(i + 4, len(items))):
        if items[at].low in FORMS:
            return at + 1 == len(items) or items[at + 1].text in (".", QUOTE)
        if not items[at].is_capital:
            return False
    return False
