"""People's decisions: what they do to every view and export, and how they find their claims again."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import newsclaims
from newsclaims.catalogue import parse

from .review_story import CATALOGUE, Desk, made

SOURCE = Path(newsclaims.__file__).parent


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """The command line over the ferry story."""
    return Desk(made(tmp_path), capsys)


def seen(desk: Desk) -> str:
    """Whatever any command shows without being asked for more."""
    commands = [
        *(
            ("list",),
            ("speakers",),
            ("sources",),
            ("articles",),
            ("xref",),
            ("coverage",),
            ("timeline",),
            ("conflicts",),
        ),
        *(("diff", "Harbour Post", "Island News"), ("export", "-"), ("export", "-", "--format", "jsonl")),
    ]
    return "\n".join(desk.run(*command) for command in commands)


class TestStatus:
    def test_a_rejected_claim_is_gone_from_every_view_unless_it_is_asked_for(self, desk: Desk) -> None:
        claim = desk.id_of("old pier")
        assert "pier" in seen(desk)
        assert desk.review("reject", claim[:5], "--note", "hearsay") == f"{claim[:8]}: rejected\n"
        shown = seen(desk)
        assert "pier" not in shown
        assert "harbour office" not in shown
        assert [it["id"] for it in desk.claims("--status", "rejected")] == [claim]
        assert "old pier" in desk.run("export", "-", "--status", "rejected")
        assert "rejected" in desk.run("show", claim)
        assert "old pier" in desk.run("timeline", "--status", "rejected")
        row = next(csv.DictReader(io.StringIO(desk.run("articles", "--format", "csv", "--article", "island"))))
        assert (row["claims"], row["speakers"]) == ("2", "2")

    def test_a_rejected_claim_leaves_its_statement(self, desk: Desk) -> None:
        (told,) = desk.statements()
        claim = desk.id_of("keep the ferry", "--source", "Coast Radio")
        desk.review("reject", claim)
        assert desk.statements() == [told - {claim}]

    def test_accepting_shows_in_lists_and_can_be_taken_back(self, desk: Desk) -> None:
        before, claim = desk.file, desk.id_of("old pier")
        listed = seen(desk)
        desk.review("accept", claim)
        assert desk.one("old pier")["status"] == "accepted"
        assert f"{claim[:8]} ✓" in desk.run("list")
        assert "1 accepted (✓)" in desk.run("list")
        assert desk.review("undo", claim) == f"taken back: {claim[:8]}: accepted\n"
        assert desk.file == before + "reviews: []\n"
        assert seen(desk) == listed

    def test_a_second_decision_takes_the_place_of_the_first(self, desk: Desk) -> None:
        claim = desk.id_of("old pier")
        desk.review("accept", claim)
        assert desk.review("reject", claim) == f"{claim[:8]}: rejected (before: accepted)\n"
        assert [review.decision for review in parse(desk.file)[0].reviews] == ["rejected"]

    def test_what_a_colleague_reads(self, desk: Desk) -> None:
        claim = desk.id_of("old pier")
        desk.review("accept", claim, "--by", "Ann", "--note", "asked them: it's true")
        added = desk.file.removeprefix(CATALOGUE)
        day = parse(desk.file)[0].reviews[0].on
        assert added == (
            f"reviews:\n  - claim: {claim}\n    article: island.txt\n    quote: the old pier would be closed in May\n"
            f'    decision: accepted\n    note: "asked them: it\'s true"\n    by: Ann\n    on: {day}\n'
        )

    def test_an_id_that_fits_several_or_none_changes_nothing(self, desk: Desk) -> None:
        before = desk.file
        desk.review("accept", "zzzz", code=2)
        assert "no claim id 'zzzz'" in desk.err
        desk.review("accept", desk.id_of("old pier")[:1], code=2)
        assert "give more of it" in desk.err
        assert desk.file == before

    def test_in_a_pipe_one_line_says_what_to_do(self, desk: Desk) -> None:
        assert desk.review(code=2) == ""
        assert desk.err.count("\n") == 1
        assert "decide by id, as with 'claims review accept ID'" in desk.err


class TestSpeakers:
    def test_a_listed_alias_is_its_speaker_everywhere(self, desk: Desk) -> None:
        claim = desk.id_of("old pier")
        assert "speaker is Maria Lindqvist" in desk.review("speaker", claim, "mayor lindqvist")
        found = desk.one("old pier")
        assert (found["speaker"], found["edited"], found["id"]) == ("Maria Lindqvist", ["speaker"], claim)
        assert claim in [it["id"] for it in desk.claims("--speaker", "Maria Lindqvist")]
        assert "the harbour office" not in desk.run("speakers")
        assert "a person corrected the speaker" in " ".join(desk.run("show", claim).split())
        assert "a person decided, in claims.yaml: Maria Lindqvist" in " ".join(desk.run("explain", claim).split())

    def test_a_new_name_is_a_speaker_by_itself(self, desk: Desk) -> None:
        desk.review("speaker", desk.id_of("old pier"), "Nils Holm")
        assert "Nils Holm" in desk.run("speakers")
        assert len(desk.claims("--speaker", "nils")) == 1
        desk.review("speaker", desk.id_of("winter boats"), "nils holm")
        assert {it["speaker"] for it in desk.claims("--speaker", "nils")} == {"Nils Holm"}

    def test_a_slip_of_the_pen_is_asked_back(self, desk: Desk) -> None:
        claim = desk.id_of("old pier")
        desk.review("speaker", claim, "Karin Dal", code=2)
        assert "did you mean 'Karin Dahl' or 'Karin Dahl, a teacher'? If it is somebody else, use --new" in desk.err
        desk.review("speaker", claim, "Karin Dal", "--new")
        assert desk.one("old pier")["speaker"] == "Karin Dal"

    def test_nobody_may_have_said_it(self, desk: Desk) -> None:
        desk.review("speaker", desk.id_of("old pier"), "--nobody")
        assert desk.one("old pier")["speaker"] is None
        desk.review("speaker", desk.id_of("old pier"), code=2)
        assert "give the right NAME, or --nobody" in desk.err


class TestCorrections:
    def test_the_kind(self, desk: Desk) -> None:
        claim = desk.id_of("old pier")
        desk.review("kind", claim, "direct")
        assert desk.one("old pier")["kind"] == "direct"
        assert [it["id"] for it in desk.claims("--kind", "direct", "--match", "pier")] == [claim]
        assert desk.claims("--kind", "indirect", "--match", "pier") == []
        assert "a person decided, in claims.yaml: direct; it was found as indirect" in " ".join(
            desk.run("explain", claim).split()
        )

    def test_the_words(self, desk: Desk) -> None:
        claim = desk.id_of("nine million")
        assert "bridge" in desk.one("nine million")["topics"]
        desk.review("span", claim, "would cost nine million kroner", "never pay for itself.")
        found = desk.one("nine million")
        text = (desk.folder / "data/articles/harbour.txt").read_text(encoding="utf-8")
        assert found["text"] == "would cost nine million kroner [...] never pay for itself."
        assert all(text[span["start"] : span["end"]] == span["text"] for span in found["content"])
        assert found["topics"] == ["bridge"]
        assert desk.claims("--match", "that the bridge") == []
        row = next(csv.DictReader(io.StringIO(desk.run("export", "-", "--match", "nine million"))))
        assert (row["text"], row["edited"]) == (found["text"], "span")
        record = json.loads(desk.run("explain", claim, "--format", "json"))
        assert record["extracted"]["text"].startswith("that the bridge")
        desk.review("undo", claim)
        assert desk.one("that the bridge")["edited"] == []
        assert desk.claims("--match", "nine million")[0]["id"] == claim

    def test_words_that_are_not_in_the_article_are_refused(self, desk: Desk) -> None:
        before = desk.file
        desk.review("span", desk.id_of("old pier"), "the new pier", code=2)
        assert "island.txt: the right words do not stand so in it" in desk.err
        assert desk.file == before

    def test_straight_marks_find_curly_ones(self, desk: Desk) -> None:
        desk.article("island.txt", "the old pier would", "the island’s old pier would")
        desk.review("span", desk.id_of("old pier"), "the island's old pier")
        assert desk.one("old pier")["text"] == "the island’s old pier"

    def test_of_several_places_the_nearest_is_meant(self, desk: Desk) -> None:
        desk.article("island.txt", "What the islands say", "What the old pier says")
        desk.review("span", desk.id_of("old pier"), "the old pier")
        assert desk.one("old pier")["content"][0]["start"] > 100
        (span,) = parse(desk.file)[0].reviews[0].span
        assert (span.quote, span.prefix) == ("the old pier", "said")


class TestTies:
    def test_same_and_different_make_and_break_statements_in_every_report(self, desk: Desk) -> None:
        a, b = desk.id_of("winter boats"), desk.id_of("better boats for five")
        (ferry,) = desk.statements()
        assert {a, b} not in desk.statements()
        assert desk.review("same", a, b) == f"{a[:8]}: the same as {b[:8]}\n"
        assert {a, b} in desk.statements()
        assert b[:8] in desk.run("show", a) or "better boats for five" in desk.run("show", a)
        assert "winter boats" in desk.run("coverage")
        assert "a person decided so" in " ".join(desk.run("explain", a, b).split())
        coast = desk.id_of("keep the ferry", "--source", "Coast Radio")
        island = desk.id_of("keep the ferry", "--source", "Island News")
        desk.review("different", island, coast)
        assert sorted(map(len, desk.statements())) == [2, 2]
        assert all(not {island, coast} <= told for told in desk.statements())
        assert ferry not in desk.statements()
        assert "a person decided, in claims.yaml, that they are different" in " ".join(
            desk.run("explain", island, coast).split()
        )
        desk.review("undo", coast)
        assert ferry in desk.statements()

    def test_changing_ones_mind_about_two_claims_replaces(self, desk: Desk) -> None:
        a, b = desk.id_of("winter boats"), desk.id_of("better boats for five")
        desk.review("same", a, b)
        assert "(before: the same as" in desk.review("different", b, a)
        assert len(parse(desk.file)[0].reviews) == 1
        assert {a, b} not in desk.statements()

    def test_a_claim_is_not_another_one_itself(self, desk: Desk) -> None:
        claim = desk.id_of("winter boats")
        desk.review("same", claim, claim[:6], code=2)
        assert "are the same claim" in desk.err


class TestContradictions:
    def test_accepted_and_rejected(self, desk: Desk) -> None:
        claim = desk.id_of("old pier")
        desk.file += f"reviews:\n- claim: {claim}\n  decision: accepted\n- claim: {claim[:7]}\n  decision: rejected\n"
        assert desk.one("old pier")["status"] == "unreviewed"
        first = desk.file[: desk.file.index("- claim: " + claim)].count("\n") + 1
        assert [line.split(";")[0] for line in desk.problems()] == [
            f"claims.yaml:{first}: 'accepted' for claim '{claim}' contradicts 'rejected' on line {first + 2}",
            f"claims.yaml:{first + 2}: 'rejected' for claim '{claim[:7]}' contradicts 'accepted' on line {first}",
        ]

    def test_two_speakers(self, desk: Desk) -> None:
        claim = desk.id_of("old pier")
        names = ("Mayor Lindqvist", "Maria Lindqvist")
        entries = "".join(f"- {{claim: {claim}, decision: speaker, speaker: {name}}}\n" for name in names)
        desk.file += f"reviews:\n{entries}"
        assert desk.problems() == []
        desk.file += f"- {{claim: {claim}, decision: speaker}}\n"
        assert "'speaker: nobody'" in desk.problems()[0]
        assert desk.one("old pier")["speaker"] == "the harbour office"

    def test_through_a_chain(self, desk: Desk) -> None:
        a, b, c = desk.id_of("winter boats"), desk.id_of("better boats for five"), desk.id_of("old pier")
        entries = "".join(
            f"- {{claim: {x}, decision: {word}, other: {{claim: {y}}}}}\n"
            for x, word, y in ((a, "same", b), (b, "same", c), (a, "different", c))
        )
        desk.file += f"reviews:\n{entries}"
        assert len(desk.problems()) == 3
        assert not any({a, b} & told or {b, c} & told for told in desk.statements())

    def test_a_pair_without_its_other_claim_is_said(self, desk: Desk) -> None:
        desk.file += f"reviews:\n- {{claim: {desk.id_of('old pier')}, decision: same}}\n"
        assert "but not of which other claim; add the other claim to it" in desk.problems()[0]
        assert desk.statements()


class TestSurviving:
    def decided(self, desk: Desk) -> dict[str, dict]:
        """One decision of every sort; what is then known of the claims, without what may change."""
        desk.review("reject", desk.id_of("old pier"))
        desk.review("accept", desk.id_of("Nobody asked"))
        desk.review("speaker", desk.id_of("winter boats"), "Nils Holm")
        desk.review("kind", desk.id_of("nine million"), "mixed")
        desk.review("span", desk.id_of("better boats for five"), "asking for better boats")
        desk.review("same", desk.id_of("winter boats"), desk.id_of("asking for better boats"))
        return self.known(desk)

    def known(self, desk: Desk) -> dict[str, object]:
        every = desk.claims("--status", "accepted", "--status", "rejected", "--status", "unreviewed")
        told = {it["text"].rstrip(".,"): (it["status"], it["speaker"], it["kind"], tuple(it["edited"])) for it in every}
        words = {it["id"]: it["text"].rstrip(".,") for it in every}
        return {**told, "together": sorted(sorted(words[claim] for claim in found) for found in desk.statements())}

    def test_a_rebuilt_ledger(self, desk: Desk) -> None:
        before = self.decided(desk)
        shown = seen(desk)
        shutil.rmtree(desk.folder / ".claims")
        assert self.known(desk) == before
        assert seen(desk) == shown

    def test_another_extractor_with_other_bounds(self, desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
        """Another version of the tool, which ends claims elsewhere, so that nearly all ids are others."""
        before, text = self.decided(desk), desk.file
        desk.review("reject", desk.id_of("Nobody asked"))
        other = tmp_path_factory.mktemp("other")
        shutil.copytree(SOURCE, other / "newsclaims")
        rule = other / "newsclaims/extraction/claiming.py"
        code = rule.read_text(encoding="utf-8")
        old = "while end > start and text[end - 1].isspace():"
        assert old in code
        new = "while end - start > 20 and (text[end - 1].isspace() or text[end - 1] in ',.ymle'):"
        rule.write_text(code.replace(old, new), encoding="utf-8")
        every = ["list", "--format", "jsonl", *(f"--status={it}" for it in ("accepted", "rejected", "unreviewed"))]
        ids = {it["id"] for it in desk.claims(*every[3:])}

        def asked(*args: str) -> str:
            line = [sys.executable, "-m", "newsclaims", "-C", str(desk.folder), *args]
            environment = {**os.environ, "PYTHONPATH": str(other)}
            return subprocess.run(line, env=environment, capture_output=True, check=True, encoding="utf-8").stdout

        found = [json.loads(line) for line in asked(*every).splitlines()]
        assert len({it["id"] for it in found} - ids) > 4
        told = {it["text"][:20]: (it["status"], it["speaker"], it["kind"], tuple(it["edited"])) for it in found}
        before["Nobody asked the islanders about the timetable"] = ("rejected", "Eva Lund", "direct", ())
        assert told == {words[:20]: each for words, each in before.items() if words != "together"}
        assert asked("check") == "no problems in 3 articles\n"
        assert len(asked("xref", "--format", "jsonl").splitlines()) == 2
        assert desk.file.count("\n") == text.count("\n")
        # Nothing is rewritten without being asked.
        asked("review", "--update-ids")
        reviews = parse(desk.file)[0].reviews
        assert {review.claim for review in reviews} <= {it["id"] for it in found}
        assert [review.decision for review in reviews] != []
        assert asked(*every) == "".join(json.dumps(it, ensure_ascii=False) + "\n" for it in found)

    def test_a_renamed_article(self, desk: Desk) -> None:
        before = self.decided(desk)
        for name in ("island", "coast", "harbour"):
            (desk.folder / f"data/articles/{name}.txt").rename(desk.folder / f"data/articles/2024-{name}.txt")
        desk.file = desk.file.replace("{file: ", "{file: 2024-")
        assert self.known(desk) == before
        assert desk.problems() == []

    def test_another_article_of_the_same_address(self, desk: Desk) -> None:
        """An outlet publishes a new version of its page, saved under another name, with other words in the claim."""
        desk.review("reject", desk.id_of("old pier"))
        (desk.folder / "data/articles/island.txt").rename(desk.folder / "data/articles/island-2.txt")
        desk.article("island-2.txt", "old pier would be closed in May", "old pier would be closed early in May")
        url = "published: 2024-03-07, url: https://island.example/says"
        desk.file = desk.file.replace(
            f"  - {{file: island.txt, source: Island News, {url}}}\n",
            f"  - {{file: island.txt, source: Island News, {url}}}\n"
            f"  - {{file: island-2.txt, source: Island News, {url}}}\n",
        )
        found = desk.run("list", "--format", "jsonl", "--status", "rejected", code=2)  # the old file is missing
        assert json.loads(found)["text"] == "the old pier would be closed early in May"

    def test_words_edited_beside_the_claim_and_a_little_in_it(self, desk: Desk) -> None:
        desk.review("accept", desk.id_of("Nobody asked"))
        desk.article("harbour.txt", "Council votes on ferry", "Council votes on the ferry at last")
        assert desk.one("Nobody asked")["status"] == "accepted"
        desk.article("harbour.txt", "about the timetable,", "about their timetable,")
        assert desk.one("Nobody asked")["status"] == "accepted"

    @pytest.mark.parametrize(("old", "new"), [("9 million", "90 million"), ("would cost", "would not cost")])
    def test_another_number_or_a_lost_not_is_another_claim(self, desk: Desk, old: str, new: str) -> None:
        """An accepted claim must not vouch for words that nobody read."""
        desk.article("harbour.txt", "nine million", "9 million")
        desk.review("accept", desk.id_of("the bridge"))
        desk.article("harbour.txt", old, new)
        assert desk.one("the bridge")["status"] == "unreviewed"
        assert "which a person accepted, is not found any more" in desk.problems()[0]

    def test_an_accepted_claim_that_is_gone_is_said_and_can_be_let_go(self, desk: Desk) -> None:
        claim = desk.id_of("Nobody asked")
        desk.review("accept", claim)
        desk.article("harbour.txt", "“Nobody asked the islanders about the timetable,” said Eva Lund, who", "Eva Lund")
        desk.run("list")
        assert "1 review is about a claim that is not found; see 'claims check'" in desk.err
        (problem,) = desk.problems()
        line = desk.file[: desk.file.index(claim)].count("\n") + 1
        assert problem.startswith(
            f"claims.yaml:{line}: the reviewed claim '{claim}' (“Nobody asked the islanders about the timetable,”), "
            "which a person accepted, is not found any more; "
        )
        desk.review("undo", claim)
        assert desk.problems() == []

    def test_what_fits_two_claims_is_neither(self, desk: Desk) -> None:
        desk.article(
            "island.txt",
            "The harbour office",
            "Ann Poe said the old pier would be closed in May.\n\nThe harbour office",
        )
        first, second = desk.claims("--match", "old pier")
        desk.review("reject", second["id"])
        review = parse(desk.file)[0].reviews[0]
        assert (review.prefix, review.suffix) == ("office said", None)
        desk.file = desk.file.replace(second["id"], "aaaaaaaaaaaa")
        assert [it["id"] for it in desk.claims("--match", "old pier")] == [first["id"]]
        desk.file = desk.file.replace("    prefix: office said\n", "")
        assert len(desk.claims("--match", "old pier")) == 2
        assert "is not found" in desk.problems()[0]

    def test_a_decision_by_id_is_not_overruled_by_one_that_lost_its_claim(self, desk: Desk) -> None:
        claim = desk.id_of("old pier")
        desk.review("accept", claim)
        lost = "{claim: aaaaaaaaaaaa, article: island.txt, quote: old pier would be closed in May, decision: rejected}"
        desk.file += f"  - {lost}\n"
        assert desk.one("old pier")["status"] == "accepted"
        assert "what is nearest has its own" in desk.problems()[0]


class TestSamples:
    def test_only_sampled_decisions_are_counted_unless_asked(self, desk: Desk) -> None:
        assert "reviewed claims" in desk.review("--score")
        desk.review("accept", desk.id_of("old pier"))
        assert "none of them in a sample" in desk.review("--score")
        table = desk.review("--score", "--all")
        assert "the figures hold for these claims alone" in " ".join(table.split())
        desk.file = desk.file.replace("decision: accepted", "decision: accepted\n    sample: 4-7")
        assert "sample 4-7: 1 decided of 4" in desk.review("--score")
        assert "100 [21-100]" in desk.review("--score")

    def test_seed_and_kinds_are_about_a_sample(self, desk: Desk) -> None:
        desk.review("--score", "--seed", "3", code=2)
        assert "--seed and --by-kind are about a --sample N" in desk.err


def test_a_broken_span_of_a_hand_written_review_is_said_with_its_line(desk: Desk) -> None:
    claim = desk.id_of("old pier")
    desk.file += f"reviews:\n  - claim: {claim}\n    decision: span\n    span: the new pier\n"
    line = desk.file[: desk.file.index("- claim: " + claim)].count("\n") + 1
    assert desk.problems()[0].startswith(
        f"claims.yaml:{line}: the right words for claim '{claim}' do not stand so in island.txt"
    )
    assert desk.one("old pier")["edited"] == []


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("{claim: aaa, decision: kind}", "a review with the decision 'kind' has no 'kind'"),
        ("{claim: aaa, decision: span}", "a review with the decision 'span' has no 'span'"),
        ("{claim: aaa, decision: kind, kind: quoted}", "the kind of a review cannot be 'quoted'"),
        ("{claim: aaa, decision: accept}", "the decision of a review cannot be 'accept'"),
        ("{claim: aaa, decision: same, other: [a]}", "other of a review is a list"),
        ("{claim: aaa, decision: span, span: {prefix: a}}", "span of a review has no 'quote'"),
        ("{claim: aaa, decision: accepted, on: soon}", "'soon' is no date"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said_with_its_line(entry: str, what: str) -> None:
    _, problems = parse(f"reviews:\n  - {entry}\n")
    assert (problems[0].line, what in problems[0].what) == (2, True), problems
