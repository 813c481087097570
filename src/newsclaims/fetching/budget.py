"""How long a page may still take: waiting out of politeness does not count."""

from newsclaims.fetching.errors import SlowError
from newsclaims.fetching.values import Clock


class Budget:
    """The seconds of one page, over all its redirects and tries."""

    def __init__(self, url: str, seconds: float, clock: Clock) -> None:
        self._url, self._seconds, self._clock = url, seconds, clock
        self._ends = clock.monotonic() + seconds

    def left(self) -> float:
        """How many seconds there still are; raises SlowError if none."""
        left = self._ends - self._clock.monotonic()
        if left <= 0:
            raise SlowError(self._url, self._seconds)
        return left

    def wait(self, seconds: float) -> None:
        """Sleep without using anything up."""
        if seconds > 0:
            self._ends += seconds
            self._clock.sleep(seconds)
