"""YAML as a small tree in which every node knows its line and its place in the text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Node:
    """A node: `line` counts from 1; `text[start:end]` is where it stands, a block without what follows it."""

    line: int
    column: int
    start: int
    end: int


@dataclass(slots=True)
class Text(Node):
    """A scalar, as it is written; `plain` if no marks enclose it."""

    value: str = ""
    plain: bool = True


@dataclass(slots=True)
class Alias(Node):
    """A reference (`*name`), which is never followed."""

    value: str = ""


@dataclass(slots=True)
class Items(Node):
    """A sequence; `flow` if it is written in brackets."""

    flow: bool = False
    nodes: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Pairs(Node):
    """A mapping, as keys and values in turn; `flow` if it is written in braces."""

    flow: bool = False
    nodes: list[Node] = field(default_factory=list)

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """Each key with its value, repeated keys too."""
        return zip(self.nodes[::2], self.nodes[1::2], strict=True)


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML document: its root, if it says anything, and where its end is marked (`...`), if it is."""

    root: Node | None
    end: int | None


def says_nothing(node: Node) -> bool:
    """Whether a node stands for nothing: left empty, white space, `~` or `null`."""
    if not isinstance(node, Text):
        return False
    return (node.plain and node.value in NULLS) or not node.value.strip()
