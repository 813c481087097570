"""A workspace made, and articles put into it: nothing that is there is ever overwritten."""

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from newsclaims.atomic import replacing
from newsclaims.catalogue import CATALOGUE, Entry, parse, read_text, save, with_article, with_source
from newsclaims.errors import ContentError, Problem, StorageError, WorkspaceExistsError
from newsclaims.folder import ARTICLES, LEDGER, listing
from newsclaims.folding import folded_name
from newsclaims.ledger.connection import locked
from newsclaims.model import Source
from newsclaims.reading import READERS, is_article, read
from newsclaims.rows import Added

Facts = Mapping[str, object]

TEMPLATE = """\
# What the articles' texts cannot say, and what people decided. Everything here is optional, and this file
# is yours: a program only ever adds to it. Take the "# " away from the lines that you want to use.
#
# sources:                                  # the news outlets
#   - name: Harbour Post
#     url: https://harbourpost.example
#
# articles:                                 # the files in data/articles
#   - file: ferry-vote.txt
#     source: Harbour Post                  # one of the sources above
#     title: Council postpones ferry vote
#     published: 2024-03-05                 # year-month-day: "on Monday" in the text counts from here
#     url: https://harbourpost.example/ferry-vote
#
# speakers:                                 # found without this; it settles names and adds roles
#   - name: Maria Lindqvist
#     aliases: [Mayor Lindqvist, Lindqvist]
#     role: mayor
#
# topics:                                   # each topic with the words that tell of it
#   ferry: [ferry, ferries, crossing]
#
# reviews:                                  # decisions on single claims; 'claims review' writes them
#   - claim: k3f9w2ab
#     quote: We will prove everyone wrong.  # finds the claim again when its id is gone
#     decision: rejected                    # or accepted, speaker, kind, span, same, different
#     note: that was a headline
"""


def make(folder: Path) -> tuple[Path, Path]:
    """Make a workspace of a folder: a catalogue that holds an example, a place for the articles."""
    catalogue, articles = folder / CATALOGUE, folder / ARTICLES
    if os.path.lexists(catalogue):
        raise WorkspaceExistsError(str(catalogue))
    try:
        articles.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError.caused_by(error, str(error.filename or folder)) from error
    # Whole or not at all: half of it would be taken for a workspace by whoever tries again.
    save(catalogue, TEMPLATE)
    return catalogue, articles


def add(root: Path, files: Sequence[Path], facts: Facts) -> list[Added]:
    """Put files into the workspace, each with an entry in the catalogue if there are facts to write there.

    A source that the catalogue does not list is listed with the first article that is added.
    """
    try:
        with locked(root / LEDGER):
            return [_tried(root, path, facts) for path in files]
    except OSError as error:
        raise StorageError.caused_by(error, str(error.filename or root)) from error


def _tried(root: Path, path: Path, facts: Facts) -> Added:
    try:
        return _added(root, path, facts)
    except ContentError as error:
        return Added(given=str(path), problem=error.problems[0])


def _added(root: Path, path: Path, facts: Facts) -> Added:
    _check(path)
    there = _place_inside(root, path) or _twin(root, path)
    file = there or _free_name(root, path)
    text = _with_entry(root, file, facts)
    if not there:
        (root / ARTICLES).mkdir(parents=True, exist_ok=True)
        with path.open("rb") as given, replacing(root / ARTICLES / file) as out:
            shutil.copyfileobj(given, out)
    if text is not None:
        save(root / CATALOGUE, text)
    return Added(given=str(path), file=file, already=there is not None, listed=text is not None)


def _check(path: Path) -> None:
    if not is_article(path) and not path.is_dir():
        raise _refused(path, "there is no reader for such a file", f"save it as {' or '.join(READERS)}")
    reading = read(path, str(path))
    if reading.problems:
        raise ContentError(reading.problems)


def _place_inside(root: Path, path: Path) -> str | None:
    try:
        return path.resolve().relative_to((root / ARTICLES).resolve()).as_posix()
    except ValueError:
        return None


def _twin(root: Path, path: Path) -> str | None:
    """The article that has the very same content, if there is one."""
    size, content = path.stat().st_size, path.read_bytes()
    likely = (file for file, stamp in listing(root / ARTICLES).files.items() if stamp.size == size)
    return next((file for file in likely if (root / ARTICLES / file).read_bytes() == content), None)


def _free_name(root: Path, path: Path) -> str:
    if os.path.lexists(root / ARTICLES / path.name):
        what = f"another article is already named '{path.name}' in {ARTICLES}"
        raise _refused(path, what, "rename the file and add it again")
    return path.name


def _with_entry(root: Path, file: str, facts: Facts) -> str | None:
    """The catalogue's text with these facts about an article, or None if it need not change."""
    if not facts:
        return None
    text = read_text(root / CATALOGUE)
    facts, text = _with_listed_source(facts, text)
    known = parse(text)[0].entry(file)
    if known is None:
        return with_article(text, Entry.model_validate({"file": file, **facts}))
    if any(getattr(known, name) != value for name, value in facts.items()):
        what = f"it says something else about '{file}' already"
        raise ContentError([Problem(CATALOGUE, None, what, "change it there by hand")])
    return None


def _with_listed_source(facts: Facts, text: str) -> tuple[Facts, str]:
    """The facts with the source as the catalogue writes it, and the catalogue's text with that source listed."""
    source = facts.get("source")
    if not isinstance(source, str):
        return facts, text
    alike = [it.name for it in parse(text)[0].sources if folded_name(it.name) == folded_name(source)]
    if not alike:
        return facts, with_source(text, Source(name=source))
    return {**facts, "source": source if source in alike else alike[0]}, text


def _refused(path: Path, what: str, fix: str) -> ContentError:
    return ContentError([Problem(str(path), None, what, fix)])
