"""How extraction and cross-reference do on hand-marked stories: `python benchmarks/stories.py [OPTION] [FOLDER...]`.

A story is a workspace with a `gold.json` beside its `claims.yaml`; the eight of `tests/stories` are invented, and
their catalogues list neither speakers nor topics. A claim is found when one of the same article shares at least
half of its words (each claim counts for one); its speaker is right when the names are equal, leaving case,
punctuation and an article aside, or is among the annotated one's other names. A pair of claims is together when one
statement holds both, and right when it also has the annotated relation. `--misses` lists the pairs that are not, and
why. With `--annotated` the claims themselves are the annotated ones, so that cross-reference is measured alone.
"""

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

import story_misses
from newsclaims.crossref import statements
from newsclaims.folding import folded_name
from newsclaims.model import Article, Claim, Span, SpeakerClass, Statement
from newsclaims.working import read_article
from newsclaims.workspace import Workspace

STORIES = Path(__file__).parent.parent / "tests" / "stories"
WORD = re.compile(r"\w+")
Gold = dict[str, Any]


def places(article: str, spans: Iterable[tuple[int, str]]) -> set[tuple[str, int]]:
    """The places of the words of spans given as (start, text)."""
    return {(article, start + match.start()) for start, text in spans for match in WORD.finditer(text)}


def found_by(gold: list[Gold], claims: list[Claim]) -> dict[str, Claim]:
    """The claim that finds each annotated one: best overlap first, each claim once."""
    wanted = {g["id"]: places(g["article"], ((s["start"], s["text"]) for s in g["content"])) for g in gold}
    made = {c.id: places(c.article, ((s.start, s.text) for s in c.content)) for c in claims}
    overlaps = sorted(
        (-len(a & b) / len(a | b), name, claim)
        for name, a in wanted.items()
        for claim, b in made.items()
        if len(a & b) * 2 >= len(a | b) > 0
    )
    by_id, found, used = {claim.id: claim for claim in claims}, {}, set()
    for _, name, claim in overlaps:
        if name not in found and claim not in used:
            found[name] = by_id[claim]
            used.add(claim)
    return found


def tally(gold: Gold, claims: list[Claim], statements: list[Statement]) -> Counter[str]:
    """What is to be found in a story and what was, by name."""
    found = found_by(gold["claims"], claims)
    counts: Counter[str] = Counter()
    for g in gold["claims"]:
        if g["required"]:
            counts[f"{g['kind']} claims"] += 1
            counts.update(_hits(g, found.get(g["id"])))
    counts.update(_pairs(gold, found, statements))
    counts["scare quotes reported"] = sum(1 for claim in claims for n in gold["not_claims"] if _is_just(claim, n))
    return counts


def _hits(g: Gold, claim: Claim | None) -> Iterator[str]:
    if claim is None:
        return
    names = {bare(name or "") for name in (g["speaker"], *g.get("also", []))}
    yield f"{g['kind']} found"
    if bare(claim.speaker or "") in names:
        yield f"{g['kind']} speaker"
    if g["speaker"] is not None and claim.speaker is not None and bare(claim.speaker) not in names:
        yield "wrong speaker"
    if g["said_on"]:
        yield "dated"
        if (claim.said_on or "").startswith(g["said_on"]):
            yield "date right"


def bare(name: str) -> str:
    """A name folded, without an article in front: an outlet's "A spokesman" is a spokesman."""
    return re.sub(r"^an? ", "", folded_name(name))


def _is_just(claim: Claim, wrong: Gold) -> bool:
    inside = (wrong["start"] <= span.start and span.end <= wrong["end"] for span in claim.content)
    return claim.article == wrong["article"] and all(inside)


