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
