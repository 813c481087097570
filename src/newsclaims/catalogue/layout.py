"""An entry of `claims.yaml` laid out as YAML, on lines or in braces."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from newsclaims.catalogue.scalars import plain_or_quoted, quoted
from newsclaims.model import Value

Fact = str | date | Sequence["Fact"] | Mapping[str, "Fact"]


def facts_of(value: Value) -> dict[str, Fact]:
    """What an entry says, key by key; words with nothing around them are plain text."""
    return {name: _fact(each) for name, each in value if each is not None and each != ()}


def in_lines(facts: Mapping[str, Fact], column: int) -> list[str]:
    """An entry of a list, on lines of its own."""
    lines = _mapping(facts, 0)
    return [" " * column + ("  " if at else "- ") + line for at, line in enumerate(lines)]


def pair_in_lines(name: str, value: Fact, column: int) -> list[str]:
    """One key with its value, on lines of its own."""
    return [" " * column + line for line in _mapping({name: value}, 0)]


def in_braces(value: Fact) -> str:
    """A value as it stands within brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {in_braces(each)}" for name, each in value.items()) + "}"
    if isinstance(value, str | date):
        return quoted(str(value))
    return "[" + ", ".join(in_braces(each) for each in value) + "]"


def on_a_line(value: str | date) -> str:
    """A value as it stands behind its key."""
    return value.isoformat() if isinstance(value, date) else plain_or_quoted(value)


def _fact(value: object) -> Fact:
    if isinstance(value, Value):
        facts = facts_of(value)
        return facts["quote"] if list(facts) == ["quote"] else facts
    if isinstance(value, tuple):
        return [_fact(each) for each in value]
    return value if isinstance(value, date) else str(value)


def _mapping(facts: Mapping[str, Fact], indent: int) -> list[str]:
    return [line for name, value in facts.items() for line in _pair(name, value, indent)]


def _pair(name: str, value: Fact, indent: int) -> Iterator[str]:
    start = " " * indent + f"{name}:"
    if isinstance(value, Mapping):
        yield start
        yield from _mapping(value, indent + 2)
    elif isinstance(value, str | date):
        yield f"{start} {on_a_line(value)}"
    else:
        yield start
        for each in value:
            yield from _item(each, indent + 2)


def _item(value: Fact, indent: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from in_lines(value, indent)
    else:
        yield " " * indent + f"- {on_a_line(value if isinstance(value, date) else str(value))}"
