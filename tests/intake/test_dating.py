"""Days as people and programs write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.intake.dating import day_of

TENTH = date(2018, 9, 10)


@pytest.mark.parametrize(
    "text",
    [
        "2018-09-10", "2018-09-10T23:30:00-05:00", "2018-09-10T00:30:00+14:00", "2018-09-10 14:03:00", "2018/09/10",
        "20180910", "20180910T233000Z", "2018-9-10", "2018.09.10", "Mon, 10 Sep 2018 23:30:00 -0500", "10 Sep 2018",
        "10 September 2018", "September 10, 2018", "Sept. 10, 2018 at 4:03 p.m. EDT", "Monday, September 10, 2018",
        "Monday, 10-Sep-18 21:00:00 GMT", "Mon Sep 10 21:00:00 2018", "Mon Sep 10 21:00:00 UTC 2018",
        "10th of September 2018",
        "10.09.2018", "10.9.2018, 21:00", "1536590580", "1536590580.25", "1536590580123", " 2018-09-10\n",
        "SEP 10, 2018",
        1536590580, 1536590580.5, TENTH, datetime(2018, 9, 10, 23, 59),
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(text):
    assert day_of(text) == day_of(TENTH)
    assert day_of(text).day == TENTH


@pytest.mark.parametrize(
    ("text", "day"), [("13/09/2018", 13), ("09/13/2018", 13), ("09/09/2018", 9), ("09-13-2018", 13)]
)
def test_a_day_in_figures_is_read_where_it_can_be_only_one(text, day):
    assert day_of(text).day == date(2018, 9, day)


@pytest.mark.parametrize("text", ["09/10/2018", "9/10/2018", "10-09-2018", "01/02/2020 10:00"])
def test_a_day_that_could_be_two_is_none_and_says_so(text):
    assert day_of(text).day is None
    assert "could be two different days" in (day_of(text).notice or "")


@pytest.mark.parametrize(
    "text",
    ["yesterday", "2018-02-30", "2018-13-01", "2018-09", "2018", "10/2018", "99/99/2018",
     "Foo 10, 2018", "September 2018",
     "2018-09-100", "0000-00-00", "12018-09-10", "1-2-3", "3 hours ago", "99999999999", "Today at 5"],
)  # fmt: skip
def test_what_is_no_day_is_none_and_says_so(text):
    assert day_of(text).day is None
    assert day_of(text).notice == f"the date '{text}' is not understood"


@pytest.mark.parametrize("nothing", [None, "", "  ", True, [], {}, ["2018-09-10"]])
def test_where_nothing_is_said_nothing_is_to_say(nothing):
    assert day_of(nothing) == day_of(None)
    assert day_of(nothing).notice is None


def test_days_before_newspapers_and_days_to_come_are_kept_out():
    assert day_of("1799-12-31").notice == "the date 1799-12-31 is before 1800"
    assert day_of("1970-01-01").day == date(1970, 1, 1)
    today = date(2018, 9, 8)
    assert day_of("2018-09-10", today).day == TENTH
    assert day_of("2018-09-11", today).notice == "the date 2018-09-11 is in the future"
    assert day_of("2018-09-11").day == date(2018, 9, 11)


@given(
    st.dates(date(1800, 1, 1)),
    st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y 10:00:00 GMT"]),
)
def test_every_day_comes_back(day, form):
    assert day_of(day.strftime(form).replace(day.strftime("%Y"), f"{day.year:04}")).day == day


@given(st.text(max_size=40))
def test_any_text_is_a_day_or_none(text):
    found = day_of(text, date(2020, 1, 1))
    assert found.day is None or found.notice is None
    assert "\n" not in (found.notice or "") or "\n" in text
