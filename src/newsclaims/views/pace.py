"""How fast work goes, and how long it will take, in words."""

SURE = 3.0
"""Seconds after which a pace says something about the rest."""


def pace(seconds: float, done: int, total: int, count: int | None = None) -> str:
    """The pace of work after some seconds: how many a second, and how long the rest takes at that.

    Where `done` and `total` are no things but bytes, `count` is how many things are done.
    """
    things = done if count is None else count
    share = "" if count is None else f"{done / total:.0%}, " if total else ""
    if seconds < SURE or not done:
        return f"{share}just begun"
    rate = things / seconds
    left = (total - done) * seconds / done
    return f"{share}{_rate(rate)}, {_time(left)} left"


def _rate(rate: float) -> str:
    return (
        f"{rate:,.0f} a second" if rate >= 10 else f"{rate:.1f} a second" if rate >= 1 else f"{rate * 60:.0f} a minute"
    )


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"about {max(round(seconds), 1)} s"
    minutes = round(seconds / 60)
    return f"about {minutes} min" if minutes < 120 else f"about {round(minutes / 60)} hours"
