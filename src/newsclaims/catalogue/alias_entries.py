"""One more name of a speaker in the text of `claims.yaml`, with every other byte as a person left it."""

from newsclaims.catalogue.layout import in_braces, in_lines, on_a_line
from newsclaims.catalogue.names import key_of
from newsclaims.catalogue.parsing import parse
from newsclaims.catalogue.places import end_of, past_comments, value_of, with_lines, with_section, within
from newsclaims.catalogue.scalars import quoted
from newsclaims.catalogue.values import CATALOGUE, Catalogue
from newsclaims.errors import ByHandError, ContentError, Problem
from newsclaims.model import Speaker
from newsclaims.yamltext.composing import compose
from newsclaims.yamltext.nodes import Items, Pairs, Text, says_nothing

SECTION = "speakers"


def with_alias(text: str, name: str, alias: str) -> str:
    """The text in which a speaker, listed or not yet, is also known by an alias; raises where it is another's."""
    old, problems = parse(text)
    if problems:
        raise ContentError(problems)
    owner = next(
        (it.name for it in old.speakers for own in (it.name, *it.aliases) if key_of(own) == key_of(alias)), None
    )
    if owner is not None:
        if key_of(owner) == key_of(name):
            return text
        what = f"'{alias}' stands for '{owner}' there"
        raise ContentError([Problem(CATALOGUE, None, what, "change it by hand if it should not")])
    at = next((at for at, it in enumerate(old.speakers) if key_of(it.name) == key_of(name)), None)
    new = _with_speaker(text, name, alias) if at is None else _with_name(text, at, alias)
    if new is None or parse(new) != (_expected(old, at, name, alias), []):
        raise ByHandError(CATALOGUE, SECTION, f"- {in_braces({'name': name, 'aliases': [alias]})}")
    return new


def _expected(old: Catalogue, at: int | None, name: str, alias: str) -> Catalogue:
    speakers = list(old.speakers)
    if at is None:
        speakers.append(Speaker(name=name, aliases=(alias,)))
    else:
        speakers[at] = speakers[at].model_copy(update={"aliases": (*speakers[at].aliases, alias)})
    return Catalogue(**{**dict(old), SECTION: tuple(speakers)})


def _with_speaker(text: str, name: str, alias: str) -> str | None:
    document = compose(text)
    root, node = document.root, value_of(document.root, SECTION)
    lines = in_lines({"name": name}, 0)
    lines.append(f"  aliases: [{quoted(alias)}]")
    if node is None and (root is None or (isinstance(root, Pairs) and not root.flow)):
        column = root.column if root else 0
        return with_section(text, document, column, SECTION, [" " * (column + 2) + line for line in lines])
    if isinstance(node, Items) and not node.flow and isinstance(root, Pairs):
        at = past_comments(text, end_of(text, node), root.column)
        return with_lines(text, at, [" " * node.column + line for line in lines])
    if isinstance(node, Items) and node.flow and node.nodes:
        return within(text, node, in_braces({"name": name, "aliases": [alias]}))
    return None


def _with_name(text: str, at: int, alias: str) -> str | None:
    node = value_of(compose(text).root, SECTION)
    entry = node.nodes[at] if isinstance(node, Items) else None
    if not isinstance(entry, Pairs):
        return None
    names = value_of(entry, "aliases")
    if isinstance(names, Items) and names.flow:
        return within(text, names, _shown(alias))
    if isinstance(names, Items):
        return with_lines(text, end_of(text, names), [f"{' ' * names.column}- {on_a_line(alias)}"])
    if isinstance(names, Text) and not says_nothing(names):
        return f"{text[: names.start]}[{text[names.start : names.end]}, {_shown(alias)}]{text[names.end :]}"
    if names is None and entry.flow:
        return within(text, entry, f"aliases: [{quoted(alias)}]")
    return None if names else with_lines(text, end_of(text, entry), [f"{' ' * entry.column}aliases: [{_shown(alias)}]"])


def _shown(alias: str) -> str:
    """A name within brackets; only what has nothing but letters and blanks can stand there bare."""
    return (
        alias
        if on_a_line(alias) == alias and all(char.isalnum() or char in " .'’-" for char in alias)
        else quoted(alias)
    )
