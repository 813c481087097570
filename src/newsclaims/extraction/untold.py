"""Words that look reported and tell nothing: asked not to be named; said it again; is expected to say that it is."""

import re

from newsclaims.extraction.draft import Draft

NAMELESS = re.compile(
    r"(?:not )?to be (?:named|identified|quoted)\b|(?:to (?:remain|stay|be) )?anonym|(?:her|his|their) names?\b"
)
ASKED = re.compile(r"(?:has |have |had )?(?:asked|asking|asks|requested|wished|wanted|declined|declines|refused)\b")
"""How somebody keeps their name out of the paper."""

AGAIN = re.compile(
    r"(?:it|so|this|that|as much|the same(?: thing)?)(?: again| before| too| (?:him|her|them)sel(?:f|ves))*"
    r"(?: (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|earlier|last (?:week|month|year))\b.*)?"
)
"""What only stands for words that were told before."""

OTHERWISE = re.compile(
    r"(?:(?:it|this|that|things|matters) )?(?:otherwise|differently)|(?:her|his|their|its|a) (?:first |second )?"
    r"(?:baby|child|twins|babies)\b.*"
)
"""What tells only that somebody sees something in another way, or expects a child."""

TO_COME = re.compile(r"\b(?:expected|due|set|scheduled|likely|about|poised|preparing|planning|going) to (?:\w+ly )?$")
"""What stands in front of a verb of what has not been said yet."""

SAYING = re.compile(r"(?:say|tell|announce|argue|warn|declare|insist|claim|confirm|admit|urge)\b")
REACH = 30


def tells_nothing(text: str, draft: Draft) -> bool:
    """Whether a draft of reported speech holds nothing that anybody has said."""
    if draft.kind == "direct" or draft.cue is None:
        return False
    cue, words = text[slice(*draft.cue)].lower(), " ".join(text[slice(*place)] for place in draft.content).lower()
    if ASKED.match(cue) and NAMELESS.match(words.removeprefix("to give ")):
        return True
    *leads, verb = cue.split() or [""]
    ahead = text[max(draft.sentence[0], draft.cue[0] - REACH) : draft.cue[0]].lower() + " ".join([*leads, ""])
    if SAYING.match(verb) and TO_COME.search(ahead):
        return True
    if draft.kind != "indirect":
        return False
    return OTHERWISE.fullmatch(words) is not None or (AGAIN.fullmatch(words) is not None and "said" in cue.split())
