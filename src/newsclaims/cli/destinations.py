"""Exports sent where they are to go: a file, a pipe, or a terminal if they are text."""

import sys
from contextlib import AbstractContextManager
from pathlib import Path

import click

from newsclaims.cli.output import file_to_standard_output, standard_output, whole_file, whole_path
from newsclaims.exports import Binary, Material, Options, Text, Written


def exported(form: Text | Binary, found: Material, file: Path, options: Options) -> Written:
    """Write what there is in a format to a file, or to standard output for '-'."""
    piped = str(file) == "-"
    match form:
        case Text():
            with standard_output() if piped else whole_file(file) as out:
                return form.write(found, out, options)
        case Binary():
            with _file_to_pipe(form) if piped else whole_path(file) as path:
                return form.write(found, path, options)


def _file_to_pipe(form: Binary) -> AbstractContextManager[Path]:
    if sys.stdout.isatty():
        what = f"{form.suffixes[0]} is nothing to read on a terminal; name a FILE, or send it on with '>' or '|'"
        raise click.UsageError(what, ctx=click.get_current_context())
    return file_to_standard_output()
