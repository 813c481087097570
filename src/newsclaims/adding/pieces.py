"""Raw items on their way into the workspace."""

from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

from newsclaims.adding.preparing import COPIED, Ready
from newsclaims.errors import Problem
from newsclaims.intake import Raw
from newsclaims.ledger.intake import Became, Fetched, Stamped


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says about all that is added."""

    source: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None

    def facts(self) -> dict[str, str | date]:
        """What is said, by the names of the catalogue."""
        facts = {"source": self.source, "title": self.title, "published": self.published, "url": self.url}
        return {name: fact for name, fact in facts.items() if fact is not None}


@dataclass(slots=True)
class Piece:
    """A raw item on its way: `digest` recognises it, `inside` is the name that a text file keeps, "" for all else.

    `became` is what became of it before, if it was added before; `ready` what has been made of it. Of a page that was
    fetched, `address` is the one that was asked, `fetched` what its server said, and `retrieved` the day; `file` is the
    file that holds nothing else.
    """

    raw: Raw
    digest: bytes
    inside: str = ""
    became: list[Became] = field(default_factory=list)
    ready: list[Ready | Problem] = field(default_factory=list)
    address: str = ""
    fetched: Fetched | None = None
    file: Stamped | None = None
    retrieved: date | None = None

    @property
    def is_copy(self) -> bool:
        """Whether it is a text file, which is kept as it is."""
        return bool(self.inside) and self.raw.form == COPIED


def identity(raw: Raw, inside: str, said: Said) -> bytes:
    """A hash of an item and of all else that decides what becomes of it; not of the place where it stands."""
    copied = inside if raw.form == COPIED else ""
    facts = repr((raw.form, raw.media_type, raw.url, raw.outlet, raw.language, said, copied))
    found = blake2b(facts.encode("utf-8", "surrogatepass") + b"\0", digest_size=16)
    found.update(raw.payload)
    return found.digest()
