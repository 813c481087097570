"""A claim under another name for its speaker, canonical or decided by a person: with that one's class and role."""

from newsclaims.ledger.store import Ledger
from newsclaims.model import Claim, SpeakerClass
from newsclaims.speakers import class_across

_CLASSES = "SELECT json_extract(member, '$.speaker_class') FROM casts WHERE canonical = ? ORDER BY article, key"
_ROLE = """SELECT json_extract(member, '$.role') AS role FROM casts
    WHERE canonical = ? AND article = ? AND role IS NOT NULL ORDER BY key LIMIT 1"""


class Recasting:
    """What the casts say of speakers; of each it is looked up once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._classes: dict[str | None, SpeakerClass | None] = {}

    def of(self, claim: Claim, speaker: str | None) -> Claim:
        """The claim with another speaker; the role is the one that its own article gives that speaker, if any."""
        if speaker not in self._classes:
            self._classes[speaker] = class_across(found for (found,) in self._ledger.rows(_CLASSES, [speaker]))
        role = next(self._ledger.rows(_ROLE, [speaker, claim.article]), (None,))[0]
        return claim.model_copy(update={"speaker": speaker, "speaker_class": self._classes[speaker], "role": role})
