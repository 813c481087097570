"""Which of two attributions in one sentence gives way where they meet: said it was late and | asked them to leave."""

from newsclaims.extraction.asides import Report
from newsclaims.extraction.complements import BREAKS
from newsclaims.extraction.lexicon import AUXILIARIES, CONJUNCTIONS
from newsclaims.extraction.passage import CLOSERS
from newsclaims.extraction.tokens import Token

ENCLOSING = frozenset(("according to", "content before speaker and cue", "content before cue and speaker"))
"""Rules whose speaker is cited for all in front of them, and for what it holds."""

SURE = frozenset(("cue and that", "cue, addressee and clause"))

LEADS_TO_CLAUSE = frozenset("just hours days weeks even only shortly soon though".split())
LONGEST_ASIDE = 6
"""Tokens between a verb and what helps it: is | , in fact, | appealing."""

JOINS_CLAUSES = frozenset("while as after before although though but when".split())


def encloses(outer: Report, inner: Report) -> bool:
    """Whether a report stands inside what another source is cited for, and is that source's to tell."""
    return inner.pattern not in SURE and any(start <= inner.cue[0] < end for start, end in outer.content)


def end_before(items: list[Token], inner: Report, outer: Report) -> None:
    """Let what somebody said end where it is told who tells of it: They told her that they would go, | aides said."""
    at = min(outer.cue[0], outer.mention[0] if outer.mention else outer.cue[0])
    if inner.pattern in SURE and any(start < at < end for start, end in inner.content):
        inner.content = [
            (start, at - (items[at - 1].text in BREAKS) if end > at else end)
            for start, end in inner.content
            if start < at
        ]


def covers(outer: Report, inner: Report) -> bool:
    """Whether the cue of an attribution stands in another's content."""
    return any(start < inner.cue[1] <= end for start, end in outer.content)


def cut(items: list[Token], outer: Report, inner: Report) -> bool:
    """Shorten the outer content if the inner attribution is one of its own beside it, not part of it."""
    if inner.mention is not None and any(start == inner.mention[0] for start, _ in outer.content[1:]):
        return False  # Since April, she said, | drivers had reported 14 faults
    at = _back_over(items, inner.begins)
    joins = items[at - 1].low in CONJUNCTIONS | JOINS_CLAUSES
    if joins:
        at -= 1
    if at == 0:
        return False
    if joins and _goes_on(items, outer, inner, at):
        return False
    shares_subject = joins and inner.cue[0] <= inner.begins + 1
    apart = items[at - 1].text in BREAKS or (items[at - 1].text in CLOSERS and items[at - 2].text == ",")
    if not (shares_subject or items[at].low in ("after", "before", "while") or apart):
        return False
    end = _back_over(items, at - 1 if items[at - 1].text in BREAKS else at)
    parts = [(start, min(stop, end)) for start, stop in outer.content if start < end]
    if not parts or parts[0][1] - parts[0][0] < 2 or _ends_in_aside(items, *parts[-1]):
        return False
    outer.content = parts
    return True


def _goes_on(items: list[Token], outer: Report, inner: Report, at: int) -> bool:
    """Whether a second verb with "had" goes on a reported clause that has one: said he had gone and | had told her."""
    helps = items[inner.begins].low
    return helps == "had" and any(items[i].low == helps for start, _ in outer.content for i in range(start, at))


def _ends_in_aside(items: list[Token], start: int, end: int) -> bool:
    """Whether what stands last only parts a verb from what helps it: is, in fact, | appealing."""
    comma = next((i for i in range(end - 1, max(start, end - LONGEST_ASIDE), -1) if items[i].text == ","), start)
    return comma > start and items[comma - 1].low in AUXILIARIES


def _back_over(items: list[Token], at: int) -> int:
    """Back over words that only lead to a clause: ... | just hours after."""
    while at > 1 and items[at - 1].low in LEADS_TO_CLAUSE:
        at -= 1
    return at
