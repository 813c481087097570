"""Which versions to compare: those that meet under a key, if an outline does not speak against it.

Never all pairs. Two versions are compared if they share a word 2- or 3-gram that at most `CAP` versions have, or a
speaker within days of whom at most `BUSY` versions are known, and if `outlines.worth` has nothing against it.
Whatever shares only what many share is a stock phrase, or one of hundreds of answers of "the police".

What the other claims can change: only whether a key is common. Claims that move no key over `CAP`, `BUSY`,
`RARE` or `FEW` change no link between others, and those that do change none but between versions
that have the key. A store relies on it: it compares anew who has a key that crossed.
"""

from collections.abc import Iterator

import numpy as np

from newsclaims.crossref.grams import FEW, RARE
from newsclaims.crossref.keys import SPOKE, Keys, Marks, Numbers

CAP = 100  # versions that share a gram before it is common (passim drops at 100, nomenklatura at 60)
BUSY = 1000  # versions of one speaker within days
NONE = 1 << 40  # more versions than there are
_AT_ONCE = 4_000_000  # pairs in memory
_HALF = np.uint64(32)
_LOW = np.uint64((1 << 32) - 1)


def pairs(keys: Keys, fresh: Marks) -> Iterator[tuple[Numbers, Numbers]]:
    """The pairs of owners that meet, the smaller number first, in batches; a pair may come more than once.

    Of each pair one at least is fresh: `fresh` says so of every key's owner.
    """
    starts, lengths = runs(keys.keys)
    usable = (lengths > 1) & (lengths <= limits(keys.keys[starts])) & np.logical_or.reduceat(fresh, starts)
    size = np.repeat(lengths, lengths)
    begin = np.repeat(starts, lengths)
    within = np.arange(len(keys.keys)) - begin
    many = np.where(np.repeat(usable, lengths), np.where(fresh.all(), within, size * fresh), 0)
    for part in _parts(many):
        partner = begin[part].repeat(many[part]) + _counted(many[part])
        entry = part.repeat(many[part])
        kept = (entry != partner) & (~fresh[partner] | (partner < entry))
        one, other = keys.owners[entry[kept]], keys.owners[partner[kept]]
        yield np.minimum(one, other), np.maximum(one, other)


def commonness(keys: Keys, fresh: Marks) -> tuple[Numbers, Numbers, Numbers]:
    """The fresh owners of grams, and how many versions have the rarest of what each quotes, and of all it says.

    `fresh` says of every key whether its owner is; a count that no gram gives is `NONE`.
    """
    _, lengths = runs(keys.keys)
    counts, asked = np.repeat(lengths, lengths), (keys.keys < SPOKE) & fresh
    return least(keys.owners[asked], np.where(keys.quoted, counts, NONE)[asked], counts[asked])


def least(owners: Numbers, quoted: Numbers, said: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The least numbers of each owner."""
    each, place = np.unique(owners, return_inverse=True)
    found = [np.full(len(each), NONE, dtype=np.int64) for _ in (quoted, said)]
    for least_of, numbers in zip(found, (quoted, said), strict=True):
        np.minimum.at(least_of, place, numbers)
    return each, found[0], found[1]


def stepped(counts: Numbers) -> Numbers:
    """Counts as far as they matter: 0, one more than `FEW`, one more than `RARE`."""
    known = np.where(counts == NONE, 0, counts)
    steps: Numbers = np.where(known > RARE, RARE + 1, np.where(known > FEW, FEW + 1, 0))
    return steps


def limits(keys: Numbers) -> Numbers:
    """How many versions may have a key before it is common."""
    return np.where(keys >= SPOKE, BUSY, CAP).astype(np.uint64)


def crossed(keys: Numbers, before: Numbers, after: Numbers) -> Marks:
    """Which keys, had by so many versions before and after, are common now and were not, or the reverse."""
    most = limits(keys)
    over: Marks = (before > most) != (after > most)
    for few in (FEW, RARE):
        over |= (keys < SPOKE) & ((before > few) != (after > few))
    return over


def runs(keys: Numbers) -> tuple[Numbers, Numbers]:
    """Where each key begins among keys in order, and how often it stands there."""
    edges = np.flatnonzero(keys[1:] != keys[:-1]) + 1
    starts = np.concatenate([[0], edges]) if len(keys) else edges
    return starts, np.diff(starts, append=len(keys))


def packed(a: Numbers, b: Numbers) -> Numbers:
    """Pairs of numbers below 2^32 as one number each, which sort like the pairs."""
    return (a << _HALF) | b


def unpacked(both: Numbers) -> tuple[Numbers, Numbers]:
    """The two numbers of each pair."""
    return both >> _HALF, both & _LOW


def _parts(many: Numbers) -> Iterator[Numbers]:
    """The positions with partners, in batches of not too many pairs."""
    at = np.flatnonzero(many)
    total = np.cumsum(many[at])
    for edge in np.split(at, np.searchsorted(total, np.arange(_AT_ONCE, total[-1] if len(total) else 0, _AT_ONCE))):
        if len(edge):
            yield edge


def _counted(many: Numbers) -> Numbers:
    """0, 1, 2, ... for each of the numbers, so many times."""
    ends = np.cumsum(many)
    return np.arange(ends[-1]) - np.repeat(ends - many, many)
