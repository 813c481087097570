"""Contractions written out: `it's been` is "it has been", `she'd better` is "she had better".

What 's and 'd stand for follows from the next word; where that cannot tell, it is the commoner one.
"""

from collections.abc import Iterator, Sequence

Token = tuple[int, int, tuple[str, ...]]

WHOLE = {
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "cannot": ("can", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "'em": ("them",),
    "'cause": ("because",),
    "'til": ("until",),
    "y'all": ("you", "all"),
    "ma'am": ("madam",),
}
ENDINGS = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am"}
SHORT_IS = frozenset("it he she that there here what who where how when why this everything everybody everyone".split())
SHORT_WOULD = frozenset("i you he she it we they that there who".split())
IS, WOULD = "'s", "'d"  # to be told by the next word

_HAS = frozenset("been got had become".split())  # "it's done" can be either
_HAD = frozenset("better been had gone done taken made given seen said".split())
_NO_PAST = frozenset("need feed speed succeed proceed exceed heed bleed breed shed embed".split())


def taken_apart(key: str) -> tuple[str, ...]:
    """The words of a contraction in lower case with a straight apostrophe; of any other word the word."""
    if key in WHOLE:
        return WHOLE[key]
    for ending, word in ENDINGS.items():
        if key.endswith(ending) and len(key) > len(ending):
            return (key.removesuffix(ending), word)
    who, mark, ending = key.rpartition("'")
    if mark and ((ending == "s" and who in SHORT_IS) or (ending == "d" and who in SHORT_WOULD)):
        return (who, mark + ending)
    return (key,)


def written_out(tokens: Sequence[Token]) -> Iterator[Token]:
    """Printed words with each 's and 'd of a contraction as the word that it stands for."""
    for at, (start, end, keys) in enumerate(tokens):
        if keys and keys[-1] in {IS, WOULD}:
            following = next((token[2][0] for token in tokens[at + 1 : at + 3] if token[2][:1] not in _SKIPPED), "")
            yield start, end, (*keys[:-1], _meant(keys[-1], following))
        else:
            yield tokens[at]


_SKIPPED = {(), ("not",), ("never",), ("just",), ("already",), ("always",), ("also",)}


def _meant(short: str, following: str) -> str:
    if short == IS:
        return "has" if following in _HAS else "is"
    past = following.endswith("ed") and following not in _NO_PAST
    return "had" if following in _HAD or past else "would"
