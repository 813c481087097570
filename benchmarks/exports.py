"""What an export of many claims takes: `python -m benchmarks.exports [--keep FOLDER] [--formats ...] [CLAIMS...]`.

Ledgers of so many claims (100000 unless told otherwise) are made up as `benchmarks.scale` makes them, and
cross-referenced unless `--claims-alone`, which then measures formats that need claims alone. With `--keep` the
ledgers stay in a folder, and one that is there is used again as it is. Each format is written by `claims export` in a
process of its own: seconds of the wall clock, megabytes of memory at the peak, and of the file.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.scale import again, made
from newsclaims.exports import FORMATS

ALONE = ("csv", "jsonl", "parquet")


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", nargs="*", type=int, default=[100_000])
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--formats", nargs="*", default=[name for name in FORMATS if name != "markdown"])
    parser.add_argument("--claims-alone", action="store_true")
    given = parser.parse_args()
    names = ALONE if given.claims_alone else given.formats
    with tempfile.TemporaryDirectory() as scratch:
        for size in given.claims:
            root = made((given.keep or Path(scratch)) / str(size), size)
            if not given.claims_alone:
                again(root)
            for name in names:
                print(f"{size:12,} {name:10}", *measured(root, Path(scratch) / f"out{FORMATS[name].suffixes[0]}"))


def measured(root: Path, path: Path) -> list[str]:
    """What it takes to export a workspace to a file, in words."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "newsclaims", "-C", str(root), "export", str(path)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    said = process.stderr.read().decode("utf-8").strip() if process.stderr else ""
    size = path.stat().st_size / 1e6 if path.exists() else 0
    path.unlink(missing_ok=True)
    return [
        f"{seconds:8.1f} s",
        f"{used.ru_maxrss / 1024:8.0f} MB at the peak",
        f"{size:8.0f} MB written",
        "" if status == 0 else f"failed: {said}",
    ]


if __name__ == "__main__":
    main()
