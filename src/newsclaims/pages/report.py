"""The report: one page with statements, coverage, timeline, single claims and articles, and nothing else needed."""

from collections.abc import Iterator, Sequence

from newsclaims.model import Article
from newsclaims.pages import alone, filters, links, quotes, texts
from newsclaims.pages.chart import chart
from newsclaims.pages.document import document
from newsclaims.pages.filters import Item
from newsclaims.pages.html import Child, Html, data, joined, tag
from newsclaims.pages.legend import PASSAGE, legend, method, passage_legend
from newsclaims.pages.matrix import matrix
from newsclaims.pages.moments import changed, turning
from newsclaims.pages.statement import statement
from newsclaims.pages.values import Report, Setting
from newsclaims.views import facts

SECTIONS = {
    "statements": "Statements",
    "coverage": "Coverage",
    "timeline": "Timeline",
    "claims": "Other claims",
    "articles": "Articles",
    "method": "How it was made",
}


def report(found: Report) -> str:
    """The whole page as text."""
    items = list(_items(found))
    offered = filters.choices(items)
    body = columns(found, Setting(found.articles, found.roles), filters.form(offered), *_articles(found))
    return document(found.title, head(found), body, _reader(), *_data(found, items, offered))


def live_report(found: Report) -> Html:
    """The same for a page of ours among others, where claims have pages of their own."""
    items = list(_items(found))
    offered = filters.choices(items)
    setting = Setting(found.articles, found.roles, live=True)
    sources = (_article(found, file) for file in found.articles)
    body = columns(found, setting, filters.form(offered), *sources)
    return joined(head(found), body, data("items", filters.index([*items, *_otherwise(found)], offered)))


def columns(found: Report, setting: Setting, form: Html, *articles: Html) -> Html:
    """Everything below the head, and beside it the contents and the form."""
    parts = (legend(), *sections(found, setting), _section("articles", *articles), method())
    return tag("div", _aside(form), tag("main", *parts, id="main", tabindex=-1), class_="page")


def head(found: Report) -> Html:
    """What the report is about, in a few lines."""
    asked = tag("p", "Asked for: ", tag("code", found.asked), class_="note") if found.asked else None
    day = tag("p", f"Made on {found.day}.", class_="note") if found.day else None
    lead = tag("p", facts.summary(found.claims), ".", class_="lead")
    return tag("header", tag("h1", found.title), lead, _glance(found), asked, day, class_="top")


def sections(found: Report, setting: Setting) -> Iterator[Html]:
    """Statements, coverage, timeline and single claims."""
    yield _section("statements", _statements(found, setting))
    rows = [row for row in found.rows if row.found.statement.statement in _places(found)]
    if rows:
        places = [links.inner(_places(found)[row.found.statement.statement]) for row in rows]
        yield _section("coverage", matrix(rows, places))
    if drawn := chart(found.moments):
        heading = tag("h3", "Said otherwise before") if turning(found.moments) else None
        yield _section("timeline", drawn, heading, *changed(found.moments, setting))
    if found.alone:
        yield _section("claims", _left(found.left[1], "claim"), *alone.speakers(found, setting))


def _glance(found: Report) -> Html:
    across = sum(len(each.articles) > 1 for each in found.told)
    flagged = sum(any(other.flags for other in each.others) for each in found.told)
    told = f"{facts.counted(across, 'statement')} reported by two or more articles"
    grave = f"; {flagged:,} with a wording that may change the meaning" if flagged else ""
    return tag("p", told, grave, ".", class_="lead")


def _section(place: str, *children: Child) -> Html:
    return tag(
        "section",
        tag("h2", SECTIONS[place], id=f"{place}-title"),
        *children,
        id=place,
        aria_labelledby=f"{place}-title",
    )


def _aside(form: Html) -> Html:
    entries = (tag("li", tag("a", name, href=links.inner(place))) for place, name in SECTIONS.items())
    contents = tag("nav", tag("ul", *entries), aria_label="On this page")
    note = tag("noscript", tag("p", "To filter and search, allow this page to run its script.", class_="note"))
    return tag("div", contents, form, note, class_="aside")


