"""The keys that versions are filed under, as numbers: their word 2- and 3-grams, and who spoke when.

A key is 49 bits: a kind, 16 bits that name a bucket of a store, and 32 more. They are hashes, the same on every
machine; two that fall together (once in a thousand million pairs) only make two versions be looked at.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsclaims.crossref.lexicon import STOP
from newsclaims.crossref.occasions import spells
from newsclaims.crossref.versions import Version
from newsclaims.crossref.words import Words

Numbers = NDArray[np.integer[Any]]
Marks = NDArray[np.bool_]

BITS = 48
SPOKE = 1 << BITS  # the kind of a key that says who spoke when
_MASK = np.uint64(SPOKE - 1)
_ODD = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9))


@dataclass(frozen=True)
class Keys:
    """Keys in order, whose each is (a number that stands for a version), and whether words that it quotes make it."""

    keys: Numbers
    owners: Numbers
    quoted: Marks

    @staticmethod
    def of(keys: Numbers, owners: Numbers, quoted: Marks) -> "Keys":
        """The keys put in order, each once for each owner."""
        order = np.lexsort((~quoted, owners, keys))
        keys, owners, quoted = keys[order], owners[order], quoted[order]
        first = np.ones(len(keys), dtype=np.bool_)
        first[1:] = (keys[1:] != keys[:-1]) | (owners[1:] != owners[:-1])
        return Keys(keys[first], owners[first], quoted[first])


def distinct(numbers: Numbers) -> Numbers:
    """Each number once, in order; `numpy.unique` hashes them, which takes five times as long for millions."""
    ordered = np.sort(numbers)
    kept: Numbers = ordered[np.concatenate([[True], ordered[1:] != ordered[:-1]])] if len(ordered) else ordered
    return kept


def keys_of(versions: Sequence[Version]) -> Keys:
    """The keys of versions; the owners are their positions."""
    wordings = [(at, version.wording) for at, version in enumerate(versions)]
    grams, owners = _grams((at, each.reported) for at, each in wordings if each.quoted is not each.reported)
    marked, whose = _grams((at, each.quoted) for at, each in wordings)
    spoke, who = _spoke(versions)
    return Keys.of(
        np.concatenate([grams, marked, spoke]),
        np.concatenate([owners, whose, who]),
        np.repeat([False, True, False], [len(grams), len(marked), len(spoke)]),
    )


@lru_cache(maxsize=1 << 18)
def hashed(text: str) -> int:
    """64 bits of a text's hash."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _grams(said: Iterable[tuple[int, Words]]) -> tuple[Numbers, Numbers]:
    """What `grams.grams` gives, as keys and the numbers of their owners."""
    hashes: list[int] = []
    owners: list[int] = []
    plain: list[bool] = []
    ends: list[int] = []
    for at, words in said:
        ends.extend(len(hashes) + end for _, end in words.segments())
        hashes.extend(map(hashed, words.keys))
        plain.extend(map(STOP.__contains__, words.keys))
        owners.extend([at] * len(words.keys))
    segment = np.zeros(len(hashes) + 1, dtype=np.uint64)
    np.add.at(segment, np.array(ends, dtype=np.int64), 1)
    found = [
        _wide(np.array(hashes, dtype=np.uint64), np.cumsum(segment[:-1]), np.array(plain, dtype=np.bool_), n)
        for n in (2, 3)
    ]
    whose = np.array(owners, dtype=np.uint64)
    return np.concatenate([keys for keys, _ in found]), np.concatenate([whose[at] for _, at in found])


def _wide(hashes: Numbers, segment: Numbers, plain: Marks, width: int) -> tuple[Numbers, Numbers]:
    """The n-grams of one width within the segments, and where each begins."""
    many = max(len(hashes) - width + 1, 0)
    last = slice(width - 1, width - 1 + many)
    total: Numbers = np.full(many, width, dtype=np.uint64)
    empty = np.ones(many, dtype=np.bool_)
    for at in range(width):
        total = _mixed(total + hashes[at : at + many] * _ODD[at])
        empty &= plain[at : at + many]
    found = np.flatnonzero((segment[:many] == segment[last]) & ~empty)
    return total[found] & _MASK, found


def _mixed(numbers: Numbers) -> Numbers:
    """Every bit of a number spread over all of its bits."""
    numbers = (numbers ^ (numbers >> np.uint64(29))) * _ODD[0]
    return numbers ^ (numbers >> np.uint64(32))


def _spoke(versions: Sequence[Version]) -> tuple[Numbers, Numbers]:
    """Who spoke in which days: nothing for an unknown speaker."""
    found = [
        (hashed(f"{version.speaker}|{spell}") & (SPOKE - 1) | SPOKE, at)
        for at, version in enumerate(versions)
        if version.speaker is not None
        for spell in spells(version.when)
    ]
    both = np.array(found, dtype=np.uint64).reshape(-1, 2)
    return both[:, 0], both[:, 1]
