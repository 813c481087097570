"""Tables for people: rich is slow to import, so only a command that shows a table pays for it."""

# ruff: noqa: PLC0415

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from newsclaims.crossref.conflicts import Conflict
    from newsclaims.crossref.coverage import Row
    from newsclaims.crossref.histories import Step
    from newsclaims.crossref.reasons import Reasons
    from newsclaims.crossref.tellings import Told
    from newsclaims.crossref.timeline import Moment
    from newsclaims.explanation import Explained
    from newsclaims.model import Claim
    from newsclaims.reviews.scoring import Score
    from newsclaims.rows import ArticleRow, SourceRow, SpeakerRow
    from newsclaims.views.pages import Page, Sides
    from newsclaims.views.screen import Screen


def screen() -> Screen:
    """The screen behind standard output."""
    from newsclaims.views.screen import screen_for

    return screen_for(sys.stdout)


def nothing(why: str) -> None:
    """Say in one line why there is nothing to show."""
    from newsclaims.views.visible import encodable, flowing

    click.echo(encodable(flowing(why), sys.stdout.encoding or "utf-8"))


def claims(found: Sequence[Claim]) -> None:
    """Show a list of claims."""
    from newsclaims.views.claims import claims_list

    here = screen()
    here.show(claims_list(here, found))


def claim(page: Page) -> None:
    """Show one claim in its article."""
    from newsclaims.views.claim import claim_page

    here = screen()
    here.show(claim_page(here, page))


def explanation(found: Explained) -> None:
    """Show how one claim came about."""
    from newsclaims.views.explanation import explanation_page

    here = screen()
    here.show(explanation_page(here, found))


def pair_explanation(found: Reasons) -> None:
    """Show how two claims compare."""
    from newsclaims.views.pair_explanation import pair_page

    here = screen()
    here.show(pair_page(here, found))


def speakers(found: Sequence[SpeakerRow]) -> None:
    """Show a list of speakers."""
    from newsclaims.views.names import speakers_list

    here = screen()
    here.show(speakers_list(here, found))


def sources(found: Sequence[SourceRow]) -> None:
    """Show a list of sources."""
    from newsclaims.views.names import sources_list

    here = screen()
    here.show(sources_list(here, found))


def articles(found: Sequence[ArticleRow]) -> None:
    """Show a list of articles."""
    from newsclaims.views.names import articles_list

    here = screen()
    here.show(articles_list(here, found))


def history(file: str, steps: Sequence[Step]) -> None:
    """Show what changed between the versions of an article."""
    from newsclaims.views.history import history_page

    here = screen()
    here.show(history_page(here, file, steps))


def statements(found: Sequence[Told]) -> None:
    """Show statements with each outlet's wording."""
    from newsclaims.views.statements import statements_list

    here = screen()
    here.show(statements_list(here, found))


def coverage(found: Sequence[Row]) -> None:
    """Show statements by outlets."""
    from newsclaims.views.coverage import coverage_table

    here = screen()
    here.show(coverage_table(here, found))


def timeline(found: Sequence[Moment]) -> None:
    """Show what was said in time."""
    from newsclaims.views.timeline import timeline_list

    here = screen()
    here.show(timeline_list(here, found))


def conflicts(found: Sequence[Conflict]) -> None:
    """Show where outlets disagree."""
    from newsclaims.views.conflicts import conflicts_list

    here = screen()
    here.show(conflicts_list(here, found))


def scores(found: Sequence[Score], about: str) -> None:
    """Show how often claims and their speakers were right."""
    from newsclaims.views.scores import scores_table

    here = screen()
    here.show(scores_table(here, found, about))


def sides(found: Sides) -> None:
    """Show sources side by side."""
    from newsclaims.views.sides import several_sides

    here = screen()
    here.show(several_sides(here, found))
