"""Names of what people write or speak on, which look like people's: he posted on Red Lantern; the network Low Tide."""

from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.phrases import SETTINGS
from newsclaims.extraction.runs import Run
from newsclaims.extraction.tokens import Token

MEDIA = frozenset(
    """
    app blog channel feed forum messenger network newsletter page platform podcast programme program show site website
    """.split()
)
LINKS = frozenset(("on", "via"))
POSTED = (
    frozenset("video videos clip photo picture thread account message messages posts tweets live".split()) | SETTINGS
)


def is_behind_link(items: list[Token], run: Run) -> bool:
    """Whether a name stands where that of a platform does: on Red Lantern, on the network Red Lantern."""
    at = run.start - 1
    return at >= 0 and (items[at].low in LINKS or (items[at].low in MEDIA and items[at - 1].low == "the"))


def is_platform(items: list[Token], run: Run) -> bool:
    """Whether a name is certainly a platform's: On Red Lantern, he; a post on Red Lantern; the network Red Lantern."""
    at = run.start - 1
    if not is_behind_link(items, run):
        return False
    if items[at].low in MEDIA:
        return True
    if at == 0 or not items[at - 1].is_word:
        return run.end < len(items) and items[run.end].text == ","
    return items[at - 1].low in POSTED or items[at - 1].low in FORMS
