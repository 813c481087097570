"""What a person asks to add, in the workspace's own names."""

from collections.abc import Mapping, Sequence
from typing import Any

from newsclaims.adding import Asked, Said
from newsclaims.catalogue import Catalogue
from newsclaims.errors import UnknownNameError, UnlistedSourceError
from newsclaims.naming import catalogued_sources, meant


def asked(catalogue: Catalogue, given: Sequence[str], facts: Mapping[str, Any], how: Mapping[str, Any]) -> Asked:
    """What is to be added, and what is said of all of it; `how` are the other fields of `adding.Asked`.

    A `source` must be listed in the catalogue; a `new_source` is listed with the first article that is added.
    """
    said = {name: fact for name, fact in facts.items() if name != "new_source" and fact is not None}
    if "source" in said:
        said["source"] = _listed(catalogue, said["source"])
    elif facts.get("new_source"):
        said["source"] = facts["new_source"]
    return Asked(tuple(given), Said(**said), **how)


def _listed(catalogue: Catalogue, name: str) -> str:
    try:
        return meant("source", name, [lambda: catalogued_sources(catalogue)])
    except UnknownNameError as error:
        raise UnlistedSourceError(name, error.known) from None
