"""Attributions that stand behind or inside their content: ..., Lund said; ..., according to Lund."""

from dataclasses import dataclass
from itertools import pairwise

from newsclaims.extraction.adverbials import is_time_after, past_adverbials, time_phrase
from newsclaims.extraction.complements import BREAKS, past_addressee
from newsclaims.extraction.cues import ADDRESSING_SET, REPORTING_WORDS, SAYING_SET, THINKING_SET, Cue, cue_at
from newsclaims.extraction.finite import is_verb
from newsclaims.extraction.following import subject_after
from newsclaims.extraction.lexicon import (
    CLAUSE_OPENERS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    PAST_VERBS,
    PREPOSITIONS,
    ROLES,
    SUBORDINATORS,
)
from newsclaims.extraction.passage import CLOSERS, QUOTE
from newsclaims.extraction.phrases import DASHES, RELATIVES, Range, speaks
from newsclaims.extraction.tokens import Token

ASKING = frozenset("whether how why what who".split())
"""A clause in front that begins so can be what somebody would not say; others are what he was asked."""

REPORTING = SAYING_SET | THINKING_SET | ADDRESSING_SET
TERMINAL = frozenset((".", "!", "?", ";", "…", "..."))


MADE_KNOWN = frozenset(
    "seen obtained published released reviewed commissioned prepared issued led based posted".split()
)
"""What begins an aside on a document: according to the report, | seen by the Herald |, it was late."""

NEAR_ROLE = 3
"""Tokens within which a role stands that says who a source is: according to Ann Boe, | managing director | of ..."""

SETTINGS_OF_TIME = frozenset("at in on during after before amid outside inside following from".split())
"""What goes on with when and where it was said, behind a time: the mediator said last night, | at the end of a day."""

OPENING = frozenset(("“", '"', "‘", "``", "''"))
"""Behind a cue and a noun they open what the noun is said to be: leader quits, says country | “will not sell”."""

PAIR = 2
"""Dashes around what is put in: the bridge — shut since May — will reopen, Lund said."""

LEADS_ON = frozenset("and but when where while which who".split())
"""Words in front of a citation of what follows them alone: in May, when, | according to Lund, | it rained."""


@dataclass(slots=True)
class Report:
    """An attribution in one sentence, as ranges of tokens; `begins` is where its own words start."""

    cue: Range
    mention: Range | None
    content: list[Range]
    pattern: str
    begins: int


def cites(items: list[Token], i: int, lo: int, hi: int) -> bool:
    """Whether a source is named behind token `i`: according to X; per the bylaws, behind a comma or at the start."""
    if i + 2 >= hi:
        return False
    if items[i].low == "per":
        determined = items[i + 1].low in ("the", "a", "an", "his", "her", "its", "their")
        apart = i > lo and (items[i - 1].text == "," or items[i - 1].text in CLOSERS)
        return determined if i == lo else apart and (determined or items[i + 1].is_capital)
    return items[i].low == "according" and items[i + 1].low == "to"


def according(items: list[Token], i: int, lo: int, hi: int) -> Report | None:
    """According to X, content; content, according to X; the same with "per"."""
    behind = i + (1 if items[i].low == "per" else 2)
    comma = next((at for at in range(behind, hi) if items[at].text == ","), hi)
    mention = _source_after(items, behind, hi)
    if mention is None:
        return None
    if i - lo <= 1 or items[i - 1].text in (":", ";"):
        known = comma + 1 < hi and _is_known(items, comma + 1, hi)
        start = past_who_it_is(items, comma + 1, hi) if known else comma + 1
        content = [(start, content_end(items, start, hi))] if start < hi else []
    elif comma + 2 < hi and items[i - 1].text == "," and items[i - 2].low in LEADS_ON:
        relative = items[i - 2].low in ("which", "who")
        stop = next((at for at in range(comma + 1, hi) if items[at].text == ","), hi) if relative else hi
        content = [(comma + 1, content_end(items, comma + 1, stop))]
    else:
        first = _first_word(items, lo), _before_break(items, i, lo)
        content = [first] if first[0] < first[1] else []
        after = past_who_it_is(items, comma + 1, hi)
        whole = comma + 1 < hi and items[comma + 1].low in RELATIVES and any(map(_is_verb, items[first[0] : first[1]]))
        if (
            not whole
            and items[i - 1].text == ","
            and after + 2 < hi
            and items[after].low not in CONJUNCTIONS | SUBORDINATORS
        ):
            content.append((after, content_end(items, after, hi)))
    return Report((i, behind), mention, content, "according to", i) if content else None


