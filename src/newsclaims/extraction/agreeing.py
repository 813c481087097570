"""A claim of reported speech that a rule and the tagger both found: the words and the name that each knows better."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsclaims.extraction.confidence import rule_confidence
from newsclaims.extraction.draft import Draft, Offsets, shared, size, within
from newsclaims.extraction.lexicon import PREPOSITIONS
from newsclaims.extraction.nouns import BY_NOUN
from newsclaims.extraction.verbs import ADDRESSING, inflect

ASIDE = "content before speaker and cue"
INVERTED = "content before cue and speaker"
"""Talks have stalled, said two officials: with "said" right in 12 of 22 in 300 articles of PolNeAR, with other verbs
in 1 of 14. The form is rarer there than in the papers of other countries, so the tagger does not know it well."""

QUOTED_AS = re.compile(r"\b(?:was|were|is|been) quoted\b[^.;:]{0,60} as (?:saying|telling)\b")
"""What says that an outlet only passes on somebody's words: Lund was quoted by the Herald as saying."""

QUOTES_AS = re.compile(r"\b(?:quot|cit)(?:ed|es|ing) [^.;:]{3,80} as (?:saying|telling)$")
LONGEST_QUOTING = 100
"""Characters that `QUOTES_AS` can match: looked for from further back, one long line takes minutes."""

SECOND_THAT = re.compile(r",? and that\b")
SETTING = re.compile(r",(?: [\w-]+){0,5} (?:minute|hour|day|week|month|year)s? after\b")
"""The reporter's own words behind what was said: it expected to fly |, two days after a failure grounded it."""

OF_BODY = re.compile(r"(?:[A-Z][\w’'.-]+ ){1,4}[A-Z][\w’'.-]+, (?:(?:of|at|from|with) (?:the )?)?")
"""A whole name, up to whom somebody belongs to or what they are."""

THEN_NAME = re.compile(r", (?:[A-Z][\w’'.-]+ ){1,3}[A-Z][\w’'-]+\b")
"""A name behind what somebody is, who is then the one named: Lakeside Mill, a sawmill, | Ivo Boe | said."""

POSSESSED = re.compile(r"['’] [A-Z]")
"""What stands within a name behind its first word: the Judges|’ Forum|."""

CLAUSE = re.compile(r"\b(?:after|before|when|because|since|while|which)(?: the| an?)? $")
"""What opens a clause of its own in front of its subject."""

MORE = ("more than ", "less than ", "fewer than ")
COMPARED = re.compile(r"\b(?:what|than) $")
THEN = re.compile(r", (?:and|but) $")
"""What parts a comparison from what its sentence goes on with: cut it, more than | a few | had asked, and said so."""

NAMING = frozenset(("cue and name", "cue and object", "cue and quoted words"))
"""Rules whose content goes on behind half-quoted words unless another verb follows."""

TOLD_TO = frozenset(("cue and that", "cue, addressee and clause"))
QUOTES = re.compile(r"[“”\"‘’:]")

ADDRESSING_WORDS = frozenset(word for verb in ADDRESSING for word in inflect(verb))

AND_THEN = re.compile(r",? (?:and|but), $")

SHORT = 40
"""Characters in front of who speaks that the tagger may leave to another claim: The hosts, | she said, | failed."""

TRUSTED = 0.7
"""Confidence in a rule from which its claim counts though the tagger has nothing there."""


def supported(text: str, tagged: Draft, rules: Sequence[Draft]) -> Draft:
    """The tagger's draft with the name of the rule that found much the same, and the speaker that only that has."""
    for rule in rules:
        common = shared(rule.content, tagged.content)
        known = (rule.pattern == BY_NOUN and common == size(rule.content)) or _is_a_bit_of(text, tagged, rule)
        outside = tagged.content[0][1] > rule.sentence[1] or _ends_what_was_said(text, rule)
        known = known or (_runs_on(tagged, rule) and outside) or _leaves_rest(tagged, rule)
        if known or common * 2 > max(size(rule.content), size(tagged.content)):
            return _agreed(text, rule, tagged)
    return tagged


def _agreed(text: str, rule: Draft, tagged: Draft) -> Draft:
    """What both found in the tagger's words, or the rule's where it has a longer cue (declined to say) or a noun's."""
    lead = (rule.sentence[0], rule.cue[1]) if rule.cue is not None else (0, 0)
    quoted = any(pattern.search(text, *lead) is not None for pattern in (QUOTED_AS, QUOTES_AS))
    surer = rule.pattern == BY_NOUN or quoted or _is_nearer(text, rule, tagged) or _breaks_off(text, tagged)
    own = rule.mention if surer else tagged.mention or rule.mention
    content = _without_mention(text, tagged.content, own)
    torn = rule.mention is not None and POSSESSED.match(text, rule.mention[1]) is not None
    named = None if torn or _is_behind_name(text, rule.mention, own) else _part(rule.mention, own)
    found = replace(tagged, pattern=rule.pattern, mention=own, named=named, content=content)
    if rule.cue and tagged.cue and rule.cue != tagged.cue and within(tagged.cue, rule.cue):
        return replace(found, cue=rule.cue, content=rule.content, kind=rule.kind)
    if rule.pattern == BY_NOUN:
        return replace(found, cue=rule.cue, content=rule.content, kind=rule.kind)
    if _holds_addressee(text, tagged, rule) or _cites_for_rest(text, tagged, rule):
        return replace(found, content=rule.content, kind=rule.kind)
    short = _is_a_bit_of(text, tagged, rule) or _stops_short(text, tagged, rule) or _leaves_rest(tagged, rule)
    if short or _runs_on(tagged, rule):
        return replace(found, content=rule.content, kind=rule.kind)
    return found


