"""Rules and tagger together: the rules have the say on quotations, the tagger on everything else.

Quotation marks are certain, and beside them the rules name the right speaker more often than the tagger; of reported
speech the tagger finds more, and its bounds are those that annotators drew.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsclaims.extraction.agreeing import is_sure, passes_on, supported
from newsclaims.extraction.antecedents import ASKED as ASKED_WORDS
from newsclaims.extraction.beside import ASKED, NO_CUE
from newsclaims.extraction.confidence import confidence_of, rule_confidence
from newsclaims.extraction.continuing import going_on, joined
from newsclaims.extraction.draft import Draft, shared, size, within
from newsclaims.extraction.figures import PUT_AT
from newsclaims.extraction.implied import is_question
from newsclaims.extraction.nouns import BY_NOUN, VIEW_IS
from newsclaims.extraction.parting import FAIR, SETTLED, parted
from newsclaims.extraction.polarity import polarity_of_draft
from newsclaims.extraction.turns import ANSWER
from newsclaims.extraction.viewpoints import IN_VIEW

KNOWN = re.compile(r"(?:reported|revealed|disclosed|obtained|published)(?: by)?$")
KNOWN_BY = re.compile(r", (?:first |earlier )?(?:reported|revealed|disclosed|obtained|published) by (?:the |an? )?$")
"""What stands in front of whoever only made something known: a memo, first reported by | the Herald |, says."""

TURNS = frozenset(("transcript turn", "question", ANSWER))
"""Rules that settle a whole paragraph."""

MOSTLY = 0.8
"""Share of the tagger's content that the rules' quotations must cover to take its place."""

A_FEW_WORDS = 40
"""Characters; a shorter quotation by itself may be a title or a sign."""

LEAST = 0.35
"""Confidence below which more is lost in wrong claims than won in right ones (half of the F1 reached)."""

QUESTION = 4
"""Words from which a question in marks is somebody's, though a headline names nobody."""

LONGEST_MARK = 2
"""Characters of an opening mark, which the tagger counts into a content of which only a part is quoted."""

OPENING = "“„”«»‘\"'"
MARKS = OPENING + "’ \n"
SENTENCE_END = re.compile(r"[.!?][”’\"']?\s")

PLAIN = frozenset((IN_VIEW, PUT_AT, VIEW_IS))
"""Rules that fire too seldom to be measured, and leave no doubt."""

NESTED = frozenset(("cue and that", "cue, addressee and clause"))
"""Rules by which words that a source is cited for are half quoted as somebody else's."""


def merged(text: str, rules: Sequence[Draft], tagged: Sequence[Draft]) -> list[Draft]:
    """The drafts of one passage of `text`, in reading order, each stretch of content once."""
    if any(rule.pattern in TURNS for rule in rules):
        return list(rules)
    kept: list[Draft] = []
    left = list(rules)
    telling = [
        whole
        for whole in tagged
        if not (_cites_behind(whole, rules) or is_question(text, whole) or passes_on(text, whole, rules))
        and not (_is_known_by(text, whole) or _is_put_by(text, whole) or _is_bit_of_quotation(whole, rules))
    ]
    for draft in (part for whole in telling for part in parted(text, whole, rules)):
        inside = [rule for rule in left if _holds(draft, rule)]
        if inside and (_covered(inside, draft) >= MOSTLY * size(draft.content) or _is_settled(text, inside, draft)):
            own, others = _own(draft, inside, left)
            kept += going_on(text, [_completed(text, rule, draft) for rule in joined(text, inside)], own)
            kept += others
            left = _without(left, [*inside, *others])
        elif parts := _separated(text, draft, left):
            kept += parts
            left = _without(left, parts)
        else:
            kept.append(_apart(supported(text, draft, left), draft, telling))
    trusted = [rule for rule in left if _is_trusted(text, rule)]
    likely = _once([draft for draft in kept if _is_likely(text, draft) and not _gives_way(text, draft, trusted)])
    taken = [piece for draft in likely for piece in draft.content]
    alone = [_doubted(text, rule) for rule in trusted if not shared(rule.content, taken)]
    nested = [rule for rule in left if any(_quotes_within(rule, draft) for draft in likely)]
    return sorted([*likely, *alone, *nested], key=lambda draft: (draft.content[0][0], draft.content[-1][1]))


def _apart(found: Draft, tagged: Draft, others: Sequence[Draft]) -> Draft:
    """What a rule makes of a draft of the tagger's, but with its own words if the rule's take in who else says what."""
    if any(_says_within(other, found) and not _says_within(other, tagged) for other in others):
        return replace(found, content=tagged.content, kind=tagged.kind)
    return found


def _says_within(other: Draft, found: Draft) -> bool:
    """Whether somebody's name, cue and words all lie in what another is said to have said."""
    if other.cue is None or other.mention is None or other.cue == found.cue:
        return False
    return any(
        all(within(part, piece) for part in (other.mention, other.cue, *other.content)) for piece in found.content
    )


def _own(tagged: Draft, quotations: Sequence[Draft], rules: Sequence[Draft]) -> tuple[Draft, list[Draft]]:
    """A draft that goes on behind quotations without what rules see said there anew, and what they see: “A,” she said.

    | The port, she maintained, was shut |.
    """
    behind = max(quotation.sentence[1] for quotation in quotations)
    later = [rule for rule in rules if rule.cue is not None and rule.sentence[0] >= behind and rule.kind != "direct"]
    others = [replace(rule, sureness=tagged.sureness) for rule in later if shared(rule.content, tagged.content)]
    theirs = [piece for rule in others for piece in rule.content]
    content = [piece for piece in tagged.content if not shared([piece], theirs)]
    return replace(tagged, content=content or tagged.content), others


