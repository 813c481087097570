"""Which claims of the ledger reviews are about: by their ids, and those whose ids are gone by what they quote."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from newsclaims.catalogue import Catalogue
from newsclaims.folding import folded
from newsclaims.ledger import deciding
from newsclaims.ledger.deciding import Kept
from newsclaims.ledger.store import Ledger
from newsclaims.model import Claim
from newsclaims.reviews.finding import Anchor, found_again, is_quoted, may_be
from newsclaims.reviews.quoting import GAP, parts

Read = Callable[[str], str | None]
"""Gives an article's text, None where it cannot be had."""


class Meant(NamedTuple):
    """What an anchor is of: a claim or none, whether its id still says so, and if not whether several claims may."""

    kept: Kept | None = None
    by_id: bool = False
    several: bool = False


def meant(ledger: Ledger, anchors: Sequence[Anchor], catalogue: Catalogue, read: Read) -> list[Meant]:
    """What each of the anchors is of."""
    ids = deciding.by_ids(ledger, {anchor.claim.casefold() for anchor in anchors})
    found = [_by_id(ledger, anchor, ids) for anchor in anchors]
    gone = [at for at, one in enumerate(found) if one.kept is None and anchors[at].quote is not None]
    if gone:
        search = _Search(ledger, [anchors[at] for at in gone], catalogue, read)
        for at in gone:
            found[at] = search.of(anchors[at]) or found[at]
    return found


def _by_id(ledger: Ledger, anchor: Anchor, ids: dict[str, list[Kept]]) -> Meant:
    wanted = anchor.claim.casefold()
    fits = ids.get(wanted, [])
    if not fits:
        fits = deciding.by_prefix(ledger, wanted)
        if fits and (anchor.quote is not None or anchor.article is not None):
            claims = deciding.extracted(ledger, [kept.key for kept in fits])
            likely = [kept for kept in fits if may_be(anchor, claims[kept.key])]
            return Meant(likely[0], by_id=True) if len(likely) == 1 else Meant(several=len(likely) > 1)
    here = [kept for kept in fits if kept.article == anchor.article] or fits
    return Meant(here[0], by_id=True) if len(here) == 1 else Meant(several=bool(here))


class _Search:
    """Claims looked for by what is quoted of them: in the article, in another of its address, at last anywhere."""

    def __init__(self, ledger: Ledger, anchors: Sequence[Anchor], catalogue: Catalogue, read: Read) -> None:
        self._ledger, self._read, self._catalogue = ledger, read, catalogue
        self._files = deciding.files(ledger)
        moved = [anchor for anchor in anchors if anchor.article not in self._files]
        self._at = deciding.articles_at(ledger, filter(None, map(self._url, moved)))
        here = {anchor.article for anchor in anchors if anchor.article in self._files}
        self._claims = deciding.of_articles(ledger, here.union(chain.from_iterable(self._at.values())) - {None})
        self._anywhere = _by_words(deciding.with_words(ledger, (it.quote for it in moved if it.quote)))

    def of(self, anchor: Anchor) -> Meant | None:
        """The claim that an anchor is of, if only one can be."""
        if anchor.article in self._files:
            return self._in(anchor, [anchor.article or ""])
        return self._in(anchor, self._at.get(self._url(anchor) or "", ())) or self._elsewhere(anchor)

    def _url(self, anchor: Anchor) -> str | None:
        entry = self._catalogue.entry(anchor.article or "")
        return entry.url if entry else None

    def _in(self, anchor: Anchor, files: Iterable[str]) -> Meant | None:
        for file in files:
            claims = {claim.id: kept for kept, claim in self._claims.get(file, ())}
            found = found_again(anchor, [it for _, it in self._claims.get(file, ())], partial(self._read, file))
            if found:
                return Meant(claims[found.id])
        return None

    def _elsewhere(self, anchor: Anchor) -> Meant | None:
        """Another article has exactly these words once, as when a file was renamed."""
        quote = anchor.quote or ""
        found = list(self._anywhere.get(folded(quote), ()))
        if GAP in quote and not found:
            likely = deciding.having(self._ledger, parts(quote)[0])
            found = [kept for kept, claim in likely if is_quoted(anchor, claim)]
        return Meant(found[0]) if len(found) == 1 else Meant(several=True) if found else None


def _by_words(found: Iterable[tuple[Kept, Claim]]) -> dict[str, list[Kept]]:
    by_words: dict[str, list[Kept]] = {}
    for kept, claim in found:
        by_words.setdefault(folded(claim.text), []).append(kept)
    return by_words
