"""The reports over an invented story with an agency's text in it (`tests/wire`), as people and programs get them.

After a change that is meant, `python tests/test_reports.py` writes the golden files anew; read the difference.
"""

import csv
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

import openpyxl
import pytest

from newsclaims.cli.boundary import run

HERE = Path(__file__).parent
GOLDEN = HERE / "golden/reports"
SCREENS = {
    "xref.txt": "xref",
    "flagged.txt": "xref --flagged",
    "coverage.txt": "coverage",
    "timeline.txt": "timeline --topic road",
    "conflicts.txt": "conflicts",
    "diff.txt": "diff 'Island News' 'Harbour Post' 'Ostvik Times'",
    "xref.jsonl": "xref --format jsonl",
    "xref.csv": "xref --format csv",
    "coverage.jsonl": "coverage --format jsonl",
    "coverage.csv": "coverage --format csv",
    "timeline.jsonl": "timeline --topic road --format jsonl",
    "timeline.csv": "timeline --topic road --format csv",
    "conflicts.jsonl": "conflicts --format jsonl",
    "conflicts.csv": "conflicts --format csv",
    "diff.csv": "diff 'Island News' 'Harbour Post' 'Ostvik Times' --format csv",
}


def copied(folder: Path) -> Path:
    return Path(copytree(HERE / "wire", folder / "wire", ignore=ignore_patterns(".claims")))


def printed(folder: Path) -> dict[str, str]:
    """What every command prints into a pipe, 80 columns wide, by golden file."""
    commands = [shlex.split(command) for command in SCREENS.values()]
    code = f"from newsclaims.cli.boundary import run; [(run(args), print('\\f', end='')) for args in {commands!r}]"
    environment = {"COLUMNS": "80", "PYTHONUTF8": "1", "TERM": "dumb"}
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, check=True)
    texts = done.stdout.decode("utf-8").replace("\r\n", "\n").split("\f")
    return dict(zip(SCREENS, texts, strict=False))


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("story"))


@pytest.fixture(scope="module")
def prints(wire: Path) -> dict[str, str]:
    return printed(wire)


