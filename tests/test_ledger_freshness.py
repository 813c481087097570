"""The ledger follows the articles and the catalogue, and does no work twice."""

import os
from pathlib import Path

import pytest

from newsclaims import refreshing
from newsclaims.model import Claim
from newsclaims.workspace import Workspace

CATALOGUE = """\
sources:
  - name: Harbour Post
articles:
  - file: a.txt
    source: Harbour Post
    published: 2024-03-05
topics:
  ferry: [ferry]
"""


def article(line: int) -> str:
    return (
        f'"We will open ferry line {line} in spring," said Maria Lindqvist, the mayor.\n\n'
        f"Ole Berg said that fares would rise by {line} percent.\n"
    )


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "claims.yaml").write_text(CATALOGUE, encoding="utf-8")
    (tmp_path / "data/articles").mkdir(parents=True)
    for line, name in enumerate(["a.txt", "b.txt", "c.txt"], start=1):
        put(tmp_path, name, article(line))
    return tmp_path


@pytest.fixture
def old_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """No file counts as just written."""
    monkeypatch.setattr(refreshing, "_YOUNG_NS", -(10**18))


def put(root: Path, name: str, text: str) -> None:
    path = root / "data/articles" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def catalogue(root: Path, text: str) -> None:
    (root / "claims.yaml").write_text(text, encoding="utf-8")


def claims(root: Path) -> list[Claim]:
    with Workspace.find(root) as workspace:
        workspace.refresh()
        return list(workspace.claims())


def reads(root: Path) -> int:
    """How many articles a refresh reads."""
    totals = [0]
    with Workspace.find(root) as workspace:
        workspace.refresh(lambda _, total: totals.append(total))
    return totals[-1]


def rows(root: Path) -> dict[int, str]:
    """The rows of claims by their keys: a row that is written again gets another key."""
    with Workspace.find(root) as workspace:
        return dict(workspace._ledger.rows("SELECT key, article FROM claims"))


def anew(root: Path) -> list[Claim]:
    for path in (root / ".claims").iterdir():
        path.unlink()
    return claims(root)


