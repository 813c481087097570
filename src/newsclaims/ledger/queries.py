"""What is read from the ledger: claims, and what its articles and casts say of themselves."""

import json
from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import ValidationError

from newsclaims.errors import Problem
from newsclaims.ledger.failures import DamagedError
from newsclaims.ledger.filtering import conditions
from newsclaims.ledger.recasting import Recasting
from newsclaims.ledger.store import Ledger
from newsclaims.model import CastMember, Claim, Filters, Value

IN_ORDER = "ORDER BY claims.published IS NULL, claims.published, claims.article, claims.start, claims.id, claims.key"
_LAST = chr(0x10FFFF)
AnyValue = TypeVar("AnyValue", bound=Value)


def claims(ledger: Ledger, filters: Filters) -> Iterator[Claim]:
    """The claims that pass the filters: by day of publication, article and place in the text."""
    where, values = conditions(filters)
    return claims_where(ledger, f"WHERE {where} {IN_ORDER}", values)


def claims_with_id(ledger: Ledger, claim_id: str) -> Iterator[Claim]:
    """The claims with an id: one, unless two articles ever came to the same."""
    return claims_where(ledger, f"WHERE id = ? {IN_ORDER}", [claim_id])


def claims_told(ledger: Ledger, version: int) -> Iterator[Claim]:
    """The claims of a version: by day of publication and article."""
    order = "ORDER BY claims.published IS NULL, claims.published, claims.article, claims.id, claims.key"
    where = f"WHERE key IN (SELECT claim FROM told WHERE version = ?) {order}"  # noqa: S608
    return claims_where(ledger, where, [version])


def claims_where(ledger: Ledger, rest: str, values: Sequence[object]) -> Iterator[Claim]:
    """The claims that the rest of a query finds, each with its present speaker, and as people decided about it."""
    recasting = Recasting(ledger)
    sql = f"SELECT claim, speaker, status, edited FROM claims {rest}"  # noqa: S608
    for text, speaker, status, edited in ledger.rows(sql, values):
        claim = restored(Claim, text)
        if claim.status != status:
            claim = claim.model_copy(update={"status": status, "edited": tuple(edited.split())})
        yield claim if claim.speaker == speaker else recasting.of(claim, speaker)


def restored(kind: type[AnyValue], text: str) -> AnyValue:
    """A value from the JSON that the ledger keeps of it."""
    try:
        return kind.model_validate_json(text)
    except ValidationError as error:
        raise DamagedError("ledger", "the ledger is damaged", "run the command again, and it is rebuilt") from error


def ids(ledger: Ledger, filters: Filters) -> set[str]:
    """The ids of the claims that pass the filters."""
    where, values = conditions(filters)
    return {found for (found,) in ledger.rows(f"SELECT id FROM claims WHERE {where}", values)}  # noqa: S608


def ids_with_prefix(ledger: Ledger, prefix: str, most: int = 6) -> list[str]:
    """Some of the ids that begin like this, in order."""
    query = "SELECT DISTINCT id FROM claims WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
    return [found for (found,) in ledger.rows(query, [prefix, prefix + _LAST, most])]


def ids_like(ledger: Ledger, claim_id: str, most: int = 500) -> list[str]:
    """Some ids to suggest instead of one that is not there: those that begin alike, else any."""
    return ids_with_prefix(ledger, claim_id[:2], most) or ids_with_prefix(ledger, "", 1)


def problems(ledger: Ledger) -> list[Problem]:
    """What was wrong with the articles when they were last read."""
    query = "SELECT problems FROM articles WHERE problems <> '[]' ORDER BY file"
    return [Problem(*problem) for (found,) in ledger.rows(query) for problem in json.loads(found)]


def notices(ledger: Ledger) -> list[str]:
    """What there was to say about articles when they were last read."""
    query = "SELECT notices FROM articles WHERE notices <> '[]' ORDER BY file"
    return [notice for (found,) in ledger.rows(query) for notice in json.loads(found)]


def speaking(ledger: Ledger) -> Iterator[tuple[str, CastMember]]:
    """Every speaker of every article, with its name across articles."""
    query = "SELECT canonical, member FROM casts ORDER BY canonical, article, key"
    for canonical, member in ledger.rows(query):
        yield canonical, restored(CastMember, member)


def titles(ledger: Ledger) -> list[tuple[str, str | None]]:
    """Every article's file and title."""
    return list(ledger.rows("SELECT file, title FROM articles ORDER BY file"))


def source_names(ledger: Ledger) -> list[str]:
    """Every source that an article is of."""
    query = "SELECT DISTINCT source FROM articles WHERE source IS NOT NULL ORDER BY source"
    return [name for (name,) in ledger.rows(query)]


def speaker_names(ledger: Ledger) -> list[str]:
    """Every name that a claim is attributed to."""
    query = "SELECT DISTINCT speaker FROM claims WHERE speaker IS NOT NULL ORDER BY speaker"
    return [name for (name,) in ledger.rows(query)]


def least_certain(ledger: Ledger, filters: Filters) -> Iterator[tuple[str, str]]:
    """Id and kind of each claim that passes the filters, the least certain first."""
    where, values = conditions(filters)
    sql = f"SELECT id, kind FROM claims WHERE {where} ORDER BY confidence, article, start, id"  # noqa: S608
    return ledger.rows(sql, values)
