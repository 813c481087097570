"""The front door: the command as a program of its own, over a small invented story."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from newsclaims.cli.boundary import VARIABLE
from newsclaims.cli.boundary import run as run_inside
from newsclaims.workspace import Workspace

CATALOGUE = """\
sources:
  - name: The Harbour Post
  - name: Island News
articles:
  - {file: harbour.txt, source: The Harbour Post, title: Vote put off, published: 2024-03-05}
  - {file: island.txt, source: Island News, published: 2024-03-06}
speakers:
  - {name: Maria Lindqvist, aliases: [Lindqvist], role: mayor}
topics:
  ferry: [ferry, ferries]
"""
TEXTS = {
    "harbour.txt": "“We will not sell both ferries, whatever they offer for them in spring,” "
    "said Maria Lindqvist, the mayor, on Monday.\n\n“=SUM(A1) is no budget,” said Karin Berg.\n",
    "island.txt": "“We will sell both ferries, whatever they offer for them in spring,” "
    "Maria Lindqvist said on Monday.\n\n“\x1b[2JGo [red]away[/red] <b>now</b> | please,” said Ole Holm.\n",
}
COMMAND = [sys.executable, "-m", "newsclaims"]


def claims(*args: str, cwd: Path, code: int = 0, **more: object) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [*COMMAND, *args], check=False, cwd=cwd, capture_output=True, encoding="utf-8", timeout=60, **more
    )
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done


def made(folder: Path) -> Path:
    (folder / "data/articles").mkdir(parents=True)
    (folder / "claims.yaml").write_text(CATALOGUE, encoding="utf-8")
    for name, text in TEXTS.items():
        (folder / "data/articles" / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that no test changes."""
    return made(tmp_path_factory.mktemp("story"))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A workspace that the test may change."""
    return made(tmp_path)


def inside(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    """A command line run in this process: what it would exit with, and what it wrote."""
    code = run_inside(args)
    return code, *capsys.readouterr()


def test_the_script_is_installed_under_its_name() -> None:
    script = Path(sys.executable).parent / "claims"
    done = subprocess.run([script, "--version"], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.startswith("claims 0.")


def test_a_story_from_nothing_to_a_spreadsheet(tmp_path: Path) -> None:
    claims("init", "ferries", cwd=tmp_path)
    text = tmp_path / "vote.txt"
    text.write_text(TEXTS["harbour.txt"], encoding="utf-8")
    assert "added: vote.txt" in claims("add", "../vote.txt", cwd=tmp_path / "ferries").stdout
    assert "Maria Lindqvist" in claims("-C", "ferries", "list", cwd=tmp_path).stdout
    done = claims("-C", "ferries", "export", "out.csv", cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("", "2 claims in out.csv\n")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["speaker"] for row in rows] == ["Maria Lindqvist", "Karin Berg"]
    assert rows[1]["text"] == "'=SUM(A1) is no budget,"


def test_machine_formats_are_results_and_nothing_else(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = inside(capsys, "-C", str(story), "list", "--format", "jsonl")[1].splitlines()
    assert [json.loads(line)["speaker"] for line in lines] == [
        *("Maria Lindqvist", "Karin Berg", "Maria Lindqvist", "Ole Holm")
    ]
    assert json.loads(inside(capsys, "-C", str(story), "list", "--format", "json")[1]) == list(map(json.loads, lines))
    exported = inside(capsys, "-C", str(story), "export", "-", "--format", "jsonl")[1]
    assert exported.splitlines() == lines


@pytest.mark.parametrize("command", ["list", "speakers", "sources", "articles", "xref", "diff"])
@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown"])
def test_every_list_has_every_format(command: str, form: str, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ("The Harbour Post", "Island News") if command == "diff" else ()
    code, out, err = inside(capsys, "-C", str(story), command, *names, "--format", form)
    assert (code, err) == (0, "")
    match form:
        case "json":
            assert json.loads(out)
        case "jsonl":
            assert all(json.loads(line) for line in out.splitlines())
        case "csv":
            header, *rows = csv.reader(out.splitlines())
            assert rows
            assert {len(row) for row in rows} == {len(header)}
        case "markdown":
            bars = {line.replace("\\|", "").count("|") for line in out.splitlines()}
            assert len(bars) == 1


def test_an_empty_result_of_a_machine_format_is_an_empty_list(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nothing = ("-C", str(story), "list", "--kind", "mixed", "--format")
    assert inside(capsys, *nothing, "json") == (0, "[]\n", "")
    assert inside(capsys, *nothing, "jsonl") == (0, "", "")
    assert inside(capsys, *nothing, "csv")[1].startswith("id,article,")


def test_an_empty_table_says_which_filters_left_nothing(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = inside(capsys, "-C", str(story), "list", "--speaker", "lindqvist", "--until", "2023")
    assert (code, out, err) == (0, "no claims for --speaker 'Maria Lindqvist' --until 2023-12-31\n", "")
    sure = inside(capsys, "-C", str(story), "list", "--min-confidence", "1")
    assert sure == (0, "no claims for --min-confidence 1.0\n", "")
    (tmp_path / "claims.yaml").touch()
    assert inside(capsys, "-C", str(tmp_path), "list")[1] == (
        "no claims: there is no article yet; 'claims add FILE' adds one\n"
    )


def test_xref_and_diff_mark_the_differences(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    xref = inside(capsys, "-C", str(story), "xref")[1]
    assert "1 statement reported by two or more articles" in xref
    assert "“We will [-not-] sell both ferries" in xref
    assert "may change the meaning: negation" in xref
    code, out, _ = inside(capsys, "-C", str(story), "diff", "harbour post", "Island News")
    assert code == 0
    assert "Both The Harbour Post and Island News: 1" in out
    assert "Only Island News: 1" in out


def test_diff_tells_by_its_exit_code_when_asked(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ("-C", str(story), "diff", "The Harbour Post", "Island News", "--exit-code")
    assert inside(capsys, *names)[0] == 1
    assert inside(capsys, *names, "--kind", "mixed")[0] == 0


def test_show_takes_the_beginning_of_an_id(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = inside(capsys, "-C", str(story), "list", "--speaker", "lindqvist", "--format", "jsonl")[1]
    claim = json.loads(listed.splitlines()[0])["id"]
    out = inside(capsys, "-C", str(story), "show", claim[:8])[1]
    assert "“«We will not sell both ferries, whatever they offer for them in spring,»”" in " ".join(out.split())
    assert f"id            {claim}" in out
    assert "{+not+}" not in out
    assert "[-not-]" in out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("lits",), "no command 'lits'; did you mean 'list'"),
        (("list", "--speakr", "x"), "--speaker"),
        (("show",), "missing argument 'ID'"),
        (("list", "--speaker", "Lindquist"), "no speaker 'Lindquist'; did you mean 'Lindqvist'"),
        (("list", "--source", "Iland News"), "no source 'Iland News'; did you mean 'Island News'"),
        (("list", "--topic", "fery"), "did you mean 'ferry'?"),
        (("list", "--article", "harbor.txt"), "did you mean 'harbour.txt'"),
        (("show", "zzzz"), "no claim id 'zzzz'"),
        (
            ("list", "--since", "2018-13"),
            "'2018-13' is not a date; write it like 2018-09-10, 2018-09 or 2018",
        ),
        (("list", "--since", "yesterday"), "'yesterday' is not a date"),
        (("list", "--since", "2020", "--until", "2019"), "--since 2020-01-01 is after --until 2019-12-31"),
        (("list", "--kind", "loud"), "'loud' is not one of"),
        (("list", "--min-confidence", "80%"), "'80%' is not a confidence; write a number from 0 to 1, like 0.8"),
        (("speakers", "--min-confidence", "1.5"), "'1.5' is not a confidence"),
        (("export", "x.csv", "--min-confidence", "nan"), "'nan' is not a confidence"),
        (("diff", "Island News", "island news"), "are the same source; name two"),
        (("export", "claims.odt"), "'claims.odt' does not say its format; end it in one of .csv, .jsonl, .xlsx"),
        (("export", "."), "'.' does not say its format"),
        (("export", "no-such-folder/x.csv"), "No such file or directory; make that folder first, or check the name"),
        (("completion",), "missing argument '{bash|zsh|fish}'. Choose from: bash, zsh, fish (see"),
        (("extract", "no-such.txt"), "no-such.txt: there is no such file"),
        (("add", "harbour.txt", "--new-source", " "), "the name of a --new-source cannot be empty"),
        (("add", "no-such.txt"), "no-such.txt: there is no such file"),
        (("-C", "/no/such/folder", "list"), "'/no/such/folder' does not exist"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(
    args: tuple[str, ...], said: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = inside(capsys, *([] if "-C" in args else ["-C", str(story)]), *args)
    assert (code, out) == (2, "")
    assert said in err
    assert err.startswith("claims: ")
    assert err.count("\n") == 1


def test_no_workspace_says_how_to_make_one(tmp_path: Path) -> None:
    err = claims("list", cwd=tmp_path, code=2).stderr
    assert "run 'claims init' to make one" in err
    assert err.count("\n") == 1


def test_a_broken_catalogue_stops_with_its_line_and_check_lists_all(own: Path) -> None:
    (own / "claims.yaml").write_text("sources:\n  - nmae: X\n  - name: Y\n    ulr: z\n", encoding="utf-8")
    err = claims("list", cwd=own, code=2).stderr
    assert err.startswith("claims: claims.yaml:2: ")
    assert err.count("\n") == 1
    checked = claims("check", cwd=own, code=1)
    assert {line.split(": ")[0] for line in checked.stdout.splitlines()} == {"claims.yaml:2", "claims.yaml:4"}


def test_a_bad_article_is_told_after_the_results_of_the_others(own: Path) -> None:
    (own / "data/articles/empty.txt").touch()
    (own / "data/articles/old.txt").write_bytes("“Où est-ce déjà ?” demanda Élise à l’été.\n".encode("cp1252"))
    done = claims("list", cwd=own, code=2)
    assert "Maria Lindqvist" in done.stdout
    problems = done.stderr.splitlines()
    assert any(line.startswith("claims: empty.txt: the file is empty") for line in problems)
    assert any("old.txt: read as " in line for line in problems)
    assert claims("check", cwd=own, code=1).stdout.startswith("empty.txt: the file is empty")


def test_a_sound_workspace_passes_the_check(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert inside(capsys, "-C", str(story), "check") == (0, "no problems in 2 articles\n", "")


def test_what_an_article_holds_is_shown_and_not_obeyed(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = inside(capsys, "-C", str(story), "list", "--speaker", "Holm")[1]
    assert "“<U+001B>[2JGo [red]away[/red] <b>now</b> | please,”" in table
    page = inside(capsys, "-C", str(story), "list", "--speaker", "Holm", "--format", "markdown")[1]
    assert "&lt;b&gt;now&lt;/b&gt; \\| please" in page
    assert "\x1b" not in table + page


def test_extract_needs_no_workspace(tmp_path: Path) -> None:
    done = claims("extract", "-", "--published", "2024-03-05", cwd=tmp_path, input=TEXTS["harbour.txt"])
    first = json.loads(done.stdout.splitlines()[0])
    assert (first["speaker"], first["said_on"], first["article"]) == ("Maria Lindqvist", "2024-03-04", "-")
    assert not list(tmp_path.iterdir())


def test_extract_goes_on_after_a_bad_file(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = str(own / "data/articles/harbour.txt")
    code, out, err = inside(capsys, "extract", str(own / "none.txt"), good, "--source", "A Paper")
    assert code == 2
    assert {json.loads(line)["source"] for line in out.splitlines()} == {"A Paper"}
    assert err.startswith("claims: ")
    assert err.count("\n") == 1


def test_a_file_that_may_not_be_read_does_not_stop_the_others(own: Path) -> None:
    closed = own / "closed.txt"
    closed.write_text(TEXTS["island.txt"], encoding="utf-8")
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        pytest.skip("this user may read everything")
    done = claims("extract", "closed.txt", "data/articles/harbour.txt", cwd=own, code=2)
    assert {json.loads(line)["article"] for line in done.stdout.splitlines()} == {"data/articles/harbour.txt"}
    assert done.stderr.startswith("claims: closed.txt: cannot be read: Permission denied; ")
    assert done.stderr.count("\n") == 1
    added = claims("add", "closed.txt", "data/articles/harbour.txt", cwd=own, code=2)
    assert added.stdout == "was there already: harbour.txt\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a limit on what a program may write")
def test_a_workspace_is_made_whole_or_not_at_all(tmp_path: Path) -> None:
    small = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))"
    code = f"{small}; from newsclaims.cli.boundary import run; sys.exit(run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, "init", "story"], check=False, cwd=tmp_path, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 2
    assert done.stderr.startswith("claims: story/claims.yaml: cannot be written: File too large; ")
    assert done.stderr.count("\n") == 1
    assert [path.name for path in (tmp_path / "story").iterdir()] == ["data"]
    assert claims("init", "story", cwd=tmp_path).stdout.startswith("made story/claims.yaml")


def test_a_new_source_of_nothing_is_not_listed(own: Path) -> None:
    done = claims("add", "no-such.txt", "--new-source", "Evening Bell", cwd=own, code=2)
    assert done.stderr == "claims: no-such.txt: there is no such file; check the name\n"
    assert (own / "claims.yaml").read_text(encoding="utf-8") == CATALOGUE


def test_a_single_article_is_counted_as_one(own: Path) -> None:
    (own / "claims.yaml").write_text("", encoding="utf-8")
    (own / "data/articles/island.txt").unlink()
    assert claims("check", cwd=own).stdout == "no problems in 1 article\n"


def test_export_is_whole_or_not_at_all(own: Path) -> None:
    (own / "kept.csv").write_text("what was there", encoding="utf-8")
    claims("export", "kept.csv", "--speaker", "nobody at all", cwd=own, code=2)
    assert (own / "kept.csv").read_text(encoding="utf-8") == "what was there"
    claims("export", "no/such/folder/out.csv", cwd=own, code=2)
    claims("export", "excel.csv", "--excel", cwd=own)
    assert (own / "excel.csv").read_bytes().startswith(b"\xef\xbb\xbfid,article,")
    assert "--excel is for csv" in claims("export", "claims.jsonl", "--excel", cwd=own, code=2).stderr
    assert not (own / "claims.jsonl").exists()
    assert sorted(path.name for path in own.iterdir() if path.suffix == ".tmp") == []


def test_a_reader_that_goes_away_is_no_error(story: Path) -> None:
    piped = [*COMMAND, "list"]
    with subprocess.Popen(piped, cwd=story, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        running.stdout.close()
        assert running.wait(30) == 141
        assert running.stderr
        assert running.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line(story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "list"], check=False, cwd=story, stdout=full, stderr=subprocess.PIPE, encoding="utf-8"
        )
    assert done.returncode == 2
    assert done.stderr == "claims: standard output: No space left on device; free some space\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a pipe with a name")
def test_an_interrupt_is_one_line_and_130(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "slow.txt")
    waiting = [*COMMAND, "extract", "slow.txt"]
    with subprocess.Popen(waiting, cwd=tmp_path, stderr=subprocess.PIPE, encoding="utf-8") as running:
        pipe = opened_when_read(tmp_path / "slow.txt", running)
        try:
            assert ended_by_interrupts(running) == 130
        finally:
            running.kill()
            os.close(pipe)
        assert running.stderr
        assert running.stderr.read() == "claims: interrupted; nothing is lost, run the command again\n"


def ended_by_interrupts(running: "subprocess.Popen[str]") -> int:
    """How a process ends that is interrupted, once more if need be.

    Python forgets a signal for as long as it waits for a pipe if it came just before that.
    """
    for _ in range(6):
        running.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return running.wait(5)
    raise AssertionError("it goes on whatever it is told")


def opened_when_read(pipe: Path, by: subprocess.Popen[str]) -> int:
    """The writing end of a pipe, as soon as a process reads from it."""
    while by.poll() is None:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:  # nobody reads yet
            time.sleep(0.01)
    raise AssertionError(by.stderr and by.stderr.read())


def test_a_bug_is_one_line_with_the_details_in_a_file(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "refresh", lambda *_: {}["a slip"])
    code, out, err = inside(capsys, "-C", str(story), "list")
    assert (code, out) == (70, "")
    assert err.startswith("claims: this is a bug (KeyError), not your mistake; please report it with the file ")
    log = Path(err.split()[-1])
    assert "KeyError: 'a slip'" in log.read_text(encoding="utf-8")
    log.unlink()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("claims list --speaker ma", "Maria Lindqvist"),
        ("claims diff The", "The Harbour Post"),
        ("claims list --article is", "island.txt"),
        ("claims list --topic f", "ferry"),
        ("claims xr", "xref"),
    ],
)
def test_the_shell_completes_names(
    typed: str, offered: str, story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    inside(capsys, "-C", str(story), "list")
    monkeypatch.chdir(story)
    last = len(typed.split()) - 1
    for name, value in {"COMP_WORDS": typed, "COMP_CWORD": str(last), VARIABLE: "bash_complete"}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit):
        run_inside([])
    assert f"plain,{offered}" in capsys.readouterr().out.splitlines()


def test_completion_is_silent_without_a_workspace(tmp_path: Path) -> None:
    asked = {"COMP_WORDS": "claims list --speaker m", "COMP_CWORD": "3", VARIABLE: "bash_complete"}
    done = claims(cwd=tmp_path, env={**os.environ, **asked})
    assert (done.stdout.strip(), done.stderr) == ("", "")
