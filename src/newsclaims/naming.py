"""Which thing a person means by a name: exactly one, or an error that says which it could be."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath
from typing import Literal

from newsclaims.catalogue import Catalogue
from newsclaims.errors import AmbiguousNameError, UnknownNameError
from newsclaims.explanation import Renaming
from newsclaims.folding import folded_name
from newsclaims.ledger import Ledger, queries
from newsclaims.model import Claim

What = Literal["speaker", "source", "article", "topic"]
Spelling = tuple[str, str]
"""A spelling, and the canonical name of what it stands for."""
Layer = Callable[[], Iterable[Spelling]]

SHORTEST_PREFIX = 3


def layers(what: What, catalogue: Catalogue, ledger: Ledger) -> list[Layer]:
    """All names of a sort, those first that decide before others: the catalogue's before the texts'."""
    match what:
        case "speaker":
            known = [lambda: catalogued_speakers(catalogue), lambda: _same(queries.speaker_names(ledger))]
            return [*known, lambda: _forms(ledger)]
        case "source":
            return [lambda: catalogued_sources(catalogue), lambda: _same(queries.source_names(ledger))]
        case "article":
            return [lambda: _articles(ledger)]
        case "topic":
            return [lambda: _same(catalogue.topics)]


def catalogued_sources(catalogue: Catalogue) -> Iterator[Spelling]:
    """The names of the catalogue's sources."""
    return _same(source.name for source in catalogue.sources)


def catalogued_speakers(catalogue: Catalogue) -> Iterator[Spelling]:
    """The names and aliases of the catalogue's speakers."""
    for speaker in catalogue.speakers:
        for spelling in (speaker.name, *speaker.aliases):
            yield spelling, speaker.name


def meant(what: str, name: str, known: Iterable[Layer], *, parts: bool = False) -> str:
    """The canonical name behind `name`.

    A layer that has the name itself decides before the next one is asked. Else it is the one name of all
    layers that has all the given words in it; with `parts`, also the one that has the given characters in it.
    """
    words, all_of_them = folded_name(name), list[Spelling]()
    for layer in known:
        spellings = list(layer())
        if (name, name) in spellings:  # to the letter: then no other spelling matters, and none need be folded
            return name
        exact = {canonical for spelling, canonical in spellings if folded_name(spelling) == words}
        if exact:
            return _only(what, name, {name} if name in exact else exact)
        all_of_them += spellings
    fits = _with_words(set(words.split()), all_of_them)
    if not fits and parts:
        fits = {canonical for spelling, canonical in all_of_them if name.casefold() in spelling.casefold()}
    if not fits:
        raise UnknownNameError(what, name, list(dict.fromkeys(spelling for spelling, _ in all_of_them)))
    return _only(what, name, fits)


def meant_id(prefix: str, ledger: Ledger) -> str:
    """The whole id of the claim whose id is, or alone begins with, `prefix`."""
    wanted = prefix.strip().casefold()
    ids = queries.ids_with_prefix(ledger, wanted) if wanted else []
    if wanted in ids:
        return wanted
    if not ids:
        raise UnknownNameError("claim id", prefix, queries.ids_like(ledger, wanted))
    if len(ids) > 1 or len(wanted) < SHORTEST_PREFIX:
        raise AmbiguousNameError("claim id", prefix, ids)
    return ids[0]


def renaming(claim: Claim, own: str | None, catalogue: Catalogue) -> Renaming | None:
    """Who gave a claim's speaker another name than its article does: `own`; None if nobody did."""
    if "speaker" in claim.edited:
        return "review"
    if claim.speaker == own:
        return None
    listed = any(speaker.name == claim.speaker for speaker in catalogue.speakers)
    return "catalogue" if listed else "articles"


def _same(names: Iterable[str]) -> Iterator[Spelling]:
    return ((name, name) for name in names)


def _forms(ledger: Ledger) -> Iterator[Spelling]:
    for canonical, member in queries.speaking(ledger):
        for form in (member.name, *member.forms):
            yield form, canonical


def _articles(ledger: Ledger) -> Iterator[Spelling]:
    for file, title in queries.titles(ledger):
        path = PurePosixPath(file)
        spellings = (file, path.name, path.stem, title)
        yield from ((spelling, file) for spelling in dict.fromkeys(spellings) if spelling)


def _with_words(words: set[str], known: Iterable[Spelling]) -> set[str]:
    return {canonical for spelling, canonical in known if words and words <= set(folded_name(spelling).split())}


def _only(what: str, name: str, fits: set[str]) -> str:
    if len(fits) > 1:
        raise AmbiguousNameError(what, name, sorted(fits))
    return fits.pop()
