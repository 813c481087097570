"""An article as fields, of whichever program: JSON objects and rows of tables alike."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from newsclaims.intake.bodies import parts_of, title_of
from newsclaims.intake.cleaning import count_words
from newsclaims.intake.dialects import DIALECTS, Dialect, Fields, known_as, plain_name, value_of
from newsclaims.intake.found import Raw, Result
from newsclaims.intake.making import Facts, found, names, problem

_NEEDED = "call the text 'text', and what else is known 'title', 'url', 'date' and 'source'"
_SHOWN = 12
# News APIs hand over the first 200 characters, and say how many there are more.
_CUT_OFF = re.compile(r"(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*\Z")
_ADDRESS = re.compile(r"https?://\S+\Z")
_TEXTS = frozenset(plain_name(name) for name in DIALECTS[-1].text.split())


def from_fields(raw: Raw, fields: Fields, today: date | None, notices: Iterable[str] = ()) -> Result:
    """Make an article of fields whose dialect is recognised, or say what they lack."""
    dialect, plain = known_as(fields)
    body = value_of(plain, dialect.text)
    if body is None:
        return _without_text(raw, dialect, fields, plain)
    if isinstance(body, str) and _CUT_OFF.search(body):
        return problem(raw, "it has only the beginning of the text", "get the pages themselves by their addresses")
    parts = parts_of(body)
    if not count_words(parts):
        return problem(raw, "its text is empty", "leave it out, or get the page again")
    return found(raw, _facts(dialect, plain, parts, tuple(notices)), today)


def _facts(dialect: Dialect, fields: Fields, parts: list[str], notices: tuple[str, ...]) -> Facts:
    url = value_of(fields, dialect.url)
    source = names(value_of(fields, dialect.source))
    if source and _ADDRESS.match(source):
        url, source = url or source, None
    return Facts(
        parts=tuple(parts),
        title=title_of(value_of(fields, dialect.title)),
        source=source,
        domain=value_of(fields, dialect.domain),
        published=value_of(fields, dialect.published),
        url=url.get("@id") if isinstance(url, dict) else url,
        author=names(value_of(fields, dialect.author)),
        language=value_of(fields, dialect.language),
        notices=notices,
    )


def _without_text(raw: Raw, dialect: Dialect, fields: Fields, plain: Fields) -> Result:
    if any(plain_name(name) in plain for name in dialect.text.split()):
        return problem(raw, "its text is empty", "leave it out, or get the page again")
    if not fields:
        return problem(raw, "it has no fields", _NEEDED)
    return problem(raw, f"none of its fields is an article's text ({_listed(fields)})", _NEEDED)


def _listed(fields: Fields) -> str:
    shown = [str(name)[:30] for name in fields][:_SHOWN]
    more = len(fields) - len(shown)
    return ", ".join(shown) + (f", and {more} more" if more else "")


def has_text(names_: Iterable[str]) -> bool:
    """Whether one of the names is that of an article's text."""
    return any(plain_name(name) in _TEXTS for name in names_)


def lists_within(value: object) -> Iterator[tuple[str, list[Any]]]:
    """The lists of objects that an object holds, by name: how programs wrap articles, and fundus those of outlets."""
    pairs = value.items() if isinstance(value, dict) else ()
    return ((str(key), each) for key, each in pairs if _is_list_of_objects(each))


def _is_list_of_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)
