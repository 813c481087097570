"""Who speaks when a letter does, when several do, and when somebody else stands nearer; each case was wrong once."""

from datetime import date

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article, Claim


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(Article(file="a.txt", text=text, published=date(2024, 6, 7))).claims


def one_with(text: str, words: str) -> Claim:
    (claim,) = [claim for claim in claims_of(text) if words in claim.text]
    return claim


LUND = "“It was late,” said Kari Lund, the head of the ferry board.\n\n"
CASES = {
    # documents
    "her memo": (LUND + "“We sold the last boat,” her memo began.", "sold", "Kari Lund"),
    "the author's name": (LUND + "Lund’s memo allowed that no fare “makes up for a lost pier”.", "pier", "Kari Lund"),
    "it, of a letter": (
        LUND + "Lund’s letter, dated May 2, was short. “I will not sail,” it said.",
        "sail",
        "Kari Lund",
    ),
    "it, of an apology": (
        LUND + "There was no sign of Lund. Her apology came on paper. “We lost your boats,” it read.",
        "lost",
        "Kari Lund",
    ),
    "the letter that somebody sent": (
        (
            "On Monday the envoy, Goran Pell, sent a letter to the board. “My country keeps its right to fish,” the "
            "letter reads."
        ),
        "fish",
        "Goran Pell",
    ),
    "an email from": (
        "Voting papers will be posted on Friday, according to an email from Moira Stack.",
        "papers",
        "Moira Stack",
    ),
    # several
    "lawyers": (
        "Justice Board lawyers answered within hours. In a reply, they wrote that Boe was “asking for too much”.",
        "asking",
        "Justice Board lawyers",
    ),
    "the three": (
        (
            "Peru, Chile and Cuba signed in 2019. The three were blunt in a statement on Wednesday.\n\n“Unless the "
            "gate opens in 30 days, we will close ours,” they said."
        ),
        "Unless",
        "the three",
    ),
    "two by name": (
        "Ann Boe and Karl Voss left the party in May.\n\n“We were told to lie,” they said.",
        "lie",
        "Ann Boe and Karl Voss",
    ),
    # bodies
    "a firm that looks like a person": (
        (
            "Andes Norte, the company that built the stand, said on Sunday that it had passed.\n\n“We help the "
            "police,” it added."
        ),
        "help",
        "Andes Norte",
    ),
    "a police force": (
        "The Lettish Federal Police issued a note on Wednesday.\n\n“A report has come in,” it said.",
        "report",
        "Lettish Federal Police",
    ),
    # the dead, the asked, the near
    "a father who died": (
        (
            "Imran Shah stayed in his seat. His father Yusuf, who drove a bus for years, died in 2019. “Sorry is a "
            "word,” he said."
        ),
        "Sorry",
        "Imran Shah",
    ),
    "a daughter who died": (
        (
            "For Margaret Hoyle, whose daughter Katie died at 24, there had been no lack of help. “I told the "
            "nurse,” she said."
        ),
        "nurse",
        "Margaret Hoyle",
    ),
    "who is asked replies": (
        (
            "The spokeswoman of the Ministry of Sea and Air, Darina Volk, met the press.\n\nA reporter asked the "
            "spokeswoman about it.\n\n“They came by ship,” she replied."
        ),
        "ship",
        "Darina Volk",
    ),
    "who only asks": (
        (
            "Carla Stroud spoke next. Asked by Commissioner Earl Dubois why work had gone on, Stroud said the yard "
            "was “three boats behind”."
        ),
        "behind",
        "Carla Stroud",
    ),
    "reached by phone": (
        (
            "Milo Decker was away.\n\nReached by phone on Friday and asked whether he would return, Mr. Decker sent "
            "four words: “Nothing has changed here.”"
        ),
        "changed",
        "Milo Decker",
    ),
    "another of whom it is told": (
        "Ruth Callan ran. Mr. Tom Ferris was not pleased. Ms. Callan “signed the pledge and wore the badge,” he said.",
        "pledge",
        "Tom Ferris",
    ),
    "somebody she has found help from": (
        (
            "Ruth Callan ran.\n\nMs. Callan has found cover from Alan Peters, the leader whose exit set off the "
            "race. In a post on Tuesday, he wrote that she was telling them “what I should have said”."
        ),
        "should",
        "Alan Peters",
    ),
    "a son by his given name": (
        "Many had seen a video posted on Wednesday by Clyde Burden's son, Wade. “Bring a camera,” he said in it.",
        "camera",
        "Wade",
    ),
    "a name behind what somebody is": (
        (
            "President Andre Lupu spoke on Sunday. “We will wait,” he said. The agency has found a critic, Emil "
            "Roma, to supply the rest: “They are looking for a pretext.”"
        ),
        "pretext",
        "Emil Roma",
    ),
    "one of hers": (
        "From this week’s report it will be one of Dame Helen Trant’s: “They were deaths foretold, in our books.”",
        "foretold",
        "Helen Trant",
    ),
    "back to a theme": (
        "Lucia Barra is mayor. On Monday, with the letter out, Ms. Barra returned to the theme: “We will not hide.”",
        "hide",
        "Lucia Barra",
    ),
    "behind a long content": (
        "The board will be asked to stop the sale, Gloria Espen, the union’s president, said in a note Wednesday.",
        "sale",
        "Gloria Espen",
    ),
    # those whom a sentence is about
    "an identity turned round": (
        (
            "Dana Whit spoke. Chief among the clerks is Philip Stroud, the adviser. On that morning he was telling a "
            "crowd that they “owe us a list”."
        ),
        "owe",
        "Philip Stroud",
    ),
    "a name behind a preposition": (
        (
            "Mr Desmond Whit begs to differ. “Was I careless? Yes,” he told a radio station. Of Mr Hale, whom he met "
            "at 19, he said in the same interview: “You don’t send a friend a bill.”"
        ),
        "bill",
        "Desmond Whit",
    ),
    "only somebody's adviser": (
        "The news cut across Philip Stroud, Mr Callow's adviser, who had made a speech. “They owe us a list,” he said.",
        "owe",
        "Philip Stroud",
    ),
    "a speech of hers": (
        (
            "President Davit Khor ended it: “We do not want war.” It was an echo of Mirela Ost’s own speech, in "
            "which she said: “We are not afraid of peace.”"
        ),
        "peace",
        "Mirela Ost",
    ),
    "an aside on her": (
        (
            "Eleanor Lacey spoke. In front of the hall Ms. Lacey, a former architect who took over in 2009, left out "
            "the law. “It was never for sale,” she told reporters."
        ),
        "sale",
        "Eleanor Lacey",
    ),
    "the only role": (
        (
            "Mayor Desmond Whit left. It is the kitchen, though, that may undo the mayor. “I paid for every tile,” "
            "he said."
        ),
        "tile",
        "Desmond Whit",
    ),
    "the role of the one before": (
        (
            "Lena Hallq stood in front of a photograph of the plant and explained why it was shut.\n\n"
            "“I know that people are tired of it,” said the chief executive of Sydkraft, which owns the plant."
        ),
        "tired",
        "Lena Hallq",
    ),
    "a place named for a saint": (
        (
            "Thomas Lyng sat down. The day before, he had stood at the gates of St Brendan’s Cathedral in the rain. "
            "“I wrote three times,” he told them."
        ),
        "wrote",
        "Thomas Lyng",
    ),
    "what the reader is bidden": (
        (
            "Set that against the view of the adviser, Martin Keogh. He complained on Monday that they were “still "
            "waiting”."
        ),
        "waiting",
        "Martin Keogh",
    ),
    "a reporter who asks": (
        (
            "“It was to ask for time,” Laura Haskin said.\n\nA reporter wanted to know of whom. “They are all on one "
            "page,” she said."
        ),
        "page",
        "Laura Haskin",
    ),
    "a nameless one goes on": (
        (
            "Harriet Osei issued a note. “We judged a book,” she said.\n\n“It is proud of it,” a spokeswoman for the "
            "fund said on Wednesday. She said its stake was small."
        ),
        "stake",
        "spokeswoman for the fund",
    ),
    "the official": (
        (
            "Oslo and Bern are being looked at, according to a senior official involved in the plan, who asked not "
            "to be named.\n\n“We have a letter and a parade,” the official said."
        ),
        "parade",
        "senior official involved in the plan",
    ),
    "a ministry and where it is": (
        "In August the foreign ministry in Besh said that “no inspector will cross our border before May”.",
        "inspector",
        "foreign ministry in Besh",
    ),
    "a publisher by name": (
        (
            "Vaughan's publisher, Kit Lanyon of Pen Press, said in a note that he had known it since the start of "
            "the week."
        ),
        "known",
        "Kit Lanyon",
    ),
    "in a statement": (
        "Council President Marisol Vega stood by him in a statement. “He is my friend and I believe him,” it said.",
        "friend",
        "Marisol Vega",
    ),
    "its statement": (
        "Sarner Lifts, the company, was silent for days.\n\n“We have nothing to hide,” the company’s statement read.",
        "hide",
        "the company",
    ),
    "guides": (
        "The guides wrote that on four days skiers had been carried “in winds in which none of us would take a guest”.",
        "winds",
        "the guides",
    ),
    # names
    "an initial": ("The envoy, Darina Volk, spoke.\n\n“It is fiction,” D. Volk stated.", "fiction", "Darina Volk"),
    "a graded rank": ("“They lay under the ice,” Captain First Rank Oleg Zimin told us.", "ice", "Oleg Zimin"),
    "the officer": (
        "“They lay under the ice,” Captain Oleg Zimin told us.\n\n“Our radar saw her first,” the officer said.",
        "radar",
        "Oleg Zimin",
    ),
    "the head of state": (
        "President Andre Lupu spoke on Sunday. “We will not be moved by threats,” the head of state said.",
        "moved",
        "Andre Lupu",
    ),
    "a spokesman for somebody": (
        "A spokesman for Prime Minister Charles Denham told reporters that it was “four years of promises”.",
        "promises",
        "spokesman for Prime Minister Charles Denham",
    ),
    "a lawyer of a man's is no man for that": (
        "Marian Sykes, Mr Burden’s lawyer, was in court on Friday. “They sent forty men,” she said outside.",
        "forty",
        "Marian Sykes",
    ),
    "a broadcaster": (
        (
            "Priya Hall told reporters it was “a poor day”. In an interview with Pacific Six on Wednesday, she said "
            "she would try “the minute the numbers are there”."
        ),
        "minute",
        "Priya Hall",
    ),
    "a place": (
        (
            "Prime Minister Doug Kerr went north. On Monday the prime minister stood in Wyn, in northern New South "
            "Wales, and said it.\n\n“Every family will be moved,” he said."
        ),
        "Every",
        "Doug Kerr",
    ),
    "a firm always named in full": (
        (
            "Tern Ridge burned. Walter Brand wrote to Tern Ridge.\n\nBrand, who left Tern Ridge in April, spoke.\n\n"
            "“I told him in the yard,” he said."
        ),
        "yard",
        "Walter Brand",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_speaks(case: str):
    text, words, speaker = CASES[case]
    assert one_with(text, words).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "“This report is a work of fiction,” said Ann Boe.",
        "“Register before Friday,” said Ann Boe. “Or lose your vote.”",
        "“Watch out: they are coming,” Ann Boe said.",
        "Tap water is safe to drink again, Ann Boe said.",
    ],
)
def test_what_somebody_says_is_no_furniture_of_the_page(text: str):
    assert [claim.speaker for claim in claims_of("A headline here\n\n" + text)] == ["Ann Boe"]


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for our letter: “Slow News”, at seven.",
        "Correction: An earlier version of this article said that Ann Boe had left.",
        "This article was amended because it said that Ann Boe had left.",
    ],
)
def test_what_a_page_tells_its_reader_is_nobodys_claim(text: str):
    assert claims_of("A headline here\n\n" + text) == ()


