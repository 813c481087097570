"""The quality that extraction and cross-reference have reached on eight invented stories may not be lost again.

`python benchmarks/stories.py` prints the same counts story by story. A floor is raised when the count rises;
lowering one takes a change here that a reviewer sees, with its reason.

When fitted weights took the place of conditions that had been written one by one after these same stories, a few floors
fell by one to three pairs, and two to six look-alikes more are merged in a group of stories: on stories that served
neither, the weights put far more together, and hardly more that is only alike (docs/decisions.md).
"""

from collections import Counter
from typing import NamedTuple

import pytest

from stories import STORIES, as_annotated, story

LATER = STORIES.parent / "later_stories"
PLAIN = STORIES.parent / "plain_stories"
FURTHER = STORIES.parent / "further_stories"
FRESH = STORIES.parent / "fresh_stories"
UNSEEN = STORIES.parent / "unseen_stories"
NEW = STORIES.parent / "new_stories"

AT_LEAST = {
    "direct found": 149,
    "direct speaker": 139,
    "mixed found": 92,
    "mixed speaker": 90,
    "indirect found": 112,
    "indirect speaker": 109,
    "date right": 80,
    "verbatim right": 14,
    "truncated right": 29,
    "altered together": 17,
    "altered right": 17,
    "paraphrased right": 5,
}
# The taught tagger lost a resolution in the minutes, which the one before gave to the wrong people, and its date.
# With the first tagger came seven half-quoted claims that the rules missed, and one more wrong speaker.
AT_MOST = {"wrong speaker": 3, "scare quotes reported": 0, "wrongly merged": 0}


@pytest.fixture(scope="module")
def counts() -> Counter[str]:
    folders = sorted(path.parent for path in STORIES.glob("*/gold.json"))
    assert len(folders) == 8
    return sum((story(folder) for folder in folders), Counter())


@pytest.mark.parametrize("what", AT_LEAST)
def test_as_much_is_right_as_before(counts, what):
    assert counts[what] >= AT_LEAST[what]


@pytest.mark.parametrize("what", AT_MOST)
def test_no_more_is_wrong_than_before(counts, what):
    assert counts[what] <= AT_MOST[what]


def test_stories_written_after_the_rules_lose_nothing_and_merge_no_look_alikes():
    later = sum((story(LATER / name) for name in ("ferry", "kiln", "nurses", "transfer")), Counter())
    together = [later[f"{relation} together"] for relation in ("verbatim", "truncated", "altered", "paraphrased")]
    assert [have >= least for have, least in zip(together, (4, 16, 13, 1), strict=True)] == [True] * 4
    right = [later[f"{relation} right"] for relation in ("verbatim", "truncated", "altered")]
    assert [have >= least for have, least in zip(right, (4, 15, 12), strict=True)] == [True] * 3
    assert later["wrongly merged"] == 0


BLIND = {
    "direct found": 85,
    "direct speaker": 85,
    "mixed found": 33,
    "mixed speaker": 33,
    "indirect found": 58,
    "indirect speaker": 58,
    "verbatim right": 17,
    "truncated right": 18,
    "altered right": 6,
    "paraphrased right": 2,
}
"""Of the three stories whose gold was written, and put on record, before anything was run on them."""


def test_stories_written_blind_lose_nothing():
    blind = sum((story(LATER / name) for name in ("halcyon", "blankets", "custody")), Counter())
    assert {what: blind[what] for what in BLIND if blind[what] < BLIND[what]} == {}
    assert blind["wrong speaker"] == 0
    assert blind["wrongly merged"] == 0


def test_stories_measured_blind_keep_what_was_found_and_what_was_mended():
    blind = sum((story(LATER / name) for name in ("korvin", "lumarin", "regatta")), Counter())
    together = [blind[f"{relation} together"] for relation in ("verbatim", "truncated", "altered", "paraphrased")]
    assert [have >= least for have, least in zip(together, (23, 38, 38, 6), strict=True)] == [True] * 4
    right = [blind[f"{relation} right"] for relation in ("verbatim", "truncated", "altered")]
    assert [have >= least for have, least in zip(right, (23, 38, 38), strict=True)] == [True] * 3
    # Two roles ("the marshal", "the minister") whose bearers only other articles of the story name.
    assert blind["wrong speaker"] <= 2
    assert blind["wrongly merged"] <= 3


def test_stories_that_nothing_was_made_for_keep_what_they_had():
    last = sum((story(LATER / name) for name in ("cobalt", "harrow", "kite")), Counter())
    together = [last[f"{relation} together"] for relation in ("verbatim", "truncated", "altered")]
    assert [have >= least for have, least in zip(together, (22, 32, 19), strict=True)] == [True] * 3
    assert last["wrong speaker"] <= 1
    assert last["wrongly merged"] == 0


def test_plain_stories_keep_what_they_showed_and_what_was_mended():
    folders = [path.parent for path in PLAIN.glob("*/gold.json")]
    assert len(folders) == 12
    plain = sum(map(story, folders), Counter())
    together = [plain[f"{relation} together"] for relation in ("verbatim", "truncated", "altered", "paraphrased")]
    assert [have >= least for have, least in zip(together, (40, 133, 101, 23), strict=True)] == [True] * 4
    right = [plain[f"{relation} right"] for relation in ("verbatim", "truncated", "altered")]
    assert [have >= least for have, least in zip(right, (40, 133, 101), strict=True)] == [True] * 3
    assert plain["wrong speaker"] <= 5
    assert plain["wrongly merged"] <= 2


class Kept(NamedTuple):
    """What the stories of a folder showed: how many there are, pairs together by relation, and the rest in all."""

    stories: int
    together: tuple[int, int, int]
    right: int
    wrong_speakers: int
    merged: int


LAST = {
    FURTHER: Kept(60, (164, 697, 471), 1305, 35, 12),
    FRESH: Kept(47, (184, 378, 183), 731, 78, 9),
    UNSEEN: Kept(16, (43, 223, 90), 328, 81, 1),
    NEW: Kept(8, (53, 134, 80), 263, 41, 0),
}
"""Of the stories that were each measured blind once."""


@pytest.mark.parametrize("folder", LAST, ids=lambda folder: folder.name)
def test_stories_keep_what_they_showed(folder):
    kept, folders = LAST[folder], [path.parent for path in folder.glob("*/gold.json")]
    assert len(folders) == kept.stories
    found = sum(map(story, folders), Counter())
    together = [found[f"{relation} together"] for relation in ("verbatim", "truncated", "altered")]
    assert [have >= least for have, least in zip(together, kept.together, strict=True)] == [True] * 3
    assert sum(found[f"{relation} right"] for relation in ("verbatim", "truncated", "altered")) >= kept.right
    assert found["wrong speaker"] <= kept.wrong_speakers
    assert found["wrongly merged"] <= kept.merged


def test_claims_as_they_are_annotated_are_put_together():
    every = [path for stories in (STORIES, LATER, PLAIN) for path in stories.glob("*/gold.json")]
    found = sum((as_annotated(path.parent) for path in every), Counter())
    relations = ("verbatim", "truncated", "altered")
    assert sum(found[f"{relation} together"] for relation in relations) >= 600
    assert sum(found[f"{relation} right"] for relation in relations) >= 595
    assert found["paraphrased together"] >= 43
    assert found["wrongly merged"] <= 6
