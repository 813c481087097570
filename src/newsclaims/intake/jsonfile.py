"""JSON and JSON Lines of crawlers, archives and agencies."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from newsclaims.errors import Problem
from newsclaims.intake.charset import said_of
from newsclaims.intake.dialects import known_as, value_of
from newsclaims.intake.found import Format, Raw, Result, trouble
from newsclaims.intake.limits import BrokenFileError
from newsclaims.intake.making import problem
from newsclaims.intake.objects import AS_OBJECTS, LINES_SUFFIXES, NO_OBJECT, objects
from newsclaims.intake.records import from_fields, lists_within
from newsclaims.intake.unpacking import Bounded
from newsclaims.reading.decoding import decode

_BEGINNING = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:\{\s*(?:[\"}]|\Z)|\[\s*(?:[\[{\]]|\Z))")
_MEND = "mend it, or write it anew as JSON"
_NESTED = 3


def looks(head: bytes) -> bool:
    """Whether a file begins as a JSON object or a list of them."""
    return bool(_BEGINNING.match(head))


def cut(stream: Bounded, name: str) -> Iterator[Raw]:
    """One item an object, each with the line in which it begins."""
    for line, payload in objects(stream, name):
        if isinstance(payload, BrokenFileError):
            yield trouble("json", Problem(name, line, payload.what, payload.fix))
        else:
            yield Raw(f"{name}:{line}", "json", payload, name, line)


def convert(raw: Raw, today: date | None = None) -> list[Result]:
    """Find the article, or the articles, in an object or a list."""
    decoded = decode(raw.payload)
    if decoded is None:
        return [problem(raw, "this is no text in a known encoding", "save it as UTF-8")]
    try:
        value = json.loads(decoded.text, strict=False)
    except json.JSONDecodeError as error:
        return [_broken(raw, decoded.text, error)]
    except RecursionError:
        return [problem(raw, "its lists are nested too deep", _MEND)]
    except ValueError:  # a number of thousands of figures
        return [problem(raw, "a number in it is too long", _MEND)]
    return list(_results(raw, value, today, said_of(decoded)))


def _results(raw: Raw, value: object, today: date | None, notices: list[str], depth: int = _NESTED) -> Iterator[Result]:
    if isinstance(value, list) and depth:
        for number, each in enumerate(value, 1):
            place = f"{raw.place} {number}" if depth < _NESTED else f"{raw.place}, {number}"
            yield from _results(replace(raw, place=place, line=None), each, today, notices, depth - 1)
        return
    if not isinstance(value, dict):
        yield problem(raw, NO_OBJECT, AS_OBJECTS)
        return
    dialect, fields = known_as(value)
    lists = [] if value_of(fields, dialect.text) or not depth else list(lists_within(value))
    for name, each in lists:
        yield from _results(_of_outlet(raw, name, each[0]), each, today, notices, depth - 1)
    if not lists:
        yield from_fields(raw, value, today, notices)


def _of_outlet(raw: Raw, name: str, first: dict[str, Any]) -> Raw:
    """A list of the articles of one outlet, as fundus writes them: its name is that of the list."""
    within = replace(raw, place=f"{raw.place}, {name}")
    return replace(within, outlet=name) if known_as(first)[0].name == "fundus" else within


def _broken(raw: Raw, text: str, error: json.JSONDecodeError) -> Result:
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated"):
        return problem(raw, "the object breaks off in the middle", "get it again, or leave it out")
    if raw.line and error.lineno > 1:
        raw = replace(raw, line=raw.line + error.lineno - 1)
        return problem(raw, f"this is no JSON, from character {error.colno} of the line on", _MEND)
    return problem(raw, f"this is no JSON, from character {error.pos + 1} on", _MEND)


FORMAT = Format("json", "JSON", (".json", *LINES_SUFFIXES), looks, cut, convert)
