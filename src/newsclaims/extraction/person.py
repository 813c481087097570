"""Somebody whom an article names: the words of the name, the roles beside it, and what tells he from she."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import takewhile

from newsclaims.extraction.genders import gender_of
from newsclaims.extraction.lexicon import FEMALE_WORDS, MALE_WORDS, PREPOSITIONS, TITLES
from newsclaims.extraction.roles import is_courtesy
from newsclaims.extraction.runs import fold_role


@dataclass(slots=True, eq=False)
class Person:
    """Somebody with a name in the article: its words, how often, the roles beside it, and gender.

    `paragraphs` are those that name them in full. `called` counts how often sentences that name nobody else go on
    about her or him. `owners` says whose lawyer or brother they are: "her", "boe".
    """

    words: tuple[str, ...]
    count: int = 0
    roles: Counter[str] = field(default_factory=Counter)
    female: int = 0
    male: int = 0
    paragraphs: set[int] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)
    called: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The full name as text."""
        return " ".join(self.words)

    @property
    def role_words(self) -> frozenset[str]:
        """Every word of the roles beside the name, folded."""
        return frozenset(fold_role(word) for role in self.roles for word in role.lower().split())

    @property
    def callings(self) -> frozenset[str]:
        """The words that say what somebody is, folded; whose or of what is left out: an adviser | to the minister."""
        cores = (takewhile(lambda word: word not in PREPOSITIONS, role.lower().split()) for role in self.roles)
        return frozenset(fold_role(word) for words in cores for word in words)

    @property
    def role(self) -> str | None:
        """The role to show: rather one in words than a title, then the commonest, then the longest; Mr is none."""
        telling = [role for role in self.roles if not is_courtesy(role)]
        return max(telling, key=lambda role: (not _is_title(role), self.roles[role], len(role), role), default=None)

    def note_role(self, role: str | None) -> None:
        """Count a role or title beside the name, and what it says of gender."""
        if role:
            self.roles[role] += 1
            lows = {low.strip(".") for low in _own_words(role)} - {"his", "her"}
            self.female += bool(lows & FEMALE_WORDS)
            self.male += bool(lows & MALE_WORDS)

    @property
    def gender(self) -> str | None:
        """The pronoun, "she" or "he", where titles, roles or the given name say so."""
        if self.female != self.male:
            return "she" if self.female > self.male else "he"
        return gender_of(self.words, self.called)


def _is_title(role: str) -> bool:
    return all(word.strip(".") in TITLES for word in role.lower().split())


def _own_words(role: str) -> list[str]:
    """The small-lettered words of a role that are about its bearer, not about whom it is for: Mr Lund's | lawyer."""
    words = role.lower().replace("’", "'").split()
    start = max((at + 1 for at, word in enumerate(words) if word.endswith("'s")), default=0)
    return list(takewhile(lambda word: word not in ("for", "to", "of"), words[start:])) or words
