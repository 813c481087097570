"""Reported and half-quoted speech: what a sentence says that somebody said."""

from newsclaims.extraction.asides import Report, according, cites, content_end, inverted_report, postposed
from newsclaims.extraction.attribution import passes_on, quoted_as_saying, subject_of
from newsclaims.extraction.complements import complement, is_silence, silence
from newsclaims.extraction.cues import FORMS, NAMING_SET, Cue, cue_at
from newsclaims.extraction.draft import Draft, Offsets, offsets
from newsclaims.extraction.endings import (
    before_adding,
    before_comment,
    before_next_clause,
    before_next_verb,
    before_own_verb,
    before_setting,
    close_marks,
    whole_utterance,
)
from newsclaims.extraction.figures import PUT_AT
from newsclaims.extraction.following import leading_subject
from newsclaims.extraction.lexicon import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
)
from newsclaims.extraction.nouns import BY_NOUN, HELD, NOUNS, ON_SOMETHING, by_noun
from newsclaims.extraction.overlaps import ENCLOSING, covers, cut, encloses, end_before
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.phrases import Range, is_unsaid, speaks
from newsclaims.extraction.quotations import OPENERS
from newsclaims.extraction.relatives import end_of_relative, is_only_relative, next_to_relative
from newsclaims.extraction.subjects import subject_before
from newsclaims.extraction.tokens import Token
from newsclaims.extraction.viewpoints import VIEWS, in_view

LOOSE = frozenset((PUT_AT, "cue and object", "cue and name", "cue and infinitive", "cue and quoted words"))


UNTOLD = frozenset(
    """
    know see learn remember realize understand discover convince persuade promise vow pledge demand add threaten
    compare fault
    """.split()
)
"""Verbs that say nothing of what was said once they are negated: did not know that, did not convince."""

SAID_BY = frozenset("say tell add write reply respond answer".split())
"""What one does by telephone or by letter."""

WRITTEN = frozenset(("say", "state"))
"""What a thing may do as well as a person, and no ear mistakes: the order states that."""

TELLING = FORMS.keys() | NOUNS | ON_SOMETHING | HELD | VIEWS | {"according", "per"}
"""Words without which no report begins."""


def reported_drafts(passage: Passage, used: set[int]) -> list[Draft]:
    """The passage's half-quoted and reported claims; cues in `used` belong to direct speech already."""
    drafts: list[Draft] = []
    for lo, hi in passage.sentences:
        for report in _reports(passage, lo, hi, used):
            content = [offsets(passage.items, *_past_stray_mark(passage, *part)) for part in report.content]
            drafts.append(_draft(passage, report, content, offsets(passage.items, lo, hi)))
    return drafts


def _past_stray_mark(passage: Passage, start: int, end: int) -> Range:
    """A content without an opening mark whose partner was lost: what was quoted of it nobody can tell."""
    first = passage.items[start]
    stray = first.text in {*OPENERS, '"'} - {"‘", "‚"}
    paired = bool(passage.partials_in(first.start, first.end))
    return (start + 1 if stray and not paired and start + 1 < end else start), end


def _draft(passage: Passage, report: Report, content: list[Offsets], sentence: Offsets) -> Draft:
    items = passage.items
    spoken = [region for region in passage.partial if content == [(region.start, region.end)]]
    return Draft(
        content=[(region.first, region.last) for region in spoken] or content,
        mention=offsets(items, *report.mention) if report.mention else None,
        cue=offsets(items, *report.cue),
        pattern=report.pattern,
        paragraph=passage.paragraph.number,
        sentence=sentence,
        kind="direct" if spoken else "mixed" if _quotes_something(passage, content) else "indirect",
        headline=passage.paragraph.headline,
    )


def _quotes_something(passage: Passage, content: list[Offsets]) -> bool:
    return any(region.end <= end for start, end in content for region in passage.partials_in(start, end))


