"""Where outlets contradict each other: who said it, and what the quoted words were."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.text import Text

from newsclaims.crossref.conflicts import Conflict
from newsclaims.views import facts, telling, wording
from newsclaims.views.screen import Screen, paragraph
from newsclaims.views.statements import INDENT, fullest, version


def conflicts_list(screen: Screen, conflicts: Sequence[Conflict]) -> Iterator[Text]:
    """The statements by the sort of conflict, each with the wordings that contradict the fullest."""
    for sort, some in groupby(conflicts, lambda conflict: conflict.sort):
        found = list(some)
        yield from paragraph(screen, screen.text(f"{telling.CONFLICTS[sort]}: {len(found):,}", "bold underline"))
        yield Text()
        for each in found:
            yield from _conflict(screen, each)
            yield Text()
    yield from paragraph(screen, wording.legend(screen))


def _conflict(screen: Screen, conflict: Conflict) -> Iterator[Text]:
    yield from fullest(screen, conflict.found)
    if conflict.sort == "speaker":
        who = f"attributed to {facts.listed(conflict.speakers)}"
        yield from paragraph(screen, screen.text(who, "bold red" if conflict.firm else "yellow"), INDENT)
        if not conflict.firm:
            yield from paragraph(screen, Text(telling.ONE_VOICE, "dim"), INDENT)
    against = conflict.found.fullest.claim
    for other in conflict.others:
        if other.claim is not against:
            yield Text()
            yield from version(screen, against, other.claim, other)