def _source_after(items: list[Token], start: int, hi: int) -> Range | None:
    found = subject_after(items, start, hi, quoted=items[start].low in ("a", "an", "the"))
    if found is None:
        return None
    end = found[1]
    if end < hi and items[end].low in ("who", "briefed", "familiar"):
        while end < hi and items[end].is_word:
            end += 1
    return found[0], end


def _first_word(items: list[Token], lo: int) -> int:
    start = lo
    while items[start].low in CONJUNCTIONS or (
        not items[start].is_word and items[start].text not in ("“", '"', "‘", "``", "''", "«")
    ):
        start += 1
    intro = start
    if items[start].low in ("on", "in", "at", "earlier", "last") and time_phrase(items, start) > start:
        intro = time_phrase(items, start)
        if items[intro].text == ",":
            return intro + 1
    return start


def _before_break(items: list[Token], at: int, lo: int) -> int:
    while at > lo and items[at - 1].text in BREAKS:
        at -= 1
    return at


def content_end(items: list[Token], start: int, hi: int) -> int:
    """Where a content that starts at `start` ends: the sentence's end, its last mark left out."""
    end = next((i for i in range(start, hi) if items[i].text == QUOTE), hi)
    while end > start and items[end - 1].text in (".", ",", ";", ":", "!", "?", *DASHES):
        end -= 1
    return end


def postposed(items: list[Token], cue: Cue, mention: Range, lo: int, hi: int) -> Report | None:
    """Content, X said; content, X said, content."""
    if cue.lemma not in REPORTING or cue.form == "ing" or mention[1] > cue.verb:
        return None
    before = mention[0] - 1
    if before <= lo or not _is_break(items, before) or (cue.is_taken_back and items[lo].low not in ASKING):
        return None
    return _aside(items, cue, mention, before, lo, hi)


def _is_break(items: list[Token], at: int) -> bool:
    """Whether an aside can start behind token `at`: a comma or dash, or a closing mark behind one."""
    if items[at].text in CLOSERS and at > 0:
        return items[at - 1].text in {",", "!", "?", *DASHES}
    return items[at].text in {",", *DASHES}


def inverted_report(items: list[Token], cue: Cue, lo: int, hi: int) -> Report | None:
    """Content, said X."""
    if cue.form not in ("past", "third") or cue.lemma not in SAYING_SET or cue.group <= lo + 1 or cue.is_taken_back:
        return None
    before = cue.group - 1
    if not _is_break(items, before) or cue.end >= hi or items[cue.end].low in CLAUSE_OPENERS | {"by"}:
        return None
    mention = subject_after(items, cue.end, hi)
    if mention is None or mention[0] != cue.end or items[mention[0]].low in PREPOSITIONS or _holds_verb(items, mention):
        return None
    if mention[1] < hi and (items[mention[1]].low in FINITE or items[mention[1]].text in OPENING):
        return None
    return _aside(items, cue, mention, before, lo, hi)


def _holds_verb(items: list[Token], mention: Range) -> bool:
    """Whether what looks like a speaker is a clause: a violinist, who left, said | 30 colleagues wanted | him."""
    inner = items[mention[0] + 1 : mention[1]]
    return not any(item.low == "who" for item in inner) and any(
        item.text.islower() and item.low.endswith("ed") and speaks(before)
        for before, item in pairwise(items[mention[0] : mention[1]])
    )


