"""The order of statements: what outlets word so differently that it means something else comes first.

Then come the statements that most outlets have, those that differ most, and the earliest. What one article
says twice comes last.
"""

from collections.abc import Sequence

from newsclaims.crossref.versions import Version
from newsclaims.model import Pair

_MOST = 999_999  # outlets, so that more of them sort before


def rank(name: str, versions: Sequence[Version], pairs: Sequence[tuple[int, int, Pair]]) -> str:
    """Where the statement of that id stands, as text that sorts so; the pairs are of versions by position."""
    outlets = frozenset[str]().union(*(version.outlets for version in versions))
    flagged = any(
        len(versions[a].outlets | versions[b].outlets) > 1 and any(change.flags for change in pair.changes)
        for a, b, pair in pairs
    )
    articles = {version.article for version in versions}
    at_home = len(articles) == 1 and None not in articles
    differing = min((pair.similarity for *_, pair in pairs), default=1.0)
    days = [str(version.claim.published) for version in versions if version.claim.published]
    parts = (f"{at_home:d}{not flagged:d}", f"{_MOST - len(outlets):06}", f"{differing:.2f}")
    return " ".join((*parts, min(days, default="9999"), name))
