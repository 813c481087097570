"""Facts of every format into what is found: cleaned once, in one place."""

from dataclasses import dataclass
from datetime import date

from newsclaims.errors import Problem
from newsclaims.intake.addresses import canonical, domain_of, is_address
from newsclaims.intake.cleaning import cleaned, line, together
from newsclaims.intake.dating import day_of
from newsclaims.intake.found import Found, Raw

_LANGUAGE_LENGTHS = (2, 3)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a format says of an article, as it says it; `published` is whatever stands there for a day."""

    parts: tuple[str, ...]
    title: object = None
    source: object = None
    domain: object = None
    published: object = None
    url: object = None
    author: object = None
    language: object = None
    notices: tuple[str, ...] = ()


def found(raw: Raw, facts: Facts, today: date | None) -> Found:
    """Make an article of facts; `facts.parts` holds a paragraph at the least."""
    day = day_of(facts.published, today)
    notice = day.notice or (None if day.day else "no date")
    url = canonical(_text(facts.url), raw.url) or canonical(raw.url)
    source, domain = line(facts.source) or line(raw.outlet), domain_of(_text(facts.domain)) or domain_of(url)
    if source and is_address(source):  # a host is no outlet's name
        source, domain = None, domain or domain_of(source)
    return Found(
        place=raw.place,
        text=together(line(facts.title), [cleaned(part) for part in facts.parts]),
        source=source,
        domain=domain,
        title=line(facts.title),
        published=day.day,
        url=url,
        author=names(facts.author),
        language=_language(facts.language or raw.language),
        notices=(*facts.notices, *([notice] if notice else ())),
    )


def names(value: object) -> str | None:
    """The names of authors, whether given as text, as things with a name, or as a list of either."""
    if isinstance(value, dict):
        return line(value.get("name"))
    if not isinstance(value, list):
        return line(value)
    each = [name for name in map(names, value) if name]
    return "; ".join(dict.fromkeys(each)) or None


def problem(raw: Raw, what: str, fix: str) -> Problem:
    """Say what is wrong with an item: by its line where it has one, else by its place."""
    return Problem(raw.file if raw.line else raw.place, raw.line, cleaned(what), fix)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _language(value: object) -> str | None:
    code = (line(value) or "").replace("_", "-").split("-")[0].lower()
    return code if code.isalpha() and len(code) in _LANGUAGE_LENGTHS else None
