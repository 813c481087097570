"""A statement as it is told: each outlet's wording against the fullest one, copies of one text taken together."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from newsclaims.crossref.prints import Print
from newsclaims.crossref.syndication import copies, credited
from newsclaims.crossref.wording import compare
from newsclaims.model import FLAGS, Claim, Flag, Pair, Relation, Statement


@dataclass(frozen=True, eq=False)
class Text:
    """The claims that stand in one text, which one or several articles print."""

    claims: tuple[Claim, ...]
    credit: str | None = None

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that print it."""
        return frozenset(claim.article for claim in self.claims)


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One wording: a claim, how it stands to the fullest one, and its copies.

    `pair` goes from the fullest claim to this one, and is None for the fullest itself. `confidence` says how
    sure it is that this is the same statement. `copies` are claims of other articles with the same words in the
    same `text`; that can have further claims, with other words.
    """

    claim: Claim
    text: Text
    pair: Pair | None = None
    confidence: float = 1.0
    copies: tuple[Claim, ...] = ()

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Why its changes may change the meaning, each reason once."""
        changes = self.pair.changes if self.pair else ()
        return tuple(dict.fromkeys(flag for change in changes for flag in change.flags))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claim and its copies."""
        return self.claim, *self.copies


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A statement with the fullest wording, the others (flagged ones first), and the texts that report it."""

    statement: Statement
    fullest: Telling
    others: tuple[Telling, ...]
    texts: tuple[Text, ...]

    @property
    def claims(self) -> Iterator[Claim]:
        """All claims of the statement."""
        return (claim for text in self.texts for claim in text.claims)

    @property
    def outlets(self) -> list[str]:
        """The outlets that report it, by name."""
        return sorted({outlet(claim) for claim in self.claims})

    @property
    def articles(self) -> set[str]:
        """The articles that report it."""
        return {claim.article for claim in self.claims}


def outlet(claim: Claim) -> str:
    """The outlet that a claim counts for: its article where no outlet is known."""
    return claim.source or claim.article


def told(statement: Statement, claims: Mapping[str, Claim], prints: Mapping[str, Print]) -> Told:
    """How a statement is told in its claims, and which of them are one text."""
    members = [claims[claim] for claim in statement.claims if claim in claims]
    fullest = claims[statement.fullest]
    found = sorted(copies(members, prints), key=lambda text: all(claim is not fullest for claim in text))
    texts = tuple(Text(tuple(text), credited(text, prints)) for text in found)
    sure = _confidences(statement)
    worded = [_wording(group, text, fullest, sure) for text in texts for group in _worded(text, fullest)]
    place = {claim: at for at, claim in enumerate(statement.claims)}
    others = sorted(worded[1:], key=lambda telling: (_gravity(telling.flags), place[telling.claim.id]))
    return Told(statement, worded[0], tuple(others), texts)


def _gravity(flags: Collection[Flag]) -> int:
    """Sorts wordings by the gravest of their flags: a lost "not" first, what changes no meaning last."""
    return min((FLAGS.index(flag) for flag in flags), default=len(FLAGS))


def only(found: Told, relations: Collection[Relation] = (), *, flagged: bool = False) -> Told | None:
    """The statement with those wordings alone that are wanted; None where no other than the fullest is."""
    others = tuple(
        telling for telling in found.others if telling.pair and _is_wanted(telling.pair, relations, flagged=flagged)
    )
    pairs = tuple(pair for pair in found.statement.pairs if _is_wanted(pair, relations, flagged=flagged))
    return (
        replace(found, others=others, statement=found.statement.model_copy(update={"pairs": pairs})) if others else None
    )


def _is_wanted(pair: Pair, relations: Collection[Relation], *, flagged: bool) -> bool:
    if relations and pair.relation not in relations:
        return False
    return not flagged or any(change.flags for change in pair.changes)


def _worded(text: Text, fullest: Claim) -> list[list[Claim]]:
    """The claims of a text by their words: those of several articles together, each first one leading."""
    ordered = sorted(text.claims, key=lambda claim: claim is not fullest)
    if len(text.articles) == 1:
        return [[claim] for claim in ordered]
    groups: list[list[Claim]] = []
    for claim in ordered:
        home = next((group for group in groups if _same_words(group[0], claim)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def _same_words(a: Claim, b: Claim) -> bool:
    """Whether two claims say the same in the same words; what an outlet changed in a copy is its own wording."""
    if (a.speaker, a.polarity, a.kind) != (b.speaker, b.polarity, b.kind):
        return False
    return a.text == b.text or compare(a, b).relation == "verbatim"


def _wording(group: Sequence[Claim], text: Text, fullest: Claim, sure: Mapping[str, float]) -> Telling:
    claim, *others = group
    if claim is fullest:
        return Telling(claim, text, copies=tuple(others))
    return Telling(claim, text, compare(fullest, claim, together=True), sure.get(claim.id, 1.0), tuple(others))


def _confidences(statement: Statement) -> dict[str, float]:
    """How sure it is that each claim belongs to the statement: through the fullest one, else through the surest."""
    sure: dict[str, tuple[bool, float]] = {}
    for pair in statement.pairs:
        for claim in (pair.a, pair.b):
            found = statement.fullest in (pair.a, pair.b), pair.confidence
            sure[claim] = max(found, sure.get(claim, found))
    return {claim: confidence for claim, (_, confidence) in sure.items()}
