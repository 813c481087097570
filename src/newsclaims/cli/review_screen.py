"""Claims put to a person one after the other: one key each, every decision written down before the next is asked."""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from newsclaims.catalogue import Decision
from newsclaims.cli import keys, review_lines
from newsclaims.cli.review_run import Run
from newsclaims.errors import ClaimsError
from newsclaims.model import Claim
from newsclaims.reviews.desk import Choice
from newsclaims.views import facts
from newsclaims.views.review import Asked, help_page, keys_line, review_page
from newsclaims.views.screen import screen_for
from newsclaims.workspace import Workspace


class Reviewing:
    """The claims that wait, and where in them a run is."""

    def __init__(self, workspace: Workspace, ids: Sequence[str], *, by: str | None, sample: str | None) -> None:
        self.ids, self.at = list(ids), 0
        self._run = Run(workspace, by=by, sample=sample)
        self._steps: dict[str, Callable[[Claim], bool]] = {
            "a": lambda claim: self._run.decide(claim, Choice("accepted")),
            "r": lambda claim: self._run.decide(claim, Choice("rejected")),
            "s": lambda claim: review_lines.speaker(self._run, claim),
            "k": lambda claim: review_lines.kind(self._run, claim),
            "w": lambda claim: review_lines.words(self._run, claim),
            "=": lambda claim: review_lines.tie(self._run, claim, "same"),
            "d": lambda claim: review_lines.tie(self._run, claim, "different"),
            "n": lambda _: True,
            "enter": lambda _: True,
            "u": self._undo,
            "?": self._help,
            "h": self._help,
        }

    def run(self) -> None:
        """Ask about every claim, until they or the person's patience are at an end."""
        try:
            with keys.keys() as self._run.key:
                while self.at < len(self.ids):
                    if not self._ask(self._run.claim(self.ids[self.at])):
                        break
        finally:
            self._sum_up()

    def _undo(self, _: Claim) -> bool:
        """Take the last decision back, and return to its claim."""
        claim = self._run.undo()
        if claim:
            self.at = self.ids.index(claim.id)
        return False

    def _ask(self, claim: Claim) -> bool:
        """Show one claim and do what the person wants; False to stop."""
        at = self.at
        self._page(claim)
        while True:
            pressed = self._run.key()
            if pressed in ("q", "Q", "quit"):
                return False
            step = self._steps.get(pressed.lower() if len(pressed) == 1 else pressed)
            if step is None:
                continue
            if self._done(step, claim):
                self.at += 1
            elif self.at == at and self._run.claim(claim.id) == claim:
                self._run.show(keys_line(screen_for(sys.stdout)))
                continue
            return True

    def _done(self, step: Callable[[Claim], bool], claim: Claim) -> bool:
        """Whether a step was taken; one that cannot be taken is told, and nothing is lost."""
        try:
            return step(claim)
        except ClaimsError as error:
            self._run.say(str(error))
            return False

    def _page(self, claim: Claim) -> None:
        article = self._run.workspace.article(claim.article)
        listed = {speaker.name: speaker.role for speaker in self._run.workspace.catalogue.speakers}
        role = claim.role or listed.get(claim.speaker or "")
        screen = screen_for(sys.stdout)
        self._run.show(review_page(screen, Asked(claim, article.text, article.title, self.at + 1, len(self.ids), role)))
        self._run.show(keys_line(screen))

    def _help(self, _: Claim) -> bool:
        self._run.show(help_page(screen_for(sys.stdout)))
        return False

    def _sum_up(self) -> None:
        counts: dict[Decision, int] = {}
        for done in self._run.done:
            counts[done.review.decision] = counts.get(done.review.decision, 0) + 1
        told = ", ".join(f"{many:,} {decision}" for decision, many in counts.items()) or "nothing decided"
        left = len(set(self.ids[self.at :]) - {done.claim.id for done in self._run.done})
        more = f"; {facts.counted(left, 'claim')} left, 'claims review' goes on" if left else ""
        with suppress(OSError):  # the terminal may be gone
            self._run.say(f"{told}{more}")