def passes_on(text: str, tagged: Draft, rules: Sequence[Draft]) -> bool:
    """Whether the tagger takes an outlet for who speaks that quotes somebody as saying what a rule has."""
    if tagged.cue is None:
        return False
    first = tagged.cue[0]
    told = (rule.cue[1] for rule in rules if rule.cue is not None and rule.cue[0] >= first)
    return any(QUOTES_AS.search(text, max(first, end - LONGEST_QUOTING), end) is not None for end in told)


def _is_behind_name(text: str, inner: Offsets | None, outer: Offsets | None) -> bool:
    """Whether a rule has only where somebody named is from, or what they are: Ivo Boe, of | the fund |, said."""
    ahead = text[outer[0] : inner[0]] if inner and outer else ""
    if inner and outer and THEN_NAME.match(text, inner[1], outer[1]):
        return False
    return OF_BODY.fullmatch(ahead) is not None and ahead.split()[0].lower() not in PREPOSITIONS


def _is_nearer(text: str, rule: Draft, tagged: Draft) -> bool:
    """Whether a rule's speaker has the cue's clause alone: two envoys said, hours after | Lund | promised."""
    if (
        rule.mention is None
        or rule.cue is None
        or tagged.mention is None
        or not shared([rule.cue], [tagged.cue or (0, 0)])
    ):
        return False
    clause = CLAUSE.search(text, tagged.mention[1], rule.mention[0])
    named = clause is not None and ("which" not in clause.group() or text[rule.mention[0]].isupper())
    first, behind = tagged.mention
    compared = COMPARED.search(text, rule.mention[1], first) or text[first:behind].lower().startswith(MORE)
    if rule.mention[1] <= first and compared and THEN.search(text, behind, rule.cue[0]):
        return True
    return tagged.mention[1] <= rule.mention[0] < rule.cue[0] and named


def _holds_addressee(text: str, tagged: Draft, rule: Draft) -> bool:
    """Whether the tagger counts in whom something is told: promised | the families that they will have answers."""
    one = len(tagged.content) == len(rule.content) == 1 and rule.pattern in TOLD_TO
    (start, end), (first, last) = tagged.content[0], rule.content[0]
    leads = text[first:last].startswith(("that ", "to ", "not to ", "never to "))
    ahead = text[start:first]
    told = tagged.cue is not None and not ADDRESSING_WORDS.isdisjoint(text[slice(*tagged.cue)].lower().split())
    return told and one and leads and start < first and end == last and not QUOTES.search(ahead) and len(ahead) <= SHORT


def _cites_for_rest(text: str, tagged: Draft, rule: Draft) -> bool:
    """Whether a source is cited for a second clause alone: They meet in April, and, | the statement says, | in Rome."""
    if rule.pattern != "according to" or rule.cue is None or len(tagged.content) < 2:
        return False
    ahead = [piece for piece in tagged.content if piece[1] <= rule.cue[0]]
    apart = len(rule.content) == 1 and rule.content[0][0] >= rule.cue[1]
    return apart and len(ahead) == 1 and AND_THEN.search(text, ahead[0][0], rule.cue[0]) is not None


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
    short = inside and size(tagged.content) * 2 <= size(rule.content)
    return short and (is_sure(text, rule) or _breaks_off(text, tagged))


def _breaks_off(text: str, tagged: Draft) -> bool:
    """Whether the tagger's words end within a quotation: thought the speech “brave | on Monday”."""
    words = text[slice(*tagged.content[-1])]
    return words.count("“") > words.count("”")


def is_sure(text: str, rule: Draft) -> bool:
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
    quoted = text[end - 1] in "”\"’'»"
    comment = quoted and text[end:].startswith((", which ", " which "))
    return SETTING.match(text, end) is not None or comment or (rule.pattern in NAMING and quoted)


def _stops_short(text: str, tagged: Draft, rule: Draft) -> bool:
    """Whether the tagger leaves out a second clause with a "that" of its own: said it leaked, | and that it knew."""
    one = len(tagged.content) == len(rule.content) == 1
    (start, end), (first, last) = tagged.content[0], rule.content[0]
    return one and start == first and end < last and SECOND_THAT.match(text, end) is not None


def _leaves_rest(tagged: Draft, rule: Draft) -> bool:
    """Whether the tagger has a clause only up to who says it in its midst: It will take, they say, | another year."""
    parted = len(tagged.content) == 1 and len(rule.content) == 2 and rule.cue == tagged.cue and rule.pattern == ASIDE
    if not parted:
        return False
    first, last = (shared(tagged.content, [piece]) == size(tagged.content) for piece in rule.content)
    return first or (last and size(rule.content[:1]) <= SHORT)


def _part(inner: Offsets | None, outer: Offsets | None) -> Offsets | None:
    return inner if inner and outer and within(inner, outer) else None
