"""Decisions that need more than a key: a name, a kind, words, another claim."""

import sys
from collections.abc import Sequence
from typing import Literal

from newsclaims.catalogue import Words
from newsclaims.cli import deciding, keys
from newsclaims.cli.review_run import Run
from newsclaims.errors import AmbiguousNameError, NewSpeakerError
from newsclaims.folding import folded_name
from newsclaims.model import Claim, Kind
from newsclaims.reviews.correcting import corrected, moved
from newsclaims.reviews.desk import Choice
from newsclaims.reviews.quoting import Place
from newsclaims.views.passage import passage
from newsclaims.views.review import ENDS, choices, keys_line
from newsclaims.views.screen import screen_for

NOBODY = "-"
KINDS: dict[str, Kind] = {"d": "direct", "m": "mixed", "i": "indirect"}
MOVES = {"1": (0, -1), "2": (0, 1), "3": (1, -1), "4": (1, 1), "left": (1, -1), "right": (1, 1)}
MOST = 9  # one key each


def speaker(run: Run, claim: Claim) -> bool:
    """Ask who said it."""
    typed = keys.line("who said it? (Tab completes, - for nobody, Enter leaves it) ", run.speakers)
    if not typed:
        return False
    name = None if typed == NOBODY else _meant(run, typed)
    if typed != NOBODY and name is None:
        return False
    edited = _edited(claim, "speaker")
    other = {"speaker": name, "role": None, "speaker_class": None, "edited": edited}
    run.decide(claim, Choice("speaker", speaker=name), claim.model_copy(update=other))
    if name and name not in run.speakers:
        run.speakers.append(name)
    if name and claim.speaker and _may_be_one(claim, name):
        _offer_alias(run, name, claim.speaker)
    return False


def kind(run: Run, claim: Claim) -> bool:
    """Ask for the kind."""
    run.say("[d] direct, all quoted  [m] mixed, partly quoted  [i] indirect, in the article's words")
    found = KINDS.get(run.key().lower())
    if found is None or found == claim.kind:
        run.say("the kind stays as it was")
        return False
    changed = claim.model_copy(update={"kind": found, "edited": _edited(claim, "kind")})
    return run.decide(claim, Choice("kind", kind=found), changed)


def words(run: Run, claim: Claim) -> bool:
    """Let the ends be moved by words, or the words be typed."""
    text = run.workspace.article(claim.article).text
    places: tuple[Place, ...] = tuple((span.start, span.end) for span in claim.content)
    first = places
    while True:
        screen = screen_for(sys.stdout)
        run.show(passage(screen, text, corrected(claim, text, None, places, {})))
        run.show(keys_line(screen, ENDS))
        pressed = run.key()
        if pressed in MOVES:
            places = moved(text, places, *MOVES[pressed])
        elif pressed == "t":
            places = _typed(run, claim) or places
        elif pressed == "enter" and places != first:
            changed = corrected(claim, text, None, places, run.workspace.catalogue.topics)
            changed = changed.model_copy(update={"edited": _edited(claim, "span")})
            return run.decide(claim, Choice("span", places=places), changed)
        elif pressed in ("enter", "q", "escape", "quit"):
            run.say("the words stay as they were")
            return False


def tie(run: Run, claim: Claim, decision: Literal["same", "different"]) -> bool:
    """Ask which other claim is the same, or is not."""
    told = run.workspace.statement_of(claim.id)
    together = [other for other in (told.claims if told else ()) if other != claim.id]
    if decision == "different":
        found = [run.workspace.claim(other) for other in together[:MOST]]
    else:
        near = run.desk.near(claim, MOST + len(together))
        found = [other for other in near if other.id not in together][:MOST]
    run.show(choices(screen_for(sys.stdout), found))
    run.say(f"which one? {'its number, or ' if found else ''}[i] type an id; any other key: none")
    other = _chosen(run, found)
    if other is None or other.id == claim.id:
        run.say("nothing was decided")
        return False
    return run.decide(claim, Choice(decision, other=other))


def _meant(run: Run, typed: str) -> str | None:
    try:
        return deciding.speaker_meant(run.workspace, typed, new=False)
    except (NewSpeakerError, AmbiguousNameError) as error:
        near = error.near if isinstance(error, NewSpeakerError) else error.fits
    offered = list(near)[:MOST]
    listed = "  ".join(f"[{number}] {name}" for number, name in enumerate(offered, start=1))
    run.say(f"{listed}  [n] somebody new: {typed}  any other key: leave it")
    pressed = run.key()
    if pressed == "n":
        return typed
    return offered[int(pressed) - 1] if pressed.isdecimal() and 0 < int(pressed) <= len(offered) else None


def _may_be_one(claim: Claim, name: str) -> bool:
    """Whether the wrong name can be another form of the right one: not the full name of somebody else."""
    wrong, right = folded_name(claim.speaker or "").split(), folded_name(name).split()
    full = claim.speaker_class == "person" and len(wrong) > 1
    return wrong != right and (not full or bool(set(wrong) & set(right)))


def _offer_alias(run: Run, name: str, wrong: str) -> None:
    listed = {folded_name(form) for it in run.workspace.catalogue.speakers for form in (it.name, *it.aliases)}
    if folded_name(wrong) in listed:
        return
    run.say(f"is “{wrong}” always {name}? [y] note it in claims.yaml as another name; any other key: no")
    if run.key().lower() == "y":
        run.desk.alias(name, wrong)
        run.say(f"{wrong} is {name} from now on, in all articles")


def _typed(run: Run, claim: Claim) -> tuple[Place, ...] | None:
    typed = keys.line("the right words, [...] between parts: ")
    return run.desk.span(claim, [Words(quote=typed).quote]) if typed else None


def _chosen(run: Run, found: Sequence[Claim]) -> Claim | None:
    pressed = run.key()
    if pressed == "i":
        typed = keys.line("its id: ")
        return run.workspace.claim(typed) if typed else None
    return found[int(pressed) - 1] if pressed.isdecimal() and 0 < int(pressed) <= len(found) else None


def _edited(claim: Claim, what: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*claim.edited, what)))
