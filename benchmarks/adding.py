"""How fast `claims add` is, how much memory it takes, and whether a run that is killed ends as one that is not.

    python benchmarks/adding.py [--pages 10000] [--records 100000] [--kills 40]

Pages of several sorts are made up (benchmarks/invented_pages.py) and added as a folder, twice; then a JSON Lines file,
with the peak of memory of all processes. Of a small corpus with versions and duplicates, runs are killed (SIGKILL) at
so many points, each is started again, and the trees are compared byte for byte.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from invented_pages import TEMPLATES, stories

IN_ONE = """
import sys, time
from pathlib import Path
import trafilatura, trafilatura.metadata
from newsclaims import workers
from newsclaims.intake import markup, page
from newsclaims.workspace import Workspace
workers._cores = lambda: 1
spent = 0.0
def timed(function):
    def run(*args, **more):
        global spent
        begun = time.perf_counter()
        try:
            return function(*args, **more)
        finally:
            spent += time.perf_counter() - begun
    return run
trafilatura.bare_extraction = timed(trafilatura.bare_extraction)
trafilatura.metadata.extract_metadata = timed(trafilatura.metadata.extract_metadata)
page.parsed = timed(page.parsed)
files = sorted(map(str, Path(sys.argv[2]).iterdir()))[: int(sys.argv[3])]
Workspace.init(Path(sys.argv[1]))
with Workspace.find(Path(sys.argv[1])) as workspace:
    workspace.add(files[:20])
    spent, begun = 0.0, time.perf_counter()
    workspace.add(files[20:])
    whole = time.perf_counter() - begun
share = f"{1 - spent / whole:.0%} of the time is not the library's"
print(f"  in one process {len(files[20:]) / whole:.0f} pages a second; {share}")
"""
CLAIMS = [sys.executable, "-m", "newsclaims"]


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("pages", 10_000), ("records", 100_000), ("kills", 40)):
        parser.add_argument(f"--{name}", type=int, default=default)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if asked.pages:
            of_pages(Path(folder), asked.pages)
        if asked.records:
            of_records(Path(folder), asked.records)
        if asked.kills:
            of_kills(Path(folder), asked.kills)


def of_pages(folder: Path, count: int) -> None:
    """A folder of web pages, added twice."""
    workspace, pages = made(folder / "of-pages"), folder / "pages"
    pages.mkdir()
    size = 0
    for number, story in enumerate(stories(count)):
        template = list(TEMPLATES)[number % len(TEMPLATES)]
        size += (pages / f"{number:06}.html").write_text(TEMPLATES[template](story), encoding="utf-8")
    time.sleep(3)  # files that were written this moment are read again
    first = added(workspace, pages)
    again = added(workspace, pages)
    print(f"{count:,} pages of {size // count:,} bytes: {told(first, count)}")
    print(f"  the same again: {told(again, count)}, {first.seconds / again.seconds:.0f} times as fast")
    print(f"  {first.said}\n  {again.said}")
    library(pages, min(count, 700))
    shutil.rmtree(pages)


def library(pages: Path, count: int) -> None:
    """The share of the time of one process that is not trafilatura's and lxml's own."""
    with tempfile.TemporaryDirectory() as workspace:
        subprocess.run([sys.executable, "-c", IN_ONE, workspace, pages, str(count)], check=True)


def of_records(folder: Path, count: int) -> None:
    """One large JSON Lines file, added twice."""
    workspace, file = made(folder / "of-records"), folder / "crawl.jsonl"
    with file.open("w", encoding="utf-8") as out:
        out.writelines(f"{json.dumps(record)}\n" for record in records(count))
    first = added(workspace, file)
    print(f"{count:,} records in {file.stat().st_size / 1e6:,.0f} MB: {told(first, count)}\n  {first.said}")
    again = added(workspace, file)
    print(f"  the same again: {told(again, count)}\n  {again.said}")
    shutil.rmtree(workspace)


def records(count: int, words: int = 300) -> Iterator[dict[str, object]]:
    """Articles as another program's records."""
    for story in stories(count, seed=2, words=words):
        text = "\n\n".join(story.paragraphs)
        day = story.published.isoformat()
        yield {"title": story.title, "text": text, "url": story.url, "source": story.outlet, "date": day}


