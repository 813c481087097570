"""Words that look reported, and that nobody is to be given."""

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article


def told(text: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.text) for claim in extract(Article(file="a.txt", text=text)).claims]


def test_who_keeps_their_name_to_themselves_still_speaks():
    found = told("A former clerk asked not to be named. “It was late,” she said.")
    assert found == [("former clerk", "It was late,")]


@pytest.mark.parametrize(
    "text",
    [
        "Two officials asked not to be identified because the talks were private.",
        "A clerk declined to give her name because she was not allowed to speak to reporters.",
        "Lund is expected to say on Tuesday that it is safe.",
        "Boe had been due to announce that he would go.",
    ],
)
def test_what_nobody_has_said_yet_is_no_claim(text: str):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The answer, says Boe, is you and nobody else.", "The answer [...] is you and nobody else"),
        ("According to Ann Boe, managing director of Boe Trams, it was late.", "it was late"),
        ("According to the report, seen by the Herald, the bridge was unsafe.", "the bridge was unsafe"),
    ],
)
def test_who_says_it_or_shows_it_is_not_what_is_said(text: str, content: str):
    assert [claim for _, claim in told(text)] == [content]
