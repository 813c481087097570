"""Transcripts: paragraphs that begin with a speaker's name and a colon, or with the letters Q and A."""

import re
from collections.abc import Iterable

from newsclaims.extraction.draft import Draft
from newsclaims.extraction.layout import Paragraph
from newsclaims.extraction.lexicon import NOT_NAMES

TURN = re.compile(
    r"[“\"]?(?P<name>(?:[A-Z][A-Z.'’-]+|[A-Z][\w.'’-]*[a-z][\w.'’-]*)"
    r"(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|la)){0,4}):\s+(?=[^\s\d])"
)


LETTER = re.compile(r"(?P<letter>[QA])[.:]\s+(?=\S)")
ANSWER = "answer"
"""The rule that finds the words behind an A: whose they are stands above the questions, if anywhere."""

LEAST_TURNS = 3
"""Fewer paragraphs that look like turns are labels: Correction: ..., Background: ..."""


def turns(text: str, lines: Iterable[Paragraph]) -> frozenset[int]:
    """The numbers of the paragraphs that are turns of a transcript; none if the article holds no transcript."""
    names: dict[int, str] = {}
    letters: dict[int, str] = {}
    for line in lines:
        letter = LETTER.match(text, line.start, line.end)
        if letter:
            letters[line.number] = letter["letter"]
            continue
        match = TURN.match(text, line.start, line.end)
        if match and (match["name"].isupper() or match["name"].split()[0].lower() not in NOT_NAMES):
            names[line.number] = match["name"]
    found: set[int] = set()
    if len(letters) >= LEAST_TURNS and len(set(letters.values())) > 1:
        found.update(letters)
    if len(names) >= LEAST_TURNS and len(set(names.values())) < len(names):
        found.update(names)
    return frozenset(found)


def turn_draft(text: str, line: Paragraph) -> Draft | None:
    """The claim of one turn: all that stands behind the name or the letter."""
    letter = LETTER.match(text, line.start, line.end)
    match = letter or TURN.match(text, line.start, line.end)
    if match is None or match.end() >= line.end:
        return None
    pattern = "transcript turn"
    if letter:
        pattern = ANSWER if letter["letter"] == "A" else "question"
    return Draft(
        content=[(match.end(), line.end)],
        mention=None if letter else match.span("name"),
        cue=None if letter else (match.end("name"), match.end("name") + 1),
        pattern=pattern,
        paragraph=line.number,
        sentence=(line.start, line.end),
        kind="direct",
    )