def of_kills(folder: Path, points: int) -> None:
    """A small corpus, and runs over it that are killed while they write."""
    file = folder / "small.jsonl"
    file.write_text("".join(f"{json.dumps(record)}\n" for record in changed(200)), encoding="utf-8")
    whole = made(folder / "whole")
    seconds = added(whole, file).seconds
    differing, killed = 0, 0
    for point in range(points):
        workspace = made(folder / "killed")
        running = start(workspace, file)
        time.sleep(0.3 + point * max(seconds - 0.3, 0.1) / points)
        running.send_signal(signal.SIGKILL)
        killed += running.wait() != 0
        done = added(workspace, file)
        differing += tree(workspace) != tree(whole)
        shutil.rmtree(workspace)
        assert done.code in (0, 2), done
    print(f"{points} runs, {killed} of them killed in time: {differing} ended otherwise than an undisturbed one")


def changed(count: int) -> Iterator[dict[str, object]]:
    """Records among which are repeated ones, new versions, and nearly the same ones."""
    rng = random.Random(3)
    known: list[dict[str, object]] = []
    for record in records(count):
        yield record
        known.append(record)
        old = rng.choice(known)
        match rng.randrange(8):
            case 0:
                yield old
            case 1:
                yield {**old, "text": f"{old['text']}\n\nCorrected by {rng.random()}."}
            case 2:
                yield {**old, "url": f"{old['url']}-copy", "text": str(old["text"]).replace("the", "a", 1)}


class Run:
    """What a command took and said."""

    def __init__(self, code: int, seconds: float, memory: float, said: str) -> None:
        self.code, self.seconds, self.memory, self.said = code, seconds, memory, said


def start(workspace: Path, *files: Path) -> "subprocess.Popen[str]":
    """Begin to add files."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([*CLAIMS, "-C", workspace, "add", *files], text=True, **pipes)


def added(workspace: Path, *files: Path) -> Run:
    """Add files, and watch the memory of all processes meanwhile."""
    begun = time.perf_counter()
    running = start(workspace, *files)
    peaks = [0.0]
    watching = threading.Thread(target=_watch, args=(running, peaks), daemon=True)
    watching.start()
    lines = running.communicate()[0].strip().splitlines()
    return Run(running.returncode, time.perf_counter() - begun, max(peaks), (lines or [""])[-1])


def _watch(running: "subprocess.Popen[str]", peaks: list[float]) -> None:
    while running.poll() is None:
        peaks.append(sum(map(_resident, _family(running.pid))))
        time.sleep(0.2)


def _family(process: int) -> list[int]:
    with suppress(OSError):
        tasks = Path(f"/proc/{process}/task").iterdir()  # each thread has the children that it started
        children = " ".join((task / "children").read_text(encoding="ascii") for task in tasks)
        return [process, *map(int, children.split())]
    return [process]


def _resident(process: int) -> float:
    with suppress(OSError, ValueError, IndexError):
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGESIZE")
    return 0


def told(run: Run, count: int) -> str:
    """A run in one line."""
    return f"{run.seconds:.1f} s, {count / run.seconds:,.0f} a second, {run.memory / 1e6:,.0f} MB in all processes"


def made(folder: Path) -> Path:
    """A new workspace."""
    subprocess.run([*CLAIMS, "init", folder], check=True, stdout=subprocess.DEVNULL)
    return folder


def tree(workspace: Path) -> dict[str, bytes]:
    """Every file of a workspace but the derived ones."""
    files = (path for path in workspace.rglob("*") if path.is_file() and ".claims" not in path.parts)
    return {str(path.relative_to(workspace)): path.read_bytes() for path in files}


if __name__ == "__main__":
    main()