def inside(capsys: pytest.CaptureFixture[str], folder: Path, *args: str) -> str:
    assert run(["-C", str(folder), *args]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", SCREENS)
def test_the_story_gives_what_was_approved(prints: dict[str, str], name: str) -> None:
    assert prints[name] == (GOLDEN / name).read_text(encoding="utf-8")


def test_an_agencys_text_is_one_witness_and_its_readers_are_told(prints: dict[str, str]) -> None:
    assert "4 outlets, 2 texts" in prints["xref.txt"]
    assert "and 1 other with the same text (credited to Nordwire): Harbour Post" in prints["xref.txt"]
    assert "B, C, E: one text (credited to Nordwire)" in prints["coverage.txt"]
    texts = [{len(text["claims"]): text["credit"] for text in json.loads(line)["texts"]} for line in _lines(prints)]
    assert texts[0] == {3: "Nordwire", 1: None}


@pytest.mark.parametrize("name", [name for name in SCREENS if name.endswith((".jsonl", ".csv"))])
def test_every_key_and_column_is_explained(prints: dict[str, str], name: str) -> None:
    page = (HERE.parent / "docs/formats.md").read_text(encoding="utf-8")
    first = prints[name].splitlines()[0]
    keys = json.loads(first) if name.endswith(".jsonl") else first.split(",")
    assert [key for key in keys if f"`{key}`" not in page] == []


def _lines(prints: dict[str, str]) -> list[str]:
    return prints["xref.jsonl"].splitlines()


def test_every_claim_of_a_statement_is_a_row_and_copies_say_of_what(prints: dict[str, str]) -> None:
    rows = list(csv.DictReader(prints["xref.csv"].splitlines()))
    claims = {claim for line in _lines(prints) for claim in json.loads(line)["claims"]}
    assert {row["claim"] for row in rows} == claims
    assert len(rows) == len(claims)
    first = {row["claim"]: row for row in rows}
    assert {row["source"]: first[row["same_text_as"]]["source"] for row in rows if row["same_text_as"]} == {
        "Harbour Post": "Coast Radio",
        "Ostvik Times": "Coast Radio",
    }


def test_the_lost_not_comes_first_everywhere(prints: dict[str, str]) -> None:
    for name in ("xref.txt", "flagged.txt", "conflicts.txt"):
        assert "may change the meaning: negation: “not” left out" in prints[name]
        assert prints[name].index("“not” left out") < prints[name].index("“both” became “the”")
    assert prints["xref.txt"].index("Island News, altered") < prints["xref.txt"].index("Ostvik Times, altered")


@pytest.mark.parametrize(
    ("args", "shown", "hidden"),
    [
        (("xref", "--relation", "altered"), "altered", "verbatim"),
        (("xref", "--relation", "verbatim"), "here attributed to Ole Holm", "altered"),
        (("xref", "--limit", "1"), "1 statement reported", "2 statements"),
        (("xref", "--relation", "truncated"), "no statements reported twice for --relation truncated", "marked"),
        (("xref", "--flagged", "--speaker", "Berg"), "no statements reported twice for --flagged --speaker", "marked"),
        (("coverage", "--limit", "1"), "1 statement, 5 outlets", "bridge"),
        (("coverage", "--source", "Island News"), "A Island News\n", "B Coast Radio"),
        (("coverage", "--speaker", "Strand"), "no statements reported twice for --speaker 'Eva Strand'", "blank"),
        (("timeline", "--speaker", "Lindqvist"), "otherwise before (number): 2024-01-15", "Karin Berg"),
        (("timeline", "--speaker", "Lindqvist", "--since", "2024-02"), "six million", "four million"),
        (("timeline", "--match", "no such words"), "no claims for --match 'no such words'", "statements by"),
        (("conflicts", "--limit", "1"), "The same words, different speakers: 1", "One statement, different words"),
        (("conflicts", "--speaker", "Lindqvist"), "different words in quotation marks: 1", "different speakers"),
        (("conflicts", "--topic", "road", "--kind", "indirect"), "no conflicts for --kind indirect --topic", "marked"),
    ],
    ids=" ".join,
)
def test_options_narrow_what_is_shown(
    args: tuple[str, ...], shown: str, hidden: str, wire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = inside(capsys, wire, *args)
    assert shown in out
    assert hidden not in out


def test_nothing_to_report_is_a_line_and_an_empty_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "claims.yaml").touch()
    for command in ("xref", "coverage", "timeline", "conflicts"):
        assert "there is no article yet; 'claims add FILE' adds one" in inside(capsys, tmp_path, command)
        assert inside(capsys, tmp_path, command, "--format", "json") == "[]\n"
        assert inside(capsys, tmp_path, command, "--format", "csv").count("\n") == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("xref", "--limit", "0"), "0 is not in the range x>=1"),
        (("xref", "--relation", "same"), "'same' is not one of"),
        (("diff",), "missing argument 'SOURCE SOURCE...'"),
        (("diff", "Island News"), "'Island News' is one source; name two"),
        (("diff", "Island News", "Coast Radio", "island news"), "are the same source; name two"),
        (("diff", "Island News", "Cost Radio"), "Coast Radio"),
        (("timeline", "--speaker", "Lindquist"), "Maria Lindqvist"),
    ],
)
def test_a_mistake_is_told(args: tuple[str, ...], said: str, wire: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["-C", str(wire), *args]) == 2
    assert said in capsys.readouterr().err


