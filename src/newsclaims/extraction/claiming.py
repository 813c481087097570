"""The one place where a linked attribution becomes a claim, whichever rule or tagger drafted it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsclaims.extraction.circumstances import circumstances
from newsclaims.extraction.draft import Draft, Offsets
from newsclaims.extraction.identity import Identities
from newsclaims.extraction.polarity import polarity_of_draft
from newsclaims.extraction.quotations import with_marks
from newsclaims.extraction.thread import Linked
from newsclaims.extraction.topics import TopicFinder
from newsclaims.extraction.untold import tells_nothing
from newsclaims.model import Article, CastMember, Claim, Polarity, Span


class Claiming:
    """Makes the claims of one article; `topics` maps names to phrases, `members` are all that speak in it."""

    def __init__(
        self, article: Article, topics: Mapping[str, Sequence[str]], members: Sequence[CastMember] = ()
    ) -> None:
        self.article = article
        self.members = {member.name: member for member in members}
        self.identities = Identities(article.file)
        self.finder = TopicFinder(topics)

    def claims(self, linked: Sequence[Linked]) -> Iterator[Claim]:
        """The claims in reading order, without what the text says nobody said."""
        return (claim for _, claim in self.attributed(linked))

    def attributed(self, linked: Sequence[Linked]) -> Iterator[tuple[Linked, Claim]]:
        """The claims, each behind the attribution that it was made of; what tells nothing only said who speaks."""
        for one in sorted(linked, key=lambda it: (min(it.draft.content), max(it.draft.content))):
            polarity = polarity_of_draft(self.article.text, one.draft)
            if polarity and not tells_nothing(self.article.text, one.draft):
                yield one, self._claim(one, polarity)

    def _claim(self, linked: Linked, polarity: Polarity) -> Claim:
        article, draft = self.article, linked.draft
        places = sorted(draft.content)
        if draft.kind == "mixed" and len(places) > 1:
            places = [with_marks(article.text, place) for place in places]
        content = tuple(_span(article.text, place) for place in places)
        return Claim(
            id=self.identities.of(draft.kind, (span.text for span in content)),
            article=article.file,
            source=article.source,
            published=article.published,
            kind=draft.kind,
            speaker=linked.speaker.name,
            mention=self._place(draft.mention),
            cue=self._place(draft.cue),
            content=content,
            said_on=linked.said_on,
            said_on_carried=linked.carried,
            topics=self.finder.topics_of(*(span.text for span in content), article.text[slice(*draft.sentence)]),
            confidence=linked.confidence,
            polarity=polarity,
            **self._around(draft),
            **self._introduced(linked.speaker.name),
        )

    def _around(self, draft: Draft) -> dict[str, Any]:
        found = circumstances(self.article.text, draft, self.article.source)
        return {
            "channel": found.channel,
            "venue": self._place(found.venue),
            "addressee": self._place(found.addressee),
        }

    def _introduced(self, speaker: str | None) -> dict[str, Any]:
        """The speaker's class and role, which the article may give later than the claim."""
        member = self.members.get(speaker or "")
        return {"speaker_class": member.speaker_class, "role": member.role} if member is not None else {}

    def _place(self, place: Offsets | None) -> Span | None:
        return _span(self.article.text, place) if place else None


def _span(text: str, place: Offsets) -> Span:
    start, end = place
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end, text=text[start:end])
