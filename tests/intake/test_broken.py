"""What is broken, hostile or none of ours: one line that says what, where and what to do, and the rest is taken.

Each case is a file and what it gives: a problem as its sentence, an article as "+" and its title, a notice as it is.
"""

import gzip
import json
from datetime import date

import pytest
from samples import PARAGRAPHS, RSS, gather, item, json_line, packed, page, record, zstd

MEGABYTE = 1 << 20
PAGE = page().encode()
ONE = "+Council postpones ferry vote"
NO_ARTICLE = "save the page of the article itself, as a browser shows it, or copy its text into a .txt file"
AS_OBJECTS = "save the articles as a list of objects, or one object a line"
COLUMNS = "the first line needs the name 'text' over the text, and 'title', 'url', 'date' and 'source' over the rest"
CUT_OFF = "the file breaks off in the middle; get it again; what stood before is taken"

HTML = {
    "a.html": (b"", ["a.html: the page is empty; get it again"]),
    "blank.html": (b" \r\n\t ", ["blank.html: the page is empty; get it again"]),
}
