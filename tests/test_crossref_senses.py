"""The table of senses: a word is in one, what reporters swap is one word, and what they must not is not."""

from collections import Counter

import pytest

from newsclaims.crossref.folding import REFUSING, base, fold, phrases
from newsclaims.crossref.lexicon import HARDLY, MODALS, NEGATIONS, OPPOSITES, QUANTIFIERS, STOP
from newsclaims.crossref.senses import OWN, SENSES


def test_a_word_has_one_sense():
    senses = Counter(root for group in SENSES for root in {base(word) for word in group.split()})
    assert [root for root, count in senses.items() if count > 1] == []


def test_what_a_meaning_hangs_on_has_no_sense_but_its_own():
    words = {word for group in SENSES for word in group.split()}
    assert not words & (STOP | NEGATIONS | HARDLY | MODALS)
    assert words & QUANTIFIERS == {"whole", "entire", "nearly", "almost"}


@pytest.mark.parametrize("pair", OPPOSITES)
def test_no_sense_holds_two_opposites(pair):
    one, other = ({fold(word) for word in side.split()} for side in pair)
    assert not one & other


@pytest.mark.parametrize("one", sorted(OWN))
def test_a_word_of_its_own_is_no_other_word_without_its_ending(one):
    assert base(one) == one
    assert one not in {base(word) for group in SENSES for word in group.split()}


SWAPPED = """closed closure|resigned resignation|merger merging|deported deportation|carried carry|wages salaries
prisoners inmates|burial buried|growth rising|victory won|losses lose|layoffs redundancies|lorries trucks
unlawful illegally|photo image|swiftly rapid|French France|cut reduction|freed release|backed support
quake earthquake|apology sorry"""


@pytest.mark.parametrize("pair", SWAPPED.replace("\n", "|").split("|"))
def test_words_that_reporters_put_for_each_other_are_one(pair):
    one, other = pair.lower().split()
    assert fold(one) == fold(other)


KEPT = """accused charged|charged convicted|suspected convicted|criticised condemned|injured killed|risk danger
ask demand|car care|quit quite|borrow lend|win lose|refuse reject|back support|donor donation|organise organisation"""


@pytest.mark.parametrize("pair", KEPT.replace("\n", "|").split("|"))
def test_words_that_differ_in_degree_in_law_or_in_who_acts_are_two(pair):
    one, other = pair.split()
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("said", "sense"),
    [
        ("the race was called off", "cancelled"),
        ("they will put the vote off", "delay"),
        ("she turned two offers down", "rejected"),
        ("the yard laid off 40", "layoffs"),
        ("they carried out a survey", "conducted"),
        ("he took part", "participated"),
        ("the mayor would not back it", "supports"),
        ("roads were cut off", "isolated"),
    ],
)
def test_a_verb_with_its_particle_has_the_sense_of_one_verb(said, sense):
    assert [found for _, _, found in phrases(said.split())] == [fold(sense)]


@pytest.mark.parametrize(
    "said", ["they put the new tax on a slope down", "she wants to hand it back", "it was put on a shelf off it"]
)
def test_a_particle_far_behind_belongs_to_no_verb(said):
    assert fold("delay") not in {found for _, _, found in phrases(said.split())}
    assert fold("support") not in {found for _, _, found in phrases(said.split())}


def test_few_words_say_no_by_their_sense():
    assert {word for group in SENSES for word in group.split() if fold(word) in REFUSING} == set(
        "refuse refusal lack shortage scarcity scarce prevent avert abstain abstention".split()
    )
