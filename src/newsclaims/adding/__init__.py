"""Articles put into a workspace: from files, folders, other programs' files and the web."""

from newsclaims.adding.desk import Said
from newsclaims.adding.running import adding

__all__ = ["Said", "adding"]
