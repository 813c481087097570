"""How well attributions are found in the PolNeAR corpus: attributions, spans, and what a confidence is worth.

    python -m benchmarks.attributions PATH/TO/polnear/dev [--bootstrap N] [--calibration] [--predictions FILE]

Rules and tagger together, as `claims extract` uses them. An attribution is found when its content and a claim's share
at least half of their words and the words for the speaker share one, or neither names any; each counts once. Exact
means the same pieces. The corpus counts quotation marks into the content and this tool leaves the outer ones out, so
they are put back here before anything is compared. `--predictions` writes what is compared, for other scorers;
`--gold-spans` assembles the annotators' own spans, to measure the assembling alone.
"""

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import Attribution, Offsets, articles
from newsclaims.extraction import lay_out_article, link_article
from newsclaims.extraction.polarity import polarity_of_draft
from newsclaims.extraction.tagging.assembly import assemble
from newsclaims.extraction.tagging.spans import Role, TagSpan
from newsclaims.extraction.thread import Linked
from newsclaims.model import Article

WORD = re.compile(r"\w+")
MARKS = "“”„‟\"«»‘’'`"
KINDS = ("direct", "mixed", "indirect")
"""By the marks of the text, for both sides alike."""

ROLES = ("content", "source", "cue")


@dataclass(slots=True, frozen=True)
class Found:
    """A claim in the corpus's terms."""

    parts: Attribution
    confidence: float


def words(text: str, spans: Iterable[Offsets]) -> set[int]:
    """The places of the words that the spans cover."""
    return {match.start() for start, end in spans for match in WORD.finditer(text, start, end)}


def exact(text: str, pieces: Sequence[Offsets]) -> tuple[Offsets, ...]:
    """The pieces without white space at their ends, joined where only white space parts them."""
    joined: list[Offsets] = []
    for piece in sorted(pieces):
        start, end = trimmed(text, *piece)
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        elif start < end:
            joined.append((start, end))
    return tuple(joined)


def trimmed(text: str, start: int, end: int) -> Offsets:
    """A piece without white space at its ends."""
    own = text[start:end]
    return start + len(own) - len(own.lstrip()), end - len(own) + len(own.rstrip())


def marked(text: str, piece: Offsets) -> Offsets:
    """A piece with the quotation marks that stand at its ends."""
    start, end = piece
    if start and text[start - 1] in MARKS:
        start -= 2 if text[start - 2 : start] in ("''", "``") else 1
        if end < len(text) and text[end] in MARKS:
            end += 2 if text[end : end + 2] == "''" else 1
    return start, end


def in_corpus_terms(article: Article, linked: Linked) -> Found:
    """A claim as the corpus would mark it."""
    draft = linked.draft
    content = tuple(marked(article.text, piece) for piece in sorted(draft.content))
    parts = Attribution(content, (draft.mention,) if draft.mention else (), (draft.cue,) if draft.cue else ())
    return Found(parts, linked.confidence)


def claimed(article: Article) -> list[Linked]:
    """The attributions that become claims: not what the text says nobody said, or only might."""
    return [one for one in link_article(article) if polarity_of_draft(article.text, one.draft)]


def assembled(article: Article, gold: Sequence[Attribution]) -> list[Found]:
    """What the rules of assembly make of the annotators' own spans."""
    grid = lay_out_article(article)
    starts = {token.start: at for at, token in enumerate(grid.tokens)}
    spans: set[TagSpan] = set()
    for attribution in gold:
        for role, name in zip((Role.CONTENT, Role.MENTION, Role.CUE), ROLES, strict=True):
            for start, end in exact(article.text, getattr(attribution, name)):
                inside = [at for place, at in starts.items() if start <= place < end]
                if inside:
                    spans.add(TagSpan(role, min(inside), max(inside) + 1, 1.0))
    place = grid.tokens
    return [
        Found(
            Attribution(
                tuple((place[span.start].start, place[span.end - 1].end) for span in one.content),
                tuple((place[span.start].start, place[span.end - 1].end) for span in (one.mention,) if span),
                tuple((place[span.start].start, place[span.end - 1].end) for span in (one.cue,) if span),
            ),
            1.0,
        )
        for one in assemble(grid, sorted(spans, key=lambda span: span.start))
    ]


def matches(text: str, gold: Sequence[Attribution], found: Sequence[Found]) -> dict[int, int]:
    """Which annotated attribution each claim finds, best overlap first."""
    edges = []
    wanted = [(words(text, one.content), words(text, one.source)) for one in gold]
    for at, one in enumerate(found):
        content, source = words(text, one.parts.content), words(text, one.parts.source)
        for number, (right, speaker) in enumerate(wanted):
            share = len(content & right) / max(1, len(content | right))
            if share >= 0.5 and (source & speaker or not (source or speaker)):
                edges.append((-share, at, number))
    pairs: dict[int, int] = {}
    for _, at, number in sorted(edges):
        if at not in pairs and number not in pairs.values():
            pairs[at] = number
    return pairs


