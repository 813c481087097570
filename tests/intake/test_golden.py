"""Files in the shapes of pages and of other programs' output, and what is found in them, read and approved.

`golden/NAME` and beside it `golden/NAME.expected.json`: a list of what each item gives, an article as an object, a
problem as its sentence. After a change that is meant, `python tests/intake/test_golden.py` writes them anew; read the
difference.
"""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from newsclaims.errors import Problem
from newsclaims.intake import HEAD, Result, converted, records, sniff

GOLDEN = Path(__file__).parent / "golden"
EXPECTED = ".expected.json"
TODAY = date(2026, 1, 15)
FILES = sorted(path for path in GOLDEN.iterdir() if not path.name.endswith(EXPECTED))


def plain(result: Result) -> Any:
    """A result as JSON: a problem as its sentence, an article as its facts that are there, its text by paragraphs."""
    if isinstance(result, Problem):
        return str(result)
    facts = {key: value for key, value in asdict(result).items() if value not in (None, ())}
    return facts | {"text": result.text.split("\n\n")}


def found_in(path: Path) -> list[Any]:
    """What a file gives, with the notices about the whole of it."""
    form = sniff(path.name, path.read_bytes()[:HEAD])
    assert form is not None
    with path.open("rb") as stream:
        return [
            each
            for raw in records(stream, path.name, form)
            for each in (*raw.notices, *map(plain, converted(raw, TODAY)))
        ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_gives_what_was_approved(path):
    assert json.loads(json.dumps(found_in(path), default=str)) == json.loads(expected(path).read_text("utf-8"))


def expected(path: Path) -> Path:
    """Where what was approved for a file stands."""
    return path.with_name(path.name + EXPECTED)


if __name__ == "__main__":
    for file in FILES:
        text = json.dumps(found_in(file), indent=2, ensure_ascii=False, default=str)
        expected(file).write_text(text + "\n", "utf-8")
