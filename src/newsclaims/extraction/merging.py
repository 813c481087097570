"""Rules and tagger together: the rules have the say on quotations, the tagger on everything else.

Quotation marks are certain, and beside them the rules name the right speaker more often than the tagger; of reported
speech the tagger finds more, and its bounds are those that annotators drew.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsclaims.extraction.confidence import confidence_of, rule_confidence
from newsclaims.extraction.continuing import going_on, joined
from newsclaims.extraction.direct import ASKED
from newsclaims.extraction.draft import Draft, Offsets, shared, size, within
from newsclaims.extraction.figures import PUT_AT
from newsclaims.extraction.nouns import BY_NOUN, VIEW_IS
from newsclaims.extraction.parting import FAIR, SETTLED, parted
from newsclaims.extraction.polarity import polarity_of_draft
from newsclaims.extraction.turns import ANSWER
from newsclaims.extraction.viewpoints import IN_VIEW

TURNS = frozenset(("transcript turn", "question", ANSWER))
"""Rules that settle a whole paragraph."""

MOSTLY = 0.8
"""Share of the tagger's content that the rules' quotations must cover to take its place."""

LEAST = 0.35
"""Confidence below which more is lost in wrong claims than won in right ones (half of the F1 reached)."""

A_FEW_WORDS = 40
"""Characters; a shorter quotation by itself may be a title or a sign."""

QUESTION = 4
"""Words from which a question in marks is somebody's, though a headline names nobody."""

ASIDE = "content before speaker and cue"
INVERTED = "content before cue and speaker"
"""Talks have stalled, said two officials: with "said" right in 12 of 22 in 300 articles of PolNeAR, with other verbs
in 1 of 14. The form is rarer there than in the papers of other countries, so the tagger does not know it well."""

LONGEST_MARK = 2
"""Characters of an opening mark, which the tagger counts into a content of which only a part is quoted."""

QUOTED_AS = re.compile(r"\b(?:was|were|is|been) quoted\b[^.;:]{0,60} as (?:saying|telling)\b")
"""What says that an outlet only passes on somebody's words: Lund was quoted by the Herald as saying."""

SECOND_THAT = re.compile(r",? and that\b")
SETTING = re.compile(r",(?: [\w-]+){0,5} (?:minute|hour|day|week|month|year)s? after\b")
"""The reporter's own words behind what was said: it expected to fly |, two days after a failure grounded it."""

NAMING = frozenset(("cue and name", "cue and object", "cue and quoted words"))
"""Rules whose content goes on behind half-quoted words unless another verb follows."""

OPENING = "“„”«»‘\"'"

PLAIN = frozenset((IN_VIEW, PUT_AT, VIEW_IS))
"""Rules that fire too seldom to be measured, and leave no doubt."""

NESTED = frozenset(("cue and that", "cue, addressee and clause"))
"""Rules by which words that a source is cited for are half quoted as somebody else's."""

TRUSTED = 0.7
"""Confidence in a rule from which its claim counts though the tagger has nothing there."""


def merged(text: str, rules: Sequence[Draft], tagged: Sequence[Draft]) -> list[Draft]:
    """The drafts of one passage of `text`, in reading order, each stretch of content once."""
    if any(rule.pattern in TURNS for rule in rules):
        return list(rules)
    kept: list[Draft] = []
    left = list(rules)
    for draft in (part for whole in tagged if not _cites_behind(whole, rules) for part in parted(text, whole, rules)):
        inside = [rule for rule in left if _holds(draft, rule)]
        if inside and (_covered(inside, draft) >= MOSTLY * size(draft.content) or _is_settled(text, inside, draft)):
            kept += going_on(text, [_completed(rule, draft) for rule in joined(text, inside)], draft)
            left = _without(left, inside)
        elif parts := _separated(text, draft, left):
            kept += parts
            left = _without(left, parts)
        else:
            kept.append(_supported(text, draft, left))
    trusted = [rule for rule in left if _is_trusted(text, rule)]
    likely = _once([draft for draft in kept if _is_likely(text, draft) and not _gives_way(text, draft, trusted)])
    taken = [piece for draft in likely for piece in draft.content]
    alone = [rule for rule in trusted if not shared(rule.content, taken)]
    nested = [rule for rule in left if any(_quotes_within(rule, draft) for draft in likely)]
    return sorted([*likely, *alone, *nested], key=lambda draft: (draft.content[0][0], draft.content[-1][1]))


def _quotes_within(rule: Draft, cited: Draft) -> bool:
    """Whether what a source is cited for half quotes somebody else: | he told a friend he was “tired” |, police say."""
    if rule.kind != "mixed" or rule.pattern not in NESTED or cited.pattern != "according to":
        return False
    if rule.cue is None or rule.mention is None or cited.mention is None or shared([rule.mention], [cited.mention]):
        return False
    return any(within(rule.mention, piece) and within(rule.content[-1], piece) for piece in cited.content)


