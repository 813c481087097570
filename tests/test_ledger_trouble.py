"""Damage, other versions, kills, other commands at the same time, folders that cannot be written."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import newsclaims
from newsclaims.errors import StorageError
from newsclaims.ledger import connection
from newsclaims.model import Claim
from newsclaims.workspace import Workspace

ARTICLES = 12
CATALOGUE = "speakers: [{name: Maria Lindqvist, aliases: [Lindqvist]}]\n"
SOURCE = str(Path(newsclaims.__file__).parents[1])

REFRESH = """
import sys
from pathlib import Path
from newsclaims import refreshing
from newsclaims.exports.jsonl import write_jsonl
from newsclaims.workspace import Workspace
refreshing._BATCH = 3
sys.stdout.reconfigure(encoding="utf-8")
with Workspace.find(Path(sys.argv[1])) as workspace:
    workspace.refresh()
    write_jsonl(workspace.claims(), sys.stdout)
    sys.exit(repr(workspace.notices) if workspace.notices or workspace.problems else 0)
"""

KILLED = """
import os, signal, sys
from pathlib import Path
from newsclaims import refreshing
from newsclaims.workspace import Workspace
refreshing._BATCH = 3
left = int(sys.argv[2])
def count(statement):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
workspace = Workspace.find(Path(sys.argv[1]))
workspace._ledger._at.db.set_trace_callback(count)
workspace.refresh()
print(-left)
"""


def story(folder: Path) -> Path:
    root = folder / "story"
    (root / "data/articles").mkdir(parents=True)
    (root / "claims.yaml").write_text(CATALOGUE, encoding="utf-8")
    for line in range(ARTICLES):
        name = "Maria Lindqvist" if line % 2 else "Lindqvist"
        text = f'"We will open line {line} in spring," said {name}.\n\nOle Berg said that fares would rise.\n'
        (root / f"data/articles/{line}.txt").write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return story(tmp_path)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[Claim]:
    """What an undisturbed run finds."""
    found = asked(story(tmp_path_factory.mktemp("calm")))[0]
    assert [claim.speaker for claim in found] == ["Maria Lindqvist", "Ole Berg"] * ARTICLES
    return found


def asked(root: Path) -> tuple[list[Claim], list[str]]:
    with Workspace.find(root) as workspace:
        workspace.refresh()
        return list(workspace.claims()), workspace.notices


def ledger(root: Path) -> Path:
    return root / ".claims/ledger.sqlite3"


def edited(root: Path, statement: str) -> None:
    db = sqlite3.connect(ledger(root))
    with db:
        db.execute(statement)
    db.close()


def run(code: str, *words: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", code, *map(str, words)]
    environment = {**os.environ, "PYTHONPATH": SOURCE}
    return subprocess.Popen(
        command, env=environment, text=True, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def overwrite(path: Path, start: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(data)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "not a database": lambda path: path.write_bytes(b"This is no ledger. " * 500),
    "a broken header": lambda path: overwrite(path, 0, b"\xff" * 100),
    "cut in half": lambda path: os.truncate(path, path.stat().st_size // 2),
    "only its first page": lambda path: os.truncate(path, 4096),
    "zeros inside": lambda path: overwrite(path, 4096, bytes(path.stat().st_size - 8192)),
    "noise inside": lambda path: overwrite(path, 8192, b"\xa5\x17" * 8192),
}
CHANGES = {
    "a table is gone": "DROP TABLE casts",
    "claims that are none": "UPDATE claims SET claim = '{\"id\": 1}'",
    "speakers that are none": "UPDATE casts SET member = 'x'",
    "text that is no text": "UPDATE claims SET claim = CAST(x'ff' AS TEXT)",
}


def test_the_ledger_is_kept_apart_and_out_of_git(root: Path) -> None:
    asked(root)
    assert (root / ".claims/.gitignore").read_text(encoding="utf-8") == "*\n"
    db = sqlite3.connect(ledger(root))
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert db.execute("PRAGMA quick_check").fetchone() == ("ok",)
    db.close()


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_ledger_is_rebuilt_and_said(root: Path, expected: list[Claim], damage: str) -> None:
    asked(root)
    DAMAGE[damage](ledger(root))
    found, notices = asked(root)
    assert found == expected
    assert notices == [".claims/ledger.sqlite3: the ledger was damaged and has been rebuilt"]
    assert asked(root) == (expected, [])


@pytest.mark.parametrize("change", CHANGES)
def test_a_ledger_with_nonsense_in_it_is_rebuilt_and_said(root: Path, expected: list[Claim], change: str) -> None:
    asked(root)
    edited(root, CHANGES[change])
    # What else is stale makes the names be worked out again, from the casts.
    catalogue = CATALOGUE.replace("[Lindqvist]", "[Lindqvist, Nobody]")
    (root / "claims.yaml").write_text(f"{catalogue}sources: []\n", encoding="utf-8")
    found, notices = asked(root)
    assert found == expected
    assert notices == [".claims/ledger.sqlite3: the ledger was damaged and has been rebuilt"]


@pytest.mark.parametrize("version", ["user_version = 99", "application_id = 7"])
def test_a_ledger_of_another_version_is_rebuilt_and_said(root: Path, expected: list[Claim], version: str) -> None:
    asked(root)
    edited(root, f"PRAGMA {version}")
    found, notices = asked(root)
    assert found == expected
    assert notices == [".claims/ledger.sqlite3: the ledger was made by another version and has been rebuilt"]
    assert asked(root) == (expected, [])


def test_damage_found_while_claims_are_read_goes_unnoticed_but_for_a_notice(root: Path, expected: list[Claim]) -> None:
    asked(root)
    edited(root, f"UPDATE claims SET claim = 'x' WHERE id = '{expected[17].id}'")
    with Workspace.find(root) as workspace:
        workspace.refresh()
        assert workspace.notices == []
        assert list(workspace.claims()) == expected
        assert len(workspace.notices) == 1


@pytest.mark.parametrize("name", ["ledger.sqlite3", "ledger.sqlite3-wal"])
def test_an_empty_file_in_the_ledgers_place_is_no_matter(root: Path, expected: list[Claim], name: str) -> None:
    (root / ".claims").mkdir()
    (root / ".claims" / name).touch()
    assert asked(root) == (expected, [])


def test_a_log_left_behind_by_another_ledger_is_not_taken_for_ours(root: Path, expected: list[Claim]) -> None:
    asked(root)
    db = sqlite3.connect(ledger(root))
    db.execute("UPDATE articles SET title = 'another'")
    db.commit()
    log = ledger(root).with_name("ledger.sqlite3-wal")
    content = log.read_bytes()
    db.close()
    ledger(root).unlink()
    log.write_bytes(content)
    assert asked(root) == (expected, [])


def test_a_damaged_ledger_is_rebuilt_once_however_many_find_out(
    root: Path, expected: list[Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsclaims.refreshing._YOUNG_NS", -(10**18))
    asked(root)
    with Workspace.find(root) as first, Workspace.find(root) as second:
        assert first.articles() == second.articles()
        edited(root, CHANGES["claims that are none"])
        assert list(first.claims()) == expected
        totals: list[int] = []
        second._ledger.rebuild()
        second.refresh(lambda _, total: totals.append(total))
        assert totals == []
        assert list(second.claims()) == expected


@pytest.fixture(scope="module")
def statements(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many statements an undisturbed run makes."""
    return int(run(KILLED, story(tmp_path_factory.mktemp("counted")), 0).communicate()[0])


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3, 0.45, 0.6, 0.75, 0.9, 0.96, 1.0])
def test_a_killed_run_leaves_a_whole_ledger_and_the_next_one_finishes(
    root: Path, expected: list[Claim], statements: int, share: float
) -> None:
    killed = run(KILLED, root, max(1, round(statements * share)))
    killed.communicate()
    assert killed.returncode == -9
    db = sqlite3.connect(ledger(root))
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
    assert asked(root) == (expected, [])


