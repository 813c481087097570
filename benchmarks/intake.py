"""How fast pages become articles, on one core, and how much of their text comes through.

    python benchmarks/intake.py [PAGES] [WORDS]

Pages are made up (benchmarks/invented_pages.py), so that what was written is known: of its words, how many were found,
in paragraphs as they were, and of the words found, how many are not the story's. A second run over the same pages says
which part of the time is the library's: trafilatura's own, and parsing by lxml.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator

from invented_pages import TEMPLATES, Story, stories
from newsclaims.errors import Problem
from newsclaims.intake import Raw, converted
from newsclaims.intake.markup import parsed
from newsclaims.intake.page import main_text


def main(count: int = 700, words: int = 500) -> None:
    """Print a line for each sort of page, then the sums."""
    pages = list(made(count, words))
    for _, _, data in pages[:20]:  # load everything once
        converted(raw(data))
    totals: Counter[str] = Counter()
    for name in TEMPLATES:
        tally = measured([(story, data) for template, story, data in pages if template == name])
        totals += tally
        print(f"{name:12} {line(tally)}")
    print(f"{'all':12} {line(totals)}")
    spent = timed(pages)
    print("of the time: " + ", ".join(f"{what} {part / spent['all']:.0%}" for what, part in spent.items()))


def made(count: int, words: int) -> Iterator[tuple[str, Story, bytes]]:
    """Pages of every sort in turn, with the stories on them."""
    names = list(TEMPLATES)
    for number, story in enumerate(stories(count, words=words)):
        name = names[number % len(names)]
        yield name, story, TEMPLATES[name](story).encode()


def raw(data: bytes) -> Raw:
    """A page as an item."""
    return Raw("page.html", "html", data, "page.html")


def measured(pages: list[tuple[Story, bytes]]) -> Counter[str]:
    """Count words, facts and microseconds over some pages."""
    tally: Counter[str] = Counter()
    for story, data in pages:
        start = time.process_time()
        (found,) = converted(raw(data))
        tally["microseconds"] += round(1e6 * (time.process_time() - start))
        tally["pages"] += 1
        tally["bytes"] += len(data)
        if isinstance(found, Problem):
            print("  ", found)
            continue
        tally += compared(story, found.text.split("\n\n"))
        tally["dated"] += found.published == story.published
        tally["named"] += found.source == story.outlet
        tally["titled"] += found.title == story.title
    return tally


def compared(story: Story, parts: list[str]) -> Counter[str]:
    """Words that were written, those found in whole paragraphs, and those that nobody wrote there."""
    written, seen = Counter(story.paragraphs), Counter(part for part in parts if part != story.title)
    size = lambda each: sum(len(part.split()) * times for part, times in each.items())  # noqa: E731
    return Counter(written=size(written), kept=size(written & seen), strange=size(seen - written))


def line(tally: Counter[str]) -> str:
    """A tally as a line."""
    pages, seconds = tally["pages"], tally["microseconds"] / 1e6
    kept, strange = (tally[key] / tally["written"] for key in ("kept", "strange"))
    facts = " ".join(f"{key} {tally[key]}/{pages}" for key in ("titled", "dated", "named"))
    speed = f"{pages / seconds:6.0f} pages/s {tally['bytes'] / seconds / 1e6:5.1f} MB/s"
    return f"{speed}   words kept {kept:7.2%} strange {strange:6.2%}   {facts}"


def timed(pages: list[tuple[str, Story, bytes]]) -> dict[str, float]:
    """Processor seconds of the whole, of the library's part, and of parsing."""
    spent = {"all": 0.0, "trafilatura": 0.0, "parsing": 0.0}
    for _, _, data in pages:
        start = time.process_time()
        tree = parsed(data.decode())
        parsing = time.process_time()
        main_text(tree, None)
        library = time.process_time()
        converted(raw(data))
        spent["all"] += time.process_time() - library
        spent["trafilatura"] += library - parsing
        spent["parsing"] += parsing - start
    return spent


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
