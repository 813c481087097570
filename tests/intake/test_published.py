"""Where a page says on which day it was published, and where it does not."""

from datetime import date

import pytest
from intake_samples import page

from newsclaims.intake import Found, Raw, converted


def day(extra: str, url: str | None = None) -> date | None:
    """The day of an article with this on its page."""
    (found,) = converted(Raw("a.html", "html", page(extra=extra).encode(), "a.html", url=url))
    assert isinstance(found, Found)
    return found.published


@pytest.mark.parametrize(
    "extra",
    [
        '<time datetime="2024-03-05T23:30:00-05:00">yesterday</time>', '<time pubdate datetime="2024-03-05">x</time>',
        '<time itemprop="datePublished">5 March 2024</time><time datetime="2024-03-09">x</time>',
        '<span class="entry-date">March 5, 2024</span>',
        '<div class="article__pub-date">Published: 5 Mar 2024, 10:00</div>',
        '<p id="dateline">Posted on Tuesday, March 5, 2024</p>', '<span class="timestamp">2024-03-05 10:00</span>',
        '<time class="updated" datetime="2024-03-09">x</time><time class="published" datetime="2024-03-05">x</time>',
    ],
)  # fmt: skip
def test_a_day_is_taken_from_where_it_is_named(extra):
    assert day(extra) == date(2024, 3, 5)


def test_a_day_is_taken_from_the_address():
    assert day("", "https://a.example/news/2024/03/05/ferry") == date(2024, 3, 5)
    assert day("", "https://a.example/2024-3-5-ferry") == date(2024, 3, 5)
    assert day('<span class="date">4 March 2024</span>', "https://a.example/2024/03/05/ferry") == date(2024, 3, 4)


@pytest.mark.parametrize(
    "extra",
    [
        "<p>The council will meet on March 5, 2024, said the clerk.</p>", '<div data-version="1.97 2024-03-05">x</div>',
        '<span class="updated-date">March 5, 2024</span>', '<span class="date">Updated March 5, 2024</span>',
        '<time datetime="2024-03-05">x</time><time datetime="2024-03-06">y</time>',
        '<span class="date">03/05/2024</span>',
        '<div class="candidate">March 5, 2024</div>', '<script>var published = "2024-03-05"</script>',
    ],
)  # fmt: skip
def test_a_day_that_may_be_any_day_is_none(extra):
    assert day(extra) is None


def test_of_several_boxes_the_one_by_the_headline_counts():
    beside = '<div class="teaser"><span class="date">9 March 2024</span></div>'
    data = page(extra='<span class="date">5 March 2024</span>').replace("<article>", f"<div>{beside}</div><article>")
    (found,) = converted(Raw("a.html", "html", data.encode(), "a.html"))
    assert found.published == date(2024, 3, 5)
    far = page().replace(
        "</article>", f"</article><div>{beside}</div><div><span class='date'>8 March 2024</span></div>"
    )
    far = far.replace("<article>", "<main><div><article>").replace("</article>", "</article></div></main>")
    (found,) = converted(Raw("a.html", "html", far.encode(), "a.html"))
    assert found.published is None


def test_an_address_that_only_looks_dated_has_no_day():
    assert day("", "https://a.example/2024/99/05/ferry") is None
    assert day("", "https://a.example/story-20240305123") is None