def _is_bit_of_quotation(tagged: Draft, rules: Sequence[Draft]) -> bool:
    """Whether the tagger has, of nobody's, a part of what stands in one pair of marks."""
    if tagged.mention is not None or tagged.cue is not None:
        return False
    whole = (rule for rule in rules if rule.kind == "direct" and size(rule.content) > size(tagged.content))
    return any(shared(rule.content, tagged.content) == size(tagged.content) for rule in whole)


def _is_put_by(text: str, tagged: Draft) -> bool:
    """Whether the tagger takes for the speaker who only asked: Asked by | the chairman | why it was late, Lund said."""
    if tagged.cue is None or tagged.mention is None or text[slice(*tagged.cue)].lower() not in ASKED_WORDS:
        return False
    return text[tagged.cue[1] : tagged.mention[0]].strip() == "by" and text[tagged.cue[0]].isupper()


def _is_known_by(text: str, tagged: Draft) -> bool:
    """Whether the tagger takes for a cue what only says who made something known."""
    if tagged.cue is None or tagged.mention is None or not KNOWN.search(text[slice(*tagged.cue)].lower()):
        return False
    return KNOWN_BY.search(text, tagged.sentence[0], tagged.mention[0]) is not None


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
        return _is_likely(text, rule) or _is_led_to(text, rule)
    half = rule.pattern == BY_NOUN and rule.kind == "mixed"
    return rule.pattern in PLAIN or half or is_sure(text, rule)


def _doubted(text: str, rule: Draft) -> Draft:
    """A rule's draft by itself: a quotation of a few words, if only the sentence in front leads to it, is doubtful."""
    return replace(rule, doubtful=rule.kind == "direct" and not _is_likely(text, rule))


def _is_likely(text: str, draft: Draft) -> bool:
    """Whether a draft is worth a reader's time; a quotation is, but a few words that nobody is said to speak."""
    spoken = draft.mention is not None or draft.sureness is not None or size(draft.content) > A_FEW_WORDS
    return (draft.kind == "direct" and (spoken or _asks(text, draft))) or confidence_of(draft) >= LEAST


def _is_led_to(text: str, draft: Draft) -> bool:
    """Whether a quotation is a sentence of its own behind one, whose subject may speak it: Lund smiled. | “Ask me.”."""
    ahead = text[max(0, draft.content[0][0] - LONGEST_MARK - 1) : draft.content[0][0]].rstrip(OPENING)
    return draft.follows and ahead[-2:-1] in (".", "!", "?") and text[draft.content[-1][1] - 1] in ".!?"


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
    return [supported(text, replace(tagged, content=own.content, kind=own.kind), [own]), *others] if others else []


def _is_another(rule: Draft, own: Draft, tagged: Draft) -> bool:
    """Whether a rule's claim stands in the tagger's content, but not in what the own rule takes of it.

    In the own sentence its cue must stand there as well.
    """
    if rule.cue is None or rule_confidence(rule.pattern) < FAIR or shared(rule.content, own.content):
        return False
    apart = rule.sentence[0] >= own.sentence[1] or rule.sentence[1] <= own.sentence[0]
    later = apart and shared(rule.content, tagged.content) == size(rule.content)
    return later or (shared([rule.cue], tagged.content) > 0 and not shared([rule.cue], own.content))


def _completed(text: str, rule: Draft, tagged: Draft) -> Draft:
    """A rule's quotation with what only the tagger knows: who speaks it, or all the words that name the speaker."""
    if rule.mention is None and (rule.pattern == ASKED or _is_sentences_off(text, rule, tagged)):
        return replace(rule, sureness=tagged.sureness)
    if rule.mention is None or _is_beside_colon(text, rule, tagged):
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


def _is_beside_colon(text: str, rule: Draft, tagged: Draft) -> bool:
    """Whether a rule took what was said for who speaks: Lund hoped that | Boe would win |: “Then I can laugh.”."""
    if rule.pattern != NO_CUE or tagged.cue is None or rule.mention is None:
        return False
    between = text[tagged.cue[1] : rule.mention[0]]
    return rule.sentence[0] <= tagged.cue[0] and tagged.cue[1] <= rule.mention[0] and between != ", "


def _is_sentences_off(text: str, rule: Draft, tagged: Draft) -> bool:
    """Whether a sentence of the reporter's parts a quotation from who speaks the next: “A.” Two left. “B,” she said.

    Or from who spoke the one before.
    """
    if tagged.mention is None:
        return False
    start, end = rule.content[0][0], rule.content[-1][1]
    if tagged.mention[0] > end:
        later = next((piece[0] for piece in tagged.content if piece[0] > end), None)
        return later is not None and tagged.mention[0] > later and _holds_sentence(text, end, later)
    before = max((piece[1] for piece in tagged.content if piece[1] < start), default=0)
    said = max(before, tagged.mention[1], tagged.cue[1] if tagged.cue else 0)
    first = SENTENCE_END.search(text, said, start)
    return before > 0 and first is not None and _holds_sentence(text, first.end(), start)


def _holds_sentence(text: str, start: int, end: int) -> bool:
    """Whether a whole sentence stands between two places, not only what is left of one."""
    between = text[start:end].strip(MARKS)
    return between != "" and between[-1] in ".!?"