def _reports(passage: Passage, lo: int, hi: int, used: set[int]) -> list[Report]:
    """The sentence's attributions, none inside the content of another."""
    found: list[Report] = []
    for i in (at for at in range(lo, hi) if passage.items[at].low in TELLING):
        report = _report_at(passage, i, lo, hi, used, found)
        if report is None:
            continue
        if report.pattern in ENCLOSING:
            found = [other for other in found if not encloses(report, other)]
            for other in found:
                end_before(passage.items, other, report)
        outer = next((other for other in found if covers(other, report)), None)
        if outer is not None and _only_meets(outer, report):
            found.remove(outer)
            outer = None
        told_by_both = outer is not None and outer.pattern in ENCLOSING and not encloses(outer, report)
        if outer is not None and not told_by_both and not cut(passage.items, outer, report):
            continue
        found.append(report)
    return [report for report in found if _is_whole(passage, report)]


def _only_meets(outer: Report, noun: Report) -> bool:
    """Whether somebody only has a view of what another claims: She welcomed | Lund's pledge that it will open."""
    meets = outer.pattern == "cue and object" and noun.pattern == BY_NOUN
    return meets and outer.content[0][0] == noun.begins and noun.mention is not None


def _is_whole(passage: Passage, report: Report) -> bool:
    words = sum(1 for start, end in report.content for item in passage.items[start:end] if item.is_word)
    return words >= 2 and all(start < end for start, end in report.content)


def _report_at(passage: Passage, i: int, lo: int, hi: int, used: set[int], found: list[Report]) -> Report | None:
    items = passage.items
    if cites(items, i, lo, hi):
        return according(items, i, lo, hi)
    viewed = in_view(items, i, lo, hi) if i not in used and not passage.quotes(items[i]) else None
    if viewed is not None:
        return viewed
    noun = by_noun(items, i, lo, hi)
    if noun is not None and i not in used and not passage.quotes(items[i]):
        noun.content = [(start, before_next_clause(passage, start, end)) for start, end in noun.content]
        return noun
    cue = cue_at(items, i, lo)
    if (
        cue is None
        or i in used
        or passage.quotes(items[i])
        or cue.mood == "hypothetical"
        or (cue.is_taken_back and cue.lemma in UNTOLD)
        or cue.form == "participle"
        or cue.passive
        or is_only_relative(items, cue, lo, hi)
        or passes_on(items, cue.verb, hi)
        or _is_by_somebody(items, cue, hi)
    ):
        return None
    cue = next_to_relative(items, cue, lo)
    turned = inverted_report(items, cue, lo, hi)
    if turned is not None:
        return _without_comment(passage, turned)
    mention = _past_relative(items, _mention(items, cue, lo, found), lo)
    if mention is not None and items[mention[0]].low == "who":
        return _relative(passage, cue, mention, lo, hi)
    if mention is None or is_unsaid(items, mention, lo):
        return None
    shared = cue.form == "ing" or cue.infinitive or any(mention[0] <= other.cue[0] < cue.group for other in found)
    adjacent = mention[1] == cue.group
    begins = mention[0] if adjacent or (not shared and lo <= mention[0] < cue.group) else cue.group
    aside = postposed(items, cue, mention, lo, hi)
    return (
        (_without_comment(passage, aside) if aside is not None else None)
        or _described(passage, cue, mention, begins, lo, hi)
        or _preposed(passage, cue, mention, begins, end_of_relative(passage, cue, mention, lo, hi))
    )


def _is_by_somebody(items: list[Token], cue: Cue, hi: int) -> bool:
    """Whether a verb only says by whom something became known: a memo, first | reported | by the Herald, says."""
    return cue.form == "past" and cue.end < hi and items[cue.end].low == "by" and cue.lemma not in SAID_BY


def _without_comment(passage: Passage, report: Report) -> Report:
    """A report without what the reporter adds behind half-quoted words: “have lost everything,” | which is right."""
    *pieces, (start, end) = report.content
    report.content = [*pieces, (start, before_own_verb(passage, start, end, clause=True))]
    return report


