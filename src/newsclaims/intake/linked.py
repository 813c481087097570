"""What a page says of its article for search engines: schema.org's NewsArticle as JSON-LD."""

import json
import re
from collections.abc import Iterator
from typing import Any

from newsclaims.intake.addresses import canonical
from newsclaims.intake.cleaning import line
from newsclaims.intake.making import names
from newsclaims.intake.tidying import Tree

Node = dict[str, Any]

_TYPES = re.compile(r"(?:https?://schema\.org/)?(?:\w*Article|BlogPosting|LiveBlogPosting|Report)")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)?|(?:-->|//\s*\]\]>|\]\]>)?[\s;]*$")
_DEPTH = 5
_SAME = re.compile(r"\W+")


class Linked:
    """The article that a page's JSON-LD describes; says nothing of what is not there."""

    def __init__(self, node: Node, by_id: dict[str, Node]) -> None:
        self._node, self._by_id = node, by_id

    @property
    def title(self) -> str | None:
        """The headline."""
        return line(self._node.get("headline")) or line(self._node.get("name"))

    @property
    def body(self) -> str | None:
        """The text, in which many pages have lost the paragraphs."""
        return _text(self._node.get("articleBody")) or _text(self._node.get("text"))

    @property
    def author(self) -> str | None:
        """Who wrote it."""
        return names(self._resolved(self._node.get("author")))

    @property
    def source(self) -> str | None:
        """The publisher's name, or that of what it is part of."""
        for key in ("publisher", "isPartOf", "sourceOrganization"):
            each = self._resolved(self._node.get(key))
            for thing in each if isinstance(each, list) else [each]:
                if name := names(thing):
                    return name
        return None

    @property
    def published(self) -> object:
        """When it was published, as it stands there."""
        return self._node.get("datePublished")

    @property
    def url(self) -> str | None:
        """Its address."""
        page = self._node.get("mainEntityOfPage")
        said = page.get("@id") or page.get("url") if isinstance(page, dict) else page
        return canonical(_text(self._node.get("url"))) or canonical(_text(said))

    @property
    def language(self) -> str | None:
        """Its language's code."""
        said = self._node.get("inLanguage")
        return _text(said.get("alternateName") if isinstance(said, dict) else said)

    @property
    def is_paid(self) -> bool:
        """Whether it is said to be for subscribers."""
        return str(self._node.get("isAccessibleForFree", "true")).lower() == "false"

    def _resolved(self, value: object, depth: int = 2) -> object:
        """A thing that is told elsewhere on the page, and only pointed to here."""
        if isinstance(value, list):
            return [self._resolved(each, depth) for each in value]
        if depth and isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
            return self._by_id.get(value["@id"], value)
        return value


def linked(tree: Tree, title: str | None, url: str | None) -> Linked:
    """Find the one article that a page of this title and address is about; nothing if it could be several."""
    nodes = [node for script in _scripts(tree) for node in _nodes(script, _DEPTH)]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    articles = [Linked(node, by_id) for node in nodes if _is_article(node)]
    own = [each for each in articles if _is_of(each, title, url)] if len(articles) > 1 else articles
    return own[0] if own else Linked({}, {})


def _scripts(tree: Tree) -> Iterator[Any]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        try:
            yield json.loads(_WRAPPING.sub("", script.text), strict=False)
        except (ValueError, RecursionError):  # many pages have some that is no JSON
            continue


def _nodes(value: object, depth: int) -> Iterator[Node]:
    if isinstance(value, list) and depth:
        for each in value:
            yield from _nodes(each, depth - 1)
    elif isinstance(value, dict) and depth:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "publisher", "author"):
            yield from _nodes(value.get(key), depth - 1)


def _is_article(node: Node) -> bool:
    types = node.get("@type")
    each = types if isinstance(types, list) else [types]
    said = any(isinstance(name, str) and _TYPES.fullmatch(name) for name in each)
    return said and any(_text(node.get(key)) for key in ("headline", "articleBody", "name"))


def _is_of(article: Linked, title: str | None, url: str | None) -> bool:
    if url and article.url:
        return canonical(url) == article.url
    return bool(title and article.title) and _squeezed(article.title or "") in _squeezed(title or "")


def _squeezed(text: str) -> str:
    return _SAME.sub("", text.casefold())


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None
