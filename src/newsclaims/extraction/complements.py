"""Where the content of a cue starts that stands in front of it: said that, told them, called it."""

from newsclaims.extraction.adverbials import is_time_after, past_adverbials, time_phrase
from newsclaims.extraction.cues import ADDRESSING_SET, OBJECT_SET, SAYING_SET, THINKING_SET, Cue
from newsclaims.extraction.figures import PUT_AT, puts_at
from newsclaims.extraction.lexicon import (
    ADVERBS,
    CLAUSE_OPENERS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    PEOPLE,
    PREPOSITIONS,
    ROLES,
    SUBORDINATORS,
    TIME_WORDS,
)
from newsclaims.extraction.passage import QUOTE, Passage
from newsclaims.extraction.phrases import DASHES, is_name, singular
from newsclaims.extraction.tokens import Token

FARTHEST_THAT = 24


WITH_THAT = SAYING_SET | THINKING_SET | ADDRESSING_SET | {"ask"}
ASKABLE = SAYING_SET | {"ask", "wonder", "tell"}
BEFORE_THAT = ADVERBS | PREPOSITIONS | TIME_WORDS


CLAUSE_WORDS = frozenset(
    """
    whether how why what if when where who
    """.split()
)


ASKED = frozenset("whether how why what".split())
"""Words that end an addressee because a clause begins there; "who" and "when" may still belong to it."""

SILENCES = frozenset("comment elaborate respond reply explain specify answer".split())
"""Verbs that say, once they are negated, that nothing was said; of these no clause is the content."""

TO_VERBS = frozenset(
    """
    promise vow pledge threaten offer agree propose swear urge demand
    """.split()
)


STRICT_NAMING = frozenset(
    """
    call describe label brand term dub deem see cast tout portray characterize characterise
    """.split()
)
"""Their object is a claim only where it names something: called it "a win", portrayed her as weak."""


OPINIONS = frozenset(
    """
    believe think feel hope fear expect know suspect guess worry
    """.split()
)
"""Of the verbs of thinking, those whose clause needs no "that": thinks he will."""


NO_ZERO_THAT = frozenset("write post read sing respond speak call answer begin tell".split())
"""Verbs of saying whose clause is not reported without "that"."""

WITH_PARTICLE = frozenset("argue complain boast joke muse hint insist warn rule".split())
"""Verbs of saying that report an object behind a particle too: warned of, boasted about."""


BREAKS = frozenset((",", ";", ":", *DASHES, "(", ")"))


NOT_TO = frozenset(("not", "never"))
"""What may stand before an infinitive and must not be lost: told drivers | not to park."""

SETTING_PREPOSITIONS = frozenset("in on at during to after before from via through with of by about".split())


def complement(passage: Passage, cue: Cue, hi: int) -> tuple[int | None, str]:
    """Where the content of a cue starts, and the rule that says so; None where the cue reports nothing here."""
    items, lemma = passage.items, cue.lemma
    that = _that(items, cue, hi)
    if that is not None and lemma in WITH_THAT:
        return that, "cue and that"
    at = past_adverbials(items, cue.end, hi)
    if at >= hi or is_time_after(items, at + (items[at].text == ",")):
        return None, ""
    if cue.end - cue.verb > 1 and (lemma not in SAYING_SET or lemma in WITH_PARTICLE):
        return cue.end, "cue and object"
    if items[at].low in CLAUSE_WORDS and lemma in ASKABLE:
        return at, "cue and clause"
    if items[at].low == "to" and lemma in TO_VERBS:
        return at, "cue and infinitive"
    if lemma in ADDRESSING_SET and not (lemma in SAYING_SET and _clause_ahead(items, at, hi)):
        return _told(passage, cue, at, hi)
    if lemma == "put":
        return (cue.end, PUT_AT) if puts_at(items, cue.end, hi) else (None, "")
    if lemma == "think" and _thinks_so(passage, at, hi):
        return at, "cue and name"
    if lemma in STRICT_NAMING:
        return (at, "cue and name") if _names_something(passage, cue, at, hi) else (None, "")
    return _clause_or_object(passage, cue, at, hi)


