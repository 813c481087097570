"""What people decide about two claims, in the cross-reference: the same statements in every order and by any steps."""

import json
import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims.crossref import statements
from newsclaims.crossref.ties import Bounds, Ties, agreed
from newsclaims.ledger import deciding, keeping, open_ledger, queries
from newsclaims.ledger.crossing import answering
from newsclaims.ledger.crossing.updating import update
from newsclaims.model import Filters

from .test_crossing_steps import EVERYTHING, LONG, keep, plain, story

PAIRS = st.lists(
    st.tuples(st.sampled_from(["same", "different"]), st.integers(0, 11), st.integers(0, 11)).filter(
        lambda it: it[1] != it[2]
    ),
    max_size=14,
)


def tied(pairs):
    return Ties(*(frozenset(frozenset(both) for word, *both in pairs if word == wanted) for wanted in Ties._fields))


def decide(ledger, pairs, rejected=()):
    """Bring the ledger's claims into the state that decisions about pairs ask for, as `settle` does."""
    ids = sorted({claim for _, *both in pairs for claim in both} | set(rejected))
    rows = {claim: kept[0] for claim, kept in deciding.by_ids(ledger, ids).items()}
    ties, _ = agreed(tied([pair for pair in pairs if set(pair[1:]) <= rows.keys()]))
    told = {claim: {} for claim in rows}
    for word in Ties._fields:
        for a, b in map(tuple, getattr(ties, word)):
            told[a][b] = told[b][a] = word
    with ledger.transaction():
        states = {
            rows[claim].key: deciding.State(
                status="rejected" if claim in rejected else "unreviewed",
                ties=json.dumps(decided, sort_keys=True) if decided else "",
            )
            for claim, decided in told.items()
        }
        deciding.decide(ledger, states, "", 0)
    return ties


def kept(ledger):
    update(ledger, processes=0)
    return list(answering.statements(ledger, EVERYTHING))


def home(found):
    return {claim: each.statement for each in found for claim in each.claims}


STEPS = st.lists(st.tuples(st.sampled_from("pair pair unpair drop keep reject".split()), st.integers(0, 10**6)))


@given(st.integers(0, 10**6), STEPS)
@settings(max_examples=25, deadline=None)
def test_day_by_day_gives_what_all_at_once_gives(tmp_path_factory, seed, steps):
    articles, pairs, rejected = story(seed), [], set()
    with open_ledger(tmp_path_factory.mktemp("ledger")) as ledger:
        for file in articles:
            keep(ledger, file, articles[file])
        for what, number in [*steps, ("keep", 1)]:
            ledger.release()
            take(ledger, what, random.Random(number), articles, (pairs, rejected))
            ties = decide(ledger, pairs, rejected)
            if number % 3:
                check(ledger, ties)


def take(ledger, what, rng, articles, decided):
    """One step of somebody's work on a workspace."""
    pairs, rejected = decided
    file = rng.choice(sorted(articles))
    claims = [claim.id for each in articles.values() for claim in each]
    if what == "keep":
        keep(ledger, file, articles[file])
    elif what == "drop":
        keeping.keep(ledger, [], [file])
    elif what == "pair" and len(claims) > 1:
        pairs.append((rng.choice(["same", "different"]), *rng.sample(claims, 2)))
    elif what == "unpair" and pairs:
        pairs.pop(rng.randrange(len(pairs)))
    elif what == "reject" and claims:
        rejected ^= {rng.choice(claims)}


def check(ledger, ties):
    """The statements are those of all claims at once, and as people decided."""
    found, now = list(queries.claims(ledger, EVERYTHING)), kept(ledger)
    assert now == statements(found, ties)
    assert now == statements(found[::-1], ties)
    where, present = home(now), {claim.id for claim in found}
    assert not [pair for pair in ties.different if len({where.get(claim, claim) for claim in pair}) == 1]
    assert not [pair for pair in ties.same if pair <= present and len({where.get(claim) for claim in pair}) > 1]


