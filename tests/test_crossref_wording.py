"""How two wordings are compared: words met half-way, relation, changes and flags, and what is marked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.crossref import compare, marked
from newsclaims.crossref.words import wording
from newsclaims.model import Claim, Span

MIRRORED = {"added": "dropped", "dropped": "added", "changed": "changed"}


def claim(name, text, kind="direct", **facts):
    """A claim whose spans are the parts of `text` between ` // `."""
    spans, at = [], 0
    for part in text.split(" // "):
        spans.append(Span(start=at, end=at + len(part), text=part))
        at += len(part) + 20
    values = {
        "id": name,
        "article": f"{name}.txt",
        "source": name,
        "published": date(2021, 5, 4),
        "speaker": "Ada Brook",
        "mention": None,
        "cue": None,
        "said_on": None,
        "confidence": 1.0,
    }
    return Claim(**(values | facts), kind=kind, content=tuple(spans))


def relation(x, y, kind="direct", other_kind=None):
    return compare(claim("a", x, kind), claim("b", y, other_kind or kind)).relation


def changes(x, y, kind="direct"):
    pair = compare(claim("a", x, kind), claim("b", y, kind))
    return [(change.type, change.a, change.b, change.flags) for change in pair.changes]


def keys(text, kind="direct"):
    return " ".join(wording(claim("a", text, kind)).quoted.keys)


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("We won’t go", "we won't go"),
        ("They're coming. I can not stay", "they’re coming; I cannot stay"),
        ("She told Lee Min-ho to co-operate", "She told Lee Min Ho to cooperate"),
        ("It rose 1,200 per cent", "It rose 1200%"),
        ("Five of the U.S. ports — all closed", "5 of the US ports, all closed"),
        ("[T]he minister want[s] peace", "The minister wants peace"),
        ("caf\u00e9 na\u00efve", "cafe\u0301 nai\u0308ve"),
        ("a soft\u00adhyphen and a \ufb01eld", "a softhyphen and a field"),
        ("We said it, // and we meant it", "We said it and we meant it."),
        ("The café owed Søren Wałęsa", "The cafe owed Soren Walesa"),
        ("They came at 3pm and left at 10.30am", "They came at 3 p.m. and left at 10:30 AM"),
        ("It closed at 1:00 p.m. sharp", "It closed at 1pm sharp"),
        ("It opened on Sept. 3 and shut on Feb. 21", "It opened on Sept 3 and shut on February 21st"),
        ("It was on 3 May 2019 and on 1st June", "It was on May 3rd, 2019, and on June 1"),
        ("He lived at No. 10 in the 1980's", "He lived at number 10 in the 1980s"),
        ("They built it in the '60s", "They built it in the sixties"),
        ("It was -5 outside", "It was minus five outside"),
        ("It fell by .5 percent", "It fell by 0.5 per cent"),
        ("The 5km road and the 30mph limit", "The five kilometres road and the 30 miles per hour limit"),
        ("Salt & vinegar", "Salt and vinegar"),
        ("It is not about health care any more in this country", "It is not about healthcare anymore in this country"),
        ("The pilot of the F-16 walked on to the stage", "The pilot of the F16 walked onto the stage"),
        ("The programme’s storeys were ploughed under", "The program's stories were plowed under"),
        ("Zero of the A$5m was paid", "0 of the 5 million Australian dollars was paid"),
    ],
)
def test_wordings_that_differ_in_print_alone_are_verbatim(x, y):
    pair = compare(claim("a", x), claim("b", y))
    assert (pair.relation, pair.similarity, pair.changes) == ("verbatim", 1.0, ())


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("that it was “deeply unfair” to “small growers”", "deeply unfair small growers"),
        ('that it was "deeply unfair" to growers', "deeply unfair"),
        ("that it was ''deeply unfair'' to growers", "deeply unfair"),
        ("that it was ‘deeply unfair’ to the growers’ union", "deeply unfair"),
        ("that it was “deeply // unfair” to growers", "deeply unfair"),
        ("that it was “deeply unfair", "deeply unfair"),
        ("deeply unfair” to growers", "deeply unfair"),
        ("that it was “deeply [and plainly] unfair”", "deeply unfair"),
        ("that the growers’ union was ignored", ""),
    ],
)
def test_the_quoted_words_of_a_half_quoted_clause_are_those_inside_the_marks(text, quoted):
    assert keys(text, "mixed") == quoted


def test_indirect_speech_has_no_quoted_words_and_loses_its_that():
    words = wording(claim("a", "that it was unfair", "indirect"))
    assert words.quoted.keys == ()
    assert words.reported.keys == ("it", "was", "unfair")


LONG = "The harbour levy was never meant to punish small boats and we will repeal it before the summer season"


def test_of_a_changed_beginning_what_was_cut_to_it_is_no_part_of_the_change():
    a = "Sixty boats were launched although the yard was warned on Monday"
    b = "Nobody has counted the jackets since // Seventy boats were launched although the yard was warned on Monday"
    found = compare(claim("a", a), claim("b", b))
    assert [(it.a, it.b, it.flags) for it in found.changes if it.flags] == [("Sixty", "Seventy", ("number",))]


@pytest.mark.parametrize(
    "part",
    [
        "The harbour levy was never meant to punish small boats",
        "we will repeal it before the summer season",
        "was never meant to punish small boats and we will repeal it",
        "The harbour levy ... will repeal it before the summer season",
        "The harbour levy was never meant […] to punish small boats",
        "The harbour levy was never meant to punish small boats, // we will repeal it",
    ],
)
def test_a_contiguous_or_joined_part_is_truncated(part):
    assert relation(part, LONG) == "truncated"
    assert relation(LONG, part) == "truncated"


def test_quoted_fragments_of_a_half_quoted_clause_are_segments():
    half = "that the levy was “never meant to punish small boats” and would go “before the summer season”"
    assert relation(half, LONG, "mixed", "direct") == "truncated"


@pytest.mark.parametrize(
    "other",
    [
        "The harbour levy was not ever meant to punish small boats and we will repeal it before summer",
        "The harbour levy was never meant to punish big boats and we will repeal it before the summer season",
        "was never meant to hurt small boats and we will repeal it",
        "The levy was never meant to punish small boats and we will repeal it before the summer season",
        "[The tax] was never meant to punish small boats",
    ],
)
def test_aligned_words_with_edits_inside_are_altered(other):
    assert relation(other, LONG) == "altered"


def test_a_fragment_with_one_of_two_words_changed_is_altered():
    assert relation("for a “brave decision” now", "a “brave resolve” is needed", "mixed") == "altered"


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("The fishing fleet is not for sale", "We shall build forty houses by the old mill"),
        ("It is a matter of the will of the people", "The will of a court is in the law"),
        ("a “brave decision” now", "a “foolish plan” is needed"),
        ("failed harbour master", "the harbour is full of boats and of people who wait for them to leave"),
    ],
)
def test_other_words_are_paraphrased_and_have_no_changes(x, y):
    kind = "mixed" if "“" in x else "direct"
    assert relation(x, y, kind) == "paraphrased"
    assert changes(x, y, kind) == []


def test_speech_in_the_reporters_words_is_never_an_altered_quotation():
    spoken, told = "We will repeal the levy before summer", "that they would repeal the levy before summer"
    assert relation(spoken, told, "direct", "indirect") == "paraphrased"
    assert relation("that they would repeal the levy before summer", told, "indirect") == "verbatim"
    assert relation("repeal the levy before summer", told, "direct", "indirect") == "truncated"


@pytest.mark.parametrize(
    ("x", "y", "change"),
    [
        ("We will open the lock gates", "We will not open the lock gates", ("added", "", "not", ("negation",))),
        ("We won't open the lock gates", "We will open the lock gates", ("changed", "won't", "will", ("negation",))),
        ("We never open the lock gates", "We never open both lock gates", ("changed", "the", "both", ("quantifier",))),
        ("It cost us 40 boats this year", "It cost us 14 boats this year", ("changed", "40", "14", ("number",))),
        (
            "They took a million from us all",
            "They took a thousand from us all",
            ("changed", "million", "thousand", ("number", "unit")),
        ),
        (
            "I told Marta Holm to wait there",
            "I told Jonas Holm to wait there",
            ("changed", "Marta", "Jonas", ("name",)),
        ),
        (
            "We meet again on Monday at noon",
            "We meet again on Friday at noon",
            ("changed", "Monday", "Friday", ("date",)),
        ),
        ("The plan of 2019 was a good one", "The plan of 2020 was a good one", ("changed", "2019", "2020", ("date",))),
        ("The bank will pay the growers", "The bank should pay the growers", ("changed", "will", "should", ("modal",))),
        (
            "Boats will come back to us in May",
            "Boats will come back to us in June",
            ("changed", "May", "June", ("date",)),
        ),
        (
            "Boats may come back to us in spring",
            "Boats must come back to us in spring",
            ("changed", "may", "must", ("modal",)),
        ),
        ("They met in town on 3 May", "They met in town on June 3", ("changed", "3 May", "June 3", ("date",))),
        ("They met in town on 3 May", "They met in town on May 4", ("changed", "3 May", "May 4", ("number",))),
        ("It was -5 in the hall", "It was 5 in the hall", ("dropped", "-", "", ("number",))),
        ("It rose by .5 percent", "It rose by 5 percent", ("changed", ".5", "5", ("number",))),
        ("Come to us at 3pm", "Come to us at 3am", ("changed", "3pm", "3am", ("number",))),
        ("She is our No. 1 now", "She is our no one now", ("changed", "No.", "no", ("negation", "name"))),
        (
            "The old keeper of the lock has re-signed",
            "The old keeper of the lock has resigned",
            ("changed", "re-signed", "resigned", ()),
        ),
        (
            "When we looked there was no body in it",
            "When we looked there was nobody in it",
            ("changed", "no body", "nobody", ()),
        ),
        ("Bread is dear in this town now", "Fish is dear in this town now", ("changed", "Bread", "Fish", ())),
    ],
)
def test_a_change_that_can_change_meaning_is_flagged(x, y, change):
    assert changes(x, y) == [change]


def test_words_that_change_together_are_one_change():
    assert changes("We will sell the old mill road today", "We will sell the new harbour road today") == [
        ("changed", "old mill", "new harbour", ())
    ]


def test_a_cut_is_flagged_only_when_a_negation_led_to_what_is_kept():
    assert changes("I do not believe that we can win this", "we can win this") == [
        ("dropped", "I do not believe that", "", ("negation",))
    ]
    assert changes("It is not May yet and I will say that we can win this", "we can win this") == [
        ("dropped", "It is not May yet and I will say that", "", ())
    ]


def test_overlapping_excerpts_are_held_by_their_common_run_only_where_they_are_known_to_be_of_one_statement():
    a = claim("a", "The pumps were tested in June, and the dike will hold through any winter storm")
    b = claim(
        "b", "the dike will hold through any winter storm. // Nobody should leave their house tonight for fear of it"
    )
    apart, together = compare(a, b), compare(a, b, together=True)
    assert (apart.relation, together.relation) == ("paraphrased", "altered")
    assert [(change.type, change.a, change.b) for change in together.changes] == [
        ("dropped", "The pumps were tested in June, and", ""),
        ("added", "", "Nobody should leave their house tonight for fear of it"),
    ]


def test_similarity_is_the_share_of_words_that_stand_in_both():
    assert compare(claim("a", "one two three four five six"), claim("b", "three four five six")).similarity == 0.8
    same = compare(
        claim("a", "that the council plans a second harbour", "indirect"),
        claim("b", "the council was preparing another harbour", "indirect"),
    )
    assert (same.relation, same.similarity) == ("paraphrased", 1.0)


def test_what_differs_is_marked_by_whole_printed_words():
    a, b = claim("a", "We will repeal it, and soon."), claim("b", "“Well, we won’t repeal it and soon!")
    assert marked(a, b) == [
        ("“", False),
        ("Well", True),
        (", we ", False),
        ("won’t", True),
        (" repeal it and soon!", False),
    ]


def test_only_quoted_words_are_marked_where_both_quote():
    a = claim("a", "that the levy was “deeply unfair to growers”", "mixed")
    b = claim("b", "she found it “plainly unfair to growers” then", "mixed")
    assert [text for text, differs in marked(a, b) if differs] == ["plainly"]


@pytest.mark.parametrize("text", ["—", "...", "[...]", "“”", "!"])
def test_claims_without_words_compare(text):
    assert relation(text, text) == "verbatim"
    assert relation(text, "some words here") == "paraphrased"
    assert "".join(piece for piece, _ in marked(claim("a", "words"), claim("b", text))) == text


def test_ten_thousand_words_compare():
    words = [f"w{number % 700}" for number in range(10_000)]
    changed = [*words[:5000], "not", *words[5001:9000]]
    pair = compare(claim("a", " ".join(words)), claim("b", " ".join(changed)))
    assert pair.relation == "altered"
    assert [change.type for change in pair.changes] == ["changed", "dropped"]
    assert relation("the boat " * 5000, "boat the sea " * 4000) in {"altered", "paraphrased"}


VOCABULARY = (
    "we will not won't can't the harbour levy levy's boats 40 forty 1,200 U.S. Monday May Marta Holm never "
    "they're co-operate ... [...] [sic] “ ” \" , . — ’ naïve 渔船 //"
).split()
TEXTS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=24).map(" ".join)
KINDS = st.sampled_from(["direct", "mixed", "indirect"])


@given(TEXTS, TEXTS, KINDS, KINDS)
def test_comparing_the_other_way_round_mirrors(x, y, kind, other):
    a, b = claim("a", x, kind), claim("b", y, other)
    there, back = compare(a, b), compare(b, a)
    assert (there.relation, there.similarity) == (back.relation, back.similarity)
    assert [(MIRRORED[change.type], change.b, change.a, change.flags) for change in there.changes] == [
        (change.type, change.a, change.b, change.flags) for change in back.changes
    ]


@given(TEXTS, TEXTS, KINDS, KINDS)
def test_the_pieces_of_a_marked_claim_are_its_text(x, y, kind, other):
    a, b = claim("a", x, kind), claim("b", y, other)
    pieces = marked(a, b)
    assert "".join(text for text, _ in pieces) == b.text
    assert all(text for text, _ in pieces)
    if compare(a, b).relation == "verbatim":
        assert not any(differs for _, differs in pieces)


@given(TEXTS, KINDS)
def test_every_claim_is_verbatim_to_itself_and_every_word_has_its_place(text, kind):
    one = claim("a", text, kind)
    assert compare(one, one).relation == "verbatim"
    words = wording(one).reported
    assert all(one.text[start:end].strip() for start, end in words.places)
    assert list(words.places) == sorted(words.places)
