"""The fields of other programs' articles: one table from their names to our facts.

Names are compared without case and punctuation: `publishedAt`, `published_at` and "Published at" are one. A name with
a dot is that of a field within a field.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Fields = Mapping[str, Any]
Value = Any
"""Whatever JSON can hold."""

_PUNCTUATION = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a program names an article's facts, in the order in which they are believed.

    It is recognised by having all fields of one of `marks`, one of which may be a field's beginning ("body_*").
    """

    name: str
    marks: tuple[str, ...]
    text: str
    title: str = "title"
    url: str = "url"
    source: str = ""
    domain: str = ""
    published: str = ""
    author: str = "authors author"
    language: str = "language"


_NINJS_TEXT = "body_richtext body_xhtml body_html body_main body_text body_*"

DIALECTS: tuple[Dialect, ...] = (
    Dialect(
        "Media Cloud archive", ("content_metadata rss_entry", "content_metadata http_metadata"),
        text="content_metadata.text_content",
        title="content_metadata.article_title rss_entry.title",
        url="content_metadata.url http_metadata.final_url content_metadata.original_url rss_entry.link",
        domain="content_metadata.canonical_domain",
        published="content_metadata.publication_date rss_entry.pub_date",
        language="content_metadata.language",
    ),
    Dialect(
        "Media Cloud", ("text_content article_title", "text_content canonical_domain"),
        text="text_content", title="article_title title", url="url original_url", domain="canonical_domain",
        published="publication_date publish_date", source="media_name",
    ),
    Dialect(
        "trafilatura", ("source_hostname text", "fingerprint hostname text", "raw_text hostname"),
        text="text raw_text", url="source url", source="source_hostname sitename", domain="hostname", published="date",
    ),
    Dialect(
        "news-please", ("maintext", "source_domain date_publish", "date_download date_publish"),
        text="maintext text", title="title title_page title_rss", domain="source_domain", published="date_publish",
    ),
    Dialect(
        "newspaper", ("meta_site_name text", "publish_date top_image text", "publish_date meta_lang text"),
        text="text", url="canonical_link url", source="meta_site_name", published="publish_date",
        language="language meta_lang",
    ),
    Dialect(
        "fundus", ("publishing_date body", "publishing_date plaintext"),
        text="body plaintext", source="publisher", published="publishing_date", language="lang language",
        url="url html.responded_url html.requested_url",
    ),
    Dialect(
        "ninjs 2 and 3", ("uri bodies",),
        text="bodies", title="headlines title", url="url uri", source="infosources.name",
        published="firstcreated contentcreated versioncreated", author="by",
    ),
    Dialect(
        "ninjs 1", ("uri versioncreated body_*", "uri type body_*", "uri headline body_*"),
        text=_NINJS_TEXT, title="headline headline_main title", url="url uri", source="infosource.name",
        published="firstcreated contentcreated versioncreated", author="byline",
    ),
    Dialect(
        "schema.org", ("articlebody",),
        text="articlebody", title="headline name", url="url mainentityofpage", source="publisher ispartof",
        published="datepublished", language="inlanguage",
    ),
    Dialect(
        "usual names", ("",),
        text="text article_text full_text fulltext article_body body body_text maintext text_content plaintext content"
             " content_html body_html article",
        title="title headline article_title head",
        url="url link href article_url canonical_url web_url source_url permalink",
        source="source outlet publisher publication site_name site newspaper source_name media_name"
               " media publication_name",
        domain="domain source_domain hostname host",
        published="published date published_at date_published publish_date published_date publication_date pub_date"
                  " published_on publication_time date_publish time timestamp",
        author="author authors byline by creator writer",
        language="language lang",
    ),
)  # fmt: skip
"""Every dialect, the plain one last: it has anything that is called as most people call it."""


def known_as(fields: Fields) -> tuple[Dialect, Fields]:
    """Name the dialect of some fields, and give them under names without case and punctuation."""
    plain = {plain_name(key): value for key, value in reversed(list(fields.items())) if isinstance(key, str)}
    return next(each for each in DIALECTS if _is(each, plain)), plain


def value_of(fields: Fields, names: str) -> Value:
    """The value of the first of these fields that has any, or None."""
    values = (value for name in names.split() for value in _values(fields, name))
    return next((value for value in values if value not in (None, "", [], {})), None)


def plain_name(name: str) -> str:
    """A field's name without case and punctuation; a star at its end stays."""
    return _PUNCTUATION.sub("", name.casefold()) + ("*" if name.endswith("*") else "")


def _is(dialect: Dialect, fields: Fields) -> bool:
    return any(all(any(True for _ in _values(fields, name)) for name in mark.split()) for mark in dialect.marks)


def _values(fields: Fields, name: str) -> Iterable[Any]:
    """The values of the fields that a name stands for: one, several if it ends in a star, or one within another."""
    outer, _, inner = name.partition(".")
    key = plain_name(outer)
    if key.endswith("*"):
        return [value for each, value in sorted(fields.items()) if each.startswith(key[:-1]) and each != key[:-1]]
    if key not in fields:
        return []
    return _within(fields[key], plain_name(inner)) if inner else [fields[key]]


def _within(value: object, key: str) -> list[Any]:
    each = value if isinstance(value, list) else [value]
    pairs = (pair for thing in each if isinstance(thing, dict) for pair in thing.items())
    return [found for name, found in pairs if plain_name(name) == key]
