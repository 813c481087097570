"""Versions in memory matched with each other: what a store does in steps, done at once."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from newsclaims.crossref.candidates import commonness, packed, pairs, stepped, unpacked
from newsclaims.crossref.keys import keys_of
from newsclaims.crossref.outlines import outlines_of, worth
from newsclaims.crossref.versions import Version


def matched(versions: Sequence[Version]) -> tuple[list[Version], list[tuple[int, int]]]:
    """The versions, knowing how many share their words, and the positions of those worth comparing."""
    keys, outlines = keys_of(versions), outlines_of(versions)
    fresh = np.ones(len(keys.keys), dtype=np.bool_)
    owners, quoted, said = commonness(keys, fresh)
    steps = dict(zip(owners.tolist(), zip(stepped(quoted).tolist(), stepped(said).tolist(), strict=True), strict=True))
    met = [packed(a, b)[worth(outlines, a, b)] for a, b in pairs(keys, fresh)]
    a, b = unpacked(np.unique(np.concatenate([np.empty(0, dtype=np.uint64), *met])))
    shared = [steps.get(at, (0, 0)) for at in range(len(versions))]
    found = [
        replace(version, quoted_by=by, said_by=all_by) for version, (by, all_by) in zip(versions, shared, strict=True)
    ]
    return found, list(zip(a.tolist(), b.tolist(), strict=True))
