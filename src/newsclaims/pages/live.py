"""The pages of `claims serve`: the report, and what one looks up besides."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsclaims.crossref.conflicts import Conflict
from newsclaims.crossref.coverage import Row
from newsclaims.crossref.timeline import Moment
from newsclaims.errors import Problem
from newsclaims.model import Article, Claim
from newsclaims.pages import alone, links, quotes, statement, texts
from newsclaims.pages.chart import chart
from newsclaims.pages.document import document
from newsclaims.pages.html import Child, Html, between, tag
from newsclaims.pages.legend import legend, passage_legend
from newsclaims.pages.matrix import matrix
from newsclaims.pages.moments import listed as moments_listed
from newsclaims.pages.report import article_head, live_report
from newsclaims.pages.rest import Part, Ways, flat, rest
from newsclaims.pages.searching import Search, form
from newsclaims.pages.values import Report, Setting
from newsclaims.rows import SpeakerRow
from newsclaims.views import facts, telling
from newsclaims.views.anchors import anchors
from newsclaims.views.claim_facts import claim_facts
from newsclaims.views.pages import Page

ENTRIES = {
    "/": "Report",
    "/search": "Search",
    "/speakers": "Speakers",
    "/coverage": "Coverage",
    "/conflicts": "Conflicts",
}
SAME = {"/": "as a report", "/coverage": "by outlet", "/conflicts": "for conflicts"}
NAME = "claims"


def report(found: Report, problems: Sequence[Problem], ways: Ways) -> str:
    """The report of everything, or of what was asked for."""
    told = (tag("p", str(problem), class_="warning", dir="auto") for problem in problems)
    shown = (len(found.told), "statement"), (len(found.alone), "other claim")
    parts = [Part(number, number + left, what) for (number, what), left in zip(shown, found.left, strict=True)]
    return _document(found.title, *told, rest(parts, ways), live_report(found))


def search(found: Search, ways: Ways) -> str:
    """The form, and the claims that pass."""
    setting = Setting(found.articles, live=True)
    listed = alone.listed(found.claims, setting, named=True) if found.claims else None
    said = tag("p", f"{facts.summary(found.claims)}.", class_="lead") if found.claims else None
    nothing = tag("p", "No claim is like this.", class_="lead") if found.query and not found.claims else None
    more = rest([Part(len(found.claims), found.of, "claim")], ways)
    same = (tag("a", name, href=links.local(path, None, **flat(found.query))) for path, name in SAME.items())
    looked = tag("p", "Look at it ", between(", ", same), ".") if found.claims else None
    return _page("Search", form(found), said, nothing, more, looked, listed)


def speakers(rows: Sequence[SpeakerRow]) -> str:
    """Everybody who speaks, the most quoted first."""
    heads = ("Speaker", "Role", "Also called", "Claims", "Articles")
    head = tag("thead", tag("tr", *(tag("th", each, scope="col") for each in heads)))
    table = tag(
        "table", tag("caption", facts.counted(len(rows), "speaker")), head, tag("tbody", *map(_speaker_row, rows))
    )
    return _page("Speakers", tag("div", table, class_="wide", tabindex=0, role="region", aria_label="Speakers"))


def speaker(
    rows: Sequence[SpeakerRow], moments: Sequence[Moment], articles: Mapping[str, Article], most: int, ways: Ways
) -> str:
    """What a speaker said in time, with what was said otherwise before."""
    names = facts.listed([row.name for row in rows if row.name]) or "Timeline"
    roles = tag("p", quotes.name(facts.listed([row.role for row in rows if row.role])), class_="lead")
    summary = tag("p", telling.moments(moments), ".", class_="lead")
    shown = moments[:most]
    more = rest([Part(len(shown), len(moments), "statement")], ways)
    return _page(names, roles, summary, chart(moments), more, *moments_listed(shown, Setting(articles, live=True)))


def claim(page: Page, inside: Sequence[Claim]) -> str:
    """A claim in its article, what is known about it, and how other articles have it."""
    setting = Setting({page.article.file: page.article}, live=True)
    article = tag("article", *article_head(page.article, len(inside)), *_passage(page, inside), class_="source")
    known = (tag("div", tag("dt", label), tag("dd", quotes.name(value))) for label, value in claim_facts(page))
    versions = (statement.plain_version(each, page.claim) for each in page.versions)
    others = (
        (tag("h2", "Other versions, compared with this one"), tag("ol", *versions, class_="claims"))
        if page.versions
        else ()
    )
    words = (quotes.words(page.claim), quotes.small(page.claim, setting))
    return _page(facts.speaker(page.claim), *words, tag("dl", *known), *others, tag("h2", "In the article"), article)


def coverage(rows: Sequence[Row], of: int, ways: Ways) -> str:
    """Statements by outlets, the first of so many."""
    places = [links.local(f"/claim/{row.found.fullest.claim.id}") for row in rows]
    nothing = tag("p", "No statement is reported by several articles.") if not rows else None
    more = rest([Part(len(rows), of, "statement")], ways)
    return _page("Coverage", legend(), nothing, more, matrix(rows, places) if rows else None)


def conflicts(found: Sequence[Conflict], articles: Mapping[str, Article], of: int, ways: Ways) -> str:
    """Where outlets contradict each other, the first of so many conflicts."""
    setting = Setting(articles, live=True)
    nothing = tag("p", "No conflict was found.") if not found else None
    more = rest([Part(len(found), of, "conflict")], ways)
    shown = (_conflict(each, setting, at) for at, each in enumerate(found, start=1))
    return _page("Conflicts", legend(), nothing, more, *shown)


def trouble(title: str, why: str) -> str:
    """One line on what is wrong."""
    return _page(title, tag("p", why, class_="warning", dir="auto"))


def _conflict(found: Conflict, setting: Setting, number: int) -> Html:
    told = [telling.CONFLICTS[found.sort]]
    told += [f"attributed to {facts.listed(found.speakers)}"] if found.sort == "speaker" else []
    told += [telling.ONE_VOICE] if found.sort == "speaker" and not found.firm else []
    heading = tag("h2", quotes.name(facts.speaker(found.found.fullest.claim)))
    against = found.found.fullest.claim
    others = (statement.version(each, against, setting) for each in found.others if each.claim is not against)
    why = tag("p", quotes.name("; ".join(told)), class_="warning")
    return tag(
        "article",
        heading,
        why,
        tag("ol", statement.fullest(found.found, setting), *others),
        class_="statement",
        id=f"conflict-{number}",
    )


def _passage(page: Page, inside: Sequence[Claim]) -> Iterator[Html]:
    roles = {part.role for part in anchors(page.claim)} | {"also"}
    yield passage_legend(roles)
    yield tag("div", texts.marked(texts.paragraphs(page.article, inside), inside, page.claim.id), class_="text")


def _speaker_row(row: SpeakerRow) -> Html:
    name = row.name or facts.NOBODY
    link = tag("a", quotes.name(name), href=links.local("/speaker", None, speaker=name)) if row.name else name
    cells = (row.role or "", facts.some(row.aliases, 4))
    numbers = (tag("td", f"{number:,}", class_="number") for number in (row.counts.total, row.articles))
    return tag("tr", tag("th", link, scope="row"), *(tag("td", quotes.name(cell)) for cell in cells), *numbers)


def _page(title: str, *children: Child) -> str:
    main = tag("main", tag("h1", quotes.name(title)), *children, id="main", tabindex=-1, class_="single")
    return _document(title, main)


def _document(title: str, *body: Child) -> str:
    entries: Iterable[Html] = (tag("li", tag("a", name, href=links.local(path))) for path, name in ENTRIES.items())
    bar = tag("nav", tag("strong", NAME), tag("ul", *entries), class_="bar", aria_label="Pages")
    return document(f"{title} - {NAME}", bar, *body, live=True)
