"""Which claims are one statement: invented stories of several outlets, with look-alikes that are none."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims.crossref import statements
from newsclaims.model import Claim, Span

TUESDAY, WEDNESDAY, FRIDAY = date(2022, 6, 7), date(2022, 6, 8), date(2022, 6, 10)


def claim(name, speaker, text, kind="direct", said=None, **facts):
    """A claim of the outlet and article that its name starts with: `gazette-3`."""
    outlet, _, number = name.partition("-")
    spans, at = [], 1000 + 400 * int(number or 0)
    for part in text.split(" // "):
        spans.append(Span(start=at, end=at + len(part), text=part))
        at += len(part) + 20
    values = {"article": f"{outlet}.txt", "source": outlet.title(), "published": WEDNESDAY, "confidence": 1.0}
    fixed = {"id": name, "speaker": speaker, "kind": kind, "mention": None, "cue": None, "content": tuple(spans)}
    return Claim(**(values | facts), **fixed, said_on=str(said) if said else None)


def groups(claims):
    """The names of the claims of each statement."""
    return {frozenset(statement.claims) for statement in statements(claims)}


def relations(claims):
    """The relation of each pair shown, whichever way round."""
    pairs = [pair for statement in statements(claims) for pair in statement.pairs]
    return {frozenset((pair.a, pair.b)): pair.relation for pair in pairs}


def group(*names):
    return frozenset(names)


HARBOUR = [
    claim(
        "gazette-1",
        "Ada Brook",
        "We will not raise the harbour levy, // and the boats of Port Ellis can stay where they are.",
        said=TUESDAY,
    ),
    claim(
        "gazette-2",
        "Ada Brook",
        "that the council would dredge the northern basin before the end of the year",
        "indirect",
        TUESDAY,
    ),
    claim("gazette-3", "Ada Brook", "the old lease a “shameful bargain” for the town", "mixed", TUESDAY),
    claim(
        "herald-1",
        "Ada Brook",
        "We will raise the harbour levy, and the boats of Port Ellis can stay where they are",
        said=TUESDAY,
    ),
    claim("herald-2", "Ada Brook", "that the boats “can stay where they are”", "mixed", TUESDAY),
    claim(
        "herald-3",
        "Ada Brook",
        "the lease from 1990, which she called a “shameful deal” for the town",
        "mixed",
        TUESDAY,
    ),
    claim(
        "herald-4", "Ada Brook", "the northern basin would be dredged by the council by the end of the year", "indirect"
    ),
    claim("courier-1", None, "We will not raise the harbour levy", "direct"),
    claim("courier-2", "Ada Brook", "that the council would dredge the southern basin in 2025", "indirect", TUESDAY),
    claim(
        "courier-3",
        "Ada Brook",
        "that the council would not dredge the northern basin before the end of the year",
        "indirect",
        TUESDAY,
    ),
    claim("courier-4", "Tom Reyes", "the ferry timetable a “shameful bargain” for islanders", "mixed", TUESDAY),
]
ONE_WORDING = [
    ("gazette-1", "herald-1"),
    ("gazette-1", "herald-2"),
    ("gazette-1", "courier-1"),
    ("gazette-3", "herald-3"),
]


def test_one_utterance_is_found_cut_changed_and_told():
    assert groups(HARBOUR) == {
        group("gazette-1", "herald-1", "herald-2", "courier-1"),
        group("gazette-2", "herald-4"),
        group("gazette-3", "herald-3"),
    }
    shown = relations(HARBOUR)
    assert shown[group("gazette-1", "herald-1")] == "altered"
    assert shown[group("gazette-1", "herald-2")] == "truncated"
    assert shown[group("gazette-1", "courier-1")] == "truncated"
    assert shown[group("gazette-3", "herald-3")] == "altered"
    assert shown[group("gazette-2", "herald-4")] == "paraphrased"


def test_a_lost_not_is_flagged():
    pair = next(
        pair for found in statements(HARBOUR) for pair in found.pairs if {pair.a, pair.b} == {"gazette-1", "herald-1"}
    )
    assert [(change.type, change.a, change.flags) for change in pair.changes] == [("dropped", "not", ("negation",))]


def test_a_statement_says_who_where_and_which_is_fullest():
    found = next(found for found in statements(HARBOUR) if "courier-1" in found.claims)
    assert (found.speaker, found.sources, found.fullest) == ("Ada Brook", ("Courier", "Gazette", "Herald"), "gazette-1")
    assert found.claims == ("courier-1", "gazette-1", "herald-1", "herald-2")
    assert all(found.claims.index(pair.a) < found.claims.index(pair.b) for pair in found.pairs)
    assert len(found.statement) == 9
    assert set(found.statement[1:]) <= set("abcdefghijklmnopqrstuvwxyz234567")


POLICE = [
    claim("north-1", "Elin Strand", "We do not comment on ongoing investigations."),
    claim("south-1", "Per Lund", "We do not comment on ongoing investigations,"),
    claim("east-1", None, "We do not comment on ongoing investigations"),
    claim("north-2", "Elin Strand", "Our thoughts and prayers are with the victims and their families."),
    claim("west-1", "Ida Moe", "Our thoughts and prayers are with the victims and their families tonight"),
    claim("north-3", "Elin Strand", "No comment."),
    claim("south-2", "Elin Strand", "No comment"),
    claim("west-2", "Ida Moe", "Time will tell."),
    claim("east-2", "Ida Moe", "Time will tell,"),
]


def test_stock_phrases_join_nothing():
    assert groups(POLICE) == set()


STRIKE = [
    claim(
        "post-1",
        "Rosa Amin",
        "We recorded 41 accidents at the Kilby depot on Monday, and nobody from the company came.",
    ),
    claim(
        "echo-1",
        "Rosa Amin",
        "We recorded 57 accidents at the Kilby depot on Friday, and nobody from the company came.",
    ),
    claim("post-2", "Rosa Amin", "that the union would support the pay offer from Kilby", "indirect"),
    claim("echo-2", "Rosa Amin", "that the union would reject the pay offer from Kilby", "indirect"),
    claim("post-3", "Rosa Amin", "that 400 drivers had joined the strike at the depot", "indirect"),
    claim("echo-3", "Rosa Amin", "that 650 drivers had joined the strike at the depot", "indirect"),
    claim("post-4", "Rosa Amin", "that the strike committee would meet managers in Leeds", "indirect"),
    claim("echo-4", "Rosa Amin", "that the strike committee would meet managers in York", "indirect"),
    claim("post-5", "Rosa Amin", "the offer a “total failure” of the board", "mixed"),
    claim("echo-5", "Rosa Amin", "the new rota a “total failure”", "mixed"),
    claim("post-6", "Hugh Vane", "the drivers’ claim “absurd”", "mixed"),
    claim("echo-6", "Rosa Amin", "the company’s reply “absurd”", "mixed"),
]


def test_sentences_of_the_same_pattern_about_something_else_stay_apart():
    assert groups(STRIKE) == set()


def test_what_is_contradicted_in_one_fact_alone_is_still_an_altered_quotation():
    told = [
        claim("post-1", "Rosa Amin", "We counted 41 accidents at the Kilby depot, and nobody from the company came"),
        claim("echo-1", "Rosa Amin", "We counted 14 accidents at the Kilby depot, and nobody from the company came"),
    ]
    (found,) = statements(told)
    assert [(pair.relation, [change.flags for change in pair.changes]) for pair in found.pairs] == [
        ("altered", [("number",)])
    ]


REFRAIN = "We shall build four thousand homes on the old airfield, whatever it costs."
WORDS_OF_IT = REFRAIN.split()


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ({"said": TUESDAY}, {"said": TUESDAY}, True),
        ({"said": TUESDAY}, {"said": WEDNESDAY}, True),
        ({"said": TUESDAY}, {"said": FRIDAY}, False),
        ({"said": "2022-06"}, {"said": FRIDAY}, True),
        ({"said": "2022-05"}, {"said": FRIDAY}, False),
        ({"said": TUESDAY}, {"published": WEDNESDAY}, True),
        ({"said": TUESDAY}, {"published": TUESDAY + timedelta(days=25)}, True),
        # Printed much later without a day of its own: recalled. A day that an article tells is another occasion.
        ({"said": TUESDAY}, {"published": TUESDAY + timedelta(days=45)}, True),
        ({"said": TUESDAY}, {"published": TUESDAY + timedelta(days=5000)}, False),
        ({"said": TUESDAY}, {"said": TUESDAY + timedelta(days=45)}, False),
        ({"published": TUESDAY}, {"published": TUESDAY + timedelta(days=45)}, False),
        ({"said": FRIDAY}, {"published": TUESDAY}, False),
        ({"published": TUESDAY}, {"published": TUESDAY + timedelta(days=20)}, True),
        ({"published": None}, {"said": TUESDAY}, True),
        ({"said": "soon"}, {"said": "2022-13-45"}, True),
    ],
)
def test_the_same_words_on_two_occasions_are_two_statements(first, second, together):
    twice = [claim("dawn-1", "Max Orr", REFRAIN, **first), claim("dusk-1", "Max Orr", REFRAIN, **second)]
    assert bool(statements(twice)) is together


def test_a_few_words_are_not_carried_over_weeks():
    long = claim("dawn-1", "Max Orr", REFRAIN, said=TUESDAY)
    fragment = claim("dusk-1", "Max Orr", "homes on the “old airfield”", "mixed", published=TUESDAY + timedelta(days=6))
    assert statements([long, fragment]) == []
    near = claim("dusk-1", "Max Orr", "homes on the “old airfield”", "mixed", published=WEDNESDAY)
    assert groups([long, near]) == {group("dawn-1", "dusk-1")}


def test_undated_reports_do_not_tie_two_occasions_together():
    days = [claim("dawn-1", "Max Orr", REFRAIN, said=TUESDAY), claim("dusk-1", "Max Orr", REFRAIN, said=FRIDAY)]
    undated = claim("noon-1", "Max Orr", "Well, " + REFRAIN, published=FRIDAY)
    assert all(not {"dawn-1", "dusk-1"} <= names for names in groups([*days, undated]))


def test_long_words_are_one_statement_whoever_is_said_to_have_said_them():
    text = "The reservoir holds water for eleven days and the pumps at Ashdown are older than the mayor"
    assert groups([claim("dawn-1", "Max Orr", text), claim("dusk-1", "Ashdown Water", text)]) == {
        group("dawn-1", "dusk-1")
    }
    short = "The pumps at Ashdown are old"
    assert statements([claim("dawn-1", "Max Orr", short), claim("dusk-1", "Ashdown Water", short)]) == []


def test_a_fragment_joins_the_longest_quotation_and_ties_no_two_together():
    first = (
        "The reservoir is a ticking clock, and every summer that passes makes the repair of it dearer for all of us."
    )
    second = "My grandfather dug it by hand, and I say to you that the reservoir is a ticking clock today."
    story = [
        claim("dawn-1", "Max Orr", first),
        claim("dusk-1", "Max Orr", second),
        claim("noon-1", "Max Orr", "the reservoir at Ashdown “a ticking clock”", "mixed"),
    ]
    assert groups(story) == {group("dawn-1", "noon-1")}


OVERLAPPING = [
    claim(
        "dawn-1",
        "Max Orr",
        "The reservoir holds water for eleven days and the pumps at Ashdown are older than the mayor of this town",
    ),
    claim(
        "dusk-1",
        "Max Orr",
        "the pumps at Ashdown are older than the mayor of this town, and the valves leak on every Sunday night",
    ),
]


def test_what_shares_nothing_with_the_fullest_wording_stays_out_unless_it_is_wholly_part_of_another():
    tail = "the valves leak on every Sunday night"
    further = f"{tail} and nobody from the water company has ever come to look at them"
    assert groups([*OVERLAPPING, claim("noon-1", "Max Orr", further)]) == {group("dawn-1", "dusk-1")}
    assert groups([*OVERLAPPING, claim("noon-1", "Max Orr", tail)]) == {group("dawn-1", "dusk-1", "noon-1")}


def test_a_headline_is_found_in_its_article_and_a_claim_within_a_claim_is_not():
    def at(start, name, speaker, text):
        found = claim(name, speaker, text, "indirect")
        return found.model_copy(update={"content": (Span(start=start, end=start + len(text), text=text),)})

    head = at(0, "dawn-1", "Max Orr", "Ashdown reservoir pumps to be replaced by spring")
    body = at(
        1500, "dawn-2", "Max Orr", "that before spring he wants to see all of the Ashdown reservoir pumps replaced"
    )
    assert groups([head, body]) == {group("dawn-1", "dawn-2")}
    late = at(5000, "dawn-1", "Max Orr", head.text)
    assert statements([late, body]) == []
    inner = at(1510, "dawn-3", "Ashdown Water", body.text[10:])
    assert statements([body, inner]) == []


def test_every_claim_has_a_pair_and_the_fullest_is_among_them():
    copies = [claim(f"outlet{number}-1", "Max Orr", REFRAIN) for number in range(40)]
    cuts = [claim(f"outlet{number}-2", "Max Orr", " ".join(WORDS_OF_IT[: 6 + number])) for number in range(6)]
    (found,) = statements([*copies, *cuts])
    beside = {name for pair in found.pairs for name in (pair.a, pair.b) if found.fullest in (pair.a, pair.b)}
    assert beside == set(found.claims)
    assert len(found.pairs) == 39 + 6 + 15


def test_few_that_print_the_same_part_are_shown_against_each_other_too():
    whole, part = claim("outlet0-1", "Max Orr", REFRAIN), " ".join(WORDS_OF_IT[:9])
    (found,) = statements([whole, *(claim(f"outlet{number}-1", "Max Orr", part) for number in (1, 2, 3))])
    shown = [(pair.a, pair.b, pair.relation) for pair in found.pairs]
    assert [relation for *_, relation in shown] == ["truncated"] * 3 + ["verbatim"] * 3


def test_statements_of_most_articles_come_first():
    wide = [claim(f"outlet{number}-1", "Max Orr", REFRAIN) for number in range(3)]
    assert [len(found.claims) for found in statements([*HARBOUR, *wide])] == [4, 3, 2, 2]


def test_nothing_and_claims_without_words_make_no_statement():
    assert statements([]) == []
    assert statements([claim("dawn-1", "Max Orr", "—")]) == []
    assert len(statements([claim("dawn-1", None, "—"), claim("dusk-1", "Max Orr", REFRAIN)])) == 0


def test_the_same_claim_twice_is_one_claim():
    one = claim("dawn-1", "Max Orr", REFRAIN)
    assert statements([one, one]) == []


EVERYTHING = [
    *HARBOUR,
    *POLICE,
    *STRIKE,
    claim("dawn-1", "Max Orr", REFRAIN),
    claim("dusk-1", "Max Orr", "four thousand homes on the old airfield"),
]


@given(st.permutations(EVERYTHING))
@settings(max_examples=25)
def test_the_order_of_claims_changes_nothing(claims):
    assert statements(claims) == statements(EVERYTHING)


WORDS = st.text("bcdfgklmnprt", min_size=7, max_size=7)


@given(st.lists(st.lists(WORDS, min_size=4, max_size=9), max_size=12))
@settings(max_examples=25)
def test_unrelated_claims_change_no_statement(others):
    noise = [claim(f"other{at}-1", "Lone Voice", " ".join(words), "indirect") for at, words in enumerate(others)]
    kept = [found for found in statements([*EVERYTHING, *noise]) if not found.claims[0].startswith("other")]
    assert kept == statements(EVERYTHING)


@given(st.sets(st.sampled_from(range(len(EVERYTHING)))))
@settings(max_examples=25)
def test_statements_are_disjoint_and_hold_claims_that_were_given(chosen):
    given_ = [EVERYTHING[at] for at in sorted(chosen)]
    names = [name for found in statements(given_) for name in found.claims]
    assert len(names) == len(set(names))
    assert set(names) <= {one.id for one in given_}


def test_many_identical_claims_and_a_stock_phrase_everywhere_take_linear_time():
    same = [claim(f"copy{at}-1", "Max Orr", REFRAIN) for at in range(1500)]
    stock = [
        claim(f"stock{at}-1", f"Speaker {at}", f"We do not comment on ongoing investigations into case {at}")
        for at in range(1500)
    ]
    start = time.perf_counter()
    (found,) = statements([*same, *stock])
    assert len(found.claims) == 1500
    assert time.perf_counter() - start < 20


class TestSomebodyWithoutAName:
    BLAME = "This is not a day for blame, // and there will be one."

    def test_is_who_is_quoted_with_the_same_words(self):
        named = claim("gazette-1", "Ada Brook", self.BLAME, speaker_class="person")
        role = claim(
            "herald-1", "governor of the Bank of Ellis", "This is not a day for blame", speaker_class="unnamed"
        )
        assert groups([named, role]) == {group("gazette-1", "herald-1")}

    def test_is_not_another_spokesman(self):
        words = "We do not comment on open cases"
        first = claim("gazette-1", "a spokeswoman for the port", words, speaker_class="unnamed")
        second = claim("herald-1", "a police spokesman", words, speaker_class="unnamed")
        assert group("gazette-1", "herald-1") not in groups([first, second])


def test_all_pairs_of_a_small_statement_have_a_relation():
    words = "The bridge will be shut until the spring and nobody will cross it"
    alike = [claim(f"{outlet}-1", "Ada Brook", words) for outlet in ("gazette", "herald")]
    other = claim("post-1", "Ada Brook", words.replace("spring", "summer"))
    assert len(relations([*alike, other])) == 3
