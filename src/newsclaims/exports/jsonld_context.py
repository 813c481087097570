"""The words of the JSON-LD: schema.org's for claims, the W3C's for places in a text, our own for the rest.

The context stands in the file, so that nobody has to fetch one. Our own terms are names and not addresses: nothing
is to be had at `urn:newsclaims:`. docs/formats.md explains each.
"""

from typing import Any

OWN = "urn:newsclaims:"


def _schema(*names: str) -> dict[str, Any]:
    return {name: f"schema:{name}" for name in names}


def _web_annotation(*names: str) -> dict[str, Any]:
    return {name: f"oa:{name}" for name in names}


def _own(*names: str) -> dict[str, Any]:
    return {name: f"own:{name}" for name in names}


def _typed(name: str, kind: str) -> dict[str, Any]:
    return {"@id": name, "@type": kind}


def _several(name: str) -> dict[str, Any]:
    return {"@id": name, "@container": "@set"}


CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "own": OWN,
    # schema.org
    **_schema("Claim", "CreativeWork", "NewsArticle", "NewsMediaOrganization", "Organization", "Person"),
    **_schema("author", "firstAppearance", "headline", "name", "publisher", "text"),
    "appearance": _several("schema:appearance"),
    "datePublished": _typed("schema:datePublished", "schema:Date"),
    "url": _typed("schema:url", "@id"),
    "isPartOf": _typed("schema:isPartOf", "@id"),
    "keywords": _several("schema:keywords"),
    # Web Annotation
    **_web_annotation("Annotation", "SpecificResource", "TextQuoteSelector", "TextPositionSelector"),
    **_web_annotation("exact", "prefix", "suffix", "refinedBy"),
    "target": _several("oa:hasTarget"),
    "source": _typed("oa:hasSource", "@id"),
    "selector": "oa:hasSelector",
    "start": _typed("oa:start", "xsd:nonNegativeInteger"),
    "end": _typed("oa:end", "xsd:nonNegativeInteger"),
    # our own: the claim
    **_own("polarity", "deniedBy", "declinedBy"),
    "sameStatementAs": _typed("own:sameStatementAs", "@id"),
    # the appearance
    **_own("claimId", "file", "kind", "status", "saidOn", "channel", "speakerClass", "role"),
    **_own("mention", "cue", "venue", "addressee"),
    "certainty": _typed("own:certainty", "xsd:double"),
    # its wording against the fullest one
    **_own("relation", "was", "became", "changeType"),
    "comparedWith": _typed("own:comparedWith", "@id"),
    "similarity": _typed("own:similarity", "xsd:double"),
    "sameStatementCertainty": _typed("own:sameStatementCertainty", "xsd:double"),
    "change": _several("own:change"),
    "flag": _several("own:flag"),
}
