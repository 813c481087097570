"""How statements are told, in the words that every view uses for it."""

from collections.abc import Iterator, Sequence

from newsclaims.crossref.conflicts import Sort
from newsclaims.crossref.positions import Position
from newsclaims.crossref.tellings import Telling, outlet
from newsclaims.crossref.timeline import Moment
from newsclaims.model import Claim
from newsclaims.views import facts
from newsclaims.views.pages import warnings

CONFLICTS: dict[Sort, str] = {
    "speaker": "The same words, different speakers",
    "words": "One statement, different words in quotation marks",
}
ONE_VOICE = "may be no conflict: a body, and a person who may speak for it"


def copied(telling: Telling) -> str:
    """The other outlets that print the same text, with the same words or others: all of them are one witness."""
    own = {outlet(telling.claim)}
    same = {outlet(claim) for claim in telling.copies} - own
    others = {outlet(claim) for claim in telling.text.claims} - same - own
    credit = f" (credited to {telling.text.credit})" if telling.text.credit else ""
    if same:
        return f"and {facts.counted(len(same), 'other')} with the same text{credit}: {facts.some(sorted(same))}"
    return f"but for these words, the text of {facts.some(sorted(others))}{credit}" if others else ""


def attributed(claim: Claim) -> str:
    """That a wording is given to another speaker than the one it is compared with."""
    return f"here attributed to {claim.speaker}" if claim.speaker else "here not attributed"


def otherwise(telling: Telling) -> Iterator[str]:
    """That some outlets word it so that it may mean something else."""
    names = facts.some(sorted({outlet(claim) for claim in telling.claims}))
    for warning in warnings(telling.pair) if telling.pair else ():
        yield f"may change the meaning, in {names}: {facts.stance(telling.claim)}{warning}"


def day(moment: Moment) -> str:
    """The day of a moment, and whether it is that of publication."""
    if moment.day is None:
        return "undated"
    return moment.day if moment.said else f"pub. {moment.day}"


def before(position: Position) -> str:
    """How a claim stands to what its speaker said earlier."""
    return f"otherwise before ({' and '.join(position.reasons)})" if position.sort == "changed" else "said before"


def moments(found: Sequence[Moment]) -> str:
    """How many statements there are, by how many speakers, and how many of them were said before."""
    speakers = {moment.claim.speaker for moment in found if moment.claim.speaker}
    told = [f"{facts.counted(len(found), 'statement')} by {facts.counted(len(speakers), 'speaker')}"]
    for sort, meaning in (("repeated", "said before"), ("changed", "otherwise before")):
        number = sum(any(position.sort == sort for position in moment.before) for moment in found)
        told += [f"{number:,} {meaning}"] if number else []
    return ", ".join(told)
