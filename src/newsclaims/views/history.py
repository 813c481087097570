"""An article's versions: what changed from each to the next, claims first."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from newsclaims.crossref.histories import Changed, Step
from newsclaims.model import Claim
from newsclaims.views import facts, wording
from newsclaims.views.pages import warnings
from newsclaims.views.screen import Screen, paragraph

INDENT = 4
ASPECTS = {"speaker": "speaker", "polarity": "stance", "kind": "form", "said_on": "day"}


def history_page(screen: Screen, file: str, steps: Sequence[Step]) -> Iterator[Text]:
    """Each step from one version to the next, the latest first."""
    yield from paragraph(screen, screen.text(f"{file}: {len(steps) + 1} versions", "bold"))
    for step in reversed(steps):
        yield Text()
        yield from _step(screen, step, last=step is steps[-1])
    if any(step.changed for step in steps):
        yield Text()
        yield from paragraph(screen, wording.legend(screen))


def _step(screen: Screen, step: Step, *, last: bool) -> Iterator[Text]:
    now = " (as it is now)" if last else ""
    yield from paragraph(
        screen, Text(f"From version {step.old.number} to version {step.new.number}{now}", "bold underline")
    )
    if step.title:
        was, became = (title or "none" for title in step.title)
        yield from paragraph(screen, screen.text(f"headline: “{was}” became “{became}”"), INDENT)
    for changed in step.changed:
        yield Text()
        yield from _changed(screen, changed)
    for what, style, claims in (("left out", "red", step.dropped), ("new", "green", step.added)):
        for claim in claims:
            yield Text()
            yield from _alone(screen, claim, what, style)
    yield Text()
    yield from paragraph(screen, screen.text(_rest(step), "dim"), INDENT)


def _changed(screen: Screen, changed: Changed) -> Iterator[Text]:
    old, new = changed.old, changed.new
    how = "changed" if changed.pair.changes else changed.pair.relation
    yield from paragraph(
        screen, _head(screen, new, "reworded" if how == "paraphrased" else "changed", "yellow"), INDENT
    )
    if changed.pair.relation == "paraphrased":
        yield from paragraph(screen, screen.text(f"was: {facts.quoted(old)}"), 2 * INDENT)
        yield from paragraph(screen, screen.text(f"is: {facts.quoted(new)}"), 2 * INDENT)
    else:
        yield from paragraph(screen, wording.marked(screen, old, new), 2 * INDENT)
    for aspect in changed.aspects:
        was, became = (getattr(claim, aspect) or "not known" for claim in (old, new))
        told = f"{ASPECTS[aspect]}: {was} became {became}"
        yield from paragraph(
            screen, screen.text(told, "bold red" if aspect in ("speaker", "polarity") else ""), 2 * INDENT
        )
    for warning in warnings(changed.pair):
        yield from paragraph(screen, screen.text(f"may change the meaning: {warning}", "bold red"), 2 * INDENT)


def _alone(screen: Screen, claim: Claim, what: str, style: str) -> Iterator[Text]:
    yield from paragraph(screen, _head(screen, claim, what, style), INDENT)
    yield from paragraph(screen, screen.text(facts.quoted(claim)), 2 * INDENT)


def _head(screen: Screen, claim: Claim, what: str, style: str) -> Text:
    return Text.assemble((what, style), "  ", screen.text(facts.speaker(claim), "bold"))


def _rest(step: Step) -> str:
    claims = f"{facts.counted(step.same, 'claim')} as before"
    return f"{claims}; {facts.counted(step.rewritten, 'other sentence')} changed" if step.rewritten else claims
