"""What the words of a verb group make of what follows: the reasoning behind `polarity`, on words alone."""

from collections.abc import Sequence
from itertools import pairwise

from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.lexicon import PREPOSITIONS, TIME_WORDS
from newsclaims.extraction.stance_words import (
    DENYING,
    FAILING,
    GRANTS,
    MAY_REFUSE,
    MEANT,
    MODALS,
    NONE_TAKES_NOTHING_BACK,
    NOT_ONLY,
    QUESTIONS,
    REFUSING,
    SPOKEN_OF,
    UNFAILING,
    WITHHELD,
)
from newsclaims.model import Polarity

BEING = frozenset("is was are were am be been being remain remains remained isn't wasn't aren't weren't".split())
OFFERED = frozenset("offer offers invitation invitations job post role deal award prize honour honor chance".split())
WHOLE = frozenset("that all both half some any the a an and or as".split())
NEGATIONS = frozenset("not never neither nor hardly scarcely cannot without nt".split())


def stance(words: list[str], after: list[str]) -> Polarity | None:
    """The polarity of a verb group whose last words are the cue, followed by the words `after`."""
    if ("without", "saying") in pairwise(words) and set(words) & {"goes", "went", "go"}:
        return None
    words = _without_empty_negations(_as_far_as_done(words))
    denying = next((at for at, word in enumerate(words) if word in DENYING), None)
    if denying is None and ("rule", "out") in pairwise(_lemmas([*words, *after[:1]])):
        denying = len(words) - 1
    refusing = _refusing(words, after)
    if denying is not None and (refusing is None or denying < refusing):
        return _denied(words, denying, after)
    modal = bool(set(words) & MODALS) and "only" not in [*words, *after[:1]]  # would say only that it was over
    negated = is_negated(words)
    if denying is not None:
        return "declined"
    if refusing is not None:
        return None if (modal and not negated) or _is_decrease(words, after) else "declined"
    if negated or _is_replaced(words) or _is_silent(words, after) or _has_none(words):
        return _unsaid(words, after)
    return None if modal else "asserted"


def _as_far_as_done(words: list[str]) -> list[str]:
    """The words up to what only says how it was done: claiming | without evidence, spoke as | one must."""
    verb = next((at for at, word in enumerate(words) if word in FORMS), len(words))
    later = (at for at, word in enumerate(words) if at > verb and word in MODALS | {"without", "that"})
    return words[: next(later, len(words))]


def _without_empty_negations(words: list[str]) -> list[str]:
    """The words without negations that take nothing back: not only said, did not hesitate to say."""
    kept: list[str] = []
    for at, word in enumerate(words):
        after = words[at + 1 : at + 5]
        if _is_negation(word) and set(after[:1]) & NOT_ONLY and "yet" not in after:
            continue
        if _is_negation(word) and set(after) & UNFAILING:
            return [*kept, *(later for later in words[at + 1 :] if later not in UNFAILING)]
        kept.append(word)
    return kept


def _is_negation(word: str) -> bool:
    return word in NEGATIONS or word.endswith("n't")


def is_negated(words: Sequence[str]) -> bool:
    """Whether a negation is among the words of a verb group."""
    return any(_is_negation(word) for word in words) or ("no", "longer") in pairwise(words)


def _refusing(words: list[str], after: list[str]) -> int | None:
    """Where a word stands that refuses, None without one."""
    lemma = _lemma(words)
    for at, word in enumerate(words):
        later = [*words[at + 1 :], *after[:1]]
        if (word == "yet" and "to" not in later) or (word == "short" and "of" not in later):
            continue
        if word in REFUSING or (word in FAILING and later[:1] == ["to"] and lemma not in MEANT):
            return at
    return None


def _denied(words: list[str], denying: int, after: list[str]) -> Polarity | None:
    """The polarity of a denial, unless it is done in deed, or is itself denied."""
    lemma = DENYING.get(words[denying], "")
    if {"no", "little"} & set(words[:denying]) and lemma == "doubt":
        return "asserted"
    if is_negated(words[:denying]):
        return "asserted" if lemma == "doubt" else "declined"
    if set(words[:denying]) & MODALS or (lemma == "deny" and _is_in_deed([*words[denying + 1 :], *after])):
        return None
    says_what_it_is = lemma not in ("deny", "doubt", "disagree") and _is_called([*words[denying + 1 :], *after])
    return "asserted" if says_what_it_is else "denied"


