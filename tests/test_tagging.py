"""The tagger's arithmetic against plain versions of itself, and what its spans become."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims.extraction.tagging.assembly import assemble
from newsclaims.extraction.tagging.decoding import Chain, Tagged, decode
from newsclaims.extraction.tagging.features import Features
from newsclaims.extraction.tagging.grid import Grid
from newsclaims.extraction.tagging.network import Network
from newsclaims.extraction.tagging.packing import Packed, batches
from newsclaims.extraction.tagging.spans import Role, TagSpan, spans
from newsclaims.extraction.tagging.vocabulary import KINDS, SHAPES, Vocabulary
from newsclaims.extraction.tokens import tokenize

LENGTHS = st.lists(st.integers(1, 9), min_size=1, max_size=6)


def pieces_of(lengths: list[int]) -> list[tuple[int, int]]:
    ends = list(itertools.accumulate(lengths))
    return [(end - length, end) for end, length in zip(ends, lengths, strict=True)]


@given(LENGTHS, st.integers(1, 12))
def test_packing_holds_every_token_once_and_mirrors_within_its_piece(lengths, size):
    pieces = pieces_of(lengths)
    seen = []
    for group in batches(pieces, size):
        packed = Packed.of(group)
        seen += packed.forward.tolist()
        assert packed.mirror[packed.mirror].tolist() == list(range(len(packed.mirror)))
        for own, mirrored in zip(packed.forward, packed.forward[packed.mirror], strict=True):
            start, end = next(piece for piece in pieces if piece[0] <= own < piece[1])
            assert mirrored == start + end - 1 - own
    assert sorted(seen) == list(range(sum(lengths)))


def plain_lstm(inputs, recurrent):
    """One direction, step by step; gates input, forget, output (halved) and candidate."""
    hidden = recurrent.shape[0]
    state, memory, states = np.zeros(hidden), np.zeros(hidden), []
    for row in inputs:
        gates = row + state @ recurrent
        into, forget, out = (1 / (1 + np.exp(-2 * part)) for part in np.split(gates[: 3 * hidden], 3))
        memory = forget * memory + into * np.tanh(gates[3 * hidden :])
        state = out * np.tanh(memory)
        states.append(state)
    return np.array(states)


def random_network(layers, seed):
    """A small network of random weights over a vocabulary of three words."""
    rng = np.random.default_rng(seed)
    hidden, width, sizes = 3, 2, (4, 4, 4, 4, SHAPES, KINDS)
    weights = {"word": rng.normal(size=(sizes[0], width))}
    weights |= {f"kind{at}": rng.normal(size=(sizes[at], width)) for at in range(1, 6)}
    weights |= {f"circumstance{at}": rng.normal(size=(14, width)) for at in range(9)}
    weights |= {"inputs_kind": rng.normal(size=(6 * width, 8 * hidden))}
    weights |= {"inputs_circumstance": rng.normal(size=(9 * width, 8 * hidden))}
    weights |= {"output": rng.normal(size=(2 * hidden, 7)), "output_bias": rng.normal(size=7)}
    for depth in range(layers):
        weights |= {
            f"recurrent{depth}": rng.normal(size=(2, hidden, 4 * hidden)),
            f"bias{depth}": rng.normal(size=8 * hidden),
        }
        if depth:
            weights[f"inputs{depth}"] = rng.normal(size=(2 * hidden, 8 * hidden))
    weights = {name: array.astype(np.float32) for name, array in weights.items()}
    return Network(
        weights, Vocabulary(["said", "the", "mayor"], ["aid", "the", "yor"], ["sai", "the", "may"], ["id", "he", "or"])
    )


@settings(max_examples=25, deadline=None)
@given(LENGTHS, st.integers(1, 2), st.integers(0, 5))
def test_the_network_reads_each_piece_as_a_plain_lstm_would(lengths, layers, seed):
    network, rng = random_network(layers, seed), np.random.default_rng(seed)
    count, words = sum(lengths), ["said", "Mayor", "harbour"]
    features = Features(words, rng.integers(0, 3, count), rng.integers(0, 2, (count, 9)).astype(np.int32))
    scores = network.scores(features, pieces_of(lengths))
    weights = network.weights
    kinds = np.array([network.vocabulary.row(word) for word in words])[features.word]
    parts = [weights["word"][kinds[:, 0]], *(weights[f"kind{at}"][kinds[:, at]] for at in range(1, 6))]
    around = [weights[f"circumstance{at}"][features.circumstances[:, at]] for at in range(9)]
    inputs = np.hstack(parts) @ weights["inputs_kind"] + np.hstack(around) @ weights["inputs_circumstance"]
    for start, end in pieces_of(lengths):
        rows = inputs[start:end] + weights["bias0"]
        for depth in range(layers):
            ahead, back = np.split(rows, 2, axis=1)
            recurrent = weights[f"recurrent{depth}"]
            states = np.hstack((plain_lstm(ahead, recurrent[0]), plain_lstm(back[::-1], recurrent[1])[::-1]))
            if depth + 1 < layers:
                rows = states @ weights[f"inputs{depth + 1}"] + weights[f"bias{depth + 1}"]
        expected = states @ weights["output"] + weights["output_bias"]
        np.testing.assert_allclose(scores[start:end], expected, rtol=1e-3, atol=1e-4)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 4), min_size=1, max_size=3), st.integers(0, 9))
def test_decoding_finds_the_best_path_and_its_probabilities(lengths, seed):
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(sum(lengths), 3)).astype(np.float32) * 2
    chain = Chain(*(rng.normal(size=size).astype(np.float32) for size in ((3, 3), 3, 3)))
    tagged = decode(scores, chain, pieces_of(lengths))
    for start, end in pieces_of(lengths):
        paths = list(itertools.product(range(3), repeat=end - start))
        values = np.array([path_score(path, scores[start:end], chain) for path in paths])
        best = paths[int(values.argmax())]
        assert tuple(tagged.tags[start:end]) == best
        share = np.exp(values - values.max()) / np.exp(values - values.max()).sum()
        for at, tag in enumerate(best):
            own = sum(share[number] for number, path in enumerate(paths) if path[at] == tag)
            assert tagged.sureness[start + at] == pytest.approx(own, abs=1e-3)


def path_score(path, scores, chain):
    steps = sum(chain.following[one, other] for one, other in itertools.pairwise(path))
    own = sum(scores[at, tag] for at, tag in enumerate(path))
    return own + steps + chain.beginning[path[0]] + chain.ending[path[-1]]


def grid_of(text):
    """A grid of one paragraph, a sentence ending at each full stop."""
    tokens = tokenize(text, 0, len(text))
    grid = Grid(tokens=tokens, paragraph=[0] * len(tokens), pieces=[(0, len(tokens))])
    number = 0
    for token in tokens:
        grid.sentence.append(number)
        number += token.text == "."
    grid.quotation = [0] * len(tokens)
    return grid


def tagged_text(marked):
    """A grid and its spans, from words marked as [content], <mention> and {cue}."""
    pairs = {"[": "]", "<": ">", "{": "}"}
    roles = {"[": Role.CONTENT, "<": Role.MENTION, "{": Role.CUE}
    text, places, opened = "", [], None
    for char in marked:
        if char in pairs:
            opened = (char, len(text))
        elif opened and char == pairs[opened[0]]:
            places.append((roles[opened[0]], opened[1], len(text)))
            opened = None
        else:
            text += char
    grid = grid_of(text)
    found = []
    for role, start, end in places:
        inside = [at for at, token in enumerate(grid.tokens) if start <= token.start < end]
        found.append(TagSpan(role, inside[0], inside[-1] + 1, 1.0))
    return text, grid, found


def read(text, grid, attribution):
    def words(span):
        return text[grid.tokens[span.start].start : grid.tokens[span.end - 1].end] if span else None

    return words(attribution.mention), words(attribution.cue), [words(piece) for piece in attribution.content]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("<Lund> {said} [the pier will close].", [("Lund", "said", ["the pier will close"])]),
        ("[The pier], <Lund> {said}, [will close].", [("Lund", "said", ["The pier", "will close"])]),
        (
            "<Lund> {said} [the pier will close] and {promised} [a new one].",
            [("Lund", "said", ["the pier will close"]), ("Lund", "promised", ["a new one"])],
        ),
        (
            "<Lund> {said} [the pier will close]. <Moe> {denied} [it].",
            [("Lund", "said", ["the pier will close"]), ("Moe", "denied", ["it"])],
        ),
        ("It was {said} that [the pier will close].", [(None, "said", ["the pier will close"])]),
        (
            "[The pier will close], {according to} <a report by the port>.",
            [("a report by the port", "according to", ["The pier will close"])],
        ),
    ],
)
def test_spans_become_attributions(marked, expected):
    text, grid, found = tagged_text(marked)
    assert [read(text, grid, one) for one in assemble(grid, found)] == expected


def test_a_span_ends_with_its_paragraph_and_is_as_sure_as_its_least_sure_word():
    tags = np.array([1, 2, 2, 0, 3, 5, 6], np.int32)
    sureness = np.array([0.9, 0.8, 0.7, 1, 0.6, 0.5, 0.4], np.float32)
    found = spans(Tagged(tags, sureness), [0, 0, 1, 1, 1, 1, 1])
    assert [(span.role, span.start, span.end, round(span.sureness, 3)) for span in found] == [
        (Role.CONTENT, 0, 2, 0.8),
        (Role.CONTENT, 2, 3, 0.7),
        (Role.MENTION, 4, 5, 0.6),
        (Role.CUE, 5, 7, 0.4),
    ]