def test_a_claim_behind_a_quotation_is_one_of_its_own():
    text = (
        "Darina Volk met the press. “It was written in advance,” she said. The ore, she maintained, had come on "
        "“second-hand carts” some years ago."
    )
    assert [claim.text for claim in claims_of(text)] == [
        "It was written in advance,",
        "The ore [...] had come on “second-hand carts” some years ago",
    ]


def test_a_sentence_of_the_reporters_is_no_part_of_a_quotation():
    text = (
        "“You can’t leave by text,” captain Jordan Pike told the Post. Zubir’s name had been peeled off his stall by "
        "the next day, and an 18-year-old, Callum Ash, has been told to get ready."
    )
    assert [claim.text for claim in claims_of(text) if claim.speaker == "Jordan Pike"] == ["You can’t leave by text,"]


def test_a_comment_behind_the_marks_is_the_writers():
    text = "Mr Bress also said that Zubir “will never play for Calder again”, which is not what his fans had hoped for."
    (claim,) = claims_of(text)
    assert claim.text == "that Zubir “will never play for Calder again”"


def test_whom_something_is_told_is_no_part_of_a_quotation():
    text = "“The mill will stay for fifty years,” Meredith Vane told the crowd that had come to see it built in May."
    (claim,) = claims_of(text)
    assert (claim.kind, claim.text) == ("direct", "The mill will stay for fifty years,")


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("“They were right,” Aaron Whit told analysts on Thursday’s call.", "right", "2024-06-06"),
        (
            "Lund said on Monday it was “late”. This Wednesday she went further. The plan, she said, was “a joke”.",
            "joke",
            "2024-06-05",
        ),
        (
            "The plainest came on 3 November 2017, in a letter from Anil Mehta. “I expect a death,” he wrote.",
            "death",
            "2017-11-03",
        ),
        (
            (
                "Kari Lund spoke on Monday. “It is late,” she said. In court on Thursday, she went on.\n\n“Gold does "
                "not walk,” Lund said."
            ),
            "walk",
            "2024-06-06",
        ),
    ],
)
def test_when_it_was_said(text: str, words: str, day: str):
    assert one_with(text, words).said_on == day


def test_a_letter_is_not_of_the_day_on_which_its_writer_was_heard():
    text = (
        "Walter Brand told the panel on Monday that it was “no secret”. Brand, in a letter to the owners, wrote that "
        "they were in “a hall full of fuel”."
    )
    assert one_with(text, "fuel").said_on is None
