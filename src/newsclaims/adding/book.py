"""`claims.yaml` while articles are added: what it says, and what is to be written to it."""

from pathlib import Path

from newsclaims.adding import addresses
from newsclaims.catalogue import (
    CATALOGUE,
    Catalogue,
    Entry,
    parse,
    read_text,
    save,
    settled_text,
    with_articles,
    with_sources,
)
from newsclaims.catalogue.names import key_of
from newsclaims.errors import ContentError, Problem
from newsclaims.folding import folded_name
from newsclaims.model import Source

SHORT = 200
"""A list of so many outlets is long: people do not read it any more, and no program adds to it unasked."""
_ATTEMPTS = 20
LONG = 2000
"""A catalogue of so many articles is long."""


class Book:
    """The catalogue with what is pending; opened anew for each batch, because people and programs write to it too."""

    def __init__(self, root: Path) -> None:
        self._path = root / CATALOGUE
        self._text = ""
        self._catalogue: Catalogue | None = None

    def open(self) -> None:
        """Read what the file says now; raises `ContentError` if that makes no sense."""
        text = settled_text(self._path)
        if self._catalogue is None or text != self._text:
            self._catalogue, problems = parse(text)
            if problems:
                raise ContentError(problems)
            self._text = text
        self._sources = list(self._catalogue.sources)
        self._entries = {entry.file: entry for entry in self._catalogue.articles}
        self._files = {addresses.key(entry.url): file for file, entry in self._entries.items() if entry.url}
        self._new_sources: list[Source] = []
        self._new_entries: list[Entry] = []
        self._sites: dict[str, list[tuple[str, str]]] = {}
        for source in self._sources:
            self._note_site(source)

    def _note_site(self, source: Source) -> None:
        where = addresses.place(source.url) if source.url else None
        if where is not None:
            self._sites.setdefault(where[0], []).append((where[1], source.name))

    def sites(self, url: str) -> list[str]:
        """The outlets whose site an address belongs to, by host (or one below it) and path: the closest."""
        where = addresses.place(url)
        labels = where[0].split(".") if where else []
        for at in range(len(labels)):
            found = self._sites.get(".".join(labels[at:]), ())
            fits = [each for each in found if where and f"{where[1]}/".startswith(f"{each[0]}/")]
            if fits:
                longest = max(len(path) for path, _ in fits)
                return [name for path, name in fits if len(path) == longest]
        return []

    @property
    def is_long(self) -> bool:
        """Whether it names so many articles that no more should be added."""
        return len(self._entries) >= LONG

    @property
    def sources(self) -> list[Source]:
        """The outlets that it lists, pending ones too."""
        return self._sources

    def entry(self, file: str) -> Entry | None:
        """What it says about an article."""
        return self._entries.get(file)

    def file_at(self, url: str) -> str | None:
        """The article that it says is at an address, given in the form that is compared."""
        return self._files.get(url)

    def listed(self, name: str) -> str | None:
        """An outlet's name as it lists it: that very name, or else one that is the same to people."""
        names = [source.name for source in self._sources]
        if name in names:
            return name
        same = folded_name(name)
        return next((each for each in names if key_of(each) == key_of(name) or folded_name(each) == same), None)

    def list_source(self, source: Source, *, asked: bool = False) -> bool:
        """List one more outlet; returns whether it is listed, which in a long list only an outlet asked for is."""
        if self.listed(source.name) is not None:
            return True
        if len(self._sources) >= SHORT and not asked:
            return False
        source = source.model_copy(update={"name": " ".join(source.name.split())})
        self._sources.append(source)
        self._new_sources.append(source)
        self._note_site(source)
        return True

    def write(self, entry: Entry) -> None:
        """Say something about one more article."""
        self._entries[entry.file] = entry
        self._new_entries.append(entry)
        if key := addresses.key(entry.url):
            self._files[key] = entry.file

    def pending(self) -> str | None:
        """The file's text with all that is pending, or None if nothing is; raises if that cannot be written."""
        if not (self._new_sources or self._new_entries):
            return None
        old = self._catalogue or Catalogue()
        text = with_sources(self._text, self._new_sources, old)
        listed = old.model_copy(update={"sources": tuple(self._sources)})
        return with_articles(text, self._new_entries, listed)

    def save(self, text: str | None) -> None:
        """Write what `pending` gave; an editor may have saved the file since it was opened, and takes no lock."""
        for _ in range(_ATTEMPTS):
            if text is None:
                return
            if read_text(self._path) == self._text:
                save(self._path, text)
                told = {"sources": tuple(self._sources), "articles": tuple(self._entries.values())}
                self._text, self._catalogue = text, Catalogue(**{**dict(self._catalogue or Catalogue()), **told})
                return
            text = self._renewed()
        what, fix = "it changes all the time", "run the command again when nothing else writes it"
        raise ContentError([Problem(CATALOGUE, None, what, fix)])

    def _renewed(self) -> str | None:
        """What is pending, put into what the file says now."""
        sources, entries = self._new_sources, self._new_entries
        self.open()
        for source in sources:
            if not self.listed(source.name):
                self.list_source(source, asked=True)
        for entry in entries:
            if entry.file not in self._entries:
                self.write(entry)
        return self.pending()
