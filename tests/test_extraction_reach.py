"""Where reported speech begins and ends, in the sentences of reporters that turn up in every paper."""

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article


def told(text: str) -> set[tuple[str | None, str]]:
    """Each claim's speaker and words."""
    return {(claim.speaker, claim.text) for claim in extract(Article(file="a.txt", text=text)).claims}


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "The rowing federation, which on Sunday called the decision to row “made fast, but made”, did not attend.",
            "the rowing federation",
            "the decision to row “made fast, but made”",
        ),
        (
            "The union faulted managers for “counting in old money.”",
            "the union",
            "managers for “counting in old money.”",
        ),
        (
            "Its valves “passed every test we knew of”, the supplier said.",
            "the supplier",
            "Its valves “passed every test we knew of”",
        ),
        ("In the opinion of the court, the lease was void.", "the court", "the lease was void"),
        ("In Ruta Falk's view, the dyke will fail.", "Ruta Falk", "the dyke will fail"),
        ("The agency has put the cost at £4m.", "the agency", "the cost at £4m"),
        ("Ida Ray put the loss at $85 million, adding: “It will grow.”", "Ida Ray", "the loss at $85 million"),
        (
            "Hugo Abel said the firm had been told of the leak in October, and that the board was weighing a fine.",
            "Hugo Abel",
            "the firm had been told of the leak in October, and that the board was weighing a fine",
        ),
        (
            "One minister, who asked not to be named, thought the budget “brave in May and dear by June”.",
            "one minister",
            "the budget “brave in May and dear by June”",
        ),
        (
            "The mayor said she felt ‘sorrier for the cooks than for the guests’ – a remark that pleased nobody.",
            "the mayor",
            "she felt ‘sorrier for the cooks than for the guests’",
        ),
        ("He left in May and, according to the police, drove home.", "the police", "drove home"),
    ],
)
def test_a_report_has_its_own_words_and_no_more(text, speaker, words):
    assert (speaker, words) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "He put the lamp at the end of the table.",
        "In view of the storm, the ferry stayed in port.",
        "In other words, it failed.",
        "The paper has not faulted the mayor.",
    ],
)
def test_what_only_looks_like_a_report_is_none(text):
    assert told(text) == set()


def test_a_question_quoted_in_a_headline_is_kept_though_nobody_is_named():
    text = "‘Who feeds the geese?’ A town counts its ponds\n\nWhen a child wrote to her mayor, the town laughed.\n"
    assert (None, "Who feeds the geese?") in told(text)
    assert told("‘Who Feeds The Geese?’ sells out\n\nThe film opened in May in four towns.\n") == set()
