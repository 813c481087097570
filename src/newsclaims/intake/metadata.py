"""What a page's head says of its article: meta tags, its address, its language."""

from dataclasses import dataclass

from newsclaims.intake.addresses import canonical, domain_of, related
from newsclaims.intake.cleaning import line
from newsclaims.intake.tidying import Tree

# In order of how seldom they say something else; property, name and itemprop alike, in lower case.
_PUBLISHED = """article:published_time article:published og:article:published_time og:published_time datepublished
    parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date pubdate
    publishdate publish-date publish_date publication_date article.published cxenseparse:recs:publishtime
    citation_publication_date ptime iso-8601-publish-date date""".split()
_SOURCE = "og:site_name dc.publisher dcterms.publisher twitter:app:name:iphone application-name".split()
_TITLE = "og:title twitter:title dc.title sailthru.title".split()
_AUTHOR = "parsely-author sailthru.author dc.creator byl author article:author".split()
_REPUBLISHERS = ("ampproject.org", "googleusercontent.com", "archive.org", "archive.ph")


@dataclass(frozen=True, slots=True)
class Head:
    """A page's meta tags by their names in lower case, the first of a name, and its links by what they are."""

    metas: dict[str, str]
    canonical: str | None = None
    language: str | None = None
    window_title: str | None = None
    linked_headings: int = 0

    def first(self, keys: list[str]) -> str | None:
        """The content of the first of these tags that has any."""
        return next((self.metas[key] for key in keys if self.metas.get(key)), None)

    @property
    def title(self) -> str | None:
        """The headline, as given for those who share the page."""
        return line(self.first(_TITLE))

    @property
    def source(self) -> str | None:
        """The site's name."""
        return line(self.first(_SOURCE))

    @property
    def published(self) -> str | None:
        """When it was published, as it stands there."""
        return self.first(_PUBLISHED)

    @property
    def author(self) -> str | None:
        """Who wrote it; an address is a page about somebody and no name."""
        name = line(self.first(_AUTHOR))
        return None if name and canonical(name) else name

    @property
    def is_front_page(self) -> bool:
        """Whether the page says that it is a site's or a section's, not an article's."""
        return (self.metas.get("og:type") or "").lower() in ("website", "profile")


def read_head(tree: Tree) -> Head:
    """Read what a page says about itself in tags that no reader sees."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if content := (meta.get("content") or "").strip():
            metas.setdefault(key.strip().lower(), content)
    links = (link for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    said = next((link.get("href") for link in links), None) or metas.get("og:url")
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or metas.get("og:locale")
    title = next((element.text for element in tree.iter("title")), None)
    return Head(metas, said, language or tree.get("xml:lang"), line(title), _linked_headings(tree))


def address(said: str | None, fetched: str | None) -> str | None:
    """The address of a page that names one and was fetched from another.

    What a page names holds on its own site, for copies in caches, and where nothing else is known. That of another
    site is where the text came from, not who published this page; the site's front page is a slip of its editors.
    """
    named, got = canonical(said, fetched), canonical(fetched)
    if not named or not got:
        return named or got
    host = domain_of(got) or ""
    if any(host.endswith(cache) for cache in _REPUBLISHERS):
        return named
    slip = named.count("/") == 3 and named.endswith("/") and got.rstrip("/") != named.rstrip("/")
    return got if slip or not related(domain_of(named), host) else named


def _linked_headings(tree: Tree) -> int:
    return sum(heading.find(".//a") is not None for heading in tree.iter("h2", "h3", "h4"))
