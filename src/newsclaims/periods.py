"""Days, months and years as people write them: 2018-09-10, 2018-09, 2018."""

import calendar
import re
from datetime import date

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z", re.ASCII)


def period(text: str) -> tuple[date, date] | None:
    """The first and the last day of what is written; None if it is no day, month or year."""
    found = _DAY.match(text)
    if found is None:
        return None
    year, month, day = int(found[1]), found[2], found[3]
    try:
        first = date(year, int(month or 1), int(day or 1))
        end = first.replace(month=int(month or 12))
        return first, end.replace(day=int(day or calendar.monthrange(year, end.month)[1]))
    except ValueError:  # the 31st of April
        return None
