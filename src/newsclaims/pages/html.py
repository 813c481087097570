"""HTML that only this package can write: whatever is a plain string is text, and is shown as text.

There is one way for a string to get into a page, `shown`, and it escapes; `Html` is made here and nowhere else.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Union

from newsclaims.views.visible import inline

VOID = frozenset(("br", "hr", "input", "meta"))
BLOCKS = frozenset(
    "article aside blockquote body dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 head header hr"
    " html legend li main meta nav noscript ol p section select svg table tbody td th thead title tr ul".split()
)
FORBIDDEN = frozenset(("script", "style", "iframe", "object", "embed", "base", "link"))
SAFE_IN_SCRIPT = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)

_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9-]*\Z")


@dataclass(frozen=True, slots=True)
class Html:
    """A piece of a page."""

    code: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link may lead; made in `pages.links` alone, which looks at it first."""

    text: str


Child = Union[Html, str, None, Iterable["Child"]]  # noqa: UP007 -- a type that holds itself needs a name in quotes
Value = str | int | bool | Address | None
NOTHING = Html("")


def shown(text: str) -> str:
    """A text for a page: on one line, with nothing hidden or running backwards, and nothing of it markup."""
    return escape(inline(text))


def tag(name: str, /, *children: Child, **attributes: Value) -> Html:
    """An element: strings among its children are text, `None` is nothing; `class_` and `data_x` are attributes."""
    if name in FORBIDDEN or not _NAME.match(name):
        raise ValueError(name)
    end = "\n" if name in BLOCKS else ""
    opening = f"<{name}{''.join(_attributes(attributes))}>"
    if name in VOID:
        return Html(f"{opening}{end}")
    return Html(f"{opening}{joined(*children).code}</{name}>{end}")


def joined(*children: Child) -> Html:
    """Pieces one after the other."""
    return Html("".join(_codes(children)))


def between(separator: Child, children: Iterable[Child]) -> Html:
    """Pieces with a separator between each two."""
    comma = joined(separator).code
    return Html(comma.join(joined(each).code for each in children))


def asset(name: str, text: str) -> Html:
    """A style sheet or script of ours, word for word."""
    if name not in {"style", "script"} or f"</{name}" in text:
        raise ValueError(name)
    return Html(f"<{name}>{text}</{name}>\n")


def data(name: str, value: object) -> Html:
    """Values for a script, as JSON that no text in it can end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(SAFE_IN_SCRIPT)
    return Html(f'<script type="application/json" id="{shown(name)}">{text}</script>\n')


def _codes(children: Iterable[Child]) -> Iterator[str]:
    for child in children:
        if isinstance(child, str):
            yield shown(child)
        elif isinstance(child, Html):
            yield child.code
        elif child is not None:
            yield from _codes(child)


def _attributes(attributes: dict[str, Value]) -> Iterator[str]:
    for name, value in attributes.items():
        key = name.rstrip("_").replace("_", "-")
        if key.startswith("on") or key in {"style", "src", "srcdoc"} or not _NAME.match(key):
            raise ValueError(key)
        if (key in {"href", "action"}) != isinstance(value, Address):
            raise ValueError(key)
        if isinstance(value, Address):
            yield f' {key}="{escape(value.text)}"'
        elif value is True:
            yield f" {key}"
        elif value is not None and value is not False:
            yield f' {key}="{shown(str(value))}"'
