"""Adding that is interrupted, killed, done twice at once, or done by several processes; and what it says meanwhile."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from itertools import count, islice
from pathlib import Path

import pytest

from newsclaims import refreshing, workers
from newsclaims.adding import running
from newsclaims.cli.progress import Progress
from newsclaims.views.pace import pace
from newsclaims.workers import LostError, Workers
from newsclaims.workspace import Workspace

from .adding_story import SAID, corpus, page, prose, tree

COMMAND = [sys.executable, "-m", "newsclaims"]

# Kills itself before so many writes: to the index, to files, to the catalogue; "many" has facts beside the texts.
KILLED = """
import os, signal, sys
from pathlib import Path
from newsclaims.adding import given, running, stacking
from newsclaims.ledger.intake import Intake
from newsclaims.workspace import Workspace

running._BATCH, left = 7, int(sys.argv[3])
given.MANY = 10 if sys.argv[4] == "many" else 1000

def counted(function):
    def run(*args, **more):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*args, **more)
    return run

stacking._write, Path.replace, Intake._run = map(counted, (stacking._write, Path.replace, Intake._run))
with Workspace.find(Path(sys.argv[1])) as workspace:
    for one in workspace.adding([sys.argv[2]], {}):
        print(one.what)
"""


def made(folder: Path) -> Path:
    Workspace.init(folder)
    return folder


def killed_after(root: Path, folder: Path, steps: int, form: str) -> bool:
    """Whether a run was killed before so many steps, rather than done."""
    done = subprocess.run([sys.executable, "-c", KILLED, root, folder, str(steps), form], check=False, timeout=60)
    assert done.returncode in (0, -signal.SIGKILL)
    return done.returncode != 0


@pytest.mark.parametrize("form", ["few", "many"])
def test_a_run_killed_anywhere_and_started_again_ends_as_an_undisturbed_one(form: str, tmp_path: Path) -> None:
    folder = corpus(tmp_path / "in")
    assert not killed_after(made(tmp_path / "whole"), folder, -1, form)
    whole = tree(tmp_path / "whole")
    assert any(name.startswith("data/versions/") for name in whole)
    steps = 5
    for number in count():
        root = made(tmp_path / f"killed{number}")
        if not killed_after(root, folder, steps, form):
            break
        killed_after(root, folder, steps // 2 + 3, form)
        assert not killed_after(root, folder, -1, form)
        assert tree(root) == whole, f"killed before step {steps}"
        steps += 43 + number
    assert number > 4


def test_an_interrupt_stops_at_once_keeps_what_is_done_and_says_how_to_go_on(tmp_path: Path) -> None:
    root = made(tmp_path / "story")
    (tmp_path / "in").mkdir()
    for number in range(1200):
        text = page([f"{part} {number}" for part in SAID], f"https://harbourpost.example/{number}")
        (tmp_path / f"in/{number:04}.html").write_text(text, encoding="utf-8")
    command = [*COMMAND, "-C", str(root), "add", "in"]
    adding = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while adding.poll() is None and not any((root / "data/articles").rglob("*.md")):
        time.sleep(0.05)
    adding.send_signal(signal.SIGINT)
    begun = time.monotonic()
    _, err = adding.communicate(timeout=60)
    assert time.monotonic() - begun < 10
    assert adding.returncode == 130
    assert re.search(r"^claims: interrupted: (added|nothing)", err, re.MULTILINE)
    assert err.endswith("nothing is lost, run the command again\n")
    there = sum(1 for _ in (root / "data/articles").rglob("*.md"))
    assert 0 < there < 1200
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    added, already = (int(number.replace(",", "")) for number in re.findall(r"([\d,]+)(?= already|,)", done.stdout)[:2])
    assert (added + already, already) == (1200, there)


def test_two_at_once_both_succeed(tmp_path: Path) -> None:
    root, folder = made(tmp_path / "story"), corpus(tmp_path / "in")
    command = [*COMMAND, "-C", root, "add", folder]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [each.communicate(timeout=60) for each in both]
    assert [each.returncode for each in both] == [2, 2]  # one item of the corpus is broken
    assert all(err.count("\n") == 1 for _, err in said), said
    alone = made(tmp_path / "alone")
    subprocess.run([*COMMAND, "-C", alone, "add", folder], check=False, capture_output=True)
    assert set(tree(root)) == set(tree(alone))


def test_standard_input_is_taken_whatever_it_is(tmp_path: Path) -> None:
    root = made(tmp_path / "story")
    for data in (page(SAID, "https://harbourpost.example/a").encode(), SAID[0].encode()):
        done = subprocess.run([*COMMAND, "-C", root, "add", "-"], input=data, check=True, capture_output=True)
        assert done.stdout.startswith(b"added: ")
    assert len([name for name in tree(root) if name.startswith("data/articles/")]) == 2


def test_of_much_the_summary_is_said_and_the_broken_ones_are_listed(tmp_path: Path) -> None:
    root = made(tmp_path / "story")
    rows = [f'{{"text": "{SAID[number % 4]} {number}."}}\n' for number in range(30)] + ['{"text": ""}\n'] * 25
    (tmp_path / "a.jsonl").write_text("".join(rows), encoding="utf-8")
    done = subprocess.run(
        [*COMMAND, "-C", root, "add", tmp_path / "a.jsonl"], check=False, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert done.stdout == "added 30, 25 broken, of 55\n"
    assert done.stderr.count("its text is empty") == 20
    assert done.stderr.endswith("claims: and 5 more problems; all of them are listed in .claims/not-added.txt\n")
    assert (root / ".claims/not-added.txt").read_text(encoding="utf-8").count("\n") == 25


def test_a_files_name_commands_no_terminal(tmp_path: Path) -> None:
    root, folder = made(tmp_path / "story"), tmp_path / "in"
    folder.mkdir()
    try:
        (folder / "a\x1b[31mred\nnew.txt").write_text(SAID[0], encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    done = subprocess.run([*COMMAND, "-C", root, "add", folder], check=True, capture_output=True, text=True)
    assert done.stdout == "added: a\\x1b[31mred\\nnew.txt\n"


@pytest.mark.parametrize("others", [[], ["photo.jpg"]])
def test_where_there_is_nothing_to_add_it_says_so_and_exits_with_2(others: list[str], tmp_path: Path) -> None:
    root, folder = made(tmp_path / "story"), tmp_path / "in"
    folder.mkdir()
    for name in others:
        (folder / name).write_bytes(b"\xff\xd8\xff\xe0")
    done = subprocess.run([*COMMAND, "-C", root, "add", folder], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(f"claims: {folder}: ")


def test_what_was_written_when_it_was_interrupted_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, folder = made(tmp_path / "story"), tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(SAID[number], encoding="utf-8")
    monkeypatch.setattr(running, "_TASK", 1)

    class Interrupted(Workers):
        def map(self, *given: object, **how: object) -> object:  # type: ignore[override]
            yield from islice(super().map(*given, **how), 2)  # type: ignore[arg-type]
            raise KeyboardInterrupt

    monkeypatch.setattr(running, "Workers", Interrupted)
    told = []
    with Workspace.find(root) as workspace, pytest.raises(KeyboardInterrupt):
        told.extend(one.file for one in workspace.adding([str(folder)], {}))
    assert sorted(path.name for path in (root / "data/articles").iterdir()) == ["0.txt", "1.txt"]
    assert told == ["0.txt", "1.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="this user may write everywhere")
def test_a_workspace_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    root = made(tmp_path / "story")
    (tmp_path / "a.html").write_text(page(SAID), encoding="utf-8")
    root.chmod(0o500)
    done = subprocess.run(
        [*COMMAND, "-C", root, "add", tmp_path / "a.html"], check=False, capture_output=True, text=True
    )
    root.chmod(0o700)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_a_full_disk_is_one_clear_line_and_the_next_run_goes_on(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    root = made(tmp_path / "story")
    (tmp_path / "in").mkdir()
    for number in range(3):
        text = page(
            (prose(random.Random(number)) * (1 + 90 * number)).split("\n\n"), f"https://harbourpost.example/{number}"
        )
        (tmp_path / f"in/{number}.html").write_text(text, encoding="utf-8")

    def no_large_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))

    command = [*COMMAND, "-C", str(root), "add", str(tmp_path / "in")]
    done = subprocess.run(command, preexec_fn=no_large_files, check=False, capture_output=True, text=True)
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1
    subprocess.run(command, check=True, capture_output=True)
    subprocess.run([*COMMAND, "-C", made(tmp_path / "whole"), "add", tmp_path / "in"], check=True, capture_output=True)
    assert tree(root) == tree(tmp_path / "whole")


STUBBORN = """
import os, time

