"""How long to wait before the next try, and whether there is one."""

from email.utils import parsedate_to_datetime

from newsclaims.fetching.errors import FetchError, StatusError
from newsclaims.fetching.values import Clock, Rules

_DIGITS = 9  # more seconds than a life has


def retry_after(header: str, now: float) -> float | None:
    """The seconds that a server asks for, in seconds or by a date; None if it says nothing that makes sense."""
    text = header.strip()
    if text.isascii() and text.isdigit():
        return float(text[:_DIGITS])
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (ValueError, OverflowError):
        return None


def before_next_try(error: FetchError, tried: int, rules: Rules, clock: Clock) -> float | None:
    """Seconds until another try after `tried` of them, None if there is none.

    Half of each doubled time is left to chance, so that all who failed together do not come back together. Who is
    asked to wait for longer than the rules allow does not come back earlier, but not at all.
    """
    if not error.passing or tried > rules.retries:
        return None
    wait: float = rules.backoff * 2 ** (tried - 1) * (1 + clock.chance()) / 2
    asked = error.wait if isinstance(error, StatusError) else None
    if asked is None:
        return min(wait, rules.longest_wait)
    return max(wait, asked) if asked <= rules.longest_wait else None
