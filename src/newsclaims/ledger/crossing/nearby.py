"""Claims that share words with one, whether or not they are of one statement: for a person to choose from."""

from collections.abc import Iterator

import numpy as np

from newsclaims.crossref import working
from newsclaims.ledger.crossing import postings
from newsclaims.ledger.queries import claims_where
from newsclaims.ledger.store import Ledger
from newsclaims.model import Claim


def near(ledger: Ledger, claim: Claim, most: int) -> list[Claim]:
    """The first claims of the versions that share the rarest words with a claim, those that share most first."""
    filed = working.file([working.Read(claim.model_dump_json(), claim.speaker)])
    own = np.unique(filed.keys)
    shares: dict[int, float] = {}
    for keys in postings.having(ledger, own):
        inside = np.isin(keys.keys, own)
        found, owners = keys.keys[inside], keys.owners[inside]
        _, place, counts = np.unique(found, return_inverse=True, return_counts=True)
        for owner, weight in zip(owners.tolist(), (1 / counts[place]).tolist(), strict=True):
            shares[owner] = shares.get(owner, 0.0) + weight
    ranked = sorted(shares, key=lambda owner: (-shares[owner], owner))[: 2 * most]
    firsts = [next(_first(ledger, owner), None) for owner in ranked]
    return [it for it in firsts if it and it.id != claim.id][:most]


def _first(ledger: Ledger, version: int) -> Iterator[Claim]:
    where = "WHERE key = (SELECT first FROM versions WHERE versions.key = ?)"
    return claims_where(ledger, where, [version])