def _cites_behind(tagged: Draft, rules: Sequence[Draft]) -> bool:
    """Whether a source is cited for what stands behind it, where the tagger takes what leads up to it."""
    own = next((rule for rule in rules if rule.pattern == "according to" and rule.cue == tagged.cue), None)
    return own is not None and not shared(own.content, tagged.content)


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without pieces that a surer one has already."""
    found: list[Draft] = []
    for draft in sorted(drafts, key=confidence_of, reverse=True):
        taken = [piece for other in found for piece in other.content]
        own = [piece for piece in draft.content if not shared([piece], taken)]
        if own:
            found.append(draft if len(own) == len(draft.content) else replace(draft, content=own))
    return found


def _gives_way(text: str, draft: Draft, trusted: Sequence[Draft]) -> bool:
    """Whether a draft of what nobody has said (would be) stands where a trusted rule sees a claim."""
    met = any(shared(rule.content, draft.content) for rule in trusted)
    return met and polarity_of_draft(text, draft) is None


def _without(rules: list[Draft], used: Sequence[Draft]) -> list[Draft]:
    taken = set(map(id, used))
    return [rule for rule in rules if id(rule) not in taken]


def _holds(tagged: Draft, rule: Draft) -> bool:
    """Whether most of a rule's quotation lies in the tagger's content."""
    return rule.kind == "direct" and shared(rule.content, tagged.content) * 2 > size(rule.content)


def _is_settled(text: str, rules: Sequence[Draft], tagged: Draft) -> bool:
    """Whether a rule that is nearly always right ends the claim with the quotation; the tagger runs on behind it.

    Or it takes in what leads to a colon, and is the reporter's: a statement held one line worth reading: | “...” |.
    """
    first = min(rules, key=lambda rule: rule.content[0])
    if tagged.kind == "mixed" and first.mention and tagged.mention and shared([first.mention], [tagged.mention]):
        lead = text[tagged.content[0][0] : first.content[0][0]].rstrip(OPENING)
        ahead = first.cue is not None and first.cue[1] <= tagged.content[0][0]
        if lead.endswith(": ") and size(tagged.content[:1]) > len(lead) and not ahead:
            return True
    same_cue = bool(first.cue and tagged.cue and first.cue[1] == tagged.cue[1] < first.content[0][0])
    sure = same_cue or rule_confidence(first.pattern) >= SETTLED
    return sure and tagged.kind == "mixed" and abs(first.content[0][0] - tagged.content[0][0]) <= LONGEST_MARK


def _covered(rules: Sequence[Draft], tagged: Draft) -> int:
    return sum(shared(rule.content, tagged.content) for rule in rules)


def _is_trusted(text: str, rule: Draft) -> bool:
    if rule.kind == "direct":
        return _is_likely(text, rule)
    half = rule.pattern == BY_NOUN and rule.kind == "mixed"
    return rule.pattern in PLAIN or half or _is_sure(text, rule)


def _supported(text: str, tagged: Draft, rules: Sequence[Draft]) -> Draft:
    """The tagger's draft with the name of the rule that found much the same, and the speaker that only that has."""
    for rule in rules:
        common = shared(rule.content, tagged.content)
        known = (rule.pattern == BY_NOUN and common == size(rule.content)) or _is_a_bit_of(text, tagged, rule)
        outside = tagged.content[0][1] > rule.sentence[1] or _ends_what_was_said(text, rule)
        known = known or (_runs_on(tagged, rule) and outside)
        if known or common * 2 > max(size(rule.content), size(tagged.content)):
            return _agreed(text, rule, tagged)
    return tagged


def _agreed(text: str, rule: Draft, tagged: Draft) -> Draft:
    """What both found in the tagger's words, or the rule's where it has a longer cue (declined to say) or a noun's."""
    quoted = rule.cue is not None and QUOTED_AS.search(text, rule.sentence[0], rule.cue[1]) is not None
    own = rule.mention if rule.pattern == BY_NOUN or quoted else tagged.mention or rule.mention
    content = _without_mention(text, tagged.content, own)
    found = replace(tagged, pattern=rule.pattern, mention=own, named=_part(rule.mention, own), content=content)
    if rule.cue and tagged.cue and rule.cue != tagged.cue and within(tagged.cue, rule.cue):
        return replace(found, cue=rule.cue, content=rule.content, kind=rule.kind)
    if rule.pattern == BY_NOUN:
        return replace(found, cue=rule.cue, content=rule.content, kind=rule.kind)
    short = _is_a_bit_of(text, tagged, rule) or _stops_short(text, tagged, rule) or _leaves_rest(tagged, rule)
    if short or _runs_on(tagged, rule):
        return replace(found, content=rule.content, kind=rule.kind)
    return found


def _without_mention(text: str, content: list[Offsets], mention: Offsets | None) -> list[Offsets]:
    """Pieces of content without who says it: The answer, says | Boe, | is you."""
    if mention is None:
        return content
    apart = [piece for piece in content if not within(piece, mention)] or content
    behind = mention[1] + len(", ")
    set_off = text[mention[1] : behind] == ", "
    found = [(behind, end) if set_off and start == mention[0] else (start, end) for start, end in apart]
    return [piece for piece in found if piece[0] < piece[1]] or content


