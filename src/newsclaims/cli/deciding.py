"""The commands of `claims review`: one decision each, about claims by their ids."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import click

from newsclaims.catalogue import DECISIONS, Decision, Review
from newsclaims.cli import tables
from newsclaims.cli.command import Command, command
from newsclaims.cli.params import known
from newsclaims.cli.session import Session
from newsclaims.errors import AmbiguousNameError, NewSpeakerError, UnknownNameError
from newsclaims.model import KINDS, Claim, Kind
from newsclaims.reviews.desk import Choice, Done
from newsclaims.views import facts
from newsclaims.workspace import Workspace

Function = Callable[..., Any]


def _ids(function: Function) -> Function:
    argument = click.argument("ids", metavar="ID...", nargs=-1, required=True, shell_complete=known("claim id"))
    return argument(function)


def _id(function: Function) -> Function:
    return click.argument("claim_id", metavar="ID", shell_complete=known("claim id"))(function)


def _two(function: Function) -> Function:
    other = click.argument("other", metavar="ID", shell_complete=known("claim id"))
    return _id(other(_noted(function)))


def _noted(function: Function) -> Function:
    function = click.option("--by", metavar="NAME", help="Note who decides, and on which day.")(function)
    return click.option("--note", metavar="TEXT", help="Say why, for whoever reads claims.yaml.")(function)


@command("claims review accept 55gj 2544", "claims review accept 55gj --by Ann --note 'heard the tape'")
@_ids
@_noted
@click.pass_obj
def accept(session: Session, ids: tuple[str, ...], note: str | None, by: str | None) -> None:
    """Accept claims as they are.

    Use it when you have read a claim in its article: words, speaker and kind are right.
    """
    for claim in _claims(session, ids):
        _decide(session, claim, Choice("accepted"), note, by)


@command("claims review reject 55gj --note 'that is the headline'")
@_ids
@_noted
@click.pass_obj
def reject(session: Session, ids: tuple[str, ...], note: str | None, by: str | None) -> None:
    """Reject claims.

    Use it for what is no claim at all: it is left out of every list, report and export from then on, unless
    '--status rejected' asks for it. It stays rejected when another version finds it with other bounds.
    """
    for claim in _claims(session, ids):
        _decide(session, claim, Choice("rejected"), note, by)


@command("claims review speaker 55gj 'Sarah Sanders'", "claims review speaker 55gj --nobody")
@_id
@click.argument("name", required=False, shell_complete=known("speaker"))
@click.option("--nobody", is_flag=True, help="The article does not say who it is.")
@click.option("--new", is_flag=True, help="Somebody new, even if a name like this one is known.")
@_noted
@click.pass_obj
def speaker(session: Session, /, claim_id: str, name: str | None, nobody: bool, new: bool, **noted: str | None) -> None:
    """Correct the speaker of a claim.

    Use it when a claim is attributed to the wrong person. Any name of a known speaker will do; another name is
    a new speaker, listed and filtered by like any other.
    """
    if bool((name or "").strip()) == nobody:
        raise click.UsageError("give the right NAME, or --nobody")
    named = None if nobody else speaker_meant(session.workspace, name or "", new=new)
    _decide(session, session.workspace.claim(claim_id), Choice("speaker", speaker=named), **noted)


@command("claims review kind 55gj mixed")
@_id
@click.argument("kind", type=click.Choice(KINDS))
@_noted
@click.pass_obj
def kind(session: Session, claim_id: str, kind: Kind, note: str | None, by: str | None) -> None:
    """Correct the kind of a claim.

    Use it when reported words were taken for quoted ones, or the other way round.
    """
    _decide(session, session.workspace.claim(claim_id), Choice("kind", kind=kind), note, by)


@command(
    "claims review span 55gj 'We will prove everyone wrong'", "claims review span 55gj 'We will' 'prove everyone wrong'"
)
@_id
@click.argument("words", nargs=-1, required=True)
@_noted
@click.pass_obj
def span(session: Session, claim_id: str, words: tuple[str, ...], note: str | None, by: str | None) -> None:
    """Correct the words of a claim.

    Use it when a claim begins or ends in the wrong place: give the right words as the article has them,
    several parts one by one. The claim keeps its id.
    """
    claim, desk = session.workspace.claim(claim_id), session.workspace.desk()
    places = desk.span(desk.extracted(claim), words)
    _decide(session, claim, Choice("span", places=places), note, by)


@command("claims review same 55gj 2544")
@_two
@click.pass_obj
def same(session: Session, claim_id: str, other: str, note: str | None, by: str | None) -> None:
    """Say that two claims are the same statement.

    Use it when two outlets report one statement in words that the tool did not bring together. 'claims xref'
    and all reports then show them as one, whatever else changes.
    """
    _tie(session, (claim_id, other), "same", note, by)


@command("claims review different 55gj 2544")
@_two
@click.pass_obj
def different(session: Session, claim_id: str, other: str, note: str | None, by: str | None) -> None:
    """Say that two claims are different statements.

    Use it when 'claims xref' shows two utterances as one: they are then never in one statement, even where a third
    claim is like both.
    """
    _tie(session, (claim_id, other), "different", note, by)


@command("claims review undo 55gj", "claims review undo 55gj --decision speaker")
@_id
@click.option(
    "--decision", "decisions", type=click.Choice(DECISIONS), multiple=True, help="Only decisions of this sort."
)
@click.pass_obj
def undo(session: Session, claim_id: str, decisions: tuple[Decision, ...]) -> None:
    """Take back the decisions about a claim.

    Use it when a decision was wrong: its entry is taken out of claims.yaml. It also takes the id of a claim that is
    not found any more, as 'claims check' shows it.
    """
    desk = session.workspace.desk()
    try:
        gone = desk.forget(session.workspace.claim(claim_id), decisions)
    except UnknownNameError:
        gone = desk.forget_lost(claim_id)
        if not gone:
            raise
    for review in gone:
        tables.nothing(f"taken back: {facts.short(review.claim)}: {_saying(review)}")
    if not gone:
        tables.nothing(f"nobody decided anything about claim {claim_id}")


COMMANDS: tuple[Command, ...] = (accept, reject, speaker, kind, span, same, different, undo)


def speaker_meant(workspace: Workspace, name: str, *, new: bool) -> str:
    """The speaker that a person means; one that is not known is new, unless the name is nearly another's."""
    name = " ".join(name.encode("utf-8", "replace").decode("utf-8").split())
    try:
        return workspace.named("speaker", name)
    except AmbiguousNameError:
        if new:
            return name
        raise
    except UnknownNameError as error:
        if new or not error.near:
            return name
        raise NewSpeakerError("speaker", name, error.known) from None


