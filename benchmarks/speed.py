"""How fast files become claims, on one core: processor seconds by stage, articles of 900 words a second, memory.

    OMP_NUM_THREADS=1 python benchmarks/speed.py [FOLDER]

FOLDER holds `.txt` files in UTF-8; without one, the stories of `tests/stories` and the articles of `data/articles`.
Some are worked first, to load the model; then all are timed, and once more stage by stage.
"""

import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from newsclaims.extraction import cast_of, extract
from newsclaims.extraction.drafting import passages, rule_drafts
from newsclaims.extraction.linking import link
from newsclaims.extraction.merging import merged
from newsclaims.extraction.tagging.drafts import tagged_drafts
from newsclaims.extraction.tagging.grid import lay_out
from newsclaims.extraction.tagging.model import tagger
from newsclaims.model import Article
from newsclaims.reading import read

ROOT = Path(__file__).parent.parent
WORDS = 900
Result = TypeVar("Result")


class Clock:
    """Processor time by stage."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def timed(self, stage: str, work: Callable[[], Result]) -> Result:
        """The result of some work, its time added to its stage."""
        begun = time.process_time()
        result = work()
        self.seconds[stage] += time.process_time() - begun
        return result


def article_of(path: Path) -> Article:
    """The article in a file."""
    found = read(path, path.name).article
    assert found is not None, path
    return found


def stages(article: Article, clock: Clock) -> None:
    """One article, stage by stage."""
    cast = clock.timed("names of the article", lambda: cast_of(article))
    found = clock.timed("paragraphs, quotations, sentences", lambda: list(passages(article)))
    rules = clock.timed("rules", lambda: [rule_drafts(article, passage) for passage in found])
    grid = clock.timed("layout for the tagger", lambda: lay_out(article.text, found, rules))
    tagged = clock.timed("tagger", lambda: tagger().tag(grid))
    drafts = clock.timed("tags to attributions", lambda: tagged_drafts(article.text, grid, tagged, found))
    both = [
        merged(article.text, own, drafts.get(one.paragraph.number, [])) for one, own in zip(found, rules, strict=True)
    ]
    clock.timed("speakers and dates", lambda: link(article, cast, zip(found, both, strict=True)))


def main() -> None:
    """Print the table."""
    folders = [Path(sys.argv[1])] if len(sys.argv) > 1 else [ROOT / "tests" / "stories", ROOT / "data" / "articles"]
    paths = sorted(path for folder in folders for path in folder.rglob("*.txt"))
    clock = Clock()
    for path in paths[:20]:
        extract(article_of(path))
    texts = [clock.timed("reading files", lambda path=path: article_of(path)) for path in paths]
    for article in texts:
        clock.timed("all", lambda article=article: extract(article))
    for article in texts:
        stages(article, clock)
    whole = clock.seconds.pop("all")
    words = sum(len(article.text.split()) for article in texts)
    stage_sum = sum(clock.seconds.values()) - clock.seconds["reading files"]
    clock.seconds["claims made of them"] = max(0.0, whole - stage_sum)
    for stage, seconds in clock.seconds.most_common():
        print(f"{1000 * seconds * WORDS / words:6.1f} ms of {WORDS} words  {stage}")
    total = whole + clock.seconds["reading files"]
    print(f"{len(texts)} articles, {words} words: {words / WORDS / total:.1f} articles of {WORDS} words a second")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")


if __name__ == "__main__":
    main()
