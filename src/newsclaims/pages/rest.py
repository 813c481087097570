"""What a page leaves out, because nobody reads that much at once: how much it is, and two ways to come by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsclaims.pages import links
from newsclaims.pages.html import Html, tag
from newsclaims.views import facts


@dataclass(frozen=True)
class Ways:
    """How to come by what a page leaves out: the question to narrow down, and the command that writes all of it."""

    query: Mapping[str, Sequence[str]]
    command: str


@dataclass(frozen=True)
class Part:
    """How many things of a sort a page shows, and of how many."""

    shown: int
    of: int
    what: str


def rest(parts: Sequence[Part], ways: Ways) -> Html | None:
    """A note on what is left out; none where everything is shown."""
    cut = [f"the first {part.shown:,} of {facts.counted(part.of, part.what)}" for part in parts if part.shown < part.of]
    if not cut:
        return None
    narrower = links.local("/search", None, **flat(ways.query))
    return tag(
        "p",
        f"This page shows only {' and '.join(cut)}. To see others, ",
        tag("a", "search for a speaker, a topic or some days", href=narrower),
        " and look at what you find. To have all of them in a file for a spreadsheet, type this in a terminal, in the "
        "folder of your claims.yaml: ",
        tag("code", ways.command),
        class_="note",
    )


def flat(query: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The first of each of a query's values."""
    return {name: values[0] for name, values in query.items() if values and values[0]}
