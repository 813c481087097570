"""A question in an address as filters: the names and values of the command line's options."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from newsclaims.asked import FIELDS, filters_of
from newsclaims.errors import QueryError
from newsclaims.model import CHANNELS, KINDS, POLARITIES, STATUSES, Filters
from newsclaims.periods import period
from newsclaims.workspace import Workspace

Query = Mapping[str, Sequence[str]]

CHOICES: dict[str, Sequence[str]] = {
    "kind": KINDS,
    "polarity": POLARITIES,
    "channel": CHANNELS,
    "status": STATUSES,
}


def asked(query: Query, workspace: Workspace) -> Filters:
    """The filters of a query; what it leaves empty asks for nothing, and what is no filter is an error."""
    given = {name.replace("-", "_"): _given(values) for name, values in query.items()}
    unknown = next((name for name in given if name not in FIELDS), None)
    if unknown is not None:
        raise QueryError("filter", unknown, f"there are {', '.join(FIELDS)}")
    found = {name: _meant(name, values) for name, values in given.items() if values}
    since, until = found.get("since"), found.get("until")
    if since and until and since > until:
        raise QueryError("end", str(until), f"it is before {since}, so that nothing can be in between")
    return filters_of(workspace, found)


def _given(values: Sequence[str]) -> list[str]:
    # A command line cannot hold the character 0, so nothing behind it is made for one.
    return [each.replace("\0", "\ufffd") for each in values if each.strip()]


def _meant(name: str, values: Sequence[str]) -> Any:  # noqa: ANN401 -- as many types as filters
    if name in {"since", "until"}:
        return _edge(name, values[-1])
    if name == "min_confidence":
        return _share(values[-1])
    wrong = next((each for each in values if name in CHOICES and each not in CHOICES[name]), None)
    if wrong is not None:
        raise QueryError(name, wrong, f"choose from {', '.join(CHOICES[name])}")
    return list(values)


def _edge(name: str, value: str) -> date:
    found = period(value.strip())
    if found is None:
        raise QueryError("date", value, "write it like 2018-09-10, 2018-09 or 2018")
    return found[name == "until"]


def _share(value: str) -> float:
    try:
        least = float(value)
    except ValueError:
        least = -1
    if not 0 <= least <= 1:
        raise QueryError("confidence", value, "write a number from 0 to 1, like 0.8")
    return least