@given(PAIRS)
def test_no_decision_that_holds_contradicts_another(pairs):
    ties, clashes = agreed(tied(pairs))
    bounds = Bounds(ties)
    for a, b in map(tuple, ties.different):
        assert b not in bounds.mates(a)
        assert bounds.apart(a, [b])
        assert bounds.apart(b, [a])
    for clash in clashes:
        assert clash.different not in ties.different
        assert not clash.same & ties.same
        # Those that are said to be the same do lead from one to the other.
        assert set(clash.different) <= set(Bounds(Ties(clash.same, frozenset())).mates(min(clash.different)))


@given(PAIRS, st.randoms())
def test_the_order_of_decisions_does_not_matter(pairs, rng):
    shuffled = [(word, *rng.sample(both, 2)) for word, *both in pairs]
    rng.shuffle(shuffled)
    assert agreed(tied(pairs))[0] == agreed(tied(shuffled))[0]


def test_what_hangs_on_a_contradiction_without_leading_to_it_holds():
    same = tied([("same", "a", "b"), ("same", "b", "c"), ("same", "c", "leaf"), ("same", "x", "y")]).same
    ties, (clash,) = agreed(Ties(same, frozenset([frozenset("ac")])))
    assert clash.same == frozenset(map(frozenset, ["ab", "bc"]))
    assert ties == Ties(frozenset([frozenset(["c", "leaf"]), frozenset("xy")]), frozenset())


@pytest.mark.parametrize("order", ["abc", "cba", "bac"])
def test_two_claims_told_apart_stay_so_though_a_third_is_like_both(tmp_path, order):
    claims = {name: plain(name, f"{LONG} {name * 3}") for name in order}
    assert len(statements(list(claims.values()))) == 1
    with open_ledger(tmp_path) as ledger:
        for name in order:
            ledger.release()
            keep(ledger, f"{name}.txt", [claims[name]])
            decide(ledger, [("different", "a", "b")])
            found = kept(ledger)
        (together,) = found
        assert len(together.claims) == 2
        assert set(together.claims) != {"a", "b"}
        assert "c" in together.claims


def test_the_same_words_of_the_same_speaker_can_be_told_apart(tmp_path):
    with open_ledger(tmp_path) as ledger:
        for name in "ab":
            keep(ledger, f"{name}.txt", [plain(name, LONG, "Ada Brook")])
        assert len(kept(ledger)) == 1
        ledger.release()
        decide(ledger, [("different", "a", "b")])
        assert kept(ledger) == []
        ledger.release()
        decide(ledger, [])
        assert len(kept(ledger)) == 1


def test_claims_without_a_word_in_common_are_one_statement_if_a_person_says_so(tmp_path):
    words = {"a": LONG, "b": "there is nothing else to be had", "c": "ask me on another day please"}
    with open_ledger(tmp_path) as ledger:
        for name, text in words.items():
            keep(ledger, f"{name}.txt", [plain(name, text)])
        decide(ledger, [("same", "a", "b"), ("same", "b", "c")])
        (found,) = kept(ledger)
        assert found.claims == ("a", "b", "c")
        decided = {frozenset((pair.a, pair.b)): pair.confidence for pair in found.pairs}
        assert decided[frozenset("ab")] == decided[frozenset("bc")] == 1
        assert list(answering.statements(ledger, Filters(sources=("c",)))) == [found]
        ledger.release()
        keeping.keep(ledger, [], ["b.txt"])
        decide(ledger, [("same", "a", "b"), ("same", "b", "c")])
        assert kept(ledger) == []


def test_many_decisions_about_one_another(tmp_path):
    names = [f"n{number}" for number in range(30)]
    with open_ledger(tmp_path) as ledger:
        for name in names:
            keep(ledger, f"{name}.txt", [plain(name, f"{LONG} {name}")])
        decide(ledger, [("different", a, b) for a, b in combinations(names, 2)])
        assert kept(ledger) == []
