"""Reports over a workspace: what they are about is fetched here, and put together by the pure `crossref`."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from newsclaims.crossref.conflicts import Conflict, conflicts
from newsclaims.crossref.coverage import Row, coverage, days, linked
from newsclaims.crossref.tellings import Told, only, told
from newsclaims.crossref.timeline import Moment, timeline
from newsclaims.model import STATUSES, Filters, Relation, Statement
from newsclaims.workspace import Workspace

HEARD = frozenset(("person", "organisation"))  # whose names tell one story from another
MANY = 1000  # articles beyond which all are looked at: a query holds only so many names


def statements_told(
    workspace: Workspace,
    filters: Filters,
    limit: int | None = None,
    relations: Collection[Relation] = (),
    *,
    flagged: bool = False,
) -> list[Told]:
    """The statements that pass, in the order of how much outlets differ, with the wordings that are wanted."""
    if not relations and not flagged:
        return told_in(workspace, filters, limit)
    found = told_in(workspace, filters)
    wanted = (only(each, relations, flagged=flagged) for each in found)
    return [each for each in wanted if each][:limit]


def coverage_of(workspace: Workspace, filters: Filters, limit: int | None = None) -> list[Row]:
    """The statements of several articles that pass, with what each outlet made of them: those asked for, or all."""
    return [_asked(row, filters) for row in covered(workspace, told_in(workspace, filters, limit))]


def covered(workspace: Workspace, statements: Sequence[Told]) -> list[Row]:
    """What each outlet made of those statements that several articles report."""
    found = [each for each in statements if len(each.articles) > 1]
    spans = [span for span in map(days, found) if span]
    if not spans:
        return coverage(found, (), {})
    files = {file for each in found for file in each.articles}
    topics = {topic for each in found for claim in each.claims for topic in claim.topics}
    near = Filters(articles=tuple(sorted(files)) if len(files) <= MANY else ())
    speakers = {claim.speaker for claim in workspace.claims(near) if claim.speaker and claim.speaker_class in HEARD}
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    around = workspace.statements(near)
    home = workspace.claims_by_id(claim for each in around for claim in each.claims)
    links = linked((each.statement, (home[claim].article for claim in each.claims if claim in home)) for each in around)
    return coverage(found, workspace.present(speakers, topics, first, last), links)


def _asked(row: Row, filters: Filters) -> Row:
    cells = tuple(cell for cell in row.cells if cell.outlet in filters.sources)
    return replace(row, cells=cells) if filters.sources else row


def told_in(workspace: Workspace, filters: Filters, limit: int | None = None) -> list[Told]:
    """The statements that pass, most differing first."""
    return _told(workspace, workspace.statements(filters, limit))


def standing(filters: Filters) -> Filters:
    """The filters without what somebody rejected, unless they ask for it."""
    kept = tuple(status for status in STATUSES if status != "rejected")
    return filters if filters.statuses else filters.model_copy(update={"statuses": kept})


def timeline_of(workspace: Workspace, filters: Filters) -> list[Moment]:
    """What was said in time; what somebody rejected only where it is asked for."""
    return timeline(told_in(workspace, filters), workspace.claims(standing(filters)))


def conflicts_of(workspace: Workspace, filters: Filters, limit: int | None = None) -> list[Conflict]:
    """The statements of which outlets tell different speakers or different quoted words."""
    return conflicts(told_in(workspace, filters))[:limit]


def _told(workspace: Workspace, statements: Sequence[Statement]) -> list[Told]:
    claims = workspace.claims_by_id(claim for each in statements for claim in each.claims)
    prints = workspace.prints(claim.article for claim in claims.values())
    return [told(each, claims, prints) for each in statements]
