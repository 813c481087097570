"""When something was said: its own day, the occasion's, and nothing where the article speaks of another time."""

from datetime import date

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article

FRIDAY = date(2024, 6, 7)


def days(text: str) -> list[str | None]:
    """The day of each claim of an article of Friday, 7 June."""
    return [claim.said_on for claim in extract(Article(file="a.txt", text=text, published=FRIDAY)).claims]


@pytest.mark.parametrize(
    ("aside", "day"),
    [
        ("speaking to reporters on Wednesday", "2024-06-05"),
        ("asked on Wednesday about the quay", "2024-06-05"),
        ("at a news conference on Wednesday", "2024-06-05"),
        ("elected on Wednesday", None),
        ("who was elected on Wednesday", None),
    ],
)
def test_between_commas_a_day_is_the_occasion_or_the_speakers_own(aside: str, day: str | None):
    assert days(f"Anna Bergdal, {aside}, said that the port was safe.") == [day]


def test_a_relative_clause_that_reports_has_its_own_day():
    text = "The union, which {}accused owners of “counting ships and not men,” said on Thursday that it would talk."
    assert days(text.format("on Tuesday ")) == ["2024-06-04", "2024-06-06"]
    assert days(text.format("")) == [None, "2024-06-06"]


@pytest.mark.parametrize(
    "report",
    [
        "She had said that the port was safe.",
        "Last week she told reporters that the port was safe.",
        "Earlier this month she said that the port was safe.",
        "She said two weeks ago that the port was safe.",
    ],
)
def test_what_was_said_at_another_time_takes_no_day_from_the_story(report: str):
    text = f"Anna Bergdal resigned on Thursday. “We were wrong about the quay,” she said. {report}"
    assert days(text) == ["2024-06-06", None]


def test_a_day_that_was_only_awaited_is_not_when_it_was_spoken_of():
    text = "Wednesday, when it came, was calm. Tomas Hale had said that it was “the day that worries me most.”"
    assert days(text) == [None]


def test_what_is_told_of_a_telling_has_the_day_of_the_telling():
    text = (
        "Anna Bergdal quit on Thursday.\n\nAccording to two officials, Bergdal told an envoy on Monday that she was "
        "“tired of being asked whether she was sincere.”"
    )
    assert "2024-06-03" in days(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bridge fell on Monday. Lund said at the time that it was late.", "2025-04-07"),
        ("Lund said in Monday’s statement that it was late.", "2025-04-07"),
        ("The bridge fell on Monday. Lund said at the time of the fire that it was late.", None),
    ],
)
def test_what_was_said_at_the_time_is_of_the_time_just_told_of(text: str, day: str | None):
    (claim,) = extract(Article(file="a.txt", text=text, published=date(2025, 4, 10))).claims
    assert claim.said_on == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("By Friday Anna Bergdal was saying that the port was safe.", "2024-06-07"),
        ("Anna Bergdal quit on Monday. A day later she said that the port was safe.", "2024-06-04"),
        ("Anna Bergdal quit on Thursday. She had told us a day earlier that the port was safe.", "2024-06-05"),
        ("A boat sank on Wednesday. That morning Anna Bergdal had said that the port was safe.", "2024-06-05"),
        ("The council met on Tuesday. Anna Bergdal told the meeting that the port was safe.", "2024-06-04"),
        ("When the port was sold in 2019, Anna Bergdal said that it was safe.", "2019"),
        ("A letter dated 3 April 2024 said that the port was safe.", "2024-04-03"),
        ("The report of 3 April said that the port was safe.", "2024-04-03"),
        ("In the spring of 2022 Anna Bergdal said that the port was safe.", None),
        ("The quay fell in March 2021. Anna Bergdal said then that the port was safe.", None),
    ],
)
def test_a_day_told_from_another_day_or_by_the_name_of_what_is_read(text: str, day: str | None):
    assert days(text) == [day]


def test_a_month_is_not_carried_to_what_is_said_paragraphs_later():
    text = "The quay fell in March 2021.\n\nThe council met.\n\nAnna Bergdal said that the port was safe."
    assert days(text) == [None]
