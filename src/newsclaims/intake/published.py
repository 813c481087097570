"""The day on which a page says that its article was published, where neither its JSON-LD nor its meta tags say it.

Certain places only: a day that merely stands in the text may be any day.
"""

import re
from collections.abc import Iterator

from newsclaims.intake.cleaning import line
from newsclaims.intake.dating import day_of
from newsclaims.intake.tidying import Tree

_PLACES = ("time", "span", "div", "p", "li", "abbr", "small", "em")
_DATED = re.compile(
    r"""(?ix) (?:^|[\s_-]) (?: pub(?:lish(?:ed)?)?[_-]?(?:date|on|time)?
      | (?:post|entry|article|story)(?:ed)?[_-]?(?:date|on|time)
      | date(?:line)?(?:[_-]?(?:published|posted|time))? | time[_-]?stamp ) (?:$|[\s_-])"""
)
_LEADING = re.compile(r"(?i)(?:(?:first\s+)?(?:published|posted|publication date|date)(?:\s+on)?|on)\s*[:|–-]?\s*")
_CHANGED = re.compile(r"(?i)updated|modified|accessed|copyright|©")
_IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>[01]?\d)[/-](?P<day>[0-3]?\d)(?=[/-])")
_LONGEST = 80
_NEAR = 2


def published_on(tree: Tree, url: str | None) -> str | None:
    """Find the day of publication: at marked times, in boxes named for it, in the address, in the page's only time."""
    in_address = _IN_ADDRESS.search(url or "")
    last = ["-".join(in_address.groups())] if in_address else list(_only_time(tree))
    return next((text for text in (*_marked(tree), *_boxes(tree), *last) if day_of(text).day), None)


def _marked(tree: Tree) -> Iterator[str]:
    for time in tree.iter("time"):
        named = f"{time.get('itemprop') or ''} {time.get('class') or ''}"
        if (time.get("pubdate") is not None or "published" in named.lower()) and (said := _said(time)):
            yield said


def _boxes(tree: Tree) -> list[str]:
    """What boxes named for it say; if they are of several days, as beside other stories, only those by the headline."""
    boxes = [(element, text) for element in tree.iter(*_PLACES) if _is_dated(element) and (text := _said(element))]
    if len({day_of(text).day for _, text in boxes} - {None}) > 1:
        headline = next(tree.iter("h1"), None)
        around = (
            []
            if headline is None
            else [each for each in headline.iterancestors() if each.tag not in ("html", "body")][:_NEAR]
        )
        boxes = [(box, text) for box, text in boxes if any(each in around for each in box.iterancestors())]
    return [text for _, text in boxes]


def _only_time(tree: Tree) -> Iterator[str]:
    """The day of all times on the page, if they are of one day."""
    times = [time.get("datetime") for time in tree.iter("time") if time.get("datetime")]
    if len({day_of(time).day for time in times}) == 1:
        yield times[0]


def _is_dated(element: Tree) -> bool:
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_DATED.search(named)) and not _CHANGED.search(named)


def _said(element: Tree) -> str | None:
    if element.get("datetime"):
        return str(element.get("datetime"))
    text = line("".join(element.itertext())) or ""
    if len(text) > _LONGEST or _CHANGED.search(text):
        return None
    return _LEADING.sub("", text, count=1) if _LEADING.match(text) else text
