"""The text of `claims.yaml` into a catalogue, with everything that is wrong with it."""

from functools import lru_cache

from newsclaims.catalogue.names import Once, Speaking, key_of
from newsclaims.catalogue.review_parsing import reviews
from newsclaims.catalogue.values import CATALOGUE, Catalogue, Entry
from newsclaims.errors import Problem, nearest
from newsclaims.model import Source, Speaker
from newsclaims.yamltext.checks import Checks
from newsclaims.yamltext.composing import BrokenYamlError, compose
from newsclaims.yamltext.nodes import Items, Node, Pairs, says_nothing

SECTIONS = ("sources", "articles", "speakers", "topics", "reviews")

# A list of ten thousand takes a quarter of a second: whoever adds to one asks for what was just written.
composed = lru_cache(maxsize=2)(compose)


def parse(text: str, file: str = CATALOGUE) -> tuple[Catalogue, list[Problem]]:
    """The catalogue that a text describes, as far as it can be read, and its problems in order of line."""
    checks = Checks(file)
    try:
        root = composed(text).root
    except BrokenYamlError as error:
        return Catalogue(), [Problem(file, error.line, error.what, error.fix)]
    catalogue = Catalogue() if root is None or says_nothing(root) else _catalogue(checks, root)
    return catalogue, sorted(checks.problems, key=lambda problem: problem.line or 0)


def _catalogue(checks: Checks, root: Node) -> Catalogue:
    sections = checks.fields(root, "the file", SECTIONS) or {}
    nothing = Items(1, 0, 0, 0)
    sources = _sources(checks, sections.get("sources", nothing))
    return Catalogue(
        sources=sources,
        articles=_articles(checks, sections.get("articles", nothing), sources),
        speakers=_speakers(checks, sections.get("speakers", nothing)),
        topics=_topics(checks, sections.get("topics", nothing)),
        reviews=tuple(review for _, review in reviews(checks, sections.get("reviews", nothing))),
    )


def _sources(checks: Checks, section: Node) -> tuple[Source, ...]:
    once, found = Once(checks, "source"), []
    for node in checks.items(section, "sources"):
        fields = checks.fields(node, "a source", ("name", "url"), required=("name",))
        name = fields and checks.text(fields["name"], "the name of a source")
        if fields and name and once.first(key_of(name), name, fields["name"].line):
            found.append(Source(name=name, url=_text(checks, fields, "url", f"source '{name}'")))
    return tuple(found)


def _articles(checks: Checks, section: Node, sources: tuple[Source, ...]) -> tuple[Entry, ...]:
    once, found = Once(checks, "article"), []
    outlets = {key_of(source.name): source.name for source in sources}
    for node in checks.items(section, "articles"):
        fields = checks.fields(node, "an article", tuple(Entry.model_fields), required=("file",))
        file = fields and checks.text(fields["file"], "the file of an article")
        if fields and file and once.first(file, file, fields["file"].line):
            found.append(_entry(checks, fields, file, outlets))
    return tuple(found)


def _entry(checks: Checks, fields: dict[str, Node], file: str, outlets: dict[str, str]) -> Entry:
    where = f"article '{file}'"
    published = fields.get("published")
    return Entry(
        file=file,
        source=_outlet(checks, fields, where, outlets),
        title=_text(checks, fields, "title", where),
        published=None if published is None else checks.day(published, f"published of {where}"),
        url=_text(checks, fields, "url", where),
    )


def _outlet(checks: Checks, fields: dict[str, Node], where: str, outlets: dict[str, str]) -> str | None:
    """An article's source under the name that `sources` gives it."""
    name = _text(checks, fields, "source", where)
    if name is None or key_of(name) in outlets:
        return name and outlets[key_of(name)]
    near = nearest(name, tuple(outlets.values()), most=1)
    add = f"add '- name: {name}' under sources:"
    fix = f"did you mean '{near[0]}'? else {add}" if near else add
    checks.note(fields["source"].line, f"{where} is from '{name}', which is not among the sources", fix)
    return None


def _speakers(checks: Checks, section: Node) -> tuple[Speaker, ...]:
    """Names are claimed before aliases, so that an alias is blamed for a clash and not the name after it."""
    speaking, found = Speaking(checks), []
    for node in checks.items(section, "speakers"):
        fields = checks.fields(node, "a speaker", tuple(Speaker.model_fields), required=("name",))
        name = fields and checks.text(fields["name"], "the name of a speaker")
        if fields and name and speaking.named(name, fields["name"].line):
            found.append((name, fields))
    return tuple(_speaker(checks, name, fields, speaking) for name, fields in found)


def _speaker(checks: Checks, name: str, fields: dict[str, Node], speaking: Speaking) -> Speaker:
    aliases = checks.texts(fields["aliases"], f"an alias of '{name}'") if "aliases" in fields else ()
    return Speaker(
        name=name,
        aliases=tuple(alias for alias, line in aliases if speaking.means(alias, name, line)),
        role=_text(checks, fields, "role", f"speaker '{name}'"),
    )


def _topics(checks: Checks, section: Node) -> dict[str, tuple[str, ...]]:
    """Each topic with its words; a topic without any stands for its own name."""
    if isinstance(section, Items) and not section.nodes:
        return {}
    if not isinstance(section, Pairs):
        checks.wrong(section, "topics", "each topic with its words, such as 'letter: [letter, note]'")
        return {}
    once, found = Once(checks, "topic"), {}
    for key, value in checks.pairs(section, "topics"):
        words = tuple(word for word, _ in checks.texts(value, f"a word of topic '{key.value}'"))
        name = key.value.strip()
        if once.first(key_of(name), name, key.line):
            found[name] = words or (name,)
    return found


def _text(checks: Checks, fields: dict[str, Node], key: str, where: str) -> str | None:
    return checks.text(fields[key], f"{key} of {where}") if key in fields else None
