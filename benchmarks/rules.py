"""How often each rule is right, measured on PolNeAR: the source of `RULES` in `extraction/confidence.py`.

    python benchmarks/rules.py PATH/TO/polnear/train

PATH holds `text/*.txt` and `attributions/*.ann` (brat standoff), as the PolNeAR corpus is distributed. A claim is
right when its content and an annotated one share at least half of their words, and the words that name the
speaker share one with the annotated source (or neither names any). Of several annotators of one article the
alphabetically first counts. The last lines give precision, recall and F1 of all claims, and articles a second.
"""

import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from corpus import Offsets
from corpus import articles as corpus_articles
from newsclaims.extraction import link_article

WORD = re.compile(r"\w+")
Annotated = tuple[set[int], set[int]]


def words(text: str, spans: Iterable[Offsets]) -> set[int]:
    """The places of the words that the spans cover."""
    return {match.start() for start, end in spans for match in WORD.finditer(text, start, end)}


def is_right(content: set[int], source: set[int], gold: list[Annotated]) -> int | None:
    """Which annotated attribution a claim finds, if any."""
    for number, (wanted, speaker) in enumerate(gold):
        if len(content & wanted) * 2 >= len(content | wanted) and (source & speaker or not (source or speaker)):
            return number
    return None


def main(folder: Path) -> None:
    """Print the table of rules and the totals."""
    tally: dict[tuple[str, bool], list[int]] = defaultdict(lambda: [0, 0])
    wanted = matched = articles = 0
    seconds = 0.0
    for article, marked in corpus_articles(folder):
        text = article.text
        gold = [(words(text, one.content), words(text, one.source)) for one in marked]
        begun = time.perf_counter()
        linked = link_article(article, tagging=False)
        seconds += time.perf_counter() - begun
        hits = set()
        for one in linked:
            mention = [one.draft.mention] if one.draft.mention else []
            hit = is_right(words(text, one.draft.content), words(text, mention), gold)
            row = tally[one.draft.pattern, one.speaker.name is not None]
            row[0] += 1
            row[1] += hit is not None
            hits |= {hit} - {None}
        wanted, matched, articles = wanted + len(gold), matched + len(hits), articles + 1
    for (pattern, named), (found, right) in sorted(tally.items(), key=lambda item: -item[1][0]):
        print(f"{right / found:5.2f}  {right:6} of {found:6}  {pattern}{'' if named else ' (speaker not known)'}")
    found, right = (sum(row[i] for row in tally.values()) for i in (0, 1))
    precision, recall = right / found, matched / wanted
    print(
        f"all: precision {precision:.3f}, recall {recall:.3f}, F1 {2 * precision * recall / (precision + recall):.3f}"
    )
    print(f"{articles / seconds:.1f} articles a second, one core")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
