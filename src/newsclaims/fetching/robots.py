"""What sites ask of programs (RFC 9309): which pages to leave alone, and how long to pause."""

import re
from dataclasses import dataclass

from protego import Protego

AGENT = "newsclaims"
SIZE = 512_000  # bytes; RFC 9309 asks for at least 500 kibibytes
_WORK = 2_000_000  # groups times lines: what reading such a file costs, in time and in room
_NAMES = re.compile(r"\s*user", re.IGNORECASE)  # a line that opens a group, however it is spelled


@dataclass(frozen=True, slots=True)
class Wishes:
    """What one site asks for; no file, no wishes."""

    parsed: Protego | None = None

    def allow(self, url: str) -> bool:
        """Whether the page may be fetched."""
        return self.parsed is None or self.parsed.can_fetch(url, AGENT)

    def delay(self) -> float:
        """The seconds between two pages that the site asks for, 0 if it does not."""
        delay = self.parsed.crawl_delay(AGENT) if self.parsed is not None else None
        return delay if delay is not None and delay > 0 else 0.0


def read_wishes(body: bytes) -> Wishes | None:
    """The wishes that a robots.txt states; None if it is one that nobody can be expected to read."""
    text = body.decode("utf-8-sig", "replace")
    lines = text.splitlines()
    if len(lines) * sum(1 for line in lines if _NAMES.match(line)) > _WORK:
        return None
    return Wishes(Protego.parse(text))