def _told(passage: Passage, cue: Cue, at: int, hi: int) -> tuple[int | None, str]:
    """Where the clause starts behind whom it is told, or the quoted words that nobody stands in front of."""
    if cue.lemma in SAYING_SET and passage.partials_in(passage.items[at].start, passage.items[at].end):
        return at, "cue and quoted words"
    return _behind_addressee(passage.items, at, hi), "cue, addressee and clause"


def _thinks_so(passage: Passage, at: int, hi: int) -> bool:
    """Whether a thing and quoted words for it follow, and no verb: thought | the plan “brave”."""
    items = passage.items
    if items[at].low not in DETERMINERS:
        return False
    end = next((i for i in range(at + 1, min(hi, at + 7)) if not items[i].is_word or items[i].low in FINITE), hi)
    return 1 < end - at < 7 and end < hi and bool(passage.partials_in(items[end].start, items[end].end))


def is_silence(cue: Cue) -> bool:
    """Whether a cue says that somebody said no more: declined to comment, did not elaborate."""
    return cue.is_taken_back and cue.lemma in SILENCES


def silence(items: list[Token], cue: Cue, hi: int) -> tuple[int | None, str]:
    """Where that starts on which somebody would not comment, and the rule's name; None where it is not told."""
    at = past_adverbials(items, cue.end, hi)
    return (at + 1, "cue and object") if at + 1 < hi and items[at].low in ("on", "about") else (None, "")


def _clause_or_object(passage: Passage, cue: Cue, at: int, hi: int) -> tuple[int | None, str]:
    """Where a clause without "that" starts, or the noun phrase or quoted words that a cue reports."""
    items, lemma, low = passage.items, cue.lemma, passage.items[at].low
    if low in ("little", "nothing", "much") and at + 1 < hi and items[at + 1].low in ("since", "yet", "so", "about"):
        return None, ""
    if lemma in SAYING_SET and lemma not in NO_ZERO_THAT:
        start = _zero_that(items, _past_setting(items, at, hi), hi)
        if start is not None:
            return start, "cue and clause"
    if lemma in OPINIONS and low in CLAUSE_OPENERS - {"this", "that"} and cue.form != "ing":
        return at, "cue and clause"
    if lemma == "question" and _is_somebody(items, at, hi):
        return None, ""
    if lemma in OBJECT_SET and items[at].is_word and low not in PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS:
        return at, "cue and object"
    if (lemma in SAYING_SET or lemma in OBJECT_SET) and passage.partials_in(items[at].start, items[at].end):
        return at, "cue and quoted words"
    return None, ""


def _is_somebody(items: list[Token], at: int, hi: int) -> bool:
    """Whether an object is a person rather than a thing that can be doubted: questioned | the chief executive."""
    end = at
    while end < hi and (items[end].is_word or items[end].text in ("'s", "’s")) and items[end].low not in PREPOSITIONS:
        end += 1
    head = items[end - 1].low
    return end > at and (is_name(items[end - 1]) or bool({head, singular(head)} & (ROLES | PEOPLE)))


def _clause_ahead(items: list[Token], at: int, hi: int) -> bool:
    """Whether a subject and its verb follow, rather than somebody addressed: warned | this meeting may fail."""
    if items[at].low in CLAUSE_OPENERS - {"you", "this", "that", "these", "those"}:
        return True
    for i in range(at, min(hi, at + 8)):
        if items[i].low in FINITE and i > at:
            return True
        if not items[i].is_word or items[i].low == "that":
            return False
    return False


def _that(items: list[Token], cue: Cue, hi: int) -> int | None:
    """The "that" which opens a cue's clause, behind an addressee or an adverbial at most."""
    start = cue.end
    if start < hi and items[start].low != "that" and cue.lemma not in ADDRESSING_SET | {"ask", "write", "post"}:
        first = items[start]
        leads = first.low in BEFORE_THAT or first.low.endswith("ly") or first.text == ","
        if not (leads or time_phrase(items, start) > start):
            return None
    for i in range(start, min(hi, start + FARTHEST_THAT)):
        low = items[i].low
        if low == "that":
            return i if i + 2 < hi and items[i + 1].text not in BREAKS else None
        if (
            items[i].text in (QUOTE, ";", ":", *DASHES)
            or low in FINITE
            or (low in CLAUSE_OPENERS and low not in ("it", "you"))
            or low in ("which", "who", "and", "but")
        ):
            return None
    return None


