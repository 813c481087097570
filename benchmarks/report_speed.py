"""How a report of many statements behaves: `python -m benchmarks.report_speed [STATEMENTS]`, a thousand unless told.

It invents articles of two outlets a day, where a fifth of the quotations lose their "not" and some their end, writes
the report of them, and opens it in Chromium: time to the first paint, and from a stroke in the filter to the next
frame.
"""

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from newsclaims.cli.boundary import run

sys.path.append(str(Path(__file__).parent.parent / "tools"))
from browser import Browser, browser, found

DAY = 25  # statements a day
OUTLETS = ("Harbour Post", "Island News", "Coast Radio", "Ostvik Times")
NAMES = [f"{a} {b}" for a in "Maria Karin Ole Eva Nils Tove".split() for b in "Lindqvist Berg Holm Strand Dahl".split()]
PLACES = "harbour council bridge school library hospital railway museum orchard quarry dairy brewery mill canal".split()
DEEDS = "close open sell rebuild expand repair finance inspect abandon protect restore lease".split()
SORTS = "northern southern crowded ancient empty costly modern flooded wooden private quiet remote famous".split()
CROWDS = "engineers teachers nurses farmers tenants drivers pupils sailors bakers lawyers painters voters".split()
STROKES = """(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const search = document.getElementById("search");
    const times = [];
    await frame();
    for (const words of ["b", "br", "bri", "brid", "bridge", "bridge s", "bridge", ""]) {
        const begun = performance.now();
        search.value = words;
        search.dispatchEvent(new Event("input", {bubbles: true}));
        await frame();
        times.push(performance.now() - begun);
    }
    return times;
})()"""


def invented(folder: Path, statements: int) -> None:
    """Write a workspace in which two outlets report each statement."""
    chance = random.Random(7)
    (folder / "data/articles").mkdir(parents=True)
    lines = ["sources:", *(f"  - name: {name}" for name in OUTLETS), "articles:"]
    for day in range(0, statements, DAY):
        said = [(_sentence(chance), chance.choice(NAMES)) for _ in range(min(DAY, statements - day))]
        for copy, outlet in enumerate(chance.sample(OUTLETS, 2)):
            name = f"{day:06d}-{copy}.txt"
            told = (
                f"“{_told(words, chance) if copy else words},” {who} said on Monday. People listened."
                for words, who in said
            )
            (folder / "data/articles" / name).write_text("\n\n".join(told) + "\n", encoding="utf-8")
            published = f"20{10 + day // DAY // 336}-{day // DAY // 28 % 12 + 1:02d}-{day // DAY % 28 + 1:02d}"
            lines += [f"  - file: {name}", f"    source: {outlet}", f"    published: {published}"]
            lines += [f"    url: https://news.example/{name}"]
    (folder / "claims.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _sentence(chance: random.Random) -> str:
    pick = chance.choice
    numbers = [chance.randint(10, 990) for _ in range(2)]
    return (
        f"We will not {pick(DEEDS)} the {pick(SORTS)} {pick(PLACES)} near the {pick(SORTS)} {pick(PLACES)} before"
        f" {numbers[0]} {pick(CROWDS)} and {numbers[1]} {pick(CROWDS)} have seen the {pick(SORTS)} plans for it"
    )


def _told(words: str, chance: random.Random) -> str:
    words = words.replace(" not ", " ") if chance.random() < 0.2 else words
    return " ".join(words.split()[:-5]) if chance.random() < 0.3 else words


def measured(page: Browser, file: Path) -> tuple[float, list[float]]:
    """Milliseconds to the first paint, and for each stroke."""
    page.size(1280, 900)
    page.open(file.as_uri())
    time.sleep(1)
    paint = page.run("performance.getEntriesByType('paint')[0].startTime")
    return paint, page.run(STROKES)


def main(statements: int) -> None:
    """Print what a report of so many statements takes."""
    executable = found() or sys.exit("there is no Chromium: apt-get install chromium")
    with tempfile.TemporaryDirectory() as name, browser(executable) as page:
        folder = Path(name)
        invented(folder, statements)
        run(["-C", name, "xref", "--limit", "1", "--format", "json"])
        begun = time.perf_counter()
        run(["-C", name, "report", str(folder / "report")])
        seconds = time.perf_counter() - begun
        file = folder / "report/index.html"
        print(f"written in {seconds:.1f} s, {file.stat().st_size / 1e6:.1f} MB")
        for _ in range(3):
            paint, strokes = measured(page, file)
            told = f"median {statistics.median(strokes):.0f} ms, most {max(strokes):.0f} ms"
            print(f"first paint {paint:.0f} ms; stroke, {told}")
        number = page.run("document.querySelectorAll('*').length")
        print(f"elements: {number:,}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
