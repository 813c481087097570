"""An appearance of a claim: its words in an article, found again by what stands around them, and how they differ."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from newsclaims.crossref.tellings import Telling
from newsclaims.exports.jsonld_context import OWN
from newsclaims.exports.options import Material
from newsclaims.exports.text import web_address
from newsclaims.model import Change, Claim, Pair, Span

Node = dict[str, Any]
AROUND = 32
"""Characters kept before and after the words, as many as Hypothesis keeps."""

SPANS = ("mention", "cue", "venue", "addressee")


class Appearances:
    """Appearances and articles as nodes; `articles` are the files that appearances are in so far."""

    def __init__(self, found: Material) -> None:
        self._text = found.text
        self._known = {row.file: row for row in found.articles()}
        self._outlets = {row.name: row.url for row in found.sources()}
        self.articles: dict[str, Claim] = {}

    def of(self, claim: Claim, telling: Telling | None = None, fullest: Claim | None = None) -> Node:
        """A claim as an appearance; with how its wording stands to the fullest one of its statement."""
        self.articles.setdefault(claim.article, claim)
        text = self._text(claim.article) or ""
        where = self._address(claim.article)
        return _told(
            {
                "@id": named("appearance", claim.id),
                "@type": ["CreativeWork", "Annotation"],
                "text": claim.text,
                "isPartOf": where,
                "publisher": {"name": claim.source} if claim.source else None,
                "datePublished": str(claim.published) if claim.published else None,
                "target": [_target(where, span, text) for span in claim.content],
                **_facts(claim),
                **(_compared(claim, telling, fullest) if telling and fullest else {}),
            }
        )

    def article(self, file: str) -> Node:
        """An article as a node, as far as the claim that is in it and the workspace know it."""
        claim, row = self.articles[file], self._known.get(file)
        publisher = {
            "@type": "NewsMediaOrganization",
            "name": claim.source,
            "url": web_address(self._outlets.get(claim.source)),
        }
        return _told(
            {
                "@id": self._address(file),
                "@type": "NewsArticle",
                "headline": row.title if row else None,
                "url": web_address(row.url) if row else None,
                "datePublished": str(claim.published) if claim.published else None,
                "publisher": _told(publisher) if claim.source else None,
                "file": file,
            }
        )

    def _address(self, file: str) -> str:
        """The article's address in the web, else a name for it."""
        row = self._known.get(file)
        return (web_address(row.url) if row else None) or named("article", file)


def named(kind: str, name: str) -> str:
    """The name of a thing that has no address in the web."""
    return f"{OWN}{kind}:{quote(name, errors='replace')}"


def claim_of(appearance: Mapping[str, Any], speaker: str | None, polarity: str) -> Claim:
    """The claim that an appearance tells of, and who made it in which way."""
    published = appearance.get("publisher") or {}
    return Claim.model_validate(
        {
            "id": appearance["claimId"],
            "article": appearance["file"],
            "source": published.get("name"),
            "published": appearance.get("datePublished"),
            "kind": appearance["kind"],
            "speaker": speaker,
            "content": [_span(target["selector"]) for target in appearance["target"]],
            "said_on": appearance.get("saidOn"),
            "topics": appearance.get("keywords", ()),
            "confidence": appearance["certainty"],
            "status": appearance["status"],
            "polarity": polarity,
            "channel": appearance.get("channel"),
            "speaker_class": appearance.get("speakerClass"),
            "role": appearance.get("role"),
            **{name: _span(appearance[name]) if name in appearance else None for name in SPANS},
        }
    )


def _facts(claim: Claim) -> Node:
    return {
        "claimId": claim.id,
        "file": claim.article,
        "kind": claim.kind,
        "saidOn": claim.said_on,
        "keywords": list(claim.topics) or None,
        "certainty": claim.confidence,
        "status": claim.status,
        "channel": claim.channel,
        "speakerClass": claim.speaker_class,
        "role": claim.role,
        **{name: _selector(span) if (span := getattr(claim, name)) else None for name in SPANS},
    }


def _target(article: str, span: Span, text: str) -> Node:
    return {"@type": "SpecificResource", "source": article, "selector": _selector(span, text)}


def _selector(span: Span, text: str = "") -> Node:
    """The words, what stands around them if the text is as it was, and where they stood."""
    around = {}
    if text[span.start : span.end] == span.text:
        before, after = text[max(span.start - AROUND, 0) : span.start], text[span.end : span.end + AROUND]
        around = {"prefix": before, "suffix": after}
    place = {"@type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"@type": "TextQuoteSelector", "exact": span.text, **around, "refinedBy": place}


def _span(selector: Mapping[str, Any]) -> Span:
    place = selector["refinedBy"]
    return Span(start=place["start"], end=place["end"], text=selector["exact"])


def _compared(claim: Claim, telling: Telling, fullest: Claim) -> Node:
    pair: Pair | None = telling.pair
    copied = "fullest" if claim is fullest else "verbatim"
    return {
        "relation": pair.relation if pair else copied,
        "comparedWith": named("appearance", fullest.id) if pair else None,
        "similarity": pair.similarity if pair else None,
        "sameStatementCertainty": telling.confidence if pair else None,
        "change": [_change(change) for change in pair.changes] or None if pair else None,
    }


def _change(change: Change) -> Node:
    return {"changeType": change.type, "was": change.a, "became": change.b, "flag": list(change.flags)}


def _told(node: Node) -> Node:
    """The node without what is not known."""
    return {key: value for key, value in node.items() if value is not None}
