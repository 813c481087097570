"""Direct speech: which cue and mention belong to each full quotation of a passage."""

from dataclasses import dataclass

from newsclaims.extraction.attribution import subject_of
from newsclaims.extraction.colons import own_of_colon
from newsclaims.extraction.complements import is_silence
from newsclaims.extraction.cues import ADDRESSING_SET, ASIDE_SET, FORMS, SAYING_SET, THINKING_SET, Cue, cue_at
from newsclaims.extraction.draft import Draft, Offsets, offsets
from newsclaims.extraction.following import leading_subject, past_introduction, subject_after
from newsclaims.extraction.passage import CLAUSES, QUOTE, Passage, is_inscribed, is_titled
from newsclaims.extraction.phrases import DASHES, NOBODY, Range, is_name, is_unsaid
from newsclaims.extraction.subjects import subject_before
from newsclaims.extraction.tokens import Token
from newsclaims.extraction.wordnouns import owner_behind, owner_in_front

FARTHEST_CUE = 30


FARTHEST_COLON = 40


@dataclass(slots=True, frozen=True)
class Attribution:
    """A mention and a cue as ranges of tokens, and the rule that found them."""

    mention: Range | None
    cue: Range | None
    pattern: str


UNSAID = Attribution(None, None, "not said")
"""A quotation that the text says nobody spoke: it is no claim."""

ALONE = "quotation alone"
"""The rule for quotations that nobody in their sentence is said to speak."""

NO_CUE = "speaker and colon"
"""The rule for a quotation that only a colon attributes to whom its sentence names: Lund on Monday: “...”."""

ASKED = "cue in the passive before the quotation"
"""The rule for what is asked of the sentence's subject, who does not speak: Lund was asked, “...”."""

OWNED = "noun beside the quotation"
"""The rule for a quotation that is called somebody's words: “...,” was Lund's answer; in the words of Lund, “...”."""

NEXT = 2
"""Tokens between a verb of thinking and a quotation: that, or a mark."""

ONLY_THOUGHT = THINKING_SET - SAYING_SET - ADDRESSING_SET - ASIDE_SET
"""Verbs that lead to a quotation only from near: still people who feel that way in every ward, | “but not many”."""

PUT_TO_SOMEBODY = frozenset("ask tell warn remind advise inform urge question".split())

NEAREST = 4
"""Tokens between a negated cue and a quotation that is still its own."""


def direct_drafts(text: str, passage: Passage) -> tuple[list[Draft], set[int]]:
    """The passage's direct claims, and the tokens of the cues that they use."""
    drafts: list[Draft] = []
    used: set[int] = set()
    pending: list[int] = []
    last: Draft | None = None
    for lo, hi in passage.sentences:
        quotes = [i for i in range(lo, hi) if passage.items[i].text == QUOTE]
        if not quotes:
            last = None if last is None or hi - lo > 3 else last
        for i in quotes:
            if _is_named(text, passage, i, lo):
                continue
            found = _attribution(passage.items, i, lo, hi, used)
            if found is UNSAID:
                last = None
                continue
            if last is not None and not pending and (found is None or _goes_on(text, passage, found, (lo, i), last)):
                last.content.append(_inside(passage, i))
                last.runs_on = passage.full[passage.items[i].start].open_ended
                continue
            if found is None:
                pending.append(i)
                continue
            if found.cue is not None:
                used.update(range(*found.cue))
            joined = _adjacent(pending, i)
            drafts += [_draft(passage, None, [left], (lo, hi)) for left in pending[: len(pending) - joined]]
            last = _draft(passage, found, [*pending[len(pending) - joined :], i], (lo, hi))
            drafts.append(last)
            pending = []
        if pending:
            last = None
    drafts += [_draft(passage, None, group, None) for group in _runs(pending) if not _is_title(text, passage, group)]
    return drafts, used


def _goes_on(text: str, passage: Passage, found: Attribution, place: Range, last: Draft) -> bool:
    """Whether a quotation only goes on past an aside: “When you leave,” Lund said, citing the law, | “you pay”."""
    lo, i = place
    first = passage.full[passage.items[i].start].first
    lead_in = found.cue is not None and passage.items[found.cue[0]].low.endswith("ing")
    return lead_in and text[first].islower() and last.content[-1][0] >= passage.items[lo].start


