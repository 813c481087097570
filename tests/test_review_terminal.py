"""`claims review` on a real terminal: one key a decision, each of them written before the next is asked."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from newsclaims.catalogue import parse
from newsclaims.workspace import Workspace

from .review_story import made

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
ASKED = "[?] help"
MAIN = [sys.executable, "-c", "from newsclaims.cli import main; main()", "review"]


class Terminal:
    """A person at a terminal: waits for words on it, and presses keys."""

    def __init__(self, folder: Path, *args: str, width: int = 80, **environment: str) -> None:
        self.fd, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        unset = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "INPUTRC"}
        known = {name: value for name, value in os.environ.items() if name not in unset}
        self.running = subprocess.Popen(
            [*MAIN, *args],
            cwd=folder,
            env={**known, "TERM": "dumb", **environment},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            # Ctrl-C is for whom the terminal controls.
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 -- no threads here
        )
        os.close(theirs)
        self.shown = ""

    def until(self, words: str, seconds: float = 60) -> str:
        """What is shown until these words are."""
        shown, end = "", time.monotonic() + seconds
        while words not in " ".join(shown.split()):  # wherever the line was broken
            assert time.monotonic() < end, f"no {words!r} in {shown!r}"
            if select.select([self.fd], [], [], 0.2)[0]:
                new = self._read()
                assert new, f"ended without {words!r}: {shown!r}"
                shown += new
        self.shown += shown
        return shown.replace("\r\n", "\n")

    def press(self, keys: str, words: str = ASKED) -> str:
        """Press keys, and wait for words."""
        os.write(self.fd, keys.encode())
        return self.until(words)

    def end(self, keys: str = "") -> int:
        """Press the last keys and wait for the end; its exit code."""
        os.write(self.fd, keys.encode())
        while new := self._read():
            self.shown += new
        return self.running.wait(60)

    def hang_up(self) -> int:
        """Lose the connection; how the program ended."""
        os.close(self.fd)
        self.fd = -1
        return self.running.wait(60)

    def close(self) -> None:
        if self.running.poll() is None:
            self.running.kill()
            self.running.wait()
        if self.fd >= 0:
            os.close(self.fd)

    def _read(self) -> str:
        try:
            return os.read(self.fd, 65536).decode("utf-8", "replace")
        except OSError:
            return ""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made(tmp_path)
    with Workspace.find(tmp_path) as workspace:
        workspace.refresh()
    return tmp_path


@pytest.fixture
def at(folder: Path):
    opened = []

    def sit_down(*args: str, **options) -> Terminal:
        opened.append(Terminal(folder, *args, **options))
        opened[-1].until(ASKED)
        return opened[-1]

    yield sit_down
    for each in opened:
        each.close()


def decided(folder: Path) -> list[tuple[str, str]]:
    """What stands in claims.yaml: the decision, and the words that it is about."""
    catalogue, problems = parse((folder / "claims.yaml").read_text(encoding="utf-8"))
    assert problems == []
    return [(review.decision, review.quote or "") for review in catalogue.reviews]


def words(folder: Path) -> set[str]:
    return {f"{decision} {quote.split()[1]}" for decision, quote in decided(folder)}


@pytest.mark.parametrize("begun", [b"\x1b", b"\x1b[", b"\xe2", b"\xf0\x9f"])
def test_a_key_that_breaks_off_is_not_waited_for(begun: bytes) -> None:
    program = "import sys\nfrom newsclaims.cli import keys\nprint(ascii(keys._read(sys.stdin.fileno())))"
    done = subprocess.run([sys.executable, "-c", program], input=begun, capture_output=True, check=True, timeout=20)
    assert done.stdout


def test_one_key_decides_and_the_next_claim_is_shown(folder: Path, at) -> None:
    person = at("--match", "boats", "--in-order")
    assert "We have asked for better winter boats" in person.shown
    assert "1 of 2" in person.shown
    shown = person.press("a")
    assert ": accepted" in shown
    assert "2 of 2" in shown
    assert words(folder) == {"accepted have"}
    assert person.end("r") == 0
    assert "1 accepted, 1 rejected" in person.shown
    assert words(folder) == {"accepted have", "rejected islanders"}
    again = subprocess.run([*MAIN, "--match", "boats"], cwd=folder, capture_output=True, check=False, text=True)
    assert again.returncode == 2  # no terminal
    person = Terminal(folder, "--match", "boats")
    assert person.end() == 0
    assert "no unreviewed claims" in person.shown


def test_least_certain_first_and_what_is_decided_is_not_shown_again(at) -> None:
    person = at()
    assert "1 of 8" in person.shown
    assert "pier" in person.shown
    person.press("a")
    assert person.end("q") == 0
    person = at()
    assert "1 of 7" in person.shown
    assert "old pier would be closed»" not in person.shown


def test_corrections_are_shown_at_once_and_undone_one_by_one(folder: Path, at) -> None:
    before = (folder / "claims.yaml").read_text(encoding="utf-8")
    person = at("--match", "old pier")
    person.press("s", "who said it?")
    shown = person.press("Mar\t\r", "any other key: no")
    assert "speaker is Maria Lindqvist" in shown
    assert "speaker: Maria Lindqvist" in person.press("n")
    person.press("k", "in the article's")
    person.press("m")
    person.press("w", "leave as it was")
    person.press("2", "leave as it was")
    shown = person.press("\r")
    assert "words are “old pier would be closed in May”" in shown
    assert [decision for decision, _ in decided(folder)] == ["speaker", "kind", "span"]
    for left, speaker, kind in ((2, "Maria Lindqvist", "mixed"), (1, "Maria Lindqvist", "indirect")):
        shown = person.press("u")
        assert len(decided(folder)) == left
        assert f"speaker: {speaker}  kind: {kind}" in " ".join(shown.split("\n"))
    assert "speaker: the harbour office" in person.press("u")
    assert person.end("q") == 0
    assert (folder / "claims.yaml").read_text(encoding="utf-8") == before + "reviews: []\n"


def test_a_wrong_name_can_become_another_name_everywhere(folder: Path, at) -> None:
    person = at("--match", "old pier")
    person.press("s", "who said it?")
    person.press("Nils Holm\r", "any other key: no")
    assert "is “the harbour office” always Nils Holm?" in person.shown
    person.press("y")
    assert person.end("q") == 0
    text = (folder / "claims.yaml").read_text(encoding="utf-8")
    listed = text[text.index("    aliases: [Mayor Lindqvist]") : text.index("topics:")]
    assert listed == (
        '    aliases: [Mayor Lindqvist]   # never "the mayor"\n'
        '  - name: Nils Holm\n    aliases: ["the harbour office"]\n'
    )
    with Workspace.find(folder) as workspace:
        workspace.refresh()
        assert workspace.named("speaker", "harbour office") == "Nils Holm"


def test_a_slip_in_a_name_is_asked_back(folder: Path, at) -> None:
    person = at("--match", "old pier")
    person.press("s", "who said it?")
    person.press("Karin Dal\r", "any other key: leave it")
    person.press("1", "any other key: no")
    person.press("n")
    person.end("q")
    assert parse((folder / "claims.yaml").read_text(encoding="utf-8"))[0].reviews[0].speaker == "Karin Dahl"


def test_another_claim_is_chosen_by_its_number(folder: Path, at) -> None:
    person = at("--match", "winter boats")
    shown = person.press("=", "any other key: none")
    number = next(line[0] for line in shown.splitlines() if "Island News" in line and "Karin" in line)
    person.press(number)
    assert person.end("q") == 0
    (review,) = parse((folder / "claims.yaml").read_text(encoding="utf-8"))[0].reviews
    assert review.decision == "same"
    assert review.other
    assert review.other.quote == "the islanders had been asking for better boats for five years"
    person = at("--match", "winter boats")
    person.press("d", "any other key: none")
    person.press("1")
    assert person.end("q") == 0
    assert [decision for decision, _ in decided(folder)] == ["different"]


def test_an_interrupt_loses_nothing_and_gives_the_terminal_back(folder: Path, at) -> None:
    person = at()
    before = termios.tcgetattr(person.fd)
    person.press("a")
    person.press("r")
    code = person.end("\x03")
    assert code == 130
    assert "interrupted; nothing is lost" in person.shown
    assert [decision for decision, _ in decided(folder)] == ["accepted", "rejected"] or len(decided(folder)) == 2
    assert not before[3] & termios.ECHO


@pytest.mark.parametrize("how", ["connection", signal.SIGTERM, signal.SIGKILL])
def test_a_lost_connection_loses_nothing(how: object, folder: Path, at) -> None:
    person = at()
    person.press("a")
    person.press("r")
    if how == "connection":
        person.hang_up()
    else:
        person.running.send_signal(how)
        person.running.wait(60)
    assert len(decided(folder)) == 2
    assert [path.name for path in folder.iterdir() if path.name.endswith(".tmp")] == []


def test_two_people_at_once_and_an_editor_lose_nothing(folder: Path, at) -> None:
    ann, ole = at("--match", "boats", "--in-order", "--by", "Ann"), at("--match", "ferry", "--in-order", "--by", "Ole")
    ann.press("a")
    ole.press("r")
    path = folder / "claims.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("# The ferry story.", "# The ferry story, by Eva."), "utf-8"
    )
    ann.press("r", "1 rejected")
    ole.press("a")
    ole.press("a", "1 rejected")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# The ferry story, by Eva.\n")
    reviews = parse(text)[0].reviews
    assert sorted((review.by, review.decision) for review in reviews) == [
        ("Ann", "accepted"),
        ("Ann", "rejected"),
        ("Ole", "accepted"),
        ("Ole", "accepted"),
        ("Ole", "rejected"),
    ]


@pytest.mark.parametrize(
    ("width", "terminal"), [(80, {"TERM": "dumb"}), (60, {"TERM": "xterm"}), (40, {"NO_COLOR": "1"})]
)
def test_it_fits_the_terminal(width: int, terminal: dict[str, str], at) -> None:
    person = at(width=width, **terminal)
    person.press("?", "goes on where")
    person.press("=", "any other key: none")
    person.press("x")
    assert person.end("q") == 0
    plain = ESCAPE.sub("", person.shown).replace("\r\n", "\n")
    assert max(map(len, plain.splitlines())) <= width
    if "xterm" not in terminal.values():
        assert "\x1b" not in person.shown
        assert "«" in plain


def test_text_of_an_article_cannot_act_on_the_terminal(folder: Path, at) -> None:
    text = "“Look \x1b[2J at \u202e this, \x9b1m please,” said Ole \x1b[31mHolm.\n"
    (folder / "data/articles/evil.txt").write_text(text, encoding="utf-8")
    person = at("--article", "evil")
    assert "please" in person.shown
    person.press("a") if False else None
    assert not {"\x1b", "\x9b", "\u202e"} & set(person.shown)
    person.end("a")
    assert "please" in decided(folder)[0][1]


def test_a_sample_is_the_same_for_the_same_seed_and_marks_its_decisions(folder: Path, at) -> None:
    person = at("--sample", "4", "--seed", "7")
    assert "'--sample 4 --seed 7' goes on with this one" in person.shown
    assert "1 of 4" in person.shown
    first = re.search(r"id: ?\s*(\w{8})", person.shown)
    person.end("q")
    person = at("--sample", "4", "--seed", "7")
    again = re.search(r"id: ?\s*(\w{8})", person.shown)
    assert first
    assert again
    assert first[1] == again[1]
    person.press("r")
    person.press("a")
    person.end("q")
    assert {review.sample for review in parse((folder / "claims.yaml").read_text(encoding="utf-8"))[0].reviews} == {
        "4-7"
    }
    person = at("--sample", "4", "--seed", "7")
    assert "1 of 2" in person.shown
    person.press("a")
    person.end("a")
    scored = subprocess.run([*MAIN, "--score"], cwd=folder, capture_output=True, check=True, text=True).stdout
    assert re.search(r"all +4 +75 \[30-95\]", scored), scored
    assert "sample 4-7" in scored
