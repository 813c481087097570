"""What there is to export of a workspace, nothing of it fetched before a writer asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from newsclaims.exports.options import Material
from newsclaims.model import Filters
from newsclaims.workspace import Workspace

if TYPE_CHECKING:
    from newsclaims.crossref.coverage import Row
    from newsclaims.crossref.tellings import Told

AT_HAND = 64  # texts that are kept: claims come article by article, statements do not


def material(workspace: Workspace, filters: Filters) -> Material:
    """The claims that pass the filters, and what belongs to them."""
    return Material(
        claims=partial(workspace.claims, filters),
        statements=partial(_statements, workspace, filters),
        coverage=partial(_coverage, workspace, filters),
        articles=workspace.articles,
        sources=workspace.sources,
        speakers=workspace.speakers,
        text=lru_cache(AT_HAND)(workspace.text),
    )


def _statements(workspace: Workspace, filters: Filters) -> Iterator[Told]:
    from newsclaims import reports  # noqa: PLC0415 -- late: most formats are about claims alone

    return reports.each_told(workspace, filters)


def _coverage(workspace: Workspace, filters: Filters) -> Callable[[Told], Row | None]:
    from newsclaims import reports  # noqa: PLC0415

    return reports.covering(workspace, filters)
