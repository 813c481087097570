import codecs

import pytest

from newsclaims.reading import read_bytes

ENGLISH = "The mayor’s office declined to comment on the budget on Monday."
SPOKEN = "“It’s an outrage,” said Zoë Brontë — and she wasn’t alone."
FRENCH = "Le maire a déclaré que « le budget sera voté » à l’unanimité, après une très longue séance."
GERMAN = "Der Bürgermeister sagte: „Wir müssen über die Maßnahmen sprechen.“ Die Opposition fordert Änderungen."
CZECH = "Starosta řekl: „Rozpočet bude schválen příští týden.“ Opozice však uvedla, že s návrhem nesouhlasí."
RUSSIAN = "Мэр города сказал, что бюджет будет принят на следующей неделе. Оппозиция с этим не согласна."
JAPANESE = "市長は月曜日に予算案について「来週には承認されるだろう」と述べた。野党は反対している。"
CHINESE = "市长星期一表示，预算案将于下周获得批准。反对党表示不同意这一决定，并要求修改。"
KOREAN = "시장은 월요일에 예산안이 다음 주에 승인될 것이라고 말했다. 야당은 이 결정에 동의하지 않는다."


def article_of(data):
    article = read_bytes(data, "a.txt").article
    assert article is not None
    return article


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, "windows-1252") for text in (ENGLISH, SPOKEN, FRENCH, GERMAN, "It’s fine, she said.", "café", "é")),
        *((text, "mac-roman") for text in (ENGLISH, SPOKEN)),
        (CZECH, "windows-1250"),
        (RUSSIAN, "windows-1251"),
        (JAPANESE, "shift-jis"),
        (CHINESE, "gb18030"),
        (KOREAN, "euc-kr"),
        *((text, encoding) for text in (ENGLISH, FRENCH) for encoding in ("utf-16-le", "utf-16-be")),
    ],
)
@pytest.mark.parametrize("before", ["", "A line of plain words.\n" * 5000], ids=["alone", "late"])
def test_a_text_in_another_encoding_is_read_and_said(text, encoding, before):
    reading = read_bytes((before + text).encode(encoding), "a.txt")
    assert reading.article is not None
    assert reading.article.text == before + text
    assert codecs.lookup(reading.article.encoding) == codecs.lookup(encoding)
    assert reading.notices == (f"a.txt: read as {encoding}, not UTF-8; convert it if letters look wrong",)
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_certain_and_no_part_of_the_text(mark, encoding):
    reading = read_bytes(mark + f"{SPOKEN}\r\n".encode(encoding), "a.txt")
    assert reading.article is not None
    assert (reading.article.text, reading.article.encoding) == (f"{SPOKEN}\r\n", encoding)
    assert reading.notices == (() if encoding == "utf-8" else (f"a.txt: read as {encoding}",))


def test_line_endings_are_kept_whatever_the_encoding():
    for encoding in ("utf-8", "cp1252", "utf-16"):
        assert article_of("“a”\r\nb\rc\n".encode(encoding)).text == "“a”\r\nb\rc\n"


def test_utf8_that_is_cut_off_is_still_utf8():
    data = ((GERMAN + "\n") * 5).encode()
    reading = read_bytes(data[: data.rindex("Ä".encode()) + 1], "a.txt")
    assert reading.article is not None
    assert reading.article.text.startswith(GERMAN)
    assert reading.article.text.endswith("fordert \ufffd")
    assert reading.notices == ("a.txt: 1 broken characters, shown as \ufffd; get the file again if they matter",)


def test_a_byte_that_the_encoding_lacks_does_not_lose_the_rest():
    assert article_of((ENGLISH + "\n").encode("cp1252") + b"\x81 end").text == f"{ENGLISH}\n\ufffd end"
