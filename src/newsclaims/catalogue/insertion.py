"""More entries in the text of `claims.yaml`, with every other byte as a person left it.

The text is cut where the tree says that the list ends, and what comes out is read again: it must say what it
said and the new entries. So a layout that was not thought of leads to an error and never to a wrong file.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from newsclaims.catalogue.layout import Fact, in_braces, in_lines
from newsclaims.catalogue.names import key_of
from newsclaims.catalogue.parsing import parse
from newsclaims.catalogue.places import (
    begun,
    end_of,
    past_comments,
    value_of,
    with_lines,
    with_section,
    within,
)
from newsclaims.catalogue.values import CATALOGUE, Catalogue, Entry
from newsclaims.errors import ByHandError, ContentError, Problem, UnknownNameError
from newsclaims.model import Source
from newsclaims.yamltext.composing import compose
from newsclaims.yamltext.nodes import Items, Node, Pairs

Facts = dict[str, Fact]
_Item = TypeVar("_Item", Entry, Source)


def with_article(text: str, entry: Entry) -> str:
    """The text with one more entry at the end of `articles:`; raises when that cannot be done for certain."""
    return with_articles(text, [entry])


def with_articles(text: str, entries: Sequence[Entry], old: Catalogue | None = None) -> str:
    """The text with more entries at the end of `articles:`, all of them or an error.

    `old` is what the text says without a problem, if the caller knows; it need not be read for that.
    """
    old = old or _sound(text)
    names = {key_of(source.name): source.name for source in old.sources}
    listed = {entry.file for entry in old.articles}
    new = [_of_listed_source(_tidy(entry), names) for entry in entries]
    for entry in new:
        if entry.file in listed:
            raise _listed("article", entry.file)
        listed.add(entry.file)
    return _with_items(text, old, "articles", new)


def with_source(text: str, source: Source) -> str:
    """The text with one more entry at the end of `sources:`; raises when that cannot be done for certain."""
    return with_sources(text, [source])


def with_sources(text: str, sources: Sequence[Source], old: Catalogue | None = None) -> str:
    """The text with more entries at the end of `sources:`, all of them or an error; `old` as in `with_articles`."""
    old, new = old or _sound(text), [_tidy(source) for source in sources]
    listed = {key_of(known.name) for known in old.sources}
    for source in new:
        if key_of(source.name) in listed:
            raise _listed("source", source.name)
        listed.add(key_of(source.name))
    return _with_items(text, old, "sources", new)


def _of_listed_source(entry: Entry, names: Mapping[str, str]) -> Entry:
    if entry.source is None:
        return entry
    if key_of(entry.source) not in names:
        raise UnknownNameError("source", entry.source, tuple(names.values()))
    return entry.model_copy(update={"source": names[key_of(entry.source)]})


def _sound(text: str) -> Catalogue:
    catalogue, problems = parse(text)
    if problems:
        raise ContentError(problems)
    return catalogue


def _tidy(item: _Item) -> _Item:
    """The item as it will be read again: without white space around its texts, and without empty ones."""
    required = {name for name, field in type(item).model_fields.items() if field.is_required()}
    texts = {name: value.strip() for name, value in item if isinstance(value, str)}
    return item.model_copy(update={name: text or ("" if name in required else None) for name, text in texts.items()})


def _listed(what: str, name: str) -> ContentError:
    return ContentError([Problem(CATALOGUE, None, f"{what} '{name}' is already listed", "change its entry there")])


def _with_items(text: str, old: Catalogue, section: str, items: Sequence[Entry | Source]) -> str:
    if not items:
        return text
    expected = Catalogue(**{**dict(old), section: (*getattr(old, section), *items)})
    facts = [{name: value for name, value in item if value is not None} for item in items]
    new = _edited(text, section, facts)
    if new is None or parse(new) != (expected, []):
        raise ByHandError(CATALOGUE, section, f"- {in_braces(facts[0])}")
    return new


def _edited(text: str, section: str, items: Sequence[Facts]) -> str | None:
    document = compose(text)
    root = document.root
    if root is None:
        return with_section(text, document, 0, section, _in_lines(items, 2))
    if not isinstance(root, Pairs):
        return None
    node = value_of(root, section)
    if root.flow:
        return _edited_in_braces(text, root, node, section, items)
    if node is None:
        return with_section(text, document, root.column, section, _in_lines(items, root.column + 2))
    return _edited_section(text, node, root.column, items)


def _edited_in_braces(text: str, root: Pairs, node: Node | None, section: str, items: Sequence[Facts]) -> str | None:
    """The whole file is in braces, as JSON is."""
    if node is None:
        return within(text, root, f"{section}: [{_all_in_braces(items)}]")
    return within(text, node, _all_in_braces(items)) if isinstance(node, Items) else None


def _edited_section(text: str, node: Node, column: int, items: Sequence[Facts]) -> str | None:
    """The section begins at `column`, and `node` is what it holds."""
    if isinstance(node, Items) and not node.flow:
        at = past_comments(text, end_of(text, node), column)
        return with_lines(text, at, _in_lines(items, node.column))
    first = begun(text, node, column, _in_lines(items, column + 2))
    if first is not None:
        return first
    return within(text, node, _all_in_braces(items)) if isinstance(node, Items) else None


def _in_lines(items: Sequence[Facts], column: int) -> list[str]:
    return [line for facts in items for line in in_lines(facts, column)]


def _all_in_braces(items: Sequence[Facts]) -> str:
    return ", ".join(map(in_braces, items))
