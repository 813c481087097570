"""How a claim came about, as values: what found it, what ties it together, why this speaker, what it rests on."""

from typing import Literal, get_args

from newsclaims.model import Article, Claim, Span, Value

Reason = Literal[
    "name",
    "subject",
    "only_one",
    "last_speaker",
    "goes_on",
    "role",
    "relative",
    "body",
    "list",
    "description",
    "answer",
    "headline",
    "no_mention",
    "several",
    "several_in_role",
    "unclear",
    "unnamed",
]
"""Why a speaker is who it is, or from `no_mention` on why there is none; docs/formats.md says what each means."""

Where = Literal["same_sentence", "same_paragraph", "other_paragraph"]
Effect = Literal["raises", "lowers", "none"]
Renaming = Literal["catalogue", "articles", "review"]

REASONS: tuple[Reason, ...] = get_args(Reason)


class Sureness(Value):
    """How sure the tagger is of the least sure word of each part; None where it did not mark that part."""

    content: float | None
    cue: float | None
    mention: float | None


class Tie(Value):
    """How far from what it belongs to a cue or mention stands: `words` between the two, none if they touch."""

    where: Where
    words: int


class Link(Value):
    """What ties a claim together: its cue to the content, its mention to the cue (or content).

    `pieces` counts the stretches that the content is in, `paragraphs` those that it runs over.
    """

    cue: Tie | None
    mention: Tie | None
    pieces: int
    paragraphs: int


class Why(Value):
    """The speaker by the name that the article gives, and the words elsewhere that the name was taken from.

    `back` is how many paragraphs before the claim's own words these stand.
    """

    name: str | None
    reason: Reason
    words: Span | None = None
    back: int | None = None


class Factor(Value):
    """One of the things that a confidence is made of; `share` is how often it alone is right, where that is known."""

    name: str
    share: float | None
    effect: Effect


class Grounds(Value):
    """The words that a claim's further findings rest on; None where there are none of their own."""

    polarity: Span | None = None
    channel: Span | None = None
    venue: Span | None = None
    addressee: Span | None = None
    said_on: Span | None = None


class Explanation(Value):
    """How one claim came about in its article; `rule` names the rule that found it, None if only the tagger did."""

    rule: str | None
    tagger: Sureness | None
    link: Link
    speaker: Why
    factors: tuple[Factor, ...]
    grounds: Grounds


class Explained(Value):
    """A claim as the workspace has it, its article and how it came about.

    `renamed` says who gave the speaker another name; `extracted` is the claim before a person corrected it.
    """

    claim: Claim
    article: Article
    explanation: Explanation
    renamed: Renaming | None = None
    extracted: Claim | None = None
