"""How planted variants of real quotations are found: `python -m benchmarks.variants FOLDER [--rounds N] [--sort KIND]`.

    python -m benchmarks.variants PATH/TO/polnear/dev

FOLDER is any folder of articles as text files. The quotations of 8 words and more that the tool extracts there are
edited as editors edit them (making.py says how) and put, as claims of invented articles of up to two days later, among
all claims of the folder: in each round one variant of each quotation, until every quotation has had every kind that it
allows. Look-alikes are other statements of the same pattern, behind the same stock phrase, or with the same first
words. Compared: the tool holds the two claims against each other at all. Together: they are in one statement.
Relation and flag: what `compare` says of the two, together or not. Wrongly merged: pairs in one statement that have no
quotation in common, of all pairs; among them are the folder's own claims that do say the same. The alternatives
(`pip install 'newsclaims[benchmarks]'`) are given the claims of the first round. `--missed` lists ids of what was
missed, by kind; no text of the articles is printed.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from newsclaims.model import Claim

from .peers import Pair, answers, folded
from .planting import LOOK_ALIKES, NAMES, Planted, Planter, claims_of, quotations
from .scoring import Tally, interval, score

SAMPLE = 500  # variants of the first round that all-pairs alternatives are given, each with its quotation
FOUND = ("verbatim", "truncated", "altered", "look-alikes", "other pairs")
COLUMNS = ("compared", "together", "relation", "flagged", "unflagged")


def main() -> None:
    """Print the tables."""
    options = _options()
    own = claims_of(options.folder)
    found = quotations(own)
    planter = Planter(found, options.seed)
    dealt = [planter.deal(at, options.sort) for at in range(len(found))]
    rounds = min(options.rounds or 99, max(map(len, dealt), default=0))
    tally = Tally()
    for number in range(rounds):
        score(tally, own, [planted[number] for planted in dealt if number < len(planted)])
    print(f"{len(own)} claims, {len(found)} quotations, {rounds} rounds, seed {options.seed}")
    _show(tally)
    _alternatives(own, [planted[0] for planted in dealt if planted])
    if options.missed:
        for (name, sort), ids in _by_sort(tally).items():
            print(f"{name} missed, {sort}: {', '.join(ids)}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.variants")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=0, help="no more rounds than this")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sort", action="append", choices=NAMES, default=[], help="only this kind; repeatable")
    parser.add_argument("--missed", action="store_true", help="list the ids of what was missed")
    return parser.parse_args()


def _by_sort(tally: Tally) -> dict[tuple[str, str], list[str]]:
    missed: dict[tuple[str, str], list[str]] = {}
    for name, test in tally.missed:
        missed.setdefault((name, test.sort), []).append(test.b)
    return missed


def _show(tally: Tally) -> None:
    print(f"{'percent [95% interval]':26}{'pairs':>6}" + "".join(f"{name:>20}" for name in COLUMNS))
    variants = [name for name in NAMES if name not in LOOK_ALIKES]
    for name in (*variants, *LOOK_ALIKES):
        print(_row(name, tally.counts[name]))
    for heading, names in (("all variants", variants), ("all look-alikes", LOOK_ALIKES)):
        total: Counter[str] = Counter()
        for name in names:
            total.update(tally.counts[name])
        print(_row(heading, total))
    share = 100 * tally.merged / tally.pairs if tally.pairs else 0.0
    print(f"wrongly merged: {tally.merged} of {tally.pairs} other pairs, {share:.5f}%")
    print(f"of these, pairs of the folder's own claims: {tally.own}")


def _row(name: str, counts: Counter[str]) -> str:
    of = dict.fromkeys(COLUMNS, counts["all"])
    of["flagged"], of["unflagged"] = counts["of flagged"], counts["of unflagged"]
    cells = (_cell(counts[column], of[column]) if column in counts else "" for column in COLUMNS)
    return f"{name:26}{counts['all']:6}" + "".join(f"{cell:>20}" for cell in cells)


def _cell(hits: int, of: int) -> str:
    low, high = interval(hits, of)
    return f"{100 * hits / of:5.1f} [{low:.1f}-{high:.1f}]" if of else ""


def _alternatives(own: Sequence[Claim], planted: Sequence[Planted]) -> None:
    """What the alternatives find of the first round, beside the tool itself on the same claims."""
    claims = {claim.id: claim for claim in (*own, *(claim for one in planted for claim in one.claims))}
    texts = {name: folded(claim) for name, claim in claims.items()}
    few = planted[:SAMPLE]
    chosen = {name for one in few for test in one.tests for name in (test.a, test.b)}
    sample = {name: text for name, text in texts.items() if name in chosen}
    print(f"{'the first round, percent':36}" + "".join(f"{name:>12}" for name in FOUND))
    print(_found("this tool", _own(claims), planted, texts))
    for name, pairs, sampled in answers(texts, sample):
        if pairs is None:
            print(f"{name:36}not installed")
        else:
            asked, given = (few, sample) if sampled else (planted, texts)
            print(_found(name + (f", {len(sample)} claims" if sampled else ""), pairs, asked, given))


def _own(claims: Mapping[str, Claim]) -> set[Pair]:
    from itertools import combinations  # noqa: PLC0415

    from newsclaims.crossref import statements  # noqa: PLC0415

    return {frozenset(pair) for one in statements(list(claims.values())) for pair in combinations(one.claims, 2)}


def _found(name: str, pairs: set[Pair], planted: Iterable[Planted], given: Mapping[str, str]) -> str:
    tests = [test for one in planted for test in one.tests]
    cells = []
    for relation in ("verbatim", "truncated", "altered", None):
        some = [test for test in tests if test.relation == relation]
        hits = sum(frozenset((test.a, test.b)) in pairs for test in some)
        cells.append(f"{100 * hits / len(some):.1f}" if some else "")
    related = {frozenset((test.a, test.b)) for test in tests}
    others = len(given) * (len(given) - 1) // 2 - len(related)
    share = 100 * len(pairs - related) / others if others else 0.0
    return f"{name:36}" + "".join(f"{cell:>12}" for cell in (*cells, f"{share:.4f}"))


if __name__ == "__main__":
    main()
