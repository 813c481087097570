"""What the tagger knows of a word by itself: which one it is, its ends, its shape and its kind."""

from collections.abc import Sequence

from newsclaims.extraction import lexicon
from newsclaims.extraction.cues import FORMS, NAMES_OF_FORMS

WORD_KINDS = (
    lexicon.SUBJECT_PRONOUNS,
    lexicon.DETERMINERS,
    lexicon.CONJUNCTIONS,
    lexicon.SUBORDINATORS,
    lexicon.PREPOSITIONS,
    lexicon.AUXILIARIES,
    lexicon.NEGATIONS,
    lexicon.ROLES,
    lexicon.TITLES,
    lexicon.PEOPLE,
    lexicon.BODIES,
    lexicon.THINGS,
    lexicon.ADVERBS,
    lexicon.FINITE,
)
KINDS = 1 + len(NAMES_OF_FORMS) + len(WORD_KINDS)
SHAPES = 12
UNKNOWN = 0


def folded(word: str) -> str:
    """A word as the vocabulary lists it: lower case, straight apostrophes, every digit a 0."""
    low = word.lower().replace("’", "'")
    return "".join("0" if char.isdigit() else char for char in low) if any(map(str.isdigit, low)) else low


class Vocabulary:
    """Numbers for words, suffixes of three and two letters, and prefixes of three; 0 stands for all others."""

    def __init__(
        self, words: Sequence[str], suffixes: Sequence[str], prefixes: Sequence[str], ends: Sequence[str]
    ) -> None:
        self.words = _numbered(words)
        self.suffixes, self.prefixes, self.ends = _numbered(suffixes), _numbered(prefixes), _numbered(ends)

    def row(self, word: str) -> tuple[int, int, int, int, int, int]:
        """Word, suffix, prefix, ending, shape and kind of one token."""
        low = folded(word)
        return (
            self.words.get(low, UNKNOWN),
            self.suffixes.get(low[-3:], UNKNOWN),
            self.prefixes.get(low[:3], UNKNOWN),
            self.ends.get(low[-2:], UNKNOWN),
            shape(word),
            kind(low),
        )


def shape(word: str) -> int:
    """How a token is written: capitals, letters, digits or a mark."""
    if word.isupper():
        return 1 if len(word) > 1 else 2
    if word[0].isupper():
        return 3 if word[1:].islower() else 4
    if word.islower():
        return 5 if word.isalpha() else 6
    if word[0].isdigit():
        return 7
    if word[0].isalnum():
        return 8
    return 9 if word in ".!?" else 10 if word in ",;:" else 11


def kind(low: str) -> int:
    """Which of the rules' word lists a word is on: 0 for none, a form of a reporting verb first."""
    form = FORMS.get(low)
    if form is not None:
        return 1 + min(NAMES_OF_FORMS.index(name) for name in form[1])
    return next((6 + at for at, words in enumerate(WORD_KINDS) if low in words), 0)


def _numbered(items: Sequence[str]) -> dict[str, int]:
    return {item: number for number, item in enumerate(items, 1)}
