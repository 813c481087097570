"""Claims of texts that are in no workspace."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from newsclaims.errors import Problem
from newsclaims.extraction import extract
from newsclaims.model import Claim, Extraction
from newsclaims.reading import Reading, read, read_bytes
from newsclaims.speakers import canonical_names

STDIN = "-"


@dataclass
class Said:
    """What was wrong with the texts, and what is worth saying about them."""

    problems: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def extracted(files: Sequence[Path], published: date | None, source: str | None) -> tuple[list[Claim], Said]:
    """The claims of all readable texts, a speaker under one name in all of them."""
    said, found = Said(), dict[str, Extraction]()
    facts = {key: value for key, value in (("published", published), ("source", source)) if value}
    for file in dict.fromkeys(map(str, files)):
        reading = _read(file)
        said.problems += reading.problems
        said.notices += reading.notices
        if reading.article:
            found[file] = extract(reading.article.model_copy(update=facts), {})
    return list(_named(found.values())), said


def _read(file: str) -> Reading:
    return read_bytes(sys.stdin.buffer.read(), STDIN) if file == STDIN else read(Path(file), file)


def _named(found: Iterable[Extraction]) -> Iterable[Claim]:
    found = list(found)
    casts = [(claim.article, member) for each in found for claim in each.claims[:1] for member in each.cast]
    names = canonical_names(casts, ())
    for claim in (claim for each in found for claim in each.claims):
        name = claim.speaker and names.get((claim.article, claim.speaker), claim.speaker)
        yield claim.model_copy(update={"speaker": name})
