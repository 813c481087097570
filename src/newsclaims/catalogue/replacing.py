"""An entry of `claims.yaml` that says something else: only the keys that differ are written anew."""

from collections.abc import Iterator, Mapping
from datetime import date

from newsclaims.catalogue.layout import Fact, in_braces, in_lines, on_a_line, pair_in_lines
from newsclaims.catalogue.places import end_of, with_lines
from newsclaims.yamltext.nodes import Node, Pairs, Text

Facts = Mapping[str, Fact]


def replaced(text: str, item: Node, start: int, old: Facts, new: Facts) -> Iterator[str]:
    """Texts in which an entry says the new facts, the one that keeps most first; `start` is where its line begins."""
    if not isinstance(item, Pairs):
        return
    if item.flow:
        yield text[: item.start] + in_braces(new) + text[item.end :]
        return
    by_key = _by_key(text, item, old, new)
    if by_key is not None:
        yield by_key
    indent = len(text[start : item.start]) - len(text[start : item.start].lstrip(" \ufeff"))
    yield with_lines(text[:start] + text[end_of(text, item) :], start, in_lines(new, indent))


def _by_key(text: str, item: Pairs, old: Facts, new: Facts) -> str | None:
    pairs = [(key.value, key, value) for key, value in item.pairs() if isinstance(key, Text)]
    if not pairs or pairs[0][0] not in new:
        return None
    kept = {name for name, *_ in pairs}
    added = [line for name in new if name not in kept for line in pair_in_lines(name, new[name], item.column)]
    if added:
        text = with_lines(text, end_of(text, item), added)
    for at, (name, key, value) in reversed(list(enumerate(pairs))):
        if name not in new:
            text = _without(text, key, value)
        elif old.get(name) != new[name]:
            text = _changed(text, item.column, (key, value), new[name], first=at == 0)
    return text


def _changed(text: str, column: int, pair: tuple[Text, Node], fact: Fact, *, first: bool) -> str:
    key, value = pair
    plain = isinstance(value, Text) and value.start < value.end and "\n" not in text[value.start : value.end]
    if plain and isinstance(fact, str | date):
        return text[: value.start] + on_a_line(fact) + text[value.end :]
    lines = pair_in_lines(key.value, fact, column)
    if first:
        lines[0] = text[_line_start(text, key.start) : key.start] + lines[0].lstrip()
    return with_lines(_without(text, key, value), _line_start(text, key.start), lines)


def _without(text: str, key: Text, value: Node) -> str:
    end = end_of(text, value if value.end > key.end else key)
    return text[: _line_start(text, key.start)] + text[end:]


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
