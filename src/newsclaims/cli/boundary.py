"""The one place where failures become a line on standard error and an exit code."""

import os
import sys
import tempfile
import traceback
from collections.abc import Sequence

import click

from newsclaims.cli.root import cli
from newsclaims.cli.session import BAD_INPUT, Session
from newsclaims.errors import ClaimsError, StorageError, one_line

INTERRUPTED = 130
PIPE_CLOSED = 141
BUG = 70
VARIABLE = "_CLAIMS_COMPLETE"


def run(args: Sequence[str]) -> int:
    """Run a command line and give its exit code; whatever goes wrong is one line, never a traceback."""
    session = Session()
    try:
        code = _attempted(list(args), session)
        return max(code, session.report())
    except (BrokenPipeError, KeyboardInterrupt, Exception) as failure:  # noqa: BLE001 -- the boundary
        return _told(failure)
    finally:
        session.close()


def _attempted(args: list[str], session: Session) -> int:
    # A mistake of the user's may follow from an article that could not be read: those are told after it.
    try:
        code = _invoke(args, session)
        sys.stdout.flush()
    except ClaimsError as mistake:
        return _say(str(mistake), mistake.exit_code)
    except click.ClickException as mistake:
        return _say(_usage(mistake), BAD_INPUT)
    return code


def _invoke(args: list[str], session: Session) -> int:
    if os.environ.get(VARIABLE):
        cli.main(args, prog_name="claims", obj=session)  # answers the shell and exits
    # Otherwise not `main`: it would turn a closed pipe and an interrupt into exits of its own.
    try:
        with cli.make_context("claims", args, obj=session) as context:
            return int(cli.invoke(context) or 0)
    except click.exceptions.Exit as leaving:
        return int(leaving.exit_code)


def _told(failure: BaseException) -> int:
    match failure:
        case KeyboardInterrupt():
            return _say("interrupted; nothing is lost, run the command again", INTERRUPTED)
        case BrokenPipeError():
            _drop_output()
            return PIPE_CLOSED
        case OSError():
            _drop_output()
            return _say(str(StorageError.caused_by(failure, str(failure.filename or "standard output"))), BAD_INPUT)
        case _:
            return _say(bug(failure), BUG)


def _drop_output() -> None:
    # The interpreter flushes standard output once more at its end, and must find a place that takes it.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(sentence: str, code: int) -> int:
    click.echo(f"claims: {one_line(sentence)}", err=True)
    return code


def _usage(mistake: click.ClickException) -> str:
    message = " ".join(mistake.format_message().split()).rstrip(".")
    context = getattr(mistake, "ctx", None)
    where = context.command_path if context else "claims"
    return f"{message[:1].lower()}{message[1:]} (see '{where} --help')"


def bug(failure: BaseException) -> str:
    """Keep what is to be known about a mistake of ours in a file, and say where."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="claims-bug-", suffix=".txt", delete=False, encoding="utf-8", errors="backslashreplace"
    ) as log:
        log.write(f"claims {' '.join(sys.argv[1:])}\nPython {sys.version}\n\n")
        log.writelines(traceback.format_exception(failure))
    name = type(failure).__name__
    return f"this is a bug ({name}), not your mistake; please report it with the file {log.name}"
