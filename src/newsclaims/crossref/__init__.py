"""Claims in, statements out: the same utterance as several articles report it. Pure, and blind to order."""

from newsclaims.crossref.assembly import statements
from newsclaims.crossref.editing import Edit, edits
from newsclaims.crossref.wording import compare, marked

__all__ = ["Edit", "compare", "edits", "marked", "statements"]
