"""How a claim came about, and why two are or are not one statement: worked out anew, as it was when they were kept."""

from newsclaims.catalogue import Catalogue
from newsclaims.crossref.reasons import Reasons, as_decided, reasons
from newsclaims.errors import ContentError, Problem
from newsclaims.explanation import Explained
from newsclaims.extraction import explain
from newsclaims.ledger import Ledger, deciding
from newsclaims.ledger.crossing import answering, tying
from newsclaims.model import Article, Claim, Statement
from newsclaims.naming import renaming


def explained(claim: Claim, article: Article, catalogue: Catalogue, extracted: Claim | None) -> Explained:
    """How a claim came about in its article; `extracted` is what it was before a person corrected it."""
    found = explain(article, catalogue.topics, claim.id)
    if found is None:
        raise ContentError([Problem(claim.article, None, "it changed while it was read", "run the command again")])
    renamed = renaming(claim, found.speaker.name, catalogue)
    return Explained(claim=claim, article=article, explanation=found, renamed=renamed, extracted=extracted)


def extracted(ledger: Ledger, claim: Claim) -> Claim | None:
    """A claim as it was before a person corrected it; None if nobody did."""
    if not claim.edited:
        return None
    rows = [kept.key for kept in deciding.by_ids(ledger, [claim.id]).get(claim.id, ())]
    return next(iter(deciding.extracted(ledger, rows).values()), None)


def explained_pair(ledger: Ledger, first: Claim, second: Claim, joint: Statement | None) -> Reasons:
    """Why two claims are or are not one statement; `joint` is the one that the first is in."""
    together = joint.statement if joint and second.id in joint.claims else None
    x, y = (answering.version_of(ledger, claim) for claim in (first, second))
    return as_decided(reasons(x, y, together), tying.decided(ledger, first.id, second.id))
