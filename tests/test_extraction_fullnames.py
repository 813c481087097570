"""Names that are words, too: of somebody called Bill Gates, both words are a name."""

import pytest

from newsclaims.extraction import extract
from newsclaims.extraction.fullnames import looks_like_person
from newsclaims.model import Article

FORMS = (
    "“A fine will hurt,” said {0} {1}. {1} said it was late.",
    "{0} {1} said it was late. “A fine will hurt,” {1} said.",
    "It was late, {0} {1} said on Tuesday. {1} told reporters it was late.",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "name",
    "Bill Lund, Ben Lund, Al Lund, Van Jones, Will Hart, May Lund, Theresa May, Rosa Parks, Bill Gates, Helen Day, "
    "Helen Law, Jane Hall, Piet Van Dyke, Ruth De Santis, Mohammed Al Harbi, Helen Bridges, Paul Winters".split(", "),
)
def test_a_surname_alone_is_the_same_person(name: str, form: str):
    found = extract(Article(file="a.txt", text=form.format(*name.split(" ", 1)))).claims
    assert [claim.speaker for claim in found] == [name, name]


@pytest.mark.parametrize("words", ["Hyde Park", "Spring Street", "May Day", "Gates Foundation", "Law Street"])
def test_a_place_is_nobody(words: str):
    assert not looks_like_person(tuple(words.split()))
