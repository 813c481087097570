"""Where, behind somebody's quoted words, the writer goes on: would not see them “tried on air” | after the crash."""

import re
from dataclasses import replace

from newsclaims.extraction.draft import Draft, Offsets
from newsclaims.model import Kind

CLOSING = re.compile(r"[”\"’»](?!\w)")
SCENE = re.compile(
    r"""(?x) \s+ (?: after | amid | (?: hours | days | weeks | minutes | moments )
        \s+ (?: after | before ) ) \b (?! \s+ (?: well | much | long | soon | far | many ) \b )
      | ,\s+ (?: an? | as | almost | nearly | after | amid ) \b"""
)
"""What leads to when words were said, or to what the writer makes of them."""

BEHIND_COMMA = re.compile(r"\s+(?:an?|as|almost|nearly|after|amid)\b")
WHEN = re.compile(r"(?:When|While|Although|Though|As|After|Before) ")
"""What makes of the sentence's first clause an aside to its second: When Boe said it was “late”, | two left."""

OF_WHOM = re.compile(r"(?:,\s*)?(?:\w+\s+of\s+(?:whom|which)|whose)\b", re.IGNORECASE)
"""What only tells more of those whom the sentence names: said of the crew, | neither of whom has been named."""


def without_narration(text: str, draft: Draft) -> Draft:
    """A half-quoted draft without what stands behind its last quoted words and is the writer's own."""
    if draft.kind != "mixed":
        return draft
    pieces = [place for i, place in enumerate(draft.content) if i == 0 or not OF_WHOM.match(text, *place)]
    last = pieces[-1]
    content = [*pieces[:-1], (last[0], _end_of_quoted(text, last, aside=_is_aside(text, draft)))]
    # What happened when the writer's words go on dates nothing that was said.
    end = content[-1][1] if content[-1] != last else draft.sentence[1]
    spoken = len(pieces) < len(draft.content) and not any(CLOSING.search(text, *place) for place in content)
    kind: Kind = "direct" if spoken else "mixed"
    return replace(draft, content=content, kind=kind, sentence=(draft.sentence[0], max(end, draft.sentence[0])))


def _is_aside(text: str, draft: Draft) -> bool:
    """Whether a sentence only begins with what somebody said: When Boe said that it was “late”, two left."""
    cue = draft.cue is not None and draft.cue[1] <= draft.content[0][0]
    return cue and WHEN.match(text, draft.sentence[0]) is not None


def _end_of_quoted(text: str, place: Offsets, *, aside: bool) -> int:
    """Where the last quoted words of a content end, or the clause around them, if the writer's own follow."""
    closing = [match.end() for match in CLOSING.finditer(text, *place)]
    if not closing or text.count("\n", *place):
        return place[1]
    end = closing[-1]
    comma = text[end - 2] == "," or text.startswith(",", end)
    # Some papers put the comma inside the marks: “no job will go,” | a pledge that is easy to keep.
    comment = text[end - 2] == "," and BEHIND_COMMA.match(text, end, place[1])
    if comment or SCENE.match(text, end, place[1]) or (aside and comma):
        return end
    semicolon = text.find(";", end, place[1])
    return place[1] if semicolon < 0 else semicolon
