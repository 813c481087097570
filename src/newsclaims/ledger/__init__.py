"""The derived store of extracted claims, and the only SQL of the project: it can be deleted at any time."""

from newsclaims.ledger.connection import Opened
from newsclaims.ledger.failures import DamagedError
from newsclaims.ledger.store import Ledger, open_ledger

__all__ = ["DamagedError", "Ledger", "Opened", "open_ledger"]
