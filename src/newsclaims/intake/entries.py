"""An item of RSS or an entry of Atom as what it says."""

from dataclasses import dataclass

from newsclaims.intake.cleaning import unescaped
from newsclaims.intake.tidying import Tree

_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_DATES = ("pubdate", "published", "date", "issued", "updated")
_MEDIA = "http://search.yahoo.com/mrss/"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as its feed tells of it; `content` and `summary` may be HTML."""

    title: str | None
    link: str | None
    published: str | None
    author: str | None
    source: str | None
    language: str | None
    content: str | None
    summary: str | None


def entry(item: Tree) -> Entry:
    """Read an item's children, whatever namespaces they are in; the first of a name counts."""
    texts: dict[str, str] = {}
    for child in item:
        space, _, name = _tag(child)
        if space == _MEDIA:  # titles and texts of pictures
            continue
        key = "encoded" if space == _CONTENT else name
        text = _text(child)
        if text:
            texts.setdefault(key, text)
    return Entry(
        title=texts.get("title"),
        link=unescaped(_link(item) or texts.get("link") or texts.get("origlink") or _guid(item) or "") or None,
        published=next((texts[key] for key in _DATES if key in texts), None),
        author=texts.get("creator") or texts.get("author"),
        source=texts.get("source"),
        language=item.get("{http://www.w3.org/XML/1998/namespace}lang"),
        content=texts.get("encoded") or texts.get("content"),
        summary=texts.get("description") or texts.get("summary"),
    )


def _tag(element: Tree) -> tuple[str, str, str]:
    if not isinstance(element.tag, str):
        return "", "", ""
    space, brace, name = element.tag.rpartition("}")
    return space.removeprefix("{"), brace, name.lower()


def _text(element: Tree) -> str:
    """An element's text; XHTML within it as it stands, a person or a feed by name or title."""
    from lxml import etree  # noqa: PLC0415 - 40 ms that most commands do without

    kind = (element.get("type") or "").lower()
    if _tag(element)[2] in ("author", "source") and len(element):
        named = (child for child in element if _tag(child)[2] in ("name", "title"))
        return next(("".join(child.itertext()).strip() for child in named), "")
    if len(element) and kind in ("xhtml", "application/xhtml+xml", ""):
        return "".join(etree.tostring(child, encoding="unicode") for child in element)
    text = "".join(element.itertext()).strip()
    return text if kind != "text" else text.replace("&", "&amp;").replace("<", "&lt;")


def _link(item: Tree) -> str | None:
    """The address of the article among Atom's links."""
    for child in item:
        if _tag(child)[2] == "link" and child.get("href") and child.get("rel", "alternate") == "alternate":
            return str(child.get("href"))
    return None


def _guid(item: Tree) -> str | None:
    for child in item:
        if _tag(child)[2] in ("guid", "id") and child.get("isPermaLink", "true") != "false":
            return (child.text or "").strip() or None
    return None
