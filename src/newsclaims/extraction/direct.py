"""Direct speech: the drafts of a passage's full quotations, and which of them go on with one another."""

from newsclaims.extraction.beside import ALONE, ASKED, UNSAID, Attribution, attribution
from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.draft import Draft, Offsets, offsets
from newsclaims.extraction.passage import QUOTE, Passage, is_inscribed, is_titled
from newsclaims.extraction.phrases import Range


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
            found = attribution(passage.items, i, lo, hi, used)
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