def _aside(items: list[Token], cue: Cue, mention: Range, before: int, lo: int, hi: int) -> Report | None:
    after = past_adverbials(items, max(cue.end, mention[1]), hi)
    if cue.lemma in ADDRESSING_SET and mention[1] <= cue.verb:
        after = past_addressee(items, after, hi)
    if (
        after < hi
        and items[after].text not in {",", *TERMINAL, *DASHES, "(", ")", "”", '"'}
        and items[after].low not in ("in", "on", "at", "during", "after", "to", "of", "as", "while", "when")
    ):
        return None
    if mention[1] <= cue.verb and _that_ahead(items, cue.end, hi):
        return None
    start = _content_start(items, before, lo)
    if start is None or (start > lo and items[start - 1].text == QUOTE and items[start].low in REPORTING_WORDS):
        return None
    if cites(items, start, lo, before) and mention[0] < cue.verb:
        return None  # according to Lund, they had agreed to go
    content = [(start, before + 1 if items[before].text in CLOSERS else _before_break(items, before, lo))]
    comma = next((i for i in range(after, hi) if items[i].text in {",", *DASHES}), hi)
    turned = mention[0] >= cue.end
    timed = after > max(cue.end, mention[1]) and comma + 1 < hi and items[comma + 1].low in SETTINGS_OF_TIME
    goes_on = comma == after and comma + 2 < hi and not timed and _goes_on(items, comma + 1)
    known = past_who_it_is(items, comma + 1, hi) if goes_on and turned else comma + 1
    told = known > comma + 1 or (goes_on and turned and items[comma + 1].text in OPENING)
    if told and known < hi - 1 and not any(map(is_verb, items[start:before])):
        content.append((known, content_end(items, known, hi)))
    elif goes_on and not (turned and _is_tail(items, comma, hi)):
        content.append((comma + 1, content_end(items, comma + 1, hi)))
    if len(content) == 1 and content[0][1] - content[0][0] < 3:
        return None
    pattern = "content before speaker and cue" if mention[0] < cue.verb else "content before cue and speaker"
    begins = start if start > lo and items[start - 1].text in DASHES else before + 1
    return Report((cue.begins, cue.end), mention, content, pattern, begins)


def _that_ahead(items: list[Token], at: int, hi: int) -> bool:
    """Whether a clause with "that" follows before any break."""
    while at < hi and items[at].text not in BREAKS:
        if items[at].low == "that":
            return True
        at += 1
    return False


def _content_start(items: list[Token], before: int, lo: int) -> int | None:
    """Where the content in front of an aside starts: the sentence's start, or behind a dash or a quotation."""
    dashes = [at for at in range(lo, before) if _is_dash(items, at)]
    breaks = dashes if items[before].text == "," and len(dashes) != PAIR else []
    start = before
    while start > lo and items[start - 1].text not in (QUOTE, ";", ":") and start - 1 not in breaks:
        start -= 1
    start = _first_word(items, start)
    return start if start < before else None


def _is_dash(items: list[Token], at: int) -> bool:
    """Whether a mark is a dash and no hyphen within a word: an 81-year-old woman."""
    joins = at > 0 and items[at - 1].end == items[at].start and items[at].end == items[at + 1].start
    return items[at].text in DASHES and not (joins and items[at].text in ("-", "–"))


def past_who_it_is(items: list[Token], start: int, hi: int) -> int:
    """Past what only says who a source is: according to Open Ledger, | a group that counts money, | it was late."""
    end = next((i for i in range(start, hi) if items[i].low in RELATIVES or items[i].text == ","), hi)
    noun = start < hi and (items[start].low in DETERMINERS or _is_known(items, start, end)) and end - start > 1
    if end == hi or not (end == start or noun) or any(_is_verb(item) for item in items[start:end]):
        return start
    comma = next((i for i in range(end, hi) if items[i].text == ","), hi)
    return min(comma + 1, hi)


def _is_known(items: list[Token], start: int, hi: int) -> bool:
    """Whether words begin that only say what a source is: seen by the Herald; managing director of the firm."""
    near = [item.low for item in items[start : min(start + NEAR_ROLE, hi)]]
    return near[:1] != [] and (near[0] in MADE_KNOWN or (items[start].text.islower() and not ROLES.isdisjoint(near)))


def _is_verb(item: Token) -> bool:
    return item.low in FINITE | PAST_VERBS or item.low.endswith(("ed", "n't"))


def _is_tail(items: list[Token], comma: int, hi: int) -> bool:
    """Whether what follows "said X," says who X is or where, without a verb: said Lotte Krag, | the shop steward."""
    rest = items[comma + 1 : hi]
    verbs = any(_is_verb(item) for item in rest)
    return (not verbs and rest[0].low not in SUBORDINATORS) or past_who_it_is(items, comma + 1, hi) == hi


def _goes_on(items: list[Token], at: int) -> bool:
    """Whether the content goes on behind an aside, rather than something else starting."""
    first = items[at]
    if is_time_after(items, at):
        return False
    if first.text == QUOTE or first.low in CONJUNCTIONS | {
        "while",
        "who",
        "which",
        "as",
        "when",
        "after",
        "though",
        "although",
        "where",
    }:
        return False
    if at + 2 < len(items) and items[at + 1].low == "of" and items[at + 2].low in ("whom", "which"):
        return False
    return not (first.low.endswith("ing") or cue_at(items, at, at) is not None)
