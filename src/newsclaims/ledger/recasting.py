"""A claim under another name for its speaker, canonical or decided by a person: with that one's class and role."""

from collections import defaultdict
from functools import cached_property

from newsclaims.ledger.store import Ledger
from newsclaims.model import Claim, SpeakerClass
from newsclaims.speakers import class_across

Key = tuple[str, str | None]


class Recasting:
    """What the casts say of speakers; looked up once, when the first claim needs it."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of(self, claim: Claim, speaker: str | None) -> Claim:
        """The claim with another speaker; the role is the one that its own article gives that speaker, if any."""
        roles, classes = self._known
        role = roles.get((claim.article, speaker))
        update = {"speaker": speaker, "speaker_class": classes.get(speaker), "role": role}
        return claim.model_copy(update=update)

    @cached_property
    def _known(self) -> tuple[dict[Key, str], dict[str | None, SpeakerClass | None]]:
        query = """SELECT article, canonical, json_extract(member, '$.speaker_class'), json_extract(member, '$.role')
            FROM casts ORDER BY article, key"""
        roles: dict[Key, str] = {}
        classes: dict[str | None, list[SpeakerClass]] = defaultdict(list)
        for article, canonical, speaker_class, role in self._ledger.rows(query):
            classes[canonical].append(speaker_class)
            if role is not None:
                roles.setdefault((article, canonical), role)
        return roles, {name: class_across(found) for name, found in classes.items()}
