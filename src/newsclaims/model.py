"""The values that every part of the tool speaks: frozen, validated, and free of behaviour.

The words are those of journalism. Attribution research says *source*, *cue* and *content* where this
package says *mention*, *cue* and *content*; a *source* here is a news outlet.
"""

from datetime import date
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["direct", "mixed", "indirect"]
Polarity = Literal["asserted", "denied", "declined"]
Relation = Literal["verbatim", "truncated", "altered", "paraphrased"]
Status = Literal["unreviewed", "accepted", "rejected"]
ChangeType = Literal["added", "dropped", "changed"]
Flag = Literal["negation", "number", "unit", "name", "date", "modal", "quantifier", "condition"]
Cut = Literal["front", "middle", "ellipsis", "behind"]
Channel = Literal[
    "statement",
    "speech",
    "interview",
    "briefing",
    "debate",
    "meeting",
    "hearing",
    "court",
    "broadcast",
    "post",
    "letter",
    "message",
    "call",
    "document",
]
SpeakerClass = Literal["person", "organisation", "group", "document", "unnamed"]

KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")
POLARITIES: tuple[Polarity, ...] = ("asserted", "denied", "declined")
STATUSES: tuple[Status, ...] = ("unreviewed", "accepted", "rejected")
CHANNELS: tuple[Channel, ...] = get_args(Channel)
SPEAKER_CLASSES: tuple[SpeakerClass, ...] = ("person", "organisation", "group", "document", "unnamed")
FLAGS: tuple[Flag, ...] = get_args(Flag)
CUT = " [...] "


class Value(BaseModel):
    """A frozen value; an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Value):
    """A stretch of an article's text: code points from `start` up to but not including `end`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class Source(Value):
    """A news outlet."""

    name: str
    url: str | None = None


class Speaker(Value):
    """A person or body that claims are attributed to, as the catalogue or the texts know it."""

    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None


class Article(Value):
    """One document published by a source on a date; `file` names it within the workspace.

    `text` is the file's content as decoded, nothing stripped, so that offsets hold. `body` is where
    the article proper begins in it: 0, or the end of a front matter block.
    """

    file: str
    text: str
    source: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None
    encoding: str = "utf-8"
    body: int = 0


class Claim(Value):
    """One statement, belief or announcement that an article attributes to a speaker.

    `speaker` is None when the article does not let us say who spoke; then so is `speaker_class`. `said_on`
    is as precise as the text allows: `2018-09-10`, `2018-08` or `2018`; `said_on_carried` if that day is not of the
    claim's own sentence, but of another claim, the paragraph or the occasion. `polarity` says whether the speaker
    asserts the content, denies it (or did not say it), or would not say. `channel`, `venue` and `addressee`
    say how, where and to whom it was said, each None unless the article says so; `role` is the speaker's role
    or affiliation as this article gives it.
    """

    id: str
    article: str
    source: str | None
    published: date | None
    kind: Kind
    speaker: str | None
    mention: Span | None
    cue: Span | None
    content: tuple[Span, ...] = Field(min_length=1)
    said_on: str | None
    said_on_carried: bool = False
    topics: tuple[str, ...] = ()
    confidence: float = Field(ge=0, le=1)
    status: Status = "unreviewed"
    polarity: Polarity = "asserted"
    channel: Channel | None = None
    venue: Span | None = None
    addressee: Span | None = None
    speaker_class: SpeakerClass | None = None
    role: str | None = None

    @property
    def text(self) -> str:
        """The claim's words in reading order; a cut between spans is shown as `[...]`."""
        return CUT.join(span.text for span in self.content)


class CastMember(Value):
    """A speaker as one article names it: the fullest name there, every form used, and the role given.

    `person` says that the name is that of a human being, whose surname may stand for it; `speaker_class`
    says it of every sort of speaker.
    """

    name: str
    forms: tuple[str, ...] = ()
    role: str | None = None
    person: bool = False
    speaker_class: SpeakerClass = "unnamed"


class Extraction(Value):
    """What one article yields: its claims in reading order, and the speakers that they name."""

    claims: tuple[Claim, ...]
    cast: tuple[CastMember, ...]


class Change(Value):
    """One difference in wording from claim `a` to claim `b`, and why it may matter.

    It is `marked` where the text itself shows that an editor was at work: by dots, or by square brackets.
    """

    type: ChangeType
    a: str
    b: str
    flags: tuple[Flag, ...] = ()
    marked: bool = False


class Pair(Value):
    """How the wording of claim `a` stands to that of claim `b` (both are claim ids).

    `confidence` says how sure it is that the two are one statement: 1 where their words say so. `cut` says which parts
    one of the two lacks: those in front or behind, one in the middle, one with dots for it (`ellipsis`).
    """

    a: str
    b: str
    relation: Relation
    similarity: float = Field(ge=0, le=1)
    confidence: float = Field(default=1.0, ge=0, le=1)
    changes: tuple[Change, ...] = ()
    cut: tuple[Cut, ...] = ()


class Statement(Value):
    """One utterance as several claims report it; `claims` and `fullest` are claim ids."""

    statement: str
    speaker: str | None
    sources: tuple[str, ...]
    claims: tuple[str, ...]
    fullest: str
    pairs: tuple[Pair, ...]


class Filters(Value):
    """Which claims are meant: AND between the fields, OR within one; an empty field asks for nothing.

    Names are canonical by now. `since` and `until` (both included) are about when a claim was said
    where that is known, else when its article was published; `match` looks for words in its text.
    `min_confidence` leaves out claims that the tool is less sure of.
    """

    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    polarities: tuple[Polarity, ...] = ()
    channels: tuple[Channel, ...] = ()
    topics: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    match: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    min_confidence: float = Field(default=0, ge=0, le=1)
