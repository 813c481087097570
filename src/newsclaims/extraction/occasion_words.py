"""The words that say on which occasion something was said, or on another."""

import re

OCCASIONS = re.compile(
    r"""(?ix) \b (?: reporters | journalists | councill?ors | lawmakers | legislators | senators | investors | analysts
    | shareholders | delegates | mps | supporters | residents | students | parliament
    | (?:the|a|that) \s (?: \w+ \s ){0,2}? (?: court | jury | jurors | judge | bench | magistrates | meeting
      | council | chamber | hearing | inquiry | inquest | coroner | committee | panel | tribunal | crowd | audience
      | rally | conference | assembly | parliament | house | senate | board | session | briefing | debate | gathering
      | vigil | press ) ) \b"""
)
"""Whom one speaks to on an occasion that the article has dated before."""


GATHERINGS = re.compile(
    r"""(?ix) \b (?: meeting | hearing | inquiry | inquest | rally | conference | assembly | session | briefing
    | gathering | vigil ) \b"""
)

TIME_BEHIND = re.compile(
    r"""(?ix) \s (?: (?: earlier | late | early ) \s )? (?: (?: last | this ) \s (?: week | month | year | spring
    | summer | autumn | fall | winter ) | yesterday | today
    | (?: (?: on | last ) \s )? (?: mon | tues | wednes | thurs | fri | satur | sun ) day ) $"""
)


ANOTHER_TIME = re.compile(
    r"""(?ix) \b (?: last \s week | (?: earlier | later ) \s this \s (?: week | month | year ) | previously | recently
    | (?: at \s the | the \s (?: next | following | same | previous ) ) \s
      (?: time | morning | day | evening | night | week )
    | on \s the \s (?: night | day | evening | morning | eve ) \s of
    | the \s (?: day | night | week ) \s before
    | in \s (?: recent | the \s past | past | earlier ) \b (?: \s \w+ )? | (?: days | weeks | months | years ) \s
      (?: ago | earlier | before ) | a \s (?: day | week | month | year ) \s (?: ago | earlier | before ) ) \b"""
)
"""What says that words were not said when the rest of the article was, but no day."""

OF_THE_TIME = re.compile(
    r"[ ,]*(?:\w+ ){0,2}?at the time\b(?! (?:of|when))|[ ,]*back then\b|(?:[\w’']+ ){0,3}?,? ?\bthen(?:[.,:]|$)",
    re.IGNORECASE,
)
"""What says, at a sentence's start or behind a cue, that words are of the time just told of."""

THAT_DAY = re.compile(r"\bthat (?:same )?(?:day|morning|afternoon|evening|night)\b", re.IGNORECASE)
TO_BE_DONE = re.compile(r"that\s[\w\s’'-]{1,40}\sbe\s", re.IGNORECASE)
"""A clause of what is asked for, whose day is its own: that parliament be recalled | on Monday."""

YEARS_ALONE = re.compile(r"\b(?:19|20)\d\d\b")
YEARS = re.compile(r"\bin ((?:19|20)\d\d)\b")

PAPERS = frozenset("report memo letter study survey poll review audit email document paper notice bulletin".split())

WRITING = frozenset("wrote writes read reads".split())
LETTER = re.compile(r"\bin an? (?:\w+ )?(?:letter|e-?mail|memo|memoir|book|diary)\b", re.IGNORECASE)

PERFECT = re.compile(r"\b(?:had|has|have)\b|^[’'](?:d|ve)\b", re.IGNORECASE)

OF_OCCASIONS = re.compile(r",\s*(?:(?:\w{2,}ing|asked|pressed|questioned|interviewed|quoted|in|at|on|during)\b)")
"""What begins an aside behind a speaker's name that tells of the occasion: Lund, | speaking on Thursday, said."""

WHO_IT_IS = re.compile(r", (?:(?:an?|the|his|her|their) [^,“”\"]*? )?(?:who|whose|which)\b")
"""What begins an aside on who somebody is, with a verb of its own."""
