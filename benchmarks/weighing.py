"""How sure cross-reference is of pairs that share words: `python benchmarks/weighing.py [--fit] [FOLDER...]`.

The examples are the pairs of claims of the stories (see `benchmarks/stories.py`) that are worth weighing, once as they
are annotated and once as extraction finds them: one statement if annotated so, two if not; a look-alike, which is
annotated as another statement, counts for three. What stories hardly show, a turned sense or two facts that are others,
stands in the cases of the tests of cross-reference, which count for fifty each. `--fit` fits the
weights of `crossref.weighing` to all of them; without it, how often each band of likelihood is one statement.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import astuple, fields
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np

import stories
from newsclaims.crossref.evidence import aligned, barred
from newsclaims.crossref.linking import Rarity
from newsclaims.crossref.matching import matched
from newsclaims.crossref.versions import told
from newsclaims.crossref.weighing import WEIGHTS, Signs, signs
from newsclaims.model import Claim

NAMES = [field.name for field in fields(Signs)]
BY_HAND = ("common",)
AGAINST = (
    "missing",
    "edit",
    "facts",
    "two_speakers",
    "two_people",
    "two_days",
    "reported",
    "elsewhere",
    "plain",
    "turned",
)
LOOK_ALIKE = 3.0  # how often an annotated look-alike counts
CASE = 50.0  # and a case that was written for what stories hardly show
PENALTY, STEPS, RATE = 0.0001, 20_000, 0.5
BANDS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.01)


class Example(NamedTuple):
    """The signs of a pair, whether it is one statement, and how often it counts."""

    signs: Signs
    same: bool
    weight: float


def examples(folder: Path, *, annotated: bool) -> Iterator[Example]:
    """The pairs of a story that are worth weighing; those in other words, and unsettled ones, left out."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    claims = stories.annotated(folder, gold) if annotated else stories.worked(folder)[0]
    found = {claim.id: claim for claim in claims} if annotated else stories.found_by(gold["claims"], claims)
    names = {claim.id: name for name, claim in found.items()}
    same, other, unsettled = _settled(gold)
    for ids, seen in _weighed(claims):
        pair = frozenset(names.get(each, "") for each in ids)
        if "" in pair or pair in unsettled:
            continue
        # Annotated are pairs across articles: what a headline quotes from its own article is in no list.
        if pair not in same | other and len({found[name].article for name in pair}) < len(pair):
            continue
        yield Example(seen, pair in same, LOOK_ALIKE if pair in other else 1.0)


def cases() -> Iterator[Example]:
    """The pairs of the tests of cross-reference that are worth weighing."""
    for claims, same in _written():
        for _, seen in _weighed(claims):
            yield Example(seen, same, CASE)


def _written() -> Iterator[tuple[list[Claim], bool]]:
    """Claims of the tests, two by two or all at once, and whether any two of them are one statement in one wording."""
    sys.path.insert(0, str(stories.STORIES.parents[1]))
    from tests import test_crossref_evidence as evidence  # noqa: PLC0415 - the tests are no package of benchmarks
    from tests import test_crossref_recalled as recalled  # noqa: PLC0415
    from tests import test_crossref_slips as slips  # noqa: PLC0415
    from tests import test_crossref_statements as told_so  # noqa: PLC0415

    for tests in (evidence, recalled, slips):
        for a, b, *how in tests.JOINED.values():
            if how in ([], ["words"]):
                yield [a, b], True
        yield from (([a, b], False) for a, b, *_ in tests.APART.values())
    yield from ((claims, False) for claims in (told_so.STRIKE, told_so.POLICE))
    yield told_so.OVERLAPPING, True
    harbour = {claim.id: claim for claim in told_so.HARBOUR}
    yield from (([harbour[a], harbour[b]], True) for a, b in told_so.ONE_WORDING)


def _settled(gold: stories.Gold) -> tuple[set[frozenset[str]], set[frozenset[str]], set[frozenset[str]]]:
    """The pairs that are one statement in the same words, look-alikes, and those that say nothing of words."""
    groups = [frozenset(name for pair in group["relations"] for name in pair[:2]) for group in gold["cross_references"]]
    told = {frozenset(pair[:2]): pair[2] for group in gold["cross_references"] for pair in group["relations"]}
    same = {pair for pair, relation in told.items() if relation != "paraphrased"}
    inside = {frozenset((a, b)) for group in groups for a in group for b in group}
    return same, {frozenset(pair) for pair in gold["not_the_same"]}, inside - same


def _weighed(claims: list[Claim]) -> Iterator[tuple[tuple[str, str], Signs]]:
    """The ids of the first claims of every two versions whose words align, and their signs."""
    kept = told(claims)
    versions, pairs = matched([version for version, _ in kept])
    for pair in pairs:
        a, b = sorted((versions[at] for at in pair), key=lambda version: version.full)
        rarity = Rarity(a, b)
        found = aligned(a, b)
        if found and not barred(a, b, found, rarity(found.short)):
            yield (a.claim.id, b.claim.id), signs(a, b, found, rarity(found.short))


def fitted(given: list[Example]) -> dict[str, float]:
    """The weights and the base of a logistic regression, none on the wrong side of nothing."""
    values = np.array([astuple(each.signs) for each in given], dtype=float)
    right, often = np.array([each.same for each in given], dtype=float), np.array([each.weight for each in given])
    often /= often.sum()
    side = np.array([-1.0 if name in AGAINST else 1.0 for name in NAMES])
    fixed = np.array([name in BY_HAND for name in NAMES])
    by_hand = np.array([WEIGHTS[name] if name in BY_HAND else 0.0 for name in NAMES])
    weights, base = by_hand, 0.0
    last = np.append(weights, base)
    for step in range(STEPS):
        # Nesterov's momentum: plain descent takes ten times as long.
        here = np.append(weights, base)
        ahead, last = here + (step / (step + 3)) * (here - last), here
        wrong = (1 / (1 + np.exp(-(values @ ahead[:-1] + ahead[-1]))) - right) * often
        weights = ahead[:-1] - RATE * (values.T @ wrong + PENALTY * ahead[:-1])
        weights = np.where(fixed, by_hand, np.where(weights * side < 0, 0.0, weights))
        base = ahead[-1] - RATE * wrong.sum()
    found = {name: round(float(weight), 1) for name, weight in zip(NAMES, weights, strict=True)}
    return {**found, "base": round(float(base), 1), "examples": len(given)}


def show(given: list[Example]) -> None:
    """Print how often each band of likelihood is right."""
    for low, high in pairwise(BANDS):
        band = [each.same for each in given if low <= each.signs.likelihood < high]
        if band:
            print(f"  likelihood {low:4.2f} to {min(high, 1):4.2f}: {sum(band):4} of {len(band):4} are one statement")


def main(arguments: list[str]) -> None:
    """Fit, or show, over some folders of stories or all."""
    named = [Path(argument) for argument in arguments if not argument.startswith("--")]
    folders = named or sorted(path.parent for path in stories.STORIES.parent.glob("*/*/gold.json"))
    given = [
        each for folder in folders for annotated in (True, False) for each in examples(folder, annotated=annotated)
    ]
    if "--fit" in arguments:
        print(fitted([*given, *cases()]))
    else:
        show(given)


if __name__ == "__main__":
    main(sys.argv[1:])
