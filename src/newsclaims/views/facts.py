"""The facts about a claim in the words that every view uses for them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from newsclaims.model import Claim

SHORT_ID = 8
NOBODY = "not attributed"
NO_SOURCE = "source not known"


def short(claim_id: str) -> str:
    """As much of an id as tables show; commands accept it back."""
    return claim_id[:SHORT_ID]


def said(claim: Claim) -> str:
    """When it was said where that is known, else when it was published, told apart."""
    if claim.said_on:
        return claim.said_on
    return f"pub. {claim.published}" if claim.published else "undated"


def speaker(claim: Claim) -> str:
    """Who said it, or plainly that the article does not let us say."""
    return claim.speaker or NOBODY


def source(claim: Claim) -> str:
    """The outlet, or the file where no outlet is known."""
    return claim.source or claim.article


def quoted(claim: Claim) -> str:
    """The claim's words: in quotation marks where all of them are a quotation, else behind their cue."""
    return lead(claim) + (f"“{claim.text}”" if claim.kind == "direct" else claim.text)


def lead(claim: Claim) -> str:
    """What has to be read before the words: that they are denied or withheld, and the cue of reported speech."""
    return stance(claim) + reporting(claim)


def stance(claim: Claim) -> str:
    """That the words are denied or withheld; nothing where they are asserted."""
    return "" if claim.polarity == "asserted" else f"{claim.polarity.upper()} — "


def reporting(claim: Claim) -> str:
    """The cue, where the words cannot be read without it: of reported speech, and of what is denied or withheld."""
    shown = claim.cue and (claim.polarity != "asserted" or claim.kind != "direct")
    return f"{' '.join(claim.cue.text.split())}: " if claim.cue and shown else ""


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 claim, 2 claims."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def reported(outlets: int, texts: int) -> str:
    """By how many outlets, and in how many texts where several print the same: 4 outlets, 2 texts."""
    told = counted(outlets, "outlet")
    return told if texts >= outlets else f"{told}, {counted(texts, 'text')}"


def shortened(words: str, most: int = 30) -> str:
    """The first of many words, where all of them are to be had elsewhere."""
    parts = words.split()
    return words if len(parts) <= most else " ".join(parts[:most]) + " …"


def listed(names: Sequence[str], last: str = "and") -> str:
    """Names in a row: A, B and C."""
    return f" {last} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def some(names: Sequence[str], most: int = 12) -> str:
    """Names in a row, the first of many."""
    left = len(names) - most
    return ", ".join(names[:most]) + (f" and {left:,} more" if left > 0 else "")


def summary(claims: Iterable[Claim]) -> str:
    """How many claims there are, by how many speakers, in how many articles of how many sources."""
    found = list(claims)
    speakers = {claim.speaker for claim in found if claim.speaker}
    articles = {claim.article for claim in found}
    sources = {claim.source for claim in found if claim.source}
    stances = Counter(claim.polarity for claim in found)
    taken_back = [f"{stances[stance]:,} {stance}" for stance in ("denied", "declined") if stances[stance]]
    return (
        f"{counted(len(found), 'claim')} by {counted(len(speakers), 'speaker')}"
        f" in {counted(len(articles), 'article')} of {counted(len(sources), 'source')}"
        f"{'; ' * bool(taken_back)}{', '.join(taken_back)}"
    )
