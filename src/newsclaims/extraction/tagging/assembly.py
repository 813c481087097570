"""From spans to attributions: which cue a content belongs to, and whose words they are.

By rule, since it is all but solved: over the annotators' own spans of PolNeAR's development split these rules give an
attribution F1 of 96.6 (`python -m benchmarks.attributions PATH/dev --gold-spans`). Costs are in tokens of distance.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsclaims.extraction.tagging.grid import Grid
from newsclaims.extraction.tagging.spans import Role, TagSpan

FARTHEST_CUE, FARTHEST_MENTION = 60, 45
OTHER_SENTENCE, UNQUOTED_ELSEWHERE = 12, 40
"""What a content pays for a cue in another sentence: a quotation often belongs there, reported speech seldom."""

OTHER_SENTENCE_MENTION = 60
"""A mention for a cue there: never."""

CANDIDATES = 6
"""Spans of a role looked at on either side, so that time does not grow with the square of a paragraph."""


@dataclass(slots=True)
class Attribution:
    """The spans of one claim."""

    content: list[TagSpan] = field(default_factory=list)
    cue: TagSpan | None = None
    mention: TagSpan | None = None


def assemble(grid: Grid, spans: Sequence[TagSpan]) -> list[Attribution]:
    """The attributions that the spans make, in the order of their contents."""
    index = _Index(grid, spans)
    of_cue: dict[TagSpan, Attribution] = {}
    found: list[Attribution] = []
    for content in index.of(Role.CONTENT):
        cue = index.cue_of(content)
        attribution = of_cue.get(cue) if cue is not None else None
        if attribution is None:
            attribution = Attribution(cue=cue)
            found.append(attribution)
        if cue is not None:
            of_cue[cue] = attribution
        attribution.content.append(content)
    for attribution in found:
        attribution.mention = index.mention_of(attribution.cue or attribution.content[0])
    return found


class _Index:
    """The spans by role, with counts that tell how many of a role lie between two places."""

    def __init__(self, grid: Grid, spans: Sequence[TagSpan]) -> None:
        self.grid = grid
        self.by_role = {role: [span for span in spans if span.role == role] for role in Role}
        self.starts = {role: [span.start for span in found] for role, found in self.by_role.items()}

    def of(self, role: Role) -> list[TagSpan]:
        return self.by_role[role]

    def cue_of(self, content: TagSpan) -> TagSpan | None:
        """The cue that costs a content least, in its paragraph."""
        costs = [(self._cue_cost(content, cue), cue.start, cue) for cue in self._near(Role.CUE, content)]
        cost, _, cue = min(costs, default=(FARTHEST_CUE, 0, None))
        return cue if cost < FARTHEST_CUE else None

    def mention_of(self, anchor: TagSpan) -> TagSpan | None:
        """The mention that costs a cue least, in its paragraph; one mention may serve several cues."""
        costs = [(self._mention_cost(anchor, one), one.start, one) for one in self._near(Role.MENTION, anchor)]
        cost, _, mention = min(costs, default=(FARTHEST_MENTION, 0, None))
        return mention if cost < FARTHEST_MENTION else None

    def _near(self, role: Role, span: TagSpan) -> list[TagSpan]:
        at = bisect_left(self.starts[role], span.start)
        near = self.by_role[role][max(0, at - CANDIDATES) : at + CANDIDATES]
        return [one for one in near if self.grid.paragraph[one.start] == self.grid.paragraph[span.start]]

    def _cue_cost(self, content: TagSpan, cue: TagSpan) -> int:
        sentence = self.grid.sentence
        together = sentence[cue.start] in (sentence[content.start], sentence[content.end - 1])
        elsewhere = OTHER_SENTENCE if self.grid.quotation[content.start] else UNQUOTED_ELSEWHERE
        cost = self._apart(content, cue) + (0 if together else elsewhere)
        cost += 15 * self._between(Role.CUE, content, cue) + 8 * self._between(Role.CONTENT, content, cue)
        return cost + (3 if cue.start > content.start else 0)

    def _mention_cost(self, anchor: TagSpan, mention: TagSpan) -> int:
        sentence = self.grid.sentence
        behind = mention.start > anchor.start
        cost = self._apart(anchor, mention) + (4 if behind else 0)
        cost += 0 if sentence[anchor.start] == sentence[mention.start] else OTHER_SENTENCE_MENTION
        cost += (15 if behind else 3) * self._between(Role.CUE, anchor, mention)
        return cost + 3 * self._between(Role.CONTENT, anchor, mention)

    def _apart(self, one: TagSpan, other: TagSpan) -> int:
        return max(one.start, other.start) - min(one.end, other.end)

    def _between(self, role: Role, one: TagSpan, other: TagSpan) -> int:
        """How many spans of a role lie wholly between two others."""
        first, last = min(one.end, other.end), max(one.start, other.start)
        return max(0, bisect_left(self.starts[role], last) - bisect_left(self.starts[role], first))
