"""What is broken, hostile or none of ours: one line that says what, where and what to do, and the rest is taken.

Each case is a file, and what it gives in short: a problem's sentence, "+" and an article's title, a notice as it is.
"""

import zlib

import pytest
from intake_samples import PARAGRAPHS, RSS, gather, item, json_line, packed, page, record, zstd

M = 1 << 20
P = page().encode()
W = record("1", P) + record("2", P)
J = json_line
ONE = "+Council postpones ferry vote"
AGAIN = "get it again, or leave it out"
WHOLE = "get it again; what is whole is taken"
BREAKS_OFF = "the object breaks off in the middle; get it again, or leave it out"
NO_ARTICLE = "save the page of the article itself, as a browser shows it, or copy its text into a .txt file"
ZIP = "this is a ZIP archive, as Word and OpenDocument files are, not"
UNPACK = "unpack it, and give what is in it"
SAVE = "save the articles as text, HTML, JSON or CSV"
OBJECTS = "this is no JSON object; save the articles as a list of objects, or one object a line"
FIELDS = "call the text 'text', and what else is known 'title', 'url', 'date' and 'source'"
COLUMNS = "the first line needs the name 'text' over the text, and 'title', 'url', 'date' and 'source' over the rest"
BOMB = "it unpacks to more than 300 times its size, as files made to do harm do; unpack it yourself if you trust it"
HARM = "it declares entities of its own, as files made to do harm do; give the pages themselves"
DAMAGED = "a record in it is damaged; get the file again; the other records are taken"
OPEN = (
    "the quotation mark around a cell that begins here is never closed; close it in that row;"
    " what stood before is taken"
)
EMPTY_TEXT = "its text is empty; leave it out, or get the page again"

