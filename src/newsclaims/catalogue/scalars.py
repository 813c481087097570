"""Texts as YAML scalars: plain where YAML takes them for text, else in double quotation marks."""

import json
import re

_PLAIN = re.compile(r"\w(?:[^\x00-\x1f\x7f-\x9f:#]|:(?=\S)|(?<=\S)#)*")
# Double quotation marks allow any character, but a reader may stop at these unless they are escaped, or, at those
# that turn the direction of what follows, people may read another thing than programs do.
_ESCAPED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def plain_or_quoted(text: str) -> str:
    """A text as a scalar on a line of its own."""
    return text if _is_plain(text) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotation marks, which stand anywhere."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _is_plain(text: str) -> bool:
    if not _PLAIN.fullmatch(text) or text != text.strip() or _ESCAPED.search(text):
        return False
    return _is_text_to_yaml(text)


def _is_text_to_yaml(text: str) -> bool:
    """Whether YAML takes the plain scalar for text, and not for a number, a date, or `no`."""
    from yaml import SafeLoader  # noqa: PLC0415 - only adding an article needs it

    resolvers = SafeLoader.yaml_implicit_resolvers.get(text[0], [])
    return not any(pattern.match(text) for _, pattern in resolvers)
