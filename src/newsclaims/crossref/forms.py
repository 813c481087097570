"""Words that are one key to find claims by, and yet other words: `didn't` and "did not", `a dozen` and 12.

Spellings, signs and digits are print: what is read out alike is the same words ("colour", "8 %"). A contraction, an
initialism or a dozen that an outlet wrote out is read out otherwise, so the words inside the marks were altered.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from newsclaims.crossref.alignment import Step
from newsclaims.crossref.contractions import taken_apart
from newsclaims.crossref.words import INITIALS, Words, plain

Side = tuple[str, Words]  # a claim's text and its compared words

_COUNTS = frozenset(("dozen", "dozens", "half"))  # words for what numbers are read as in digits
_TWO_WORDS = frozenset(("cannot",))  # differs from "can not" by a space alone


def told_apart(steps: Sequence[Step], a: Side, b: Side) -> list[Step]:
    """The steps, with what stands under the same keys in other words as steps of their own."""
    return [part for step in steps for part in (_parted(step, a, b) if step.kind == "same" else [step])]


def _parted(step: Step, a: Side, b: Side) -> Iterator[Step]:
    done = 0
    size = step.a2 - step.a1
    for start, end in _printed(step, a[1], b[1]):
        if _said(a, step.a1 + start, step.a1 + end) != _said(b, step.b1 + start, step.b1 + end):
            if done < start:
                yield Step("same", step.a1 + done, step.a1 + start, step.b1 + done, step.b1 + start)
            yield Step("form", step.a1 + start, step.a1 + end, step.b1 + start, step.b1 + end)
            done = end
    if done < size:
        yield Step("same", step.a1 + done, step.a2, step.b1 + done, step.b2)


def _printed(step: Step, a: Words, b: Words) -> Iterator[tuple[int, int]]:
    """The stretches of a step, from its start, that begin and end with a printed word on both sides."""
    edges = (at for at in range(step.a2 - step.a1 + 1) if not (a.splits(step.a1 + at) or b.splits(step.b1 + at)))
    return pairwise(edges)


def _said(side: Side, start: int, end: int) -> list[str]:
    """The words of a stretch as they are read out."""
    text, words = side
    said: list[str] = []
    for at in range(start, end):
        place = words.places[at]
        own = _own_form(text[place[0] : place[1]])
        if own is None:
            said.append(words.keys[at])
        elif at == start or words.places[at - 1] != place:
            said.append(own)
    return said


@lru_cache(maxsize=1 << 16)
def _own_form(printed: str) -> str | None:
    """The words as printed, where their keys are those of other words; None where they are not."""
    if not _COUNTS.isdisjoint(printed.casefold().replace("-", " ").split()):
        return " ".join(printed.casefold().replace("-", " ").split())
    key = plain(printed)
    if printed.replace(".", "") in INITIALS or (taken_apart(key) != (key,) and key not in _TWO_WORDS):
        return key
    return None
