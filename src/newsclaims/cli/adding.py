"""What `claims add` says: each article where there are few, else what became of how many."""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from newsclaims.cli.progress import Progress
from newsclaims.cli.session import BAD_INPUT
from newsclaims.errors import one_line
from newsclaims.folder import LEDGER
from newsclaims.rows import Added, Fate
from newsclaims.workspace import Workspace

FEW = 20
"""So many lines are read; more are counted."""
LOG = "not-added.txt"
NOTHING = "nothing that can be added was found; 'claims add --help' says what can be"
BYTES = 1 << 20
_COUNTS: dict[Fate, tuple[str, str]] = {
    "added": ("added {}", "added {}"),
    "version": ("{} new version", "{} new versions"),
    "there": ("{} already there", "{} already there"),
    "older": ("{} already there as an older version", "{} already there as older versions"),
    "alike": ("{} nearly the same as one that is there", "{} nearly the same as one that is there"),
    "broken": ("{} broken", "{} broken"),
    "aside": ("{} file of another kind left aside", "{} files of other kinds left aside"),
}


def added(workspace: Workspace, files: Sequence[str], facts: Mapping[str, Any]) -> int:
    """Add files, say what became of them, and give the exit code."""
    report = Report(workspace.root / LEDGER / LOG)
    try:
        with Progress(sys.stderr, BYTES) as progress:
            how = {name: facts[name] for name in ("feeds", "contact", "allow_private")}
            how["today"] = datetime.now(tz=UTC).astimezone().date()
            said = {name: fact for name, fact in facts.items() if name not in how}
            for one in workspace.adding(files, said, report.told(progress), **how):
                report.take(one)
    except KeyboardInterrupt:
        report.close()
        click.echo(f"claims: interrupted: {report.summary() or 'nothing added yet'}", err=True)
        raise
    report.close()
    if not report.found:
        click.echo(one_line(f"claims: {_named([*files, *facts['feeds']])}: {NOTHING}"), err=True)
    return BAD_INPUT if report.counts["broken"] or not report.found else 0


class Report:
    """Collects what became of articles: a few lines are kept and shown, all are counted."""

    def __init__(self, log: Path) -> None:
        self.counts: Counter[Fate] = Counter()
        self._lines: list[str] = []
        self._noted: list[str] = []
        self._shown: Counter[str] = Counter()
        self._log, self._problems = log, list[str]()

    def told(self, progress: Progress) -> Any:  # noqa: ANN401
        """What is told of the progress: how many articles, of how much of everything."""
        return lambda done, total: progress(done, total, "adding articles", sum(self.counts.values()))

    def take(self, one: Added) -> None:
        """Count one, and say it at once if it needs to be looked at."""
        self.counts[one.what] += 1
        for notice in one.notices:
            self._say("notice", f"claims: {one.given}: {notice}")
        if one.problem is not None:
            self._problem(str(one.problem))
        elif one.what != "aside":
            for lines in (self._lines, self._noted) if one.what in ("version", "alike") else (self._lines,):
                if len(lines) < FEW:
                    lines.append(_became(one))

    @property
    def found(self) -> bool:
        """Whether there was anything that could have been added, broken things too."""
        return any(count for what, count in self.counts.items() if what != "aside")

    def close(self) -> None:
        """Say the rest: each article where they are few, else what to look at, and how many there are of what."""
        few = sum(self.counts.values()) <= FEW
        for line in self._lines if few else self._noted:
            click.echo(one_line(line))
        if not few or self.counts["aside"]:
            click.echo(self.summary())
        for sort, shown in self._shown.items():
            if shown > FEW and sort == "notice":
                click.echo(f"claims: and {shown - FEW:,} more notices", err=True)
        if self._shown["problem"] > FEW:
            self._list()

    def summary(self) -> str:
        """How many of what, of how many."""
        said = {what: _COUNTS[what][n != 1].format(f"{n:,}") for what in _COUNTS if (n := self.counts[what])}
        aside = said.pop("aside", "")
        total = sum(count for what, count in self.counts.items() if what != "aside")
        parts = [*said.values(), *([f"of {total:,}"] if len(said) > 1 else [])]
        return "; ".join(filter(None, (", ".join(parts), aside)))

    def _say(self, sort: str, line: str) -> None:
        self._shown[sort] += 1
        if self._shown[sort] <= FEW:
            click.echo(one_line(line), err=True)

    def _problem(self, problem: str) -> None:
        self._say("problem", f"claims: {problem}")
        self._problems.append(problem)

    def _list(self) -> None:
        more = f"claims: and {self._shown['problem'] - FEW:,} more problems"
        with suppress(OSError):
            self._log.write_text("".join(f"{one_line(line)}\n" for line in self._problems), encoding="utf-8")
            more += f"; all of them are listed in {LEDGER}/{LOG}"
        click.echo(more, err=True)


def _named(names: Sequence[str]) -> str:
    more = f" and {len(names) - 1:,} more" if len(names) > 1 else ""
    return f"{names[0]}{more}"


def _became(one: Added) -> str:
    noted = ", noted in claims.yaml" if one.listed else ""
    match one.what:
        case "version":
            return f"new version: {one.file}{noted}; see 'claims history {one.file}'"
        case "older":
            return f"was there already: {one.file}, in an older version"
        case "alike":
            share = f"{min(one.share, 0.99):.0%}"
            what = f"not added: {one.given} has nearly the text of {one.file} ({share})"
            return f"{what}; with that one's --url it becomes a new version"
        case "there":
            return f"was there already: {one.file}{noted}"
        case _:
            return f"added: {one.file}{noted}"
