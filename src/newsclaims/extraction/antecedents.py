"""Whom a sentence is about, for the pronouns in it and behind it: Asked why, | the mayor | paused. She said ..."""

from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.following import subject_after
from newsclaims.extraction.heads import core, ends_in_name, name_between_commas
from newsclaims.extraction.kin import KIN, owner_of
from newsclaims.extraction.lexicon import DETERMINERS, FINITE, PEOPLE, PREPOSITIONS, SUBORDINATORS
from newsclaims.extraction.mentions import PRONOUNS
from newsclaims.extraction.passage import QUOTE
from newsclaims.extraction.phrases import Range, is_name, speaks
from newsclaims.extraction.tokens import Token

ASKED = frozenset("asked pressed questioned challenged quizzed told reminded reached contacted".split())
"""What a sentence begins with that goes on about who is asked: Asked | about Lund, she said."""

FARTHEST_KIN = 4
"""Tokens from "her" within which the relative stands: her older | sister."""

LATER = frozenset("afterwards afterward later earlier then meanwhile outside inside there today yesterday".split())
"""What a sentence begins with in front of its subject, without a comma: Afterwards | the minister | left."""

SUBJECTS = frozenset("he she they we".split())
SEEMING = frozenset("seems appears looks sounds remains feels knows insists".split())
BEING_THERE = frozenset("stood sat was lay waited knelt came walked".split())
FARTHEST_TIME = 6
"""Tokens from a sentence's start to what says that it was later: Less than an hour | later | she stood outside."""

FARTHEST_TURNED = 8
"""Tokens from where somebody is to the verb in front of them: Beside her | stood | Hendrik Boe."""

LONGEST_TOPIC = 7
"""Tokens of a question that only says of whom it goes on: And the marshal?"""


def subject_of_sentence(items: list[Token], lo: int, hi: int) -> Range | None:
    """The phrase that a sentence is about: the minister | paused, and not: the minister paused."""
    found = subject_after(items, _start_of_subject(items, lo, hi), hi) if hi > lo else None
    return before_verb(items, found) if found is not None else None


def before_verb(items: list[Token], subject: Range) -> Range:
    """A subject without the verb that it may have run over: the company | disagreed with almost all of it."""
    if items[subject[0]].low in SUBJECTS:
        return subject[0], subject[0] + 1
    verbs = (at for at in range(subject[0] + 1, subject[1]) if _is_verb(items[at]) and speaks(items[at - 1]))
    end = next(verbs, subject[1])
    return subject[0], end - 1 if end - subject[0] > 2 and _is_present(items[end - 3 : end]) else end


def _is_present(items: list[Token]) -> bool:
    """Whether a verb in the present stands behind a name of two words: Kayla Boe | disagrees."""
    *name, verb = items
    third = verb.text.islower() and "third" in FORMS.get(verb.low, ("", ()))[1] and verb.low not in PEOPLE
    return third and all(map(is_name, name))


def _is_verb(item: Token) -> bool:
    """Whether a word is a verb in the past, or says how somebody seems."""
    return _is_past(item) or item.text in SEEMING


def _is_past(item: Token) -> bool:
    return item.text.islower() and item.low.endswith("ed") and len(item.low) > 4


def _start_of_subject(items: list[Token], lo: int, hi: int) -> int:
    """Where a sentence's subject may start: behind "and" in front of a topic, a quotation, an adverbial."""
    if items[lo].low in LATER and lo + 1 < hi and _may_begin(items[lo + 1]):
        return lo + 1
    if items[lo].low in ("and", "but") and items[hi - 1].text == "?" and hi - lo <= LONGEST_TOPIC:
        return lo + 1
    late = next(
        (at for at in range(lo + 1, min(lo + FARTHEST_TIME, hi - 1)) if items[at].low in ("later", "earlier")), None
    )
    if late is not None and not any(item.low in FINITE for item in items[lo:late]):
        start = next((at for at in range(late + 1, hi) if _may_begin(items[at]) and items[at - 1].text == ","), hi)
        if _may_begin(items[late + 1]) or (items[late + 1].text == "," and start < hi):
            return late + 1 if _may_begin(items[late + 1]) else start
    turned = (at for at in range(lo + 1, min(lo + FARTHEST_TURNED, hi - 1)) if items[at].low in BEING_THERE)
    there = next((at for at in turned if is_name(items[at + 1])), None)
    if items[lo].low in PREPOSITIONS and there is not None:
        return there + 1
    leads = items[lo].low in PREPOSITIONS | ASKED or items[lo].low in ("as", "when", "while")
    if items[lo].text == QUOTE or leads:
        comma = next((i for i in range(lo, hi) if items[i].text == ","), None)
        told = _told_aside(items, lo, comma, hi) if comma is not None else None
        if told is not None:
            return told
        return comma + 1 if comma is not None and comma + 1 < hi else lo
    return lo