def _is_named(text: str, passage: Passage, i: int, lo: int) -> bool:
    """Whether marks stand around the title of something named in passing: “...,” he said on CNN's | “Face Time”."""
    if is_inscribed(text, passage.full[passage.items[i].start].start):
        return True
    before = passage.items[i - 1] if i > lo else None
    first, end = _inside(passage, i)
    leads = before is not None and (before.is_word or before.text in ("'s", "’s")) and before.low not in FORMS
    return leads and is_titled(text[first:end])


def _is_title(text: str, passage: Passage, quotes: list[int]) -> bool:
    """Whether a quotation that nobody is said to speak is rather the title of a work."""
    first, last = _inside(passage, quotes[0])
    words = [word for word in text[first:last].split() if len(word) > 3]
    # American print sets the sentence's own comma inside the marks: her novel, "A Year of Salt," sold out.
    ends = text[last - 1] not in ".!?,…" or (text[last - 1] == "," and len(words) > 1)
    return len(quotes) == 1 and ends and all(word[0].isupper() for word in words)


def _adjacent(pending: list[int], i: int) -> int:
    """How many of the pending quotations stand right before quotation `i`, with nothing between."""
    count = 0
    while count < len(pending) and pending[-1 - count] == i - 1 - count:
        count += 1
    return count


