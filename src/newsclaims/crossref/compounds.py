"""Words that outlets write in one, with a hyphen or in two: "health care" and `healthcare`, `any more` and `anymore`.

White space and hyphens make no difference to a relation, so two words are taken for one where the other wording has
them in one. Not so where a small word is one of the two, and the sense another: "a part" and `apart`, "may be" and
`maybe`, "re-signed" and `resigned`.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from newsclaims.crossref.alignment import Step
from newsclaims.crossref.lexicon import MODALS, NEGATIONS, PREFIXED
from newsclaims.crossref.words import Words

_APART = NEGATIONS | MODALS | frozenset(("a", "i", "in", "un", "re", "dis", "im", "il", "ir", "mis", "non"))
_MOST = 3  # words that another outlet writes in one: "mother-in-law"


def as_one(a: Words, b: Words, steps: Sequence[Step]) -> tuple[Words, Words] | None:
    """Two wordings with such words of one taken for one word, as in the other; None if there are none."""
    pieces = [piece for step in steps if step.kind == "edit" for piece in _pieces(a.keys, b.keys, step)]
    split_a = [(a1, a2) for a1, a2, b1, b2 in pieces if b2 - b1 == 1 and _same(a.keys[a1:a2], b.keys[b1])]
    split_b = [(b1, b2) for a1, a2, b1, b2 in pieces if a2 - a1 == 1 and _same(b.keys[b1:b2], a.keys[a1])]
    return (_joined(a, split_a), _joined(b, split_b)) if split_a or split_b else None


def _pieces(a: Sequence[str], b: Sequence[str], step: Step) -> Iterator[tuple[int, int, int, int]]:
    """The least stretches of an edited one that are the same letters on both sides; none if all of it is not."""
    _, a1, a2, b1, b2 = step
    if "".join(a[a1:a2]) == "".join(b[b1:b2]):
        old, new = _ends(a, a1, a2), _ends(b, b1, b2)
        for start, end in pairwise(sorted(old.keys() & new.keys())):
            yield old[start], old[end], new[start], new[end]


def _ends(keys: Sequence[str], first: int, last: int) -> dict[int, int]:
    """The positions between words by how many letters stand before them."""
    return dict(zip(accumulate(map(len, keys[first:last]), initial=0), range(first, last + 1), strict=True))


def _same(parts: Sequence[str], whole: str) -> bool:
    if not 1 < len(parts) <= _MOST or "".join(parts) != whole or whole in NEGATIONS or whole in PREFIXED:
        return False
    return parts[0].isalpha() and _APART.isdisjoint(parts[:-1])


def _joined(words: Words, ranges: Sequence[tuple[int, int]]) -> Words:
    """Words with those of some ranges, in order and apart, taken for one each."""
    if not ranges:
        return words
    kept = list(_kept(len(words.keys), ranges))
    at = {start: new for new, (start, _) in enumerate(kept)} | {len(words.keys): len(kept)}
    return Words(
        tuple("".join(words.keys[start:end]) for start, end in kept),
        tuple((words.places[start][0], words.places[end - 1][1]) for start, end in kept),
        frozenset(at[cut] for cut in words.cuts if cut in at),
        frozenset(at[cut] for cut in words.shown if cut in at),
        tuple((at[note], place) for note, place in words.notes if note in at),
    )


def _kept(many: int, ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = 0
    for start, end in (*ranges, (many, many)):
        yield from ((at, at + 1) for at in range(last, start))
        if start < end:
            yield start, end
        last = end
