"""People's decisions applied to the ledger, all at once, and what is wrong with them."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsclaims.catalogue import Catalogue, Review
from newsclaims.folder import ARTICLES
from newsclaims.folding import folded_name
from newsclaims.ledger import deciding
from newsclaims.ledger.deciding import Kept, State
from newsclaims.ledger.store import Ledger
from newsclaims.model import EDITS, Claim
from newsclaims.reading import read
from newsclaims.reviews.agreeing import Agreed, Matter, Said, verdicts
from newsclaims.reviews.correcting import corrected, located
from newsclaims.reviews.meaning import Meant, Read, meant
from newsclaims.reviews.quoting import Places


class Survey(NamedTuple):
    """The reviews of a catalogue, in its order: what each is about, what it comes to, and what holds of all."""

    meant: Sequence[Meant]
    others: Sequence[Meant | None]
    said: Sequence[Said]
    agreed: Agreed
    claims: Mapping[int, Claim]
    rows: Mapping[int, Kept]

    def lost(self) -> Iterator[int]:
        """The places of the reviews that found no claim, or not both."""
        for at, each in enumerate(self.said):
            if self.meant[at].kept is None or (each.review.other and each.other is None):
                yield at


def texts(root: Path) -> Read:
    """What gives the texts of a workspace's articles, each read once."""

    @cache
    def text(file: str) -> str | None:
        found = read(root / ARTICLES / file, file).article
        return None if found is None else found.text

    return text


def survey(ledger: Ledger, catalogue: Catalogue, text: Read) -> Survey:
    """Find out what all reviews are about and what they come to."""
    reviews = catalogue.reviews
    pairs = [review.other for review in reviews if review.other]
    found = meant(ledger, [*reviews, *pairs], catalogue, text)
    second = iter(found[len(reviews) :])
    others = [next(second) if review.other else None for review in reviews]
    rows = {one.kept.key: one.kept for one in found if one.kept}
    changing = {it.kept.key for it, review in zip(found, reviews, strict=False) if it.kept and _corrects(review)}
    claims = deciding.extracted(ledger, changing)
    names = _Names(ledger, catalogue)
    said = [
        _said(review, one, other, names.meant(review.speaker), claims, text)
        for review, one, other in zip(reviews, found, others, strict=False)
    ]
    return Survey(found[: len(reviews)], others, said, verdicts(said), claims, rows)


def settle(ledger: Ledger, root: Path, catalogue: Catalogue, basis: str) -> None:
    """Bring all claims into the state that the reviews ask for; call it within a transaction."""
    text = texts(root)
    found = survey(ledger, catalogue, text)
    lost = sum(1 for _ in found.lost())
    deciding.decide(ledger, _states(found, catalogue, text), basis, lost)


def _said(
    review: Review, one: Meant, other: Meant | None, name: str | None, claims: Mapping[int, Claim], text: Read
) -> Said:
    key = one.kept.key if one.kept else None
    second = other.kept.key if other and other.kept else None
    value: object = review.decision
    if review.decision == "speaker":
        value = name
    elif review.decision == "kind":
        value = review.kind
    elif review.decision == "span":
        value = _places(review, claims.get(key or 0), text)
    return Said(review, key, one.by_id, second, value)


def _places(review: Review, claim: Claim | None, text: Read) -> Places | None:
    read = text(claim.article) if claim else None
    return located(read, review.span, claim) if claim and read is not None else None


def _corrects(review: Review) -> bool:
    return review.decision in ("kind", "span")


class _Names:
    """Speakers' names as the workspace knows them: the catalogue's before those of the texts."""

    def __init__(self, ledger: Ledger, catalogue: Catalogue) -> None:
        self._ledger, self._catalogue = ledger, catalogue
        self._known: dict[str, str] = {}

    def meant(self, name: str | None) -> str | None:
        """The canonical name for what a person wrote; what nobody is called yet is a name of its own."""
        if name is None:
            return None
        if not self._known:
            for known in deciding.canonical(self._ledger):
                self._known.setdefault(folded_name(known), known)
            for speaker in self._catalogue.speakers:
                self._known |= dict.fromkeys(map(folded_name, (speaker.name, *speaker.aliases)), speaker.name)
        return self._known.setdefault(folded_name(name), name)


def _states(found: Survey, catalogue: Catalogue, text: Read) -> dict[int, State]:
    ties = _tied(found)
    return {
        key: _state(key, found, catalogue, text, ties.get(key, ""))
        for key in found.agreed.verdicts.keys() | ties.keys()
    }


def _state(key: int, found: Survey, catalogue: Catalogue, text: Read, ties: str) -> State:
    held: Mapping[Matter, int] = found.agreed.verdicts.get(key, {})
    values = {matter: found.said[at].value for matter, at in held.items()}
    if values.get("span", ()) is None:
        del values["span"]
    edited = tuple(edit for edit in EDITS if edit in values)
    status = values.get("status", "accepted" if edited else "unreviewed")
    claim = None
    if "kind" in values or "span" in values:
        claim = _corrected(found.claims[key], values, catalogue, text)
    return State(str(status), " ".join(edited), values.get("speaker"), claim, ties)  # type: ignore[arg-type]


def _corrected(claim: Claim, values: Mapping[Matter, object], catalogue: Catalogue, text: Read) -> str:
    read = text(claim.article) or ""
    right = corrected(claim, read, values.get("kind"), values.get("span"), catalogue.topics)  # type: ignore[arg-type]
    return right.model_dump_json()


def _tied(found: Survey) -> dict[int, str]:
    """What is decided about each claim and others, as the ledger keeps it."""
    told: dict[int, dict[str, str]] = defaultdict(dict)
    for word, pairs in (("same", found.agreed.ties.same), ("different", found.agreed.ties.different)):
        for a, b in map(tuple, pairs):
            told[a][found.rows[b].id] = told[b][found.rows[a].id] = word
    return {key: json.dumps(decided, sort_keys=True) for key, decided in told.items()}
