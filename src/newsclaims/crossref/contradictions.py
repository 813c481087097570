"""What keeps two reports apart however many words they share: the look-alikes that reporters must not see joined.

A lost "not", another number, another day, place or person, an opposite verb, before for after, or who did it to whom.
"""

from newsclaims.crossref.concepts import Concept, Concepts, contradict, parts, within
from newsclaims.crossref.folding import REFUSING
from newsclaims.crossref.versions import Version

_PASSIVE = frozenset("by be been being was were is are".split())
# Small words of which two reports of one statement do not have one each.
_AGAINST = (
    ("before until", "after since"),
    ("more over above", "less fewer under below"),
    ("for", "against"),
    ("last previous", "next coming"),
    ("all every everyone everybody", "none nobody some few"),
    ("always", "never"),
)
_SIDES = [(frozenset(x.split()), frozenset(y.split())) for x, y in _AGAINST]
_NO_NUMBER = frozenset({"one"})


def contradiction(a: Version, b: Version, x: Concepts, y: Concepts) -> str:
    """What in passages x of a and y of b cannot be of one statement, in a word; empty if nothing."""
    apart = a.speaker_words & b.speaker_words
    if contradict(x, y) or _other_numbers(x, y):
        return "facts"
    if _no(x, y, a) != _no(y, x, b):
        return "negation"
    if _other_names(x, y, apart):
        return "names"
    if any((x.keys & one and y.keys & two) or (x.keys & two and y.keys & one) for one, two in _sides(x, y)):
        return "small words"
    return "order" if _turned_round(x, y) else ""


def _no(x: Concepts, y: Concepts, version: Version) -> bool:
    """Whether a passage says no to what it shares with the other: by a "not", a refusing word, or a denial."""
    refusing = bool((x.words & REFUSING) - y.words)
    turns = (x.negated, refusing, "unless" in x.keys, version.claim.polarity == "denied")
    return sum(turns) % 2 == 1


def _other_numbers(x: Concepts, y: Concepts) -> bool:
    """Whether each has a number that the other lacks."""
    one, other = x.numbers - y.numbers - _NO_NUMBER, y.numbers - x.numbers - _NO_NUMBER
    return bool(one and other)


def _other_names(x: Concepts, y: Concepts, apart: frozenset[str]) -> bool:
    """Whether each names what the other does not."""
    return _names_more(x, y, apart) and _names_more(y, x, apart)


def _names_more(x: Concepts, y: Concepts, apart: frozenset[str]) -> bool:
    named = {name for name in x.names if not apart.issuperset(parts(name))}
    return not named.issubset(within(x, y, apart))


def _sides(x: Concepts, y: Concepts) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The sides of which neither passage has both words."""
    both = [(one, two) for one, two in _SIDES if not (x.keys & one and x.keys & two)]
    return [(one, two) for one, two in both if not (y.keys & one and y.keys & two)]


def _turned_round(x: Concepts, y: Concepts) -> bool:
    """Whether X did it to Y in one and Y did it to X in the other, with no passive to say why."""
    if not x.order or not y.order or _PASSIVE & (x.keys | y.keys):
        return False
    one, other = _between(x, y.order[0]), _between(y, x.order[0])
    return x.order[0] != y.order[0] and not one.isdisjoint(other)


def _between(x: Concepts, last: Concept) -> frozenset[Concept]:
    """What stands between the first concept and another one, nothing if that does not come later."""
    return frozenset(x.order[1 : x.order.index(last)]) if last in x.order else frozenset()
