"""What is written of an article: its file, with or without its facts."""

from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath

from newsclaims.catalogue.scalars import plain_or_quoted

Facts = Mapping[str, str | date | None]


def article(text: str, facts: Facts, suffix: str) -> bytes:
    """An article's file: Markdown begins with the facts, plain text is the text alone."""
    body = text if text.endswith("\n") else f"{text}\n"
    return (body if suffix != ".md" else _front_matter(facts) + body).encode("utf-8", "replace")


def _front_matter(facts: Facts) -> str:
    lines = [f"{name}: {_scalar(value)}\n" for name, value in facts.items() if value is not None]
    return "".join(["---\n", *lines, "---\n", "\n"])


def _scalar(value: str | date) -> str:
    return value.isoformat() if isinstance(value, date) else plain_or_quoted(value)


def version_of(file: str, number: int) -> str:
    """Where an older version of an article is kept, within the folder of versions."""
    path = PurePosixPath(file)
    return f"{path.with_suffix('')}/{number}{path.suffix}"


def original_of(file: str, suffix: str = ".html") -> str:
    """Where the page is kept that an article came from, within the folder of originals."""
    return f"{PurePosixPath(file).with_suffix('')}{suffix}"
