"""How often claims, their speakers and their words were right, each share with its interval."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from newsclaims.views.listing import Column, listing
from newsclaims.views.screen import Screen, paragraph

if TYPE_CHECKING:
    from newsclaims.reviews.scoring import Score, Share

COLUMNS = (
    Column("kind"),
    Column("claims", number=True),
    Column("right [95%]", number=True),
    Column("speaker right [95%]", number=True),
    Column("words right [95%]", number=True),
)
MEANING = (
    "In percent. Right: not rejected; a claim that was corrected is one. Speaker and words: of the right ones, those "
    "that nobody had to correct. In brackets: 95 times in 100 the true share of claims so drawn lies in there."
)


def scores_table(screen: Screen, found: Sequence[Score], about: str) -> Iterator[Text]:
    """One row a kind, and what the figures are of."""
    yield from listing(screen, COLUMNS, [_row(score) for score in found])
    yield Text()
    yield from paragraph(screen, screen.text(about, "bold"))
    yield from paragraph(screen, screen.text(MEANING, "dim"))


def _row(score: Score) -> tuple[Text, ...]:
    shares = (score.right, score.speaker, score.words)
    return Text(score.kind), Text(f"{score.right.all:,}"), *(Text(_share(share)) for share in shares)


def _share(share: Share) -> str:
    if not share.all:
        return "-"
    return f"{100 * share.some / share.all:.0f} [{100 * share.low:.0f}-{100 * share.high:.0f}]"
