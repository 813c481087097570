"""Claims put to a person one after the other: one key each, every decision written down before the next is asked."""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property

from newsclaims.catalogue import Decision
from newsclaims.cli import deciding, keys, review_lines
from newsclaims.errors import ClaimsError
from newsclaims.model import Claim
from newsclaims.reviews.desk import Choice, Done
from newsclaims.views import facts
from newsclaims.views.review import Asked, help_page, keys_line, review_page
from newsclaims.views.screen import Lines, screen_for
from newsclaims.workspace import Workspace


class Reviewing:
    """One run: the claims that wait, where in them it is, and what was decided so far."""

    def __init__(self, workspace: Workspace, ids: Sequence[str], *, by: str | None, sample: str | None) -> None:
        self.workspace, self.ids = workspace, list(ids)
        self.desk = workspace.desk()
        self.at = 0
        self.done: list[Done] = []
        self.changed: dict[str, Claim] = {}
        self.key: Callable[[], str] = lambda: "quit"
        self._by, self._sample = by, sample
        self._steps: dict[str, Callable[[Claim], bool]] = {
            "a": lambda claim: self.decide(claim, Choice("accepted")),
            "r": lambda claim: self.decide(claim, Choice("rejected")),
            "s": lambda claim: review_lines.speaker(self, claim),
            "k": lambda claim: review_lines.kind(self, claim),
            "w": lambda claim: review_lines.words(self, claim),
            "=": lambda claim: review_lines.tie(self, claim, "same"),
            "d": lambda claim: review_lines.tie(self, claim, "different"),
            "n": lambda _: True,
            "enter": lambda _: True,
            "u": self.undo,
            "?": self._help,
            "h": self._help,
        }

    def run(self) -> None:
        """Ask about every claim, until they or the person's patience are at an end."""
        try:
            with keys.keys() as self.key:
                while self.at < len(self.ids):
                    if not self._ask(self._claim(self.ids[self.at])):
                        break
        finally:
            self._sum_up()

    @cached_property
    def speakers(self) -> list[str]:
        """Everybody whom the workspace knows by name."""
        return [row.name for row in self.workspace.speakers() if row.name]

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
        if changed:
            self.changed[claim.id] = changed.model_copy(update={"status": "accepted"})
        self.say(deciding.told(done))
        return changed is None and choice.decision not in ("same", "different")

    def undo(self, _: Claim) -> bool:
        """Take the last decision of this run back, and return to its claim."""
        if not self.done:
            self.say("nothing was decided yet in this run; 'claims review undo ID' takes back earlier decisions")
            return False
        done = self.done.pop()
        self.desk.undo(done)
        self.changed.pop(done.claim.id, None)
        self.at = self.ids.index(done.claim.id)
        self.say(f"taken back: {deciding.told(done)}")
        return False

    def _claim(self, claim_id: str) -> Claim:
        return self.changed.get(claim_id) or self.workspace.claim(claim_id)

    def _ask(self, claim: Claim) -> bool:
        """Show one claim and do what the person wants; False to stop."""
        at = self.at
        self._page(claim)
        while True:
            pressed = self.key()
            if pressed in ("q", "Q", "quit"):
                return False
            step = self._steps.get(pressed.lower() if len(pressed) == 1 else pressed)
            if step is None:
                continue
            if self._done(step, claim):
                self.at += 1
            elif self.at == at and self._claim(claim.id) == claim:
                self.show(keys_line(screen_for(sys.stdout)))
                continue
            return True

    def _done(self, step: Callable[[Claim], bool], claim: Claim) -> bool:
        """Whether a step was taken; one that cannot be taken is told, and nothing is lost."""
        try:
            return step(claim)
        except ClaimsError as error:
            self.say(str(error))
            return False

    def _page(self, claim: Claim) -> None:
        article = self.workspace.article(claim.article)
        listed = {speaker.name: speaker.role for speaker in self.workspace.catalogue.speakers}
        role = claim.role or listed.get(claim.speaker or "")
        screen = screen_for(sys.stdout)
        self.show(review_page(screen, Asked(claim, article.text, article.title, self.at + 1, len(self.ids), role)))
        self.show(keys_line(screen))

    def _help(self, _: Claim) -> bool:
        self.show(help_page(screen_for(sys.stdout)))
        return False

    def _sum_up(self) -> None:
        counts: dict[Decision, int] = {}
        for done in self.done:
            counts[done.review.decision] = counts.get(done.review.decision, 0) + 1
        told = ", ".join(f"{many:,} {decision}" for decision, many in counts.items()) or "nothing decided"
        left = len(set(self.ids[self.at :]) - {done.claim.id for done in self.done})
        more = f"; {facts.counted(left, 'claim')} left, 'claims review' goes on" if left else ""
        with suppress(OSError):  # the terminal may be gone
            self.say(f"{told}{more}")
