"""The search of `claims serve`: a form with the filters of the command line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsclaims.model import CHANNELS, KINDS, POLARITIES, STATUSES, Article, Claim
from newsclaims.pages import links
from newsclaims.pages.html import Html, tag


@dataclass(frozen=True)
class Offered:
    """The names that a search can choose from; of speakers the most quoted."""

    sources: Sequence[str]
    topics: Sequence[str]
    speakers: Sequence[str]


@dataclass(frozen=True)
class Search:
    """What was asked, what can be asked, and the first of what was found; `of` is how many claims that are."""

    query: Mapping[str, Sequence[str]]
    offered: Offered
    claims: Sequence[Claim]
    articles: Mapping[str, Article]
    of: int = 0


def form(found: Search) -> Html:
    """The form, filled in as it was asked."""
    offered = found.offered
    names = tag("datalist", *(tag("option", value=name) for name in offered.speakers), id="speakers")
    fields = (
        _typed(found, "match", "Words"),
        _typed(found, "speaker", "Speaker", "speakers"),
        _chosen(found, "source", "Source", offered.sources),
        _chosen(found, "topic", "Topic", offered.topics),
        _chosen(found, "kind", "Kind", KINDS),
        _chosen(found, "polarity", "Asserted or not", POLARITIES),
        _chosen(found, "channel", "Said how", CHANNELS),
        _typed(found, "since", "Since (2018, 2018-09, 2018-09-10)"),
        _typed(found, "until", "Until"),
        _typed(found, "min-confidence", "Least confidence (0 to 1)"),
        _typed(found, "article", "Article"),
        _chosen(found, "status", "Status", STATUSES),
        tag("p", tag("button", "Search", type="submit"), class_="buttons"),
    )
    target = links.local("/search")
    return tag(
        "form",
        tag("div", *fields, class_="fields"),
        names,
        action=target,
        method="get",
        role="search",
        aria_label="Claims",
    )


def _typed(found: Search, name: str, label: str, listed: str = "") -> Html:
    value = _first(found, name)
    field = tag("input", id=f"q-{name}", name=name, value=value, list=listed or None, autocomplete="off")
    return tag("p", tag("label", label, for_=f"q-{name}"), field)


def _chosen(found: Search, name: str, label: str, values: Sequence[str]) -> Html:
    value = _first(found, name)
    options = (tag("option", each, value=each, selected=each == value) for each in values)
    field = tag("select", tag("option", "all", value=""), *options, id=f"q-{name}", name=name)
    return tag("p", tag("label", label, for_=f"q-{name}"), field)


def _first(found: Search, name: str) -> str:
    return next(iter(found.query.get(name, ())), "")
