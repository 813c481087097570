"""What people see on a terminal, over the four articles: widths, colour, encodings, progress."""

import csv
import fcntl
import json
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

HERE = Path(__file__).parent.parent
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
HEADINGS = {"claim", "title", "url", "role", "and", "other", "names", "source", "sources", "published"}
TABLES = (
    ("list",),
    ("show", "ID"),
    ("speakers",),
    ("sources",),
    ("articles",),
    ("xref",),
    ("diff", "Mic", "Financial Tribune"),
    ("diff", "Mic", "Financial Tribune", "The Diplomat", "--topic", "letter"),
    ("coverage",),
    ("timeline", "--speaker", "Trump"),
    ("conflicts",),
)


def environment(**more: str) -> dict[str, str]:
    unset = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "PYTHONIOENCODING", "LC_ALL", "TTY_COMPATIBLE"}
    return {name: value for name, value in os.environ.items() if name not in unset} | {"TERM": "xterm", **more}


def copied(folder: Path) -> Path:
    shutil.copy(HERE / "claims.yaml", folder)
    shutil.copytree(HERE / "data", folder / "data")
    return folder


@pytest.fixture(scope="session")
def four(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of the four articles."""
    return copied(tmp_path_factory.mktemp("four"))


def piped(folder: Path, *commands: tuple[str, ...], **more: str) -> list[str]:
    """What each of some commands writes into a pipe."""
    done = subprocess.run(
        driver(commands), cwd=folder, env=environment(**more), capture_output=True, check=True, timeout=60
    )
    return _parted(done.stdout, more.get("PYTHONIOENCODING", "utf-8"))


def on_terminal(folder: Path, width: int, *commands: tuple[str, ...], err: bool = False, **more: str) -> list[str]:
    """What each of some commands writes to a terminal of a width, or the first to its standard error."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    out = {"stdout": subprocess.DEVNULL, "stderr": theirs} if err else {"stdout": theirs}
    with subprocess.Popen(driver(commands), cwd=folder, env=environment(**more), stdin=theirs, **out) as running:
        os.close(theirs)
        written = b"".join(iter(lambda: _read(ours), b""))
        assert running.wait(60) == 0
    os.close(ours)
    return _parted(written.replace(b"\r\n", b"\n"), "utf-8")


def driver(commands: tuple[tuple[str, ...], ...]) -> list[str]:
    """One process for several commands: most of the time of a command is the start of its process."""
    code = f"""
import sys
from newsclaims.cli.boundary import run
codes = [(run(args), print("\\f", end="")) for args in {commands!r}]
sys.exit(max(code for code, _ in codes))"""
    return [sys.executable, "-c", code]


def _parted(written: bytes, encoding: str) -> list[str]:
    return written.decode(encoding).removesuffix("\f").split("\f")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other side is closed
        return b""


def words(text: str) -> set[str]:
    return {word.rstrip(",") for word in ESCAPE.sub("", text).split() if word.strip("─-")}


@pytest.fixture(scope="session")
def claim(four: Path) -> str:
    """The id of a claim that several articles report."""
    header, first, *_ = csv.reader(piped(four, ("xref", "--format", "csv"))[0].splitlines())
    return first[header.index("claim")]


@pytest.fixture(scope="session")
def tables(claim: str) -> tuple[tuple[str, ...], ...]:
    """One command line for every table."""
    return tuple(tuple(claim if arg == "ID" else arg for arg in args) for args in TABLES)


@pytest.fixture(scope="session")
def whole(four: Path, tables: tuple[tuple[str, ...], ...]) -> list[set[str]]:
    """The words of every table where nothing needs to be wrapped."""
    return list(map(words, piped(four, *tables, COLUMNS="2000")))


@pytest.mark.parametrize(
    ("width", "terminal"),
    [
        (60, {"TERM": "dumb"}),
        (60, {"TERM": "xterm-256color"}),
        (80, {"NO_COLOR": "1"}),
        (80, {"TERM": "xterm-256color"}),
        (200, {"NO_COLOR": "1"}),
    ],
    ids=str,
)
def test_tables_fit_the_terminal_and_keep_words_whole(
    width: int, terminal: dict[str, str], four: Path, tables: tuple[tuple[str, ...], ...], whole: list[set[str]]
) -> None:
    shown = on_terminal(four, width, *tables, **terminal)
    assert max(len(ESCAPE.sub("", line)) for text in shown for line in text.splitlines()) <= width
    if "256" in terminal.get("TERM", ""):
        return  # colour takes the place of signs
    for narrow, wide in zip(map(words, shown), whole, strict=True):
        assert narrow <= wide
        # Only headings may be left out, of what stands underneath in a narrow table.
        assert wide - narrow <= HEADINGS


@pytest.mark.parametrize("width", [24, 40, 80, 132])
def test_reports_of_a_story_with_an_agencys_text_fit_the_terminal(width: int, tmp_path: Path) -> None:
    shutil.copytree(HERE / "tests/wire", tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".claims"))
    commands = [("xref",), ("coverage",), ("timeline",), ("conflicts",), ("diff", "Island News", "Harbour Post")]
    for text in on_terminal(tmp_path, width, *commands, NO_COLOR="1"):
        assert max(len(line) for line in text.splitlines()) <= width
        assert "Lindqvist" in text


