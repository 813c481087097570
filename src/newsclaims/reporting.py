"""A report over a workspace: everything that its page shows, fetched once."""

from collections.abc import Iterable, Sequence
from itertools import islice

from newsclaims import reports
from newsclaims.crossref.tellings import Told
from newsclaims.crossref.timeline import timeline
from newsclaims.model import Article, Claim, Filters
from newsclaims.pages.values import Report
from newsclaims.workspace import Workspace

TITLE = "Who said what"


def report_of(
    workspace: Workspace, filters: Filters, asked: str = "", limit: int | None = None, title: str = TITLE
) -> Report:
    """The statements and claims that pass, the first so many of each, with coverage, timeline and articles."""
    wanted = reports.standing(filters)
    told = reports.told_in(workspace, filters, limit)
    stated, number = workspace.stated(filters)
    alone = list(islice((claim for claim in workspace.claims(wanted) if claim.id not in stated), limit))
    left = len(workspace.ids(wanted) - stated) - len(alone) if limit else 0
    return Report(
        told=told,
        rows=reports.covered(workspace, told),
        moments=timeline(told, alone),
        alone=alone,
        articles=_articles(workspace, told, alone),
        roles={row.name: row.role for row in workspace.speakers() if row.name and row.role},
        title=title,
        asked=asked,
        left=(number - len(told), left),
    )


def _articles(workspace: Workspace, told: Sequence[Told], alone: Iterable[Claim]) -> dict[str, Article]:
    """The articles of all that is shown, by day of publication."""
    files = {claim.article for each in told for claim in each.claims} | {claim.article for claim in alone}
    return workspace.texts(row.file for row in workspace.articles() if row.file in files)
