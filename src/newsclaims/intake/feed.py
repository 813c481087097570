"""RSS and Atom: articles where a feed carries them, and the links that it has in any case."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from newsclaims.intake.addresses import canonical
from newsclaims.intake.bodies import parts_of, title_of
from newsclaims.intake.cleaning import count_words, line
from newsclaims.intake.dating import day_of
from newsclaims.intake.entries import Entry, entry
from newsclaims.intake.found import Format, Raw, Result
from newsclaims.intake.guarding import ENTITY, Guarded
from newsclaims.intake.limits import BrokenFileError
from newsclaims.intake.making import Facts, found, problem
from newsclaims.intake.tidying import Tree
from newsclaims.intake.unpacking import Bounded, unpacked

LEAST_WORDS = 100
"""A description with fewer is a summary; what is marked as the content may be shorter."""
_LEAST_CONTENT = 30
_BEGINNING = re.compile(
    rb"(?is)\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^\[>]*>\s*)*"
    rb"<(?:rss|feed|rdf:rdf|(?:atom|a):feed)\b"
)
_ROOTS = ("rss", "feed", "rdf")
_GIVE_FEED = "give the address or file of an RSS or Atom feed"
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
    return bool(_BEGINNING.match(head)) or bool(ENTITY.search(head[:4096]) and re.search(rb"(?i)<(?:rss|feed)\b", head))


def cut(stream: Bounded, name: str) -> Iterator[Raw]:
    """One item an entry, as XML of its own; the last of a feed that breaks off may be half an item, and is left out."""
    from lxml import etree  # noqa: PLC0415 - 40 ms that most commands do without

    outlet = language = held = None
    count = 0
    source = Guarded(stream)
    for element in _elements(source):
        tag = _name(element)
        language = language or element.getroottree().getroot().get(_LANG)
        if tag in _ITEMS:
            count += 1
            yield from [held] if held else []
            payload = etree.tostring(element, encoding="utf-8", with_tail=False)
            held = Raw(f"{name}: item {count}", "feed", payload, name, outlet=outlet, language=language)
        elif tag == "title":
            outlet = outlet or line("".join(element.itertext()))
        elif tag in ("language", "lang"):
            language = language or line(element.text)
    if not source.ended:
        raise BrokenFileError.cut_off()
    if held is None:
        raise BrokenFileError("no items are in the feed", "get it again later, or give the pages themselves")
    yield held


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
    entries = [entry(element) for element in _elements(Guarded(unpacked(io.BytesIO(data)))) if _name(element) in _ITEMS]
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


def _elements(source: Guarded) -> Iterator[Tree]:
    """The feed's elements as they end; nothing is fetched or expanded for it."""
    from lxml import etree  # noqa: PLC0415 - see above

    parser = etree.iterparse(
        source, events=("end",), recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = None
    try:
        for _, element in parser:
            root = root if root is not None else _checked(element.getroottree().getroot())
            yield element
            if _name(element) in _ITEMS:
                source.since = 0
                element.clear()
                while element.getprevious() is not None and _name(element.getprevious()) in _ITEMS:
                    del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise BrokenFileError("this is no feed", _GIVE_FEED) from error
    if root is None:
        raise BrokenFileError("this is no feed", _GIVE_FEED)


def _checked(root: Tree) -> Tree:
    if _name(root) not in _ROOTS:
        raise BrokenFileError("this is no feed", _GIVE_FEED)
    return root


def _root(payload: bytes) -> Tree:
    from lxml import etree  # noqa: PLC0415 - see above

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(payload, parser)


def _name(element: Tree) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


FORMAT = Format("feed", "a feed", (".rss", ".atom", ".rdf", ".xml"), looks, cut, convert)
