"""The examples in docs/formats.md are what the tool writes; run this file as a program to write them anew."""

import csv
import io
import json
import re
import shutil
import tempfile
from pathlib import Path

import pytest

from newsclaims.exports.csv_writer import COLUMNS, unguarded, write_csv
from newsclaims.exports.records import Record, claim_record, statement_record
from newsclaims.model import Filters
from newsclaims.workspace import Workspace

HOME = Path(__file__).parents[1]
PAGE = HOME / "docs/formats.md"
EXAMPLE = re.compile(r"<!-- example: (\w+) -->\n(.*?)<!-- end -->\n", re.DOTALL)
FILTERS = Filters(speakers=("John Bolton",), kinds=("direct",))


def examples(folder: Path) -> dict[str, str]:
    """The examples as they should be, made in a copy of this repository's workspace."""
    shutil.copy(HOME / "claims.yaml", folder)
    shutil.copytree(HOME / "data", folder / "data")
    with Workspace.find(folder) as workspace:
        workspace.refresh()
        claim = next(workspace.claims(FILTERS))
        statement = next(it for it in workspace.statements() if it.speaker == "Donald Trump")
    out = io.StringIO(newline="")
    write_csv([claim], out)
    return {
        "claim": block("json", spread(claim_record(claim))),
        "statement": block("json", spread(statement_record(statement))),
        "csv": block("csv", out.getvalue().replace("\r\n", "\n")),
    }


def spread(record: Record) -> str:
    """A record with each key on a line of its own."""
    pairs = (f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in record.items())
    return "{" + ",\n ".join(pairs) + "}\n"


def block(language: str, text: str) -> str:
    return f"```{language}\n{text}```\n"


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_examples_are_what_the_tool_writes(page: str, tmp_path: Path) -> None:
    assert dict(EXAMPLE.findall(page)) == examples(tmp_path)


@pytest.mark.parametrize("keys", [["id", "status"], ["statement", "pairs"]])
def test_every_key_of_an_example_is_explained(page: str, keys: list[str]) -> None:
    records = [json.loads(text) for text in re.findall(r"```json\n(.*?)```", page, re.DOTALL)]
    record = next(record for record in records if all(key in record for key in keys))
    assert [key for key in record if f"\n| `{key}` |" not in page] == []


def test_every_column_is_explained(page: str) -> None:
    table = page[page.index("| column | value |") : page.index("### Cells")]
    assert [column for column in COLUMNS if f"`{column}`" not in table] == []


def test_the_example_of_taking_the_guard_away_does_it(page: str, tmp_path: Path) -> None:
    code = next(text for text in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if "removeprefix" in text)
    cells = ["'=1", "''x", "x", "'"]
    with (tmp_path / "claims.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([["a", "b", "c", "d"], cells])
    values: dict[str, dict[str, str]] = {}
    exec(code.replace("claims.csv", (tmp_path / "claims.csv").as_posix()), values)
    assert list(values["row"].values()) == [unguarded(cell) for cell in cells]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = examples(Path(folder))
    text = PAGE.read_text(encoding="utf-8")
    text = EXAMPLE.sub(lambda at: f"<!-- example: {at[1]} -->\n{made[at[1]]}<!-- end -->\n", text)
    PAGE.write_text(text, encoding="utf-8", newline="\n")
