"""Markdown for a story or a wiki: each statement with every outlet's wording, then all claims by speaker."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from newsclaims.crossref.tellings import Telling, Told, outlet
from newsclaims.exports.options import DEFAULT, Material, Options, Written
from newsclaims.exports.text import web_address, whole
from newsclaims.model import Claim
from newsclaims.rows import ArticleRow
from newsclaims.views import facts
from newsclaims.views import telling as told_as
from newsclaims.views.markdown import prose, prose_piece
from newsclaims.views.pages import warnings
from newsclaims.views.pieces import Piece, pieces

MARKS = {"same": "", "dropped": "~~", "added": "**"}
LEGEND = "In the wordings under the first one, ~~words left out~~ and **words put in** are marked."

Articles = Mapping[str, ArticleRow]


def write(found: Material, out: TextIO, options: Options = DEFAULT) -> Written:  # noqa: ARG001 -- has none
    """Write a page; unlike other formats it holds all claims at once, as it orders them by speaker."""
    articles = {row.file: row for row in found.articles()}
    claims = list(found.claims())
    out.writelines(f"{whole(line)}\n" for line in _page(claims, list(found.statements()), articles))
    return Written(len(claims))


def _page(claims: Sequence[Claim], statements: Sequence[Told], articles: Articles) -> Iterator[str]:
    yield from ("# Claims", "", prose(facts.summary(claims)) + ".")
    if statements:
        yield from ("", "## Statements reported more than once", "", LEGEND)
    for told in statements:
        yield from _statement(told, articles)
    if claims:
        yield from ("", "## Claims by speaker")
    for said in _by_speaker(claims):
        yield from ("", f"### {prose(facts.speaker(said[0]))}", "")
        yield from (_claim(claim, articles) for claim in said)


def _statement(told: Told, articles: Articles) -> Iterator[str]:
    claim = told.fullest.claim
    reported = facts.reported(len(told.outlets), len(told.texts))
    yield from ("", f"### {prose(told.statement.speaker or facts.NOBODY)}, {prose(facts.said(claim))}", "")
    yield from (f"{reported}, statement {told.statement.statement}", "")
    for telling in (told.fullest, *told.others):
        yield f"- {_source(telling.claim, articles)}, {_relation(telling)}: {_wording(claim, telling)}"
        yield from (f"  - {note}" for note in _notes(claim, telling))


def _relation(telling: Telling) -> str:
    if telling.pair is None:
        return "fullest"
    return telling.pair.relation + (f", confidence {telling.confidence:.2f}" if telling.confidence < 1 else "")


def _wording(against: Claim, telling: Telling) -> str:
    claim = telling.claim
    words = [Piece("same", claim.text)] if claim is against else pieces(against, claim, together=True)
    return _quoted(claim, "".join(_marked(piece.what, piece.words) for piece in words))


def _marked(what: str, words: str) -> str:
    """A stretch of words between its marks, which have no white space on the inside."""
    bare = words.strip()
    before, after = words[: words.index(bare)] if bare else words, words[len(words.rstrip()) :] if bare else ""
    return prose_piece(before) + (MARKS[what] + prose_piece(bare) + MARKS[what] if bare else "") + prose_piece(after)


def _notes(against: Claim, telling: Telling) -> Iterator[str]:
    for warning in warnings(telling.pair) if telling.pair else ():
        yield f"**may change the meaning:** {prose(warning)}"
    if telling.claim.speaker != against.speaker:
        yield prose(told_as.attributed(telling.claim))
    if same := told_as.copied(telling):
        yield prose(same)


def _by_speaker(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims of each speaker: the most quoted one's first, those of nobody known last."""
    by_name: dict[str | None, list[Claim]] = {}
    for claim in claims:
        by_name.setdefault(claim.speaker, []).append(claim)
    return [by_name[name] for name in sorted(by_name, key=lambda name: (name is None, -len(by_name[name]), name or ""))]


def _claim(claim: Claim, articles: Articles) -> str:
    said = _quoted(claim, prose_piece(claim.text.strip()))
    return f"- {prose(facts.said(claim))}, {_source(claim, articles)}: {said}"


def _quoted(claim: Claim, words: str) -> str:
    return prose_piece(facts.lead(claim)) + (f"“{words}”" if claim.kind == "direct" else words)


def _source(claim: Claim, articles: Articles) -> str:
    """The outlet, leading to the article where that has an address of the web."""
    article = articles.get(claim.article)
    url = web_address(article.url) if article else None
    name = prose(outlet(claim))
    return f"[{name}]({_target(url)})" if url else name


def _target(url: str) -> str:
    # Two percent signs hide in Obsidian whatever stands up to the next two.
    return re.sub("%(?=%)", "%25", url).replace("&", "&amp;").replace("(", "%28").replace(")", "%29")
