"""Makes the tagger's weights from the PolNeAR corpus.

    python -m training --data DIR [--out FILE] [--articles N]

DIR holds `train/` (`text/*.txt` and `attributions/*.ann`). Needs the extra `newsclaims[training]`; takes some minutes
on one core. The same seed on the same machine and versions gives the same weights; the figures of docs/model.md come
from `benchmarks/attributions.py`.
"""

import argparse
import random
import sys
from pathlib import Path

import numpy as np
import torch

from benchmarks.corpus import articles
from newsclaims.extraction.tagging.features import CIRCUMSTANCES, features
from newsclaims.extraction.tagging.model import FILE
from newsclaims.extraction.tagging.vocabulary import KINDS, SHAPES, Vocabulary
from training.examples import Marked, counted, fired, listed, marked
from training.export import save, weights
from training.fitting import Piece, Plan, fit
from training.lstm import Sizes, Tagger
from training.vectors import common_words, vectors

SEED = 20161108


def main() -> None:
    """Read the corpus, fit, write."""
    parser = argparse.ArgumentParser(prog="python -m training")
    parser.add_argument("--data", type=Path, required=True, help="folder with train/")
    parser.add_argument("--out", type=Path, default=FILE, help="file to write")
    parser.add_argument("--articles", type=int, help="only so many, to try it out")
    parser.add_argument("--hidden", type=int, default=128)
    parser.add_argument("--layers", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    _settle(options.seed)
    examples = [marked(*example) for example in list(articles(options.data / "train"))[: options.articles]]
    counts = counted(examples)
    learned = [word for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if count > 1]
    lists = {
        "words": list(dict.fromkeys((*learned, *common_words()))),
        "suffixes": listed(counts, slice(-3, None), 5),
        "prefixes": listed(counts, slice(None, 3), 5),
        "ends": listed(counts, slice(-2, None), 5),
        "patterns": fired(examples, 20),
    }
    pieces = _pieces(examples, lists)
    print(f"{len(examples)} articles, {len(pieces)} pieces", file=sys.stderr)
    kinds = (1 + len(learned), *(1 + len(lists[name]) for name in ("suffixes", "prefixes", "ends")), SHAPES, KINDS)
    circumstances = tuple(1 + len(lists["patterns"]) if size is None else size for size in CIRCUMSTANCES)
    tagger = Tagger(Sizes(kinds, circumstances, 7, options.hidden, options.layers), vectors(lists["words"]), 0.4, 0.05)
    fitted = fit(tagger, pieces, Plan(epochs=options.epochs), options.seed)
    card = {"corpus": "PolNeAR train", "articles": len(examples), "seed": options.seed, "epochs": options.epochs}
    save(options.out, weights(fitted), lists, card)
    print(f"{options.out}: {options.out.stat().st_size:,} bytes", file=sys.stderr)


def _settle(seed: int) -> None:
    """One thread and one seed for everything that draws lots, so that a run can be repeated."""
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(seed)
    np.random.seed(seed)
    random.seed(seed)


def _pieces(examples: list[Marked], lists: dict[str, list[str]]) -> list[Piece]:
    vocabulary = Vocabulary(*(lists[name] for name in ("words", "suffixes", "prefixes", "ends")))
    patterns = {name: number for number, name in enumerate(lists["patterns"], 1)}
    found: list[Piece] = []
    for example in examples:
        numbers = features(example.grid, patterns)
        rows = np.array([vocabulary.row(word) for word in numbers.words], np.int64).reshape(-1, 6)
        kinds = torch.from_numpy(rows[numbers.word])
        circumstances = torch.from_numpy(numbers.circumstances.astype(np.int64))
        tags = torch.from_numpy(example.tags)
        found += [(kinds[a:b], circumstances[a:b], tags[a:b]) for a, b in example.grid.pieces]
    return found


if __name__ == "__main__":
    main()
