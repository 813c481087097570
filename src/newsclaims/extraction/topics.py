"""Which of the catalogue's topics a text mentions."""

import re
from collections.abc import Mapping, Sequence


class TopicFinder:
    """Finds topics by their phrases: whole words, whatever the case, an ending "s" allowed."""

    def __init__(self, topics: Mapping[str, Sequence[str]]) -> None:
        self.patterns = [(name, _pattern(phrases or (name,))) for name, phrases in topics.items()]

    def topics_of(self, *texts: str) -> tuple[str, ...]:
        """The topics that any of the texts mentions, in the catalogue's order."""
        return tuple(name for name, pattern in self.patterns if any(pattern.search(text) for text in texts))


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    parts = (
        r"[\s\-‐‑]+".join(re.escape(word) for word in phrase.replace("-", " ").split())
        for phrase in phrases
        if phrase.strip()
    )
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?:s|['’]s)?(?!\w)", re.IGNORECASE)
