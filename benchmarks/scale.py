"""How cross-referencing keeps up with many claims: `python -m benchmarks.scale [--keep FOLDER] [CLAIMS...]`.

Ledgers of so many claims (10000, 100000 and 1000000 unless told otherwise) are made up: words as frequent as Zipf's law
has them, a few hundred stock phrases, a tenth of the claims variants of others (the same, cut, a word changed), 25
claims an article. Measured are: building all cross-references, one more article, the same ledger with one phrase in
a tenth of its claims, and commands against the same commands on the four articles of this repository (`--match` with
two words that few claims have, as there, and with letters that one claim in five hundred has). With `--keep` the
ledgers stay in a folder, and one that is there is used again. Seconds are of the wall clock.
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from benchmarks.inventing import Inventor
from newsclaims.ledger import keeping, open_ledger
from newsclaims.ledger.crossing import updating
from newsclaims.model import Filters
from newsclaims.workspace import Workspace

REPOSITORY = Path(__file__).parent.parent
SIZES = [10_000, 100_000, 1_000_000]
STOCK = 0.1


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", nargs="*", type=int, default=SIZES)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--no-stock", action="store_true", help="do without the ledger with a phrase in a tenth")
    parser.add_argument("--build", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.build:
        print(json.dumps(built(given.build)))
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(given.keep or Path(folder), given.claims, stock=not given.no_stock)


def measure(folder: Path, sizes: list[int], *, stock: bool) -> None:
    """Everything for ledgers of some sizes."""
    for size in sizes:
        told("claims", size)
        root = made(folder / str(size), size)
        report(size, again(root))
        told("one article more, seconds", one_more(root))
        if stock and size == max(sizes):
            report(size, again(made(folder / f"{size}-stock", size, STOCK)))
    commands(folder / str(max(sizes)))


def made(root: Path, size: int, stock: float = 0.0) -> Path:
    """A workspace with a ledger of so many claims, nothing in it compared."""
    if not (root / ".done").exists():
        shutil.rmtree(root, ignore_errors=True)
        Workspace.init(root)
        start = time.perf_counter()
        Inventor(root, size, stock).write()
        told("made up in seconds", time.perf_counter() - start)
        with Workspace.find(root) as workspace:
            workspace.refresh()
        told("and named", time.perf_counter() - start)
        (root / ".done").touch()
    return root


def again(root: Path) -> dict[str, float]:
    """What building all cross-references takes in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.scale", "--build", str(root)]
    done = subprocess.run(command, cwd=REPOSITORY, check=True, stdout=subprocess.PIPE)
    return dict(json.loads(done.stdout))


def built(root: Path) -> dict[str, float]:
    """Build all cross-references of a workspace from nothing."""
    stages: dict[str, float] = {}
    start = time.perf_counter()

    def progress(what: str, _done: int, _total: int) -> None:
        stages[what] = round(time.perf_counter() - start, 1)

    with open_ledger(root / ".claims") as ledger:
        with ledger.transaction():
            ledger.run("UPDATE crossed SET basis = ''")
        start = time.perf_counter()
        updating.update(ledger, progress)
        stages["seconds"] = round(time.perf_counter() - start, 1)
        stages["statements"] = next(ledger.rows("SELECT count(*) FROM statements"))[0]
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    used = sum(each.ru_utime + each.ru_stime for each in (own, children))
    memory = {"gigabytes": own.ru_maxrss / 2**20, "gigabytes of another process": children.ru_maxrss / 2**20}
    return stages | {"seconds of all processes": used} | memory


def one_more(root: Path) -> float:
    """Seconds that cross-referencing one article of 25 claims takes in a ledger that is complete."""
    inventor = Inventor(root, 25, seed=int(time.time()))
    with open_ledger(root / ".claims") as ledger:
        keeping.keep(ledger, [inventor.article(10**9)])
        start = time.perf_counter()
        updating.update(ledger)
        return time.perf_counter() - start


def commands(root: Path) -> None:
    """Seconds that commands take in a workspace, and in this repository."""
    with Workspace.find(root) as workspace:
        workspace.refresh()
        rows = [row for row in workspace.speakers(Filters()) if row.name]
        who = min(rows, key=lambda row: abs(row.counts.total - 20)).name
        rare = rarest(workspace, str(who))
    for mine, here in (
        (["list", "--speaker", str(who)], ["list", "--speaker", "Donald Trump"]),
        (["list", "--match", rare], ["list", "--match", "both prove"]),
        (["list", "--match", "ba da"], ["list", "--match", "both prove"]),
        (
            ["xref", "--speaker", str(who), "--limit", "20"],
            ["xref", "--speaker", "Donald Trump", "--limit", "20"],
        ),
    ):
        told(f"{' '.join(mine)}: seconds here, and on the four articles", timed(root, mine), timed(REPOSITORY, here))


def rarest(workspace: Workspace, who: str) -> str:
    """Two words of somebody's first claim that stand together in the fewest claims, one at least: this one."""
    claim = next(workspace.claims(Filters(speakers=(who,))))
    words = claim.text.strip(".").split()
    return min(map(" ".join, pairwise(words)), key=lambda two: len(workspace.ids(Filters(match=(two,)))))


def timed(root: Path, command: list[str]) -> float:
    """The least of three times that a command takes."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(
            [str(Path(sys.executable).parent / "claims"), *command], cwd=root, check=False, capture_output=True
        )
        times.append(time.perf_counter() - start)
    return min(times)


def report(size: int, stages: dict[str, float]) -> None:
    """What a build gave."""
    for stage, value in stages.items():
        told(stage, value)
    told("claims a second", size / stages["seconds"])


def told(what: str, *values: float) -> None:
    """Print one line."""
    print(f"{what:70}", *(f"{value:12,.2f}" for value in values), flush=True)


if __name__ == "__main__":
    main()
