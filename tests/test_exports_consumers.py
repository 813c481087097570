"""Exports in the hands of the programs that they are for: workbooks, data frames, Datasette, linked data."""

import asyncio
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from io import StringIO
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any
from urllib.parse import quote

import duckdb
import openpyxl
import polars
import pytest
from datasette.app import Datasette
from openpyxl.workbook import Workbook
from pyld import jsonld

from newsclaims.cli.boundary import run
from newsclaims.exports import FORMATS, Material
from newsclaims.exports.jsonld_context import CONTEXT
from newsclaims.exports.workbook import Column, Link, Sheet, workbook
from newsclaims.model import Claim, Span
from newsclaims.rows import ArticleRow, Counts

HERE = Path(__file__).parent
PAGE = (HERE.parent / "docs/formats.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story of `tests/wire` in every format, beside its articles."""
    folder = Path(copytree(HERE / "wire", tmp_path_factory.mktemp("story") / "wire", ignore=ignore_patterns(".claims")))
    for form in FORMATS.values():
        assert run(["-C", str(folder), "export", str(folder / f"out{form.suffixes[0]}")]) == 0
    return folder


@pytest.fixture(scope="module")
def claims(wire: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (wire / "out.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def book(wire: Path) -> Workbook:
    return openpyxl.load_workbook(wire / "out.xlsx")


@pytest.fixture(scope="module")
def document(wire: Path) -> dict[str, Any]:
    return dict(json.loads((wire / "out.jsonld").read_text(encoding="utf-8")))


@pytest.fixture
def db(wire: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(wire / "out.db")) as db:
        yield db


class TestXlsx:
    def test_has_a_row_a_claim_with_days_and_numbers_as_such(
        self, book: Workbook, claims: list[dict[str, Any]]
    ) -> None:
        head, *rows = book["claims"].values
        found = [dict(zip(head, row, strict=True)) for row in rows]
        assert [row["text"] for row in found] == [claim["text"] for claim in claims]
        assert [row["confidence"] for row in found] == [claim["confidence"] for claim in claims]
        assert {str(row["published"].date()) for row in found} == {claim["published"] for claim in claims}
        assert all(isinstance(row["said_on"], datetime) for row in found if row["said_on"])

    def test_keeps_its_head_in_view_and_filters(self, book: Workbook) -> None:
        assert book.sheetnames == ["claims", "statements", "coverage"]
        assert [sheet.freeze_panes for sheet in book] == ["A2"] * 3
        assert [sheet.auto_filter.ref for sheet in book] == [sheet.dimensions for sheet in book]

    @pytest.mark.parametrize("name", ["claims", "statements", "coverage"])
    def test_every_column_is_explained(self, book: Workbook, name: str) -> None:
        part = PAGE[PAGE.index("## XLSX") : PAGE.index("## Parquet")]
        outlets = {row[6] for row in book["claims"].iter_rows(values_only=True)}
        head, *_ = book[name].values
        assert [column for column in head if f"`{column}`" not in part and column not in outlets] == []

    def test_tells_the_lost_not_and_who_prints_one_text(self, book: Workbook) -> None:
        head, *rows = book["statements"].values
        found = [dict(zip(head, row, strict=True)) for row in rows]
        assert {row["source"] for row in found if row["warnings"] == "negation: “not” left out"} == {"Island News"}
        assert [row["source"] for row in found if row["fullest"] == "yes"] == ["Coast Radio", "Coast Radio"]
        assert "Nordwire" in {row["credit"] for row in found}

    def test_says_who_reports_what_and_who_is_silent(self, book: Workbook) -> None:
        head, first, *_ = book["coverage"].values
        told = dict(zip(head, first, strict=True))
        assert told["Coast Radio"] == "fullest"
        assert told["Island News"] == "altered (negation)"

    def test_what_only_programs_need_is_hidden(self, book: Workbook) -> None:
        sheet = book["claims"]
        runs = [range(each.min, each.max + 1) for each in sheet.column_dimensions.values() if each.hidden]
        hidden = {cell.value for cell in sheet[1] if any(cell.column in run for run in runs)}
        places = {"spans", "cue_at", "mention_at", "venue_at", "addressee_at"}
        assert hidden == places | {"mention", "said_on_carried"}

    def test_runs_nothing_and_links_only_to_the_web(self, tmp_path: Path) -> None:
        evil = '=HYPERLINK("https://evil.example")'
        urls = {"a.txt": "https://harbour.example/a", "b.txt": "javascript:alert(1)", "c.txt": "file:///etc/passwd"}
        rows = [
            ArticleRow(file=file, source=evil, title=evil, published=None, url=url, speakers=1, counts=Counts())
            for file, url in urls.items()
        ]
        some = [claim(file, evil, "https://evil.example") for file in urls]
        path = tmp_path / "out.xlsx"
        FORMATS["xlsx"].write(Material(claims=lambda: some, articles=lambda: rows), path)
        cells = [cell for row in openpyxl.load_workbook(path)["claims"].iter_rows(min_row=2) for cell in row]
        assert {cell.data_type for cell in cells if cell.value == evil} == {"s"}
        assert [cell.hyperlink.target for cell in cells if cell.hyperlink] == [urls["a.txt"]]

    def test_cuts_what_excel_would_refuse_and_says_so(self, tmp_path: Path) -> None:
        path = tmp_path / "out.xlsx"
        written = FORMATS["xlsx"].write(
            Material.of([claim("a.txt", "🙂" * 20_000), claim("b.txt", "x" * 32_767)]), path
        )
        assert [notice.split(": ")[1] for notice in written.notices] == ["1"]
        head, long, fits = openpyxl.load_workbook(path)["claims"].values
        text = head.index("text")
        assert long[text] == "🙂" * 16_383 + "…"
        assert fits[text] == "x" * 32_767

    def test_goes_on_in_a_further_sheet(self, tmp_path: Path) -> None:
        with workbook(tmp_path / "out.xlsx", most=3) as book:
            sheet = Sheet(book, "claims", [Column("id"), Column("url", style="link")])
            for number in range(5):
                sheet.add([str(number), Link(f"https://harbour.example/{number}")])
            sheet.end()
        found = openpyxl.load_workbook(tmp_path / "out.xlsx")
        assert {each.title: [row[0] for row in each.values] for each in found} == {
            "claims": ["id", "0", "1"],
            "claims 2": ["id", "2", "3"],
            "claims 3": ["id", "4"],
        }

    def test_has_no_more_links_than_excel_takes(self, tmp_path: Path) -> None:
        with workbook(tmp_path / "out.xlsx") as book:
            sheet = Sheet(book, "claims", [Column("url", style="link")])
            for number in range(65_535):
                sheet.add([Link(f"https://harbour.example/{number}")])
            sheet.end()
            assert [notice.split(": ")[1] for notice in book.notices] == ["5"]

    def test_a_month_stays_a_month(self, tmp_path: Path) -> None:
        path = tmp_path / "out.xlsx"
        some = [claim("a.txt").model_copy(update={"said_on": said}) for said in ("2024-03", "2024", "2024-03-05", None)]
        FORMATS["xlsx"].write(Material.of(some), path)
        head, *rows = openpyxl.load_workbook(path)["claims"].values
        assert [row[head.index("said_on")] for row in rows] == ["2024-03", "2024", datetime(2024, 3, 5), None]


class TestParquet:
    def test_is_what_duckdb_reads(self, wire: Path, claims: list[dict[str, Any]]) -> None:
        table = duckdb.read_parquet(str(wire / "out.parquet"))
        assert dict(zip(table.columns, map(str, table.types), strict=True))["published"] == "DATE"
        words = table.project("id, unnest(content).text").order("ALL").fetchall()
        assert words == sorted((one["id"], span["text"]) for one in claims for span in one["content"])
        topics = table.project("unnest(topics) AS topic").distinct().fetchall()
        assert {topic for (topic,) in topics} == {topic for one in claims for topic in one["topics"]} != set()

    def test_is_what_polars_reads(self, wire: Path, claims: list[dict[str, Any]]) -> None:
        table = polars.read_parquet(wire / "out.parquet")
        assert table.columns == list(claims[0])
        assert table["published"].dtype == polars.Date
        rows = table.with_columns(polars.col("published").cast(polars.String)).to_dicts()
        assert rows == claims


def served(path: Path, *addresses: str) -> list[Any]:
    """What Datasette answers at some addresses, as JSON."""

    async def asked() -> list[Any]:
        client = Datasette([str(path)]).client
        return [(await client.get(address)).json() for address in addresses]

    return asyncio.run(asked())


class TestSqlite:
    def test_datasette_searches_and_counts_and_follows(self, wire: Path, claims: list[dict[str, Any]]) -> None:
        found, faceted, labelled = served(
            wire / "out.db",
            "/out/claims.json?_search=bridges&_shape=array",
            "/out/claims.json?_facet=speaker&_facet=source&_facet_array=topics",
            f"/out/claims.json?_shape=objects&_labels=on&id={claims[0]['id']}",
        )
        assert found
        assert all("bridge" in row["text"].lower() for row in found)
        counted = {row["value"]: row["count"] for row in faceted["facet_results"]["speaker"]["results"]}
        assert counted == {name: [one["speaker"] for one in claims].count(name) for name in counted}
        assert faceted["facet_results"]["topics"]["results"]
        assert labelled["rows"][0]["source"]["label"] == claims[0]["source"]

    def test_the_query_of_the_page_tells_who_changes_most(self, wire: Path) -> None:
        sql = next(text for text in re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL))
        (rows,) = served(wire / "out.db", f"/out.json?_shape=array&sql={quote(sql)}")
        assert rows[0] == {"source": "Island News", "wordings": 2, "cut": 0, "changed": 1, "may_change_meaning": 1}

    def test_every_link_leads_somewhere(self, db: sqlite3.Connection) -> None:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        db.execute("INSERT INTO claims_fts (claims_fts) VALUES ('integrity-check')")

    def test_the_lost_not_is_in_the_view_of_what_may_change_the_meaning(self, db: sqlite3.Connection) -> None:
        query = "SELECT source, text, fullest FROM flagged_wordings WHERE warnings LIKE 'negation%'"
        ((source, text, fullest),) = db.execute(query).fetchall()
        assert source == "Island News"
        assert fullest == text.replace("We will", "We will not")

    def test_every_table_and_column_is_explained(self, db: sqlite3.Connection) -> None:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        mine = [name for name in tables if not name.startswith("claims_fts")]
        columns = {row[1] for name in mine for row in db.execute(f"PRAGMA table_info({name})")}
        part = PAGE[PAGE.index("## SQLite") :]
        assert [name for name in (*mine, *columns) if f"`{name}`" not in part] == []

    def test_of_some_claims_holds_nothing_of_the_others_but_their_statements(self, wire: Path) -> None:
        path = wire / "berg.sqlite"
        assert run(["-C", str(wire), "export", str(path), "--source", "Island News", "--speaker", "Ole Holm"]) == 0
        with closing(sqlite3.connect(path)) as db:
            claims = {row[0] for row in db.execute("SELECT id FROM claims")}
            wordings = dict(db.execute("SELECT id, claim FROM wordings").fetchall())
            assert claims
            assert {name for name, links in wordings.items() if links} == claims & wordings.keys()
            assert set(wordings) > claims, "the other outlets' wordings of the statement"
            assert db.execute("PRAGMA foreign_key_check").fetchall() == []
            assert "Capital Daily" not in {name for (name,) in db.execute("SELECT name FROM sources")}


class TestJsonLd:
    def test_every_key_means_something_without_a_network(self, document: dict[str, Any]) -> None:
        expanded = jsonld.expand(document, {"documentLoader": unreachable})
        assert len(expanded) == len(document["@graph"])
        assert set(keys(document["@graph"])) <= set(CONTEXT) | {"@id", "@type"}

    def test_words_are_found_again_by_what_stands_around_them(self, document: dict[str, Any], wire: Path) -> None:
        for appearance in appearances(document):
            text = (wire / "data/articles" / appearance["file"]).read_text(encoding="utf-8")
            for target in appearance["target"]:
                words = target["selector"]
                changed = "A new first paragraph.\n\n" + text
                assert words["prefix"] + words["exact"] + words["suffix"] in changed
                place = words["refinedBy"]
                assert text[place["start"] : place["end"]] == words["exact"]

    def test_one_claim_a_speaker_and_its_repeats_are_appearances(self, document: dict[str, Any]) -> None:
        found = [node for node in document["@graph"] if node["@type"] == "Claim"]
        most = max(found, key=lambda node: len(node["appearance"]))
        assert most["author"]["name"] == "Maria Lindqvist"
        assert most["author"]["@type"] == "Person"
        assert {each["publisher"]["name"] for each in most["appearance"]} >= {"Coast Radio", "Island News"}
        assert most["firstAppearance"]["@id"] in {each["@id"] for each in most["appearance"]}
        changes = [change for each in most["appearance"] for change in each.get("change", ())]
        assert {"changeType": "dropped", "was": "not", "became": "", "flag": ["negation"]} in changes
        other = next(node for node in found if "sameStatementAs" in node)
        assert other["author"]["name"] == "Ole Holm"

    def test_what_somebody_denied_has_no_author(self) -> None:
        out = StringIO()
        some = [
            claim(f"{stance}.txt").model_copy(update={"polarity": stance, "speaker": "Karin Berg"})
            for stance in STANCES
        ]
        FORMATS["jsonld"].write(Material.of(some), out)
        nodes = [node for node in json.loads(out.getvalue())["@graph"] if node["@type"] == "Claim"]
        assert [STANCES[node["polarity"]] in node for node in nodes] == [True] * 3
        assert ["author" in node for node in nodes] == [True, False, False]

    def test_every_term_is_explained(self) -> None:
        part = PAGE[PAGE.index("## JSON-LD") :]
        assert [term for term in CONTEXT if term != "@version" and f"`{term}`" not in part] == []


STANCES = {"asserted": "author", "denied": "deniedBy", "declined": "declinedBy"}


def claim(file: str, words: str = "We will mend the road.", speaker: str | None = None) -> Claim:
    none = dict.fromkeys(("source", "published", "mention", "cue", "said_on"))
    content = (Span(start=0, end=len(words), text=words),)
    return Claim(**none, id=file, article=file, kind="direct", speaker=speaker, content=content, confidence=0.9)


def unreachable(url: str, _: object) -> None:
    raise AssertionError(url)


def appearances(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for node in document["@graph"]:
        yield from node.get("appearance", ())


def keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys(each)
