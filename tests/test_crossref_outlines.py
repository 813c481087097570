"""An outline may never rule out what would be linked: the oracle shares it, so that nothing else would notice."""

from itertools import combinations

import numpy as np
import pytest

from newsclaims.crossref.evidence import link
from newsclaims.crossref.linking import Rarity
from newsclaims.crossref.matching import matched
from newsclaims.crossref.outlines import _subject, outlines_of, worth
from newsclaims.crossref.versions import told
from paraphrases import written
from stories import STORIES, worked


def versions(claims):
    found, _ = matched([version for version, _ in told(claims)])
    return found


@pytest.fixture(scope="module")
def known():
    claims = [claim for path in sorted(STORIES.glob("*/gold.json"))[:4] for claim in worked(path.parent)[0]]
    return versions(claims)


def test_whatever_is_linked_is_worth_comparing(known):
    outlines, linked = outlines_of(known), 0
    for a, b in combinations(range(len(known)), 2):
        if link(known[a], known[b], Rarity(known[a], known[b])):
            linked += 1
            assert worth(outlines, np.array([a]), np.array([b]))[0]
    assert linked > 10


def test_the_words_of_a_subject_are_all_there_and_not_overcounted(known):
    pairs = [side for name in ("development", "held-back") for pair in written(name) for side in (pair.a, pair.b)]
    for version in [*known, *pairs]:
        words, least = _subject(version)
        assert version.subject <= words
        assert least <= min(2, len(version.subject))
