"""Which outlets had the story of a statement in their hands, from an index of the articles around that is made once.

An article is of the story if it came out between the day of the statement and `CLOSE` days after the last report of it,
and shares with a reporting article another statement, two of its speakers, or a speaker and a topic of the statement.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter

from newsclaims.crossref.occasions import CLOSE, occasion
from newsclaims.crossref.tellings import Told
from newsclaims.model import Claim
from newsclaims.rows import Present

SPEAKERS = 2  # shared speakers that make two articles of the same days one story

Span = tuple[date, date]
_day = attrgetter("published")


class Stories:
    """Articles by speaker and by statement, each in the order of their days.

    A question looks only at articles of its days that have something in common with a reporting one, however many
    there are besides. `present` are the articles; `reported` are statements, by id, with the articles that report each.
    """

    def __init__(self, present: Iterable[Present] = (), reported: Iterable[tuple[str, Iterable[str]]] = ()) -> None:
        self._present = {article.file: article for article in present}
        self._heard: dict[str, list[Present]] = defaultdict(list)
        for article in sorted(self._present.values(), key=_day):
            for speaker in article.speakers:
                self._heard[speaker].append(article)
        self._reporting: dict[str, list[Present]] = {}
        self._reported: dict[str, set[str]] = defaultdict(set)
        for statement, files in reported:
            articles = self._known(set(files))
            self._reporting[statement] = sorted(articles, key=_day)
            for article in articles:
                self._reported[article.file].add(statement)

    def outlets(self, found: Told) -> set[str]:
        """The outlets with an article of a statement's story; none where it has no date."""
        when = days(found.claims)
        if when is None:
            return set()
        reporting = self._known(found.articles)
        topics = frozenset(topic for claim in found.claims for topic in claim.topics)
        alike = (*self._linked(found, reporting, when), *self._heard_alike(reporting, topics, when))
        return {article.outlet for article in alike}

    def _known(self, files: Iterable[str]) -> list[Present]:
        return [self._present[file] for file in files if file in self._present]

    def _linked(self, found: Told, reporting: Iterable[Present], when: Span) -> Iterator[Present]:
        """The articles that report another statement which a reporting one reports, too."""
        others = {statement for article in reporting for statement in self._reported.get(article.file, ())}
        for statement in others - {found.statement.statement}:
            yield from _within(self._reporting[statement], when)

    def _heard_alike(self, reporting: Sequence[Present], topics: Collection[str], when: Span) -> Iterator[Present]:
        """The articles with two speakers of one reporting article, or with one of any and a topic of the statement."""
        speakers = {speaker for article in reporting for speaker in article.speakers}
        shared = Counter(article.file for speaker in speakers for article in _within(self._heard[speaker], when))
        for file, number in shared.items():
            article = self._present[file]
            several = number >= SPEAKERS and any(_speakers_shared(article, other) for other in reporting)
            if several or not article.topics.isdisjoint(topics):
                yield article


def days(claims: Iterable[Claim]) -> Span | None:
    """The first day on which a statement with these claims can have been said, and the last of its story."""
    members = list(claims)
    known = [when for when in map(occasion, members) if when]
    out = [claim.published.toordinal() for claim in members if claim.published]
    if not out:
        return None
    return date.fromordinal(min(when.first for when in known)), date.fromordinal(max(out) + CLOSE)


def _within(articles: Sequence[Present], when: Span) -> Sequence[Present]:
    """Those of some articles, in the order of their days, that came out on these days."""
    first, last = when
    return articles[bisect_left(articles, first, key=_day) : bisect_right(articles, last, key=_day)]


def _speakers_shared(article: Present, other: Present) -> bool:
    return len(article.speakers & other.speakers) >= SPEAKERS
