"""Articles added from files of every sort: what is written, what is recognised, what is said."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from newsclaims.adding import given, running
from newsclaims.adding.addresses import fits
from newsclaims.adding.likeness import ALIKE, likeness
from newsclaims.adding.naming import slug, stems
from newsclaims.adding.walking import everything
from newsclaims.errors import ContentError
from newsclaims.reading import read
from newsclaims.rows import Added
from newsclaims.workspace import Workspace

from .adding_story import SAID, corpus, page, tree

URL = "https://harbourpost.example/ferry-vote"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    Workspace.init(tmp_path / "story")
    return tmp_path / "story"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


def put(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def add(root: Path, *files: Path, **facts: object) -> list[Added]:
    with Workspace.find(root) as workspace:
        return workspace.add(files, **facts)  # type: ignore[arg-type]


def fates(added: list[Added]) -> list[str]:
    return [it.what for it in added]


def the_article(root: Path) -> Path:
    (found,) = [path for path in (root / "data/articles").rglob("*") if path.is_file()]
    return found


class TestPages:
    def test_a_page_becomes_text_facts_and_an_original(self, root: Path, inbox: Path) -> None:
        data = page(SAID, URL)
        (added,) = add(root, put(inbox / "a.html", data))
        assert (added.what, added.listed) == ("added", True)
        assert added.file is not None
        assert added.file.startswith("harbour-post/2024-03-05-council-puts-off-vote-")
        assert (root / "data/articles" / added.file).read_text(encoding="utf-8") == (
            "\n\n".join(["Council puts off vote", *SAID]) + "\n"
        )
        original = (root / "data/originals" / added.file).with_suffix(".html")
        assert original.read_bytes() == data.encode()
        with Workspace.find(root) as workspace:
            (entry,) = workspace.catalogue.articles
            assert (entry.source, entry.title, entry.url) == ("Harbour Post", "Council puts off vote", URL)
            assert [(it.name, it.url) for it in workspace.catalogue.sources] == [
                ("Harbour Post", "https://harbourpost.example")
            ]
            assert workspace.check() == []

    def test_a_folder_is_walked_and_what_nobody_reads_is_left_aside(self, root: Path, inbox: Path) -> None:
        (inbox / "deep").mkdir()
        put(inbox / "deep/a.html", page(SAID, URL))
        put(inbox / "b.txt", SAID[0])
        put(inbox / "photo.jpg", "no picture")
        put(inbox / ".hidden.html", page(SAID[:2], URL + "2"))
        (inbox / "deep/up").symlink_to(inbox, target_is_directory=True)
        assert Counter(fates(add(root, inbox))) == {"added": 2, "aside": 1}

    def test_text_files_keep_their_names_within_the_folder(self, root: Path, inbox: Path) -> None:
        for name, text in (("one", SAID[0]), ("two", SAID[3])):
            (inbox / name).mkdir()
            put(inbox / name / "story.txt", text)
        assert [it.file for it in add(root, inbox)] == ["one/story.txt", "two/story.txt"]

    def test_the_workspace_itself_is_not_added_to_itself(self, root: Path, inbox: Path) -> None:
        add(root, put(inbox / "a.html", page(SAID, URL)))
        before = tree(root)
        assert {"added", "version"}.isdisjoint(fates(add(root, root)))
        assert tree(root) == before

    def test_what_the_options_say_counts_more_than_the_page(self, root: Path, inbox: Path) -> None:
        add(root, put(inbox / "a.html", page(SAID, URL)), new_source="Evening Bell", title="Ferries")
        with Workspace.find(root) as workspace:
            (entry,) = workspace.catalogue.articles
            assert (entry.source, entry.title, entry.url) == ("Evening Bell", "Ferries", URL)

    def test_one_address_is_not_said_of_a_folder_or_a_file_of_many(self, root: Path, inbox: Path) -> None:
        rows = [{"text": SAID[at]} for at in range(2)]
        file = put(inbox / "a.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows))
        put(inbox / "b.txt", SAID[0])
        for given_ in (inbox, file):
            with pytest.raises(ContentError, match="belongs to one article"):
                add(root, given_, url=URL)
        assert not any(name.startswith("data/articles/") for name in tree(root))
        listed = put(inbox / "c.json", json.dumps([{"text": text} for text in SAID]))
        assert fates(add(root, listed, url=URL)) == ["added", "broken", "broken", "broken"]

    @pytest.mark.parametrize("url", ["harbourpost.example/vote", "javascript:alert(1)", "https://", " "])
    def test_an_address_that_is_none_is_noted_of_nothing(self, url: str, root: Path, inbox: Path) -> None:
        before = tree(root)
        with pytest.raises(ContentError, match="this is no web address; begin it with https://"):
            add(root, put(inbox / "a.txt", SAID[0]), url=url)
        assert tree(root) == before


class TestOutlets:
    def test_the_listed_outlet_of_the_site_counts_more_than_what_the_page_says(self, root: Path, inbox: Path) -> None:
        put(root / "claims.yaml", "sources:\n  - name: The Post\n    url: https://harbourpost.example\n")
        add(root, put(inbox / "a.html", page(SAID, "https://news.harbourpost.example/1", outlet="HP Online")))
        assert [it.source for it in Workspace.find(root).catalogue.articles] == ["The Post"]

    def test_the_listed_site_may_be_known_by_its_host_alone_and_the_closest_counts(
        self, root: Path, inbox: Path
    ) -> None:
        put(
            root / "claims.yaml",
            "sources:\n  - name: The Post\n    url: https://harbourpost.example\n"
            "  - name: Island Edition\n    url: https://harbourpost.example/island\n",
        )
        rows = [
            {"text": SAID[0], "domain": "www.harbourpost.example"},
            {"text": SAID[1], "url": "https://harbourpost.example/island/1"},
            {"text": SAID[2], "url": "https://harbourpost.example/islands/1"},
        ]
        add(root, put(inbox / "a.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows)))
        found = [it.source for it in Workspace.find(root).catalogue.articles]
        assert found == ["The Post", "Island Edition", "The Post"]

    def test_a_name_in_another_spelling_is_the_listed_outlet(self, root: Path, inbox: Path) -> None:
        put(root / "claims.yaml", "sources:\n  - name: The Harbour Post\n")
        add(root, put(inbox / "a.html", page(SAID, "https://hp.example/1", outlet="harbour post")))
        assert [it.source for it in Workspace.find(root).catalogue.articles] == ["The Harbour Post"]

    def test_an_archive_with_articles_of_many_outlets_lends_its_address_to_none(self, root: Path, inbox: Path) -> None:
        rows = [
            {"text": "\n\n".join(SAID[at:]), "source": name, "url": f"https://archive.example/{at}"}
            for at, name in enumerate(("Harbour Post", "Island News"))
        ]
        add(root, put(inbox / "a.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows)))
        catalogue = Workspace.find(root).catalogue
        assert [it.source for it in catalogue.articles] == ["Harbour Post", "Island News"]
        assert [it.url for it in catalogue.sources] == [None, None]

    def test_a_host_that_shares_a_word_with_an_outlet_gives_it_nobody_elses_articles(
        self, root: Path, inbox: Path
    ) -> None:
        said = [
            ("News Tribune", "newsbreak.example"),
            ("Evening News", "news.example"),
            ("Daily Courier", "dailymotion.example"),
            ("The Harbour Press Agency", "press.example"),
        ]
        told = [(name, host) for own, host in said for name in (own, "Island Herald")]
        rows = [
            {"text": f"{SAID[at % 4]} {at}.", "title": f"{at}", "source": name, "url": f"https://{host}/{at}"}
            for at, (name, host) in enumerate(told)
        ]
        add(root, put(inbox / "a.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows)))
        catalogue = Workspace.find(root).catalogue
        assert [it.source for it in catalogue.articles] == [name for name, _ in told]

    @pytest.mark.parametrize(
        ("host", "name"),
        [
            ("harbourpost.example", "The Harbour Post"),
            ("theharbourpost.example", "Harbour Post"),
            ("www.harbour-post.example", "Harbour Post"),
            ("hp.example", "HP"),
            ("tmh.example", "The Mainland Herald"),
            ("nwtimes.example", "The North West Times"),
            ("cbn.co.example", "CBN News"),
            ("cbnnews.example", "CBN"),
            ("news.cbn.example", "CBN News"),
        ],
    )
    def test_an_outlets_own_host_is_known(self, host: str, name: str) -> None:
        assert fits(host, name)

    @pytest.mark.parametrize(
        ("host", "name"),
        [
            ("news.example", "Harbour News"),
            ("harbour.example", "Harbour Post"),
            ("newsroom.example", "News"),
            ("post.example", "Harbour Post"),
            ("archive.example", "Harbour Post"),
            ("example", "Example"),
            ("a.example", "A"),
            ("x.example", "Ё"),
            ("news.example", "The News"),
        ],
    )
    def test_others_are_not(self, host: str, name: str) -> None:
        assert not fits(host, name)

    def test_a_page_that_names_nobody_is_its_hosts(self, root: Path, inbox: Path) -> None:
        row = {"text": "\n\n".join(SAID), "url": "https://www.quiet.example/a"}
        add(root, put(inbox / "a.jsonl", json.dumps(row)))
        assert [(it.name, it.url) for it in Workspace.find(root).catalogue.sources] == [
            ("quiet.example", "https://quiet.example")
        ]

    def test_two_outlets_cannot_have_one_address(self, root: Path, inbox: Path) -> None:
        add(root, put(inbox / "a.html", page(SAID, URL)))
        before = tree(root)
        (added,) = add(root, put(inbox / "b.html", page(SAID[:3], URL)), new_source="Island News")
        assert added.problem is not None
        assert "'Island News' and 'Harbour Post'" in str(added.problem)
        assert tree(root) == before


class TestRecognised:
    def test_the_same_again_changes_nothing_with_or_without_the_index(self, root: Path, tmp_path: Path) -> None:
        folder = corpus(tmp_path / "in")
        counts = Counter(fates(add(root, folder)))
        assert counts["added"] > 20
        assert counts["version"] > 1
        assert counts["alike"] > 1
        before = tree(root)
        assert set(fates(add(root, folder))) == {"there", "broken"}
        for file in (root / ".claims").glob("intake*"):
            file.unlink()
        assert {"added", "version"}.isdisjoint(fates(add(root, folder)))
        assert tree(root) == before

    def test_an_agencys_text_is_kept_once_for_each_outlet(self, root: Path, inbox: Path) -> None:
        for name in ("Harbour Post", "Island News"):
            url = f"https://{name.lower().replace(' ', '')}.example/1"
            put(inbox / f"{name}.html", page(SAID, url, outlet=name))
        assert fates(add(root, inbox)) == ["added", "added"]

    def test_a_text_at_two_addresses_of_an_outlet_is_one_article(self, root: Path, inbox: Path) -> None:
        put(inbox / "a.html", page(SAID, URL))
        put(inbox / "b.html", page(SAID, URL + "/amp"))
        assert fates(add(root, inbox)) == ["added", "there"]

    def test_nearly_the_same_text_is_said_and_not_added(self, root: Path, inbox: Path) -> None:
        long = [*SAID, *(part.replace("ferries", "boats") for part in SAID)]
        add(root, put(inbox / "a.html", page(long, URL)))
        (added,) = add(root, put(inbox / "b.html", page([*long[:-1], long[-1].replace("2,300", "2,400")], URL + "-2")))
        assert added.what == "alike"
        assert ALIKE <= added.share < 1

    def test_the_same_report_of_another_day_is_another_article(self, root: Path, inbox: Path) -> None:
        long = [*SAID, *(part.replace("ferries", "boats") for part in SAID)]
        add(root, put(inbox / "a.html", page(long, URL)))
        later = page([*long[:-1], long[-1].replace("2,300", "2,400")], URL + "-2").replace("2024-03-05", "2024-03-06")
        assert fates(add(root, put(inbox / "b.html", later))) == ["added"]

    def test_an_article_that_was_removed_can_be_added_again(self, root: Path, inbox: Path) -> None:
        file = put(inbox / "a.html", page(SAID, URL))
        add(root, file)
        before = the_article(root)
        before.unlink()
        assert fates(add(root, file)) == ["added"]
        assert the_article(root) == before

    def test_a_text_that_a_person_mended_is_left_alone(self, root: Path, inbox: Path) -> None:
        file = put(inbox / "a.html", page(SAID, URL))
        add(root, file)
        put(the_article(root), "Mended: " + SAID[0])
        before = tree(root)
        assert fates(add(root, file)) == ["there"]
        assert tree(root) == before

    def test_front_pages_are_no_address_of_an_article(self, root: Path, inbox: Path) -> None:
        rows = [{"text": "\n\n".join(SAID[at : at + 2]), "url": "https://harbourpost.example/"} for at in (0, 2)]
        file = put(inbox / "a.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows))
        assert fates(add(root, file)) == ["added", "added"]


class TestVersions:
    def test_another_text_at_an_address_is_a_version_and_keeps_the_name(self, root: Path, inbox: Path) -> None:
        first = page(SAID, URL)
        add(root, put(inbox / "a.html", first))
        article = the_article(root)
        old = article.read_bytes()
        changed = [SAID[0].replace("not sell", "sell"), *SAID[1:]]
        (added,) = add(root, put(inbox / "b.html", page(changed, URL, "Mayor: it is done")))
        assert (added.what, added.number) == ("version", 1)
        assert the_article(root) == article
        kept = root / "data/versions" / article.relative_to(root / "data/articles").with_suffix("")
        assert (kept / "1.txt").read_bytes() == old
        assert (kept / "1.html").read_bytes() == first.encode()
        assert "will sell both" in article.read_text(encoding="utf-8")

    def test_an_older_version_added_again_is_known_as_one(self, root: Path, inbox: Path) -> None:
        first, second = put(inbox / "a.html", page(SAID, URL)), put(inbox / "b.html", page(SAID[:3], URL))
        add(root, first, second)
        for file in (root / ".claims").glob("intake*"):
            file.unlink()
        assert [(it.what, it.number) for it in add(root, first)] == [("older", 1)]

    def test_articles_say_how_many_there_are(self, root: Path, inbox: Path) -> None:
        for at in (4, 3, 2):
            add(root, put(inbox / f"{at}.html", page(SAID[:at], URL)))
        with Workspace.find(root) as workspace:
            workspace.refresh()
            (row,) = workspace.articles()
            assert row.versions == 3
            assert [len(each.claims) for each in workspace.editions(row.file)] == [2, 2, 2]
            assert len(list(workspace.claims())) == 2


class TestMany:
    @pytest.fixture(autouse=True)
    def _few_are_many(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(given, "MANY", 3)

    def test_facts_stand_beside_the_texts(self, root: Path, inbox: Path) -> None:
        rows = [
            {
                "text": "\n\n".join(SAID[at:]) + f" {at}.",
                "title": f'A "title": {at}',
                "source": "Harbour Post",
                "url": f"{URL}/{at}",
                "date": "2024-03-05",
                "author": "Per Dahl",
            }
            for at in range(4)
        ]
        file = put(inbox / "a.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows))
        added = add(root, file)
        assert all(it.file and it.file.endswith(".md") for it in added)
        reading = read(root / "data/articles" / str(added[1].file), str(added[1].file))
        assert reading.problems == ()
        assert reading.article is not None
        assert (reading.article.title, reading.article.source) == ('A "title": 1', "Harbour Post")
        assert f"origin: {file}:2" in reading.article.text[: reading.article.body].replace('"', "")
        assert Workspace.find(root).catalogue.articles == ()
        assert len(Workspace.find(root).catalogue.sources) == 1

    def test_so_does_what_is_said_of_many_text_files(self, root: Path, inbox: Path) -> None:
        for at in range(4):
            put(inbox / f"{at}.txt", SAID[at])
        added = add(root, inbox, new_source="Harbour Post")
        assert [it.file for it in added] == ["0.md", "1.md", "2.md", "3.md"]
        with Workspace.find(root) as workspace:
            workspace.refresh()
            assert {row.source for row in workspace.articles()} == {"Harbour Post"}
        assert set(fates(add(root, inbox, new_source="Harbour Post"))) == {"there"}


@pytest.mark.parametrize(
    ("name", "data", "count"),
    [
        ("a.csv", 'text,title\n"one\n\ntwo, ""three""",a\n\nfour,b\n', 3),
        ("a.jsonl", '{"text": "a \\" b"}\n{"text": "c"}\n\n', 2),
        ("a.html", page(SAID), 1),
        ("a.txt", SAID[0], 1),
        ("a.jpg", "no picture", 0),
        ("a.json", '[{"text": "a"}, {"text": "b"}]', 1),
    ],
)
def test_how_many_articles_there_are_is_told_from_lines_and_rows(
    name: str, data: str, count: int, root: Path, inbox: Path
) -> None:
    file = put(inbox / name, data)
    assert given.count(everything([str(file)], [], root)) == count


