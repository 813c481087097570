"""What becomes of an article that is to be added, by what is there."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from newsclaims.adding import addresses
from newsclaims.adding.likeness import ALIKE, SHARED, likeness
from newsclaims.adding.outlets import Outlet
from newsclaims.adding.shelf import Known, Shelf, same_name, same_outlet
from newsclaims.errors import Problem
from newsclaims.intake import Found

Fate = Literal["added", "version", "there", "older", "alike"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that is to be added.

    `names` are those that its file may have, best first, without the suffix where it will be made. `copied` is a text
    file, which keeps its one name; `now` a page that was fetched this moment, so that whatever is there is older.
    """

    found: Found
    digest: bytes
    grams: tuple[int, ...]
    outlet: Outlet
    names: tuple[str, ...]
    copied: bool
    now: bool = False


class Verdict(NamedTuple):
    """What becomes of a candidate, and of which article's file; `number` and `share` as in `rows.Added`."""

    what: Fate
    file: str
    number: int = 0
    share: float = 1


def verdict(new: Candidate, shelf: Shelf) -> Verdict | Problem:
    """What becomes of an article, or why it can be none; a file to be `added` may lack its suffix."""
    there = shelf.at(addresses.key(new.found.url))
    if there:
        return _at_one_address(new, there, shelf)
    named, free = _by_name(new, shelf)
    alike = named or _same_text(new, shelf) or _nearly_same(new, shelf)
    if alike:
        return alike
    if free is None:
        what = f"another article is already named '{new.names[0]}' in data/articles"
        return Problem(new.found.place, None, what, "rename the file and add it again")
    return Verdict("added", free)


def _at_one_address(new: Candidate, there: Known, shelf: Shelf) -> Verdict | Problem:
    if new.outlet.sure and new.outlet.name and there.source and not same_name(new.outlet.name, there.source):
        what = f"'{new.outlet.name}' and '{there.source}' (in {there.file}) both claim {new.found.url}"
        return Problem(new.found.place, None, what, "say which is right with --source, or correct the other one")
    if there.digest == new.digest:
        return Verdict("there", there.file)
    number = None if new.now else shelf.older(there.file, new.digest)
    if number is not None:
        return Verdict("older", there.file, number)
    versions = shelf.intake.versions(there.file)
    # A run that was killed may have put the version aside already.
    aside = bool(versions) and versions[-1][1] == there.digest
    last = versions[-1][0] if versions else 0
    return Verdict("version", there.file, last if aside else last + 1)


def _by_name(new: Candidate, shelf: Shelf) -> tuple[Verdict | None, str | None]:
    """What is there under the names that it could have, and the first that is free."""
    for name in new.names:
        found = [shelf.called(each) for each in ((name,) if new.copied else (f"{name}.txt", f"{name}.md"))]
        there = next((each for each in found if each), None)
        if there is None or (not there.digest and shelf.holds_nothing(there.file)):
            return None, there.file if there else name
        number = shelf.older(there.file, new.digest)
        if there.digest == new.digest or number is not None:
            return Verdict("there" if number is None else "older", there.file, number or 0), None
    return None, None


def _same_text(new: Candidate, shelf: Shelf) -> Verdict | None:
    for known in shelf.with_text(new.digest):
        if same_outlet(new.outlet, known):
            if known.digest == new.digest:
                return Verdict("there", known.file)
            return Verdict("older", known.file, shelf.older(known.file, new.digest) or 0)
    return None


def _nearly_same(new: Candidate, shelf: Shelf) -> Verdict | None:
    """An article of the same outlet, and not of another day, that has nearly the same words."""
    day = new.found.published.isoformat() if new.found.published else None
    for known in shelf.like(new.grams, SHARED):
        other_day = day and known.published and day != known.published
        if other_day or not same_outlet(new.outlet, known):
            continue
        share = likeness(new.found.text, shelf.text(known.file))
        if share >= ALIKE:
            return Verdict("alike", known.file, 0, share)
    return None
