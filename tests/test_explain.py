"""`claims explain`: how a claim came about, asked at the front door and of extraction itself."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from newsclaims.cli.boundary import run
from newsclaims.explanation import REASONS, Explanation, Grounds
from newsclaims.extraction import explain, extract
from newsclaims.extraction.confidence import RULES as MEASURED
from newsclaims.extraction.confidence import WEIGHTS
from newsclaims.model import Article, Claim
from newsclaims.reading import read
from newsclaims.views.reasons import FACTORS, NOBODY, RULES, SPEAKERS

HOME = Path(__file__).parents[1]
CATALOGUE = """\
sources:
  - name: The Harbour Post
articles:
  - {file: pool.txt, source: The Harbour Post, published: 2024-03-06}
speakers:
  - {name: Councillor Ole Holm, aliases: [Ole Holm]}
"""
POOL = """\
“The pool will close in May unless somebody pays for the roof,” said Ann Poe, the mayor, on Monday.

Poe has run the town since 2019. She said that the heating alone costs more than the library.

“Nobody asked the swimmers before the vote was taken.”

“I have sat in that water every winter of my life,” Poe told reporters in a written statement.

Ole Holm denied that he had sold the land beside the pool.
"""
NOBODY_KNOWN = """\
“\x1b[2JThe [red]lifeguards[/red] were not told | a word about it.”
"""
KEYS = ["claim", "rule", "tagger", "link", "named", "factors", "grounds", "extracted"]


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace about a swimming pool."""
    (tmp_path / "data/articles").mkdir(parents=True)
    (tmp_path / "claims.yaml").write_text(CATALOGUE, encoding="utf-8")
    for name, text in {"pool.txt": POOL, "nobody.txt": NOBODY_KNOWN}.items():
        (tmp_path / "data/articles" / name).write_text(text, encoding="utf-8")
    return tmp_path


class Door:
    """The command line over one workspace, in this process."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def run(self, *args: str, code: int = 0) -> str:
        """What a command writes; what it writes to standard error if it is to fail."""
        assert run(["-C", str(self.folder), *args]) == code
        seen = self.capsys.readouterr()
        return seen.err if code else seen.out

    def id_of(self, words: str) -> str:
        """The id of the one claim that has these words."""
        (line,) = self.run("list", "--match", words, "--format", "jsonl").splitlines()
        return str(json.loads(line)["id"])

    def page(self, words: str) -> str:
        """The page about the claim with these words, on one line."""
        return " ".join(self.run("explain", self.id_of(words)).split())

    def record(self, words: str) -> dict[str, Any]:
        """The record about the claim with these words."""
        return dict(json.loads(self.run("explain", self.id_of(words), "--format", "json")))


@pytest.fixture
def door(town: Path, capsys: pytest.CaptureFixture[str]) -> Door:
    return Door(town, capsys)


def test_a_quotation_with_a_full_name(door: Door) -> None:
    page = door.page("pays for the roof")
    assert "“«The pool will close in May unless somebody pays for the roof,»” <said> {Ann Poe, the mayor}" in page
    assert "rule a quotation, then the reporting word, then the speaker" in page
    assert re.search(r"the claim [01]\.\d\d · reporting word [01]\.\d\d · speaker's words [01]\.\d\d", page)
    assert "“said” stands right beside the claim, in the same sentence" in page
    assert "speaker “Ann Poe, the mayor” names Ann Poe said 2024-03-04, from “Monday”" in page
    assert re.search(r"confidence [01]\.\d\d: of 100 claims like it, trained readers found about \d+, too", page)
    assert "it says nothing on whether" not in page


def test_a_pronoun_says_where_its_name_comes_from(door: Door) -> None:
    page = door.page("heating alone")
    assert "“She” is taken to be Ann Poe, the nearest subject before it: see “Poe”, in the same paragraph" in page
    assert "it says nothing on whether Ann Poe is meant: read the passage" in page


def test_a_surname_and_the_words_of_a_channel(door: Door) -> None:
    page = door.page("every winter")
    assert "“Poe” names Ann Poe: see “Ann Poe”, 3 paragraphs before" in page
    assert "channel statement, from “a written statement”" in page
    assert "addressee from “reporters”" in page


def test_a_quotation_that_goes_on_without_attribution(door: Door) -> None:
    page = door.page("asked the swimmers")
    assert "rule words in quotation marks" in page
    assert "no words beside the claim say whose it is" in page
    assert (
        "nobody is named here; Ann Poe, who spoke last, is taken to go on: see “She”, in the paragraph before" in page
    )


def test_a_denial_and_a_name_from_the_catalogue(door: Door) -> None:
    page = door.page("sold the land")
    assert "denied from “denied”" in page
    assert "Ole Holm here; claims.yaml has it as Councillor Ole Holm" in page


def test_nobody_and_text_that_would_act_on_a_terminal(door: Door) -> None:
    page = door.page("lifeguards")
    assert "not attributed: nobody is named here, and it is not sure that whoever spoke last goes on" in page
    assert "<U+001B>[2JThe [red]lifeguards[/red]" in page
    assert "\x1b" not in page
    row = door.run("explain", door.id_of("lifeguards"), "--format", "markdown")
    assert row.startswith("| what | why |\n| --- | --- |\n| rule | words in quotation marks |\n")
    assert len({line.replace("\\|", "").count("|") for line in row.splitlines()}) == 1


def test_a_person_who_decided_is_named(door: Door) -> None:
    claim = door.id_of("heating alone")
    review = f"reviews:\n  - {{claim: {claim[:6]}, decision: speaker, speaker: Eva Lund}}\n"
    (door.folder / "claims.yaml").write_text(CATALOGUE + review, encoding="utf-8")
    assert "a person decided, in claims.yaml: Eva Lund" in door.page("heating alone")
    named = door.record("heating alone")["named"]
    assert (named["name"], named["renamed_by"]) == ("Ann Poe", "review")


def test_another_article_completes_a_name(door: Door) -> None:
    short = "Mr Brandt, the harbour master, said the quay was closed.\n"
    full = "Jan Brandt, the harbour master, said the pier was open.\n"
    (door.folder / "data/articles/short.txt").write_text(short, encoding="utf-8")
    (door.folder / "data/articles/full.txt").write_text(full, encoding="utf-8")
    assert "Brandt here; other articles let us tell that this is Jan Brandt" in door.page("quay was closed")


def test_the_article_as_it_is_now_is_explained(door: Door) -> None:
    claim = door.id_of("sold the land")
    article = door.folder / "data/articles/pool.txt"
    article.write_text(POOL.replace("Ole Holm denied", "Kim Lie denied"), encoding="utf-8")
    assert "“Kim Lie” names Kim Lie" in " ".join(door.run("explain", claim).split())
    article.write_text("The pool is open.\n", encoding="utf-8")
    assert door.run("explain", claim, code=2).startswith(f"claims: no claim id '{claim}'")


def test_the_beginning_of_an_id_is_enough_if_it_is_one_claims(door: Door) -> None:
    claim = door.id_of("heating alone")
    assert door.run("explain", claim[:6].upper()) == door.run("explain", claim)
    assert "no claim id 'zzzz'" in door.run("explain", "zzzz", code=2)
    assert f"'{claim[0]}' could be '" in door.run("explain", claim[0], code=2)


def test_the_record_has_the_keys_that_are_documented(door: Door) -> None:
    record = door.record("every winter")
    assert list(record) == KEYS
    page = (HOME / "docs/formats.md").read_text(encoding="utf-8")
    part = page[page.index("## How a claim came about") : page.index("## Claims as CSV")]
    inner = [key for name in ("tagger", "link", "named", "grounds") for key in record[name]]
    inner += [key for factor in record["factors"] for key in factor]
    assert [key for key in [*KEYS, *inner, *REASONS] if f"`{key}`" not in part] == []
    assert record["link"]["mention"] == {"where": "same_sentence", "words": 0}
    assert record["named"] | {"words": None} == {
        "name": "Ann Poe",
        "reason": "name",
        "words": None,
        "back": 3,
        "renamed_by": None,
    }
    jsonl = door.run("explain", record["claim"]["id"], "--format", "jsonl")
    assert json.loads(jsonl) == record
    assert record["claim"] == json.loads(door.run("list", "--match", "every winter", "--format", "jsonl"))


def test_other_commands_do_not_wait_for_what_explaining_needs(door: Door) -> None:
    claim = door.id_of("every winter")
    door.run("show", claim)  # from then on its versions are known
    for args in (["list"], ["show", claim], ["speakers"]):
        code = f"import sys; from newsclaims.cli.boundary import run; run({args}); print(*sys.modules, file=sys.stderr)"
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=door.folder, capture_output=True, check=True, encoding="utf-8"
        )
        assert done.stdout
        assert not {"numpy", "newsclaims.extraction"} & set(done.stderr.split())


def test_every_rule_reason_and_factor_has_its_words() -> None:
    assert MEASURED.keys() <= RULES.keys()
    assert WEIGHTS.keys() == FACTORS.keys()
    assert {*SPEAKERS, *NOBODY} == set(REASONS)


MET = "Ann Poe, the mayor, opened the pool. "
WHY = (
    ("“It is cold,” said Ann Poe.", "It is cold", "name", None),
    ("“It is cold,” Mr Lund said.", "It is cold", "name", None),
    (MET + "“It is cold,” Poe said.", "It is cold", "name", "Ann Poe"),
    (MET + "She said the water was cold.", "the water was cold", "subject", "Ann Poe"),
    (MET + "“It is cold,” the mayor said.", "It is cold", "role", "Ann Poe"),
    (
        "Ann Poe said that it was cold, and very cold indeed.\n\n“We want it warmer than this.”",
        "warmer",
        "goes_on",
        "Ann Poe",
    ),
    ("“It is cold,” said Ann Poe and Ole Holm.", "It is cold", "list", None),
    ("“It is cold,” one resident said.", "It is cold", "description", None),
    ("“It is very cold in there.”", "very cold", "no_mention", None),
    ("Ann Poe met Eva Poe. “It is cold,” Poe said.", "It is cold", "several", None),
    ("Ann Poe met Eva Lund. “It is cold,” she said.", "It is cold", "subject", "Ann Poe"),
    ("“It is cold,” he said.", "It is cold", "unclear", None),
    ("The Harbour Council met. The council said the water was cold.", "the water was cold", "body", "Harbour Council"),
)


def explained(text: str, words: str) -> tuple[Claim, Explanation]:
    """The claim of a text that has these words, and how it came about."""
    article = Article(file="a.txt", text=text)
    (claim,) = (claim for claim in extract(article).claims if words in claim.text)
    found = explain(article, {}, claim.id)
    assert found is not None
    return claim, found


@pytest.mark.parametrize(("text", "words", "reason", "elsewhere"), WHY)
def test_why_a_speaker_is_named(text: str, words: str, reason: str, elsewhere: str | None) -> None:
    claim, found = explained(text, words)
    why = found.speaker
    assert (why.name, why.reason) == (claim.speaker, reason)
    assert (why.words and why.words.text) == elsewhere


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Poe did not say whether the pool was safe.", "did not say"),
        ("Ann Poe has so far declined to say whether the pool was safe.", "has so far declined to say"),
        ("The mayor came late. Nor did Ann Poe say that the pool was safe.", "Nor did Ann Poe say"),
        ("Ann Poe said nothing about the roof of the pool.", "said nothing"),
    ],
)
def test_the_words_of_a_denial_or_refusal(text: str, words: str) -> None:
    article = Article(file="a.txt", text=text)
    found = [explain(article, {}, claim.id) for claim in extract(article).claims if claim.polarity != "asserted"]
    assert [it and it.grounds.polarity and it.grounds.polarity.text for it in found] == [words]


@pytest.mark.parametrize(
    ("text", "said", "words"),
    [
        ("Ann Poe said on Monday that the pool was cold.", "2024-03-04", "Monday"),
        ("Ann Poe said the pool, which opened on Monday, was cold.", None, None),
        ("Ann Poe spoke on March 1. “It was cold,” she said.", "2024-03-01", None),
    ],
)
def test_the_words_of_a_day(text: str, said: str | None, words: str | None) -> None:
    article = Article(file="a.txt", text=text, published=date(2024, 3, 6))
    (claim,) = (claim for claim in extract(article).claims if "cold" in claim.text)
    found = explain(article, {}, claim.id)
    assert found is not None
    assert (claim.said_on, found.grounds.said_on and found.grounds.said_on.text) == (said, words)


@pytest.mark.parametrize("name", sorted(path.name for path in (HOME / "data/articles").iterdir()))
def test_every_claim_of_an_article_can_be_explained(name: str) -> None:
    article = read(HOME / "data/articles" / name, name).article
    assert article is not None
    for claim in extract(article).claims:
        found = explain(article, {}, claim.id)
        assert found is not None
        assert found.speaker.name == claim.speaker
        assert (found.speaker.reason in SPEAKERS) if claim.speaker else (found.speaker.reason in NOBODY)
        spans = [found.speaker.words, *(getattr(found.grounds, key) for key in Grounds.model_fields)]
        assert all(article.text[span.start : span.end] == span.text for span in spans if span)
    assert explain(article, {}, "none") is None