def _statements(found: Report, setting: Setting) -> Html:
    shown = (
        statement(each, found.row_of.get(each.statement.statement), setting, place)
        for each, place in zip(found.told, _places(found).values(), strict=True)
    )
    nothing = tag("p", "No statement is reported twice.") if not found.told else None
    return joined(
        tag("p", _lead(), class_="note") if found.told else None, nothing, *shown, _left(found.left[0], "statement")
    )


def _lead() -> str:
    return (
        "Those that the articles word most differently come first. Each other wording is held against the fullest one."
    )


def _places(found: Report) -> dict[str, str]:
    return {each.statement.statement: f"s-{each.statement.statement}" for each in found.told}


def _left(number: int, what: str) -> Html | None:
    return (
        tag("p", f"{facts.counted(number, 'more ' + what)} left out of this page.", class_="note") if number else None
    )


def _items(found: Report) -> Iterator[Item]:
    for each, place in zip(found.told, _places(found).values(), strict=True):
        yield filters.stated(each, place)
    yield from map(filters.single, found.alone)


def _otherwise(found: Report) -> Iterator[Item]:
    return (filters.single(moment.claim, "o") for moment in turning(found.moments))


def _articles(found: Report) -> Iterator[Html]:
    """The articles with their texts, which show at once where no script runs."""
    for file, article in found.articles.items():
        number, claims = found.numbers[file], found.claims_of[file]
        link = tag("a", "Read the text", href=links.inner(f"t-{number}"), class_="inside", data_article=number)
        text = texts.marked(texts.paragraphs(article, claims), claims)
        unscripted = tag("noscript", passage_legend({"also"}), text)
        body = tag("div", unscripted, class_="text", id=f"t-{number}", data_text=number)
        yield _article(found, file, tag("p", link), body)


def _article(found: Report, file: str, *text: Html) -> Html:
    head = article_head(found.articles[file], len(found.claims_of[file]))
    return tag("article", *head, *text, class_="source", id=f"a-{found.numbers[file]}")


def article_head(article: Article, claims: int) -> Iterator[Html]:
    """An article's title, and where and when it appeared."""
    address = links.web(article.url)
    original = (
        tag("a", "at ", quotes.name(links.host(address)), href=address, rel="noopener noreferrer") if address else None
    )
    out = f"published {article.published}" if article.published else "publication day not known"
    beside = (
        quotes.name(article.source or facts.NO_SOURCE),
        " · ",
        out,
        " · ",
        quotes.name(article.file),
        " · ",
        facts.counted(claims, "claim"),
    )
    yield tag("h3", quotes.name(article.title or article.file))
    yield tag("p", *beside, " " if original else None, original, class_="small")


def _reader() -> Html:
    """The panel in which the script shows an article's text."""
    heading = tag("h2", "Article", id="reader-title")
    bar = tag("div", heading, tag("button", "Close", type="button", id="reader-close"), class_="head")
    text = tag("div", id="reader-text", tabindex=0, role="region", aria_label="Text of the article")
    legend = passage_legend(set(PASSAGE))
    return tag(
        "dialog",
        bar,
        tag("p", id="reader-about", class_="small"),
        legend,
        text,
        id="reader",
        aria_labelledby="reader-title",
    )


def _data(found: Report, items: Sequence[Item], offered: dict[str, list[tuple[str, int]]]) -> Iterator[Html]:
    yield data("items", filters.index([*items, *_otherwise(found)], offered))
    numbers = {claim.id: found.numbers[file] for file, claims in found.claims_of.items() for claim in claims}
    yield data("places", numbers)
    for file, article in found.articles.items():
        claims = found.claims_of[file]
        value = {"claims": [claim.id for claim in claims], "text": texts.record(texts.paragraphs(article, claims))}
        yield data(f"text-{found.numbers[file]}", value)
