"""Files of people and other programs into articles: pure, but for reading a stream that is handed in.

`sniff` recognises a file, `records` cuts it into items (cheap, in little memory), `converted` makes articles of an
item (costly, may run in another process), and `links` lists what a feed points to.
"""

from newsclaims.intake.feed import FeedLink, links
from newsclaims.intake.formats import FORMATS, HEAD, converted, records, sniff
from newsclaims.intake.found import Format, Found, Raw, Result
from newsclaims.intake.limits import BrokenFileError

__all__ = [
    "FORMATS",
    "HEAD",
    "BrokenFileError",
    "FeedLink",
    "Format",
    "Found",
    "Raw",
    "Result",
    "converted",
    "links",
    "records",
    "sniff",
]