@pytest.mark.usefixtures("old_files")
class TestOldFiles:
    def test_what_is_unchanged_is_not_read_again(self, root: Path) -> None:
        assert reads(root) == 3
        assert reads(root) == 0

    def test_a_changed_article_alone_is_read_again(self, root: Path) -> None:
        claims(root)
        put(root, "b.txt", article(7))
        assert reads(root) == 1
        assert any("line 7" in claim.text for claim in claims(root))
        assert not any("line 2" in claim.text for claim in claims(root))

    def test_a_touched_article_is_read_but_its_claims_stay_as_they_are(
        self, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        claims(root)
        before = rows(root)
        os.utime(root / "data/articles/b.txt", (0, 0))
        monkeypatch.setattr("newsclaims.extraction.extract", None)
        assert reads(root) == 1
        assert rows(root) == before
        assert reads(root) == 0

    def test_a_change_that_keeps_size_and_modification_time_is_seen(self, root: Path) -> None:
        claims(root)
        path = root / "data/articles/b.txt"
        times = path.stat()
        path.write_text(article(9), encoding="utf-8")
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        assert path.stat().st_size == times.st_size
        assert any("line 9" in claim.text for claim in claims(root))

    def test_what_another_command_left_out_is_read_though_no_file_changed(self, root: Path) -> None:
        at_first = claims(root)
        with Workspace.find(root) as workspace, workspace._ledger.transaction():
            workspace._ledger.run("DELETE FROM articles WHERE file = 'b.txt'")
        assert claims(root) == at_first

    def test_articles_that_trade_places_are_both_read_again(self, root: Path) -> None:
        claims(root)
        folder = root / "data/articles"
        put(root, "c.txt", article(5))
        for old, new in (("b.txt", "x"), ("c.txt", "b.txt"), ("x", "c.txt")):
            (folder / old).rename(folder / new)
        assert claims(root) == anew(root)

    def test_a_new_article_joins_and_a_removed_one_leaves(self, root: Path) -> None:
        claims(root)
        put(root, "later/d.txt", article(4))
        (root / "data/articles/a.txt").unlink()
        catalogue(root, CATALOGUE.replace("file: a.txt", "file: b.txt"))
        found = claims(root)
        assert {claim.article for claim in found} == {"b.txt", "c.txt", "later/d.txt"}
        assert found == anew(root)

    def test_changed_facts_touch_their_article_alone(self, root: Path) -> None:
        claims(root)
        before = rows(root)
        catalogue(root, CATALOGUE.replace("2024-03-05", "2024-03-06"))
        assert reads(root) == 1
        after = rows(root)
        assert {name for key, name in after.items() if before.get(key) != name} == {"a.txt"}
        assert {str(claim.published) for claim in claims(root) if claim.article == "a.txt"} == {"2024-03-06"}

    def test_changed_topics_touch_every_article(self, root: Path) -> None:
        claims(root)
        catalogue(root, CATALOGUE.replace("[ferry]", "[fares]"))
        assert reads(root) == 3
        assert {claim.topics for claim in claims(root)} == {("ferry",), ()}
        assert claims(root) == anew(root)

    def test_changed_speakers_rename_without_reading(self, root: Path) -> None:
        before = claims(root)
        catalogue(root, CATALOGUE + "speakers:\n  - name: Mayor Lindqvist\n    aliases: [Maria Lindqvist]\n")
        assert reads(root) == 0
        after = claims(root)
        assert {claim.speaker for claim in after} == {"Mayor Lindqvist", "Ole Berg"}
        assert [claim.id for claim in after] == [claim.id for claim in before]
        catalogue(root, CATALOGUE)
        assert claims(root) == before

    def test_a_new_article_is_told_apart_by_the_names_of_all(self, root: Path) -> None:
        catalogue(root, CATALOGUE + "speakers:\n  - name: Mayor Lindqvist\n    aliases: [Maria Lindqvist]\n")
        claims(root)
        put(root, "d.txt", article(4))
        assert {claim.speaker for claim in claims(root)} == {"Mayor Lindqvist", "Ole Berg"}

    def test_another_extractor_touches_every_article(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        claims(root)
        monkeypatch.setattr(refreshing, "code", lambda *_: "another")
        assert reads(root) == 3
        assert reads(root) == 0

    def test_a_bad_article_is_told_each_time_but_read_once(self, root: Path) -> None:
        (root / "data/articles/bad.txt").write_bytes(b"\x00\x01\x02" * 50)
        for expected in (4, 0):
            with Workspace.find(root) as workspace:
                totals = [0]
                workspace.refresh(lambda _, total, seen=totals: seen.append(total))
                assert totals[-1] == expected
                assert [problem.file for problem in workspace.problems] == ["bad.txt"]
                assert len(list(workspace.claims())) == 6

    def test_a_notice_about_an_article_is_told_each_time(self, root: Path) -> None:
        (root / "data/articles/a.txt").write_bytes(article(1).replace('"', "\u201c").encode("cp1252"))
        for _ in range(2):
            with Workspace.find(root) as workspace:
                workspace.refresh()
                assert len(workspace.notices) == 1
                assert "a.txt" in workspace.notices[0]

    def test_a_mended_article_is_no_problem_any_more(self, root: Path) -> None:
        put(root, "b.txt", "")
        with Workspace.find(root) as workspace:
            workspace.refresh()
            assert [problem.file for problem in workspace.problems] == ["b.txt"]
            put(root, "b.txt", article(2))
            workspace.refresh()
            assert workspace.problems == []

    def test_a_file_renamed_is_another_article(self, root: Path) -> None:
        claims(root)
        (root / "data/articles/c.txt").rename(root / "data/articles/d.txt")
        assert {claim.article for claim in claims(root)} == {"a.txt", "b.txt", "d.txt"}
        assert claims(root) == anew(root)


def test_files_just_written_are_looked_at_once_more(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reads(root) == 3
    before = rows(root)
    assert reads(root) == 3
    assert rows(root) == before
    monkeypatch.setattr(refreshing, "_YOUNG_NS", -(10**18))
    assert reads(root) == 3
    assert reads(root) == 0


def test_progress_counts_up_to_the_articles_to_read(root: Path) -> None:
    seen = []
    with Workspace.find(root) as workspace:
        workspace.refresh(lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_the_order_in_which_articles_arrive_changes_nothing(root: Path) -> None:
    at_once = claims(root)
    texts = {path.name: path.read_text(encoding="utf-8") for path in (root / "data/articles").iterdir()}
    for name in texts:
        (root / "data/articles" / name).unlink()
    anew(root)
    for name in sorted(texts, reverse=True):
        put(root, name, texts[name])
        claims(root)
    assert claims(root) == at_once
    assert [claim.article for claim in at_once] == ["a.txt"] * 2 + ["b.txt"] * 2 + ["c.txt"] * 2


def test_many_small_batches_give_the_same_as_one(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = claims(root)
    monkeypatch.setattr(refreshing, "_BATCH", 1)
    assert anew(root) == at_once
