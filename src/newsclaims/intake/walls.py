"""Pages that hold no article, though they hold text: errors, walls, lists of headlines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsclaims.intake.cleaning import count_words
from newsclaims.intake.metadata import Head

LEAST_WORDS = 25
"""A shorter text is a caption, a notice or a headline; the briefest news in brief has about 40."""
_STUB = 120
_TEASER = 400
_LONG = 20
_LINES = 6
_ERROR_WORDS = 200

_ERROR = re.compile(
    r"""(?ix) \b(?: 40[0345] | 410 | 50[0234] )\b [\s:–—-]* (?: error | page | not \s found | forbidden
            | bad | gateway )
      | \b error \s 40[0-9]\b | ^ \W* (?:4\d\d|50\d) \W* $
      | (?: page | article | story | content ) \s (?: you .{0,40} )?
            (?: (?:was|is|could|can) \W?(?:no|n[o’']t) .{0,20} )?
            (?: not \s found | unavailable | no \s longer \s available | cannot \s be \s found | doesn[’']t \s exist )
      | access \s (?:to \s this \s page \s has \s been \s)? denied | are \s you \s (?:a \s robot | human )
      | just \s a \s moment | attention \s required | verify (?:ing)? \s (?:that \s)? you \s are \s (?:a \s)? human
      | service \s (?:temporarily \s)? unavailable | something \s went \s wrong | please \s enable \s (?:js|javascript)
      | checking \s your \s browser | pardon \s our \s interruption | unusual \s (?:traffic|activity)"""
)
_PAYWALL = re.compile(
    r"""(?ix) \b subscrib\w+ \b .{0,60} \b (?: continue | read | unlock | access | full | today | unlimited )
      | \b (?: log | sign ) \s? in \b .{0,40} \b (?: continue | read | view | subscri )
      | \b (?: already \s (?:a \s|an \s)? (?:subscriber|member) | for \s subscribers | subscriber[- ]only
          | subscribers \s only
          | subscriber \s (?:content|exclusive) | to \s (?:continue|keep) \s reading
          | free \s articles? \s (?:left|remaining)
          | (?:reached|used) \s your \s .{0,20} limit | unlock \s this \s (?:article|story)
          | create \s (?:a|an|your) \s (?:free \s)? account | register \s (?:for \s free \s)? to \s (?:continue|read)
          | the \s rest \s of \s this \s (?:article|story) \s is \b | become \s a \s (?:member|subscriber) )"""
)
_ASIDE = re.compile(r"(?i)(?:read (?:more|also|next)|also read|see also|related(?: stor(?:y|ies)| articles?)?)\s*[:|]")
_CONSENT = re.compile(
    r"""(?ix) \b (?: cookies? | consent | your \s privacy | personal \s data | our \s partners | legitimate \s interest
      | privacy \s (?:policy|notice|choices|settings) | third[- ]part (?:y|ies) | tracking | vendors | opt[- ]out
      | personali[sz]ed \s (?:ads?|advertising|content) | data \s processing | advertis(?:ing|ements) | device )\b"""
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a page holds no article, as `what` and `fix`; or a notice about the one that it holds; or nothing."""

    what: str | None = None
    fix: str = ""
    notice: str | None = None


_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z|[\"”]\Z")
_SAVE_IT = "open it in a browser, sign in, and save the whole page"
_NOT_ONE = "save the page of the article itself"


def judged(parts: Sequence[str], title: str | None, head: Head, *, paid: bool) -> Verdict:
    """Judge whether the paragraphs found on a page are an article."""
    words = count_words(parts)
    heading = " ".join(filter(None, (title, head.window_title)))
    if words < _ERROR_WORDS and (_ERROR.search(heading) or (words < _STUB and _ERROR.search(" ".join(parts)))):
        return Verdict("this is an error page, not an article", "get the page again")
    if parts and _consenting(parts):
        return Verdict("this page asks for consent to cookies and holds no article", _SAVE_IT)
    begging = any(_PAYWALL.search(part) for part in parts)
    if words < LEAST_WORDS or (begging and words < _STUB):
        return _too_short(words, begging=begging or paid)
    if _is_listing(parts, head):
        return Verdict("this page lists articles and is none itself", _NOT_ONE)
    if words < _TEASER and begging:
        return Verdict(notice="the page says that the rest is for subscribers")
    return Verdict(
        notice="the text is short, and the page says it is for subscribers" if paid and words < _STUB else None
    )


def without_asides(parts: Sequence[str]) -> list[str]:
    """Leave out lines that point to other articles, and behind the text those that ask readers to subscribe."""
    kept = [part for part in parts if not (_ASIDE.match(part) and len(part.split()) < LEAST_WORDS)]
    while len(kept) > 1 and len(kept[-1].split()) < 2 * LEAST_WORDS and _PAYWALL.search(kept[-1]):
        kept.pop()
    return kept


def _too_short(words: int, *, begging: bool) -> Verdict:
    if begging:
        return Verdict("only the beginning of the article is on this page, the rest is for subscribers", _SAVE_IT)
    what = "no article was found on this page" if words else "there is no text on this page"
    return Verdict(what, f"{_NOT_ONE}, as a browser shows it, or copy its text into a .txt file")


def _consenting(parts: Sequence[str]) -> bool:
    about = [part for part in parts if len(_CONSENT.findall(part)) > 1]
    return count_words(about) > 0.5 * count_words(parts)


def _is_listing(parts: Sequence[str], head: Head) -> bool:
    """Whether few paragraphs are long, and lines are no sentences or headlines are links: the look of teasers."""
    if len(parts) < _LINES:
        return False
    unended = sum(not _ENDED.search(part) for part in parts) / len(parts)
    long = count_words(part for part in parts if len(part.split()) > _LONG) / count_words(parts)
    if head.is_front_page and not head.published:
        return long < 0.3 or (unended > 0.25 and long < 0.7)
    brief = count_words(parts) < _TEASER and head.linked_headings >= _LINES
    return long < 0.2 and (unended > 0.4 or brief)
