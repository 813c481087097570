"""Claims in, statements out: the same utterance as several articles report it. Pure, and blind to order."""

from newsclaims.crossref.assembly import statements
from newsclaims.crossref.wording import compare, marked

__all__ = ["compare", "marked", "statements"]
