"""Days told by another one: On Friday she came. | A day earlier | she had stayed away. | The next day | she left."""

import re
from datetime import date, timedelta

from newsclaims.extraction.dating import NUMBER_WORDS
from newsclaims.extraction.draft import Offsets
from newsclaims.extraction.lexicon import FINITE, PAST_VERBS
from newsclaims.extraction.occasion_words import TIME_BEHIND, TO_BE_DONE

RELATIVE = re.compile(
    r"\b(?:(?P<count>an?|one|two|three|four|five|six|\d) days? (?P<way>later|earlier|before)\b"
    r"|the (?P<turn>next|following|previous) day\b|the day (?P<side>before|after)\b(?! [a-z]))",
    re.IGNORECASE,
)
BACK = frozenset(("earlier", "before", "previous"))


def relative_day(text: str, known: date) -> date | None:
    """The day that a text tells by a known one, if it tells one so."""
    found = RELATIVE.search(text)
    if found is None:
        return None
    way = (found["way"] or found["turn"] or found["side"]).lower()
    count = (found["count"] or "one").lower()
    days = NUMBER_WORDS.get("a" if count == "an" else count) or int(count)
    return known - timedelta(days=days) if way in BACK else known + timedelta(days=days)


def before_time(text: str, place: Offsets) -> Offsets:
    """A content without the time behind it that says when it was said: she called off the trip | last month."""
    words = text[slice(*place)]
    if TO_BE_DONE.match(words):
        return place
    time = TIME_BEHIND.search(words)
    clause = time is None or any(word in FINITE | PAST_VERBS for word in words[: time.start()].lower().split())
    return place if time is None or clause else (place[0], place[0] + time.start())
