"""A workspace as it is now, whenever it is asked: what changed on the disk since is read again."""

import time
from pathlib import Path

from newsclaims.catalogue import CATALOGUE
from newsclaims.errors import NoWorkspaceError
from newsclaims.workspace import Workspace

# A file this young may change again without its times showing it.
_YOUNG_NS = 2_000_000_000

Stamp = tuple[int, int, int]


class Live:
    """The workspace of one folder, for one thread; the catalogue is read again when its file changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._open: Workspace | None = None
        self._stamp: Stamp | None = None

    def now(self) -> Workspace:
        """The workspace, its ledger up to date; fails as any command would."""
        stamp = self._stamped()
        if self._open is None or stamp is None or stamp != self._stamp:
            self.close()
            self._open, self._stamp = Workspace.find(self.root), stamp
        self._open.refresh()
        return self._open

    def rest(self) -> None:
        """Let other commands work while nobody asks."""
        if self._open:
            self._open.release()

    def close(self) -> None:
        """Let go of the workspace."""
        if self._open:
            self._open.close()
            self._open = None

    def _stamped(self) -> Stamp | None:
        """What tells a changed catalogue; None while it is too young to tell."""
        try:
            found = (self.root / CATALOGUE).stat()
        except OSError:
            raise NoWorkspaceError(str(self.root)) from None
        young = max(found.st_mtime_ns, found.st_ctime_ns) > time.time_ns() - _YOUNG_NS
        return None if young else (found.st_mtime_ns, found.st_ctime_ns, found.st_size)
