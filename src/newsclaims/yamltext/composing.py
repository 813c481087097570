"""A YAML text into its tree.

The tree is built from the parser's events and not from PyYAML's composed nodes: that needs no recursion, so
nothing nested can exhaust the stack, and an alias stays the word that it is, so that no document grows beyond
its own text.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, cast

from newsclaims.yamltext.nodes import Alias, Document, Items, Node, Pairs, Text

if TYPE_CHECKING:
    from yaml import YAMLError

BOM = "\ufeff"
DEEPEST = 40

# What YAML 1.1 calls printable; anything else stops its reader without a line number.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class BrokenYamlError(Exception):
    """A text that is no YAML, or none that is read here: the line, what is wrong, and what to do about it."""

    def __init__(self, line: int, what: str, fix: str) -> None:
        super().__init__(line, what, fix)
        self.line, self.what, self.fix = line, what, fix


def compose(text: str) -> Document:
    """The one YAML document that a text holds; raises `BrokenYamlError`."""
    import yaml  # noqa: PLC0415 - start-up should not pay for it

    bom = len(BOM) if text.startswith(BOM) else 0  # the C parser does not count it, the pure one does
    text = text[bom:]
    _refuse_unprintable(text)
    builder = _Builder(bom)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # a PyYAML built without libyaml has no C loader
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(cast("_Event", event))
    except yaml.YAMLError as error:
        raise _broken(error, text) from None
    return Document(builder.root, builder.end)


class _Event(Protocol):
    """What is read of a parser's events; PyYAML's own annotations would have every mark be None."""

    start_mark: Any
    end_mark: Any
    value: Any
    style: Any
    anchor: Any
    explicit: Any
    flow_style: Any


class _Builder:
    """Puts events together; `open` are the collections that the next node lies in, outermost first."""

    def __init__(self, offset: int) -> None:
        self.offset = offset
        self.root: Node | None = None
        self.end: int | None = None
        self.documents = 0
        self.open: list[Items | Pairs] = []
        self.handlers: dict[str, Callable[[_Event], None]] = {  # by name: yaml is imported late
            "DocumentStartEvent": self._document_begins,
            "DocumentEndEvent": self._document_ends,
            "ScalarEvent": self._scalar,
            "AliasEvent": self._alias,
            "SequenceStartEvent": self._sequence,
            "MappingStartEvent": self._mapping,
            "SequenceEndEvent": self._close,
            "MappingEndEvent": self._close,
        }

    def take(self, event: _Event) -> None:
        """Add what one event says."""
        handler = self.handlers.get(type(event).__name__)
        if handler is not None:
            handler(event)

    def _document_begins(self, event: _Event) -> None:
        self.documents += 1
        if self.documents > 1:
            raise BrokenYamlError(
                event.start_mark.line + 1, "a second YAML document begins here", "remove the '---' before it"
            )

    def _document_ends(self, event: _Event) -> None:
        self.end = event.start_mark.index + self.offset if event.explicit else None

    def _scalar(self, event: _Event) -> None:
        node = Text(*self._place(event), value=event.value, plain=not event.style)
        if self.open or event.start_mark.index < event.end_mark.index:  # no empty root: there is nothing
            self._add(node)

    def _alias(self, event: _Event) -> None:
        self._add(Alias(*self._place(event), value=event.anchor))

    def _sequence(self, event: _Event) -> None:
        self._begin(Items(*self._place(event), flow=bool(event.flow_style)))

    def _mapping(self, event: _Event) -> None:
        self._begin(Pairs(*self._place(event), flow=bool(event.flow_style)))

    def _close(self, event: _Event) -> None:
        node = self.open.pop()
        # The parser sees a block's end only at the next thing in the text, comments and all.
        node.end = event.end_mark.index + self.offset if node.flow else node.nodes[-1].end

    def _place(self, event: _Event) -> tuple[int, int, int, int]:
        mark = event.start_mark
        return mark.line + 1, mark.column, mark.index + self.offset, event.end_mark.index + self.offset

    def _begin(self, node: Items | Pairs) -> None:
        if len(self.open) >= DEEPEST:
            raise _too_deep(node.line)
        self._add(node)
        self.open.append(node)

    def _add(self, node: Node) -> None:
        if self.open:
            self.open[-1].nodes.append(node)
        else:
            self.root = node


def _too_deep(line: int) -> BrokenYamlError:
    return BrokenYamlError(line, f"more than {DEEPEST} brackets or lists lie in each other", "close them")


def _refuse_unprintable(text: str) -> None:
    found = _UNPRINTABLE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise BrokenYamlError(line, f"the character U+{ord(found[0]):04X} may not stand here", "remove it")


def _broken(error: "YAMLError", text: str) -> BrokenYamlError:
    begun = getattr(error, "context_mark", None)
    context = getattr(error, "context", None) or ""
    mark = getattr(error, "problem_mark", None) or begun
    line = 1 if mark is None else mark.line + 1
    if "nesting depth" in str(getattr(error, "problem", None)):  # libyaml reads ahead, and has a limit of its own
        return _too_deep(line)
    what = f"not valid YAML: {getattr(error, 'problem', None) or error}"
    if begun is not None and begun.line + 1 != line:
        what += f" ({context} that begins on line {begun.line + 1})"
    return BrokenYamlError(line, what, _remedy(f"{what} {context}", "".join(text.splitlines()[line - 1 : line])))


def _remedy(what: str, line: str) -> str:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "indent with spaces, not tabs"
    if "quoted scalar" in what:
        return "close the quotation marks"
    if "alias" in what or "anchor" in what or "cannot start any token" in what:
        return "quote a text that begins with a special character such as * & @ or %"
    if "flow" in what:
        return "close the bracket, or quote a text that has brackets in it"
    return "check the indentation of this line, and quote a text that has ': ' or ' #' in it"
