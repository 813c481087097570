"""Addresses of articles: the same for everybody who saved the same article."""

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"""(?ix) utm_\w+ | hsa_\w+ | pk_\w+ | mtm_\w+ | at_(?:medium|campaign|link_\w+|format|ptr_name|bbc_team)
      | fbclid | gclid | gclsrc | dclid | gbraid | wbraid | msclkid | twclid | ttclid | yclid | igsh(?:id)? | li_fat_id
      | mc_[ce]id | _hs(?:enc|mi) | __hs\w+ | mkt_tok | _g[al] | wt\.?mc(?:_\w+)? | xtor | cmpid | cmp | ncid | s_cid
      | smid | smtyp | icid | ocid | cid_source | ref_?src | ref_?url | referrer | guccounter | guce_\w+
      | share_?id | shareToken | feature_share | spm | sh_kit | mod_source | soc_\w+ | oly_\w+_id | vero_\w+"""
)
_UNWANTED = re.compile(r"[\x00-\x20\x7f-\x9f\ud800-\udfff]+")
_HOST = re.compile(r"(?i)[\w-]+(?:\.[\w-]+)+\.?|localhost")
_PORTS = {"http": 80, "https": 443}


def canonical(url: str | None, base: str | None = None) -> str | None:
    """An http(s) address without fragment and tracking parameters; None for what is no address.

    What stands without a host is taken to stand on the page `base`.
    """
    if not url or not isinstance(url, str):
        return None
    try:
        parts = urlsplit(urljoin(base or "", url.strip()))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not _HOST.fullmatch(host):
        return None
    place = host if port in (None, _PORTS[parts.scheme]) else f"{host}:{port}"
    return urlunsplit((parts.scheme, place, _escaped(parts.path or "/"), _escaped(_kept(parts.query)), ""))


def domain_of(url: str | None) -> str | None:
    """The host of an address, or a bare host, in lower case without "www."; None for what is neither."""
    if not url or not isinstance(url, str):
        return None
    try:
        host = urlsplit(url.strip() if "//" in url else f"//{url.strip()}").hostname or ""
    except ValueError:
        return None
    return host.rstrip(".").removeprefix("www.") if _HOST.fullmatch(host) else None


def is_address(text: str) -> bool:
    """Whether a text that should name an outlet is its address or host."""
    return bool(re.fullmatch(r"(?i)(?:https?://\S+|(?:[\w-]+\.)+[a-z]{2,})", text.strip()))


def related(one: str | None, other: str | None) -> bool:
    """Whether two hosts are one, or one is part of the other: amp.example.com and example.com."""
    if not one or not other:
        return False
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}") or _site(one) == _site(other)


def _site(domain: str) -> str:
    return re.sub(r"^(?:amp|m|mobile|edition|beta)\.", "", domain)


def _kept(query: str) -> str:
    return "&".join(part for part in query.split("&") if part and not _TRACKING.fullmatch(part.split("=", 1)[0]))


def _escaped(text: str) -> str:
    return _UNWANTED.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")), text)
