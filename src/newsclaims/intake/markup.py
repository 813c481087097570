"""Markup into paragraphs: what stands in blocks of its own on the page stands in paragraphs of its own here."""

import re
from collections.abc import Iterator

from newsclaims.intake.tidying import Tree, tidied

# Those of HTML, and those that trafilatura makes of them.
_BLOCKS = frozenset(
    """address article blockquote body center dd details div dl dt fieldset h1 h2 h3 h4 h5 h6 head hr html item label li
    list main ol p pre quote section summary table tbody td tr ul""".split()
)
_LEFT_OUT = frozenset(
    """aside audio button canvas code embed figcaption figure footer form graphic iframe img input math nav noscript
    object picture script select style svg table template textarea title video""".split()
)
_BREAKS = frozenset(["br", "lb"])
_BREAK = "\u2028"
_SPACE = re.compile(r"[ \t\n\r\f]+")
_SPACED_BREAK = re.compile(f" ?{_BREAK} ?")
_TAG = re.compile(
    r"</?(?:p|br|div|h[1-6]|blockquote|ul|ol|li|em|strong|i|b|a|span|section|article)\b[^<>]*/?>", re.IGNORECASE
)
_EDGES = " \n\u00a0"


def is_markup(text: str) -> bool:
    """Whether a text that a program handed over is HTML, or a piece of it."""
    return bool(_TAG.search(text))


def text_of(markup: str) -> list[str]:
    """The paragraphs of a piece of HTML; none if there is no text in it."""
    tree = parsed(f"<div>{markup}</div>")
    return [] if tree is None else blocks(tidied(tree))


def parsed(text: str) -> Tree | None:
    """Parse HTML as browsers do, whatever is wrong with it; None if nothing is there."""
    from lxml import etree, html  # noqa: PLC0415 - 40 ms that most commands do without

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None
    return tree


def blocks(tree: Tree, left_out: frozenset[str] = _LEFT_OUT) -> list[str]:
    """The paragraphs of a tree in reading order, without what is no running text."""
    from lxml import etree  # noqa: PLC0415 - see above

    parts: list[str] = []
    open_: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else "script"
        skipped = tag in left_out
        if tag in _BLOCKS:
            _close(open_, parts)
        if event == "start":
            open_.append(_BREAK if tag in _BREAKS else "" if skipped else element.text or "")
            if skipped:
                walk.skip_subtree()
        elif element is not tree:
            open_.append(element.tail or "")
    _close(open_, parts)
    return parts


def _close(pieces: list[str], parts: list[str]) -> None:
    parts.extend(_paragraphs("".join(pieces)))
    pieces.clear()


def _paragraphs(text: str) -> Iterator[str]:
    """White space counts as one space, a line break as one, and several as the end of a paragraph."""
    rows = _SPACED_BREAK.sub(_BREAK, _SPACE.sub(" ", text))
    for part in re.split(f"{_BREAK}{{2,}}", rows):
        kept = part.strip(_EDGES + _BREAK).replace(_BREAK, "\n")
        if kept:
            yield kept
