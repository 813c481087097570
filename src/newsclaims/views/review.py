"""A claim put to a person: in its paragraph, with what stands before and behind it, and the keys that decide."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from newsclaims.model import Claim
from newsclaims.views import facts
from newsclaims.views.anchors import anchors
from newsclaims.views.passage import INDENT, passage, stretches
from newsclaims.views.screen import Screen, packed, paragraph

AROUND = 240  # characters of the paragraphs before and behind: enough to see who is speaking
KEYS = (
    ("a", "accept"),
    ("r", "reject"),
    ("s", "speaker"),
    ("k", "kind"),
    ("w", "words"),
    ("=", "same as"),
    ("d", "different from"),
    ("n", "next"),
    ("u", "undo"),
    ("q", "quit"),
    ("?", "help"),
)
HELP = {
    "a": "The claim is right as it is: words, speaker, kind. On to the next.",
    "r": "It is no claim; no list shows it any more. On to the next.",
    "s": "Somebody else said it: type who, Tab completes the names that are known, - stands for nobody.",
    "k": "It is quoted (direct), partly quoted (mixed), or in the article's words (indirect).",
    "w": "It begins or ends elsewhere: move the ends word by word, or type the words.",
    "=": "Another claim is the same statement: choose which.",
    "d": "Another claim that is shown with this one is a different statement: choose which.",
    "n": "Leave it for now; the space bar and Enter do the same.",
    "u": "Take the last decision back.",
    "q": "Stop. Everything is written already; 'claims review' goes on where you left.",
}
ENDS = (
    ("1", "begin earlier"),
    ("2", "begin later"),
    ("3", "end earlier"),
    ("4", "end later"),
    ("t", "type the words"),
    ("Enter", "keep"),
    ("q", "leave as it was"),
)


@dataclass(frozen=True)
class Asked:
    """A claim that a person is asked about: the so-manieth of how many, in its article's text."""

    claim: Claim
    text: str
    title: str | None
    number: int
    total: int
    role: str | None = None


def review_page(screen: Screen, asked: Asked) -> Iterator[Text]:
    """The claim in its passage, and in a few lines what it is taken for."""
    claim = asked.claim
    yield Text()
    yield screen.text("─" * min(screen.width, 60), "dim")
    yield from paragraph(screen, _apart(screen, _head(asked), "bold"))
    if asked.title:
        yield from paragraph(screen, screen.text(asked.title, "dim"))
    yield Text()
    yield from _around(screen, asked, before=True)
    yield from passage(screen, asked.text, claim)
    yield from _around(screen, asked, before=False)
    yield Text()
    yield from paragraph(screen, _apart(screen, _taken_for(asked)))


def keys_line(screen: Screen, keys: Iterable[tuple[str, str]] = KEYS) -> Iterator[Text]:
    """The keys that can be pressed."""
    yield from packed(screen, [Text(f"[{key}] {meaning}") for key, meaning in keys])


def help_page(screen: Screen) -> Iterator[Text]:
    """What each key does."""
    for key, meaning in HELP.items():
        first, *rest = screen.wrapped(Text(meaning), screen.width - INDENT)
        yield Text(f"{key:<{INDENT}}") + first
        yield from (Text(" " * INDENT) + line for line in rest)


def choices(screen: Screen, claims: Sequence[Claim]) -> Iterator[Text]:
    """Claims to choose from, each behind its number."""
    for number, claim in enumerate(claims, start=1):
        told = f"{number}  {facts.source(claim)}  {facts.said(claim)}  {facts.speaker(claim)}: "
        words = facts.shortened(facts.quoted(claim))
        lines = screen.wrapped(screen.text(told, "bold") + Text(" ") + screen.text(words), screen.width - INDENT)
        yield lines[0]
        yield from (Text(" " * INDENT) + line for line in lines[1:])


def _head(asked: Asked) -> Iterator[str]:
    claim = asked.claim
    yield f"{asked.number:,} of {asked.total:,}"
    yield facts.source(claim)
    yield facts.said(claim)
    if claim.status != "unreviewed":
        yield f"{facts.sign(claim)} {facts.decided(claim)}"


def _taken_for(asked: Asked) -> Iterator[str]:
    claim = asked.claim
    yield f"speaker: {facts.speaker(claim)}{f' ({asked.role})' if asked.role else ''}"
    yield f"kind: {claim.kind}"
    if claim.polarity != "asserted":
        yield claim.polarity.upper()
    yield f"sure: {claim.confidence:.2f}"
    yield f"id: {facts.short(claim.id)}"


def _apart(screen: Screen, items: Iterable[str], style: str = "") -> Text:
    return Text("  ").join(screen.text(item, style) for item in items)


def _around(screen: Screen, asked: Asked, *, before: bool) -> Iterator[Text]:
    """The end of the paragraph before the passage, or the beginning of the one behind it."""
    places = stretches(asked.text, anchors(asked.claim))
    if before:
        words = asked.text[: places[0][0]].rstrip().rpartition("\n")[2]
        shown = words if len(words) <= AROUND else f"… {words[-AROUND:].partition(' ')[2]}"
    else:
        words = asked.text[places[-1][1] :].lstrip().partition("\n")[0]
        shown = words if len(words) <= AROUND else f"{words[:AROUND].rpartition(' ')[0]} …"
    if words.strip():
        around = paragraph(screen, screen.text(shown, "dim"), INDENT)
        yield from (*around, Text()) if before else (Text(), *around)
