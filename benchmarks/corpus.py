"""Reads a split of the PolNeAR corpus: `text/*.txt` and `attributions/*.ann` (brat standoff), as it is distributed.

Of several annotators of one article the alphabetically first counts.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from newsclaims.model import Article

Offsets = tuple[int, int]
SPAN = re.compile(r"(T\d+)\t(\S+) ([\d; ]+)\t")


@dataclass(slots=True, frozen=True)
class Attribution:
    """What annotators marked: each part as offsets of its pieces, none for a part that is not there."""

    content: tuple[Offsets, ...]
    source: tuple[Offsets, ...]
    cue: tuple[Offsets, ...]


def attributions(path: Path) -> list[Attribution]:
    """The attributions of one standoff file; an event may stand before the spans that it names."""
    spans: dict[str, list[Offsets]] = {}
    events: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        head = SPAN.match(line)
        if head:
            pieces = (piece.split() for piece in head[3].split(";"))
            spans[head[1]] = [(int(start), int(end)) for start, end in pieces]
        elif re.match(r"E\d+\t", line):
            events.append(line.split("\t")[1].split()[1:])
    return [found for found in (_attribution(event, spans) for event in events) if found.content]


def _attribution(event: list[str], spans: dict[str, list[Offsets]]) -> Attribution:
    roles: dict[str, list[Offsets]] = defaultdict(list)
    for role, _, name in (argument.partition(":") for argument in event):
        roles[role.rstrip("0123456789")] += spans.get(name, [])
    return Attribution(tuple(roles["Content"]), tuple(roles["Source"]), tuple(roles["Cue"]))


def articles(split: Path) -> Iterator[tuple[Article, list[Attribution]]]:
    """The articles of a split in the order of their names, with what annotators marked in them."""
    for path in sorted((split / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        annotated = sorted((split / "attributions").glob(f"{path.stem}_????.ann"))
        yield Article(file=path.name, text=text, published=_day(path.name)), attributions(annotated[0])


def _day(name: str) -> date | None:
    found = re.search(r"_(\d{4}-\d\d-\d\d)_", name)
    return date.fromisoformat(found[1]) if found else None
