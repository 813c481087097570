"""From YAML nodes to plain values: what is not as it should be is noted with its line, the rest goes on."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from newsclaims.errors import Problem, nearest
from newsclaims.yamltext.nodes import Alias, Items, Node, Pairs, Text, says_nothing

MERGE = "<<"
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[Tt ]\s*\d{1,2}:\d{2}.*)?")


class Checks:
    """The problems of one file as they are found, while its nodes become values.

    `where` is what a person calls the thing at hand: 'sources', 'an article'.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def note(self, line: int, what: str, fix: str) -> None:
        """Add a problem."""
        self.problems.append(Problem(self.file, line, what, fix))

    def fields(
        self, node: Node, where: str, known: Sequence[str], required: Sequence[str] = ()
    ) -> dict[str, Node] | None:
        """The values of a mapping that say something, by key; None if it is no mapping or lacks a key."""
        if not isinstance(node, Pairs):
            self.wrong(node, where, f"keys and values, such as '{known[0]}: ...'")
            return None
        found = {}
        for key, value in self.pairs(node, where):
            if key.value not in known:
                self._unknown(key, where, known)
            elif not says_nothing(value):
                found[key.value] = value
        missing = [name for name in required if name not in found]
        for name in missing:
            self.note(node.line, f"{where} has no '{name}'", f"add '{name}: ...' to it")
        return None if missing else found

    def pairs(self, node: Pairs, where: str) -> Iterator[tuple[Text, Node]]:
        """Each key of a mapping with its value; a key that is no text or stands there twice is noted."""
        lines: dict[str, int] = {}
        for key, value in node.pairs():
            if not isinstance(key, Text):
                self.wrong(key, f"a key of {where}", "text")
            elif key.value in lines:
                first = lines[key.value]
                self.note(key.line, f"'{key.value}' of {where} is already on line {first}", "keep one of them")
            else:
                lines[key.value] = key.line
                yield key, value

    def items(self, node: Node, where: str) -> Sequence[Node]:
        """What a list holds; an empty value is an empty list."""
        if isinstance(node, Items):
            return node.nodes
        if not says_nothing(node):
            self.wrong(node, where, "a list: begin each entry with '- '")
        return ()

    def text(self, node: Node, where: str) -> str | None:
        """A scalar's text without white space around it, None if it is empty; a number is text too."""
        if isinstance(node, Text):
            return None if says_nothing(node) else node.value.strip()
        self.wrong(node, where, "text; quote it if it begins with a bracket")
        return None

    def texts(self, node: Node, where: str) -> Iterator[tuple[str, int]]:
        """The texts of a list with their lines; one text alone is a list of one."""
        for item in node.nodes if isinstance(node, Items) else (node,):
            text = self.text(item, where)
            if text is not None:
                yield text, item.line

    def day(self, node: Node, where: str) -> date | None:
        """The day that a scalar names, as YYYY-MM-DD; a time of day after it is left out."""
        text = self.text(node, where)
        day = None if text is None else _day(text)
        if text is not None and day is None:
            self.note(node.line, f"'{text}' is no date", "write the day as YYYY-MM-DD, such as 2018-09-10")
        return day

    def choice(self, node: Node, where: str, choices: Collection[str]) -> str | None:
        """A text that must be one of a few."""
        text = self.text(node, where)
        if text is None or text in choices:
            return text
        self.note(node.line, f"{where} cannot be '{text}'", _hint(text, tuple(choices)))
        return None

    def wrong(self, node: Node, where: str, wanted: str) -> None:
        """Note that a node is not of the kind that is wanted there."""
        if isinstance(node, Alias):
            what = f"{where} is a YAML alias, '*{node.value}', and those are not read here"
            self.note(node.line, what, "write the value itself, or quote a text that begins with *")
        else:
            self.note(node.line, f"{where} is {_kind(node)}", f"write {wanted}")

    def _unknown(self, key: Text, where: str, known: Sequence[str]) -> None:
        if key.value == MERGE:
            self.note(key.line, "a YAML merge key, '<<', is not read here", "write the keys and values themselves")
        else:
            self.note(key.line, f"unknown key '{key.value}' in {where}", _hint(key.value, known))


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def _hint(text: str, known: Sequence[str]) -> str:
    near = nearest(text, known, most=1)
    return f"did you mean '{near[0]}'?" if near else "write one of " + ", ".join(known)


def _kind(node: Node) -> str:
    if isinstance(node, Items):
        return "a list"
    if isinstance(node, Pairs):
        return "keys and values"
    return "empty" if says_nothing(node) else "text"
