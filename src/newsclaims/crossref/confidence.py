"""How sure we are that two reports in different words are of one statement: a few parts, weighted and summed.

Each part is between 0 and 1 and can be read. The weights are those of a logistic regression on
`tests/paraphrases/development.tsv`, rounded (`python benchmarks/paraphrases.py --fit`); how often a confidence is
right is what the same command prints without `--fit`, also on pairs held back. A regression learns the share of
paraphrases among its examples too: here it is about half.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise
from math import exp

from newsclaims.crossref.concepts import Concept, Concepts, alone, parts, same, shared
from newsclaims.crossref.folding import COMMON, REFUSING, STOCK, fold

NAME = 0.7  # any two claims of one story share its names
NUMBER = 1.5  # few claims share a number
SMALL = 2  # digits of a number that many claims share
FIGURE = 3  # digits of one that hardly two statements of one speaker share
PLENTY = 5.0  # shared weight beyond which more of it adds nothing
SLIGHT = frozenset(
    fold(word)
    for word in """candidate nominee front-runner frontrunner contender presidential former democrat democratic
    republican conservative liberal mp lawmaker opponent rival politician supporter""".split()
)  # what people are called, not what is said of them
BASE = -3.8
WEIGHTS = {
    "cover": 2.6,
    "both": 1.0,
    "amount": 3.1,
    "copied": 1.6,
    "replaced": -0.6,
    "topic": 2.0,
    "apart": -0.8,
    "figure": 1.0,
}


@dataclass(frozen=True, slots=True)
class Parts:
    """What speaks for two reports being one: each from 0 to 1."""

    cover: float  # the share of the shorter report's content that the longer one has
    both: float  # twice what is common over all that both have
    amount: float  # how much is common, of what is PLENTY
    copied: float  # words copied in a row, person and tense aside
    replaced: float  # of the shorter's content, what the other has something else for, in the same words
    topic: float  # 1 for one of the catalogue's topics in both
    apart: float  # 1 if reported more days apart than is close
    figure: float  # 1 for a figure in both, with more in common than what there are so many of

    @property
    def confidence(self) -> float:
        """How likely the two are of one statement, from 0 to 1."""
        score = BASE + sum(weight * part for weight, part in zip(WEIGHTS.values(), astuple(self), strict=True))
        return 1 / (1 + exp(-score))


@dataclass(frozen=True, slots=True)
class Around:
    """What two claims share beside the content of their passages."""

    speaker: frozenset[str]  # words of the speaker's name, which any claim of hers may have
    copied: float
    topic: bool
    close: bool


def parts_of(x: Concepts, y: Concepts, around: Around) -> Parts:
    """The parts that speak for a shorter passage x and a longer y being of one statement."""
    apart = around.speaker
    a, b = told(alone(x, apart), x), told(alone(y, apart), y)
    both = shared(x, y, apart)
    common = told(both, x)
    least, whole = min(a, b), a + b
    return Parts(
        cover=min(common / least, 1.0) if least else 0.0,
        both=min(2 * common / whole, 1.0) if whole else 0.0,
        amount=min(common / PLENTY, 1.0),
        copied=around.copied,
        replaced=min(least - common, a + b - least - common) / least if least and around.copied else 0.0,
        topic=float(around.topic),
        apart=float(not around.close),
        figure=float(_same_figure(x, y, both)),
    )


def _same_figure(x: Concepts, y: Concepts, both: Sequence[Concept]) -> bool:
    """Whether two share a figure, and a word that tells something beside it and the word right after it."""
    figures = [it for it in both if isinstance(it, str) and it[0].isdecimal() and it not in x.dates | y.dates]
    long = [figure for figure in figures if sum(map(str.isdecimal, figure)) >= FIGURE]
    counted = {after for of in (x, y) for it, after in pairwise(of.order) if it in long}
    return bool(long) and any(it not in counted and it not in figures and _told(it, x) >= 1 for it in both)


def told(concepts: Iterable[Concept], of: Concepts) -> float:
    """How much concepts tell one statement from another."""
    return sum(_told(concept, of) for concept in concepts)


def _told(concept: Concept, of: Concepts) -> float:
    if concept in of.names:
        return NAME
    if concept in REFUSING:
        return 0.0
    if concept in STOCK:
        return 0.25
    if isinstance(concept, str) and concept[0].isdecimal():
        return NUMBER if len(concept) >= SMALL else 0.5
    return 0.5 if concept in COMMON or concept in SLIGHT else 1.0


def side_by_side(x: Sequence[Concept], y: Sequence[Concept]) -> int:
    """How many pairs of content words stand side by side in the same order in both."""
    near: dict[str, list[tuple[Concept, Concept]]] = defaultdict(list)
    for pair in set(pairwise(y)):
        for part in parts(pair[0]):
            near[part].append(pair)
    return sum(any(same(p, r) and same(q, s) for part in parts(p) for r, s in near[part]) for p, q in set(pairwise(x)))
