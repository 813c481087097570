"""The frame of every page: its head, with a policy under which nothing but our own style and script can run."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from newsclaims.pages import links
from newsclaims.pages.glyphs import definitions
from newsclaims.pages.html import Child, Html, asset, joined, shown, tag

GENERATOR = "claims (newsclaims)"
POLICY = (
    "default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action {form};"
    " require-trusted-types-for 'script'; trusted-types 'none'"
)


def document(title: str, *body: Child, live: bool = False) -> str:
    """A whole page; `live` pages may send their forms back to where they came from."""
    head = tag(
        "head",
        Html('<meta charset="utf-8">\n'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{shown(policy(live=live))}">\n'),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="generator", content=GENERATOR),
        tag("meta", name="robots", content="noindex"),
        tag("title", title),
        asset("style", assets("style.css")),
    )
    skip = tag("a", "Skip to the content", href=links.inner("main"), class_="skip")
    page = tag("body", skip, definitions(), *body, asset("script", assets("script.js")))
    return f"<!doctype html>\n{tag('html', head, page, lang='en').code}"


def policy(*, live: bool = False) -> str:
    """The Content-Security-Policy of a page."""
    form = "'self'" if live else "'none'"
    return POLICY.format(style=_hash("style.css"), script=_hash("script.js"), form=form)


@cache
def assets(name: str) -> str:
    """A style sheet or script of this package."""
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def is_ours(start: str) -> bool:
    """Whether a file that begins like this is one of our pages."""
    return joined(tag("meta", name="generator", content=GENERATOR)).code.strip() in start


def _hash(name: str) -> str:
    digest = hashlib.sha256(assets(name).encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