def _pairs(gold: Gold, found: dict[str, Claim], statements: list[Statement]) -> Iterator[str]:
    home = {claim: statement.statement for statement in statements for claim in statement.claims}
    relations = {frozenset((pair.a, pair.b)): pair.relation for s in statements for pair in s.pairs}
    for a, b, relation in (pair for group in gold["cross_references"] for pair in group["relations"]):
        yield f"{relation} pairs"
        if a in found and b in found and home.get(found[a].id, a) == home.get(found[b].id, b):
            yield f"{relation} together"
            if relations.get(frozenset((found[a].id, found[b].id))) == relation:
                yield f"{relation} right"
    for a, b in gold["not_the_same"]:
        if a in found and b in found and home.get(found[a].id, a) == home.get(found[b].id, b):
            yield "wrongly merged"


def story(folder: Path) -> Counter[str]:
    """The tally of one story."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return tally(gold, *worked(folder))


def worked(folder: Path) -> tuple[list[Claim], list[Statement]]:
    """The claims and statements of a story, worked in a copy so that nothing is left in its folder."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = copytree(folder, Path(scratch) / folder.name, ignore=ignore_patterns(".claims"))
        with Workspace.find(copy) as workspace:
            workspace.refresh()
            return list(workspace.claims()), workspace.statements()


def as_annotated(folder: Path) -> Counter[str]:
    """The tally of one story if its claims were found as they are annotated; speakers' classes are those found."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    claims = annotated(folder, gold)
    return tally(gold, claims, statements(claims))


def annotated(folder: Path, gold: Gold) -> list[Claim]:
    """The claims of a story as they are annotated, with the speakers' classes that are found."""
    catalogue = Workspace.find(folder).catalogue
    articles = {file: read_article(folder, catalogue, file).article for file in {g["article"] for g in gold["claims"]}}
    classes = {claim.speaker: claim.speaker_class for claim in worked(folder)[0]}
    return [_annotated(g, articles[g["article"]], classes) for g in gold["claims"]]


def _annotated(g: Gold, article: Article, classes: Mapping[str | None, SpeakerClass | None]) -> Claim:
    return Claim(
        id=g["id"],
        article=article.file,
        source=article.source,
        published=article.published,
        kind=g["kind"],
        speaker=g["speaker"],
        mention=None,
        cue=None,
        content=tuple(Span(**span) for span in g["content"]),
        said_on=g["said_on"],
        confidence=1.0,
        speaker_class=classes.get(g["speaker"]),
    )


def main(folders: list[Path], tallied: Callable[[Path], Counter[str]] = story) -> None:
    """Print each story's tally and the total."""
    total: Counter[str] = Counter()
    for folder in folders:
        counts = tallied(folder)
        total += counts
        _show(folder.name, counts)
    _show(f"all {len(folders)}", total)


def list_misses(folders: list[Path]) -> None:
    """Print the pairs of each story that are not as annotated, and how often each reason stands."""
    every: list[story_misses.Miss] = []
    for folder in folders:
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        claims, statements = worked(folder)
        checked = story_misses.Checked(claims, statements)
        found = list(story_misses.misses(gold, found_by(gold["claims"], claims), checked))
        story_misses.show(folder, found)
        every += found
    story_misses.counted(every)


def _show(name: str, counts: Counter[str]) -> None:
    print(name)
    for kind in ("direct", "mixed", "indirect"):
        row = [counts[f"{kind} {what}"] for what in ("claims", "found", "speaker")]
        print(f"  {kind:12} {row[1]:3} of {row[0]:3} found, {row[2]:3} with the right speaker")
    print(f"  said on      {counts['date right']:3} of {counts['dated']:3}")
    for kind in ("verbatim", "truncated", "altered", "paraphrased"):
        row = [counts[f"{kind} {what}"] for what in ("pairs", "together", "right")]
        print(f"  {kind:12} {row[1]:3} of {row[0]:3} together, {row[2]:3} with the right relation")
    wrong = ("wrong speaker", "scare quotes reported", "wrongly merged")
    print("  " + ", ".join(f"{what} {counts[what]}" for what in wrong))


if __name__ == "__main__":
    named = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
    chosen = named or sorted(path.parent for path in STORIES.glob("*/gold.json"))
    if "--misses" in sys.argv:
        list_misses(chosen)
    else:
        main(chosen, as_annotated if "--annotated" in sys.argv else story)
