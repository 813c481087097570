"""Cross-references kept in the ledger: whatever the order and the steps, they are what all claims at once give."""

import random
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims.crossref import candidates, statements
from newsclaims.crossref.linking import linked
from newsclaims.crossref.matching import matched
from newsclaims.crossref.versions import told
from newsclaims.ledger import deciding, keeping, open_ledger, queries
from newsclaims.ledger.crossing import answering
from newsclaims.ledger.crossing.updating import update
from newsclaims.ledger.keeping import Stamp, Worked
from newsclaims.model import Claim, Extraction, Filters, Span

VOCABULARY = "levy harbour dredger north basin refuse council never seven boats stay winter".split()
PLAIN = "the of and we it in that will".split()
STOCK = "we will not comment on ongoing investigations"
SPEAKERS = ["Ada Brook", "Brook", "Max Orr", "police", None]
NAMES = [f"Speaker {letter}" for letter in "abcdefghijkl"]
EVERYTHING = Filters()


def sentence(rng, bases):
    """A few words, often those of another claim, cut, or with one word changed."""
    base = random.Random(rng.randrange(bases))
    words = [base.choice(VOCABULARY if base.random() < 0.7 else PLAIN) for _ in range(base.randint(1, 14))]
    if rng.random() < 0.3:
        words = words[rng.randrange(len(words)) :]
    if rng.random() < 0.4:
        words[rng.randrange(len(words))] = rng.choice(VOCABULARY)
    return rng.choice(["", STOCK + " ", STOCK + " "]) + " ".join(words) if rng.random() < 0.5 else " ".join(words)


def story(seed):
    """Claims of a few articles: `articles[file]` is what it claims."""
    rng = random.Random(seed)
    articles = {}
    bases, who = rng.choice([(6, SPEAKERS), (2, NAMES)])
    for number in range(rng.randint(1, 9)):
        file = f"{rng.choice('ab')}{number}.txt"
        day = rng.choice([None, *(date(2022, 6, 1) + timedelta(days=n) for n in (0, 1, 5, 20))])
        articles[file] = [made(rng, file, day, at, bases, who) for at in range(rng.randint(0, 6))]
    return articles


def made(rng, file, day, at, bases, who):
    text = rng.choice(["—", "", "", "", ""]) + sentence(rng, bases)
    kind = rng.choice(["direct", "indirect", "mixed"])
    words = text.split()
    if kind == "mixed" and len(words) > 3:
        text = " ".join([words[0], "“" + words[1], *words[2:-1], words[-1] + "”"])
    start = rng.choice([10, 1000]) + 300 * at
    return Claim(
        id=f"{file}-{at}",
        article=file,
        source=file[0].upper(),
        published=day,
        kind=kind,
        speaker=rng.choice(who),
        mention=None,
        cue=None,
        confidence=1.0,
        content=(Span(start=start, end=start + len(text), text=text),),
        said_on=rng.choice([None, None, "2022-06-01", "2022-06"]),
        said_on_carried=rng.random() < 0.5,
        polarity=rng.choice(["asserted", "asserted", "denied"]),
    )


def keep(ledger, file, claims):
    """Keep an article as a run that extracted it would."""
    extraction = Extraction(claims=tuple(claims), cast=())
    basis = "".join(claim.model_dump_json() for claim in claims)
    keeping.keep(ledger, [Worked(file, Stamp(1, 1, 1), "", "", basis, None, (), (), extraction)])


