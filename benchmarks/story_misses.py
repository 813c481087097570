"""Why annotated pairs of the stories are not together: `python benchmarks/stories.py --misses [FOLDER...]`.

A miss is extraction's where a claim was not found or its speaker is another; else it is cross-reference's own, and
the condition that failed is named: not compared at all, by words (with what keeps them apart), by what is said (the
same), or linked and yet grouped with others.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsclaims.crossref.evidence import apart
from newsclaims.crossref.linking import Rarity
from newsclaims.crossref.matching import matched
from newsclaims.crossref.versions import told
from newsclaims.folding import folded_name
from newsclaims.model import Claim, Statement

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Miss:
    """An annotated pair that is not together, or is with another relation, and the reason."""

    relation: str
    reason: str
    sides: tuple[tuple[Gold, Claim | None], ...]


class Checked:
    """A story's claims as cross-reference saw them."""

    def __init__(self, claims: list[Claim], statements: list[Statement]) -> None:
        kept = told(claims)
        self._at = {claim.id: at for at, (_, own) in enumerate(kept) for claim in own}
        self._versions, pairs = matched([version for version, _ in kept])
        self._compared = {tuple(sorted(pair)) for pair in pairs}
        self._home = {claim: statement.statement for statement in statements for claim in statement.claims}
        self._relations = {frozenset((p.a, p.b)): p.relation for s in statements for p in s.pairs}

    def reason(self, a: Claim, b: Claim, relation: str) -> str:
        """Why two claims are not together with this relation; empty if they are."""
        if self._home.get(a.id, a.id) == self._home.get(b.id, b.id):
            found = self._relations.get(frozenset((a.id, b.id)), "not shown")
            return "" if found == relation else f"together, but {found}"
        first, second = sorted((self._at[a.id], self._at[b.id]))
        x, y = self._versions[first], self._versions[second]
        words, said = apart(x, y, Rarity(x, y))
        if first != second and (first, second) not in self._compared:
            return f"not compared (words: {words or 'linked'}; said: {said or 'linked'})"
        return f"words: {words}; said: {said}" if words and said else "linked, but grouped with others"


def misses(gold: Gold, found: dict[str, Claim], checked: Checked) -> Iterator[Miss]:
    """The annotated pairs that are not together, or with another relation."""
    annotated = {g["id"]: g for g in gold["claims"]}
    for x, y, relation in (pair for group in gold["cross_references"] for pair in group["relations"]):
        sides = tuple((annotated[name], found.get(name)) for name in (x, y))
        a, b = (claim for _, claim in sides)
        reason = checked.reason(a, b, relation) if a and b else "claim not found"
        if reason:
            yield Miss(relation, _by_extraction(sides) + reason, sides)


def _by_extraction(sides: tuple[tuple[Gold, Claim | None], ...]) -> str:
    return "extraction, speaker: " if any(claim and _other_speaker(g, claim) for g, claim in sides) else ""


def _other_speaker(g: Gold, claim: Claim) -> bool:
    return folded_name(claim.speaker or "") not in {
        folded_name(name or "") for name in (g["speaker"], *g.get("also", []))
    }


def show(folder: Path, found: list[Miss]) -> None:
    """Print a story's misses with both claims."""
    for miss in found:
        print(f"{folder.name}: {miss.relation}: {miss.reason}")
        for g, claim in miss.sides:
            text = claim.text if claim else " [...] ".join(span["text"] for span in g["content"])
            facts = (claim.kind, claim.speaker, claim.said_on, claim.published) if claim else (g["kind"], g["speaker"])
            print(f"    {g['id']} ({', '.join(str(fact) for fact in facts)}): {text}")


def counted(found: list[Miss]) -> None:
    """Print how often each reason stands."""
    for reason, times in Counter(f"{miss.relation}: {miss.reason}" for miss in found).most_common():
        print(f"  {times:3}  {reason}")
