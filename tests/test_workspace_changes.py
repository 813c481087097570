"""A workspace made, articles added to it, and everything that is wrong with one."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import newsclaims
from newsclaims.atomic import replacing
from newsclaims.catalogue import load, parse
from newsclaims.errors import (
    ContentError,
    Problem,
    StorageError,
    UnknownNameError,
    UnlistedSourceError,
    WorkspaceExistsError,
)
from newsclaims.folder import listing
from newsclaims.ledger.connection import locked
from newsclaims.rows import Added
from newsclaims.workspace import Workspace

TEXT = '"We will open the line in spring," said Maria Lindqvist.\n'
OTHER = '"The fares are too high," said Ole Berg.\n'
SOURCES = "# ours\nsources:\n  - name: Harbour Post   # daily\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "story"
    Workspace.init(root)
    (root / "claims.yaml").write_text(SOURCES, encoding="utf-8")
    return root


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "one.txt").write_text(TEXT, encoding="utf-8")
    (inbox / "two.md").write_text(OTHER, encoding="utf-8")
    return inbox


def add(root: Path, *files: Path, **facts: object) -> list[Added]:
    with Workspace.find(root) as workspace:
        return workspace.add(files, **facts)  # type: ignore[arg-type]


def articles(root: Path) -> dict[str, bytes]:
    folder = root / "data/articles"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def check(root: Path) -> list[str]:
    with Workspace.find(root, strict=False) as workspace:
        return [str(problem) for problem in workspace.check()]


class TestInit:
    def test_makes_a_workspace_without_problems(self, tmp_path: Path) -> None:
        made = Workspace.init(tmp_path / "new/story")
        assert made == (tmp_path / "new/story/claims.yaml", tmp_path / "new/story/data/articles")
        assert load(made[0]) == parse("")
        assert check(tmp_path / "new/story") == []

    def test_gives_an_example_that_works_when_the_marks_are_taken_away(self, tmp_path: Path) -> None:
        catalogue, _ = Workspace.init(tmp_path)
        lines = catalogue.read_text(encoding="utf-8").splitlines()
        example = "\n".join(line.removeprefix("# ") for line in lines[lines.index("#") :] if line != "#")
        found, problems = parse(example)
        assert problems == []
        assert [bool(part) for part in (found.sources, found.articles, found.speakers, found.topics)] == [True] * 4
        assert found.reviews
        assert found.articles[0].published == date(2024, 3, 5)

    def test_refuses_where_there_is_one(self, root: Path) -> None:
        with pytest.raises(WorkspaceExistsError, match="already; nothing was changed"):
            Workspace.init(root)
        assert (root / "claims.yaml").read_text(encoding="utf-8") == SOURCES

    def test_takes_over_articles_that_are_there(self, tmp_path: Path) -> None:
        (tmp_path / "data/articles").mkdir(parents=True)
        (tmp_path / "data/articles/one.txt").write_text(TEXT, encoding="utf-8")
        Workspace.init(tmp_path)
        assert articles(tmp_path) == {"one.txt": TEXT.encode()}

    def test_says_what_stands_in_the_way(self, tmp_path: Path) -> None:
        (tmp_path / "data").write_text("a file", encoding="utf-8")
        with pytest.raises(StorageError, match="data"):
            Workspace.init(tmp_path)
        assert not (tmp_path / "claims.yaml").exists()


class TestAdd:
    def test_copies_files_to_the_byte(self, root: Path, inbox: Path) -> None:
        (inbox / "one.txt").write_bytes(TEXT.encode("utf-16"))
        added = add(root, inbox / "one.txt", inbox / "two.md")
        assert [(it.file, it.already, it.listed, it.problem) for it in added] == [
            ("one.txt", False, False, None),
            ("two.md", False, False, None),
        ]
        assert articles(root) == {"one.txt": TEXT.encode("utf-16"), "two.md": OTHER.encode()}
        assert (root / "claims.yaml").read_text(encoding="utf-8") == SOURCES

    def test_writes_what_is_said_about_a_file_and_keeps_the_rest(self, root: Path, inbox: Path) -> None:
        facts = {"source": "harbour post", "title": 'A "line": at last', "published": date(2024, 3, 5)}
        added = add(root, inbox / "one.txt", **facts, url="https://harbourpost.example/1")
        assert added[0].listed
        assert (root / "claims.yaml").read_text(encoding="utf-8").startswith(SOURCES)
        with Workspace.find(root) as workspace:
            workspace.refresh()
            row = workspace.articles()[0]
            assert (row.source, row.title, row.published) == ("Harbour Post", *list(facts.values())[1:])
            assert workspace.check() == []

    def test_one_bad_file_does_not_stop_the_others(self, root: Path, inbox: Path) -> None:
        (inbox / "bad.txt").write_bytes(bytes(range(256)))
        (inbox / "empty.txt").touch()
        (inbox / "paper.pdf").write_bytes(b"%PDF-1.4")
        names = ["bad.txt", "empty.txt", "missing.txt", "paper.pdf", "\0.txt", "one.txt"]
        added = add(root, *(inbox / name for name in names), source="Harbour Post")
        assert [it.file for it in added] == [None] * 5 + ["one.txt"]
        problems = [it.problem for it in added[:5]]
        assert all(isinstance(problem, Problem) for problem in problems)
        assert [problem.file for problem in problems if problem] == [str(inbox / name) for name in names[:5]]
        assert articles(root) == {"one.txt": TEXT.encode()}
        assert [entry.file for entry in Workspace.find(root).catalogue.articles] == ["one.txt"]

    def test_a_name_that_is_taken_is_refused_and_nothing_is_lost(self, root: Path, inbox: Path) -> None:
        add(root, inbox / "one.txt")
        (inbox / "one.txt").write_text(OTHER, encoding="utf-8")
        added = add(root, inbox / "one.txt", source="Harbour Post")
        assert added[0].problem
        assert "another article is already named 'one.txt'" in str(added[0].problem)
        assert articles(root) == {"one.txt": TEXT.encode()}
        assert (root / "claims.yaml").read_text(encoding="utf-8") == SOURCES

    def test_the_same_content_is_not_added_twice(self, root: Path, inbox: Path) -> None:
        add(root, inbox / "one.txt")
        (inbox / "copy.txt").write_text(TEXT, encoding="utf-8")
        added = add(root, inbox / "copy.txt", inbox / "one.txt")
        assert [(it.file, it.already) for it in added] == [("one.txt", True)] * 2
        assert articles(root) == {"one.txt": TEXT.encode()}

    def test_a_file_that_lies_there_already_can_be_described(self, root: Path) -> None:
        path = root / "data/articles/2024/one.txt"
        path.parent.mkdir()
        path.write_text(TEXT, encoding="utf-8")
        added = add(root, path, source="Harbour Post")
        assert [(it.file, it.already, it.listed) for it in added] == [("2024/one.txt", True, True)]
        again = add(root, path, source="Harbour Post")
        assert [(it.listed, it.problem) for it in again] == [(False, None)]

    def test_what_the_catalogue_says_is_not_overwritten(self, root: Path, inbox: Path) -> None:
        add(root, inbox / "one.txt", published=date(2024, 3, 5))
        before = (root / "claims.yaml").read_bytes()
        added = add(root, inbox / "one.txt", published=date(2024, 3, 6))
        assert added[0].problem
        assert "something else about 'one.txt'" in added[0].problem.what
        assert (root / "claims.yaml").read_bytes() == before

    def test_an_unknown_source_is_told_before_anything_is_done(self, root: Path, inbox: Path) -> None:
        with pytest.raises(UnknownNameError, match="no source 'Harbor Pst'; did you mean 'Harbour Post'"):
            add(root, inbox / "one.txt", source="Harbor Pst")
        assert articles(root) == {}

    def test_of_two_outlets_with_like_names_the_named_one_is_meant(self, root: Path, inbox: Path) -> None:
        (root / "claims.yaml").write_text("sources: [{name: The Post}, {name: Post}]\n", encoding="utf-8")
        add(root, inbox / "one.txt", new_source="Post")
        catalogue = Workspace.find(root).catalogue
        assert [entry.source for entry in catalogue.articles] == ["Post"]
        assert len(catalogue.sources) == 2

    def test_one_title_does_not_fit_two_files(self, root: Path, inbox: Path) -> None:
        with pytest.raises(ContentError, match="belongs to one article"):
            add(root, inbox / "one.txt", inbox / "two.md", title="Both")
        assert articles(root) == {}

    def test_several_at_once_wait_for_each_other(self, root: Path, inbox: Path) -> None:
        code = """
