"""Versions in memory matched with each other: what a store does in steps, done at once."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from newsclaims.crossref.candidates import packed, pairs, rare, unpacked
from newsclaims.crossref.keys import keys_of
from newsclaims.crossref.outlines import outlines_of, worth
from newsclaims.crossref.versions import Version


def matched(versions: Sequence[Version]) -> tuple[list[Version], list[tuple[int, int]]]:
    """The versions, knowing which of them quote rare fragments, and the positions of those worth comparing."""
    keys, outlines = keys_of(versions), outlines_of(versions)
    few, known = rare(keys)
    common = set(np.setdiff1d(known, few).tolist())
    fresh = np.ones(len(keys.keys), dtype=np.bool_)
    met = [packed(a, b)[worth(outlines[a], outlines[b])] for a, b in pairs(keys, fresh)]
    a, b = unpacked(np.unique(np.concatenate([np.empty(0, dtype=np.uint64), *met])))
    found = [replace(version, rare=False) if at in common else version for at, version in enumerate(versions)]
    return found, list(zip(a.tolist(), b.tolist(), strict=True))