class TestTrouble:
    def test_a_broken_catalogue_stops_before_anything_is_written(self, root: Path, inbox: Path) -> None:
        workspace = Workspace.find(root)
        put(root / "claims.yaml", "articles: [\n")
        before = tree(root)
        with pytest.raises(Exception, match=r"claims\.yaml:2"):
            workspace.add([put(inbox / "a.html", page(SAID, URL))])
        assert tree(root) == before

    def test_batch_after_batch_keeps_what_else_the_catalogue_says(
        self, root: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(running, "_BATCH", 1)
        monkeypatch.setattr(running, "_TASK", 1)
        told = (
            "speakers:\n  - name: Maria Lindqvist   # the mayor\n    aliases: [Lindqvist]\n"
            "topics:\n  ferry: [ferry, ferries]\nreviews:\n  - claim: k3f9w2ab\n    decision: rejected\n"
        )
        put(root / "claims.yaml", told)
        files = [put(inbox / f"{at}.html", page(SAID[at:], f"{URL}/{at}")) for at in range(3)]
        assert fates(add(root, *files)) == ["added"] * 3
        assert (root / "claims.yaml").read_text(encoding="utf-8").startswith(told)
        catalogue = Workspace.find(root).catalogue
        assert (len(catalogue.articles), len(catalogue.speakers), len(catalogue.reviews)) == (3, 1, 1)

    def test_a_catalogue_that_no_program_can_add_to_stops_it_too(self, root: Path, inbox: Path) -> None:
        put(root / "claims.yaml", "articles: &all\n  - file: a.txt\n")
        before = tree(root)
        with pytest.raises(Exception, match=r"claims\.yaml"):
            add(root, put(inbox / "a.html", page(SAID, URL)))
        assert not list((root / "data/articles").rglob("*.txt"))
        assert tree(root) == before

    def test_a_damaged_index_is_made_again(self, root: Path, inbox: Path) -> None:
        file = put(inbox / "a.html", page(SAID, URL))
        add(root, file)
        for name in ("intake.sqlite3-wal", "intake.sqlite3-shm"):
            (root / ".claims" / name).unlink(missing_ok=True)
        (root / ".claims/intake.sqlite3").write_bytes(b"no database" * 1000)
        assert fates(add(root, file)) == ["there"]

    @pytest.mark.skipif(os.geteuid() == 0, reason="this user may read everything")
    def test_a_folder_that_is_closed_does_not_stop_the_others(self, root: Path, inbox: Path) -> None:
        (inbox / "closed").mkdir(mode=0)
        put(inbox / "a.html", page(SAID, URL))
        assert Counter(fates(add(root, inbox))) == {"added": 1, "broken": 1}

    def test_a_file_that_vanishes_is_told(self, root: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(running, "_BATCH", 1)
        files = [put(inbox / f"{at}.html", page(SAID[at:], f"{URL}/{at}")) for at in range(2)]
        with Workspace.find(root) as workspace:
            monkeypatch.setattr(running, "_TASK", 1)
            adding = workspace.adding([str(file) for file in files], {})
            first = next(adding)
            files[1].unlink()
            rest = list(adding)
        assert first.what == "added"
        assert [str(it.problem) for it in rest] == [f"{files[1]}: there is no such file; check the name"]

    def test_names_of_any_length_and_script_become_file_names(self) -> None:
        for title in (
            "x" * 400,
            "Совет отложил голосование о пароме навсегда и ещё раз",
            "漢" * 300,
            "..",
            "CON",
            "💥 !",
        ):
            (name, *_) = stems("The Outlet" * 40, None, title, "k")
            assert all(len(part.encode()) < 150 for part in name.split("/"))
            assert slug(title).casefold() not in {"con", "..", "."}

    def test_a_name_that_differs_by_case_alone_is_taken(self, root: Path, inbox: Path) -> None:
        add(root, put(inbox / "Vote.txt", SAID[0]))
        (added,) = add(root, put(inbox / "vote.txt", SAID[1]))
        assert "already named" in str(added.problem)


class TestNames:
    def test_only_web_addresses_are_fetched(self, root: Path) -> None:
        with Workspace.find(root) as workspace:
            told = list(workspace.adding(["ftp://harbourpost.example/a"], {}, feeds=("file:///etc/passwd",)))
        assert [str(it.problem) for it in told] == [
            "ftp://harbourpost.example/a: nothing is fetched by 'ftp:'; only http:// and https:// addresses are",
            "file:///etc/passwd: nothing is fetched by 'file:'; only http:// and https:// addresses are",
        ]

    def test_an_address_without_its_beginning_is_told_what_it_lacks(self, root: Path) -> None:
        (added,) = add(root, Path("www.harbourpost.example/a"))
        assert str(added.problem).endswith("there is no such file; begin a web address with https://")

    def test_no_name_is_not_the_folder_one_is_in(
        self, root: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        put(inbox / "a.txt", SAID[0])
        monkeypatch.chdir(inbox)
        with Workspace.find(root) as workspace:
            told = list(workspace.adding(["", " "], {}))
        assert fates(told) == ["broken", "broken"]
        assert not list((root / "data/articles").iterdir())

    def test_an_empty_folder_is_a_problem_but_one_that_was_walked_before_is_none(self, root: Path, inbox: Path) -> None:
        (inbox / "deep/deeper").mkdir(parents=True)
        (added,) = add(root, inbox)
        assert str(added.problem).startswith(f"{inbox}: there is nothing in this folder to add; ")
        put(inbox / "deep/a.txt", SAID[0])
        assert fates(add(root, inbox, inbox / "deep")) == ["added"]

    def test_what_can_have_no_name_of_its_own_stops_nothing(self, root: Path, inbox: Path) -> None:
        put(inbox / "a.txt", SAID[0])
        try:
            put(inbox / "b\udcff.txt", SAID[1])
        except OSError:
            pytest.skip("this file system takes no such name")
        with Workspace.find(root) as workspace:
            told = list(workspace.adding([str(inbox), "x" * 300], {}))
        assert Counter(fates(told)) == {"added": 1, "broken": 2}
        problems = sorted(str(it.problem) for it in told if it.problem)
        assert problems[0].endswith("b\\udcff.txt: the file's name is not valid text; rename the file")
        assert "too long" in problems[1]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
    def test_nobody_waits_for_a_pipe_that_lies_in_a_folder(self, root: Path, inbox: Path) -> None:
        os.mkfifo(inbox / "pipe")
        put(inbox / "text.txt", SAID[0])
        done = subprocess.run(
            [sys.executable, "-m", "newsclaims", "-C", root, "add", inbox],
            check=False,
            capture_output=True,
            text=True,
            timeout=30,
        )
        assert (done.returncode, done.stdout) == (2, "added: text.txt\n")
        assert "pipe: this is no ordinary file" in done.stderr


def test_a_text_of_more_than_an_article_may_have_is_none(root: Path, inbox: Path) -> None:
    with (inbox / "log.txt").open("wb") as file:
        file.write(SAID[0].encode())
        file.seek(33 << 20)
        file.write(b".")
    (added,) = add(root, inbox / "log.txt")
    assert str(added.problem).endswith("log.txt: more than 32 MB in one article; cut it into its articles")
    assert not list((root / "data/articles").iterdir())


class TestNothingIsOverwritten:
    def test_a_file_that_nobody_can_read_stays_as_it_is(self, root: Path, inbox: Path) -> None:
        there = root / "data/articles/vote.txt"
        there.write_bytes(b"\x00\x01notes in some program's own form\x80")
        before = tree(root)
        (added,) = add(root, put(inbox / "vote.txt", SAID[0]))
        assert "another article is already named 'vote.txt'" in str(added.problem)
        assert tree(root) == before

    def test_a_page_goes_beside_it(self, root: Path, inbox: Path) -> None:
        file = put(inbox / "a.html", page(SAID, URL))
        add(root, file)
        there = the_article(root)
        there.write_bytes(b"\x00\x01\x80")
        put(root / "claims.yaml", "")
        for index in (root / ".claims").glob("intake*"):
            index.unlink()
        (added,) = add(root, file)
        assert there.read_bytes() == b"\x00\x01\x80"
        assert (added.what, (root / "data/articles" / str(added.file)) == there) == ("added", False)

    def test_one_that_holds_nothing_is_filled(self, root: Path, inbox: Path) -> None:
        put(root / "data/articles/vote.txt", "\n")
        assert fates(add(root, put(inbox / "vote.txt", SAID[0]))) == ["added"]
        assert (root / "data/articles/vote.txt").read_text(encoding="utf-8") == SAID[0]


def test_likeness_is_of_word_sequences() -> None:
    text = " ".join(f"word{number}" for number in range(400))
    assert likeness(text, text.replace("word200", "other")) > ALIKE
    assert likeness(text, text.replace("word1", "other")) < ALIKE
    assert likeness("", "") == 0
