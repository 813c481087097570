"""Finds what confidence a claim deserves, from the claims found in a split.

    python -m training.calibration --data DIR

Prints the weights for `newsclaims/extraction/confidence.py`: a logistic regression, slightly held back, of whether a
claim is right on what rules and tagger say of it, over DIR/dev.
"""

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.attributions import claimed, in_corpus_terms, matches
from benchmarks.corpus import articles
from newsclaims.extraction.confidence import WEIGHTS, evidence

RESTRAINT = 1.0
"""Weight of the squared weights: keeps rare evidence from being taken for certain."""


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(prog="python -m training.calibration")
    parser.add_argument("--data", type=Path, required=True, help="folder with dev/")
    rows, rights = examples(parser.parse_args().data / "dev")
    for name, weight in zip(WEIGHTS, fitted(rows, rights), strict=True):
        print(f'    "{name}": {weight:.2f},')


def examples(split: Path) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """For each claim found: its evidence, and whether annotators had it."""
    rows, rights = [], []
    for article, gold in articles(split):
        linked = claimed(article)
        pairs = matches(article.text, gold, [in_corpus_terms(article, one) for one in linked])
        for at, one in enumerate(linked):
            found = evidence(one.draft)
            rows.append([found.get(name, 0.0) for name in WEIGHTS])
            rights.append(float(at in pairs))
    return np.array(rows), np.array(rights)


def fitted(rows: NDArray[np.float64], rights: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        shares = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (rights - shares) - RESTRAINT * weights
        curve = (rows * (shares * (1 - shares))[:, None]).T @ rows + RESTRAINT * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, slope)
    return weights


if __name__ == "__main__":
    main()
