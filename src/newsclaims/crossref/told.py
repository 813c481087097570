"""Versions and links as a store keeps them, in values that any process can be sent."""

import json
from typing import NamedTuple

from pydantic import ValidationError

from newsclaims.crossref.evidence import Link
from newsclaims.crossref.versions import Version
from newsclaims.crossref.words import wording
from newsclaims.model import Claim


class UnreadableError(Exception):
    """What was kept of a claim is none."""


class Told(NamedTuple):
    """A version as a store keeps it: its first claim as JSON with its present speaker, and the rest of `Version`."""

    claim: str
    speaker: str | None
    times: int
    article: str | None
    in_head: bool
    outlets: str
    quoted_by: int
    said_by: int


def version(told: Told) -> Version:
    """A version as it was kept."""
    return Version(
        claim=(claim := restored(told.claim, told.speaker)),
        wording=wording(claim),
        count=told.times,
        article=told.article,
        in_head=bool(told.in_head),
        outlets=frozenset(json.loads(told.outlets)),
        quoted_by=told.quoted_by,
        said_by=told.said_by,
    )


def restored_link(text: str) -> Link:
    """A link from its JSON."""
    return Link(**json.loads(text))


def restored(text: str, speaker: str | None) -> Claim:
    """A claim from its JSON, under the name that its speaker has now."""
    try:
        claim = Claim.model_validate_json(text)
    except ValidationError:
        raise UnreadableError(text[:80]) from None
    return claim if claim.speaker == speaker else claim.model_copy(update={"speaker": speaker})