import sys
from pathlib import Path
from newsclaims.workspace import Workspace
root, inbox, name = map(Path, sys.argv[1:])
Workspace.find(root).add([inbox / name], new_source=f"Outlet {name.stem}")
"""
        environment = {**os.environ, "PYTHONPATH": str(Path(newsclaims.__file__).parents[1])}
        names = [f"{number}.txt" for number in range(3)]
        for name in names:
            (inbox / name).write_text(name + TEXT, encoding="utf-8")
        with locked(root / ".claims"):
            commands = [
                subprocess.Popen([sys.executable, "-c", code, root, inbox, name], env=environment) for name in names
            ]
            with pytest.raises(subprocess.TimeoutExpired):
                commands[0].wait(timeout=1)
            assert articles(root) == {}
        assert [command.wait() for command in commands] == [0] * 3
        catalogue = Workspace.find(root).catalogue
        said = [(entry.file, entry.source) for entry in catalogue.articles]
        assert sorted(said) == [(f"{number}.txt", f"Outlet {number}") for number in range(3)]
        assert sorted(it.name for it in catalogue.sources) == ["Harbour Post", "Outlet 0", "Outlet 1", "Outlet 2"]
        assert sorted(articles(root)) == names


class TestCheck:
    def test_tells_everything_at_once_by_file_and_line(self, root: Path) -> None:
        catalogue = (
            "articles:\n  - file: gone.txt\n  - {file: lost.txt}\nreviews:\n  - claim: zzzzzz\n    decision: rejected\n"
        )
        (root / "claims.yaml").write_text(catalogue, encoding="utf-8")
        folder = root / "data/articles"
        (folder / "empty.txt").touch()
        (folder / "good.txt").write_text(TEXT, encoding="utf-8")
        (folder / "notes.docx").write_bytes(b"PK")
        (folder / ".hidden.pdf").touch()
        assert [problem.split(";")[0] for problem in check(root)] == [
            "claims.yaml:2: there is no article 'gone.txt' in data/articles",
            "claims.yaml:3: there is no article 'lost.txt' in data/articles",
            "claims.yaml:5: the reviewed claim 'zzzzzz' is not found",
            next(line for line in check(root) if line.startswith("empty.txt")).split(";")[0],
            "notes.docx: no reader takes .docx files",
        ]

    def test_tells_of_articles_even_when_the_catalogue_is_broken(self, root: Path) -> None:
        (root / "claims.yaml").write_text("articles:\n  - file: [\n", encoding="utf-8")
        (root / "data/articles/empty.txt").touch()
        (root / "data/articles/a.pdf").touch()
        assert [line.split(":")[0] for line in check(root)] == ["a.pdf", "claims.yaml", "empty.txt"]
        assert not (root / ".claims").exists()

    def test_a_review_that_could_be_of_several_claims(self, root: Path) -> None:
        many = "\n\n".join(f'"We will open line {line}," said Ole Berg.' for line in range(80))
        (root / "data/articles/many.txt").write_text(many, encoding="utf-8")
        with Workspace.find(root) as workspace:
            workspace.refresh()
            firsts = [claim.id[0] for claim in workspace.claims()]
        several = max(firsts, key=firsts.count)
        review = f"reviews: [{{claim: {several}, decision: rejected}}]\n"
        (root / "claims.yaml").write_text(review, encoding="utf-8")
        assert [line.split(";")[0] for line in check(root)] == [
            f"claims.yaml:1: the reviewed claim '{several}' could be several"
        ]
        with Workspace.find(root) as workspace:
            workspace.refresh()
            assert {claim.status for claim in workspace.claims()} == {"unreviewed"}

    def test_a_workspace_without_articles_is_fine(self, root: Path) -> None:
        (root / "data/articles").rmdir()
        assert check(root) == []

    def test_an_article_in_a_folder_that_cannot_be_listed_is_not_called_missing(self, root: Path) -> None:
        (root / "claims.yaml").write_text("articles: [{file: 2024/one.txt}]\n", encoding="utf-8")
        (root / "data/articles").rmdir()
        (root / "data/articles").write_text("a file", encoding="utf-8")
        assert [line.split(";")[0] for line in check(root)] == ["data/articles: cannot be listed: Not a directory"]
        assert "a file stands where a folder should be" in check(root)[0]

    def test_one_closed_folder_hides_nothing_of_the_others(self, root: Path) -> None:
        (root / "claims.yaml").write_text("articles:\n  - file: a/one.txt\n  - file: ab/two.txt\n", encoding="utf-8")
        closed = root / "data/articles/a"
        closed.mkdir()
        closed.chmod(0)
        readable = os.access(closed, os.R_OK)
        lines = check(root)
        closed.chmod(0o700)
        if readable:
            pytest.skip("this user may read everything")
        assert [line.split(":")[0] for line in lines] == ["claims.yaml", "data/articles/a"]
        assert "'ab/two.txt'" in lines[0]

    def test_missing_articles_are_told_by_every_command(self, root: Path) -> None:
        (root / "claims.yaml").write_text("articles: [{file: gone.txt}]\n", encoding="utf-8")
        with Workspace.find(root) as workspace:
            workspace.refresh()
            assert [problem.line for problem in workspace.problems] == [1]


class TestFolder:
    def test_lists_readable_files_in_order(self, tmp_path: Path) -> None:
        for name in ["b.txt", "B.TXT", "a/z.md", "a.txt", "scan.pdf", ".git/x.txt", "a/.x.txt"]:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).touch()
        found = listing(tmp_path)
        assert list(found.files) == ["B.TXT", "a.txt", "a/z.md", "b.txt"]
        assert found.unknown == ["scan.pdf"]
        assert found.problems == []

    def test_links_in_a_circle_are_harmless(self, tmp_path: Path) -> None:
        (tmp_path / "deep").mkdir()
        (tmp_path / "deep/a.txt").touch()
        (tmp_path / "deep/up").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "also").symlink_to(tmp_path / "deep", target_is_directory=True)
        assert list(listing(tmp_path).files) == ["deep/a.txt"]

    def test_links_are_followed_to_other_places(self, tmp_path: Path) -> None:
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "elsewhere/a.txt").touch()
        (tmp_path / "here").mkdir()
        (tmp_path / "here/link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
        (tmp_path / "here/b.txt").symlink_to(tmp_path / "elsewhere/a.txt")
        assert list(listing(tmp_path / "here").files) == ["b.txt", "link/a.txt"]

    def test_a_link_to_nowhere_is_for_the_reader_to_tell(self, tmp_path: Path) -> None:
        Workspace.init(tmp_path)
        (tmp_path / "data/articles/a.txt").symlink_to(tmp_path / "nowhere.txt")
        assert [line.split(";")[0] for line in check(tmp_path)] == ["a.txt: there is no such file"]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
    def test_a_pipe_is_told_and_not_waited_for(self, tmp_path: Path) -> None:
        Workspace.init(tmp_path)
        os.mkfifo(tmp_path / "data/articles/a.txt")
        assert [line.split(";")[0] for line in check(tmp_path)] == ["a.txt: this is no ordinary file"]

    @pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such names")
    def test_a_name_that_is_no_text_is_told(self, tmp_path: Path) -> None:
        Workspace.init(tmp_path)
        (Path(os.fsdecode(os.fsencode(tmp_path / "data/articles") + b"/\xff.txt"))).write_text(TEXT, encoding="utf-8")
        lines = check(tmp_path)
        assert [line.split(";")[0] for line in lines] == ["\\udcff.txt: the file's name is not valid text"]


class TestReplacing:
    def test_a_failure_keeps_the_old_file_and_leaves_nothing_behind(self, tmp_path: Path) -> None:
        path = tmp_path / "kept.txt"
        path.write_bytes(b"old")

        def fail() -> None:
            with replacing(path) as out:
                out.write(b"new")
                raise OSError(28, "no space")

        with pytest.raises(StorageError, match="no space"):
            fail()
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]

    def test_links_and_permissions_stay(self, tmp_path: Path) -> None:
        real, link = tmp_path / "real.txt", tmp_path / "link.txt"
        real.write_bytes(b"old")
        real.chmod(0o640)
        link.symlink_to(real)
        with replacing(link) as out:
            out.write(b"new")
        assert link.is_symlink()
        assert (real.read_bytes(), real.stat().st_mode & 0o777) == (b"new", 0o640)

    def test_a_folder_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(StorageError, match="cannot be written"), replacing(tmp_path / "no/file.txt"):
            pass


def test_an_outlet_can_be_listed_while_its_first_article_is_added(tmp_path: Path) -> None:
    Workspace.init(tmp_path / "story")
    given = tmp_path / "vote.txt"
    given.write_text("“We won,” said Ann Boe.", encoding="utf-8")
    with Workspace.find(tmp_path / "story") as workspace:
        with pytest.raises(UnlistedSourceError, match="--new-source"):
            workspace.add([given], source="Harbour Herald")
        workspace.add([given], new_source="Harbour Herald")
        assert workspace.add([given], new_source="harbour herald")[0].already
    with Workspace.find(tmp_path / "story") as workspace:
        workspace.refresh()
        assert [source.name for source in workspace.catalogue.sources] == ["Harbour Herald"]
        assert [claim.source for claim in workspace.claims()] == ["Harbour Herald"]