def _is_a_bit_of(text: str, tagged: Draft, rule: Draft) -> bool:
    """Whether the tagger has, for the same cue, no more than half of what a trusted rule has."""
    if rule.cue is None or tagged.cue is None or not shared([rule.cue], [tagged.cue]):
        return False
    inside = shared(rule.content, tagged.content) == size(tagged.content)
    return inside and size(tagged.content) * 2 <= size(rule.content) and _is_sure(text, rule)


def _is_sure(text: str, rule: Draft) -> bool:
    """Whether a rule is right so often that its claim counts by itself."""
    plainly_said = rule.pattern == INVERTED and rule.cue is not None and text[slice(*rule.cue)].lower() == "said"
    return plainly_said or rule_confidence(rule.pattern) >= TRUSTED


def _runs_on(tagged: Draft, rule: Draft) -> bool:
    """Whether the tagger goes on where the rule sees a clause end: who said that the quay is safe, | left.

    On PolNeAR's development split each is right as often in this case; words too many are the worse mistake.
    """
    one = len(tagged.content) == len(rule.content) == 1
    return one and tagged.content[0][0] == rule.content[0][0] and rule.content[0][1] < tagged.content[0][1]


def _ends_what_was_said(text: str, rule: Draft) -> bool:
    """Whether the reporter's own words follow a rule's content: a setting, or what the speaker did next."""
    end = rule.content[-1][1]
    return SETTING.match(text, end) is not None or (rule.pattern in NAMING and text[end - 1] in "”\"’'»")


def _stops_short(text: str, tagged: Draft, rule: Draft) -> bool:
    """Whether the tagger leaves out a second clause with a "that" of its own: said it leaked, | and that it knew."""
    one = len(tagged.content) == len(rule.content) == 1
    (start, end), (first, last) = tagged.content[0], rule.content[0]
    return one and start == first and end < last and SECOND_THAT.match(text, end) is not None


def _leaves_rest(tagged: Draft, rule: Draft) -> bool:
    """Whether the tagger has a clause only up to who says it in its midst: It will take, they say, | another year."""
    parted = len(tagged.content) == 1 and len(rule.content) == 2 and rule.cue == tagged.cue and rule.pattern == ASIDE
    return parted and shared(tagged.content, rule.content[:1]) == size(tagged.content)


def _is_likely(text: str, draft: Draft) -> bool:
    """Whether a draft is worth a reader's time; a quotation is, but a few words that nobody is said to speak."""
    spoken = draft.mention is not None or draft.sureness is not None or size(draft.content) > A_FEW_WORDS
    spoken = spoken or _asks(text, draft)
    return (draft.kind == "direct" and spoken) or confidence_of(draft) >= LEAST


def _asks(text: str, draft: Draft) -> bool:
    """Whether a headline quotes a question, and no title: ‘Who feeds the cat?’ A town counts its shelters."""
    words = text[slice(*draft.content[-1])].split()
    small = any(word.islower() for word in words if len(word) > 3)
    return draft.headline and words[-1].endswith("?") and len(words) >= QUESTION and small


def _separated(text: str, tagged: Draft, rules: Sequence[Draft]) -> list[Draft]:
    """The claims that rules see in one content of the tagger's: its own, and those that others make in it.

    Annotators of PolNeAR leave a claim within a claim unmarked; a reader wants to know that it is somebody else's.
    """
    own = next((rule for rule in rules if rule.cue and tagged.cue and shared([rule.cue], [tagged.cue])), None)
    if own is None or not shared(own.content, tagged.content):
        return []
    others = [rule for rule in rules if rule is not own and _is_another(rule, own, tagged)]
    return [_supported(text, replace(tagged, content=own.content, kind=own.kind), [own]), *others] if others else []


def _is_another(rule: Draft, own: Draft, tagged: Draft) -> bool:
    """Whether a rule's claim stands in the tagger's content, but not in what the own rule takes of it.

    In the own sentence its cue must stand there as well.
    """
    if rule.cue is None or rule_confidence(rule.pattern) < FAIR or shared(rule.content, own.content):
        return False
    later = rule.sentence[0] >= own.sentence[1] and shared(rule.content, tagged.content) == size(rule.content)
    return later or (shared([rule.cue], tagged.content) > 0 and not shared([rule.cue], own.content))


def _part(inner: Offsets | None, outer: Offsets | None) -> Offsets | None:
    return inner if inner and outer and within(inner, outer) else None


def _completed(rule: Draft, tagged: Draft) -> Draft:
    """A rule's quotation with what only the tagger knows: who speaks it, or all the words that name the speaker."""
    if rule.pattern == ASKED and rule.mention is None:
        return replace(rule, sureness=tagged.sureness)
    if rule.mention is None:
        return replace(
            rule,
            mention=tagged.mention,
            cue=rule.cue or tagged.cue,
            follows=tagged.mention is None,
            sureness=tagged.sureness,
        )
    wider = tagged.mention if tagged.mention and within(rule.mention, tagged.mention) else rule.mention
    cue = tagged.cue if rule.cue and tagged.cue and within(rule.cue, tagged.cue) else rule.cue
    return replace(rule, mention=wider, cue=cue, sureness=tagged.sureness, named=rule.mention)
