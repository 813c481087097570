"""Writes a fitted tagger as the file that the package ships."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from training.lstm import Tagger

Arrays = dict[str, NDArray[np.float16 | np.uint8]]


def weights(tagger: Tagger) -> Arrays:
    """The tagger's weights under the names that `tagging/network.py` reads, in half precision."""
    found = _inputs(tagger)
    for depth in range(tagger.lstm.num_layers):
        found |= _layer(tagger, depth)
    found["output"], found["output_bias"] = tagger.output.weight.T, tagger.output.bias
    for name in ("following", "beginning", "ending"):
        found[name] = getattr(tagger, name)
    return {name: value.detach().numpy().astype(np.float16) for name, value in found.items()}


def save(path: Path, arrays: Arrays, lists: Mapping[str, Sequence[str]], card: Mapping[str, object]) -> None:
    """One compressed file: arrays, word lists, and what the model was made from."""
    texts = {name: np.frombuffer("\n".join(items).encode(), np.uint8) for name, items in lists.items()}
    texts["card"] = np.frombuffer(json.dumps(card, sort_keys=True).encode(), np.uint8)
    np.savez_compressed(path, **arrays, **texts)


def _inputs(tagger: Tagger) -> dict[str, torch.Tensor]:
    """Words (learned and given vectors side by side), the other parts of words, and the circumstances."""
    word = tagger.kinds[0].weight
    if tagger.vectors is not None:
        given = tagger.projection(tagger.vectors.weight)
        known = torch.cat((word, word[:1].expand(len(given) - len(word), -1)))
        word = torch.cat((known, given), 1)
    found = {"word": word}
    found |= {f"kind{at}": table.weight for at, table in enumerate(tagger.kinds) if at}
    found |= {f"circumstance{at}": table.weight for at, table in enumerate(tagger.circumstances)}
    return found


def _layer(tagger: Tagger, depth: int) -> dict[str, torch.Tensor]:
    def both(name: str) -> list[torch.Tensor]:
        return [_gates(getattr(tagger.lstm, f"{name}_l{depth}{end}")) for end in ("", "_reverse")]

    inputs = torch.cat(both("weight_ih")).T
    bias = torch.cat([one + other for one, other in zip(both("bias_ih"), both("bias_hh"), strict=True)])
    found = {f"bias{depth}": bias, f"recurrent{depth}": torch.stack([matrix.T for matrix in both("weight_hh")])}
    if depth:
        return found | {f"inputs{depth}": inputs}
    words = tagger.lstm.input_size - sum(table.embedding_dim for table in tagger.circumstances)
    return found | {"inputs_kind": inputs[:words], "inputs_circumstance": inputs[words:]}


def _gates(matrix: torch.Tensor) -> torch.Tensor:
    """Torch's gates (input, forget, candidate, output) as the network reads them, see `network.Layer`."""
    into, forget, candidate, out = matrix.chunk(4)
    return torch.cat((into / 2, forget / 2, out / 2, candidate))