def _mention(items: list[Token], cue: Cue, lo: int, found: list[Report]) -> Range | None:
    if cue.form == "ing":
        passed_on = quoted_as_saying(items, cue.group, lo)
        if passed_on is not None:
            return passed_on
        if items[cue.group].low == "without":
            return leading_subject(items, lo, cue.group)
        before = items[cue.group - 1] if cue.group > lo else None
        if before is not None and (before.low in TIME_WORDS or before.text.isdigit()):
            return leading_subject(items, lo, cue.group)
        if before is not None and before.is_word and before.low not in CONJUNCTIONS | PREPOSITIONS | SUBORDINATORS:
            own = subject_before(items, cue.group, lo)
            return own if own is not None and own[1] == cue.group else None
        if found and found[-1].mention is not None:
            return found[-1].mention
    own = subject_before(items, cue.group, lo, quoted=cue.lemma in WRITTEN) if not cue.infinitive else None
    if (
        own is None
        and found
        and found[-1].mention is not None
        and cue.group > lo
        and items[cue.group - 1].low in CONJUNCTIONS | {"then"}
    ):
        return found[-1].mention
    return subject_of(items, cue, lo, quoted=cue.lemma in WRITTEN)


def _past_relative(items: list[Token], mention: Range | None, lo: int) -> Range | None:
    """Whom a clause is about whose verb was taken for a subject's: Lund, who | lectures, | said."""
    link = mention[0] - 1 if mention is not None else lo
    if mention is None or link <= lo or items[link].low not in ("who", "that", "which"):
        return mention
    goes_on = items[link].low == "who" and items[mention[1]].text == ","
    if not goes_on and (mention[1] - mention[0] < 2 or speaks(items[mention[1] - 1])):
        return mention
    return subject_before(items, link - (items[link - 1].text == ","), lo) or mention


def _relative(passage: Passage, cue: Cue, mention: Range, lo: int, hi: int) -> Report | None:
    """X, who said that content, did something else: the content ends with the relative clause."""
    items = passage.items
    before = mention[0] - 1 if mention[0] > lo and items[mention[0] - 1].text == "," else mention[0]
    source = subject_before(items, before, lo)
    if source is None:
        return None
    stop = end_of_relative(passage, cue, source, lo, hi) if before < mention[0] else hi
    return _preposed(passage, cue, source, cue.group, stop)


def _described(passage: Passage, cue: Cue, mention: Range, begins: int, lo: int, hi: int) -> Report | None:
    """A letter that X described as "warm": the thing described and the description are the content."""
    items = passage.items
    link = mention[0] - 1
    apart = link > lo + 1 and items[link].low == "which" and items[link - 1].text == ","
    relative = link > lo and items[link].low in ("that", "which")
    quoted = relative and cue.end < hi and bool(passage.partials_in(items[cue.end].start, items[cue.end].end))
    if cue.lemma not in NAMING_SET or cue.end >= hi or not (items[cue.end].low == "as" or quoted):
        return None
    end = content_end(items, cue.end, hi)
    content = [(cue.end, end)]
    if apart:
        begins = link
    elif link > lo and items[link].low in ("that", "which", "who"):
        thing = link
        while (
            thing > lo
            and items[thing - 1].is_word
            and items[thing - 1].low not in PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS
        ):
            thing -= 1
            if items[thing].low in DETERMINERS:
                break
        if thing < link:
            content.insert(0, (thing, link))
            begins = thing
    return Report((cue.begins, cue.end), mention, content, "described as", begins)


def _preposed(passage: Passage, cue: Cue, mention: Range, begins: int, hi: int) -> Report | None:
    """X said that content; X told Y content; X urged content."""
    items = passage.items
    start, pattern = complement(passage, cue, hi) if not is_silence(cue) else silence(items, cue, hi)
    if start is None or start >= hi:
        return None
    end = content_end(items, start, hi)
    end = before_adding(items, start, end)
    if pattern in LOOSE:
        end = before_next_verb(passage, start, end)
    elif pattern == "cue and clause":
        end = before_next_clause(passage, start, end)
    end = before_own_verb(passage, start, end, clause=pattern not in LOOSE)
    end = before_setting(passage, start, before_comment(passage, start, end))
    end = whole_utterance(passage, start, hi) or close_marks(passage, start, end, hi)
    words = (cue.begins, start if is_silence(cue) and start == cue.end + 1 else cue.end)
    return Report(words, mention, [(start, end)], pattern, begins)
