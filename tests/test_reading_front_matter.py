from datetime import date

import pytest

from newsclaims.reading import read_bytes


def reading_of(text):
    return read_bytes(text.encode(), "a.md")


def test_front_matter_says_what_the_text_does_not():
    text = (
        "---\r\nTitle: 'The mayor: no'\r\nsource: The Quay\r\nDATE: 2021-03-04\r\nurl: https://quay.example/a\r\n"
        "tags: [*x, {a: b}]\r\ndraft: false\r\n---\r\n# The mayor\r\n"
    )
    reading = reading_of(text)
    article = reading.article
    assert article is not None
    assert reading.problems == ()
    assert article.text == text
    assert article.text[article.body :] == "# The mayor\r\n"
    assert (article.title, article.source, article.url) == (
        "The mayor: no",
        "The Quay",
        "https://quay.example/a",
    )
    assert article.published == date(2021, 3, 4)


def test_offsets_hold_after_a_byte_order_mark():
    article = reading_of("\ufeff---\ntitle: x\n---\nText").article
    assert article is not None
    assert article.text[article.body :] == "Text"


@pytest.mark.parametrize(
    ("facts", "published"),
    [
        ("date: 2021-03-04T10:00:00Z", date(2021, 3, 4)),
        ("date: 2021-03-04 10:00:00 +0200", date(2021, 3, 4)),
        ("date: 2020-01-01\npublished: 2021-03-04", date(2021, 3, 4)),
        ("date: 2021-03-04\npublished:", date(2021, 3, 4)),
        ("date:", None),
    ],
)
def test_the_day_is_read_from_date_or_published(facts, published):
    reading = reading_of(f"---\n{facts}\n---\nText")
    assert reading.article is not None
    assert reading.article.published == published
    assert reading.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "Text\n---\ntitle: x\n---\n",
        "\n---\ntitle: x\n---\nText",
        "---\n\ntitle: x\n\n---\nText",
        "---\ntitle: x\nno end",
        "---\nProse between two rules.\n---\nText",
        "---\n- a\n- b\n---\nText",
        "--- title\nx: y\n---\n",
        "----\ntitle: x\n---\nText",
    ],
)
def test_a_rule_that_divides_the_text_is_no_front_matter(text):
    reading = reading_of(text)
    assert reading.article is not None
    assert (reading.article.body, reading.article.title, reading.problems) == (0, None, ())


@pytest.mark.parametrize(
    ("facts", "line", "what"),
    [
        ("title: x\nsource: a: b", 3, "the front matter is not valid YAML: mapping values are not allowed"),
        ("title: x\ndate: soon", 3, "'soon' is no date"),
        ("title: [x]", 2, "title is a list"),
        ("source: *x", 2, "source is a YAML alias"),
    ],
)
def test_broken_front_matter_is_a_problem_with_its_line_and_the_text_is_read(facts, line, what):
    text = f"---\n{facts}\n---\nText"
    reading = reading_of(text)
    assert reading.article is not None
    assert reading.article.text == text
    assert reading.article.text[reading.article.body :] == "Text"
    (problem,) = reading.problems
    assert (problem.file, problem.line) == ("a.md", line)
    assert problem.what.startswith(what)


def test_front_matter_alone_is_no_article():
    reading = reading_of("---\ntitle: x\n---\n \n")
    assert reading.article is None
    assert reading.problems[0].what == "there is no text after the front matter"


def test_empty_front_matter_is_left_out():
    article = reading_of("---\n---\nText").article
    assert article is not None
    assert article.text[article.body :] == "Text"


def test_a_text_file_has_no_front_matter():
    article = read_bytes(b"---\ntitle: x\n---\nText", "a.txt").article
    assert article is not None
    assert (article.body, article.title) == (0, None)
