"""JSON-LD: schema.org claims, one a statement and speaker, each appearance anchored in its article's words."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from newsclaims.crossref.tellings import Told
from newsclaims.exports.jsonl import json_line
from newsclaims.exports.jsonld_appearances import Appearances, Node, claim_of, named
from newsclaims.exports.jsonld_context import CONTEXT
from newsclaims.exports.options import DEFAULT, Material, Options, Written
from newsclaims.exports.wordings import worded
from newsclaims.model import Claim

CLASSES = {"person": "Person", "organisation": "Organization"}
BY = {"asserted": "author", "denied": "deniedBy", "declined": "declinedBy"}
"""Who stands behind the text, by polarity: what somebody denied has no author."""

HEAD = f'{{"@context": {json.dumps(CONTEXT, indent=1)},\n"@graph": ['


def write(found: Material, out: TextIO, options: Options = DEFAULT) -> Written:  # noqa: ARG001 -- has none
    """Write statements, then the claims that are in none, then the articles of both, as one document."""
    appearances = Appearances(found)
    met: set[str] = set()
    out.write(HEAD)
    between = "\n"
    for node in _statements(found, appearances, met):
        out.write(between + _line(node))
        between = ",\n"
    written = 0
    for written, claim in enumerate(found.claims(), start=1):  # noqa: B007
        if claim.id not in met:
            out.write(between + _line(_claim(named("claim", claim.id), [claim], [appearances.of(claim)])))
            between = ",\n"
    out.writelines(between + _line(appearances.article(file)) for file in sorted(appearances.articles))
    out.write("\n]}\n")
    return Written(written)


def claims_in(document: Mapping[str, Any]) -> Iterator[Claim]:
    """The claims in a document that was written here, in its order."""
    for node in document["@graph"]:
        if node["@type"] == "Claim":
            by = node.get(BY[node["polarity"]]) or {}
            yield from (claim_of(each, by.get("name"), node["polarity"]) for each in node["appearance"])


def _statements(found: Material, appearances: Appearances, met: set[str]) -> Iterator[Node]:
    for told in found.statements():
        met.update(claim.id for claim in told.claims)
        yield from _statement(told, appearances)


def _statement(told: Told, appearances: Appearances) -> Iterator[Node]:
    """A node for the speaker of the fullest wording, and one for everybody else to whom it is attributed."""
    fullest = told.fullest.claim
    own = named("statement", told.statement.statement)
    groups: dict[tuple[str | None, str], list[tuple[Claim, Node]]] = {}
    for claim, telling in worded(told):
        group = groups.setdefault((claim.speaker, claim.polarity), [])
        group.append((claim, appearances.of(claim, telling, fullest)))
    for group in groups.values():
        claims, nodes = [claim for claim, _ in group], [node for _, node in group]
        if claims[0] is fullest:
            yield _claim(own, claims, nodes)
        else:
            yield {**_claim(named("claim", claims[0].id), claims, nodes), "sameStatementAs": own}


def _claim(name: str, claims: list[Claim], nodes: list[Node]) -> Node:
    """A claim by one speaker, in the first of some wordings, which are its appearances."""
    first = claims[0]
    dated = [(claim.published, at) for at, claim in enumerate(claims) if claim.published]
    node: Node = {"@id": name, "@type": "Claim", "text": first.text, "polarity": first.polarity}
    if first.speaker is not None:
        node[BY[first.polarity]] = _speaker(first.speaker, first.speaker_class)
    if dated:
        day, at = min(dated)
        node |= {"datePublished": str(day), "firstAppearance": {"@id": nodes[at]["@id"]}}
    return {**node, "appearance": nodes}


def _speaker(name: str, sort: str | None) -> Node:
    """A person or body is the same one everywhere; "a resident" need not be."""
    if sort in CLASSES:
        return {"@id": named("speaker", name), "@type": CLASSES[sort], "name": name}
    return {"name": name}


def _line(node: Node) -> str:
    return json_line(node).rstrip("\n")