def kind(text: str, content: Sequence[Offsets], quoted: Sequence[Offsets]) -> str:
    """Direct, mixed or indirect, by how many of the content's words stand in quotation marks."""
    own = words(text, content)
    inside = own & words(text, quoted)
    return "direct" if own == inside else "mixed" if inside else "indirect"


Counts = Counter[tuple[str, str]]


def measures(counts: Counts, name: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of one line of the table, in percent."""
    wanted, found, right = (counts[what, name] for what in ("wanted", "found", "right"))
    precision, recall = 100 * right / max(1, found), 100 * right / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


class Score:
    """Counts of claims found, wanted and right, article by article."""

    def __init__(self) -> None:
        self.articles: list[Counts] = []
        self.sure: list[tuple[float, bool]] = []

    def add(self, article: Article, gold: Sequence[Attribution], found: Sequence[Found]) -> None:
        """Count one article."""
        text, counts = article.text, Counts()
        pairs = matches(text, gold, found)
        quoted = quotations(article)
        for one in gold:
            counts.update((("wanted", kind(text, one.content, quoted)), ("wanted", "all")))
        for at, one in enumerate(found):
            right = at in pairs
            self.sure.append((one.confidence, right))
            own = kind(text, gold[pairs[at]].content if right else one.parts.content, quoted)
            counts.update((what, of) for what in ("found", "right")[: 1 + right] for of in (own, "all"))
        for role in ROLES:
            wanted = {exact(text, pieces) for one in gold if (pieces := getattr(one, role))}
            own_pieces = {exact(text, pieces) for one in found if (pieces := getattr(one.parts, role))}
            counts["wanted", role] += len(wanted)
            counts["found", role] += len(own_pieces)
            counts["right", role] += len(wanted & own_pieces)
        self.articles.append(counts)

    def table(self, samples: int) -> list[str]:
        """Precision, recall and F1 by kind of attribution, then of the exact spans; 95 % intervals over articles."""
        total = sum(self.articles, Counts())
        drawn = random.Random(0)
        picks = [sum(drawn.choices(self.articles, k=len(self.articles)), Counts()) for _ in range(samples)]
        lines = [f"{'':24}{'wanted':>8}{'found':>8}{'P':>8}{'R':>8}{'F1':>8}"]
        for name in ("all", *KINDS, *ROLES):
            precision, recall, harmonic = measures(total, name)
            between = sorted(measures(pick, name)[2] for pick in picks)
            span = f"   [{between[len(between) // 40]:.1f}, {between[-1 - len(between) // 40]:.1f}]" if between else ""
            label = f"{name} exact" if name in ROLES else f"attribution {name}"
            counted = f"{total['wanted', name]:8}{total['found', name]:8}"
            lines.append(f"{label:24}{counted}{precision:8.1f}{recall:8.1f}{harmonic:8.1f}{span}")
        return lines

    def calibration(self) -> list[str]:
        """How many claims of each confidence are right."""
        lines = [f"{'confidence':14}{'claims':>8}{'right':>8}{'share':>8}"]
        for low in range(9, -1, -1):
            rights = [right for sure, right in self.sure if low <= min(sure * 10, 9.99) < low + 1]
            if rights:
                share = sum(rights) / len(rights)
                lines.append(f"{low / 10:.1f} to {low / 10 + 0.1:.1f}    {len(rights):8}{sum(rights):8}{share:8.2f}")
        return lines


def quotations(article: Article) -> list[Offsets]:
    """Where the article has words in quotation marks."""
    grid = lay_out_article(article)
    return [(token.start, token.end) for token, state in zip(grid.tokens, grid.quotation, strict=True) if state]


def record(article: Article, one: Found) -> dict[str, object]:
    """A claim as a line of predictions."""

    def spans(pieces: Sequence[Offsets]) -> list[dict[str, int]]:
        return [{"start": start, "end": end} for start, end in pieces]

    parts = {role: spans(getattr(one.parts, role)) or None for role in ROLES}
    return {"article": article.file, **parts, "confidence": one.confidence}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--bootstrap", type=int, default=0, metavar="N", help="intervals from N samples of articles")
    parser.add_argument("--calibration", action="store_true")
    parser.add_argument("--gold-spans", action="store_true")
    options = parser.parse_args()
    score, seconds, lines = Score(), 0.0, []
    for article, gold in articles(options.split):
        begun = time.process_time()
        linked = [] if options.gold_spans else claimed(article)
        seconds += time.process_time() - begun
        found = assembled(article, gold) if options.gold_spans else [in_corpus_terms(article, one) for one in linked]
        score.add(article, gold, found)
        lines += [json.dumps({"article": article.file}), *(json.dumps(record(article, one)) for one in found)]
    print(*score.table(options.bootstrap), sep="\n")
    if options.calibration:
        print(*score.calibration(), sep="\n")
    if options.predictions:
        options.predictions.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    if not options.gold_spans:
        print(f"{seconds:.1f} s of processor time")


if __name__ == "__main__":
    main()
