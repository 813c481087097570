"""What linking works on: an attribution found in one passage, before anybody is named."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsclaims.extraction.lexicon import SUBJECT_PRONOUNS
from newsclaims.extraction.tokens import Token
from newsclaims.model import Kind

Offsets = tuple[int, int]
TAGGER = "tagger"
"""The pattern of a draft that no rule has found."""


@dataclass(slots=True)
class Draft:
    """One attribution: content, mention and cue as offsets in the article's text.

    `pattern` names the rule that found it. In `sentence` its date is looked for. `follows` says that, without a
    mention of its own, it is spoken by whoever spoke before it, and `runs_on` that the next paragraph goes on with
    its quotation. `sureness` is the tagger's, None where it had no say. `named` is the part of the mention that a
    rule took for it: what the speaker is told from, where there is one. A `doubtful` one, a title or a sign perhaps, is
    a claim only if somebody is found who speaks it.
    """

    content: list[Offsets]
    mention: Offsets | None
    cue: Offsets | None
    pattern: str
    paragraph: int
    sentence: Offsets
    kind: Kind = "indirect"
    follows: bool = False
    runs_on: bool = False
    headline: bool = False
    sureness: float | None = None
    named: Offsets | None = None
    doubtful: bool = False


def offsets(items: list[Token], start: int, end: int) -> Offsets:
    """Where tokens `start` up to `end` stand in the text."""
    return items[start].start, items[end - 1].end


def is_pronoun(words: str) -> bool:
    """Whether a mention is just a pronoun."""
    return words.lower() in SUBJECT_PRONOUNS


def within(inner: Offsets, outer: Offsets) -> bool:
    """Whether one stretch of text lies in another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def size(pieces: Sequence[Offsets]) -> int:
    """How many characters pieces have together."""
    return sum(end - start for start, end in pieces)


def shared(one: Sequence[Offsets], other: Sequence[Offsets]) -> int:
    """How many characters two sets of pieces share."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
