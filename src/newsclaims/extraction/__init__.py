"""Article in, claims out: pure, by rule, and without any knowledge of who is who in the world."""

from collections.abc import Mapping, Sequence

from newsclaims.extraction.cast import Cast
from newsclaims.extraction.circumstances import circumstances
from newsclaims.extraction.draft import Draft
from newsclaims.extraction.drafting import passages, rule_drafts
from newsclaims.extraction.identity import Identities
from newsclaims.extraction.layout import paragraphs
from newsclaims.extraction.linking import Linked, link
from newsclaims.extraction.merging import merged
from newsclaims.extraction.names import Names
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.tagging.drafts import tagged_drafts
from newsclaims.extraction.tagging.grid import Grid, lay_out
from newsclaims.extraction.tagging.model import tagger
from newsclaims.extraction.tokens import tokenize
from newsclaims.extraction.topics import TopicFinder
from newsclaims.model import Article, Claim, Extraction, Span

__all__ = ["extract", "lay_out_article", "link_article"]


def extract(article: Article, topics: Mapping[str, Sequence[str]] | None = None) -> Extraction:
    """The article's claims in reading order, and the speakers as the article names them.

    A claim whose speaker the article does not let us tell has none. `topics` maps names to phrases.
    """
    cast = _cast_of(article)
    linked = sorted(
        link(article, cast, drafted(article)), key=lambda one: (min(one.draft.content), max(one.draft.content))
    )
    identities, finder = Identities(article.file), TopicFinder(topics or {})
    return Extraction(claims=tuple(_claim(article, one, identities, finder) for one in linked), cast=cast.members())


def link_article(article: Article, *, tagging: bool = True) -> list[Linked]:
    """The article's attributions with what found them, for measuring; without `tagging` by the rules alone."""
    return link(article, _cast_of(article), drafted(article, tagging=tagging))


def lay_out_article(article: Article) -> Grid:
    """The article as the tagger reads it, with what the rules say, for fitting and measuring the tagger."""
    found = passages(article)
    return lay_out(article.text, found, [rule_drafts(article, passage) for passage in found])


def drafted(article: Article, *, tagging: bool = True) -> list[tuple[Passage, list[Draft]]]:
    """The article's passages, each with the attributions found in it."""
    found = passages(article)
    rules = [rule_drafts(article, passage) for passage in found]
    if not tagging:
        return list(zip(found, rules, strict=True))
    grid = lay_out(article.text, found, rules)
    tagged = tagged_drafts(grid, tagger().tag(grid), found)
    both = (merged(drafts, tagged.get(one.paragraph.number, [])) for one, drafts in zip(found, rules, strict=True))
    return list(zip(found, both, strict=True))


def _cast_of(article: Article) -> Cast:
    """The people that the article names, before anybody speaks."""
    names = Names()
    for line in paragraphs(article):
        names.add(tokenize(article.text, line.start, line.end))
    names.settle()
    return Cast(names)


def _claim(article: Article, linked: Linked, identities: Identities, finder: TopicFinder) -> Claim:
    draft = linked.draft
    around = circumstances(article.text, draft, article.source)
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
        confidence=linked.confidence,
        channel=around.channel,
        venue=_span(article.text, *around.venue) if around.venue else None,
        addressee=_span(article.text, *around.addressee) if around.addressee else None,
    )


def _span(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end, text=text[start:end])
