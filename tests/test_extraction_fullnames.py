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


@pytest.mark.parametrize("opener", "Whether Though Unless Privately Recently Should Several Whose Seldom".split())
def test_the_word_that_opens_a_sentence_is_no_part_of_a_surname(opener: str):
    text = f"Ann Brandvik left. {opener} Brandvik will be there is unclear. “It was late,” she said."
    (claim,) = extract(Article(file="a.txt", text=text)).claims
    assert claim.speaker in ("Ann Brandvik", None)


@pytest.mark.parametrize("opener", ["Gran", "Mum", "Former", "Veteran", "Cashier"])
def test_what_somebody_is_called_in_front_of_the_name_is_none_of_it(opener: str):
    (claim,) = extract(Article(file="a.txt", text=f"{opener} Joanne Brandvik said that it was late.")).claims
    assert claim.speaker == "Joanne Brandvik"


def test_the_47_year_old_is_whoever_was_just_told_of():
    text = "Lena Marwick said she had tried. “It was late,” said the 47-year-old, who quit."
    assert [claim.speaker for claim in extract(Article(file="a.txt", text=text)).claims] == ["Lena Marwick"] * 2
