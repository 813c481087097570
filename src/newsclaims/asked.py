"""Filters as people ask for them, by option or in an address: under the same names, with the same meaning."""

from collections.abc import Iterator, Mapping
from typing import Any

from newsclaims.model import Filters
from newsclaims.naming import What
from newsclaims.workspace import Workspace

FIELDS = {
    "speaker": "speakers",
    "source": "sources",
    "article": "articles",
    "kind": "kinds",
    "polarity": "polarities",
    "channel": "channels",
    "topic": "topics",
    "since": "since",
    "until": "until",
    "match": "match",
    "status": "statuses",
    "min_confidence": "min_confidence",
}
NAMED: tuple[What, ...] = ("speaker", "source", "article", "topic")


def filters_of(workspace: Workspace, asked: Mapping[str, Any]) -> Filters:
    """The filters that were asked for, every name the one that the workspace uses."""
    named = {name: [workspace.named(name, each) for each in asked.get(name, ())] for name in NAMED}
    return Filters.model_validate({FIELDS[name]: value for name, value in (dict(asked) | named).items()})


def words(filters: Filters) -> str:
    """The filters as one would type them."""
    return " ".join(f"{option} " + (f"'{value}'" if " " in value else value) for option, value in _options(filters))


def command(name: str, filters: Filters, *rest: str) -> str:
    """A command with the filters, safe to copy into a shell whatever the filters say."""
    import shlex  # noqa: PLC0415 -- late: lists of claims do without

    typed = (word for option in _options(filters) for word in option)
    return shlex.join(["claims", name, *typed, *rest])


def _options(filters: Filters) -> Iterator[tuple[str, str]]:
    for name, field in FIELDS.items():
        value = getattr(filters, field)
        for each in value if isinstance(value, tuple) else [value] if value else []:
            yield f"--{name.replace('_', '-')}", str(each)