JSON = {
    "empty.json": (b"", [f"empty.json: the file is empty; {AGAIN}"]),
    "blank.jsonl": (b"\n\n  \n", [f"blank.jsonl: the file is empty; {AGAIN}"]),
    "half.jsonl": (
        J(1) + J(2)[:40] + b"\n" + J(3),
        ["+Story 1", f"half.jsonl:2: the object breaks off in the middle; {AGAIN}", "+Story 3"],
    ),
    "cut.json": (
        b"[" + J(1) + b"," + J(2)[:50],
        ["+Story 1", f"cut.json:2: the file breaks off in the middle; {WHOLE}"],
    ),
    "cut-object.json": (J(1)[:60], [f"cut-object.json:1: the file breaks off in the middle; {WHOLE}"]),
    "invalid.jsonl": (
        J(1) + b'{"title": "Bad", "text": "The caf\xe9 owner said no."}\n' + J(3),
        ["+Story 1", "+Bad", "+Story 3"],
    ),
    "commas.json": (b"[" + J(1) + b",," + J(2) + b",]", ["+Story 1", "+Story 2"]),
    "numbers.json": (
        b'[{}, 1, "a, b", ' + J(1) + b"]",
        [
            f"numbers.json:1: it has no fields; {FIELDS}",
            f"numbers.json:1: {OBJECTS}",
            f"numbers.json:1: {OBJECTS}",
            "+Story 1",
        ],
    ),
    "halves.json": (
        b'{"half \\ud83d": 1}',
        [f"halves.json:1: none of its fields is an article's text (half \ufffd); {FIELDS}"],
    ),
    "words.json": (b'["one", "two"]', [f"words.json:1: {OBJECTS}", f"words.json:1: {OBJECTS}"]),
    "no-json.json": (b"The mayor said no.\n", [f"no-json.json:1: {OBJECTS}"]),
    "fields.json": (
        b'{"id": 1, "name": "x"}',
        [f"fields.json:1: none of its fields is an article's text (id, name); {FIELDS}"],
    ),
    "bare.jsonl": (
        J(1) + b"just words\n" + J(3),
        [
            "+Story 1",
            "bare.jsonl:2: this is no JSON, from character 1 on; mend it, or write it anew as JSON",
            "+Story 3",
        ],
    ),
    "quotes.jsonl": (
        J(1) + b"{'text': 'single'}\n" + J(3),
        [
            "+Story 1",
            "quotes.jsonl:2: this is no JSON, from character 2 on; mend it, or write it anew as JSON",
            "+Story 3",
        ],
    ),
    "nested.json": (
        b'{"text": ' + b"[" * 200000 + b"]" * 200000 + b"}",
        ["nested.json:1: its lists are nested too deep; mend it, or write it anew as JSON"],
    ),
    "figures.json": (
        b'{"text": "He said.", "date": ' + b"9" * 6000 + b"}",
        ["figures.json:1: a number in it is too long; mend it, or write it anew as JSON"],
    ),
    "zip.json": (b"PK\x03\x04....", [f"zip.json: {ZIP} JSON; {UNPACK}"]),
    "cut.json.gz": (
        packed(J(1) * 1 + J(2))[:-12],
        ["+Story 1", f"cut.json.gz: the file breaks off in the middle; {WHOLE}"],
    ),
    "damaged.json.gz": (
        packed(J(1) + J(2))[:40] + b"\xff" * 40,
        [f"damaged.json.gz: the file breaks off in the middle; {WHOLE}"],
    ),
    "long.jsonl": (
        J(1) + b'{"text": "' + b"a" * (33 * M) + b'"}\n' + J(3),
        ["+Story 1", "long.jsonl:2: a line of more than 32 MB; leave it out, or get it again", "+Story 3"],
    ),
    "endless.json": (
        b'[{"text": "' + b"a" * (33 * M),
        ["endless.json:1: more than 32 MB in one object; save the articles as JSON Lines, one a line"],
    ),
    "bomb.jsonl.gz": (
        packed(J(1) + b'{"text": "' + b" " * (100 * M)),
        [
            "+Story 1",
            "bomb.jsonl.gz:2: a line of more than 32 MB; leave it out, or get it again",
            f"bomb.jsonl.gz: {BOMB}",
        ],
    ),
    "bomb.json.zst": (
        zstd(b'{"text": "' + b"a" * (400 * M)),
        ["bomb.json.zst:1: more than 32 MB in one object; save the articles as JSON Lines, one a line"],
    ),
    "bomb2.json.zst": (zstd(b"[ " + b" " * (400 * M) + J(1) + b"]"), [f"bomb2.json.zst: {BOMB}"]),
    "cut.json.zst": (zstd(J(1) + J(2))[:-9], [f"cut.json.zst: the file breaks off in the middle; {WHOLE}"]),
    "padded.jsonl.gz": (packed(J(1)) + b"\x00" * 512, ["+Story 1"]),
    "tail.jsonl.gz": (
        packed(J(1)) + b"tail",
        ["+Story 1", "tail.jsonl.gz: its compressed data is damaged; get the file again; what is whole is taken"],
    ),
    "two.json": (J(1).strip() + J(2), ["+Story 1", "+Story 2"]),
    "utf16.json": (J(1).decode().encode("utf-16"), ["+Story 1"]),
    "binary.json": (
        b'{"text": "\x00\x01\x02\x03\x04\x05\x06\x07"}',
        ["binary.json:1: this is no text in a known encoding; save it as UTF-8"],
    ),
    "cutoff.json": (
        b'{"text": "The mayor said... [+812 chars]"}',
        ["cutoff.json:1: it has only the beginning of the text; get the pages themselves by their addresses"],
    ),
    "null.json": (b'{"text": null, "title": "x"}', [f"null.json:1: {EMPTY_TEXT}"]),
    "nofields.json": (b"[{}]", [f"nofields.json:1: it has no fields; {FIELDS}"]),
}
HTML = {
    "empty.html": (b"", [f"empty.html: the file is empty; {AGAIN}"]),
    "blank.html": (b" \n\t ", ["blank.html: the page is empty; get it again"]),
    "zip.html": (b"PK\x03\x04" + b"x" * 99, [f"zip.html: {ZIP} a web page; {UNPACK}"]),
    "pdf.html": (b"%PDF-1.7 ...", [f"pdf.html: this is a PDF, not a web page; {SAVE}"]),
    "png.html": (b"\x89PNG\r\n\x1a\n", [f"png.html: this is a PNG picture, not a web page; {SAVE}"]),
    "binary.html": (
        bytes(range(256)) * 40,
        ["binary.html: this is no text in a known encoding; save the page as HTML (UTF-8)"],
    ),
    "nul.html": (P.replace(b"council", b"coun\x00cil"), [ONE]),
    "utf16.html": (page().encode("utf-16"), [ONE]),
    "cut.html": (P[:-400], [f"cut.html: no article was found on this page; {NO_ARTICLE}"]),
    "cut-early.html": (P[:120], [f"cut-early.html: there is no text on this page; {NO_ARTICLE}"]),
    "words.html": (b"just some words", [f"words.html: no article was found on this page; {NO_ARTICLE}"]),
    "nested.html": (
        b"<html><body>" + b"<div>" * 50000 + P,
        [f"nested.html: there is no text on this page; {NO_ARTICLE}"],
    ),
    "invalid.html": (P.replace("“".encode(), b"\xe2\x80", 1), [ONE]),
    "script.html": (
        b"<html><body><script>var a=1</script></body></html>",
        [f"script.html: there is no text on this page; {NO_ARTICLE}"],
    ),
    "big.html": (
        b"<html><p>" + b"a " * (17 * M),
        ["big.html: more than 32 MB in one page; save it without its pictures"],
    ),
    "gz.html": (packed(P), [ONE]),
    "cut.html.gz": (packed(P)[:-60], [f"cut.html.gz: the file breaks off in the middle; {WHOLE}"]),
    "robot.html": (
        b"<html><title>Just a moment...</title><body><p>Verifying you are human. This may take a while.</p></html>",
        ["robot.html: this is an error page, not an article; get the page again"],
    ),
    "many.html": (
        page(extra="<p>And more of it, said the clerk, who had counted.</p>" * 60000).encode(),
        [
            (
                "many.html: it has more than 50,000 parts, as no article's page does; copy the article's text "
                "into a .txt file"
            )
        ],
    ),
    "pictures.html": (page(extra='<img src="data:image/png;base64,' + "A" * 6 * M + '">').encode(), [ONE]),
    "state.html": (page(head='<script>window.state="' + "x y " * M + '"</script>').encode(), [ONE]),
}
FEEDS = {
    "empty.xml": (b"", [f"empty.xml: the file is empty; {AGAIN}"]),
    "halves.rss": (
        RSS.format(item(1).replace("Story", "&#55357;&#xDE00; Story")).encode(),
        ["+\ufffd\ufffd Story 1"],
    ),
    "words.rss": (b"no feed at all", ["words.rss: this is no feed; give the address or file of an RSS or Atom feed"]),
    "html.rss": (P, [ONE]),
    "no-items.xml": (
        RSS.format("").encode(),
        ["no-items.xml: no items are in the feed; get it again later, or give the pages themselves"],
    ),
    "other.xml": (
        b"<?xml version='1.0'?><svg><item/></svg>",
        ["other.xml: this is no feed; give the address or file of an RSS or Atom feed"],
    ),
    "laughs.xml": (
        b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>'
        + RSS.format(item(1)).encode()[21:],
        [f"laughs.xml: {HARM}"],
    ),
    "external.xml": (
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        + RSS.format("<item><title>&x;</title></item>").encode()[21:],
        [f"external.xml: {HARM}"],
    ),
    "summary.xml": (
        RSS.format(item(1, "Short.")).encode(),
        ["summary.xml: item 1: the feed has only a summary; add its page: https://harbourpost.example/1"],
    ),
    "nothing.xml": (
        RSS.format("<item/>").encode(),
        ["nothing.xml: item 1: the feed has no text for this item; add its page"],
    ),
    "ent.xml": (
        RSS.format(item(1).replace("Story", "R&D caf&eacute; &mdash; &foo; Story").replace("?x", "")).encode(),
        ["+R&D café — &foo; Story 1"],
    ),
    "cut.xml": (
        RSS.format(item(1) + item(2)).encode()[:-300],
        ["+Story 1", f"cut.xml: the file breaks off in the middle; {WHOLE}"],
    ),
    "amp.xml": (RSS.format(item(1).replace("Story", "AT&T Story")).encode(), ["+AT&T Story 1"]),
    "control.xml": (RSS.format(item(1).replace("Story", "Sto\x07ry")).encode(), ["+Story 1"]),
    "invalid.xml": (RSS.format(item(1).replace("“", "Q")).encode().replace(b"Q", b"\xff"), ["+Story 1"]),
    "endless.xml": (
        RSS.format("<item><title>a</title>").encode()[:-20] + b"<description>" + b"a " * (17 * M),
        ["endless.xml: more than 32 MB in one item; get the pages themselves"],
    ),
    "deep.xml": (
        RSS.format("<item>" + "<a>" * 100000 + "</item>" + item(2)).encode(),
        ["deep.xml: no items are in the feed; get it again later, or give the pages themselves"],
    ),
    "comment.xml": (
        RSS.format("<!-- x -->" + item(1) + "<item><title>t</title><link>javascript:alert(1)</link></item>").encode(),
        ["+Story 1", "comment.xml: item 2: the feed has no text for this item; add its page"],
    ),
    "utf16.xml": (RSS.format(item(1)).replace("?>", ' encoding="utf-16"?>').encode("utf-16"), ["+Story 1"]),
    "binary.xml": (
        bytes(range(256)) * 9,
        ["binary.xml: this is no feed; give the address or file of an RSS or Atom feed"],
    ),
    "cut.xml.gz": (
        packed(RSS.format(item(1)).encode())[:-20],
        [f"cut.xml.gz: the file breaks off in the middle; {WHOLE}"],
    ),
    "trail.xml": (
        RSS.format(item(1, PARAGRAPHS[0] + " […] ")).encode(),
        ["trail.xml: item 1: the feed has only a summary; add its page: https://harbourpost.example/1"],
    ),
}
ARCHIVES = {
    "empty.warc": (b"", [f"empty.warc: the file is empty; {AGAIN}"]),
    "words.warc": (b"no archive", ["words.warc: this is no web archive; give a WARC file, packed or not"]),
    "cut.warc": (W[:-300], [ONE, "cut.warc: <urn:test:2>: the page breaks off in the middle; get the file again"]),
    "cut-head.warc": (record("1", P) + record("2", P)[:60], [ONE, f"cut-head.warc: {DAMAGED}"]),
    "cut.warc.gz": (
        (packed(record("1", P)) + packed(record("2", P)))[:-80],
        [
            ONE,
            "cut.warc.gz: <urn:test:2>: the page breaks off in the middle; get the file again",
            f"cut.warc.gz: the file breaks off in the middle; {WHOLE}",
        ],
    ),
    "two.warc.gz": (packed(record("1", P)) + packed(record("2", P)), [ONE, ONE]),
    "one.warc.gz": (packed(W), [ONE, ONE]),
    "zst.warc.zst": (zstd(record("1", P)) + zstd(record("2", P)), [ONE, ONE]),
    "status.warc": (record("1", P, status="500 Error") + record("2", P), [ONE, "1 record that is no page left aside"]),
    "deflated.warc": (
        record("1", zlib.compress(P), headers="Content-Encoding: deflate\r\n")
        + record("2", zlib.compress(P)[2:-4], headers="Content-Encoding: deflate\r\n")
        + record("3", zlib.compress(P)[:-200], headers="Content-Encoding: deflate\r\n"),
        [ONE, ONE, "deflated.warc: <urn:test:3>: the page was packed, and is damaged; get the page itself"],
    ),
    "lying.warc": (record("1", P, headers="Content-Encoding: gzip\r\n") + record("2", P), [ONE, ONE]),
    "brotli.warc": (
        record("1", b"\x1b\x03)\x00\xa4\xcc\xde\xe2\xb3 vA\x00\x0c" * 40, headers="Content-Encoding: br\r\n"),
        ["brotli.warc: <urn:test:1>: the page is packed with Brotli, which is not read here; get the page itself"],
    ),
    "damaged-gzip.warc": (
        record("1", packed(P)[:200] + b"\xff" * 99 + packed(P)[300:], headers="Content-Encoding: gzip\r\n")
        + record("2", P),
        ["damaged-gzip.warc: <urn:test:1>: the page was packed, and is damaged; get the page itself", ONE],
    ),
    "cut-gzip.warc": (
        record("1", packed(P)[:200], headers="Content-Encoding: gzip\r\n") + record("2", P),
        ["cut-gzip.warc: <urn:test:1>: the page was packed, and is damaged; get the page itself", ONE],
    ),
    "bomb.warc": (
        record("1", packed(b"<html>" + b" " * (100 * M)), headers="Content-Encoding: gzip\r\n") + record("2", P),
        ["bomb.warc: <urn:test:1>: more than 32 MB in one page; get the page itself", ONE],
    ),
    "chunks.warc": (
        record("1", b"ZZZ\r\nnot chunked", headers="Transfer-Encoding: chunked\r\n") + record("2", P),
        [f"chunks.warc: <urn:test:1>: no article was found on this page; {NO_ARTICLE}", ONE],
    ),
    "length.warc": (
        record("1", P).replace(b"Content-Length: ", b"Content-Length: x", 1) + record("2", P),
        [f"length.warc: {DAMAGED}", ONE, "1 record that is no page left aside"],
    ),
    "long-line.warc": (
        b"WARC/1.0\r\nWARC-Type: " + b"a" * (33 * M),
        ["long-line.warc: a line of more than 32 MB; get the file again, or cut it into smaller ones"],
    ),
    "garbage.warc": (record("1", P) + b"garbage\r\n\r\n" + record("2", P), [ONE, f"garbage.warc: {DAMAGED}", ONE]),
    "emptybody.warc": (record("1", b""), ["emptybody.warc: <urn:test:1>: the page is empty; get it again"]),
    "negative.warc": (
        record("1", P).replace(b"Content-Length: ", b"Content-Length: -", 1) + record("2", P),
        [f"negative.warc: {DAMAGED}", ONE, "1 record that is no page left aside"],
    ),
    "noid.warc": (record("1", P).replace(b"WARC-Record-ID: <urn:test:1>\r\n", b""), [ONE]),
}
TABLES = {
    "empty.csv": (b"", [f"empty.csv: the file is empty; {AGAIN}"]),
    "header.csv": (b"title,text\n", [f"header.csv: the table has no rows; {AGAIN}"]),
    "no-text.csv": (b"title,date\na,b\n", [f"no-text.csv:1: no column is an article's text (title, date); {COLUMNS}"]),
    "no-header.csv": (
        b"The mayor said no,2024-03-05\nShe left,2024-03-06\n",
        [f"no-header.csv:1: no column is an article's text (The mayor said no, 2024-03-05); {COLUMNS}"],
    ),
    "open.csv": (b'title,text\nOne,He said so.\nTwo,"never closed\nThree,x\n', ["+One", f"open.csv:3: {OPEN}"]),
    "more.csv": (
        b"title,text\nOne,He said, and left, so\nTwo,She stayed.\n",
        ["more.csv:2: the row has more cells than the table has columns; put marks around cells with commas", "+Two"],
    ),
    "fewer.csv": (b"title,text,url\nOne\nTwo,She stayed.\n", [f"fewer.csv:2: {EMPTY_TEXT}", "+Two"]),
    "binary.csv": (b"text,\x00\x01\x02", [f"binary.csv: the table has no rows; {AGAIN}"]),
    "zip.csv": (b"PK\x03\x04xxxx", [f"zip.csv: {ZIP} a table; {UNPACK}"]),
    "invalid.csv": (b"title,text\nOne,caf\xe9 he said\n", ["+One"]),
    "big-cell.csv": (b'title,text\nOne,"' + b"a " * 200000 + b'"\n', ["+One"]),
    "huge-cell.csv": (b'title,text\nOne,"' + b"a\n" * (17 * M) + b'"\nTwo,She stayed.\n', [f"huge-cell.csv:2: {OPEN}"]),
    "endless.csv": (
        b"title,text\nOne," + b"a" * (33 * M),
        ["endless.csv:2: a line of more than 32 MB; get the file again, or cut it into smaller ones"],
    ),
    "cut.csv.gz": (
        packed(b"title,text\nOne,He said.\nTwo,She left.\nThree,They stayed.\n")[:-12],
        ["+One", "+Two", f"cut.csv.gz: the file breaks off in the middle; {WHOLE}"],
    ),
    "mac.csv": (b"title,text\rOne,He said.\rTwo,She stayed.\r", ["+One", "+Two"]),
    "nul.csv": (b"title,text\nOne,He \x00said.\n", ["+One"]),
    "quotes.csv": (b'title,text\nOne,He "said" so.\nTwo,"She" stayed.\n', ["+One", "+Two"]),
    "blank.csv": (b"title,text\n,\n\n  , \n", [f"blank.csv: the table has no rows; {AGAIN}"]),
    "dup.csv": (b"text,text\nOne,Two\n", ["+None"]),
    "semicolon.csv": ("title;text\nOne;café, he said\n".encode("utf-8-sig"), ["+One"]),
    "utf16.csv": ("title\ttext\nOne\tcafé, he said\n".encode("utf-16"), ["+One"]),
    "spaces.csv": (b" Title , Text \nOne,He said.\n", ["+One"]),
}


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [(n, *case) for each in (JSON, HTML, FEEDS, ARCHIVES, TABLES) for n, case in each.items()],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_broken_file_says_what_is_wrong_and_gives_what_is_whole(name, data, expected):
    assert gather(name, data) == expected
