"""Reports over a workspace: what they are about is fetched here, and put together by the pure `crossref`."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from newsclaims.crossref.conflicts import Conflict, conflicts
from newsclaims.crossref.coverage import Row, coverage
from newsclaims.crossref.coverage import row as covered_row
from newsclaims.crossref.stories import Stories, days
from newsclaims.crossref.tellings import Told, only, told
from newsclaims.crossref.timeline import Moment, timeline
from newsclaims.model import STATUSES, Claim, Filters, Relation, Statement
from newsclaims.workspace import Workspace

HEARD = frozenset(("person", "organisation"))  # whose names tell one story from another
SOME = 200  # statements that are looked up together
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


def each_told(workspace: Workspace, filters: Filters) -> Iterator[Told]:
    """The statements that pass, in the same order, never many of them at once."""
    found = workspace.each_statement(filters)
    while some := list(islice(found, SOME)):
        yield from _told(workspace, some)


def coverage_of(workspace: Workspace, filters: Filters, limit: int | None = None) -> list[Row]:
    """The statements of several articles that pass, with what each outlet made of them: those asked for, or all."""
    return [_asked(row, filters) for row in covered(workspace, told_in(workspace, filters, limit))]


def number_covered(workspace: Workspace, filters: Filters) -> int:
    """How many statements of several articles pass."""
    return sum(len(articles) > 1 for _, articles in workspace.lookups.reporting(filters))


def covering(workspace: Workspace, filters: Filters) -> Callable[[Told], Row | None]:
    """What says of each statement that passes what outlets made of it, None where one article alone reports it.

    What the statements are compared with is looked up once, and held.
    """
    stories = _around(workspace, workspace.lookups.stated(filters))
    return lambda each: _asked(covered_row(each, stories), filters) if len(each.articles) > 1 else None


def covered(workspace: Workspace, statements: Sequence[Told]) -> list[Row]:
    """What each outlet made of those statements that several articles report."""
    found = [each for each in statements if len(each.articles) > 1]
    return coverage(found, _around(workspace, (list(each.claims) for each in found)))


def _around(workspace: Workspace, found: Iterable[Sequence[Claim]]) -> Stories:
    """The articles of the days on which statements, each given by its claims, were reported by several articles."""
    spans, files, topics = list[tuple[date, date]](), set[str](), set[str]()
    for claims in found:
        articles = {claim.article for claim in claims}
        if len(articles) > 1:
            spans += filter(None, [days(claims)])
            files |= articles
            topics |= {topic for claim in claims for topic in claim.topics}
    if not spans:
        return Stories()
    near = Filters(articles=tuple(sorted(files)) if len(files) <= MANY else ())
    speakers = {claim.speaker for claim in workspace.claims(near) if claim.speaker and claim.speaker_class in HEARD}
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    present = workspace.lookups.present(speakers, topics, first, last)
    return Stories(present, workspace.lookups.reporting(near))


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
    claims = workspace.lookups.claims(claim for each in statements for claim in each.claims)
    prints = workspace.lookups.prints(claim.article for claim in claims.values())
    return [told(each, claims, prints) for each in statements]
