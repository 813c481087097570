"""RSS and Atom: articles where a feed carries them, and the links that it has in any case."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from newsclaims.intake.addresses import canonical
from newsclaims.intake.bodies import parts_of, title_of
from newsclaims.intake.cleaning import count_words, line
from newsclaims.intake.dating import day_of
from newsclaims.intake.entries import Entry, entry
from newsclaims.intake.found import Format, Raw, Result
from newsclaims.intake.limits import ITEM, TOO_LARGE, BrokenFileError
from newsclaims.intake.making import Facts, found, problem
from newsclaims.intake.markup import Tree
from newsclaims.intake.unpacking import Bounded, unpacked

LEAST_WORDS = 100
"""A description with fewer is a summary; what is marked as the content may be shorter."""
_LEAST_CONTENT = 30
_BEGINNING = re.compile(
    rb"(?is)\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^\[>]*>\s*)*"
    rb"<(?:rss|feed|rdf:rdf|(?:atom|a):feed)\b"
)
_ENTITY = re.compile(rb"(?i)<\s*!\s*ENTITY")
_ROOT = re.compile(rb"(?i)<(?:rss|feed|rdf:rdf)\b")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ITEMS = ("item", "entry")
_ELLIPSIS = re.compile(
    r"(?:\[?(?:…|\.\.\.|&hellip;)\]?|(?:continue|keep) reading\W*|read (?:more|on)\W*)\Z", re.IGNORECASE
)
_APPEARED = re.compile(r"\AThe post .{1,300} (?:first appeared|appeared first) on .{1,200}\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FeedLink:
    """An article that a feed points to."""

    url: str
    title: str | None = None
    published: date | None = None


def looks(head: bytes) -> bool:
    """Whether a file begins as a feed does, after what may stand before its first element."""
    return bool(_BEGINNING.match(head)) or bool(
        _ENTITY.search(head[:4096]) and re.search(rb"(?i)<(?:rss|feed)\b", head)
    )


def cut(stream: Bounded, name: str) -> Iterator[Raw]:
    """One item an entry, as XML of its own."""
    from lxml import etree  # noqa: PLC0415 - 40 ms that most commands do without

    outlet = language = None
    count = 0
    for element in _elements(stream):
        tag = _name(element)
        language = language or element.getroottree().getroot().get(_LANG)
        if tag in _ITEMS:
            count += 1
            payload = etree.tostring(element, encoding="utf-8", with_tail=False)
            yield Raw(f"{name}: item {count}", "feed", payload, name, outlet=outlet, language=language)
            element.clear()
        elif tag == "title":
            outlet = outlet or line("".join(element.itertext()))
        elif tag in ("language", "lang"):
            language = language or line(element.text)
    if not count:
        raise BrokenFileError("the feed has no items", "get it again later, or give the pages themselves")


def convert(raw: Raw, today: date | None = None) -> list[Result]:
    """Find the article in an entry, or say that it has none."""
    item = entry(_root(raw.payload))
    parts = _full_text(item)
    if not parts:
        return [_only_summary(raw, item)]
    facts = Facts(
        parts=tuple(parts),
        title=title_of(item.title),
        source=item.source,
        published=item.published,
        url=item.link,
        author=item.author,
        language=item.language,
    )
    return [found(raw, facts, today)]


def links(data: bytes, url: str | None = None) -> list[FeedLink]:
    """The articles that a feed points to, in its order; addresses without a host stand on `url`.

    Raises `BrokenFileError` for what is no feed.
    """
    entries = [entry(element) for element in _elements(unpacked(io.BytesIO(data))) if _name(element) in _ITEMS]
    pairs = ((canonical(item.link, url), item) for item in entries)
    each = [FeedLink(link, title_of(item.title), day_of(item.published).day) for link, item in pairs if link]
    return list(dict.fromkeys(each))


def _full_text(item: Entry) -> list[str]:
    """The paragraphs of an item that has an article's text; none of one that has a summary."""
    each = ((parts_of(item.content or ""), _LEAST_CONTENT), (parts_of(item.summary or ""), LEAST_WORDS))
    for parts, least in each:
        kept = parts[:-1] if parts and _APPEARED.match(parts[-1]) else parts
        words = count_words(kept)
        cut_off = words < 2 * LEAST_WORDS and _ELLIPSIS.search(kept[-1] if kept else "")
        if words >= least and not cut_off:
            return kept
    return []


def _only_summary(raw: Raw, item: Entry) -> Result:
    link = canonical(item.link)
    what = "the feed has only a summary" if item.content or item.summary else "the feed has no text for this item"
    return problem(raw, what, f"add its page: {link}" if link else "add its page")


def _elements(stream: Bounded) -> Iterator[Tree]:
    """The feed's elements as they end; nothing is fetched or expanded for it."""
    from lxml import etree  # noqa: PLC0415 - see above

    source = _Watched(stream)
    parser = etree.iterparse(
        source, events=("end",), recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = None
    try:
        for _, element in parser:
            root = root if root is not None else element.getroottree().getroot()
            yield element
            if _name(element) in _ITEMS:
                source.since = 0
                element.clear()
                while element.getprevious() is not None and _name(element.getprevious()) in _ITEMS:
                    del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise BrokenFileError("this is no feed", "give the address or file of an RSS or Atom feed") from error
    if root is None:
        raise BrokenFileError("this is no feed", "give the address or file of an RSS or Atom feed")


class _Watched:
    """A feed's bytes on the way to its parser: no entities of its own, and no item without an end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._tail, self.since = stream, b"", 0

    def read(self, size: int = -1) -> bytes:
        """Read on; raises where harm is meant."""
        data = self._stream.read(min(size, 1 << 16) if size > 0 else 1 << 16)
        if _ENTITY.search((self._tail + data).replace(b"\0", b"")):
            raise BrokenFileError("it declares entities of its own, as files made to do harm do", "get another copy")
        self._tail, self.since = data[-16:], self.since + len(data)
        if self.since > ITEM:
            raise BrokenFileError(f"{TOO_LARGE} in one item", "get the pages themselves")
        return data


def _root(payload: bytes) -> Tree:
    from lxml import etree  # noqa: PLC0415 - see above

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(payload, parser)


def _name(element: Tree) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


FORMAT = Format("feed", (".rss", ".atom", ".rdf", ".xml"), looks, cut, convert)
