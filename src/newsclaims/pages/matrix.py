"""Coverage as a picture: statements by outlets, a drawn sign for what each outlet made of each statement."""

from collections.abc import Sequence

from newsclaims.crossref.coverage import Cell, Row
from newsclaims.pages import quotes
from newsclaims.pages.glyphs import glyph
from newsclaims.pages.html import Address, Html, tag
from newsclaims.views import facts
from newsclaims.views.signs import meant

MOST = 200  # rows: who looks for one statement among more does not look at a picture
BLANK = "did not cover the story"


def matrix(rows: Sequence[Row], places: Sequence[Address]) -> Html:
    """The table of the first rows; `places` are where their statements are shown."""
    outlets = sorted({cell.outlet for row in rows for cell in row.cells})
    heads = (tag("th", tag("span", quotes.name(outlet)), scope="col") for outlet in outlets)
    head = tag("tr", tag("th", "Statement", scope="col"), *heads)
    body = (_row(row, outlets, place) for row, place in zip(rows[:MOST], places, strict=False))
    caption = f"{facts.counted(len(rows), 'statement')} by {facts.counted(len(outlets), 'outlet')}"
    first = f"; the first {MOST:,}" if len(rows) > MOST else ""
    table = tag("table", tag("caption", caption + first), tag("thead", head), tag("tbody", *body), class_="matrix")
    return tag("div", table, class_="wide", tabindex=0, role="region", aria_label="Who reported what")


def _row(row: Row, outlets: Sequence[str], place: Address) -> Html:
    cells = {cell.outlet: cell for cell in row.cells}
    claim = row.found.fullest.claim
    words = facts.shortened(facts.quoted(claim), 12)
    link = tag("a", quotes.name(facts.speaker(claim)), href=place)
    when = tag("span", facts.said(claim), class_="when")
    return tag(
        "tr",
        tag("th", link, " ", when, tag("br"), quotes.name(words), scope="row"),
        *(_cell(cells.get(outlet)) for outlet in outlets),
    )


def _cell(cell: Cell | None) -> Html:
    return tag("td", glyph(meant(cell), spoken=True) if cell else quotes.unseen(BLANK))
