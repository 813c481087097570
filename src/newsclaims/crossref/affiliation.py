"""The body that a speaker is, or speaks for: "the trust", "a spokeswoman for the trust", and the trust by its name.

That one speaks for the other is evidence and never a key: a body has many people, and many bodies are called "the
company". Only words that name the body count, not what its people are called.
"""

from newsclaims.crossref.folding import fold
from newsclaims.crossref.lexicon import STOP, TITLES
from newsclaims.crossref.readout import unaccented
from newsclaims.model import Claim

_PEOPLE = frozenset(
    fold(word)
    for word in TITLES
    | frozenset(
        """official officer officials head boss manager executive member staff employee worker source sources person
        people adviser advisor aide deputy assistant vice former acting senior top unnamed anonymous owner founder
        partner lawyer attorney counsel agent representative director editor coach captain organiser organizer analyst
        expert researcher professor scientist economist candidate nominee two three several many he she they""".split()
    )
)


def body(claim: Claim) -> frozenset[str]:
    """The folded words that name the body a claim's speaker is or speaks for; empty for a person with no role."""
    said = claim.speaker if claim.speaker_class != "person" else None
    names = unaccented(" ".join(text for text in (said, claim.role) if text).casefold())
    words = names.replace("-", " ").replace("’", "'").split()
    bare = (word.strip("'\",.()").removesuffix("'s") for word in words)
    return frozenset(fold(word) for word in bare if word and word not in STOP) - _PEOPLE


def speaks_for(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether of two speakers' bodies one can be the other, by the words that name them."""
    short, long = sorted((a, b), key=len)
    return bool(short) and short <= long
