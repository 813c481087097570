"""What reports look up in a workspace besides the statements they are about: claims, prints, and articles around."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from newsclaims.crossref.prints import Print
from newsclaims.ledger import lookups
from newsclaims.model import Claim, Filters
from newsclaims.rows import Present
from newsclaims.workspace.asking import Asking


class Lookups:
    """Looks things up in a workspace's ledger, many at a time."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """The claims with these ids, those of one id that several articles have only once."""
        wanted = set(ids)
        return self._asking.sound(lambda ledger: lookups.claims_by_id(ledger, wanted))

    def prints(self, files: Iterable[str]) -> dict[str, Print]:
        """What tells copies of the articles' texts, and whom each credits, by file."""
        wanted = set(files)
        return self._asking.sound(lambda ledger: lookups.prints(ledger, wanted))

    def present(self, speakers: Collection[str], topics: Collection[str], first: date, last: date) -> list[Present]:
        """The articles published on these days with claims by any of the speakers, and their topics."""
        return self._asking.sound(lambda ledger: lookups.present(ledger, speakers, topics, first, last))

    def stated(self, filters: Filters) -> Iterator[list[Claim]]:
        """The claims of each statement that one claim of it passes the filters for, one statement after the other."""
        return self._asking.resumed(lambda: self._asking.compared(lambda ledger: lookups.stated(ledger, filters)))

    def reporting(self, filters: Filters) -> list[tuple[str, set[str]]]:
        """The same statements, each by its id with the articles that report it."""
        return self._asking.compared(lambda ledger: list(lookups.reporting(ledger, filters)))