def test_two_commands_at_once_on_a_new_workspace_find_the_same(root: Path, expected: list[Claim]) -> None:
    both = [run(REFRESH, root), run(REFRESH, root)]
    outputs = [command.communicate() for command in both]
    assert [(command.returncode, errors) for command, (_, errors) in zip(both, outputs, strict=True)] == [
        (0, ""),
        (0, ""),
    ]
    assert outputs[0] == outputs[1]
    assert asked(root) == (expected, [])
    assert [f'"id": "{claim.id}"' in outputs[0][0] for claim in expected] == [True] * len(expected)


def test_two_commands_at_once_on_a_damaged_ledger_find_the_same(root: Path, expected: list[Claim]) -> None:
    asked(root)
    ledger(root).write_bytes(b"This is no ledger. " * 500)
    both = [run(REFRESH, root), run(REFRESH, root)]
    outputs = [command.communicate()[0] for command in both]
    assert outputs[0] == outputs[1] != ""
    assert asked(root) == (expected, [])


class TestWhileAnotherCommandWrites:
    @pytest.fixture
    def writer(self, root: Path) -> sqlite3.Connection:
        asked(root)
        writer = sqlite3.connect(ledger(root), isolation_level=None, check_same_thread=False)
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE claims SET speaker = 'half done'")
        return writer

    def test_what_is_up_to_date_can_be_read(
        self,
        root: Path,
        expected: list[Claim],
        writer: sqlite3.Connection,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr("newsclaims.refreshing._YOUNG_NS", -(10**18))
        writer.execute("ROLLBACK")
        asked(root)
        writer.execute("BEGIN IMMEDIATE")
        assert asked(root) == (expected, [])
        writer.close()

    def test_who_only_reads_need_not_note_how_the_folder_looks(
        self, root: Path, expected: list[Claim], writer: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("newsclaims.refreshing._YOUNG_NS", -(10**18))
        writer.execute("ROLLBACK")
        asked(root)
        writer.execute("UPDATE sight SET digest = ''")
        writer.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr(connection, "PATIENCE", 0.1)
        assert asked(root) == (expected, [])
        writer.close()

    def test_what_must_be_written_waits(self, root: Path, expected: list[Claim], writer: sqlite3.Connection) -> None:
        ended = []

        def end() -> None:
            ended.append(time.monotonic())
            writer.execute("ROLLBACK")
            writer.close()

        timer = threading.Timer(0.3, end)
        timer.start()
        assert asked(root) == (expected, [])
        assert ended
        timer.join()

    def test_one_line_is_said_when_it_takes_too_long(
        self, root: Path, writer: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(connection, "PATIENCE", 0.1)
        with pytest.raises(StorageError, match="another command is writing to the ledger; wait for it"):
            asked(root)
        writer.close()

    def test_a_reader_sees_one_state_of_the_ledger(
        self, root: Path, expected: list[Claim], writer: sqlite3.Connection
    ) -> None:
        writer.execute("ROLLBACK")
        with Workspace.find(root) as workspace:
            workspace.refresh()
            writer.execute("UPDATE claims SET speaker = 'meanwhile'")
            writer.execute("DELETE FROM articles")
            assert list(workspace.claims()) == expected
            assert len(workspace.articles()) == ARTICLES
        writer.close()


def forbidden(path: Path, mode: int) -> bool:
    return not (path and mode)


class TestWhereNothingCanBeWritten:
    def test_a_file_in_the_folders_place(self, root: Path, expected: list[Claim]) -> None:
        (root / ".claims").write_text("mine", encoding="utf-8")
        found, notices = asked(root)
        assert found == expected
        assert len(notices) == 1
        assert "the ledger cannot be kept here" in notices[0]
        assert (root / ".claims").read_text(encoding="utf-8") == "mine"

    def test_a_folder_in_the_ledgers_place(self, root: Path, expected: list[Claim]) -> None:
        ledger(root).mkdir(parents=True)
        found, notices = asked(root)
        assert found == expected
        assert "the ledger cannot be kept here" in notices[0]

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
    def test_a_folder_that_may_only_be_read(self, root: Path, expected: list[Claim]) -> None:
        asked(root)
        (root / ".claims").chmod(0o500)
        try:
            found, notices = asked(root)
        finally:
            (root / ".claims").chmod(0o700)
        assert found == expected
        assert "the ledger cannot be kept here" in notices[0]

    def test_a_ledger_that_may_only_be_read_saves_the_work(
        self, root: Path, expected: list[Claim], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("newsclaims.refreshing._YOUNG_NS", -(10**18))
        asked(root)
        # The user that runs the tests may be root, to whom nothing is forbidden.
        monkeypatch.setattr(connection.os, "access", forbidden)
        totals: list[int] = []
        with Workspace.find(root) as workspace:
            workspace.refresh(lambda _, total: totals.append(total))
            assert list(workspace.claims()) == expected
        assert totals == []
        assert list((root / ".claims").glob("*-wal")) == []

    def test_a_damaged_ledger_that_may_only_be_read_is_left_aside(
        self, root: Path, expected: list[Claim], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked(root)
        edited(root, CHANGES["claims that are none"])
        before = ledger(root).read_bytes()
        monkeypatch.setattr(connection.os, "access", forbidden)
        assert asked(root)[0] == expected
        assert ledger(root).read_bytes() == before

    def test_a_full_disk_is_said_in_one_line(self, root: Path) -> None:
        with Workspace.find(root) as workspace:
            workspace._ledger.run("PRAGMA max_page_count = 1")
            with pytest.raises(StorageError, match="database or disk is full; free some space"):
                workspace.refresh()
        assert len(asked(root)[0]) == 2 * ARTICLES
