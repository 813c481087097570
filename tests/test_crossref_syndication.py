"""Which reports are one text: copies of an agency's, whole, cut, edited or excerpted; and whom they credit."""

from datetime import date

import pytest

from newsclaims.crossref import statements
from newsclaims.crossref.credits import credit
from newsclaims.crossref.prints import GRAM, WINDOW, Print, printed
from newsclaims.crossref.syndication import copies, credited
from newsclaims.extraction import extract
from newsclaims.model import Article, Claim

OPENING = """\
HOLM, March 5 (Nordwire) - The island council put off its vote on the sale of two ferries on Tuesday after a night
of talks with the bank that holds the mortgage on both of them, and sent the plan back to its harbour committee.
"""
VOTE = """
"We will not sell a ferry to pay for a road that nobody on this island has asked for," Mayor Maria Lindqvist told
the council, to applause from the benches where the skippers and their families had been sitting since noon.
"""
CLOSING = """
The bank had given the council until the end of the month to find four million crowns. Its manager left the hall
without speaking to anybody, and the committee is to meet again on Friday in the school of Ostvik, which is larger.

(Reporting by Sven Aho; editing by Pia Dahl)
"""
WIRE = OPENING + VOTE + CLOSING
SPEECH = """\
The skippers came early and stayed late. By midnight the coffee had run out, and still no vote had been called.

"We will not sell a ferry to pay for a road that nobody on this island has asked for," said Mayor Maria Lindqvist.
Then she put on her coat, and the meeting was over before the man from the bank had found his hat.
"""
FROM_AFAR = """\
In the capital the ministry watches islands like Holm with unease: two more councils are behind with their payments.

A road is planned there. Maria Lindqvist, the mayor, has ruled out one way to fund it. "We will not sell a ferry to
pay for a road that nobody on this island has asked for," she said this week, and the minister has not replied.
"""


def reports(**texts: str) -> tuple[list[Claim], dict[str, Print]]:
    """The claims of one statement that the texts all report, and the texts' prints, by source."""
    articles = [
        Article(file=name, text=text, source=name.title(), published=date(2024, 3, 6)) for name, text in texts.items()
    ]
    found = {claim.id: claim for article in articles for claim in extract(article, {}).claims}
    (statement,) = (each for each in statements(list(found.values())) if "ferry to" in found[each.fullest].text)
    return [found[claim] for claim in statement.claims], {article.file: printed(article) for article in articles}


def texts(claims: list[Claim], prints: dict[str, Print]) -> list[list[str]]:
    return sorted(sorted({claim.article for claim in text}) for text in copies(claims, prints))


EDITED = WIRE.replace("after a night\nof talks", "following a night\nof talks").replace("left the hall\n", "left\n")


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (WIRE, WIRE, True),
        (WIRE, "Council puts off ferry vote\n\n" + WIRE.replace('"', "”").replace("”We", "“We"), True),
        (WIRE, OPENING + VOTE, True),
        (WIRE, VOTE + CLOSING, True),
        (WIRE, EDITED, True),
        (WIRE, WIRE.replace("\n\n", "\n\nRead more: the ferry in pictures\n\n"), True),
        (WIRE, FROM_AFAR + WIRE.removeprefix(OPENING), True),
        (WIRE, SPEECH, False),
        (SPEECH, FROM_AFAR, False),
        (WIRE, OPENING + SPEECH, False),
        (OPENING + SPEECH, OPENING + FROM_AFAR, False),
    ],
    ids=[
        "same",
        "marks",
        "cut",
        "cut in front",
        "edited",
        "inset",
        "excerpt",
        "own",
        "two",
        "own behind",
        "two behind",
    ],
)
def test_one_text_is_told_by_the_words_around_the_quotation(a: str, b: str, one: bool) -> None:
    found, prints = reports(a=a, b=b)
    assert texts(found, prints) == ([["a", "b"]] if one else [["a"], ["b"]])
    assert texts(found[::-1], prints) == texts(found, prints)


