"""What a review goes on with from claim to claim: where decisions are written, and what was decided so far."""

import sys
from collections.abc import Callable
from functools import cached_property

from newsclaims.cli import deciding
from newsclaims.model import Claim
from newsclaims.reviews.desk import Choice, Done
from newsclaims.views.screen import Lines, screen_for
from newsclaims.workspace import Workspace


class Run:
    """One run: what the person at the terminal is shown, and what came of it; `key` waits for a key."""

    def __init__(self, workspace: Workspace, *, by: str | None, sample: str | None) -> None:
        self.workspace = workspace
        self.desk = workspace.desk()
        self.done: list[Done] = []
        self.key: Callable[[], str] = lambda: "quit"
        self._by, self._sample = by, sample
        self._changed: dict[str, Claim] = {}
        self._before: list[Claim] = []

    @cached_property
    def speakers(self) -> list[str]:
        """Everybody whom the workspace knows by name."""
        return [row.name for row in self.workspace.speakers() if row.name]

    def claim(self, claim_id: str) -> Claim:
        """A claim as this run has left it."""
        return self._changed.get(claim_id) or self.workspace.claim(claim_id)

    def show(self, lines: Lines) -> None:
        """Show lines at the width that the terminal has now."""
        screen_for(sys.stdout).show(lines)
        sys.stdout.flush()

    def say(self, sentence: str) -> None:
        """Say one thing."""
        screen = screen_for(sys.stdout)
        self.show(screen.wrapped(screen.text(sentence), screen.width))

    def decide(self, claim: Claim, choice: Choice, changed: Claim | None = None) -> bool:
        """Write a decision down; `changed` is the claim as it is from now on. Says whether to go on to the next."""
        done = self.desk.decide(claim, deciding.signed(choice, None, self._by, self._sample))
        self.done.append(done)
        self._before.append(claim)
        if changed:
            self._changed[claim.id] = changed.model_copy(update={"status": "accepted"})
        self.say(deciding.told(done))
        return changed is None and choice.decision not in ("same", "different")

    def undo(self) -> Claim | None:
        """Take the last decision of this run back; its claim as it was before, None if nothing was decided."""
        if not self.done:
            self.say("nothing was decided yet in this run; 'claims review undo ID' takes back earlier decisions")
            return None
        self.desk.undo(self.done[-1])
        done, before = self.done.pop(), self._before.pop()
        self._changed[before.id] = before
        self.say(f"taken back: {deciding.told(done)}")
        return before
