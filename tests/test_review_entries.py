"""Reviews written to `claims.yaml`: what a person wrote stays to the byte, and what comes out says what it should."""

import subprocess
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims.catalogue import Other, Review, Words, parse
from newsclaims.catalogue.review_entries import with_other_review, with_review, without_review
from newsclaims.errors import ByHandError, ContentError

B = Review(claim="bbb", decision="rejected")
LAYOUTS = [
    ("", "reviews:\n  - claim: bbb\n    decision: rejected\n"),
    ("# Notes", "# Notes\nreviews:\n  - claim: bbb\n    decision: rejected"),
    ("reviews: []\n# end\n", "reviews:\n  - claim: bbb\n    decision: rejected\n# end\n"),
    ("reviews:\r\n", "reviews:\r\n  - claim: bbb\r\n    decision: rejected\r\n"),
    ("{}", '{reviews: [{claim: "bbb", decision: "rejected"}]}'),
    (
        "reviews: [{claim: aaa, decision: same}]\n",
        'reviews: [{claim: aaa, decision: same}, {claim: "bbb", decision: "rejected"}]\n',
    ),
    (
        "reviews:\n- claim: aaa\n  decision: accepted\n# about c\n- claim: ccc\n  decision: accepted\n",
        (
            "reviews:\n- claim: aaa\n  decision: accepted\n- claim: bbb\n  decision: rejected\n"
            "# about c\n- claim: ccc\n  decision: accepted\n"
        ),
    ),
    (
        "reviews:\n  - claim: aaa\n    decision: accepted\n    # about a\n  - claim: ccc\n    decision: accepted\n",
        (
            "reviews:\n  - claim: aaa\n    decision: accepted\n    # about a\n  - claim: bbb\n    decision: rejected\n"
            "  - claim: ccc\n    decision: accepted\n"
        ),
    ),
    (
        "reviews:\n  # Ann's list\n\n  # about c\n  - claim: ccc\n    decision: accepted\n",
        (
            "reviews:\n  # Ann's list\n\n  - claim: bbb\n    decision: rejected\n  # about c\n"
            "  - claim: ccc\n    decision: accepted\n"
        ),
    ),
    (
        "reviews:\n  - claim: ccc\n    decision: accepted\n  - claim: aaa\n    decision: accepted\n\ntopics: {}\n",
        (
            "reviews:\n  - claim: ccc\n    decision: accepted\n  - claim: aaa\n    decision: accepted\n"
            "  - claim: bbb\n    decision: rejected\n\ntopics: {}\n"
        ),
    ),
    (
        "reviews:\n  -\n    decision: accepted\n    claim: ccc\n",
        "reviews:\n  - claim: bbb\n    decision: rejected\n  -\n    decision: accepted\n    claim: ccc\n",
    ),
]


@pytest.mark.parametrize(("old", "new"), LAYOUTS)
def test_only_the_review_is_new(old, new):
    assert with_review(old, B) == new


@pytest.mark.parametrize(("old", "new"), LAYOUTS)
def test_what_is_taken_back_leaves_what_was_there(old, new):
    at = next(at for at, review in enumerate(parse(new)[0].reviews) if review.claim == "bbb")
    back = without_review(new, at)
    assert parse(back) == parse(old)
    if parse(old)[0].reviews:
        assert back == old


def test_a_second_decision_changes_its_words_alone():
    old = (
        "reviews:\n  # seen by Ann\n  - claim: bbb   # the ferry\n    quote: 'It is  over'  # hers\n"
        "    decision: accepted # sure\n    note: |\n      seen\n      twice\n    # hm\n"
        "  - claim: ccc\n    decision: same\n"
    )
    review = Review(claim="bbb", quote="It is  over", decision="speaker", speaker="Ole: Berg", on=date(2024, 3, 5))
    assert with_other_review(old, 0, review) == (
        "reviews:\n  # seen by Ann\n  - claim: bbb   # the ferry\n    quote: 'It is  over'  # hers\n"
        '    decision: speaker # sure\n    speaker: "Ole: Berg"\n    on: 2024-03-05\n    # hm\n'
        "  - claim: ccc\n    decision: same\n"
    )