def test_an_article_that_copies_and_reports_on_its_own_is_a_copy_and_a_text() -> None:
    both = WIRE + "\n".join(["", *["Our own reporter stayed on in the empty hall and the lights went out."] * 4, ""])
    found, prints = reports(a=WIRE, b=both + SPEECH)
    assert texts(found, prints) == [["a", "b"], ["b"]]


def test_ten_outlets_and_one_of_its_own_are_two_texts_with_the_credit_of_most() -> None:
    copied = {f"paper{number}": WIRE for number in range(9)}
    found, prints = reports(**copied, other=WIRE.replace("(Nordwire)", "(Ostpress)"), own=SPEECH)
    one, other = sorted(copies(found, prints), key=len, reverse=True)
    assert (len(one), len(other)) == (10, 1)
    assert (credited(one, prints), credited(other, prints)) == ("Nordwire", None)


def test_a_shared_speech_is_no_shared_text_however_long() -> None:
    speech = '"' + " ".join(f"We shall keep the promise number {n} that we made to you." for n in range(40)) + '"'
    found, prints = reports(
        a=f'Hall.\n\n"We will not sell a ferry to anybody at all today," said Ann Lee.\n\n{speech} she added.\n',
        b=f'There.\n\n"We will not sell a ferry to anybody at all today," Ann Lee said.\n\n{speech} said Ann Lee.\n',
    )
    assert texts(found, prints) == [["a"], ["b"]]


def test_words_that_stay_together_are_never_missed() -> None:
    shared = "the very same eight words stand here today".split()
    assert len(shared) == GRAM + WINDOW - 1
    for at in range(8):
        a, b = (f"{'alpha bravo charlie ' * at}x{mark} {' '.join(shared)} y{mark} delta" for mark in "12")
        first, second = (printed(Article(file=text, text=text)) for text in (a, b.replace("alpha", "zulu")))
        assert set(first.hashes) & set(second.hashes)


def test_a_print_is_kept_as_it_is() -> None:
    found = printed(Article(file="a", text="---\ntitle: x\n---\n" + WIRE, body=18))
    assert found.credit == "Nordwire"
    assert min(found.starts) >= 18
    assert Print.unpacked(found.credit, found.packed()) == found
    empty = printed(Article(file="a", text="“All of it is quoted.”"))
    assert Print.unpacked(None, empty.packed()) == empty == Print(None, (), ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HOLM (Nordwire) - The council met.\n", "Nordwire"),
        ("HOLM, March 5 (AP) — The council met.\n", "AP"),
        ("The council met.\n\nOSTVIK, Norden (The Harbour Press Agency) – It met again.\n", "Harbour Press Agency"),
        ("Council meets\n\nBy Norden Press\n\nThe council met.\n", "Norden Press"),
        ("Council meets\n\nBy Ann Lee, Norden News Agency\n\nThe council met.\n", "Norden News Agency"),
        ("The council met.\n\n— AFP\n", "AFP"),
        ("The council met. - Reuters\n", "Reuters"),
        ("The council met.\n\n(Agence Norden)\n", "Agence Norden"),
        ("It met.\n\nThe Norden Press contributed to this report.\n", "Norden Press"),
        ("It met.\n\n(With inputs from PTI)\n", "PTI"),
        ("It met.\n\nSource: Xinhua\n", "Xinhua"),
        ("It met.\n\nCopyright 2024 The Norden Press. All rights reserved.\n", "Norden Press"),
        ("It met.\n\n© 2024 The Harbour Post\n", None),
        ("Jane Smith contributed to this report.\n", None),
        ("By Jane Smith, Political Editor\n\nThe council met.\n", None),
        ("“We will not sell.”\n\n— Maria Lindqvist\n", None),
        ("The council (which is new) - and its mayor - met.\n", None),
        ("Lindqvist (Centre) - a former skipper - spoke.\n", None),
        ("HOLM (Own Agency) - The council met.\n", None),
        ("", None),
    ],
)
def test_whom_an_article_credits(text: str, name: str | None) -> None:
    assert credit(text, "Own Agency") == name
