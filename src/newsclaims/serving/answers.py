"""Which page answers which address; whatever goes wrong is a page, too, with one line on it."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from itertools import islice
from urllib.parse import parse_qs, unquote, urlsplit

from newsclaims import reporting, reports
from newsclaims.asked import command, words
from newsclaims.errors import AmbiguousNameError, ClaimsError, QueryError, UnknownNameError
from newsclaims.model import Claim, Filters
from newsclaims.pages import live
from newsclaims.pages.matrix import MOST as ROWS
from newsclaims.pages.rest import Ways
from newsclaims.pages.searching import Offered, Search
from newsclaims.serving.asking import Query, asked
from newsclaims.serving.live import Live
from newsclaims.views.pages import Page
from newsclaims.workspace import Workspace

MOST = 300  # statements, claims or names that one page shows; what it leaves out is told on it
FIELDS = 100  # parameters of one address

Answer = Callable[[Workspace, Query], str]


@dataclass(frozen=True)
class Response:
    """A page and its status."""

    status: HTTPStatus
    page: str


def answer(target: str, workspace: Live) -> Response:
    """The page at an address: path and query, as a request has them."""
    try:
        parts = urlsplit(target)
        query = parse_qs(parts.query, keep_blank_values=True, max_num_fields=FIELDS, errors="replace")
        path = unquote(parts.path, errors="replace")
    except ValueError:
        return refused(HTTPStatus.BAD_REQUEST, "this is no address of a page")
    try:
        return _found(path, query, workspace)
    except (UnknownNameError, AmbiguousNameError) as error:
        status = HTTPStatus.NOT_FOUND if path.startswith("/claim/") else HTTPStatus.BAD_REQUEST
        return refused(status, str(error))
    except QueryError as error:
        return refused(HTTPStatus.BAD_REQUEST, str(error))
    except ClaimsError as error:
        return refused(HTTPStatus.SERVICE_UNAVAILABLE, str(error))


def refused(status: HTTPStatus, why: str) -> Response:
    """A page that says in one line what is wrong."""
    return Response(status, live.trouble(status.phrase, why))


def _found(path: str, query: Query, workspace: Live) -> Response:
    if path.startswith("/claim/"):
        return Response(HTTPStatus.OK, _claim(workspace.now(), path.removeprefix("/claim/")))
    if path not in PAGES:
        return refused(HTTPStatus.NOT_FOUND, "there is no page of this name")
    return Response(HTTPStatus.OK, PAGES[path](workspace.now(), query))


def _report(workspace: Workspace, query: Query) -> str:
    filters = asked(query, workspace)
    found = reporting.report_of(workspace, filters, words(filters), MOST)
    return live.report(found, workspace.problems, Ways(query, command("export", filters, "everything.xlsx")))


def _search(workspace: Workspace, query: Query) -> str:
    filters = asked(query, workspace)
    found, of = _first(workspace, filters) if query else ([], 0)
    articles = workspace.texts({claim.article for claim in found})
    offered = Offered(
        sources=[row.name for row in workspace.sources() if row.name],
        topics=list(workspace.catalogue.topics),
        speakers=[row.name for row in workspace.speakers()[:MOST] if row.name],
    )
    ways = Ways(query, command("export", filters, "claims.xlsx"))
    return live.search(Search(query, offered, found, articles, of), ways)


def _first(workspace: Workspace, filters: Filters) -> tuple[list[Claim], int]:
    """The first claims that pass, and how many do."""
    wanted = reports.standing(filters)
    found = list(islice(workspace.claims(wanted), MOST))
    return found, len(workspace.ids(wanted)) if len(found) == MOST else len(found)


def _speakers(workspace: Workspace, query: Query) -> str:
    return live.speakers(workspace.speakers(asked(query, workspace)))


def _speaker(workspace: Workspace, query: Query) -> str:
    filters = asked(query, workspace)
    rows = workspace.speakers(filters) if filters.speakers else []
    moments = reports.timeline_of(workspace, filters)
    articles = workspace.texts({claim.article for moment in moments[:MOST] for claim in moment.found.claims})
    return live.speaker(rows, moments, articles, MOST, Ways(query, _table("timeline", filters)))


def _claim(workspace: Workspace, prefix: str) -> str:
    claim = workspace.claim(prefix)
    told = workspace.statement_of(claim.id)
    rows = workspace.speakers(Filters(speakers=(claim.speaker,))) if claim.speaker else []
    versions = [workspace.claim(other) for other in (told.claims if told else ()) if other != claim.id]
    page = Page(claim, workspace.article(claim.article), rows[0].role if rows else None, versions)
    inside = workspace.claims(Filters(articles=(claim.article,)))
    return live.claim(page, [each for each in inside if each.status != "rejected" or each.id == claim.id])


def _coverage(workspace: Workspace, query: Query) -> str:
    filters = asked(query, workspace)
    rows = reports.coverage_of(workspace, filters, ROWS)
    of = reports.number_covered(workspace, filters)
    return live.coverage(rows, of, Ways(query, command("export", filters, "coverage.xlsx")))


def _conflicts(workspace: Workspace, query: Query) -> str:
    filters = asked(query, workspace)
    found = reports.conflicts_of(workspace, filters)
    shown = found[:MOST]
    articles = workspace.texts({claim.article for each in shown for claim in each.found.claims})
    return live.conflicts(shown, articles, len(found), Ways(query, _table("conflicts", filters)))


def _table(name: str, filters: Filters) -> str:
    """The command that writes all of a report to a file."""
    return f"{command(name, filters, '--format', 'csv')} > {name}.csv"


PAGES: dict[str, Answer] = {
    "/": _report,
    "/search": _search,
    "/speakers": _speakers,
    "/speaker": _speaker,
    "/coverage": _coverage,
    "/conflicts": _conflicts,
}
