"""Paragraphs that end with a colon and say whose words the next one holds."""

import re

from newsclaims.extraction.beside import introducing
from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.draft import Draft, Offsets, offsets
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.phrases import SETTINGS

EDITORS_NOTE = re.compile(r"\s*[(\[](?:emphasis|sic|translation|translated)[^)\]]*[)\]][.]?\s*$", re.IGNORECASE)
NEAR = 8
"""Tokens before the colon among which stands what announces words that are set off without marks."""

SHORTEST_BLOCK = 6
BULLETS = "-*•·"


def introduction(passage: Passage) -> Draft | None:
    """The attribution that a paragraph ends with and a colon opens, for what the next one quotes; without content."""
    items = passage.items
    if len(items) < 3 or items[-1].text != ":":
        return None
    lo, hi = passage.sentences[-1]
    found = introducing(items, hi, lo)
    if found is None or found.mention is None:
        return None
    return Draft(
        content=[],
        mention=offsets(items, *found.mention),
        cue=offsets(items, *found.cue) if found.cue else None,
        pattern="introduced by a colon",
        paragraph=passage.paragraph.number,
        sentence=offsets(items, lo, hi),
        kind="direct",
    )


def leads_to_block(passage: Passage) -> bool:
    """Whether the words before a closing colon announce somebody's words, in marks or not."""
    items = passage.items
    if not passage.sentences:
        return False
    lo, hi = passage.sentences[-1]
    comma = max((i for i in range(lo, hi) if items[i].text == ","), default=lo)
    near = [item.low for item in items[max(comma, hi - NEAR) : hi - 1]]
    return any(low in FORMS or low in SETTINGS or low == "following" for low in near)


def is_block(passage: Passage) -> bool:
    """Whether a paragraph can be a quotation without marks: no item of a list, and not a few words."""
    items = passage.items
    return not passage.full and len(items) >= SHORTEST_BLOCK and items[0].text not in BULLETS


def block(text: str, passage: Passage) -> Offsets:
    """A paragraph's words without an editor's note behind them."""
    start, end = passage.paragraph.start, passage.paragraph.end
    note = EDITORS_NOTE.search(text, start, end)
    return start, note.start() if note else end
