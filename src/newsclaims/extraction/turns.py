"""Transcripts: paragraphs that begin with a speaker's name and a colon."""

import re
from collections.abc import Iterable

from newsclaims.extraction.draft import Draft
from newsclaims.extraction.layout import Paragraph
from newsclaims.extraction.lexicon import NOT_NAMES

TURN = re.compile(
    r"(?P<name>(?:[A-Z][A-Z.'’-]+|[A-Z][\w.'’-]*[a-z][\w.'’-]*)"
    r"(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|la)){0,4}):\s+(?=[^\s\d])"
)


LEAST_TURNS = 3
"""Fewer paragraphs that look like turns are labels: Correction: ..., Background: ..."""


def turns(text: str, lines: Iterable[Paragraph]) -> frozenset[int]:
    """The numbers of the paragraphs that are turns of a transcript; none if the article holds no transcript."""
    names: dict[int, str] = {}
    for line in lines:
        match = TURN.match(text, line.start, line.end)
        if match and (match["name"].isupper() or match["name"].split()[0].lower() not in NOT_NAMES):
            names[line.number] = match["name"]
    if len(names) < LEAST_TURNS or len(set(names.values())) == len(names):
        return frozenset()
    return frozenset(names)


def turn_draft(text: str, line: Paragraph) -> Draft | None:
    """The claim of one turn: all that stands behind the name."""
    match = TURN.match(text, line.start, line.end)
    if match is None or match.end() >= line.end:
        return None
    return Draft(
        content=[(match.end(), line.end)],
        mention=match.span("name"),
        cue=(match.end("name"), match.end("name") + 1),
        pattern="transcript turn",
        paragraph=line.number,
        sentence=(line.start, line.end),
        kind="direct",
    )