@pytest.mark.parametrize(
    "old", ["reviews: [{claim: bbb, decision: same}]\n", "reviews:\n- {claim: bbb, decision: same}"]
)
def test_a_second_decision_in_braces(old):
    assert parse(with_other_review(old, 0, B))[0].reviews == (B,)


def test_a_broken_file_is_not_touched():
    with pytest.raises(ContentError, match="has no 'decision'"):
        with_review("reviews:\n  - claim: a\n    decison: accepted\n", B)


def test_a_layout_that_no_program_can_add_to_is_left_to_a_person():
    with pytest.raises(ByHandError, match="put this line under reviews"):
        with_review("reviews: &ours []\n", B)


texts = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60)
hostile = st.sampled_from(
    [
        "- a: b",
        "a: [",
        "#",
        "'",
        '"',
        "\x1b[2J",
        "\u202e",
        "a\u2028b",
        "\x85",
        "~",
        "no",
        "on: off",
        "[...]",
        "| x",
        "\ufeff",
    ]
)
scalars = (texts | hostile | st.builds(lambda word: (word + " ") * 2000, st.sampled_from(["word", "“wörd”"]))).map(
    str.strip
)
quotes = scalars.filter(lambda text: bool(text.strip()))
words = st.builds(Words, quote=quotes, prefix=st.none() | quotes, suffix=st.none() | quotes)
reviews = st.builds(
    Review,
    claim=st.text("abcdefgh234567", min_size=3, max_size=12),
    article=st.none() | quotes,
    quote=st.none() | quotes,
    prefix=st.none() | quotes,
    decision=st.sampled_from(["accepted", "rejected", "speaker", "same"]),
    speaker=st.none() | quotes,
    span=st.lists(words, max_size=2).map(tuple),
    other=st.none() | st.builds(Other, claim=st.text("abcdefgh", min_size=3, max_size=12), quote=st.none() | quotes),
    note=st.none() | quotes,
    on=st.none() | st.dates(date(1990, 1, 1)),
)


@given(st.lists(st.tuples(st.sampled_from(["add", "change", "drop"]), st.integers(0, 9), reviews), max_size=6))
@settings(max_examples=150, deadline=None)
def test_whatever_is_quoted_comes_back(steps):
    text, wanted = "# ours\ntopics: {a: b}  # c\nreviews: []\n# end\n", []
    for what, number, review in steps:
        at = number % len(wanted) if wanted else 0
        if what == "add" or not wanted:
            text, wanted = with_review(text, review), [*wanted, review]
        elif what == "change":
            text = with_other_review(text, at, review)
            found = list(parse(text)[0].reviews)
            wanted = found
            assert found[at] == review
        else:
            text = without_review(text, at)
            wanted = list(parse(text)[0].reviews)
        found, problems = parse(text)
        assert problems == []
        assert sorted(found.reviews, key=repr) == sorted(wanted, key=repr)
        assert text.startswith("# ours\ntopics: {a: b}  # c\nreviews:")
        assert text.endswith("# end\n")


def git(folder, *args):
    command = ["git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org", *args]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)


def test_two_peoples_reviews_merge(tmp_path):
    """Ann and Ole review other claims on branches of their own, and git puts them together by itself."""
    path, text = tmp_path / "claims.yaml", ""
    for claim in ("ccc", "fff", "lll", "rrr"):
        text = with_review(text, Review(claim=claim, quote=f"words of {claim}", decision="accepted"))
    path.write_text(text, encoding="utf-8")
    for args in (["init", "-b", "main"], ["add", "."], ["commit", "-m", "all"]):
        assert git(tmp_path, *args).returncode == 0
    for who, claims in (("ann", ["ddd", "aaa"]), ("ole", ["mmm", "ggg", "zzz"])):
        git(tmp_path, "checkout", "-b", who, "main")
        new = text
        for claim in claims:
            new = with_review(new, Review(claim=claim, quote=f"{who} saw {claim}", decision="rejected"))
        path.write_text(new, encoding="utf-8")
        git(tmp_path, "commit", "-am", who)
    merged = git(tmp_path, "merge", "ann")
    assert merged.returncode == 0, merged.stdout
    found, problems = parse(path.read_text(encoding="utf-8"))
    assert problems == []
    assert [review.claim[0] for review in found.reviews] == list("acdfglmrz")
