"""Rules and tagger together: the rules have the say on quotations, the tagger on everything else.

Quotation marks are certain, and beside them the rules name the right speaker more often than the tagger; of reported
speech the tagger finds more, and its bounds are those that annotators drew.
"""

from collections.abc import Sequence
from dataclasses import replace

from newsclaims.extraction.confidence import rule_confidence
from newsclaims.extraction.draft import Draft, Offsets

MOSTLY = 0.8
"""Share of the tagger's content that the rules' quotations must cover to take its place."""

TRUSTED = 0.7
"""Confidence in a rule from which its claim counts though the tagger has nothing there."""


def merged(rules: Sequence[Draft], tagged: Sequence[Draft]) -> list[Draft]:
    """The drafts of one passage, in reading order, each stretch of content once."""
    kept: list[Draft] = []
    left = list(rules)
    for draft in tagged:
        inside = [rule for rule in left if _holds(draft, rule)]
        if inside and _covered(inside, draft) >= MOSTLY * _size(draft.content):
            kept += [_completed(rule, draft) for rule in _joined(inside)]
            left = [rule for rule in left if rule not in inside]
        else:
            kept.append(_supported(draft, left))
    taken = [piece for draft in kept for piece in draft.content]
    kept += [rule for rule in left if _is_trusted(rule) and not _shared(rule.content, taken)]
    return sorted(kept, key=lambda draft: (draft.content[0][0], draft.content[-1][1]))


def _joined(rules: Sequence[Draft]) -> list[Draft]:
    """Quotations that the tagger takes for one claim: those that name nobody go on with the one before them."""
    found: list[Draft] = []
    for rule in rules:
        if found and rule.mention is None and rule.cue is None and found[-1].mention is not None:
            found[-1] = replace(found[-1], content=[*found[-1].content, *rule.content], runs_on=rule.runs_on)
        else:
            found.append(rule)
    return found


def _holds(tagged: Draft, rule: Draft) -> bool:
    """Whether most of a rule's quotation lies in the tagger's content."""
    return rule.kind == "direct" and _shared(rule.content, tagged.content) * 2 > _size(rule.content)


def _covered(rules: Sequence[Draft], tagged: Draft) -> int:
    return sum(_shared(rule.content, tagged.content) for rule in rules)


def _is_trusted(rule: Draft) -> bool:
    return rule.kind == "direct" or rule_confidence(rule.pattern) >= TRUSTED


def _supported(tagged: Draft, rules: Sequence[Draft]) -> Draft:
    """The tagger's draft with the name of the rule that found much the same, and the speaker that only that has."""
    for rule in rules:
        shared = _shared(rule.content, tagged.content)
        if shared * 2 > max(_size(rule.content), _size(tagged.content)):
            return replace(tagged, pattern=rule.pattern, mention=tagged.mention or rule.mention)
    return tagged


def _completed(rule: Draft, tagged: Draft) -> Draft:
    """A rule's quotation with what only the tagger knows: who speaks it, or all the words that name the speaker."""
    if rule.mention is None:
        return replace(
            rule,
            mention=tagged.mention,
            cue=rule.cue or tagged.cue,
            follows=tagged.mention is None,
            sureness=tagged.sureness,
        )
    wider = tagged.mention if tagged.mention and _within(rule.mention, tagged.mention) else rule.mention
    cue = tagged.cue if rule.cue and tagged.cue and _within(rule.cue, tagged.cue) else rule.cue
    return replace(rule, mention=wider, cue=cue, sureness=tagged.sureness)


def _within(inner: Offsets, outer: Offsets) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _size(pieces: Sequence[Offsets]) -> int:
    return sum(end - start for start, end in pieces)


def _shared(one: Sequence[Offsets], other: Sequence[Offsets]) -> int:
    """How many characters two sets of pieces share."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