def _told_aside(items: list[Token], lo: int, comma: int, hi: int) -> int | None:
    """Where a name begins that words between commas explain: In front of the hall | Ms. Boe, a former clerk, left."""
    start = comma
    while start > lo + 2 and is_name(items[start - 1]):
        start -= 1
    closed = any(items[at].text == "," for at in range(comma + 2, hi))
    told = start < comma and closed and comma + 1 < hi and items[comma + 1].low in ("a", "an")
    return start if told and items[start - 1].low not in PREPOSITIONS else None


def _may_begin(item: Token) -> bool:
    return item.low in DETERMINERS or item.low in PRONOUNS or is_name(item)


def is_pronoun(items: list[Token], subject: Range) -> bool:
    """Whether a subject is he or she, or theirs: she; her face; but not: her lawyer."""
    pronoun = items[subject[0]].low in PRONOUNS and owner_of(items[slice(*subject)]) is None
    return pronoun and kin_name(items, subject) is None


def kin_name(items: list[Token], subject: Range) -> Range | None:
    """The name that stands right behind a relative: her daughter | Pauline."""
    start, end = subject
    kin = next((at for at in range(start + 1, min(start + FARTHEST_KIN, end)) if items[at].low in KIN), end)
    named = items[start].low in ("his", "her", "their") and kin + 1 < end
    return (kin + 1, end) if named and all(is_name(item) for item in items[kin + 1 : end]) else None


def kin_behind(items: list[Token], lo: int, hi: int) -> tuple[Range, Range] | None:
    """A relative that a sentence ends with, and the name behind: a video posted by | Boe's son |, | Wade |."""
    end = hi - (items[hi - 1].text in ".;")
    start = end
    while start > lo and is_name(items[start - 1]):
        start -= 1
    kin = start - 2
    if not (lo < kin and start < end and items[start - 1].text == "," and items[kin].low in KIN):
        return None
    return ((kin, kin + 1), (start, end)) if owner_of(items[max(lo, kin - 3) : kin + 1]) else None


def named_as(items: list[Token], lo: int, hi: int) -> Range | None:
    """The name that a sentence gives what it begins with: Chief among them is | Ivo Boe |, the adviser."""
    verb = next((at for at in range(lo + 1, hi - 2) if items[at].low in ("is", "was")), hi)
    end = verb + 1
    while end < hi and is_name(items[end]):
        end += 1
    named = end - verb > 2 and end < hi and items[end].text in (",", ".")
    return (verb + 1, end) if named and not any(item.text == "," for item in items[lo:verb]) else None


def asked_in(items: list[Token], lo: int, hi: int) -> Range | None:
    """Whom a sentence says that somebody asked: A reporter asked | the spokeswoman | about it. “...,” she replied."""
    verb = next((at for at in range(lo + 1, hi) if items[at].low in ASKED - {"told", "reached", "contacted"}), hi)
    if verb + 1 >= hi or items[verb - 1].low in ("was", "were", "been", "when", "if", ","):
        return None
    return subject_after(items, verb + 1, hi)


def opens_clause(first: Token) -> bool:
    """Whether a sentence begins with what leads up to its subject: When Boe arrived, she; but not: Boe is out, she."""
    return first.low in PREPOSITIONS | SUBORDINATORS or first.low.endswith(("ed", "ing"))


def is_set_in(items: list[Token], lo: int, hi: int) -> bool:
    """Whether a pronoun behind a comma only says whose words its sentence is: The bank, she said, was late.

    Whom such words name is somebody else; and who is asked about a person is not that person: Asked about Lund, she.
    """
    if hi - lo < 2 or items[hi - 1].text != ",":
        return False
    return not opens_clause(items[lo]) or items[lo].low in ASKED


def name_behind(items: list[Token], subject: Range) -> Range | None:
    """The name that a subject is given between commas: Boe's deputy, | Ann Voss, | said; her husband, | Tom."""
    start, end = subject
    if end >= len(items) or items[end].text != "," or ends_in_name(core(items[start:end])):
        return None
    behind = name_between_commas(items, end, least=1 if owner_of(items[start:end]) else 2)
    return (end + 1, behind) if behind is not None else None
