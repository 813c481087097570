"""Who is said to have said what, in sentences that lead a reader in a hurry astray."""

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article

Said = tuple[str | None, str, str]

CASES: dict[str, tuple[str, list[Said]]] = {
    "a pronoun shares its verb, not the name in the clause before": (
        "When my mother, Ann Low, mentioned the flood, I laughed and said, “It will never reach the mill again.”",
        [(None, "direct", "It will never reach the mill again.")],
    ),
    "somebody met is not who speaks next": (
        (
            "“The dam has had leaks before,” Marta Lund said after meeting Erik Moe. She did not suggest a closure. "
            "“Our goal is to mend it by the spring.”"
        ),
        [
            ("Marta Lund", "direct", "The dam has had leaks before,"),
            ("Marta Lund", "direct", "Our goal is to mend it by the spring."),
        ],
    ),
    "what something bears is nobody's speech": (
        (
            "“The wheel will turn again by the spring,” Ida Holm told the valley. It has been painted on the gate, "
            "under the older slogan, “A still wheel is a dead wheel”."
        ),
        [("Ida Holm", "direct", "The wheel will turn again by the spring,")],
    ),
    "a name in apposition before the verb": (
        "“This is a big day for our river!” Lund’s niece, Ida Holm, shouted to the crowd. “We are here.”",
        [("Ida Holm", "direct", "This is a big day for our river! [...] We are here.")],
    ),
    "a quotation goes on past an aside": (
        "“Every time you leave,” Marta Lund said, citing the report, “you give the mill another reason to close.”",
        [("Marta Lund", "direct", "Every time you leave, [...] you give the mill another reason to close.")],
    ),
    "a quotation goes on past a conjunction": (
        "“I love the harbour,” Marta Lund said, but “when it comes to noise, it has a history.”",
        [("Marta Lund", "direct", "I love the harbour, [...] when it comes to noise, it has a history.")],
    ),
    "the main clause introduces, not the adverbial": (
        "With teachers worried about the roof, Mayor Marta Lund has a new message: “It is about me.”",
        [("Marta Lund", "direct", "It is about me.")],
    ),
    "a date in front of who comments": (
        "On July 6, 2021, Marta Lund made the following comment:\n\n“The rate is a third for the young here.”",
        [("Marta Lund", "direct", "The rate is a third for the young here.")],
    ),
    "an opening mark at the end closes": (
        "Marta Lund said: “The rate is a third. It is a half for the others.“\n\nNobody had asked.",
        [("Marta Lund", "direct", "The rate is a third. It is a half for the others.")],
    ),
    "a closing mark at the start opens": (
        "”She stands for the worst of our town. She has never once apologised.” ― Ida Holm",
        [("Ida Holm", "direct", "She stands for the worst of our town. She has never once apologised.")],
    ),
    "the title of a programme is no speech": (
        "“I will not close the school,” Marta Lund said on Radio Nord’s “Face the Town.” The board met later.",
        [("Marta Lund", "direct", "I will not close the school,")],
    ),
    "the maker of a claim, not who took it up": (
        "Erik Moe seized on Marta Lund’s claim that there have been “thousands of leaks” since spring.",
        [("Marta Lund", "mixed", "that there have been “thousands of leaks” since spring")],
    ),
    "a quotation of somebody else's ends the claim": (
        (
            "The note also named the effect that the first woman named for mayor would have: “She has opened the door "
            "for women to shape our town,” the union wrote."
        ),
        [("the union", "direct", "She has opened the door for women to shape our town,")],
    ),
    "narration between two utterances": (
        (
            "“The pumps are old,” said Ida Holm, half smiling. She has run the plant for nine years and knows each of "
            "them by name. “But I like old things.”"
        ),
        [("Ida Holm", "direct", "The pumps are old,"), ("Ida Holm", "direct", "But I like old things.")],
    ),
    "what goes on behind a half-quoted clause": (
        "The plan was “a gift to the port,” Ida Holm said. “Nobody else will see a crown of it.”",
        [("Ida Holm", "mixed", "The plan was “a gift to the port,” [...] “Nobody else will see a crown of it.”")],
    ),
    "a clause behind a quotation is not its attribution": (
        (
            "The film ends with Marta Lund saying at the fair last week, “That makes me proud,” when Erik Moe blamed "
            "her for the flood."
        ),
        [("Marta Lund", "direct", "That makes me proud,")],
    ),
    "a critic of a quotation did not speak it": (
        "Marta Lund is known for her cry in 1997: “Open this lock!” Critics praise her courage to this day.",
        [("Marta Lund", "direct", "Open this lock!")],
    ),
    "added to what was said right before": (
        "Erik Moe did not stay but left when the prayers were over, Ida Holm said, adding, “He was not a talker.”",
        [("Ida Holm", "direct", "He was not a talker.")],
    ),
    "hours later": (
        (
            "Hours later, Marta Lund returned the compliment to the union, telling reporters, “We have been friends "
            "for a long time.”"
        ),
        [("Marta Lund", "direct", "We have been friends for a long time.")],
    ),
    "a name behind a dash": (
        "Voters stayed at home - Ida Holm: “The lesson of Sunday is that people were tired of it all.”",
        [("Ida Holm", "direct", "The lesson of Sunday is that people were tired of it all.")],
    ),
    "said, with a comma": (
        "The house is a museum now. Said Ida Holm, “We were all so proud of him.”",
        [("Ida Holm", "direct", "We were all so proud of him.")],
    ),
    "a nickname in marks": (
        "“This is a big day!” harbour clerk Marta “Red” Lund shouted to the crowd. “We are here.”",
        [("Marta Lund", "direct", "This is a big day! [...] We are here.")],
    ),
    "a mother of three": (
        "Pressed on why it leaves out fathers, the 34-year-old mother of three replied, “It is meant for mothers.”",
        [("the 34-year-old mother of three", "direct", "It is meant for mothers.")],
    ),
    "a question is not the words of whom it was put to": (
        "Ida Holm spoke first. Then Marta Lund was asked, “What is the worst place you have been to?” She laughed.",
        [(None, "direct", "What is the worst place you have been to?")],
    ),
    "who asked is": (
        "Marta Lund was asked by Ida Holm: “Will you stand again for the board?” She shook her head.",
        [("Ida Holm", "direct", "Will you stand again for the board?")],
    ),
    "an answer in the next paragraph is somebody else's": (
        "“Shall we make promises that we cannot keep?” Marta Lund asked.\n\n“No, we must never do that to anybody!”",
        [
            ("Marta Lund", "direct", "Shall we make promises that we cannot keep?"),
            (None, "direct", "No, we must never do that to anybody!"),
        ],
    ),
    "curly marks within curly marks": (
        "“As a young woman I would rather live in what he calls “hell” than in his town.” ― Ida Holm",
        [("Ida Holm", "direct", "As a young woman I would rather live in what he calls “hell” than in his town.")],
    ),
    "curly marks within straight ones": (
        '"He told us “never” and left the room, and nobody has seen him since," Ida Holm said.',
        [("Ida Holm", "direct", "He told us “never” and left the room, and nobody has seen him since,")],
    ),
    "paragraphs that open with a mark and never close": (
        (
            'Ida Holm wrote on Monday:\n\n"The ministry is not for “equal care” any more. It wants to rule us all.\n\n'
            '"The latest example is its “bath bill,” which lets the state decide who may swim where in summer.\n\n'
            '"I will stop them at the bath-house door."'
        ),
        [
            (
                "Ida Holm",
                "direct",
                (
                    "The ministry is not for “equal care” any more. It wants to rule us all. [...] The latest example "
                    "is its “bath bill,” which lets the state decide who may swim where in summer. [...] I will stop "
                    "them at the bath-house door."
                ),
            )
        ],
    ),
    "a paragraph that opens with a stray mark": (
        '"Erik Moe walked on, chanting “Open the gates!”\n\n“That is right,” Ida Holm said.',
        [("Erik Moe", "direct", "Open the gates!"), ("Ida Holm", "direct", "That is right,")],
    ),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES.keys())