def test_diff_says_with_its_exit_code_whether_outlets_differ(wire: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for names, code in (
        (("Harbour Post", "Coast Radio"), 0),
        (("Harbour Post", "Coast Radio", "Island News"), 1),
    ):
        assert run(["-C", str(wire), "diff", *names, "--exit-code"]) == code
    capsys.readouterr()


def test_coverage_of_many_outlets_is_told_in_words_where_columns_do_not_fit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data/articles"
    folder.mkdir(parents=True)
    entries = []
    for number in range(40):
        name = f"{number:02}.txt"
        told = "“We will not sell both ferries, whatever they offer for them in the spring,” said Ann Lee.\n"
        (folder / name).write_text(f"Report {'of ours ' * number}begins.\n\n{told}", encoding="utf-8")
        entries.append(f"  - {{file: '{name}', source: Outlet {number:02}, published: 2024-03-05}}\n")
    names = "".join(f"  - name: Outlet {number:02}\n" for number in range(40))
    (tmp_path / "claims.yaml").write_text(f"sources:\n{names}articles:\n{''.join(entries)}", encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "80")
    narrow = inside(capsys, tmp_path, "coverage")
    assert "40 outlets" in narrow
    assert re.search(r"same words: Outlet \d\d, Outlet \d\d", narrow)
    assert max(map(len, narrow.splitlines())) <= 80
    monkeypatch.setenv("COLUMNS", "200")
    wide = inside(capsys, tmp_path, "coverage")
    assert "AN Outlet 39" in wide
    assert max(map(len, wide.splitlines())) <= 200


def test_hostile_words_and_names_stay_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data/articles").mkdir(parents=True)
    quote = "“Look \x1b[2J [red]here[/red] \u202e at <b>both</b> of the | old ferries in spring,” said Ole Holm{}.\n"
    credit = "\n\n(With inputs from Bad\x9b Agency)\n"
    for name in ("a", "b"):
        text = quote.format(f", {name}") + credit
        (tmp_path / f"data/articles/{name}.txt").write_text(text, encoding="utf-8")
    sources = "sources:\n  - name: '[b]A[/b] =1+1'\n"
    entry = "articles:\n  - {file: a.txt, source: '[b]A[/b] =1+1', published: 2024-03-05}\n"
    (tmp_path / "claims.yaml").write_text(sources + entry, encoding="utf-8")
    for command in ("xref", "coverage", "timeline", "conflicts"):
        for form in ("table", "csv", "markdown", "json"):
            out = inside(capsys, tmp_path, command, "--format", form)
            assert not {"\x1b", "\x9b"} & set(out) or form == "csv"
            if form == "table" and command != "conflicts":
                assert "[red]here[/red] <U+202E> at <b>both</b>" in " ".join(out.split())
                assert "[b]A[/b]" in out


def test_a_workbooks_sheet_says_what_the_command_says(
    wire: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for filters in ((), ("--source", "Island News"), ("--topic", "road"), ("--speaker", "Strand")):
        path = tmp_path / "out.xlsx"
        inside(capsys, wire, "export", str(path), *filters)
        head, *rows = openpyxl.load_workbook(path)["coverage"].values
        sheet = [(row[0], {name: told for name, told in zip(head[7:], row[7:], strict=True) if told}) for row in rows]
        lines = inside(capsys, wire, "coverage", "--format", "jsonl", *filters).splitlines()
        assert sheet == [(row["statement"], _by_outlet(row["sources"])) for row in map(json.loads, lines)]
        path.unlink()


def _by_outlet(cells: list[dict[str, Any]]) -> dict[str, str]:
    flags = {cell["source"]: f" ({', '.join(cell['flags'])})" if cell["flags"] else "" for cell in cells}
    return {cell["source"]: cell["told"] + flags[cell["source"]] for cell in cells}


@pytest.mark.parametrize("command", ["xref", "coverage", "timeline", "conflicts"])
def test_rich_is_not_waited_for_where_it_is_not_needed(command: str, wire: Path) -> None:
    code = f"import sys; from newsclaims.cli.boundary import run; run(['{command}', '--format', 'jsonl']); "
    done = subprocess.run(
        [sys.executable, "-c", code + "print(*sys.modules, file=sys.stderr)"],
        cwd=wire,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout
    assert "rich" not in done.stderr.split()


def test_a_list_of_claims_does_not_wait_for_the_comparison(wire: Path) -> None:
    code = "import sys; from newsclaims.cli.boundary import run; run(['list', '--format', 'jsonl']); "
    done = subprocess.run(
        [sys.executable, "-c", code + "print(*sys.modules, file=sys.stderr)"],
        cwd=wire,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert not [name for name in done.stderr.split() if name.startswith("newsclaims.crossref")]


if __name__ == "__main__":
    import tempfile

    GOLDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name, text in printed(copied(Path(scratch))).items():
            (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")
