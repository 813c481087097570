"""More entries in the text of `claims.yaml`, with every other byte as a person left it.

The text is cut where the tree says that the list ends, and what comes out is read again: it must say what it
said and the new entries. So a layout that was not thought of leads to an error and never to a wrong file.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from newsclaims.catalogue.names import key_of
from newsclaims.catalogue.parsing import parse
from newsclaims.catalogue.scalars import plain_or_quoted, quoted
from newsclaims.catalogue.values import CATALOGUE, Catalogue, Entry
from newsclaims.errors import ByHandError, ContentError, Problem, UnknownNameError
from newsclaims.model import Source
from newsclaims.yamltext.composing import BOM, compose
from newsclaims.yamltext.nodes import Document, Items, Node, Pairs, Text, says_nothing

_COMMENT = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*( *)#[^\r\n]*(?:\r\n|\n|\r|\Z)")
_NEWLINE = re.compile(r"\r\n|\n|\r")
_EMPTY_LIST = re.compile(r"\[\s*\]")

Facts = dict[str, str | date]
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
        raise ByHandError(CATALOGUE, section, f"- {_in_braces(facts[0])}")
    return new


def _edited(text: str, section: str, items: Sequence[Facts]) -> str | None:
    document = compose(text)
    root = document.root
    if root is None:
        return _with_section(text, document, 0, section, items)
    if not isinstance(root, Pairs):
        return None
    node = next((value for key, value in root.pairs() if isinstance(key, Text) and key.value == section), None)
    if root.flow:
        return _edited_in_braces(text, root, node, section, items)
    if node is None:
        return _with_section(text, document, root.column, section, items)
    return _edited_section(text, node, root.column, items)


def _edited_in_braces(text: str, root: Pairs, node: Node | None, section: str, items: Sequence[Facts]) -> str | None:
    """The whole file is in braces, as JSON is."""
    if node is None:
        return _within(text, root, f"{section}: [{_all_in_braces(items)}]")
    return _within(text, node, _all_in_braces(items)) if isinstance(node, Items) else None


def _edited_section(text: str, node: Node, column: int, items: Sequence[Facts]) -> str | None:
    """The section begins at `column`, and `node` is what it holds."""
    if isinstance(node, Items) and not node.flow:
        at = _past_comments(text, _end_of(text, node), column)
        return _with_lines(text, at, _in_lines(items, node.column))
    if says_nothing(node) or _EMPTY_LIST.fullmatch(text, node.start, node.end):
        before = text[: node.start].rstrip(" ")
        text = before + text[node.end :]
        at = _past_comments(text, _line_end(text, len(before)), column)
        return _with_lines(text, at, _in_lines(items, column + 2))
    return _within(text, node, _all_in_braces(items)) if isinstance(node, Items) else None


def _with_section(text: str, document: Document, column: int, section: str, items: Sequence[Facts]) -> str:
    at = len(text) if document.end is None else document.end
    return _with_lines(text, at, [f"{' ' * column}{section}:", *_in_lines(items, column + 2)])


def _within(text: str, node: Items | Pairs, new: str) -> str:
    """The text with something more at the end of a bracket."""
    at, comma = (node.nodes[-1].end, ", ") if node.nodes else (node.start + 1, "")
    return text[:at] + comma + new + text[at:]


def _with_lines(text: str, at: int, lines: list[str]) -> str:
    """The text with lines in its own line ending; a missing one at its end stays missing."""
    found = _NEWLINE.search(text)
    newline = found[0] if found else "\n"
    before, after = text[:at], text[at:]
    if before.removeprefix(BOM) and not before.endswith(("\n", "\r")):
        return before + newline + newline.join(lines) + after
    return before + "".join(line + newline for line in lines) + after


def _in_lines(items: Sequence[Facts], column: int) -> list[str]:
    return [" " * column + line for facts in items for line in _entry_lines(facts)]


def _entry_lines(facts: Facts) -> list[str]:
    lines = [f"  {name}: {_on_a_line(value)}" for name, value in facts.items()]
    return [f"- {lines[0].strip()}", *lines[1:]]


def _on_a_line(value: str | date) -> str:
    return value.isoformat() if isinstance(value, date) else plain_or_quoted(value)


def _in_braces(facts: Facts) -> str:
    return "{" + ", ".join(f"{name}: {quoted(str(value))}" for name, value in facts.items()) + "}"


def _all_in_braces(items: Sequence[Facts]) -> str:
    return ", ".join(map(_in_braces, items))


def _end_of(text: str, node: Node) -> int:
    """Where the line after a node begins; blank lines that a block text ends with are not counted to it."""
    at_line_start = text[: node.end].endswith(("\n", "\r"))
    return _line_end(text, len(text[: node.end].rstrip()) if at_line_start else node.end)


def _line_end(text: str, at: int) -> int:
    found = _NEWLINE.search(text, at)
    return found.end() if found else len(text)


def _past_comments(text: str, at: int, column: int) -> int:
    """Where the comments end that are indented deeper than the section: they belong to what stands above."""
    while (found := _COMMENT.match(text, at)) and len(found[1]) > column:
        at = found.end()
    return at
