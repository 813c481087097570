"""What the ledger counts, together with what the catalogue says: speakers, sources and articles in one line each."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from newsclaims.catalogue import Catalogue
from newsclaims.folder import VERSIONS
from newsclaims.folding import folded_name
from newsclaims.ledger import queries, tallies
from newsclaims.ledger.store import Ledger
from newsclaims.model import CastMember, Filters, Speaker
from newsclaims.rows import ArticleRow, Counts, SourceRow, SpeakerRow
from newsclaims.speakers import class_across


def speakers(ledger: Ledger, catalogue: Catalogue, filters: Filters) -> list[SpeakerRow]:
    """Every speaker, or those with claims that pass the filters: the most quoted first, the unknown last."""
    known = {speaker.name: speaker for speaker in catalogue.speakers}
    outlets = tallies.sources_of_speakers(ledger, filters)
    bare = {
        name: _bare(name, outlets.get(name, ()), articles, counts)
        for name, articles, counts in tallies.by_speaker(ledger, filters)
    }
    # One speaker's cast after the other: there are as many members as speakers in all articles together.
    rows = [
        _speaker(known.get(name), (member for _, member in cast), bare.pop(name))
        for name, cast in groupby(queries.speaking(ledger), key=itemgetter(0))
        if name in bare
    ]
    rows += [_speaker(known.get(name or ""), (), row) for name, row in bare.items()]
    if filters == Filters():
        rows += [_silent(speaker) for name, speaker in known.items() if name not in {row.name for row in rows}]
    return sorted(rows, key=lambda row: (row.name is None, -row.counts.total, row.name or ""))


def sources(ledger: Ledger, catalogue: Catalogue, filters: Filters) -> list[SourceRow]:
    """Every source, or those with claims that pass the filters, by name; articles of no known source last."""
    known = {source.name: source for source in catalogue.sources}
    rows = {row.name: row for row in tallies.by_source(ledger, filters)}
    if filters == Filters():
        for name in known:
            rows.setdefault(name, _unheard(name))
    listed = [row.model_copy(update={"url": known[name].url}) if name in known else row for name, row in rows.items()]
    return sorted(listed, key=lambda row: (row.name is None, row.name or ""))


def articles(ledger: Ledger, root: Path, filters: Filters) -> list[ArticleRow]:
    """Every article, or those with claims that pass the filters, by day of publication, each with its versions."""
    rows = list(tallies.by_article(ledger, filters))
    if not (root / VERSIONS).is_dir():
        return rows
    from newsclaims.versions import counts  # noqa: PLC0415 -- late: few workspaces have any

    several = counts(root)
    return [row.model_copy(update={"versions": several.get(row.file, 1)}) for row in rows]


def _speaker(known: Speaker | None, cast: Iterable[CastMember], row: SpeakerRow) -> SpeakerRow:
    cast = list(cast)
    forms = dict.fromkeys(known.aliases if known else ())
    roles = Counter(member.role for member in cast if member.role)
    forms |= dict.fromkeys(sorted({form for member in cast for form in (member.name, *member.forms)}))
    aliases = _telling(row.name or "", forms)
    classed = class_across(member.speaker_class for member in cast)
    role = (known.role if known else None) or min(roles, key=lambda role: (-roles[role], role), default=None)
    return row.model_copy(update={"aliases": aliases, "role": role, "speaker_class": classed})


def _telling(name: str, forms: Iterable[str]) -> tuple[str, ...]:
    """The forms that are no mere wordier way to put the name or a form before them."""
    told = {folded_name(name)}
    kept: list[str] = []
    for form in sorted(forms, key=lambda form: len(folded_name(form).split())):
        words = f" {folded_name(form)} "
        if not any(f" {other} " in words for other in told):
            kept.append(form)
            told.add(folded_name(form))
    return tuple(kept)


def _silent(speaker: Speaker) -> SpeakerRow:
    return _speaker(speaker, (), _bare(speaker.name, (), 0, Counts()))


def _bare(name: str | None, sources: Iterable[str], articles: int, counts: Counts) -> SpeakerRow:
    return SpeakerRow(name=name, role=None, aliases=(), sources=tuple(sources), articles=articles, counts=counts)


def _unheard(name: str) -> SourceRow:
    return SourceRow(name=name, url=None, articles=0, speakers=0, first=None, last=None, counts=Counts())
