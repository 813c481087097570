"""What a change of wording is made of: print alone, cuts, an editor's marks, and what can change the meaning."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclaims.crossref import compare, edits, marked
from newsclaims.model import FLAGS, Claim, Span

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


def pair(x, y, kind="direct", other=None):
    """The comparison of two texts, after a look that the other way round mirrors it."""
    a, b = claim("a", x, kind), claim("b", y, other or kind)
    there, back = compare(a, b), compare(b, a)
    assert (there.relation, there.similarity, there.cut) == (back.relation, back.similarity, back.cut)
    assert [(MIRRORED[one.type], one.b, one.a, one.flags, one.marked) for one in there.changes] == [
        (one.type, one.a, one.b, one.flags, one.marked) for one in back.changes
    ]
    return there


def flags(x, y, kind="direct", other=None):
    found = {flag for change in pair(x, y, kind, other).changes for flag in change.flags}
    return tuple(flag for flag in FLAGS if flag in found)


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("The programme favoured labour at the centre", "The program favored labor at the center"),
        ("We organised it and analysed the defence", "We organized it and analyzed the defense"),
        ("The council cancelled the travelling theatre", "The council canceled the traveling theater"),
        ("We surprised them with a promise to exercise", "we surprised them with a promise to exercise"),
        ("Twenty-five boats and twelve nets", "25 boats and 12 nets"),
        ("We can not, we wo'n't say", "We cannot, we wo’n’t say"),
        ("Two hundred and five of 1,000 boats", "205 of one thousand boats"),
        ("It cost $1.5 million", "It cost 1.5 million dollars"),
        ("It cost $1.5m", "It cost 1,500,000 dollars"),
        ("We owe them £3bn and €20", "We owe them 3 billion pounds and 20 euros"),
        ("Five percent of ten per cent", "5% of 10 percent"),
        ("On the 21st, for the third time", "On the twenty-first, for the 3rd time"),
        ("It is forty km to the sea", "It is 40 kilometres to the sea"),
    ],
)
def test_outlets_print_the_same_words_in_their_own_style(x, y):
    found = pair(x, y)
    assert (found.relation, found.similarity, found.changes, found.cut) == ("verbatim", 1.0, (), ())


@pytest.mark.parametrize(
    ("x", "y", "changed"),
    [
        ("They can't and won't sell", "they cannot and will not sell", [("can't", "cannot"), ("won't", "will not")]),
        ("It's clear we're late", "It is clear we are late", [("It's", "It is"), ("we're", "we are")]),
        (
            "It's been hard, he'd better go",
            "It has been hard, he had better go",
            [("It's", "It has"), ("he'd", "he had")],
        ),
        (
            "She'd asked. Let's wait here",
            "She had asked. Let us wait here",
            [("She'd", "She had"), ("Let's", "Let us")],
        ),
        ("We're gonna rebuild it", "We’re going to rebuild it", [("gonna", "going to")]),
        ("They sold half a million nets", "They sold 500,000 nets", [("half a million", "500,000")]),
        ("We had a dozen nets at sea", "We had 12 nets at sea", [("a dozen", "12")]),
        ("We came because of 'em all", "We came because of them all", [("'em", "them")]),
        ("The U.S. ports are closed now", "The United States ports are closed now", [("U.S.", "United States")]),
    ],
)
def test_what_is_read_out_otherwise_is_altered_and_means_the_same(x, y, changed):
    found = pair(x, y)
    assert (found.relation, found.cut) == ("altered", ())
    assert [(one.type, one.a, one.b, one.flags) for one in found.changes] == [
        ("changed", *each, ()) for each in changed
    ]
    assert found.similarity < 1
    assert "".join(text for text, differs in marked(claim("a", x), claim("b", y)) if differs) == "".join(
        new for _, new in changed
    )


@pytest.mark.parametrize(
    ("x", "y", "types", "cut"),
    [
        (
            "We are not hiding it and we are not giving it up",
            "We are not hiding it and we are not handing it over. We will find out whose it is",
            ["changed"],
            ("behind",),
        ),
        (
            "The levy will not be raised, and the boats can stay where they are",
            "and the boats can stay where they are. We owe them",
            ["dropped", "added"],
            ("front", "behind"),
        ),
    ],
)
def test_neither_of_two_that_end_or_begin_in_words_of_their_own_is_a_part_of_the_other(x, y, types, cut):
    found = pair(x, y)
    assert found.relation == "altered"
    assert ([change.type for change in found.changes], found.cut) == (types, cut)


@pytest.mark.parametrize(
    ("x", "y", "flagged"),
    [
        ("We do not want a new lock here", "We do want a new lock here", ("negation",)),
        ("We can't open the new lock now", "We can open the new lock now", ("negation",)),
        ("It was never a plan of ours", "It was always a plan of ours", ("negation", "quantifier")),
        ("It is hardly a safe harbour for us", "It is a safe harbour for us", ("negation",)),
        ("They refused to open the lock for us", "They promised to open the lock for us", ("negation",)),
        ("They failed to open the lock for us", "They refused to open the lock for us", ()),
        ("They deny that the lock is broken", "They say that the lock is broken", ("negation",)),
        ("It is an unsafe old lock, I say", "It is a safe old lock, I say", ("negation",)),
        ("It is an unsafe old lock, I say", "It is not a safe old lock, I say", ()),
        ("The lock is legal under our law", "The lock is illegal under our law", ("negation",)),
        ("The boats will go without us then", "The boats will go with us then", ("negation",)),
        ("There was an import of fish then", "There was an export of fish then", ()),
        ("We sold 1.5 million of them", "We sold 15 million of them", ("number",)),
        ("We sold twelve boats that year", "We sold twenty boats that year", ("number",)),
        ("We sold 2,000 boats to them", "We sold 2,100 boats to them", ("number",)),
        ("It is the second time for us", "It is the third time for us", ("number",)),
        ("We lost half of them at sea", "We lost a third of them at sea", ("number",)),
        ("They paid 3 million for it all", "They paid 3 billion for it all", ("number", "unit")),
        ("It fell by 5 percent over there", "It fell by 5 points over there", ("unit",)),
        ("It fell by 5% in one town", "It fell by 5 in one town", ("unit",)),
        ("They paid us $40 for the boat", "They paid us €40 for the boat", ("unit",)),
        ("We wait for six days at sea", "We wait for six weeks at sea", ("unit",)),
        ("It is ten miles to the lock", "It is ten km to the lock", ("unit",)),
        ("It was a matter of days by then", "It was a matter of weeks by then", ()),
        ("They met here last week by chance", "They met here last month by chance", ("date",)),
        ("All the boats came back to us", "Some of the boats came back to us", ("quantifier",)),
        ("The boats always came back to us", "The boats often came back to us", ("quantifier",)),
        ("We lost most of the nets then", "We lost many of the nets then", ("quantifier",)),
        ("We will only sell it to friends", "We will sell it to friends", ("quantifier",)),
        ("We have nearly 40 boats at sea", "We have 40 boats at sea", ("quantifier",)),
        ("We will prove everyone wrong on this", "We will both prove everyone wrong on this", ("quantifier",)),
        ("It was a very bold decision indeed", "It was a very bold determination indeed", ()),
        ("We will sell it if they agree now", "We will sell it and they agree now", ("condition",)),
        ("We will sell them boats as long as they pay", "We will sell them boats and when they pay", ("condition",)),
        ("We will go home in the spring", "We may go home in the spring", ("modal",)),
        ("We should go home in the spring", "We must go home in the spring", ("modal",)),
        ("I told Marta Holm about all that", "I told Jonas Holm about all that", ("name",)),
    ],
)
def test_what_can_change_the_meaning_is_flagged_and_nothing_else(x, y, flagged):
    assert pair(x, y).relation == "altered"
    assert flags(x, y) == flagged


WHOLE = "We will sell both ferries in May, if the islands agree. But nobody here believes that they will pay for them"


@pytest.mark.parametrize(
    ("part", "cut", "flagged"),
    [
        ("We will sell both ferries in May", ("behind",), ("condition",)),
        ("We will sell both ferries in May, if the islands agree", ("behind",), ("condition",)),
        ("both ferries in May, if the islands agree. But nobody here believes that they will", ("front", "behind"), ()),
        ("they will pay for them", ("front",), ("negation",)),
        ("We will sell ... in May, if the islands agree. But nobody", ("ellipsis", "behind"), ()),
        ("We will sell both ferries, // if the islands agree. But nobody", ("middle", "behind"), ()),
        ("the islands agree. But nobody here believes that they will pay for them", ("front",), ("condition",)),
        ("But nobody here believes that they will pay for them", ("front",), ()),
    ],
)
def test_a_cut_says_where_and_what_it_hides(part, cut, flagged):
    found = pair(WHOLE, part)
    assert (found.relation, found.cut) == ("truncated", cut)
    assert flags(WHOLE, part) == flagged


@pytest.mark.parametrize(
    ("whole", "part", "flagged"),
    [
        ("Nobody in this old town would say that we can win", "we can win", ("negation",)),
        ("I do not know. We can win this race at home", "We can win this race at home", ()),
        ("I refuse to say that we can win", "we can win", ("negation",)),
        ("We would not sell the ferries to them", "We would", ("negation",)),
        ("We want a lock, not a wall of stones", "We want a lock", ()),
        ("Unless it rains we will sail to the islands", "we will sail to the islands", ("condition",)),
        ("If it rains, we stay. We will sail to the islands", "We will sail to the islands", ()),
        ("But we will sail to the islands soon", "we will sail to the islands soon", ()),
        ("We like the mayor, but he is wrong on this", "he is wrong on this", ("condition",)),
        ("We will pay. However, the islands must pay too", "We will pay", ("condition",)),
        ("We will pay. The islands pay too, but later", "We will pay", ()),
        ("We will pay as long as the islands do", "We will pay", ("condition",)),
        ("Mr. Holm will pay us, except for the nets", "Mr. Holm will pay us", ("condition",)),
        ("If Mr. Holm agrees we will sail to the islands", "we will sail to the islands", ("condition",)),
        ("We will pay them $5 million", "We will pay them $5", ("number", "unit")),
    ],
)
def test_only_what_belongs_to_the_words_that_are_kept_is_missed(whole, part, flagged):
    assert flags(whole, part) == flagged


@pytest.mark.parametrize(
    ("x", "y", "relation", "changes"),
    [
        (
            "We said it to them",
            "We [the council] said it to them",
            "altered",
            [("added", "", "[the council]", (), True)],
        ),
        ("We said it", "We said [sic] it", "verbatim", [("added", "", "[sic]", (), True)]),
        (
            "He told them that it was late",
            "He told [the crew] that it was late",
            "altered",
            [("changed", "them", "[the crew]", (), True)],
        ),
        (
            "We will sell both ferries in May",
            "We will [not] sell both ferries in May",
            "altered",
            [("added", "", "[not]", ("negation",), True)],
        ),
        ("We [the crew] will not go", "We [the Crew] will not go", "verbatim", []),
        (
            "We [the crew] will not go out in this wind",
            "will not go out in this wind",
            "truncated",
            [("dropped", "We", "", (), False)],
        ),
        (
            "We [the crew] will not go",
            "We [the mates] will not go",
            "altered",
            [("changed", "[the crew]", "[the mates]", (), True)],
        ),
        (
            "We will sell both of the ferries in May",
            "We will ... sell the ferries in May",
            "altered",
            [("dropped", "both of", "", ("quantifier",), False)],
        ),
        (
            "We will sell both of the ferries in May",
            "We will sell … the ferries in May",
            "truncated",
            [("dropped", "both of", "", (), True)],
        ),
    ],
)
def test_what_an_editor_put_in_is_told_as_the_editors(x, y, relation, changes):
    found = pair(x, y)
    assert found.relation == relation
    assert [(one.type, one.a, one.b, one.flags, one.marked) for one in found.changes] == changes


def test_a_replacement_in_brackets_is_no_cut():
    assert pair("He told them that it was late", "He told [the crew] that it was late").cut == ()


def test_edits_show_what_overlapping_excerpts_of_one_statement_have_each_for_itself():
    a = claim("a", "The pumps were tested in June, and the dike will hold through any winter storm")
    b = claim(
        "b", "The dike will hold through any winter storm. Nobody should leave their house tonight for fear of it"
    )
    assert [(one.what, one.words) for one in edits(a, b)] == [("same", b.text)]
    assert [(one.what, one.words) for one in edits(a, b, together=True)] == [
        ("dropped", "The pumps were tested in June, and"),
        ("same", "The dike will hold through any winter storm. "),
        ("added", "Nobody should leave their house tonight for fear of it"),
    ]


def test_edits_put_the_second_text_together_and_say_why_they_matter():
    a, b = (
        claim("a", "We will not sell both ferries to the islands, we say"),
        claim("b", "We will sell three ferries to the islands"),
    )
    assert [(one.what, one.words, one.number, one.flags) for one in edits(a, b)] == [
        ("same", "We will ", 0, ()),
        ("dropped", "not", 1, ("negation",)),
        ("same", "sell ", 0, ()),
        ("dropped", "both", 1, ("number", "quantifier")),
        ("added", "three", 1, ("number", "quantifier")),
        ("same", " ferries to the islands", 0, ()),
        ("dropped", "we say", 2, ()),
    ]


@pytest.mark.parametrize("text", ["", "—", "$", "1", "$5", "one", "[x]", "if"])
def test_claims_of_no_word_or_one_compare_with_anything(text):
    for other in (text, "We will sell both ferries", "1", "..."):
        pair(text, other)
        pair(text, other, "mixed", "direct")


def test_long_claims_of_numbers_conditions_and_brackets_compare():
    text = " ".join(f"{number} boats, if we [the crew] don't sell {number % 9} nets ..." for number in range(1_000))
    other = text.replace("500 boats", "501 boats").replace("don't", "do not")
    found = pair(text, other)
    assert found.relation == "altered"
    assert {change.flags for change in found.changes} == {(), ("number",)}


PLAIN = "boats nets harbour island council levy ferry captain winter storm money bridge school road crew".split()
SENTENCES = st.lists(st.sampled_from(PLAIN), min_size=6, max_size=14, unique=True)


@given(SENTENCES, st.data())
def test_cutting_either_end_truncates(words, data):
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    found = pair(" ".join(words), " ".join(words[first:last]))
    whole = (first, last) == (0, len(words))
    assert found.relation == ("verbatim" if whole else "truncated")
    assert found.cut == (("front",) if first else ()) + (("behind",) if last < len(words) else ())


OPENED = {
    "can't": "cannot",
    "won't": "will not",
    "they're": "they are",
    "we've": "we have",
    "it's": "it is",
    "I'm": "I am",
    "she'll": "she will",
    "didn't": "did not",
    "let's": "let us",
}


@given(SENTENCES, st.data())
def test_opening_a_contraction_alters_the_words_and_warns_of_nothing(words, data):
    at = data.draw(st.integers(0, len(words)))
    short = data.draw(st.sampled_from(sorted(OPENED)))
    texts = [" ".join([*words[:at], put, *words[at:]]) for put in (short, OPENED[short])]
    assert pair(*texts).relation == "altered"
    assert flags(*texts) == ()


@given(SENTENCES, st.sampled_from(["not", "never", "don't", "cannot", "no"]), st.data())
def test_dropping_a_negation_is_always_flagged(words, negation, data):
    at = data.draw(st.integers(0, len(words)))
    instead = {"don't": ["do"], "cannot": ["can"]}.get(negation, [])
    old, new = ([*words[:at], *put, *words[at:]] for put in ([negation], instead))
    assert "negation" in flags(" ".join(old), " ".join(new))


@given(SENTENCES, st.from_regex(r"[1-9][0-9]{0,6}", fullmatch=True), st.data())
@example(["boats"] * 6, "2000", None)
def test_changing_a_digit_is_always_flagged(words, number, data):
    at = data.draw(st.integers(1, len(words) - 1)) if data else 3
    place = data.draw(st.integers(0, len(number) - 1)) if data else 0
    other = number[:place] + ("7" if number[place] != "7" else "3") + number[place + 1 :]
    old, new = (" ".join([*words[:at], digits, *words[at:]]) for digits in (number, other))
    assert {"number", "date"} & set(flags(old, new))
