"""The variants benchmark: what it plants is what it says, is the same each time, and is scored as it should be."""

from random import Random

import pytest

from newsclaims.crossref import compare
from newsclaims.extraction import extract
from newsclaims.model import Article
from variants.making import SORTS, Pool
from variants.peers import equal, folded
from variants.planting import LOOK_ALIKES, NAMES, Planter, quotations
from variants.scoring import Tally, interval, score, wrong

POOL = Pool(["kettle", "gravel", "orchard", "violin"], ["Holm", "Lund", "Strand"])
TEXT = (
    "We can't sell both ferries in May, and we will not pay $40 million for Marta Lund and her five old boats here, "
    "but everyone on the islands should favor it on Monday if he told them that days, twelve days, were lost"
)
STORY = """\
“We will not raise the harbour levy this year, and the boats of Port Ellis can stay where they are,” said Ada Brook.

“It's five years since anybody asked the islands what they want, if they want anything at all,” said Tom Reyes.

“Every captain in this town has been told that the new bridge opens on Monday, but nobody believes it,” Brook said.
"""


@pytest.mark.parametrize("name", SORTS)
def test_every_kind_of_edit_changes_the_words_and_leaves_what_it_was_given(name):
    words = TEXT.split()
    made = SORTS[name].edit(words, Random(3), POOL)
    assert made
    assert made != words or name == "copied"
    assert words == TEXT.split()


@pytest.mark.parametrize(
    ("name", "text", "made"),
    [
        ("contraction opened", "We know it's been a long winter here", "We know it has been a long winter here"),
        ("negation dropped", "We will not sell it", "We will sell it"),
        ("negation dropped", "So we won’t sell it", "So we will sell it"),
        ("condition cut off", "We will sell the old boats, if they agree", "We will sell the old boats,"),
        ("condition cut off", "If they agree, we will sell the old boats", "we will sell the old boats"),
        ("unit changed", "It took five days in all", "It took five weeks in all"),
        ("numeral", "We lost twenty-five of them", "We lost 25 of them"),
        ("contraction opened", "We will sell it", None),
        ("condition cut off", "But we will sell the old boats", None),
        ("number changed", "It was in 1980 that we left", None),
    ],
)
def test_an_edit_is_what_its_name_says(name, text, made):
    found = SORTS[name].edit(text.split(), Random(1), POOL)
    assert (" ".join(found) if found else None) == made


def claims():
    return list(extract(Article(file="a_2022-06-08_.txt", text=STORY, source="a")).claims) + list(
        extract(Article(file="b_2022-06-08_.txt", text=STORY.replace("levy", "fee"), source="b")).claims
    )


def test_the_same_seed_plants_the_same_and_another_does_not():
    found = quotations(claims())
    assert len(found) == 6
    dealt = [[Planter(found, seed).deal(at) for at in range(6)] for seed in (1, 1, 2)]
    assert dealt[0] == dealt[1]
    assert dealt[0] != dealt[2]
    assert {test.sort for some in dealt[0] for one in some for test in one.tests} <= set(NAMES)


def test_scores_count_what_is_planted():
    own = claims()
    found = quotations(own)
    tally = Tally()
    planted = [
        one for one in Planter(found, 1).deal(0) if one.tests[0].sort not in {"one word changed", "name changed"}
    ]
    for one in planted:
        score(tally, own, [one])
    for sort, counts in tally.counts.items():
        assert counts["all"] >= 1
        assert counts["together"] <= counts["all"]
        assert ("relation" in counts) != (sort in LOOK_ALIKES)
    assert tally.counts["negation dropped"]["flagged"] == 1
    assert tally.counts["copied"] == dict.fromkeys(tally.counts["copied"], 1)


def test_pairs_without_a_common_quotation_are_wrong_unless_one_that_has_both_ties_them():
    home = dict.fromkeys("abcd", "s1")
    words_of = {"a": frozenset("x"), "b": frozenset("y"), "c": frozenset("xy"), "d": frozenset("z")}
    assert set(wrong(home, words_of, set())) == {frozenset("ad"), frozenset("bd"), frozenset("cd")}
    assert set(wrong(home, words_of, {frozenset("ad")})) == {frozenset("bd"), frozenset("cd")}
    assert set(wrong(dict(zip("abcd", "1234", strict=True)), words_of, set())) == set()


def test_intervals_hold_the_share_and_narrow_with_more():
    assert interval(50, 100)[0] == pytest.approx(40.4, abs=0.1)
    assert interval(0, 0) == (0.0, 100.0)
    assert interval(1000, 1000)[0] > interval(10, 10)[0] > 50


def test_equal_words_are_what_a_simple_script_takes_for_equal():
    first, second = (one.claim for one in quotations(claims())[1:5:3])
    texts = {"a": folded(first), "b": folded(first).upper().casefold(), "c": folded(second) + " more"}
    assert equal(texts) == {frozenset("ab")}
    assert compare(first, first).relation == "verbatim"
