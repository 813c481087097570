"""`claims explain ID ID`: why two claims are one statement or not, on the four articles and on invented ones."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from shutil import copytree
from typing import get_args

import pytest

from newsclaims.cli.boundary import run
from newsclaims.crossref import compare, statements
from newsclaims.crossref.matching import matched
from newsclaims.crossref.reasons import Condition, RelationReason, reasons
from newsclaims.crossref.versions import single, told
from newsclaims.crossref.words import wording
from newsclaims.exports.pairs import reasons_record
from newsclaims.exports.records import claim_from_record
from newsclaims.model import FLAGS, Claim, Cut, Span
from newsclaims.views.pair_reasons import CONDITIONS, CUTS, RELATIONS, pair_reasons
from newsclaims.views.pair_reasons import FLAGS as WHY

HOME = Path(__file__).parents[1]
DAY = date(2022, 6, 8)
LEVY = "We will not raise the harbour levy, and the boats of Port Ellis can stay where they are"


def claim(name, text, speaker="Ada Brook", kind="direct", at=0, **facts):
    """A claim of an article of its own."""
    fixed = {"id": name, "speaker": speaker, "kind": kind, "mention": None, "cue": None}
    values = {"article": f"{name}.txt", "source": name, "published": DAY, "said_on": None, "confidence": 1.0}
    return Claim(**(values | facts), **fixed, content=(Span(start=at, end=at + len(text), text=text),))


def explained(a, b, *others):
    known = [one for one in (a, b, *others) if one.status != "rejected"]
    by_id = versions(known)
    together = (each.statement for each in statements(known) if {a.id, b.id} <= set(each.claims))
    x, y = (by_id.get(one.id) or single(wording(one)) for one in (a, b))
    return reasons(x, y, next(together, None))


def versions(claims):
    """A version for each claim that has it for its first, knowing how many share its words; by id."""
    kept = told(claims)
    found, _ = matched([version for version, _ in kept])
    return {one.id: replace(found[at], claim=one) for at, (_, own) in enumerate(kept) for one in own}


def test_a_lost_not_is_told_with_all_that_was_weighed():
    found = explained(claim("a", LEVY), claim("b", LEVY.replace("not ", "")))
    assert (found.why, found.compared, found.same, found.failed, found.linked) == ("edited", "quoted", 17, (), True)
    assert [change.flags for change in found.pair.changes] == [("negation",)]
    assert {point.name: point.effect for point in found.points} == {
        "words": "for",
        "telling_words": "for",
        "context": "for",
        "speakers": "for",
        "days": "for",
        "kinds": "for",
        "likelihood": "for",
    }
    told = dict(pair_reasons(found))
    assert told["change"] == "“not” left out"
    assert told["similarity"] == "0.97: twice the 17 words in common over the 35 of both"
    assert told["together"] == f"yes, in statement {found.statement}"


@pytest.mark.parametrize(
    ("a", "b", "why", "failed"),
    [
        (claim("a", "We can win"), claim("b", "We can win it all here now", "Tom Reyes"), "part", "two_speakers"),
        (
            claim("a", "We will see to it that they can"),
            claim("b", "We will see to it that they can", "Tom Reyes"),
            "same_words",
            "two_speakers",
        ),
        (claim("a", LEVY), claim("b", LEVY, published=DAY + timedelta(days=90)), "same_words", "days"),
        (
            claim("a", LEVY, said_on="2022-06-01"),
            claim("b", LEVY, said_on="2022-06-07"),
            "same_words",
            "days",
        ),
        (
            claim("a", "The bakers of Lund will close in May for want of flour"),
            claim("b", "The printers of Bergen will strike in June for want of paper"),
            "too_few_same",
            "both_quoted",
        ),
        (
            claim("a", "that 40 boats were sold to the islands", kind="indirect"),
            claim("b", "the islands had bought 30 boats from the town", kind="indirect"),
            "too_few_same",
            "contradiction",
        ),
        (
            claim("a", "that the levy would be raised", kind="indirect"),
            claim("b", "the bridge was in danger", "Tom Reyes", "indirect"),
            "too_few_same",
            "speaker",
        ),
        (
            claim("a", LEVY),
            claim("b", "the old lease would not be kept", kind="indirect"),
            "own_words",
            "too_little_in_common",
        ),
        (claim("a", LEVY, status="rejected"), claim("b", LEVY), "same_words", "rejected"),
        (
            claim("a", LEVY, article="one.txt"),
            claim("b", LEVY[:40], article="one.txt"),
            "part",
            "one_passage",
        ),
        (
            claim("a", "We will look after everyone who sails with us", article="one.txt"),
            claim("b", "We will look after everyone who sails with us", "Tom Reyes", article="one.txt", at=900),
            "same_words",
            "two_voices",
        ),
    ],
)
def test_the_condition_that_keeps_two_apart_is_named(a, b, why, failed):
    found = explained(a, b)
    assert found.why == why
    assert found.statement is None
    assert failed in found.failed
    assert dict(pair_reasons(found))["together"] == "no"
    assert CONDITIONS[failed] in [sentence for label, sentence in pair_reasons(found) if label == "because"]


def test_two_that_overlap_are_said_to_be_no_part_of_each_other():
    a, b = (
        claim("a", LEVY.replace("not", "never") + ". Nobody asked"),
        claim("b", "For a year " + LEVY.replace("not", "never")),
    )
    found = explained(a, b)
    assert (found.pair.relation, found.why) == ("altered", "overlapping")
    assert "neither is a part of the other" in dict(pair_reasons(found))["relation"]


def test_a_contraction_written_out_counts_as_edited_and_a_carried_day_is_told():
    a = claim("a", "We didn't raise the harbour levy, and the boats of Port Ellis can stay where they are")
    other = a.text.replace("didn't", "did not")
    b = claim("b", other, said_on="2022-06-20", said_on_carried=True, published=DAY + timedelta(days=13))
    found = explained(a, b)
    assert (found.why, found.edited, found.linked) == ("edited", 2, True)
    told = [sentence for _, sentence in pair_reasons(found)]
    assert "“didn't” became “did not”" in told
    assert any("2022-06-20, a day that the article names elsewhere" in sentence for sentence in told)


def test_two_that_only_a_third_ties_together_are_said_to_be_so():
    middle = claim("m", "We will not raise the harbour levy this year. The boats of Port Ellis can stay where they are")
    a, b = (
        claim("a", "We will not raise the harbour levy"),
        claim("b", "The boats of Port Ellis can stay where they are"),
    )
    found = explained(a, b, middle)
    assert (found.statement is not None, found.linked, found.failed) == (True, False, ())
    assert "by way of a further claim" in dict(pair_reasons(found))["together"]


def test_a_word_that_was_looked_at_is_shown_as_printed():
    found = explained(claim("a", LEVY), claim("b", LEVY))
    told = next(point for point in found.points if point.name == "telling_words")
    assert told.detail == "boats, ellis, harbor, levy, port, raise, stay"


def test_every_condition_relation_cut_and_flag_has_its_words():
    assert set(get_args(Condition)) == set(CONDITIONS)
    assert set(get_args(RelationReason)) == set(RELATIONS)
    assert set(get_args(Cut)) == set(CUTS)
    assert set(FLAGS) == set(WHY)


@pytest.fixture(scope="module")
def four(tmp_path_factory):
    folder = tmp_path_factory.mktemp("four")
    copytree(HOME / "data", folder / "data")
    (folder / "claims.yaml").write_bytes((HOME / "claims.yaml").read_bytes())
    return folder


def test_two_outlets_wordings_of_one_post_are_explained(four, capsys):
    def told(*args):
        assert run(["-C", str(four), *args]) == 0
        return capsys.readouterr().out

    page = " ".join(told("explain", "55gj", "lkh2").split())
    assert "altered: most words are the same in the same order" in page
    assert "“both” put in quantifier: it may hold for more or for fewer" in page
    record = json.loads(told("explain", "55gj", "lkh2", "--format", "json"))
    assert record["pair"]["cut"] == ["front"]
    assert (
        record["statement"] == json.loads(told("xref", "--match", "prove everyone", "--format", "jsonl"))["statement"]
    )
    assert "| why |" in told("explain", "55gj", "lkh2", "--format", "markdown")
    assert run(["-C", str(four), "explain", "55gj", "55gjq"]) == 2
    assert "are the same claim" in capsys.readouterr().err


def test_any_two_claims_of_the_four_articles_can_be_explained(four, capsys):
    assert run(["-C", str(four), "list", "--format", "jsonl"]) == 0
    lines = capsys.readouterr().out.splitlines()
    claims = [claim_from_record(json.loads(line)) for line in lines]
    by_id = versions(claims)
    home = {one: found.statement for found in statements(claims) for one in found.claims}
    for a in claims[::3]:
        for b in claims:
            if a is not b:
                together = home.get(a.id, a.id) == home.get(b.id, b.id)
                found = reasons(by_id[a.id], by_id[b.id], home.get(a.id) if together else None)
                assert (found.statement is not None) == together == (not found.failed)
                assert found.pair == compare(a, b)
                assert reasons_record(found)["pair"]["relation"] == found.pair.relation
                assert all(sentence for _, sentence in pair_reasons(found))