def _runs(pending: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for i in pending:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _draft(passage: Passage, found: Attribution | None, quotes: list[int], sentence: Range | None) -> Draft:
    items = passage.items
    content = [_inside(passage, i) for i in quotes]
    region = passage.full[items[quotes[-1]].start]
    bounds = offsets(items, *sentence) if sentence else (content[0][0], content[-1][1])
    return Draft(
        content=content,
        mention=offsets(items, *found.mention) if found and found.mention else None,
        cue=offsets(items, *found.cue) if found and found.cue else None,
        pattern=found.pattern if found else ALONE,
        paragraph=passage.paragraph.number,
        sentence=bounds,
        kind="direct",
        follows=found is None or (found.mention is None and found.pattern != ASKED),
        runs_on=region.open_ended,
        headline=passage.paragraph.headline,
    )


def _inside(passage: Passage, i: int) -> Offsets:
    region = passage.full[passage.items[i].start]
    return region.first, region.last


def _attribution(items: list[Token], q: int, lo: int, hi: int, used: set[int]) -> Attribution | None:
    if q > lo and items[q - 1].low == "that":
        return _before(items, q, lo, used) or _after(items, q, hi)
    return _after(items, q, hi) or _before(items, q, lo, used)


def _after(items: list[Token], q: int, hi: int) -> Attribution | None:
    """The attribution behind a quotation: "...," she said; "...," said Lund; "..." - Hugh Hill."""
    start = q + 1
    while start < hi and items[start].text in (",", *DASHES):
        start += 1
    stop = next((i for i in range(start, hi) if items[i].text == QUOTE), hi)
    if start >= stop:
        return None
    if items[start].low == "according" and start + 2 < stop:
        mention = subject_after(items, start + 2, stop)
        return Attribution(mention, (start, start + 2), "according to") if mention else None
    owned = owner_behind(items, start, stop)
    return (
        _inverted(items, start, stop)
        or (Attribution(*owned, OWNED) if owned else None)
        or _delayed(items, start, stop)
        or _signed(items, start, stop)
    )


def _inverted(items: list[Token], start: int, stop: int) -> Attribution | None:
    for verb in range(start, min(start + 3, stop)):
        cue = cue_at(items, verb, start)
        if cue is None or cue.group != start or cue.form == "ing":
            continue
        mention = subject_after(items, cue.end, stop, quoted=True)
        if mention and mention[0] == cue.end:
            unsaid = is_unsaid(items, mention, cue.end)
            return (
                UNSAID if unsaid else Attribution(mention, (cue.begins, cue.end), "cue and speaker after the quotation")
            )
    return None


def _delayed(items: list[Token], start: int, stop: int) -> Attribution | None:
    for verb in range(start + 1, min(start + FARTHEST_CUE, stop)):
        cue = cue_at(items, verb, start)
        if cue is None or cue.form in ("ing", "participle") or is_silence(cue):
            continue
        mention = subject_before(items, cue.group, start, quoted=True)
        if items[start].low in NOBODY:
            return UNSAID
        if mention is None:
            continue
        if mention[0] - start > 2 or items[start].low in CLAUSES:
            return None
        if is_unsaid(items, mention, start):
            return UNSAID
        if cue.is_taken_back and mention[0] > start:
            continue
        return Attribution(mention, (cue.begins, cue.end), "speaker and cue after the quotation")
    return None


def _signed(items: list[Token], start: int, stop: int) -> Attribution | None:
    if items[start - 1].text not in DASHES or stop - start > 12:
        return None
    mention = subject_after(items, start, stop)
    return Attribution(mention, None, "signed") if mention and mention[0] == start else None


def _before(items: list[Token], q: int, lo: int, used: set[int]) -> Attribution | None:
    """The attribution in front of a quotation: She said: "..."; Lund told reporters, "..."."""
    if q == lo:
        return None
    owned = owner_in_front(items, q, lo)
    if owned is not None:
        return Attribution(*owned, OWNED)
    colon = items[q - 1].text == ":"
    own = own_of_colon(items, q - 1, lo) if colon else None
    main = own[0] if own else past_introduction(items, lo, q) if colon else lo
    for verb in range(q - 1, max(lo - 1, q - (FARTHEST_COLON if colon else FARTHEST_CUE)), -1):
        if items[verb].text == QUOTE:
            return None
        cue = cue_at(items, verb, lo)
        if cue is None or verb in used or _is_no_lead(cue, q):
            continue
        if verb < main:
            break
        found = _leading(items, cue, q, lo)
        if found is not None:
            return found
    return _introduced(items, q, lo) if colon else None


def _leading(items: list[Token], cue: Cue, q: int, lo: int) -> Attribution | None:
    """The attribution that a cue in front of a quotation makes, with whoever speaks."""
    if cue.passive and cue.lemma in PUT_TO_SOMEBODY:
        return Attribution(_agent(items, cue.end, q), (cue.begins, cue.end), ASKED)
    mention = subject_of(items, cue, lo, quoted=True)
    if mention is None and cue.form in ("past", "third"):
        mention = _named_before(items, cue.end, q, lo)
    if mention is None and cue.form == "participle":
        return None
    if mention is not None and is_unsaid(items, mention, lo) and q - cue.end <= NEAREST:
        return UNSAID
    if mention is not None or cue.form in ("past", "ing", "third"):
        return Attribution(mention, (cue.begins, cue.end), "cue before the quotation")
    return None


def _is_no_lead(cue: Cue, q: int) -> bool:
    """Whether a cue leads to no quotation at `q`: it says that no more was said, or is of something else."""
    between = q - cue.end
    if is_silence(cue) or (cue.is_taken_back and between > NEAREST):
        return True
    return cue.lemma in ONLY_THOUGHT and between > NEXT


def _agent(items: list[Token], start: int, q: int) -> Range | None:
    """Who is said to have done what a passive says: Lund was asked by | a reporter |, “...”."""
    mention = subject_after(items, start + 1, q) if items[start].low == "by" else None
    return mention if mention is not None and mention[0] == start + 1 else None


def _named_before(items: list[Token], start: int, q: int, lo: int) -> Range | None:
    """The speaker between a cue and a colon: Said Lund: "..."; behind the first word of a sentence a comma will do."""
    mention = subject_after(items, start, q)
    marks = (":", ",") if start - 1 == lo else (":",)
    return mention if mention is not None and mention[0] == start and items[mention[1]].text in marks else None


def introducing(items: list[Token], hi: int, lo: int) -> Attribution | None:
    """The attribution of a sentence that ends in a colon, for a quotation in the next paragraph."""
    return _before(items, hi, lo, set())


def _introduced(items: list[Token], q: int, lo: int) -> Attribution | None:
    """A speaker and a colon without any cue: Sanders on Monday: "..."."""
    mention = own_of_colon(items, q - 1, lo)
    if mention is None:
        near = subject_before(items, q - 1, lo)
        named = near is not None and any(is_name(item) for item in items[near[0] : near[1]])
        mention = near if named else leading_subject(items, lo, q - 1) or near
    return Attribution(mention, None, NO_CUE) if mention else None