def test_quoted_words_are_given_to_who_spoke_them(text: str, said: list[Said]) -> None:
    claims = extract(Article(file="a.txt", text=text)).claims
    assert [(it.speaker, it.kind, it.text) for it in claims if it.kind != "indirect"] == said


def test_what_was_not_said_does_not_take_the_next_quotation_with_it() -> None:
    text = "Marta Lund did not suggest a closure. “Our goal is to mend the dam by the spring.”"
    claims = extract(Article(file="a.txt", text=text)).claims
    assert [(it.polarity, it.text) for it in claims if it.kind == "direct"] == [
        ("asserted", "Our goal is to mend the dam by the spring.")
    ]


def test_no_word_of_an_article_is_in_two_claims() -> None:
    text = "“Every time you leave,” Lund said, referring the the old excuse, “you give the mill a reason to close.”"
    claims = extract(Article(file="a.txt", text=text)).claims
    taken = [at for claim in claims for span in claim.content for at in range(span.start, span.end)]
    assert len(taken) == len(set(taken))


SPEAKERS = {
    "the cue in front is no part of the name": ("We moved. Said Ida Holm, “It is over.”", "Ida Holm"),
    "Per can be a given name": ("“It is over,” said Per Lund, the mayor.", "Per Lund"),
    "a capital at the start of a sentence makes no name": (
        "Small groups of protesters walked past, chanting, “Open the gates now.”",
        "Small groups of protesters",
    ),
    "whom a relative clause is about": (
        "The port authority, which said that the quay is safe, has closed it.",
        "the port authority",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_a_speaker_is_named_as_readers_would_name_them(text: str, speaker: str) -> None:
    assert [claim.speaker for claim in extract(Article(file="a.txt", text=text)).claims] == [speaker]


CONTENTS = {
    "behind a relative clause its sentence goes on": (
        "The port authority, which said that the quay is safe, has closed it.",
        "that the quay is safe",
    ),
    "also past commas within": (
        "Ida Holm, who said that the quay, built in 1900, is safe, will close it.",
        "that the quay, built in 1900, is safe",
    ),
    "when it was said is not what was said": (
        "Per Lund, the mayor, said two days ago that the quay was shut.",
        "that the quay was shut",
    ),
}


@pytest.mark.parametrize(("text", "content"), CONTENTS.values(), ids=CONTENTS.keys())
def test_a_claim_ends_where_the_reporter_goes_on(text: str, content: str) -> None:
    assert [claim.text for claim in extract(Article(file="a.txt", text=text)).claims] == [content]


def test_days_ago_are_counted_back() -> None:
    text = "Ida Holm said two days ago that the quay was shut."
    claims = extract(Article(file="a.txt", text=text, published="2024-09-05")).claims
    assert [claim.said_on for claim in claims] == ["2024-09-03"]


def test_a_colon_leads_to_the_next_paragraph_however_far_its_cue_stands() -> None:
    text = (
        "Marta Lund told the students in the hall, to loud applause:\n\n“I have never seen a woman better fitted to "
        "run this port.”"
    )
    claims = extract(Article(file="a.txt", text=text)).claims
    assert [claim.speaker for claim in claims if claim.kind == "direct"] == ["Marta Lund"]
