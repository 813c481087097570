"""A workspace as one thing that commands ask questions of: `door` is what they see, the rooms behind it do the work."""

from newsclaims.workspace.door import Workspace

__all__ = ["Workspace"]