@contextmanager
def small_limits(cap=3, busy=4, rare=2):
    """So low that a few claims cross them."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("CAP", cap), ("BUSY", busy), ("RARE", rare)):
            patch.setattr(candidates, name, value)
        yield


def check(ledger):
    """The statements kept are those that all claims at once give."""
    update(ledger, processes=0)
    kept = list(answering.statements(ledger, EVERYTHING))
    claims = [claim for claim in queries.claims(ledger, EVERYTHING) if claim.status != "rejected"]
    assert kept == statements(claims)
    assert links_kept(ledger) == links_at_once(claims)
    return kept


def links_kept(ledger):
    first = dict(ledger.rows("SELECT versions.key, claims.id FROM versions JOIN claims ON claims.key = first"))
    return {frozenset((first[a], first[b])) for a, b in ledger.rows("SELECT a, b FROM links")}


def links_at_once(claims):
    versions, pairs = matched([version for version, _ in told(claims)])
    links = linked(pairs, dict(enumerate(versions)))
    return {frozenset((versions[a].claim.id, versions[b].claim.id)) for a, near in links.items() for b in near}


STEPS = st.lists(st.tuples(st.sampled_from("keep drop reject accept rename".split()), st.integers(0, 99)), max_size=14)


@given(st.integers(0, 10**6), STEPS, st.sampled_from([(3, 4, 2), (100, 1000, 30)]))
@settings(max_examples=60, deadline=None)
def test_every_step_gives_what_all_claims_at_once_give(tmp_path_factory, seed, steps, limits):
    articles = story(seed)
    files = sorted(articles)
    with small_limits(*limits), open_ledger(tmp_path_factory.mktemp("ledger")) as ledger:
        for at, (what, number) in enumerate(steps):
            take(ledger, articles, files[number % len(files)], what, number)
            if at % 2:
                check(ledger)
        for file in files:
            keep(ledger, file, articles[file])
        check(ledger)


def decide(ledger, claim, **decided):
    """Add to what people decided about a claim."""
    states = dict(deciding._states(ledger))
    for kept in deciding.by_ids(ledger, [claim]).get(claim, ()):
        states[kept.key] = states.get(kept.key, deciding.NOTHING)._replace(**decided)
    deciding.decide(ledger, states, "", 0)


def take(ledger, articles, file, what, number):
    """One step of somebody's work on a workspace."""
    claims = articles[file]
    ledger.release()
    if what == "keep":
        keep(ledger, file, claims)
    elif what == "drop":
        keeping.keep(ledger, [], [file])
    elif claims and what == "rename":
        with ledger.transaction():
            decide(ledger, claims[number % len(claims)].id, speaker=SPEAKERS[number % len(SPEAKERS)], edited="speaker")
    elif claims:
        with ledger.transaction():
            decide(ledger, claims[number % len(claims)].id, status=f"{what}ed")


LONG = "the northern basin shall be dredged before winter comes to the harbour of Port Ellis"


def plain(name, text, speaker=None):
    """A claim of an article of its own."""
    span = Span(start=1000, end=1000 + len(text), text=text)
    fixed = {"mention": None, "cue": None, "said_on": None, "confidence": 1.0, "content": (span,)}
    facts = {"article": f"{name}.txt", "source": name, "published": date(2022, 6, 1), "kind": "direct"}
    return Claim(id=name, speaker=speaker, **facts, **fixed)


def test_a_phrase_that_becomes_common_ties_nothing_any_more_and_again_when_it_is_rare(tmp_path):
    with small_limits(cap=3), open_ledger(tmp_path) as ledger:
        for name in "abc":
            keep(ledger, f"{name}.txt", [plain(name, f"{LONG} {name * 4}")])
        assert [len(found.claims) for found in check(ledger)] == [3]
        ledger.release()
        keep(ledger, "d.txt", [plain("d", f"{LONG} dddd")])
        assert check(ledger) == []
        ledger.release()
        keeping.keep(ledger, [], ["a.txt"])
        assert [len(found.claims) for found in check(ledger)] == [3]


def test_whom_a_dropped_link_leaves_behind_keep_their_statement(tmp_path):
    """Once its copy is gone, a claim is of the same passage of one article as the one it was linked to."""
    shared = "the northern basin shall be dredged before winter comes to Port Ellis and its boats"
    whole = f"{shared}, because no captain of ours trusts those old charts"
    one = plain("a1", f"We have told everybody here that {shared}").model_copy(update={"article": "x.txt"})
    other = plain("b", whole).model_copy(update={"article": "x.txt"})
    with open_ledger(tmp_path) as ledger:
        keep(ledger, "x.txt", [one, other])
        keep(ledger, "y.txt", [one.model_copy(update={"id": "a2", "article": "y.txt", "source": "y"})])
        keep(ledger, "c.txt", [plain("c", "because no captain of ours trusts those old charts")])
        assert [len(found.claims) for found in check(ledger)] == [4]
        ledger.release()
        keeping.keep(ledger, [], ["y.txt"])
        assert [found.claims for found in check(ledger)] == [("c", "b")]


@pytest.mark.parametrize("text", ["—", "no", " ".join(f"word{n}" for n in range(10_000))])
def test_claims_without_words_of_one_and_of_ten_thousand(tmp_path, text):
    with open_ledger(tmp_path) as ledger:
        for name in "ab":
            keep(ledger, f"{name}.txt", [plain(name, text, "Ada Brook")])
        assert len(check(ledger)) == (len(text) > 10)


def test_what_processes_share_is_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr("newsclaims.ledger.crossing.reading.MANY", 1)
    monkeypatch.setattr("newsclaims.ledger.crossing.comparing.MANY", 1)
    monkeypatch.setattr("newsclaims.ledger.crossing.gathering.MANY", 1)
    with open_ledger(tmp_path) as ledger:
        for file, claims in story(11).items():
            keep(ledger, file, claims)
        update(ledger, processes=2)
        assert check(ledger)
