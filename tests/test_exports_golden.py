"""The four articles in every format, against what was read and approved; the same bytes whatever came before.

Text is kept as it is, of a binary file what a program that reads it finds there. After a change that is meant, `python
tests/test_exports_golden.py` writes the golden files anew (`make docs` does it, too); read the difference.
"""

import json
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import copy, copytree, ignore_patterns, rmtree

import duckdb
import openpyxl
import pytest

from newsclaims.cli.boundary import run
from newsclaims.exports import FORMATS

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden/exports"
WIRE = Path(__file__).parent / "wire"
SUFFIXES = [form.suffixes[0] for form in FORMATS.values()]


def workbook(path: Path) -> str:
    """The cells of every sheet, one row a line, with the looks that tell something."""
    lines = []
    for sheet in openpyxl.load_workbook(path):
        widths = [f"{name}={dimension.width:.0f}" for name, dimension in sorted(sheet.column_dimensions.items())]
        lines += [f"sheet {sheet.title} {sheet.dimensions} {' '.join(widths)}"]
        lines += [_json([str(value) if hasattr(value, "year") else value for value in row]) for row in sheet.values]
        cells = [cell for row in sheet.iter_rows() for cell in row]
        lines += [f"link {cell.coordinate} {cell.hyperlink.target}" for cell in cells if cell.hyperlink]
        marked = [f"{cell.coordinate} {cell.fill.fgColor.rgb}" for cell in cells if cell.fill.fill_type]
        lines += [f"marked {each}" for each in marked]
    return _lines(lines)


def database(path: Path) -> str:
    """The definition of every table and view, and the rows of tables."""
    with closing(sqlite3.connect(path)) as db:
        defined = db.execute(
            "SELECT name, type, sql FROM sqlite_master WHERE name NOT LIKE 'claims_fts_%' AND sql <> ''"
        )
        found = defined.fetchall()
        lines = [sql for *_, sql in found]
        for name in (name for name, kind, _ in found if kind == "table"):
            lines += [f"{name}: {_json(row)}" for row in db.execute(f"SELECT * FROM {name}")]
    return _lines(lines)


def parquet(path: Path) -> str:
    """The columns with their types, and the rows."""
    table = duckdb.read_parquet(str(path))
    columns = [f"{name} {kind}" for name, kind in zip(table.columns, table.types, strict=True)]
    return _lines([*columns, *(_json(row) for row in table.fetchall())])


def text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


DUMPS: dict[str, Callable[[Path], str]] = {".xlsx": workbook, ".db": database, ".parquet": parquet}
KEPT = [f"claims{suffix}{'.txt' * (suffix in DUMPS)}" for suffix in SUFFIXES if suffix not in {".csv", ".jsonl"}]
"""The other two are in `tests/golden`."""


def exported(folder: Path) -> dict[str, bytes]:
    """What a workspace gives in every format, by ending."""
    made = {}
    with tempfile.TemporaryDirectory() as scratch:
        for suffix in SUFFIXES:
            path = Path(scratch) / f"claims{suffix}"
            assert run(["-C", str(folder), "export", str(path)]) == 0
            made[suffix] = path.read_bytes()
    return made


def dumped(folder: Path) -> dict[str, str]:
    """The golden files as they should be."""
    made = {}
    with tempfile.TemporaryDirectory() as scratch:
        for name in KEPT:
            path = Path(scratch) / name.removesuffix(".txt")
            assert run(["-C", str(folder), "export", str(path)]) == 0
            made[name] = DUMPS.get(path.suffix, text)(path)
    return made


def workspace(folder: Path) -> Path:
    """A copy of this repository's workspace."""
    copytree(ROOT / "data", folder / "data")
    copy(ROOT / "claims.yaml", folder)
    return folder


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return dumped(workspace(tmp_path_factory.mktemp("four")))


@pytest.mark.parametrize("name", KEPT)
def test_the_four_articles_give_what_was_approved(golden: dict[str, str], name: str) -> None:
    assert golden[name] == (GOLDEN / name).read_text(encoding="utf-8")


def test_the_ledger_deleted_and_made_again_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = Path(copytree(WIRE, tmp_path / "wire", ignore=ignore_patterns(".claims")))
    before = exported(folder)
    rmtree(folder / ".claims")
    assert exported(folder) == before


def test_articles_that_come_one_by_one_in_another_order_give_the_same_bytes(tmp_path: Path) -> None:
    whole = Path(copytree(WIRE, tmp_path / "whole", ignore=ignore_patterns(".claims")))
    grown = Path(copytree(WIRE, tmp_path / "grown", ignore=ignore_patterns(".claims", "*.txt")))
    for article in sorted((WIRE / "data/articles").glob("*.txt"), reverse=True):
        copy(article, grown / "data/articles")
        run(["-C", str(grown), "export", str(tmp_path / "on the way.db")])  # the catalogue names articles still to come
    assert exported(grown) == exported(whole)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _lines(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        made = dumped(workspace(Path(scratch)))
    GOLDEN.mkdir(exist_ok=True)
    for name, content in made.items():
        (GOLDEN / name).write_bytes(content.encode("utf-8"))
