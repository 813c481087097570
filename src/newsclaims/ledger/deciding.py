"""What people decided, in the ledger: claims looked up in bulk, what is decided about each written where it differs.

Only what differs is written: whatever is written is read again by the cross-reference.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from newsclaims.folding import folded
from newsclaims.ledger.keeping import CANONICAL
from newsclaims.ledger.phrases import containing
from newsclaims.ledger.queries import ids_with_prefix, restored
from newsclaims.ledger.store import Ledger
from newsclaims.model import Claim

_LISTED = "IN (SELECT value FROM json_each(?))"


class Kept(NamedTuple):
    """A claim in the ledger: its row, its id and its article."""

    key: int
    id: str
    article: str


class State(NamedTuple):
    """What is decided about a claim, as it stands in its row.

    `speaker` holds only where `edited` has the word; `claim` is the corrected claim as JSON, None where it stays as
    it was extracted.
    """

    status: str = "unreviewed"
    edited: str = ""
    speaker: str | None = None
    claim: str | None = None
    ties: str = ""


NOTHING = State()


def basis(ledger: Ledger) -> tuple[str, int]:
    """From which reviews the claims' states follow, empty if they are stale; and how many reviews found no claim."""
    decided, lost = next(ledger.rows("SELECT decided, lost FROM names"))
    return decided, lost


def by_ids(ledger: Ledger, ids: Iterable[str]) -> dict[str, list[Kept]]:
    """The claims with these whole ids."""
    found: dict[str, list[Kept]] = {}
    for row in ledger.rows(f"SELECT key, id, article FROM claims WHERE id {_LISTED}", [json.dumps(list(ids))]):  # noqa: S608
        found.setdefault(row[1], []).append(Kept(*row))
    return found


def by_prefix(ledger: Ledger, prefix: str) -> list[Kept]:
    """Some of the claims whose ids begin so."""
    return [one for kept in by_ids(ledger, ids_with_prefix(ledger, prefix)).values() for one in kept]


def of_articles(ledger: Ledger, files: Iterable[str]) -> dict[str, list[tuple[Kept, Claim]]]:
    """The claims of some articles as they were extracted, in reading order, by article."""
    found: dict[str, list[tuple[Kept, Claim]]] = {}
    for kept, claim in _claims(ledger, f"WHERE article {_LISTED} ORDER BY start, key", json.dumps(list(files))):
        found.setdefault(kept.article, []).append((kept, claim))
    return found


def with_words(ledger: Ledger, quotes: Iterable[str]) -> Iterator[tuple[Kept, Claim]]:
    """The claims of any article that were extracted with exactly the words of one of these."""
    wanted = {folded(quote) for quote in quotes}
    # What is looked up by its words is looked up by the corrected ones.
    found = _claims(ledger, f"WHERE words {_LISTED} OR extracted IS NOT NULL", json.dumps(sorted(wanted)))
    return (each for each in found if folded(each[1].text) in wanted)


def having(ledger: Ledger, words: str, most: int = 50) -> Iterator[tuple[Kept, Claim]]:
    """Some of the claims of any article that have these words in theirs, and those that were corrected."""
    sql, values = containing(folded(words))
    return _claims(ledger, f"WHERE {sql} OR extracted IS NOT NULL LIMIT ?", *values, most)


def extracted(ledger: Ledger, keys: Iterable[int]) -> dict[int, Claim]:
    """Claims as they were before people corrected them, by row."""
    return {kept.key: claim for kept, claim in _claims(ledger, f"WHERE key {_LISTED}", json.dumps(list(keys)))}


def articles_at(ledger: Ledger, urls: Iterable[str]) -> dict[str, list[str]]:
    """The articles of some addresses."""
    found: dict[str, list[str]] = {}
    for url, file in ledger.rows(f"SELECT url, file FROM articles WHERE url {_LISTED}", [json.dumps(list(urls))]):  # noqa: S608
        found.setdefault(url, []).append(file)
    return found


def files(ledger: Ledger) -> set[str]:
    """The files of all articles."""
    return {file for (file,) in ledger.rows("SELECT file FROM articles")}


def canonical(ledger: Ledger) -> Iterator[str]:
    """The names that speakers have across articles."""
    return (name for (name,) in ledger.rows("SELECT DISTINCT canonical FROM casts ORDER BY canonical"))


def decide(ledger: Ledger, wanted: Mapping[int, State], decided: str, lost: int) -> None:
    """Bring every claim into the state that is wanted, none where none is; call it within a transaction."""
    now = dict(_states(ledger))
    for key in now.keys() | wanted.keys():
        if (state := wanted.get(key, NOTHING)) != now.get(key, NOTHING):
            _write(ledger, key, state, now.get(key, NOTHING))
    ledger.run("UPDATE names SET decided = ?, lost = ?", [decided, lost])


def _states(ledger: Ledger) -> Iterator[tuple[int, State]]:
    sql = """SELECT key, status, edited, CASE WHEN edited LIKE '%speaker%' THEN speaker END,
        CASE WHEN extracted IS NOT NULL THEN claim END, ties
        FROM claims WHERE status <> 'unreviewed' OR edited <> '' OR ties <> ''"""
    return ((key, State(*state)) for key, *state in ledger.rows(sql))


def _write(ledger: Ledger, key: int, state: State, before: State) -> None:
    if state.claim != before.claim:
        _correct(ledger, key, state.claim)
    named = "speaker" in state.edited.split()
    speaker = "?" if named else CANONICAL
    sql = f"UPDATE claims SET status = ?, edited = ?, ties = ?, speaker = {speaker} WHERE key = ?"  # noqa: S608
    ledger.run(sql, [state.status, state.edited, state.ties, *([state.speaker] if named else ()), key])


def _correct(ledger: Ledger, key: int, corrected: str | None) -> None:
    """Write the claim as it is to be, with all that is looked up by its words."""
    (text,) = next(ledger.rows("SELECT coalesce(extracted, claim) FROM claims WHERE key = ?", [key]))
    claim = restored(Claim, corrected or text)
    sql = "UPDATE claims SET extracted = ?, claim = ?, kind = ?, start = ?, words = ? WHERE key = ?"
    values = [corrected and text, corrected or text, claim.kind, claim.content[0].start, folded(claim.text), key]
    ledger.run(sql, values)
    ledger.run("DELETE FROM topics WHERE claim = ?", [key])
    topics = ([topic, key] for topic in dict.fromkeys(claim.topics))
    ledger.run_all("INSERT INTO topics (topic, claim) VALUES (?, ?)", topics)


def _claims(ledger: Ledger, rest: str, *values: object) -> Iterator[tuple[Kept, Claim]]:
    sql = f"SELECT key, id, article, coalesce(extracted, claim) FROM claims {rest}"  # noqa: S608
    for key, claim_id, article, text in ledger.rows(sql, values):
        yield Kept(key, claim_id, article), restored(Claim, text)
