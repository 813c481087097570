"""Reports over a workspace: what they are about is fetched here, and put together by the pure `crossref`."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from newsclaims.crossref.conflicts import Conflict, conflicts
from newsclaims.crossref.coverage import Links, Row, coverage, days, linked
from newsclaims.crossref.tellings import Told, only, told
from newsclaims.crossref.timeline import Moment, timeline
from newsclaims.model import STATUSES, Filters, Relation, Statement
from newsclaims.rows import Present
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


def each_covered(workspace: Workspace, filters: Filters) -> Iterator[Row]:
    """The same for all statements that pass, never many of them at once; what they are compared with is held."""
    present, links = _around(workspace, _of_several(each_told(workspace, filters)))
    found = _of_several(each_told(workspace, filters))
    while some := list(islice(found, SOME)):
        yield from (_asked(row, filters) for row in coverage(some, present, links))


def covered(workspace: Workspace, statements: Sequence[Told]) -> list[Row]:
    """What each outlet made of those statements that several articles report."""
    found = list(_of_several(statements))
    return coverage(found, *_around(workspace, found))


def _of_several(found: Iterable[Told]) -> Iterator[Told]:
    return (each for each in found if len(each.articles) > 1)


def _around(workspace: Workspace, found: Iterable[Told]) -> tuple[Sequence[Present], Links]:
    """The articles of the days on which statements were reported, and the statements that link the reporting ones."""
    spans, files, topics = list[tuple[date, date]](), set[str](), set[str]()
    for each in found:
        spans += filter(None, [days(each)])
        files |= each.articles
        topics |= {topic for claim in each.claims for topic in claim.topics}
    if not spans:
        return (), {}
    near = Filters(articles=tuple(sorted(files)) if len(files) <= MANY else ())
    speakers = {claim.speaker for claim in workspace.claims(near) if claim.speaker and claim.speaker_class in HEARD}
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    return workspace.lookups.present(speakers, topics, first, last), linked(_reported(workspace, near))


def _reported(workspace: Workspace, near: Filters) -> Iterator[tuple[str, list[str]]]:
    """The statements around, each with the articles that report it."""
    found = workspace.each_statement(near)
    while some := list(islice(found, SOME)):
        home = workspace.lookups.claims(claim for each in some for claim in each.claims)
        yield from ((each.statement, [home[it].article for it in each.claims if it in home]) for each in some)


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
