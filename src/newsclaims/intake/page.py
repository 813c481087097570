"""Web pages: the article's own words out of everything that surrounds them."""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any

from newsclaims.intake.charset import page_text
from newsclaims.intake.cleaning import cleaned_page, count_words, paragraphs
from newsclaims.intake.found import Format, Raw, Result, trouble
from newsclaims.intake.limits import ITEM, TOO_LARGE
from newsclaims.intake.linked import Linked, linked
from newsclaims.intake.making import Facts, found, problem
from newsclaims.intake.markup import blocks, is_markup, parsed, text_of
from newsclaims.intake.metadata import address, read_head
from newsclaims.intake.published import published_on
from newsclaims.intake.tidying import Tree, tidied
from newsclaims.intake.unpacking import Bounded
from newsclaims.intake.walls import judged, without_asides
from newsclaims.reading.binary import known_format

_BEGINNING = re.compile(
    rb"(?is)\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|div|p)\b"
)
# A picture within the page; some are as long as all articles of a year.
_INLINE = re.compile(r"data:[\w/+.;=-]{0,80},[^\"'\s)>]{200,}")
MOST_ELEMENTS = 50_000
"""A page with more is a listing or made to do harm: live pages of a day have 20,000, and time grows with the square."""
_BY_HAND = "copy the article's text into a .txt file"
_ENOUGH = 40
_RUN_ON = 250


def looks(head: bytes) -> bool:
    """Whether a file begins as a web page does."""
    return bool(_BEGINNING.match(head))


def cut(stream: Bounded, name: str) -> Iterator[Raw]:
    """The whole file is one item."""
    data = stream.read(ITEM + 1)
    if len(data) > ITEM:
        broken = problem(Raw(name, "html", b"", name), f"{TOO_LARGE} in one page", "save it without its pictures")
        yield trouble("html", broken)
    elif not stream.broken:
        yield Raw(name, "html", data, name)


def convert(raw: Raw, today: date | None = None) -> list[Result]:
    """Find the article on a page, or say why there is none."""
    known = known_format(raw.payload)
    if known:
        return [problem(raw, f"this is {known}, not a web page", "save the page as HTML")]
    if not raw.payload.strip():
        return [problem(raw, "the page is empty", "get it again")]
    page = page_text(raw.payload, raw.media_type)
    if page is None:
        return [problem(raw, "this is no text in a known encoding", "save the page as HTML (UTF-8)")]
    tree = parsed(_INLINE.sub("data:,", cleaned_page(page.text)))
    if tree is None:
        return [problem(raw, "there is no text on this page", "get it again")]
    if sum(1 for _ in islice(tree.iter(), MOST_ELEMENTS)) == MOST_ELEMENTS:
        return [problem(raw, f"it has more than {MOST_ELEMENTS:,} parts, as no article's page does", _BY_HAND)]
    return [_article(raw, tree, page.notice, today)]


def _article(raw: Raw, tree: Tree, notice: str | None, today: date | None) -> Result:
    head = read_head(tree)
    url = address(head.canonical, raw.url)
    told = linked(tree, head.title or head.window_title, url)
    parts = _better(_told_parts(told), main_text(tidied(tree), url))
    title = told.title or head.title
    verdict = judged(parts, title, head, paid=told.is_paid)
    if verdict.what:
        return problem(raw, verdict.what, verdict.fix)
    facts = Facts(
        parts=tuple(without_asides(parts)),
        title=title,
        source=told.source or head.source,
        published=told.published or head.published or published_on(tree, url),
        url=url or told.url,
        author=told.author or head.author,
        language=head.language or told.language,
        notices=tuple(filter(None, (notice, verdict.notice))),
    )
    return found(raw, _completed(facts, tree), today)


def main_text(tree: Tree, url: str | None) -> list[str]:
    """The paragraphs that trafilatura takes for the article's; of a page laid out by tables, those in tables too."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - 150 ms and more

    _hush()
    for tables in (False, True):
        document: Any = bare_extraction(tree, url=url, include_comments=False, include_tables=tables)
        parts = [] if document is None else blocks(document.body, left_out=frozenset(["graphic"]))
        if count_words(parts) >= _ENOUGH:
            break
    return parts


def _completed(facts: Facts, tree: Tree) -> Facts:
    """The headline and the author that neither JSON-LD nor meta tags say, as trafilatura finds them on the page.

    Its day is not taken: it may come from anywhere in the markup.
    """
    if facts.title and facts.author:
        return facts
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - see above

    dates = {"extensive_search": False, "original_date": True}
    more = extract_metadata(tree, default_url=str(facts.url or "") or None, date_config=dates)
    return replace(facts, title=facts.title or more.title, author=facts.author or more.author)


def _told_parts(told: Linked) -> list[str]:
    if told.body is None:
        return []
    return text_of(told.body) if is_markup(told.body) else paragraphs(told.body)


def _better(told: list[str], seen: list[str]) -> list[str]:
    """What readers see, unless search engines are told more, or the same without additions or in paragraphs."""
    if count_words(told) < _ENOUGH:
        return seen
    covered = _shared(told, seen)
    well_laid = len(told) > 1 and max(len(part.split()) for part in told) < _RUN_ON
    if covered < 0.8:
        return told
    worse = count_words(seen) > 1.3 * count_words(told) or len(seen) < len(told)
    return told if worse and well_laid and not _breaks_off(told) else seen


def _shared(told: Sequence[str], seen: Sequence[str]) -> float:
    """The share of one text's words that another has too."""
    words, others = " ".join(told).split(), set(" ".join(seen).split())
    return sum(word in others for word in words) / len(words)


def _breaks_off(told: Sequence[str]) -> bool:
    """Whether the told text is only the beginning of the article."""
    return told[-1].rstrip().endswith(("...", "…"))


def _hush() -> None:
    """The library tells standard error of pages without text; we say so ourselves."""
    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


FORMAT = Format("html", "a web page", (".html", ".htm", ".xhtml", ".shtml"), looks, cut, convert)
