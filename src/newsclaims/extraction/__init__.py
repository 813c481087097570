"""Article in, claims out: by rules and a tagger that reads them, pure, knowing nobody of the world."""

from collections.abc import Iterator, Mapping, Sequence

from newsclaims.explanation import Explanation
from newsclaims.extraction.bodies import Bodies
from newsclaims.extraction.cast import Cast
from newsclaims.extraction.claiming import Claiming
from newsclaims.extraction.delayed import Delays
from newsclaims.extraction.draft import Draft
from newsclaims.extraction.drafting import passages, rule_drafts, stretches
from newsclaims.extraction.embedded import with_own_subject
from newsclaims.extraction.explaining import explained
from newsclaims.extraction.handed import with_what_was_handed
from newsclaims.extraction.headlines import with_headlines
from newsclaims.extraction.implied import is_question, without_bystander
from newsclaims.extraction.layout import paragraphs
from newsclaims.extraction.letting import with_whom_it_lets_know
from newsclaims.extraction.linking import link
from newsclaims.extraction.marking import with_own_marks
from newsclaims.extraction.merging import merged
from newsclaims.extraction.names import Names
from newsclaims.extraction.narration import without_narration
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.places import Places
from newsclaims.extraction.tagging.drafts import tagged_drafts
from newsclaims.extraction.tagging.grid import LONGEST_PIECE, Grid, lay_out
from newsclaims.extraction.tagging.model import tagger
from newsclaims.extraction.tagging.spans import spans
from newsclaims.extraction.thread import Linked
from newsclaims.extraction.tokens import tokenize, without_nicknames
from newsclaims.model import Article, Extraction

__all__ = ["cast_of", "explain", "extract", "lay_out_article", "link_article"]


def extract(article: Article, topics: Mapping[str, Sequence[str]] | None = None, *, tagging: bool = True) -> Extraction:
    """The article's claims in reading order, and the speakers as the article names them.

    A claim whose speaker the article does not let us tell has none. `topics` maps names to phrases. Without `tagging`
    the rules work alone: quotations are found as well, reported speech half as often.
    """
    cast = cast_of(article)
    linked, members = _linked(article, cast, tagging=tagging), cast.members.all()
    claims = tuple(Claiming(article, topics or {}, members).claims(linked))
    speaking = {claim.speaker for claim in claims}
    return Extraction(claims=claims, cast=tuple(member for member in members if member.name in speaking))


def explain(article: Article, topics: Mapping[str, Sequence[str]], claim_id: str) -> Explanation | None:
    """How the claim of that id came about; None if the article has none. Everything is worked out anew."""
    cast = cast_of(article)
    linked = _linked(article, cast)
    for one, claim in Claiming(article, topics, cast.members.all()).attributed(linked):
        if claim.id == claim_id:
            grid = lay_out_article(article)
            return explained(article, one, claim, linked, Places(grid, spans(tagger().tag(grid), grid.paragraph)))
    return None


def link_article(article: Article, *, tagging: bool = True) -> list[Linked]:
    """The article's attributions with what found them, for measuring; without `tagging` by the rules alone."""
    return _linked(article, cast_of(article), tagging=tagging)


def lay_out_article(article: Article, longest: int = LONGEST_PIECE) -> Grid:
    """The article as the tagger reads it, with what the rules say, for fitting and measuring the tagger."""
    found = list(passages(article))
    return lay_out(article.text, found, [rule_drafts(article, passage) for passage in found], longest)


def _drafted(article: Article, *, tagging: bool = True) -> Iterator[tuple[Passage, list[Draft]]]:
    """The article's passages, each with the attributions found in it."""
    for stretch in stretches(article):
        rules = [rule_drafts(article, passage) for passage in stretch]
        found = _with_tags(article, stretch, rules) if tagging else rules
        for passage, drafts in zip(stretch, found, strict=True):
            settled = (with_own_marks(passage, _settled(article.text, draft)) for draft in drafts)
            yield passage, [draft for draft in settled if not is_question(article.text, draft)]


def _settled(text: str, draft: Draft) -> Draft:
    """A draft with the right words for its cue, without whom it only tells or asks, and without the writer's words."""
    told = with_what_was_handed(text, with_own_subject(text, with_whom_it_lets_know(text, draft)))
    return without_narration(text, without_bystander(text, told))


def _with_tags(article: Article, stretch: list[Passage], rules: list[list[Draft]]) -> list[list[Draft]]:
    """What rules and tagger find in each of some passages."""
    grid = lay_out(article.text, stretch, rules)
    tagged = tagged_drafts(article.text, grid, tagger().tag(grid), stretch)
    return [
        merged(article.text, drafts, tagged.get(passage.paragraph.number, []))
        for passage, drafts in zip(stretch, rules, strict=True)
    ]


def _linked(article: Article, cast: Cast, *, tagging: bool = True) -> list[Linked]:
    return with_headlines(article, link(article, cast, _drafted(article, tagging=tagging)))


def cast_of(article: Article) -> Cast:
    """The people that the article names, before anybody speaks."""
    names, bodies, delays = Names(), Bodies(), Delays()
    for line in paragraphs(article):
        items = without_nicknames(tokenize(article.text, line.start, line.end))
        names.add(items, line.number)
        bodies.add(items, line.number)
        delays.add([] if line.headline else items, line.number)
    names.settle()
    delays.settle(names)
    return Cast(names, bodies)
