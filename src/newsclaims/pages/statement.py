"""A statement: its fullest wording, every other one against it, and which outlets report it or do not."""

from collections.abc import Iterator

from newsclaims.crossref.coverage import Row
from newsclaims.crossref.paraphrase import SURE
from newsclaims.crossref.tellings import Telling, Told
from newsclaims.crossref.wording import compare
from newsclaims.model import Claim
from newsclaims.pages import quotes
from newsclaims.pages.glyphs import glyph, meaning
from newsclaims.pages.html import Html, between, tag
from newsclaims.pages.values import Setting
from newsclaims.views import facts, telling
from newsclaims.views.signs import FLAGGED, one_text


def statement(found: Told, row: Row | None, setting: Setting, place: str, level: str = "h3") -> Html:
    """A statement as an article of the page; `place` is its anchor."""
    claim = found.fullest.claim
    return tag(
        "article",
        tag("header", tag(level, quotes.name(found.statement.speaker or facts.NOBODY)), _facts(found, setting)),
        tag("ol", fullest(found, setting), *(version(each, claim, setting) for each in found.others)),
        _coverage(found, row),
        id=place,
        class_="statement",
    )


def fullest(found: Told, setting: Setting) -> Html:
    """The fullest wording, which the others are held against."""
    claim = found.fullest.claim
    return tag(
        "li",
        _told(claim, "fullest", meaning("fullest")),
        quotes.words(claim),
        quotes.small(claim, setting),
        _copies(found.fullest),
        *_copied(found.fullest, setting),
        class_="fullest",
        id=f"c-{claim.id}",
    )


def version(told: Telling, against: Claim, setting: Setting) -> Html:
    """Another wording, what differs from the fullest one marked."""
    claim, pair = told.claim, told.pair
    relation = pair.relation if pair else "verbatim"
    elsewhere = claim.speaker != against.speaker
    return tag(
        "li",
        _told(claim, FLAGGED if told.flags else relation, f"{relation}{_sure(told)}"),
        quotes.against(claim, against),
        quotes.warned(pair) if pair else None,
        tag("p", quotes.name(telling.attributed(claim)), class_="note") if elsewhere else None,
        quotes.small(claim, setting),
        _copies(told),
        *_copied(told, setting),
        class_="version",
        id=f"c-{claim.id}",
    )


def plain_version(claim: Claim, against: Claim) -> Html:
    """A claim's wording against another's that need not be the fullest; its id leads to it."""
    pair = compare(against, claim, together=True)
    flagged = any(change.flags for change in pair.changes)
    return tag(
        "li",
        _told(claim, FLAGGED if flagged else pair.relation, pair.relation),
        quotes.against(claim, against),
        quotes.warned(pair),
        tag("p", quotes.name(telling.attributed(claim)), class_="note") if claim.speaker != against.speaker else None,
        quotes.small(claim, Setting({}, live=True)),
        class_="version",
        id=f"c-{claim.id}",
    )


def _told(claim: Claim, sign: str, relation: str) -> Html:
    title = tag("cite", quotes.name(facts.source(claim)))
    return tag("p", glyph(sign), " ", title, " — ", tag("span", relation, class_="relation"), class_="told")


def _sure(told: Telling) -> str:
    """How sure it is that a wording is of this statement; little, where only further wordings tie it to the fullest."""
    if told.confidence == 1:
        return ""
    sure = f"confidence {told.confidence:.2f}"
    return f", {sure}" if told.confidence >= SURE else f", tied by another wording ({sure} against the fullest)"


def _copied(told: Telling, setting: Setting) -> Iterator[Html]:
    """The claims of other outlets with the same words in the same text, each with its place."""
    for claim in told.copies:
        outlet = tag("cite", quotes.name(facts.source(claim)))
        yield tag("div", quotes.small(claim, setting, outlet), id=f"c-{claim.id}", class_="copy")


def _copies(told: Telling) -> Html | None:
    words = telling.copied(told)
    return tag("p", quotes.name(words), class_="note") if words else None


def _facts(found: Told, setting: Setting) -> Html:
    role = setting.roles.get(found.statement.speaker or "")
    within = "" if len(found.articles) > 1 else ", twice in one article"
    told = (
        quotes.name(role) if role else None,
        facts.said(found.fullest.claim),
        facts.reported(len(found.outlets), len(found.texts)) + within,
        tag("code", found.statement.statement),
    )
    return tag("p", between(" · ", filter(None, told)), class_="small")


def _coverage(found: Told, row: Row | None) -> Html | None:
    """Who reports it, who prints one text, and who covered the story without it."""
    if row is None:
        return None
    told = [tag("p", tag("strong", "Reported by "), quotes.name(facts.listed(found.outlets)), ".")]
    told += [tag("p", quotes.name(words), ".") for words in one_text(found, {})]
    silent = facts.listed([cell.outlet for cell in row.cells if cell.wording == "silent"], "or")
    if silent:
        left_out = tag("strong", " Not reported by ")
        told.append(tag("p", glyph("silent"), left_out, quotes.name(silent), ", which covered the story."))
    return tag("footer", *told)
