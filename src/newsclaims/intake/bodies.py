"""The shapes in which programs hand over a text, as paragraphs."""

import re
from collections.abc import Callable
from typing import Any

from newsclaims.intake.cleaning import line, paragraphs, unescaped
from newsclaims.intake.markup import is_markup, text_of

_PARAGRAPHED = re.compile(r"(?i)<(?:p|br|div)\b")
# Of several bodies of one item: the main one, or the one that keeps its paragraphs.
_ROLES = ("richtext", "main", "")


def parts_of(value: object) -> list[str]:
    """The paragraphs of a text, a list of them, a body in sections, or bodies in several roles."""
    if isinstance(value, str):
        return _of_markup(value) if is_markup(value) else paragraphs(unescaped(value))
    if isinstance(value, dict):
        return _in_sections(value) if "sections" in value else parts_of(_value_of(value))
    if not isinstance(value, list):
        return []
    if any(isinstance(each, dict) and "value" in each for each in value):
        return _best(value)
    return [part for each in value for part in parts_of(each)]


def title_of(value: object) -> str | None:
    """A headline: a text, or of several in roles the main one."""
    if not isinstance(value, list):
        return _of_one(_value_of(value) if isinstance(value, dict) else value)
    by_role = sorted(filter(_is_valued, value), key=lambda each: str(each.get("role", "")) not in ("main", "headline"))
    return next((title for each in by_role if (title := _of_one(each["value"]))), None)


def _of_one(value: object) -> str | None:
    """A headline without its markup."""
    return line(" ".join(text_of(value)) if isinstance(value, str) and is_markup(value) else value)


def _of_markup(text: str) -> list[str]:
    """HTML without paragraphs, as blogs keep it, has them where its lines end."""
    return text_of(text if _PARAGRAPHED.search(text) else "<br><br>".join(paragraphs(text)))


def _in_sections(body: dict[str, Any]) -> list[str]:
    """The body that fundus writes: a summary, then sections with headlines and paragraphs."""
    sections = [each for each in _listed(body.get("sections")) if isinstance(each, dict)]
    pieces = _listed(body.get("summary"))
    for section in sections:
        pieces += _listed(section.get("headline")) + _listed(section.get("paragraphs"))
    return [part for piece in pieces for part in parts_of(piece)]


def _best(bodies: list[Any]) -> list[str]:
    """Of the same text in several forms, the one with most paragraphs; of equals the main one."""
    each = [(parts_of(body["value"]), str(body.get("role", ""))) for body in filter(_is_valued, bodies)]
    wanted = [pair for pair in each if pair[1] in _ROLES] or each
    rank: Callable[[tuple[list[str], str]], tuple[int, bool]] = lambda pair: (len(pair[0]), pair[1] == "main")  # noqa: E731
    return max(wanted, key=rank)[0] if wanted else []


def _is_valued(thing: object) -> bool:
    return isinstance(thing, dict) and isinstance(thing.get("value"), str)


def _value_of(thing: dict[str, Any]) -> object:
    return next((thing[key] for key in ("value", "text", "rendered", "html") if isinstance(thing.get(key), str)), None)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