def test_colour_is_for_terminals_that_have_it(four: Path, claim: str) -> None:
    (coloured,) = on_terminal(four, 80, ("show", claim))
    assert ESCAPE.search(coloured)
    assert "«" not in coloured
    for plain in ({"TERM": "dumb"}, {"NO_COLOR": "1"}):
        (shown,) = on_terminal(four, 80, ("show", claim), **plain)
        assert "\x1b" not in shown
        assert "«" in shown
    assert "\x1b" not in piped(four, ("show", claim))[0]


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ({"PYTHONIOENCODING": "ascii"}, '"We have a good feeling,"'),
        ({"PYTHONIOENCODING": "cp1252"}, "“We have a good feeling,”"),
        ({"LC_ALL": "C"}, "“We have a good feeling,”"),
    ],
    ids=str,
)
def test_any_encoding_will_do(
    locale: dict[str, str], shown: str, four: Path, tables: tuple[tuple[str, ...], ...]
) -> None:
    texts = piped(four, *tables, **locale)
    assert shown in texts[0]
    assert all("?" * 2 not in text for text in texts)


def test_records_are_utf_8_whatever_the_terminal(four: Path) -> None:
    commands = [("list", "--match", "good dialogue", "--format", form) for form in ("jsonl", "csv", "markdown")]
    code = driver(tuple(commands))
    written = [
        subprocess.run(code, cwd=four, env=environment(PYTHONIOENCODING=coding), capture_output=True, check=True)
        for coding in ("utf-8", "ascii")
    ]
    assert written[0].stdout == written[1].stdout
    assert "good dialogue" in written[0].stdout.decode("utf-8")


def test_records_on_a_terminal_cannot_act_on_it(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").touch()
    (tmp_path / "data/articles").mkdir(parents=True)
    text = "“Look \x1b[2J at \u202e this, \x9b1m please,” said Ole Holm.\n"
    (tmp_path / "data/articles/a.txt").write_text(text, encoding="utf-8")
    forms = [("list", "--format", form) for form in ("jsonl", "csv", "markdown", "table")]
    shown = on_terminal(tmp_path, 80, *forms, NO_COLOR="1")
    for each in shown:
        assert "please" in each
        assert not {"\x1b", "\x9b", "\u202e"} & set(each)
    assert "\u202e" in json.loads(shown[0])["text"]


def test_progress_is_for_many_articles_and_a_terminal(tmp_path: Path, four: Path) -> None:
    folder = tmp_path / "data/articles"
    folder.mkdir(parents=True)
    (tmp_path / "claims.yaml").touch()
    for number in range(30):
        (folder / f"{number}.txt").write_text(f"“It is {number},” said Ole Holm.\n", encoding="utf-8")
    assert "reading articles" in on_terminal(tmp_path, 80, ("sources",), err=True)[0]
    shutil.rmtree(tmp_path / ".claims")
    quiet = subprocess.run(driver((("sources",),)), cwd=tmp_path, capture_output=True, check=True)
    assert quiet.stderr == b""
    shutil.rmtree(four / ".claims", ignore_errors=True)
    assert on_terminal(four, 80, ("sources",), err=True) == [""]
