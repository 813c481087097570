"""What an export of many claims takes: `python -m benchmarks.exports [--keep FOLDER] [--formats ...] [CLAIMS...]`.

Ledgers of so many claims (100000 unless told otherwise) are made up as `benchmarks.scale` makes them, and
cross-referenced. With `--keep` the ledgers stay in a folder, and one that is there is used again. Each format is
written by `claims export` in a process of its own: seconds of a processor, megabytes of memory at the peak (as Linux
counts them), and of the file.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.scale import again, made
from newsclaims.exports import FORMATS

# What Linux says of the process itself: the usual count begins with what its parent had.
PROGRAM = """
from newsclaims.cli.boundary import run
code = run({args})
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
raise SystemExit(code)
"""
ALONE = ("csv", "jsonl", "parquet")


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", nargs="*", type=int, default=[100_000])
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--formats", nargs="*", default=[name for name in FORMATS if name != "markdown"])
    parser.add_argument("--claims-alone", action="store_true", help="only formats that need claims alone")
    parser.add_argument("--made", action="store_true", help="do not cross-reference anew")
    given = parser.parse_args()
    names = ALONE if given.claims_alone else given.formats
    with tempfile.TemporaryDirectory() as scratch:
        for size in given.claims:
            root = made((given.keep or Path(scratch)) / str(size), size)
            if not (given.claims_alone or given.made):
                again(root)
            for name in names:
                told = measured(root, Path(scratch) / f"out{FORMATS[name].suffixes[0]}")
                print(f"{size:12,} {name:10}", *told, flush=True)


def measured(root: Path, path: Path) -> list[str]:
    """What it takes to export a workspace to a file, in words."""
    code = PROGRAM.format(args=["-C", str(root), "export", str(path)])
    begun = _processor()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    seconds = _processor() - begun
    size = path.stat().st_size / 1e6
    path.unlink()
    return [f"{seconds:8.1f} s", f"{int(done.stdout) / 1024:8.0f} MB at the peak", f"{size:8.0f} MB written"]


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
