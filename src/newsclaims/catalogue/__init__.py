"""`claims.yaml` in and out."""

from newsclaims.catalogue.insertion import with_article, with_articles, with_source, with_sources
from newsclaims.catalogue.parsing import parse
from newsclaims.catalogue.storage import load, read_text, save, settled_text
from newsclaims.catalogue.values import CATALOGUE, DECISIONS, Catalogue, Decision, Entry, Other, Review, Words

__all__ = [
    "CATALOGUE",
    "DECISIONS",
    "Catalogue",
    "Decision",
    "Entry",
    "Other",
    "Review",
    "Words",
    "load",
    "parse",
    "read_text",
    "save",
    "settled_text",
    "with_article",
    "with_articles",
    "with_source",
    "with_sources",
]
