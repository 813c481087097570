"""An attribution with its speaker and date, and what has been said so far as one paragraph hands it on."""

from dataclasses import dataclass

from newsclaims.extraction.confidence import confidence_of
from newsclaims.extraction.draft import Draft
from newsclaims.extraction.occasions import YEAR, Calendar
from newsclaims.extraction.scene import Named


@dataclass(slots=True)
class Linked:
    """A draft with its speaker and date, which may be `carried` over from another sentence, unless it is `apart`."""

    draft: Draft
    speaker: Named
    said_on: str | None
    carried: bool = False
    apart: bool = False

    @property
    def confidence(self) -> float:
        """How often claims like it are right."""
        return confidence_of(self.draft)

    @property
    def is_cited(self) -> bool:
        """Whether words are only somebody's report, who then need not go on: per a paper; according to a study."""
        return self.draft.pattern == "according to" and self.speaker.person is None


@dataclass(slots=True)
class Thread:
    """What one paragraph hands on to the next; `open_since` pieces of the open quotation were there before."""

    last: Linked | None = None
    open_quotation: Linked | None = None
    open_since: int = 0
    introduction: Linked | None = None
    opens_block: bool = False
    calendar: Calendar | None = None
    first_turn: int | None = None
    answerer: Named | None = None


def date_backwards(found: list[Linked]) -> None:
    """A claim without a date takes that of the same speaker's next claim in the paragraph."""
    later: dict[str, str] = {}
    for linked in reversed(found):
        name = linked.speaker.name
        if name is None or linked.apart:
            continue
        if linked.said_on is None:
            linked.said_on = later.get(name)
            linked.carried = linked.said_on is not None
        elif len(linked.said_on) > YEAR:
            later[name] = linked.said_on
