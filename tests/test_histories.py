"""What changed between versions of an article."""

import json
import subprocess
import sys
from pathlib import Path

from newsclaims.crossref.histories import Edition, Step, history, step
from newsclaims.extraction import extract
from newsclaims.model import Article
from newsclaims.workspace import Workspace

from .adding_story import SAID, page


def edition(number: int, *parts: str, title: str | None = None) -> Edition:
    article = Article(file="a.txt", text="\n\n".join(parts), title=title, source="Harbour Post")
    return Edition(number, article, extract(article, {}).claims)


def between(old: list[str], new: list[str]) -> Step:
    return step(edition(1, *old), edition(2, *new))


def test_the_same_text_has_no_changes() -> None:
    found = between(SAID, SAID)
    assert (found.changed, found.dropped, found.added, found.rewritten) == ((), (), (), 0)
    assert found.same == len(edition(1, *SAID).claims) > 1


def test_a_lost_not_is_a_grave_change_and_comes_first() -> None:
    changed = [SAID[0].replace("not sell", "sell"), SAID[1].replace("next year", "in the next year"), *SAID[2:]]
    found = between(SAID, changed)
    first, *rest = found.changed
    assert first.grave
    assert [change.flags for change in first.pair.changes] == [("negation",)]
    assert [each.grave for each in rest] == sorted((each.grave for each in rest), reverse=True)
    assert (found.dropped, found.added) == ((), ())


def test_another_speaker_of_the_same_words_is_a_grave_change() -> None:
    found = between(SAID, [SAID[0].replace("Maria Lindqvist, the mayor", "Karin Berg, the chair"), *SAID[1:]])
    assert [(each.aspects, each.grave) for each in found.changed] == [(("speaker",), True)]
    assert found.changed[0].old.id == found.changed[0].new.id


def test_a_name_cut_short_is_no_other_speaker() -> None:
    found = between(["“We will not sell,” said Maria Lindqvist."], ["“We will not sell,” said Lindqvist."])
    assert (found.changed, found.same) == ((), 1)


def test_a_denial_that_was_an_assertion_is_a_grave_change() -> None:
    found = between(["Karin Berg said that the plan was ready."], ["Karin Berg denied that the plan was ready."])
    (changed,) = found.changed
    assert changed.grave
    assert "polarity" in changed.aspects


def test_what_is_left_out_and_what_is_new_is_told_apart_from_what_changed() -> None:
    new = "“The harbour needs a crane and nothing else,” said Ole Holm."
    found = between(SAID, [SAID[0], *SAID[2:], new])
    assert [claim.speaker for claim in found.dropped] == ["Karin Berg"]
    assert [claim.speaker for claim in found.added] == ["Ole Holm"]
    assert found.changed == ()


def test_sentences_without_claims_are_counted_only() -> None:
    found = between(SAID, [*SAID[:2], SAID[2].replace("eight", "nine"), SAID[3], "The hall was full. It was cold."])
    assert (found.changed, found.rewritten) == ((), 3)


def test_each_claim_is_in_one_place() -> None:
    twice = [*SAID, *SAID]
    for old, new in ((SAID, twice), (twice, SAID), (twice, twice)):
        found = between(old, new)
        before, after = (len(edition(1, *each).claims) for each in (old, new))
        assert found.same + len(found.changed) + len(found.dropped) == before
        assert found.same + len(found.changed) + len(found.added) == after


def test_titles_are_compared_and_steps_follow_each_other() -> None:
    editions = [edition(at, *SAID[: 4 - at], title=title) for at, title in enumerate(("Sold", "Sold", "Not sold"), 1)]
    steps = history(editions)
    assert [(each.old.number, each.new.number, each.title) for each in steps] == [
        (1, 2, None),
        (2, 3, ("Sold", "Not sold")),
    ]
    assert history(editions[:1]) == []


def command(root: Path, *args: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "newsclaims", "-C", root, *args], capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


def test_the_command_shows_it_and_writes_it(tmp_path: Path) -> None:
    root = tmp_path / "story"
    Workspace.init(root)
    for number, parts in enumerate((SAID, [SAID[0].replace("not sell", "sell"), *SAID[1:3]])):
        text = page(list(parts), "https://harbourpost.example/vote", f"Vote {number}")
        (tmp_path / f"{number}.html").write_text(text, encoding="utf-8")
        command(root, "add", str(tmp_path / f"{number}.html"))
    shown = command(root, "history", "vote")
    for part in ("[-not-]", "may change the meaning: negation", "(as it is now)", "marked:"):
        assert part in shown
    (record,) = map(json.loads, command(root, "history", "vote", "--format", "jsonl").splitlines())
    assert (record["from"], record["to"], record["changed"][0]["grave"]) == (1, 2, True)
    header, *rows = command(root, "history", "vote", "--format", "csv").splitlines()
    assert header == "from,to,what,speaker,old,new,relation,aspects,warnings"
    assert len(rows) == 1
    assert "(2 versions)" in command(root, "articles")
    assert json.loads(command(root, "articles", "--format", "json"))[0]["versions"] == 2


def test_one_version_is_said_plainly(tmp_path: Path) -> None:
    Workspace.init(tmp_path)
    (tmp_path / "data/articles/a.txt").write_text(SAID[0], encoding="utf-8")
    assert command(tmp_path, "history", "a") == "there is only one version of a.txt\n"
