"""Decisions written while others write, and by programs that are killed: claims.yaml is the old one or the new one."""

import random
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.catalogue import Review, Words, parse
from newsclaims.catalogue.alias_entries import with_alias
from newsclaims.catalogue.layout import facts_of, in_lines
from newsclaims.errors import ContentError
from newsclaims.model import KINDS, Filters
from newsclaims.reviews import desk as writing
from newsclaims.reviews.desk import Choice
from newsclaims.reviews.quoting import anchored_span, flat, occurrences, stretches
from newsclaims.reviews.sampling import Sample, Waiting, drawn
from newsclaims.reviews.scoring import Mark, scores, wilson
from newsclaims.workspace import Workspace

from .review_story import made

# Decides in a process of its own that kills itself at each of many points, and says after each what it left.
KILLED = """
import os, signal, sys
from pathlib import Path
from newsclaims.model import Filters
from newsclaims.reviews.desk import Choice
from newsclaims.workspace import Workspace

root, path = Path(sys.argv[1]), Path(sys.argv[1]) / "claims.yaml"

def decide(point):
    with Workspace.find(root) as workspace:
        workspace.refresh()
        desk, claim = workspace.desk(), next(workspace.claims(Filters(match=("old pier",))))
        left = [point]
        def count(frame, event, what):
            if event == "c_call":
                left[0] -= 1
                if left[0] == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
        sys.setprofile(count)
        desk.decide(claim, Choice("rejected"))
        sys.setprofile(None)
    return point - left[0]

old = path.read_bytes()
decide(-1)  # what is imported and compiled but once is no point of writing
new = path.read_bytes()
path.write_bytes(old)
whole = decide(-1)
for part in range(24):
    path.write_bytes(old)
    child = os.fork()
    if not child:
        decide(1 + abs(whole) * part // 24 if part < 12 else abs(whole) - 3 * (part - 12))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    now = path.read_bytes()
    print("killed" if status else "done", {old: "old", new: "new"}.get(now, "neither"))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made(tmp_path)


def test_killed_at_any_point_the_file_is_the_old_one_or_the_new_one(folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(folder)], capture_output=True, check=True, text=True)
    seen = [line.split() for line in done.stdout.splitlines()]
    assert len(seen) == 24
    assert {what for _, what in seen} == {"old", "new"}
    assert sum(how == "killed" for how, _ in seen) > 18
    subprocess.run([sys.executable, "-m", "newsclaims", "-C", str(folder), "check"], capture_output=True, check=True)


def test_many_at_once_lose_nothing(folder: Path) -> None:
    with Workspace.find(folder) as workspace:
        workspace.refresh()
        claims = [claim.id for claim in workspace.claims()]
    pairs = [(claims[0], claims[1]), (claims[2], claims[3]), (claims[4], claims[5]), (claims[6], claims[7])]
    commands = [("accept", claim) for claim in claims] + [("same", *pair) for pair in pairs]
    line = [sys.executable, "-m", "newsclaims", "-C", str(folder), "review"]
    running = [subprocess.Popen([*line, *command], stdout=subprocess.DEVNULL) for command in commands]
    assert [each.wait() for each in running] == [0] * len(commands)
    catalogue, problems = parse((folder / "claims.yaml").read_text(encoding="utf-8"))
    assert problems == []
    assert len(catalogue.reviews) == len(commands)


@pytest.mark.parametrize("left", ["", "sources: {herald: {name: The Her"])
def test_a_file_that_an_editor_is_saving_is_waited_for(folder: Path, left: str) -> None:
    """An editor that saves in place empties the file first, and may be stopped there by a busy machine."""
    path = folder / "claims.yaml"
    old = path.read_text(encoding="utf-8")
    with Workspace.find(folder) as workspace:
        workspace.refresh()
        desk, claim = workspace.desk(), next(workspace.claims(Filters(match=("old pier",))))
        path.write_text(left, encoding="utf-8")
        editor = Timer(0.4, path.write_text, (f"# Edited.\n{old}", "utf-8"))
        editor.start()
        desk.decide(claim, Choice("rejected"))
        editor.join()
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# Edited.\n{old.rstrip()}")
    assert [review.decision for review in parse(text)[0].reviews] == ["rejected"]


def test_an_edit_made_while_a_decision_is_worked_out_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, edits = folder / "claims.yaml", []
    with Workspace.find(folder) as workspace:
        workspace.refresh()
        desk, claim = workspace.desk(), next(workspace.claims(Filters(match=("old pier",))))
        settled = writing.settled_text

        def edited_behind_its_back(path: Path) -> str:
            text = settled(path)
            if not edits:
                edits.append(path.write_text(f"# Edited.\n{text}", encoding="utf-8"))
            return text

        monkeypatch.setattr(writing, "settled_text", edited_behind_its_back)
        desk.decide(claim, Choice("rejected"))
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Edited.\n")
    assert [review.decision for review in parse(text)[0].reviews] == ["rejected"]


def test_ten_thousand_reviews_apply_and_one_more_is_written(folder: Path) -> None:
    rng = random.Random(1)
    entries = [
        Review(
            claim="".join(rng.choices("abcdefgh234567", k=12)),
            article="gone.txt",
            quote=f"words {at}",
            decision="rejected",
        )
        for at in range(10_000)
    ]
    lines = [line for review in sorted(entries, key=lambda it: it.claim) for line in in_lines(facts_of(review), 2)]
    path = folder / "claims.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n".join(["reviews:", *lines, ""]), encoding="utf-8")
    for _ in range(3):  # read, kept, taken from what was kept
        with Workspace.find(folder) as workspace:
            workspace.refresh()
            assert "10,000 reviews are about a claim that is not found" in workspace.notices[-1]
            claims = list(workspace.claims())
            assert len(claims) == 8
    with Workspace.find(folder) as workspace:
        workspace.refresh()
        workspace.desk().decide(claims[0], Choice("accepted"))
    with Workspace.find(folder) as workspace:
        workspace.refresh()
        assert len(list(workspace.claims(Filters(statuses=("accepted",))))) == 1
        assert len(workspace.catalogue.reviews) == 10_001
    kept = folder / ".claims/catalogue.json"
    assert kept.exists()
    for damage in (b"", kept.read_bytes()[:-9], kept.read_bytes().replace(b"rejected", b"accepted", 1)):
        kept.write_bytes(damage)
        with Workspace.find(folder) as workspace:
            assert {review.decision for review in workspace.catalogue.reviews[:9]} <= {"rejected", "accepted"}
            assert sum(review.decision == "rejected" for review in workspace.catalogue.reviews) == 10_000


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("speakers:\n  - name: Ann Poe\n", "speakers:\n  - name: Ann Poe\n    aliases: [Poe]\n"),
        ("speakers:\n- {name: Ann Poe}\n", 'speakers:\n- {name: Ann Poe, aliases: ["Poe"]}\n'),
        (
            "speakers:\n  - name: Ann Poe\n    aliases: [Miss Poe] # hers\n    role: mayor\n",
            "speakers:\n  - name: Ann Poe\n    aliases: [Miss Poe, Poe] # hers\n    role: mayor\n",
        ),
        (
            "speakers:\n  - name: Ann Poe\n    aliases:\n      - Miss Poe\n    role: mayor\n",
            "speakers:\n  - name: Ann Poe\n    aliases:\n      - Miss Poe\n      - Poe\n    role: mayor\n",
        ),
        (
            "speakers:\n  - name: Ann Poe\n    aliases: Miss Poe\n",
            "speakers:\n  - name: Ann Poe\n    aliases: [Miss Poe, Poe]\n",
        ),
        ("# Ours\n", '# Ours\nspeakers:\n  - name: Ann Poe\n    aliases: ["Poe"]\n'),
    ],
)
def test_an_alias_is_added_and_nothing_else(old: str, new: str) -> None:
    assert with_alias(old, "Ann Poe", "Poe") == new
    assert with_alias(new, "Ann Poe", "Poe") == new


def test_an_alias_of_somebody_else_is_left_to_them() -> None:
    with pytest.raises(ContentError, match="'Poe' stands for 'Ole Poe' there"):
        with_alias("speakers:\n  - {name: Ole Poe, aliases: [Poe]}\n", "Ann Poe", "Poe")


@given(
    st.lists(st.sampled_from(["we", "will", "win", "“we", "will”", "\n", "[...]", "it's"]), min_size=1, max_size=40),
    st.data(),
)
def test_a_quotation_is_found_where_it_was_taken_from(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    if not text[slice(*ends)].strip():
        return
    start = ends[0] + len(text[slice(*ends)]) - len(text[slice(*ends)].lstrip())
    place = (start, ends[0] + len(text[slice(*ends)].rstrip()))
    found = anchored_span(text, place)
    assert found.quote == flat(text[slice(*place)])
    everywhere = stretches(text, Words(quote=found.quote))
    if found.prefix is None and found.suffix is None:
        # Told apart by nothing: it stands there once, or overlaps with itself.
        assert len(everywhere) == 1
    elif len(here := stretches(text, found)) == 1 and (place,) in everywhere:
        assert here == [(place,)]


def test_gaps_in_a_quotation_stand_for_anything() -> None:
    text = "He said: “We will win.” And then, after a while: “We will lose.” And we will win."
    assert [text[slice(*first)] for first, *_ in occurrences(text, Words(quote="We will [...] we will win"))] == [
        "We will",
        "We will",
    ]
    assert len(occurrences(text, Words(quote="We will [...] we will win", suffix="."))) == 2
    assert occurrences(text, Words(quote="We will draw [...] we will win")) == []


class TestSamples:
    claims = tuple(Waiting(f"claim{number}", KINDS[min(number % 7, 2)]) for number in range(200))

    def test_the_order_of_claims_does_not_matter_and_a_sample_goes_on(self) -> None:
        sample = Sample(20, 7)
        first = drawn(self.claims, sample, ())
        assert len(set(first)) == 20
        assert drawn(self.claims[::-1], sample, ()) == first
        assert drawn(self.claims, Sample(20, 8), ()) != first
        more = (*self.claims, *(Waiting(f"new{number}", "direct") for number in range(200)))
        assert set(first[:5]) <= set(drawn(more, sample, first[:5]))

    def test_by_kind_each_has_its_share(self) -> None:
        kinds = dict(self.claims)
        found = [kinds[claim] for claim in drawn(self.claims, Sample(30, 7, by_kind=True), ())]
        assert {kind: found.count(kind) for kind in KINDS} == dict.fromkeys(KINDS, 10)
        few = [*self.claims[:2], *(claim for claim in self.claims if claim.kind == "indirect")]
        assert len(drawn(few, Sample(30, 7, by_kind=True), ())) == 30

    def test_every_claim_is_drawn_as_often(self) -> None:
        counts = dict.fromkeys((claim.id for claim in self.claims), 0)
        for seed in range(400):
            for claim in drawn(self.claims, Sample(20, seed), ()):
                counts[claim] += 1
        assert min(counts.values()) >= 15
        assert max(counts.values()) <= 70


@pytest.mark.parametrize(
    ("some", "of", "low", "high"),
    # By hand, from Wilson's formula with z = 1.96.
    [(8, 10, 0.490, 0.943), (0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (50, 100, 0.404, 0.596), (0, 0, 0.0, 1.0)],
)
def test_intervals(some: int, of: int, low: float, high: float) -> None:
    found = wilson(some, of)
    assert (round(found.low, 3), round(found.high, 3)) == (low, high)


def test_corrected_claims_are_claims_with_a_wrong_speaker() -> None:
    marks = [
        Mark("a", "direct", right=True, edited=frozenset(), samples=frozenset(["4-1"])),
        Mark("b", "direct", right=True, edited=frozenset(["speaker"]), samples=frozenset(["4-1"])),
        Mark("c", "direct", right=False, edited=frozenset(["speaker"]), samples=frozenset(["4-1"])),
        Mark("d", "mixed", right=True, edited=frozenset(["span", "kind"]), samples=frozenset(["4-1"])),
    ]
    direct, mixed, every = scores(marks)
    assert (direct.kind, direct.right.some, direct.right.all) == ("direct", 2, 3)
    assert (direct.speaker.some, direct.speaker.all, direct.words.some) == (1, 2, 2)
    assert (mixed.right.some, mixed.speaker.some, mixed.words.some, mixed.kinds.some) == (1, 1, 0, 0)
    assert (every.kind, every.right.some, every.right.all) == ("all", 3, 4)


def test_a_workspace_that_cannot_be_written_says_so_and_keeps_its_file(folder: Path) -> None:
    with Workspace.find(folder) as workspace:
        workspace.refresh()
        claim = next(workspace.claims())
    shutil.rmtree(folder / ".claims")
    (folder / ".claims").write_text("mine", encoding="utf-8")
    line = [sys.executable, "-m", "newsclaims", "-C", str(folder), "review", "accept", claim.id]
    done = subprocess.run(line, capture_output=True, check=False, text=True)
    assert done.returncode == 2
    assert done.stderr.count("\n") <= 2
    assert "reviews" not in (folder / "claims.yaml").read_text(encoding="utf-8")