def work(task):
    if task == "end":
        os._exit(1)
    if task == "hang":
        time.sleep(60)
    return task.upper()
"""


def test_a_task_that_ends_its_process_is_lost_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stubborn_work.py").write_text(STUBBORN, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    from stubborn_work import work  # type: ignore[import-not-found]  # noqa: PLC0415

    def rescue(_: object, task: str) -> str:
        return f"lost {task}"

    with Workers(2, patience=5) as shared:
        tasks = ["a", "end", "b", "hang", "c"]
        assert list(shared.map(work, tasks, shared=True, rescue=rescue)) == ["A", "lost end", "B", "lost hang", "C"]
        with pytest.raises(LostError):
            list(shared.map(work, ["end"], shared=True))


def test_a_page_that_no_process_survives_is_one_broken_item(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = made(tmp_path / "story")
    (tmp_path / "in").mkdir()
    for number in range(5):
        text = page(
            SAID[: 4 - number % 2], f"https://harbourpost.example/{number}", outlet="Die" if number == 3 else "Post"
        )
        (tmp_path / f"in/{number}.html").write_text(text, encoding="utf-8")
    poison = tmp_path / "path/sitecustomize.py"
    poison.parent.mkdir()
    poison.write_text(
        "import os, sys\nif sys.argv[0] == '-c':\n    from newsclaims.intake import page\n    real = page.convert\n"
        "    def convert(raw, today=None):\n        return os._exit(9) if b'Die' in raw.payload else real(raw, today)\n"
        "    page.convert = convert\n    from newsclaims.intake import formats\n    from dataclasses import replace\n"
        "    formats.FORMATS['html'] = replace(formats.FORMATS['html'], convert=convert)\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(poison.parent))
    monkeypatch.setattr(workers, "_cores", lambda: 2)
    with Workspace.find(root) as workspace:
        added = workspace.add([tmp_path / "in"])
    assert [it.what for it in added].count("broken") == 1
    assert "it stopped the program that reads it" in str(added[3].problem)


def test_claims_are_the_same_from_one_process_and_from_several(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, found = corpus(tmp_path / "in"), []
    for cores in (1, 2):
        monkeypatch.setattr(workers, "_cores", lambda cores=cores: cores)
        monkeypatch.setattr(refreshing, "MANY", 2)
        root = made(tmp_path / f"story{cores}")
        with Workspace.find(root) as workspace:
            workspace.add([folder])
            told: list[tuple[int, int]] = []
            workspace.refresh(lambda done, total, told=told: told.append((done, total)))
            found.append(list(workspace.claims()))
            assert told[-1] == (len(workspace.articles()),) * 2
    assert found[0] == found[1] != []


def test_the_pace_is_in_words() -> None:
    assert pace(1, 10, 100) == "just begun"
    assert pace(10, 200, 1000) == "20 a second, about 40 s left"
    assert pace(100, 5, 100) == "3 a minute, about 32 min left"
    assert pace(60, 1 << 20, 1 << 24, 300) == "6%, 5.0 a second, about 15 min left"


def test_a_log_gets_a_line_now_and_then(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter(range(0, 10_000, 7))
    monkeypatch.setattr("newsclaims.cli.progress.time.monotonic", lambda: next(clock))
    with Progress(sys.stderr) as progress:
        for done in range(1, 20):
            progress(done, 100)
    lines = capsys.readouterr().err.splitlines()
    assert 2 <= len(lines) <= 8
    assert re.fullmatch(r"claims: reading articles: \d+ of 100, .* a (second|minute), about .* left", lines[-1])


def test_batches_are_small_enough_to_lose_little() -> None:
    assert running._BATCH <= 500
    assert running._SECONDS <= 5
