"""Articles put into a workspace: from files, folders, other programs' files and the web."""

from newsclaims.adding.pieces import Said
from newsclaims.adding.running import Asked, adding

__all__ = ["Asked", "Said", "adding"]
