"""How sure cross-reference is of paraphrases, and how often it is right: `python benchmarks/paraphrases.py [--fit]`.

The pairs of `tests/paraphrases` were written for this, before the rules: a line each with whether both are one
statement, why, both claims with their kinds, and the days between their publication; both of one speaker.
`development.tsv` served to choose the weights of `crossref.confidence`, `held-back.tsv` did not. `--fit` fits
them again to the development pairs and to all pairs of one speaker in the stories that serve development (the
weights of `topic`, `apart` and `figure`, which hardly vary there, are set by hand).
"""

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np

from newsclaims.crossref.confidence import Parts
from newsclaims.crossref.paraphrase import agreement, best, objection
from newsclaims.crossref.versions import Version, single
from newsclaims.crossref.words import wording
from newsclaims.model import Claim, Kind, Span
from stories import STORIES, found_by, worked

PAIRS = Path(__file__).parent.parent / "tests" / "paraphrases"
HELD_BACK = ("libraries", "trial")  # stories that serve no development: every fourth by name
FITTED = [field.name for field in fields(Parts) if field.name not in ("topic", "apart", "figure")]
PENALTY = 0.002  # on the squared weights
STEPS, RATE = 50_000, 0.5
BANDS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.01)


@dataclass(frozen=True, slots=True)
class Example:
    """Two versions, whether they are one statement, and why."""

    a: Version
    b: Version
    same: bool
    why: str


def claim(name: str, kind: Kind, text: str, days: int) -> Claim:
    """A claim of one article of its own, published some days after the first."""
    return Claim(
        id=name,
        article=name,
        source=name,
        published=date(2022, 6, 7) + timedelta(days),
        kind=kind,
        speaker="Ada Brook",
        mention=None,
        cue=None,
        content=(Span(start=0, end=len(text), text=text),),
        said_on=None,
        confidence=1,
    )


def written(name: str) -> Iterator[Example]:
    """The pairs of a file."""
    with (PAIRS / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        for same, why, kind, text, other_kind, other, days in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            a, b = (
                single(wording(each)) for each in (claim("a", kind, text, 0), claim("b", other_kind, other, int(days)))
            )
            yield Example(a, b, same == "same", why)


def told(folder: Path) -> Iterator[Example]:
    """All pairs of a story's annotated claims of one speaker that could be paraphrases."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    claims, _ = worked(folder)
    found = found_by(gold["claims"], claims)
    home = {name: at for at, group in enumerate(gold["cross_references"]) for name in group["claims"]}
    for x, y in combinations(sorted(found), 2):
        a, b = (single(wording(found[each])) for each in (x, y))
        if objection(a, b) in ("", "confidence", "contradiction"):
            yield Example(a, b, home.get(x, x) == home.get(y, y), folder.name)


def fitted(examples: list[Example]) -> dict[str, float]:
    """The weights and the base of a logistic regression on what does not contradict."""
    parts = [(best(example.a, example.b), example.same) for example in examples]
    seen = [(np.array(astuple(found)[: len(FITTED)]), same) for found, same in parts if found]
    values, right = np.array([value for value, _ in seen]), np.array([float(same) for _, same in seen])
    weights, base = np.zeros(len(FITTED)), 0.0
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(-(values @ weights + base))) - right
        weights -= RATE * (values.T @ wrong / len(right) + PENALTY * weights)
        base -= RATE * wrong.mean()
    found = {name: round(float(weight), 1) for name, weight in zip(FITTED, weights, strict=True)}
    return {**found, "base": round(float(base), 1), "examples": len(right)}


def show(name: str, examples: list[Example]) -> None:
    """Print what was joined, and how often each band of confidence is right."""
    joined = [(agreement(example.a, example.b) > 0, example.same) for example in examples]
    same = sum(example.same for example in examples)
    right, wrong = sum(x and y for x, y in joined), sum(x and not y for x, y in joined)
    print(f"{name}: {right} of {same} paraphrases together, {wrong} of {len(examples) - same} look-alikes")
    parts = [(best(example.a, example.b), example.same) for example in examples]
    sure = [(found.confidence if found else 0.0, same) for found, same in parts]
    for low, high in pairwise(BANDS):
        band = [same for confidence, same in sure if low <= confidence < high]
        if band:
            print(f"  confidence {low:4.2f} to {min(high, 1):4.2f}: {sum(band):3} of {len(band):3} are one statement")


def main(arguments: list[str]) -> None:
    """Fit, or show the development pairs and those held back."""
    folders = sorted(path.parent for path in STORIES.glob("*/gold.json"))
    working = [example for folder in folders if folder.name not in HELD_BACK for example in told(folder)]
    if "--fit" in arguments:
        print(fitted([*written("development"), *working]))
        return
    show("development", list(written("development")))
    show("held back", list(written("held-back")))
    show("stories of development", working)
    show("stories held back", [example for folder in folders if folder.name in HELD_BACK for example in told(folder)])


if __name__ == "__main__":
    main(sys.argv[1:])
