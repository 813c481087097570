"""Article in, claims out: pure, by rule, and without any knowledge of who is who in the world."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsclaims.extraction.bodies import Bodies
from newsclaims.extraction.cast import Cast
from newsclaims.extraction.confidence import confidence_of
from newsclaims.extraction.identity import Identities
from newsclaims.extraction.layout import paragraphs
from newsclaims.extraction.linking import Linked, link
from newsclaims.extraction.names import Names
from newsclaims.extraction.tokens import tokenize
from newsclaims.extraction.topics import TopicFinder
from newsclaims.model import Article, CastMember, Claim, Extraction, Span

__all__ = ["extract", "link_article"]


def extract(article: Article, topics: Mapping[str, Sequence[str]] | None = None) -> Extraction:
    """The article's claims in reading order, and the speakers as the article names them.

    A claim whose speaker the article does not let us tell has none. `topics` maps names to phrases.
    """
    cast = _cast_of(article)
    linked = sorted(link(article, cast), key=lambda one: (min(one.draft.content), max(one.draft.content)))
    identities, finder, members = Identities(article.file), TopicFinder(topics or {}), cast.members()
    claims = [_claim(article, one, identities, finder) for one in linked]
    return Extraction(claims=tuple(_introduced(claims, members)), cast=members)


def link_article(article: Article) -> list[Linked]:
    """The article's attributions with the rules that found them, for measuring those rules."""
    return link(article, _cast_of(article))


def _cast_of(article: Article) -> Cast:
    """The people that the article names, before anybody speaks."""
    names, bodies = Names(), Bodies()
    for line in paragraphs(article):
        items = tokenize(article.text, line.start, line.end)
        names.add(items, line.number)
        bodies.add(items, line.number)
    names.settle()
    return Cast(names, bodies)


def _claim(article: Article, linked: Linked, identities: Identities, finder: TopicFinder) -> Claim:
    draft = linked.draft
    content = tuple(_span(article.text, *place) for place in sorted(draft.content))
    kind = draft.kind
    return Claim(
        id=identities.of(kind, (span.text for span in content)),
        article=article.file,
        source=article.source,
        published=article.published,
        kind=kind,
        speaker=linked.speaker.name,
        mention=_span(article.text, *draft.mention) if draft.mention else None,
        cue=_span(article.text, *draft.cue) if draft.cue else None,
        content=content,
        said_on=linked.said_on,
        topics=finder.topics_of(*(span.text for span in content), article.text[slice(*draft.sentence)]),
        confidence=confidence_of(draft.pattern),
    )


def _introduced(claims: Iterable[Claim], members: Iterable[CastMember]) -> Iterator[Claim]:
    """The claims with their speakers' class and role, which the article may give later than the claim."""
    known = {member.name: member for member in members}
    for claim in claims:
        member = known.get(claim.speaker or "")
        update = {"speaker_class": member.speaker_class, "role": member.role} if member is not None else {}
        yield claim.model_copy(update=update) if update else claim


def _span(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end, text=text[start:end])
