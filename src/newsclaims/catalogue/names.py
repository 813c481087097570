"""Which names a catalogue uses already: a name must mean one thing, whatever its case and white space."""

from newsclaims.yamltext.checks import Checks


def key_of(name: str) -> str:
    """What two spellings of one name have in common."""
    return " ".join(name.casefold().split())


class Once:
    """Things of one sort, each of which may be listed once."""

    def __init__(self, checks: Checks, what: str) -> None:
        self.checks, self.what = checks, what
        self.lines: dict[str, int] = {}

    def first(self, key: str, name: str, line: int) -> bool:
        """Whether nothing listed so far has this key; if something has, that is noted."""
        if key not in self.lines:
            self.lines[key] = line
            return True
        before = self.lines[key]
        self.checks.note(line, f"{self.what} '{name}' is already listed on line {before}", "keep one of the two")
        return False


class Speaking:
    """Which speaker each name and alias stands for, and on which line it says so."""

    def __init__(self, checks: Checks) -> None:
        self.checks = checks
        self.owners: dict[str, tuple[str, int]] = {}

    def named(self, name: str, line: int) -> bool:
        """Whether no speaker before has this name; if one has, that is noted."""
        owner, before = self.owners.setdefault(key_of(name), (name, line))
        if (owner, before) == (name, line):
            return True
        self.checks.note(line, f"a speaker '{owner}' is already listed on line {before}", "make them one entry")
        return False

    def means(self, alias: str, name: str, line: int) -> bool:
        """Whether an alias is new and this speaker's alone; one that is another's is noted."""
        known = self.owners.get(key_of(alias))
        if known is None:
            self.owners[key_of(alias)] = (name, line)
            return True
        owner, before = known
        if owner != name:
            what = f"alias '{alias}' of '{name}' already stands for '{owner}' (line {before})"
            self.checks.note(line, what, "remove it from one of them: an alias must mean one speaker")
        return False
