"""How, where and to whom something was said, as far as the words around its cue say so."""

import itertools
from dataclasses import dataclass, replace

from newsclaims.extraction.addressees import addressee_of, can_listen
from newsclaims.extraction.adjuncts import ISSUED, OBJECTS, Adjunct, Chain
from newsclaims.extraction.channels import channel_of, named
from newsclaims.extraction.draft import Draft, Offsets
from newsclaims.extraction.phrases import is_name
from newsclaims.extraction.surroundings import chains, verb_of
from newsclaims.extraction.tokens import tokenize
from newsclaims.extraction.venues import is_event, is_place, venue_of
from newsclaims.model import Channel

CITING = "according to"
"""A cue behind which a place is where the source is from."""


@dataclass(slots=True, frozen=True)
class Circumstances:
    """How something was said, and the places in the text that say where and to whom."""

    channel: Channel | None = None
    venue: Offsets | None = None
    addressee: Offsets | None = None


def circumstances(text: str, draft: Draft, outlet: str | None = None) -> Circumstances:
    """What the text says about the act of saying; `outlet` is the article's own.

    Works on offsets alone, so that drafts of any maker are treated alike; never looks inside the content.
    """
    if draft.cue is None:
        return Circumstances()
    found = [kept for chain in chains(text, draft) if (kept := _understood(chain, outlet)) is not None]
    mention = tokenize(text, *draft.mention) if draft.mention else []
    venue = venue_of(found) if text[slice(*draft.cue)].lower() != CITING else None
    addressee = addressee_of(found, outlet)
    return Circumstances(
        channel_of(found, verb_of(text, draft.cue).low, mention, outlet),
        _place(*venue) if venue else None,
        _place(addressee[0], addressee[1].start, addressee[1].end) if addressee else None,
    )


def _understood(chain: Chain, outlet: str | None) -> Chain | None:
    """A chain up to the first adjunct that tells none of this: what follows may belong to that."""
    kept = list(itertools.takewhile(lambda adjunct: _tells(chain, adjunct, outlet), chain.adjuncts))
    return replace(chain, adjuncts=kept) if kept else None


def _tells(chain: Chain, adjunct: Adjunct, outlet: str | None) -> bool:
    if adjunct.link in ("", "to", "with", "before"):
        return can_listen(chain, adjunct, outlet) or (not adjunct.link and chain.lead == ISSUED)
    if adjunct.link in ("of", "about"):
        return is_name(chain.items[adjunct.head]) or chain.head(adjunct) in OBJECTS
    return named(chain, adjunct) is not None or is_event(chain, adjunct) or is_place(chain, adjunct)


def _place(chain: Chain, start: int, end: int) -> Offsets:
    return chain.items[start].start, chain.items[end - 1].end