def _past_setting(items: list[Token], at: int, hi: int) -> int:
    """Past prepositional phrases that say where and to whom: in a statement, to reporters, at the rally."""
    while at < hi and items[at].low in SETTING_PREPOSITIONS:
        at += 1
        if at < hi and (items[at].low in DETERMINERS or items[at].low in ("his", "her", "their", "its")):
            at += 1
        named = at < hi and is_name(items[at])
        while (
            at < hi
            and items[at].is_word
            and items[at].low not in PREPOSITIONS | CLAUSE_OPENERS | DETERMINERS
            and (named or not is_name(items[at]))
        ):
            at += 1
        at = past_adverbials(items, at, hi)
    if at < hi and items[at].text == ",":
        return at + 1
    return at


def _zero_that(items: list[Token], at: int, hi: int) -> int | None:
    """Where a clause without "that" starts, if one does."""
    if at >= hi or not (items[at].is_word or items[at].text in ("“", '"', "‘", "``", "''", "$", "£", "€", "«")):
        return None
    low = items[at].low
    if (
        (low in PREPOSITIONS and low not in ("in", "under", "despite", "after", "before", "by", "over", "about"))
        or low in CONJUNCTIONS
        or low in ("so", "nothing", "something", "anything", "goodbye", "yes", "no", "hello", "as", "much", "otherwise")
    ):
        return None
    window = items[at : min(hi, at + 30)]
    if low in CLAUSE_OPENERS or any(
        item.low in FINITE or item.low.endswith(("n't", "ed")) or (item.low.endswith("s") and not item.is_capital)
        for item in window[1:]
    ):
        return at
    return None


def _behind_addressee(items: list[Token], at: int, hi: int) -> int | None:
    """Where the clause starts that follows the person addressed; None if none does."""
    if at >= hi or not items[at].is_word:
        return None
    start = at
    at = past_addressee(items, at, hi)
    if at + 1 < hi and items[at].low in NOT_TO and items[at + 1].low == "to" and at > start:
        return at
    if at < hi and items[at].low == "to" and at > start and not (at + 1 < hi and items[at + 1].low in DETERMINERS):
        return at
    timed = past_adverbials(items, at, hi)
    if start < at < timed < hi and items[timed].low == "to":
        return timed  # promised the house on Thursday | to answer
    at = _past_setting(items, timed, hi)
    if at >= hi or at == start:
        return None
    if items[at].low in NOT_TO and at + 1 < hi and items[at + 1].low == "to":
        return at
    if items[at].low in CLAUSE_WORDS or items[at].low in CLAUSE_OPENERS or items[at].low == "to":
        return at
    return (
        _zero_that(items, at, hi)
        if items[at].low in DETERMINERS or is_name(items[at]) or items[at].text in ("“", '"', "‘")
        else None
    )


def past_addressee(items: list[Token], at: int, hi: int) -> int:
    """Past the person addressed: told | reporters, told | the city council."""
    start = at
    if at >= hi:
        return at
    if items[at].low in ("me", "him", "her", "us", "them", "it", "you"):
        at += 1
    else:
        if items[at].low in DETERMINERS:
            at += 1
        named = at < hi and is_name(items[at])
        while (
            at < hi
            and items[at].is_word
            and items[at].low not in CLAUSE_OPENERS | DETERMINERS | PREPOSITIONS | ASKED | {"to"} | NOT_TO
            and (named == is_name(items[at]) or not named)
        ):
            if not named and is_name(items[at]) and at > start:
                break
            at += 1
    return at


def _names_something(passage: Passage, cue: Cue, at: int, hi: int) -> bool:
    """Whether a cue of naming says how somebody sees a thing; "what they call X" is just its name."""
    items = passage.items
    if cue.lemma == "call" and cue.form in ("third", "base"):
        return False
    if items[at].low in ("it", "him", "her", "them", "me", "us", "himself", "herself", "itself", "themselves"):
        return True
    end = items[hi - 1].end
    quoted = passage.partials_in(items[at].start, end)
    return bool(quoted) or any(item.low == "as" for item in items[at : min(hi, at + 14)])
