"""What a page's marks say without words, put into words or taken out before the article is looked for."""

from typing import Any

Tree = Any
"""An element of lxml, which has no types."""

_MARKS = "“\"'‘«„"
_STRUCK = ("del", "s", "strike")
_RUNNING = frozenset("p li blockquote em i b strong a span td dd h2 h3 h4 q cite".split())


def tidied(tree: Tree) -> Tree:
    """Change a page: quotations get their marks, struck and hidden words go, days and names in the text stay."""
    for element in list(tree.iter(*_STRUCK)):
        _left_out(element)
    for element in tree.xpath("//*[@hidden and not(self::html or self::body)]"):
        _left_out(element)
    for element in list(tree.iter("q")):
        _marked(element)
    for element in list(tree.iter("time")):
        if element.getparent().tag in _RUNNING:
            element.drop_tag()
    for element in tree.xpath("//blockquote//footer"):  # names who said it
        element.tag = "p"
    return tree


def _left_out(element: Tree) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _marked(element: Tree) -> None:
    """Browsers show marks around these words."""
    if not "".join(element.itertext()).strip().startswith(tuple(_MARKS)):
        element.text = "“" + (element.text or "")
        element.tail = "”" + (element.tail or "")
    element.drop_tag()
