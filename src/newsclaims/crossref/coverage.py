"""Statements by outlets: who reported each in which wording, and who covered the story without it.

Silence is a reproach, so it is only told of an outlet that had the story in its hands: it published, between the
day of the statement and `CLOSE` days after the last report of it, an article that shares with a reporting
article another statement, two of its speakers, or a speaker and a topic of the statement. Of all others, and
where the statement has no date, nothing is said.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from newsclaims.crossref.occasions import CLOSE, occasion
from newsclaims.crossref.tellings import Telling, Told, outlet
from newsclaims.model import Claim, Flag
from newsclaims.rows import Present

Wording = Literal["fullest", "verbatim", "truncated", "altered", "paraphrased", "silent"]
WORDINGS: tuple[Wording, ...] = ("fullest", "verbatim", "truncated", "altered", "paraphrased", "silent")
SPEAKERS = 2  # shared speakers that make two articles of the same days one story


@dataclass(frozen=True, slots=True)
class Cell:
    """What an outlet made of a statement: its closest wording, and the flags of all of its wordings.

    `text` numbers the text that it stands in, from 0, as in `Told.texts`; None for silence.
    """

    outlet: str
    wording: Wording
    claims: tuple[Claim, ...] = ()
    flags: tuple[Flag, ...] = ()
    text: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A statement with a cell for every outlet that reported it or covered the story, by outlet."""

    found: Told
    cells: tuple[Cell, ...]


Links = Mapping[str, Mapping[str, frozenset[str]]]
"""Article, other article, and the statements that both report."""


def coverage(found: Sequence[Told], present: Sequence[Present], links: Links) -> list[Row]:
    """The statements with what each outlet made of them."""
    by_file = {article.file: article for article in present}
    return [Row(each, (*_reported(each), *_silent(each, by_file, links))) for each in found]


def linked(reported: Iterable[tuple[str, Iterable[str]]]) -> Links:
    """The links between articles, from statements with the articles that report each."""
    links: dict[str, dict[str, frozenset[str]]] = defaultdict(lambda: defaultdict(frozenset))
    for statement, articles in reported:
        files = sorted(set(articles))
        for file in files:
            for other in files:
                links[file][other] |= {statement}
    return links


def days(found: Told) -> tuple[date, date] | None:
    """The first day on which a statement can have been said, and the last on which one could still report it."""
    known = [when for when in map(occasion, found.claims) if when]
    out = [claim.published.toordinal() for claim in found.claims if claim.published]
    if not out:
        return None
    return date.fromordinal(min(when.first for when in known)), date.fromordinal(max(out) + CLOSE)


def _reported(found: Told) -> list[Cell]:
    tellings: dict[str, list[tuple[Telling, Claim]]] = defaultdict(list)
    for telling in (found.fullest, *found.others):
        for claim in telling.claims:
            tellings[outlet(claim)].append((telling, claim))
    texts = {id(text): at for at, text in enumerate(found.texts)}
    return [_cell(name, told, texts) for name, told in sorted(tellings.items())]


def _cell(name: str, told: Sequence[tuple[Telling, Claim]], texts: Mapping[int, int]) -> Cell:
    closest = min(told, key=lambda it: WORDINGS.index(_worded(*it)))
    flags = tuple(dict.fromkeys(flag for telling, _ in told for flag in telling.flags))
    return Cell(name, _worded(*closest), tuple(claim for _, claim in told), flags, texts[id(closest[0].text)])


def _worded(telling: Telling, claim: Claim) -> Wording:
    if telling.pair:
        return telling.pair.relation
    return "fullest" if claim is telling.claim else "verbatim"


def _silent(found: Told, present: Mapping[str, Present], links: Links) -> list[Cell]:
    when = days(found)
    if when is None:
        return []
    first, last = when
    reporting = [present[file] for file in found.articles if file in present]
    topics = frozenset(topic for claim in found.claims for topic in claim.topics)
    others = {
        article.outlet
        for article in present.values()
        if first <= article.published <= last
        if any(_one_story(article, other, topics, _shared(links, article, other, found)) for other in reporting)
    }
    return [Cell(name, "silent") for name in sorted(others - set(found.outlets))]


def _shared(links: Links, article: Present, other: Present, found: Told) -> frozenset[str]:
    return links.get(other.file, {}).get(article.file, frozenset()) - {found.statement.statement}


def _one_story(article: Present, reporting: Present, topics: frozenset[str], shared: frozenset[str]) -> bool:
    speakers = article.speakers & reporting.speakers
    return bool(shared or len(speakers) >= SPEAKERS or (speakers and article.topics & topics))
