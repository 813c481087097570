"""How much is taken from a file that somebody else made, and what is said where it is too much."""

from typing import Self

MEGABYTE = 1 << 20
ITEM = 32 * MEGABYTE
"""The most bytes of one item: pages with their pictures inside them reach 20 MB, articles never."""
TOO_LARGE = f"more than {ITEM // MEGABYTE} MB"


class BrokenFileError(Exception):
    """A file that cannot be read on: what is wrong, in which line if that is known, and what to do."""

    def __init__(self, what: str, fix: str, line: int | None = None) -> None:
        super().__init__(what)
        self.what, self.fix, self.line = what, fix, line

    @classmethod
    def cut_off(cls, line: int | None = None) -> Self:
        """A file that ends before it should: the commonest damage of downloads."""
        return cls("the file breaks off in the middle", "get it again; what is whole is taken", line)

    @classmethod
    def damaged(cls) -> Self:
        """Compressed data that is none."""
        return cls("its compressed data is damaged", "get the file again; what is whole is taken")

    @classmethod
    def lacks(cls, what: str) -> Self:
        """A file that takes a package which is not installed."""
        return cls(f"{what} takes a package that is not installed", "run pip install 'newsclaims[archives]'")
