"""Claim ids: a short hash of what a claim is, the same on every machine and after every rebuild."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable

from newsclaims.model import Kind

LENGTH = 12
"""Letters of 5 bits each: among a hundred million claims two share an id with a chance of 1 in 250."""


class Identities:
    """Gives ids to the claims of one article, in reading order.

    An id depends on the article's file name, the claim's kind and its words, not on where they stand: an edit
    elsewhere in the article leaves it alone. The same words claimed again get an id of their own.
    """

    def __init__(self, article: str) -> None:
        self.article = article
        self.times: Counter[str] = Counter()

    def of(self, kind: Kind, texts: Iterable[str]) -> str:
        """The id of the next claim with this kind and these words."""
        what = "\x1f".join((self.article, kind, *(" ".join(text.split()) for text in texts)))
        self.times[what] += 1
        if self.times[what] > 1:
            what += f"\x1f{self.times[what]}"
        digest = hashlib.blake2b(what.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        return base64.b32encode(digest).decode("ascii").lower()[:LENGTH]
