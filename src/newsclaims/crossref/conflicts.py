"""Where outlets contradict each other about a statement: who said it, or what the quoted words were.

Reported speech has no words that could differ, and a body and the person who speaks for it are one voice to many
reporters: both are told apart from the plain contradictions.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from newsclaims.crossref.tellings import Telling, Told
from newsclaims.crossref.wording import seen
from newsclaims.crossref.words import wording
from newsclaims.folding import folded_name
from newsclaims.model import Claim, SpeakerClass

Sort = Literal["speaker", "words"]
SORTS: tuple[Sort, ...] = ("speaker", "words")
NAMED = frozenset(("person", "organisation", "document"))


@dataclass(frozen=True, slots=True)
class Conflict:
    """A statement of which outlets tell different speakers, or different words inside quotation marks.

    `speakers` are the different names given, and `others` the wordings that contradict the fullest one, or,
    of different speakers, those given to another speaker than it is. `firm` is False where it may well be none: a
    body here and a person there, who may speak for it; or other words, but none that may change the meaning.
    """

    sort: Sort
    found: Told
    speakers: tuple[str, ...]
    others: tuple[Telling, ...]
    firm: bool = True


def conflicts(found: Sequence[Told]) -> list[Conflict]:
    """The conflicts of statements: over the speaker first, the firm ones of each sort first, else as they come."""
    made = [each for one in found for each in (*_speakers(one), *_words(one))]
    return sorted(made, key=lambda each: (SORTS.index(each.sort), not each.firm))


def _speakers(found: Told) -> Iterator[Conflict]:
    """The same words given to different speakers."""
    exact = [found.fullest, *(it for it in found.others if it.pair and it.pair.relation != "paraphrased")]
    by_name: dict[str, list[Telling]] = {}
    for telling in exact:
        if _is_named(telling.claim):
            by_name.setdefault(telling.claim.speaker or "", []).append(telling)
    different = [(a, b) for a, b in combinations(by_name, 2) if _differ(a, b) and _elsewhere(by_name[a], by_name[b])]
    if different:
        first = different[0][0]
        speakers = tuple(dict.fromkeys(name for pair in different for name in pair))
        against = tuple(it for a, b in different if a == first for it in by_name[b])
        firm = any(_class(by_name[a]) == _class(by_name[b]) for a, b in different)
        yield Conflict("speaker", found, speakers, against, firm)


def _words(found: Told) -> Iterator[Conflict]:
    """One statement with different words inside quotation marks."""
    if not _is_quoted(found.fullest.claim):
        return
    others = tuple(it for it in found.others if _is_other(found.fullest.claim, it))
    if others:
        speakers = tuple(dict.fromkeys(it.claim.speaker for it in (found.fullest, *others) if it.claim.speaker))
        yield Conflict("words", found, speakers, others, any(it.flags for it in others))


def _is_other(fullest: Claim, telling: Telling) -> bool:
    """Whether a telling quotes other words: two parts that only overlap contradict each other in none."""
    altered = telling.pair is not None and telling.pair.relation == "altered" and _is_quoted(telling.claim)
    return altered and not seen(wording(fullest), wording(telling.claim), together=True).overlapping


def _is_quoted(claim: Claim) -> bool:
    return claim.kind == "direct" or bool(wording(claim).quoted.keys)


def _is_named(claim: Claim) -> bool:
    return claim.speaker is not None and claim.speaker_class in (None, *NAMED)


def _class(tellings: Sequence[Telling]) -> SpeakerClass | None:
    return tellings[0].claim.speaker_class


def _elsewhere(a: Sequence[Telling], b: Sequence[Telling]) -> bool:
    """Whether it is two articles that disagree, and not one with itself."""
    return len({claim.article for telling in (*a, *b) for claim in telling.claims}) > 1


def _differ(a: str, b: str) -> bool:
    """Whether two names are of different speakers: not a longer form of one name, nor its initials."""
    x, y = folded_name(a).split(), folded_name(b).split()
    shorter = set(x) <= set(y) or set(y) <= set(x)
    return not shorter and x != [_initials(y)] and y != [_initials(x)]


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)