def _is_in_deed(after: list[str]) -> bool:
    """Whether what is denied is a thing that one gives: bail, entry; him the vote."""
    if after[:1] and after[0] in ("him", "them", "us", "me") and after[1:2] not in ([], ["that"]):
        return True
    if _has_two_objects(after):
        return True
    for word in after[:5]:
        if word in GRANTS:
            return True
        if word in PREPOSITIONS or word in ("that", "and", "or") or word.endswith("ing"):
            return False
    return False


def _has_two_objects(after: list[str]) -> bool:
    """Whether somebody is denied something: denied Lund a hearing, denied her party the hall."""
    whose = after[:1] and after[0] in ("his", "her", "their", "its", "our", "my")
    first, second = (after[1:2], after[2:3]) if whose else (after[:1], after[1:2])
    plain = bool(first) and not (first[0].endswith(("ing", "ly")) or first[0] in PREPOSITIONS | TIME_WORDS | WHOLE)
    return plain and bool(second) and second[0] in ("a", "an", "the")


def _is_called(after: list[str]) -> bool:
    """Whether a description of the thing follows, which the speaker asserts: dismissed the report as false."""
    return next((word for word in after if word in ("as", "that", "which", "who")), "") == "as"


def _is_decrease(words: list[str], after: list[str]) -> bool:
    """Whether something became less, or was turned down: declined by 5 percent, declined sharply, declined an offer."""
    if words[-1] not in ("decline", "declines", "declined", "declining") or "to" in after[:4]:
        return words[-1] in ("refuse", "refuses", "refused") and _is_in_deed(after)
    if any(word in OFFERED for word in after[:4]):
        return True
    return bool(after) and (after[0] in PREPOSITIONS or after[0][0].isdigit() or after[0].endswith("ly"))


def _is_silent(words: list[str], after: list[str]) -> bool:
    """Whether the cue says that there were no words: said nothing about, gave no reason."""
    told = [*words, *after[:2]]
    pairs = zip(told, told[1:], [*told[2:], ""], strict=False)
    nothing = any(
        word in FORMS and none in ("nothing", "little") and of in ("about", "of", "on", "regarding")
        for word, none, of in pairs
    )
    return nothing or ("no" in words and bool(set(words) & SPOKEN_OF))


def _is_replaced(words: list[str]) -> bool:
    """Whether something else was done: instead of saying, rather than say."""
    return bool({("instead", "of"), ("rather", "than")} & set(pairwise(words)))


def _has_none(words: list[str]) -> bool:
    """Whether the cue itself is of something that there was not: had no plans to, said no to; but no secret of."""
    return "no" in words and not set(words) & NONE_TAKES_NOTHING_BACK


def _unsaid(words: list[str], after: list[str]) -> Polarity | None:
    """The polarity of speech that is negated: kept back, or denied."""
    lemma = _lemma(words)
    modals = set(words) & MODALS
    if modals - MAY_REFUSE or (modals and {"have", "be"} & set(words)):
        return None
    if lemma in MEANT and not set(words) & BEING:
        return "asserted"
    if lemma == "know" and after[:1] == ["that"]:
        return None
    if "no" in words and not (_is_silent(words, after) or is_negated(words)):
        return "denied"
    kept_back = lemma in WITHHELD or modals or "to" in words or _is_silent(words, after)
    return "declined" if kept_back or set(after[:1]) & QUESTIONS else "denied"


def _lemmas(words: list[str]) -> list[str]:
    return [FORMS.get(word, (word,))[0] for word in words]


def _lemma(words: list[str]) -> str:
    """The verb of a group: its last word that is one."""
    known = (FORMS.get(word, (word if word in WITHHELD else "",))[0] for word in reversed(words))
    return next((lemma for lemma in known if lemma), "")