def told(done: Done) -> str:
    """A decision in a line, with the one that it replaces."""
    before = f" (before: {_saying(done.before)})" if done.before and done.before != done.review else ""
    return f"{facts.short(done.claim.id)}: {_saying(done.review)}{before}"


def signed(choice: Choice, note: str | None, by: str | None, sample: str | None = None) -> Choice:
    """A decision with who made it, and on which day, if that is to be noted, and in which sample."""
    return replace(choice, note=note, by=by, on=date.today() if by else None, sample=sample)


def _claims(session: Session, ids: tuple[str, ...]) -> list[Claim]:
    return [session.workspace.claim(each) for each in ids]


def _decide(session: Session, claim: Claim, choice: Choice, note: str | None, by: str | None) -> None:
    tables.nothing(told(session.workspace.desk().decide(claim, signed(choice, note, by))))


def _tie(session: Session, ids: tuple[str, str], decision: Decision, note: str | None, by: str | None) -> None:
    claim, other = (session.workspace.claim(each) for each in ids)
    if claim.id == other.id:
        raise click.UsageError(f"'{ids[0]}' and '{ids[1]}' are the same claim; give the ids of two")
    _decide(session, claim, Choice(decision, other=other), note, by)


def _saying(review: Review) -> str:
    match review.decision:
        case "speaker":
            return f"speaker is {review.speaker or 'nobody'}"
        case "kind":
            return f"kind is {review.kind}"
        case "span":
            return f"words are “{' [...] '.join(words.quote for words in review.span)}”"
        case "same" | "different":
            other = facts.short(review.other.claim) if review.other else "?"
            return f"{'the same as' if review.decision == 'same' else 'different from'} {other}"
        case _:
            return review.decision
