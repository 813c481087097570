"""Makes the tagger's weights from the PolNeAR corpus.

    python -m training --data DIR [--out FILE] [--articles N]

DIR holds `train/` (`text/*.txt` and `attributions/*.ann`). Needs the extra `newsclaims[training]`. First some wide
teachers are fitted to the annotators' tags, side by side, then the narrower tagger that the package ships learns from
tags and teachers: `docs/model.md` says how long that takes. The same seed on the same machine and versions gives the
same weights; the figures of docs/model.md come from `benchmarks/attributions.py`.
"""

import argparse
import random
import sys
from pathlib import Path

import numpy as np
import torch

from newsclaims.extraction.tagging.model import FILE
from training.course import prepared
from training.export import save, weights
from training.fitting import fit
from training.lessons import taught
from training.teachers import PART, STUDENT, TEACHERS, teachers

SEED = 20161108


def main() -> None:
    """Read the corpus, fit, write."""
    parser = argparse.ArgumentParser(prog="python -m training")
    parser.add_argument("--data", type=Path, required=True, help="folder with train/")
    parser.add_argument("--out", type=Path, default=FILE, help="file to write")
    parser.add_argument("--articles", type=int, help="only so many, to try it out")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    _settle(options.seed)
    course = prepared(options.data, options.articles)
    print(f"{course.articles} articles, {len(course.pieces)} pieces", file=sys.stderr)
    elders = teachers(course, [options.seed + order for order in range(1, TEACHERS + 1)])
    course.pieces = taught(course.pieces, elders, PART)
    _settle(options.seed)
    fitted = fit(course.tagger(STUDENT.hidden, STUDENT.layers), course.pieces, STUDENT.plan, options.seed)
    card = {"corpus": "PolNeAR train", "articles": course.articles, "seed": options.seed}
    save(options.out, weights(fitted), course.lists, card)
    print(f"{options.out}: {options.out.stat().st_size:,} bytes", file=sys.stderr)


def _settle(seed: int) -> None:
    """One thread and one seed for everything that draws lots, so that a run can be repeated."""
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(seed)
    np.random.seed(seed)
    random.seed(seed)


if __name__ == "__main__":
    main()
