"""What a workspace answers: claims by filter, names, counts, statements."""

import random
from datetime import date
from pathlib import Path

import pytest

from newsclaims.errors import AmbiguousNameError, ContentError, NoWorkspaceError, UnknownNameError
from newsclaims.folder import NO_STAMP
from newsclaims.ledger.keeping import Worked, keep
from newsclaims.ledger.store import open_ledger
from newsclaims.model import Article, CastMember, Claim, Extraction, Filters, Span
from newsclaims.rows import Counts
from newsclaims.workspace import Workspace

CATALOGUE = """\
sources:
  - name: The Harbour Post
    url: https://harbourpost.example
  - name: Island Evening News
  - name: Quiet Weekly
articles:
  - {file: 1.txt, source: The Harbour Post, title: Council postpones ferry vote, published: 2024-03-05}
  - {file: 2.txt, source: Island Evening News, title: Ferry vote put off, published: 2024-03-06}
  - {file: old/3.md, source: Island Evening News, published: 2023-01-01}
speakers:
  - name: Maria Lindqvist
    aliases: [Mayor Lindqvist, "José's rival"]
    role: mayor
  - name: Anna Silent
topics:
  ferry: [ferry]
  money: [fares, crowns]
"""

TEXTS = {
    "1.txt": "“We won’t run the  ferry\u00a0at a loss,” said Maria Lindqvist, the mayor.\n\n"
    "Ole Berg said in a statement that fares would rise.\n\nA spokesman said the harbour would close in August.\n",
    "2.txt": '"We won\'t run the ferry at a loss," said Maria Lindqvist.\n\n'
    '"It costs a million crowns," said Karin Berg, an engineer.\n',
    "old/3.md": '"The harbour is ours," said Ole Berg.\n',
    "4.txt": "Nothing much happened on the island.\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "claims.yaml").write_text(CATALOGUE, encoding="utf-8")
    for name, text in TEXTS.items():
        path = tmp_path / "data/articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def workspace(root: Path) -> Workspace:
    found = Workspace.find(root)
    found.refresh()
    assert found.problems == found.notices == []
    return found


def texts(workspace: Workspace, **filters: object) -> list[str]:
    return [claim.text for claim in workspace.claims(Filters.model_validate(filters))]


def said_by(workspace: Workspace, **filters: object) -> list[str | None]:
    return [claim.speaker for claim in workspace.claims(Filters.model_validate(filters))]


class TestFinding:
    def test_from_any_folder_below(self, root: Path) -> None:
        assert Workspace.find(root / "data/articles/old").root == root

    def test_a_folder_outside_any(self, tmp_path: Path) -> None:
        with pytest.raises(NoWorkspaceError, match="run 'claims init'"):
            Workspace.find(tmp_path)

    def test_a_catalogue_with_problems_stops_all_but_a_check(self, root: Path) -> None:
        (root / "claims.yaml").write_text("sorces: []\n", encoding="utf-8")
        with pytest.raises(ContentError, match=r"claims\.yaml:1: .*sorces"):
            Workspace.find(root)
        assert len(Workspace.find(root, strict=False).check()) == 1


class TestClaims:
    def test_come_by_day_article_and_place(self, workspace: Workspace) -> None:
        places = [(claim.article, claim.content[0].start) for claim in workspace.claims()]
        assert [article for article, _ in places] == ["old/3.md", "1.txt", "1.txt", "1.txt", "2.txt", "2.txt"]
        assert places == sorted(places, key=lambda at: (["old/3.md", "1.txt", "2.txt"].index(at[0]), at[1]))

    def test_keep_what_the_text_says_to_the_letter(self, root: Path, workspace: Workspace) -> None:
        for claim in workspace.claims():
            text = (root / "data/articles" / claim.article).read_text(encoding="utf-8")
            assert [text[span.start : span.end] for span in claim.content] == [s.text for s in claim.content]

    @pytest.mark.parametrize(
        ("filters", "count"),
        [
            ({}, 6),
            ({"speakers": ("Maria Lindqvist",)}, 2),
            ({"speakers": ("Maria Lindqvist", "Karin Berg")}, 3),
            ({"speakers": ("Nobody",)}, 0),
            ({"sources": ("Island Evening News",)}, 3),
            ({"articles": ("1.txt", "old/3.md")}, 4),
            ({"kinds": ("direct",)}, 4),
            ({"kinds": ("indirect", "mixed")}, 2),
            ({"channels": ("statement",)}, 1),
            ({"channels": ("statement", "post"), "kinds": ("direct",)}, 0),
            ({"topics": ("ferry",)}, 2),
            ({"topics": ("ferry", "money")}, 4),
            ({"statuses": ("accepted",)}, 0),
            ({"statuses": ("unreviewed", "rejected")}, 6),
            ({"speakers": ("Maria Lindqvist",), "articles": ("2.txt",)}, 1),
            ({"since": "2024-03-06"}, 2),
            ({"until": "2023-12-31"}, 1),
            ({"since": "2024-03-05", "until": "2024-03-05"}, 3),
            ({"match": ("WON'T RUN the ferry at",)}, 2),
            ({"match": ("a loss,", "harbour is")}, 3),
            ({"match": ("loss at a",)}, 0),
            ({"match": ("%",)}, 0),
            ({"match": ("\udcff",)}, 0),
            ({"min_confidence": 0.0}, 6),
            ({"min_confidence": 1.0}, 0),
        ],
    )
    def test_pass_their_filters(self, workspace: Workspace, filters: dict[str, object], count: int) -> None:
        assert len(texts(workspace, **filters)) == count

    def test_of_least_confidence_include_that_very_one(self, workspace: Workspace) -> None:
        every = [claim.confidence for claim in workspace.claims()]
        assert min(every) < max(every)
        for least in every:
            kept = [claim.confidence for claim in workspace.claims(Filters(min_confidence=least))]
            assert kept == [confidence for confidence in every if confidence >= least]
            counted = sum(row.counts.total for row in workspace.speakers(Filters(min_confidence=least)))
            assert counted == len(kept)

    def test_are_found_by_the_beginning_of_their_id(self, workspace: Workspace) -> None:
        for claim in workspace.claims():
            assert workspace.claim(claim.id) == claim
            assert workspace.claim(claim.id[:8].upper()) == claim

    def test_that_are_not_there_are_told_with_the_nearest(self, workspace: Workspace) -> None:
        claim = next(workspace.claims())
        wrong = claim.id[:5] + ("2" if claim.id[5] != "2" else "3") + claim.id[6:]
        with pytest.raises(UnknownNameError, match=f"did you mean '{claim.id}'"):
            workspace.claim(wrong)
        with pytest.raises(UnknownNameError, match="see 'claims list'"):
            workspace.claim("%")
        for nothing in ("", "\udcff", "abc\udcff"):
            with pytest.raises(UnknownNameError):
                workspace.claim(nothing)
        with pytest.raises(AmbiguousNameError):
            workspace.claim(claim.id[:2])


class TestDates:
    """When it was said, if that is known; a month or a year is every day of it."""

    @pytest.fixture
    def dated(self, tmp_path: Path) -> Workspace:
        (tmp_path / "claims.yaml").touch()
        dates = ["2018-09-10", "2018-09", "2018", None]
        days = [date(2018, 12, 24), date(2018, 12, 24), date(2018, 12, 24), date(2018, 9, 30)]
        filled(tmp_path, [claim(f"c{at}", published=days[at], said_on=dates[at]) for at in range(4)])
        filled(tmp_path, [claim("none", article="undated.txt")])
        return Workspace.find(tmp_path)

    @pytest.mark.parametrize(
        ("since", "until", "ids"),
        [
            ("2018-09-11", None, ["c3", "c1", "c2"]),
            ("2018-09-10", "2018-09-10", ["c0", "c1", "c2"]),
            (None, "2018-08-31", ["c2"]),
            ("2018-10-01", None, ["c2"]),
            ("2019-01-01", None, []),
            (None, None, ["c3", "c0", "c1", "c2", "none"]),
        ],
    )
    def test_overlap(self, dated: Workspace, since: str | None, until: str | None, ids: list[str]) -> None:
        found = dated.claims(Filters.model_validate({"since": since, "until": until}))
        assert sorted(claim.id for claim in found) == sorted(ids)


def claim(name: str, article: str = "a.txt", start: int = 0, **fields: object) -> Claim:
    blank = {
        "source": None,
        "published": None,
        "kind": "direct",
        "speaker": None,
        "mention": None,
        "cue": None,
    }
    content = (Span(start=start, end=start + 1, text="x"),)
    known = {"id": name, "article": article, "content": content, "said_on": None, "confidence": 1}
    return Claim.model_validate({**blank, **known, **fields})


def filled(root: Path, claims: list[Claim], cast: tuple[CastMember, ...] = ()) -> None:
    """Put claims into the ledger as if they had been extracted."""
    with open_ledger(root / ".claims") as ledger:
        for file in {claim.article for claim in claims}:
            own = tuple(claim for claim in claims if claim.article == file)
            extraction = Extraction(claims=own, cast=cast)
            article = Article(file=file, text="")
            keep(ledger, [Worked(file, NO_STAMP, "", "", file, article, (), (), extraction)])


def test_claims_of_two_articles_may_have_the_same_id(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").touch()
    twins = [claim("same", "b.txt"), claim("same", "a.txt")]
    filled(tmp_path, twins)
    with Workspace.find(tmp_path) as workspace:
        assert list(workspace.claims()) == twins[::-1]
        assert workspace.claim("same") == twins[1]


def test_the_order_of_claims_does_not_depend_on_the_order_of_articles(tmp_path: Path) -> None:
    claims = [
        claim(f"{article}{start}{name}", article, start, published=published)
        for published, article in [(date(2018, 1, 2), "é.txt"), (date(2018, 1, 2), "Z.txt"), (None, "a.txt")]
        for start in (2, 10)
        for name in "ab"
    ]
    orders = set()
    for seed in range(5):
        (tmp_path / str(seed)).mkdir()
        (tmp_path / str(seed) / "claims.yaml").touch()
        shuffled = claims.copy()
        random.Random(seed).shuffle(shuffled)
        filled(tmp_path / str(seed), shuffled)
        with Workspace.find(tmp_path / str(seed)) as workspace:
            orders.add(tuple(claim.id for claim in workspace.claims()))
    wanted = ["Z.txt", "é.txt", "a.txt"]
    assert orders == {tuple(f"{article}{start}{name}" for article in wanted for start in (2, 10) for name in "ab")}


class TestNames:
    @pytest.mark.parametrize(
        ("what", "name", "meant"),
        [
            ("speaker", "Maria Lindqvist", "Maria Lindqvist"),
            ("speaker", "  mayor   LINDQVIST", "Maria Lindqvist"),
            ("speaker", "lindqvist", "Maria Lindqvist"),
            ("speaker", "Jose’s rival", "Maria Lindqvist"),
            ("speaker", "karin", "Karin Berg"),
            ("speaker", "Berg Ole", "Ole Berg"),
            ("speaker", "Anna Silent", "Anna Silent"),
            ("source", "harbour post", "The Harbour Post"),
            ("source", "evening", "Island Evening News"),
            ("source", "Quiet Weekly", "Quiet Weekly"),
            ("article", "1.txt", "1.txt"),
            ("article", "data/articles/1.txt", "1.txt"),
            ("article", "3", "old/3.md"),
            ("article", "old/3.md", "old/3.md"),
            ("article", "council postpones ferry vote", "1.txt"),
            ("article", "put off", "2.txt"),
            ("article", "postpon", "1.txt"),
            ("topic", "Ferry", "ferry"),
        ],
    )
    def test_are_known_by_what_people_type(self, workspace: Workspace, what: str, name: str, meant: str) -> None:
        assert workspace.named(what, name) == meant

    @pytest.mark.parametrize(
        ("what", "name", "fits"),
        [
            ("speaker", "Berg", ("Karin Berg", "Ole Berg")),
            ("article", "ferry vote", ("1.txt", "2.txt")),
        ],
    )
    def test_that_fit_several_are_refused(
        self, workspace: Workspace, what: str, name: str, fits: tuple[str, ...]
    ) -> None:
        with pytest.raises(AmbiguousNameError) as refusal:
            workspace.named(what, name)
        assert refusal.value.fits == fits

    @pytest.mark.parametrize(
        ("what", "name", "near"),
        [
            ("speaker", "Maria Lindquist", "Maria Lindqvist"),
            ("speaker", "Carin Berg", "Karin Berg"),
            ("source", "Harbor Post", "The Harbour Post"),
            ("article", "5.txt", "1.txt"),
            ("topic", "fery", "ferry"),
        ],
    )
    def test_that_are_unknown_are_told_with_the_nearest(
        self, workspace: Workspace, what: str, name: str, near: str
    ) -> None:
        with pytest.raises(UnknownNameError) as refusal:
            workspace.named(what, name)
        assert near in refusal.value.near

    @pytest.mark.parametrize("name", ["", " ", "...", "the"])
    def test_that_say_nothing_are_unknown(self, workspace: Workspace, name: str) -> None:
        with pytest.raises(UnknownNameError):
            workspace.named("speaker", name)

    def test_that_are_typed_in_full_win_over_others_that_look_alike(self, root: Path) -> None:
        (root / "claims.yaml").write_text("sources: [{name: Post}, {name: The Post}]\n", encoding="utf-8")
        with Workspace.find(root) as workspace:
            assert workspace.named("source", "The Post") == "The Post"
            assert workspace.named("source", "Post") == "Post"
            with pytest.raises(AmbiguousNameError):
                workspace.named("source", "post")

    def test_of_the_texts_decide_when_one_article_uses_them_so(self, tmp_path: Path) -> None:
        (tmp_path / "claims.yaml").touch()
        members = (CastMember(name="Ole Berg", forms=("Berg", "Ole Berg")), CastMember(name="Karin Berg"))
        filled(tmp_path, [claim("one", speaker="Ole Berg"), claim("two", speaker="Karin Berg")], members)
        with Workspace.find(tmp_path) as workspace:
            assert workspace.named("speaker", "Berg") == "Ole Berg"

    def test_of_someone_without_claims_give_no_claims(self, workspace: Workspace) -> None:
        assert said_by(workspace, speakers=(workspace.named("speaker", "silent"),)) == []


class TestSummaries:
    def test_of_speakers_add_up(self, workspace: Workspace) -> None:
        rows = workspace.speakers()
        assert sum(row.counts.total for row in rows) == 6
        first = rows[0]
        assert (first.name, first.role, first.articles) == ("Maria Lindqvist", "mayor", 2)
        assert first.sources == ("Island Evening News", "The Harbour Post")
        assert first.counts == Counts(direct=2)
        assert set(first.aliases) >= {"Mayor Lindqvist", "José's rival"}
        assert "Maria Lindqvist" not in first.aliases
        assert [(row.name, row.counts.total) for row in rows if row.name == "Anna Silent"] == [("Anna Silent", 0)]

    def test_of_speakers_say_what_sort_they_are_across_articles(self, tmp_path: Path) -> None:
        (tmp_path / "claims.yaml").touch()
        texts = {
            "a.txt": "“We won,” said Ann Boe, the mayor.\n\nKarl Voss said it rained.",
            "b.txt": "Boe said it was over.\n\nKarl Voss said it rained.\n\nA report said the pier was old.",
        }
        (tmp_path / "data/articles").mkdir(parents=True)
        for name, text in texts.items():
            (tmp_path / "data/articles" / name).write_text(text, encoding="utf-8")
        with Workspace.find(tmp_path) as workspace:
            workspace.refresh()
            rows = {row.name: row.speaker_class for row in workspace.speakers()}
            assert rows == {"Ann Boe": "person", "Karl Voss": "person", "report": "document"}
            (renamed,) = [it for it in workspace.claims() if it.text.endswith("over")]
            assert (renamed.speaker, renamed.speaker_class, renamed.role) == ("Ann Boe", "person", None)

    def test_of_speakers_leave_out_who_does_not_pass(self, workspace: Workspace) -> None:
        rows = workspace.speakers(Filters(articles=("2.txt",)))
        assert {row.name for row in rows} == {"Maria Lindqvist", "Karin Berg"}
        assert {row.sources for row in rows} == {("Island Evening News",)}

    def test_of_sources(self, workspace: Workspace) -> None:
        rows = {row.name: row for row in workspace.sources()}
        assert list(rows) == ["Island Evening News", "Quiet Weekly", "The Harbour Post", None]
        news = rows["Island Evening News"]
        assert (news.articles, news.first, news.last) == (2, date(2023, 1, 1), date(2024, 3, 6))
        assert (news.counts, news.speakers) == (Counts(direct=3), 3)
        assert rows["The Harbour Post"].url == "https://harbourpost.example"
        assert rows["Quiet Weekly"].counts.total == rows[None].counts.total == 0
        assert rows[None].articles == 1

    def test_of_sources_leave_out_what_does_not_pass(self, workspace: Workspace) -> None:
        rows = workspace.sources(Filters(speakers=("Karin Berg",)))
        assert [(row.name, row.articles, row.counts.total) for row in rows] == [("Island Evening News", 1, 1)]

    def test_of_articles(self, workspace: Workspace) -> None:
        rows = workspace.articles()
        assert [row.file for row in rows] == ["old/3.md", "1.txt", "2.txt", "4.txt"]
        assert [row.counts.total for row in rows] == [1, 3, 2, 0]
        assert rows[1].title == "Council postpones ferry vote"
        assert [row.file for row in workspace.articles(Filters(topics=("money",)))] == ["1.txt", "2.txt"]


class TestArticles:
    def test_come_with_their_text_and_what_the_catalogue_says(self, workspace: Workspace) -> None:
        article = workspace.article("1.txt")
        assert article.text == TEXTS["1.txt"]
        assert (article.source, article.published) == ("The Harbour Post", date(2024, 3, 5))

    def test_outside_the_workspace_are_unknown(self, workspace: Workspace) -> None:
        with pytest.raises(UnknownNameError):
            workspace.article("../../claims.yaml")

    def test_that_vanished_meanwhile_are_a_problem(self, root: Path, workspace: Workspace) -> None:
        (root / "data/articles/1.txt").unlink()
        with pytest.raises(ContentError, match=r"1\.txt: there is no such file"):
            workspace.article("1.txt")

    def test_the_catalogue_overrules_front_matter(self, root: Path) -> None:
        head = "---\nsource: Old Name\ntitle: From the page\npublished: 1999-01-01\n---\n"
        (root / "data/articles/old/3.md").write_text(head + TEXTS["old/3.md"], encoding="utf-8")
        with Workspace.find(root) as workspace:
            workspace.refresh()
            article = workspace.article("old/3.md")
            assert (article.source, article.published) == ("Island Evening News", date(2023, 1, 1))
            assert article.title == "From the page"
            assert {claim.source for claim in workspace.claims(Filters(articles=("old/3.md",)))} == {
                "Island Evening News"
            }

    def test_a_source_known_from_front_matter_alone_is_fine(self, root: Path) -> None:
        head = "---\nsource: Far Herald\n---\n"
        (root / "data/articles/5.md").write_text(head + '"So be it," said Ole Berg.\n', encoding="utf-8")
        with Workspace.find(root) as workspace:
            workspace.refresh()
            assert workspace.problems == []
            assert texts(workspace, sources=(workspace.named("source", "herald"),)) == ["So be it,"]


class TestStatements:
    def test_are_what_several_articles_report(self, workspace: Workspace) -> None:
        statements = workspace.statements()
        assert [statement.sources for statement in statements] == [("Island Evening News", "The Harbour Post")]
        assert statements[0].speaker == "Maria Lindqvist"

    def test_stay_whole_when_one_of_their_claims_passes(self, workspace: Workspace) -> None:
        assert workspace.statements(Filters(articles=("1.txt",))) == workspace.statements()
        assert workspace.statements(Filters(speakers=("Ole Berg",))) == []


class TestReviews:
    def reviewed(self, root: Path, *reviews: str) -> Workspace:
        text = CATALOGUE + "reviews:\n" + "".join(f"  - {{{review}}}\n" for review in reviews)
        (root / "claims.yaml").write_text(text, encoding="utf-8")
        workspace = Workspace.find(root)
        workspace.refresh()
        return workspace

    def test_set_the_status(self, root: Path, workspace: Workspace) -> None:
        first, second, *rest = workspace.claims()
        workspace = self.reviewed(
            root,
            f"claim: {first.id[:8]}, decision: rejected",
            f"claim: {second.id.upper()}, decision: accepted",
        )
        assert [claim.status for claim in workspace.claims()] == ["accepted"] + ["unreviewed"] * len(rest)
        assert [claim.id for claim in workspace.claims(Filters(statuses=("rejected",)))] == [first.id]

    def test_can_be_taken_back(self, root: Path, workspace: Workspace) -> None:
        before = list(workspace.claims())
        self.reviewed(root, f"claim: {before[0].id}, decision: rejected").close()
        assert list(self.reviewed(root).claims()) == before

    def test_correct_the_speaker_by_any_of_its_names(self, root: Path, workspace: Workspace) -> None:
        first = next(workspace.claims())
        workspace = self.reviewed(root, f"claim: {first.id}, decision: speaker, speaker: mayor lindqvist")
        assert workspace.claim(first.id).speaker == "Maria Lindqvist"
        assert len(said_by(workspace, speakers=("Maria Lindqvist",))) == 3

    def test_can_name_a_speaker_that_nobody_knows(self, root: Path, workspace: Workspace) -> None:
        first = next(workspace.claims())
        workspace = self.reviewed(root, f"claim: {first.id}, decision: speaker, speaker: Eva New")
        assert workspace.claim(first.id).speaker == "Eva New"
        assert workspace.named("speaker", "eva") == "Eva New"

    def test_outlive_a_rebuilt_ledger(self, root: Path, workspace: Workspace) -> None:
        first = next(workspace.claims())
        with self.reviewed(root, f"claim: {first.id[:6]}, decision: rejected") as reviewed:
            before = list(reviewed.claims())
        (root / ".claims/ledger.sqlite3").unlink()
        with Workspace.find(root) as again:
            again.refresh()
            assert list(again.claims()) == before

    def test_of_claims_that_are_not_there_are_problems_with_their_lines(self, root: Path, workspace: Workspace) -> None:
        first = next(workspace.claims())
        workspace = self.reviewed(root, f"claim: {first.id}, decision: accepted", "claim: zzzzzzzz, decision: rejected")
        problems = workspace.check()
        lines = (root / "claims.yaml").read_text(encoding="utf-8").splitlines()
        assert [(problem.file, problem.line) for problem in problems] == [("claims.yaml", len(lines))]
        assert "'zzzzzzzz' is not found" in problems[0].what


@pytest.mark.usefixtures("workspace")
def test_a_workspace_can_be_asked_again_after_it_was_closed(root: Path) -> None:
    with Workspace.find(root) as workspace:
        workspace.refresh()
        before = list(workspace.claims())
    assert list(workspace.claims()) == before
    workspace.close()
