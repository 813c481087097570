"""Who speaks where a sentence in between turns to somebody, and what only looks like a claim."""

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article, Claim


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(Article(file="a.txt", text=text)).claims


def speaker_of(text: str, words: str) -> str | None:
    """The speaker of the one claim that holds some words."""
    (claim,) = [claim for claim in claims_of(text) if words in claim.text]
    return claim.speaker


PREMIER = "“This is a good day,” Prime Minister Sofie Ahlgren declared.\n\n"
PARTNER = "Britt Solberg has said that her party will campaign against it. "
RAE = "Ishbel Rae, whose sons were on board, called the meeting “a waste of everyone’s time.” "
PROSECUTORS = "Prosecutors allege that Abbot pushed Strand after a row. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (PREMIER + PARTNER + "The prime minister paused. “We have it,” she said.", "Sofie Ahlgren"),
        (PREMIER + PARTNER + "Asked if she trusted him, the minister paused. “We have it,” she said.", "Sofie Ahlgren"),
        (RAE + "Her husband, Tom, was kinder. “We have it,” he said.", "Tom"),
        (RAE + "Her husband was kinder. “We have it,” he said.", "her husband"),
        (PROSECUTORS + "Cross-examined by Ruth Pell, he said that we have it.", None),
        ("The council was led by Lena Dahl. But Dahl herself said that we have it.", "Lena Dahl"),
        ("Dorrit Vance keeps a list.\n\n“We have it,” she says.\n\nVance said it was late.", "Dorrit Vance"),
        ("According to the company’s own figures, we have it.", "the company's own figures"),
        ("Two officials spoke. “It was a patch,” said one. The other called it “what we have it for.”", None),
    ],
)
def test_who_speaks_behind_a_sentence_about_somebody(text: str, speaker: str | None):
    assert speaker_of(text, "have it") == speaker


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The bridge — shut since May — will reopen, Boe said.", "The bridge — shut since May — will reopen"),
        ("An 81-year-old woman has died, officials said.", "An 81-year-old woman has died"),
        ("It will take, scientists say, another 40.", "It will take [...] another 40"),
        ("A spokeswoman would only say that the plant would close.", "that the plant would close"),
        ("She could only say that it was over.", "that it was over"),
        ("The tax will be “reviewed.” As one member put it on Monday, “We agreed to differ.”", "We agreed to differ."),
        ("HALVEN, Oct 5 (Wire) - A dairy shut on Thursday, the agency said.", "A dairy shut on Thursday"),
    ],
)
def test_the_words_are_those_said_and_all_of_them(text: str, content: str):
    (claim,) = claims_of(text)
    assert claim.text == content


@pytest.mark.parametrize(
    "text",
    [
        "Not everyone wants to stay.",
        "Not all officials say that it was late.",
        "Asked about the footage, Lund left.",
        "When asked whether it was late, Lund left.",
        "Analysis: why the budget deal will not hold\n\nIt took eleven weeks.",
    ],
)
def test_nobody_is_given_what_nobody_said(text: str):
    assert claims_of(text) == ()


CORVANE = "Corvane Resources, the company that owns the mine, played down the danger.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (CORVANE + "“We have it,” it said in a statement.", "Corvane Resources"),
        (CORVANE + "Marta Lund left.\n\n“We have it,” it said in a statement.", None),
        ("Corvane Resources sued Marta Lund.\n\n“We have it,” she said.", "Marta Lund"),
        (
            "It is old, residents said. The company disagreed with almost all of this. “We have it,” it said.",
            "the company",
        ),
    ],
)
def test_what_body_it_is_that_says_something(text: str, speaker: str | None):
    assert speaker_of(text, "have it") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We have it,” said a woman who gave her name only as Rosa.", "Rosa"),
        ("“We have it,” said a man who identified himself as Karl Boe.", "Karl Boe"),
        ("“We have it,” said a driver who asked to be identified only by his first name, Emil.", "Emil"),
        ("“We have it,” said a driver who gave his dog to Emil.", "driver"),
        ("Dahl resigns: ‘I should say that we have it’\n\nHenrik Dahl has left.", "Henrik Dahl"),
        ("Harbour’s position is that we have it.", "Harbour"),
        ("A person close to the Lettish delegation told me we have it.", "person close to the Lettish delegation"),
        ("Marta Lund’s message to parents was simple: “Today we have it and that is it.”", "Marta Lund"),
        ("Marta Lund was quoted by the Herald as saying that we have it.", "Marta Lund"),
        ("Both Marta Lund and Karl Boe said we have it.", "Marta Lund and Karl Boe"),
        ("A mum who spent two nights on a floor has told how we have it.", "mum"),
        ("The Bank Council, which advises both states, said in April that we have it.", "Bank Council"),
        ("BRENN, Halvern, May 14 (MNA) - Halvern's court blocked a deal, ruling that we have it.", "Halvern's court"),
    ],
)
def test_who_is_named_as_they_would_have_it(text: str, speaker: str):
    assert speaker_of(text, "have it") == speaker


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "He put the loss at “something like 40,000 tonnes” of water.",
            "the loss at “something like 40,000 tonnes” of water",
        ),
        ("Lund, who was close to him, spoke of “a sad day” and has said nothing since.", "a sad day"),
        ("Sunder Air said Monday it expected to fly, two days after a failure grounded it.", "it expected to fly"),
        ("It will go on, Lund said on Tuesday, hours after the court had stopped it.", "It will go on"),
        ("Lund said that the bank is, in fact, appealing to them.", "that the bank is, in fact, appealing to them"),
        (
            "Her lawyer, Maria Ekholm, said her client had done some work and had declared all of the income from it.",
            "her client had done some work and had declared all of the income from it",
        ),
    ],
)
def test_a_clause_ends_where_it_ends(text: str, content: str):
    (claim,) = claims_of(text)
    assert claim.text == content


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("“It is sound,” Boe said. “I have it.”", ["It is sound, [...] I have it."]),
        ("“It is sound,” Boe said. To the others she was shorter. “I have it.”", ["It is sound,", "I have it."]),
        (
            "‘It was late,’ said Karl Boe. He would not be drawn on it. ‘Let her bring it to parliament first, then.’",
            ["It was late,", "Let her bring it to parliament first, then."],
        ),
    ],
)
def test_a_sentence_of_the_reporters_parts_two_utterances(text: str, contents: list[str]):
    claims = [claim for claim in claims_of(text) if claim.kind == "direct"]
    assert [claim.text for claim in claims] == contents
    assert len({claim.speaker for claim in claims}) == 1


FISK = "Doreen Fisk had eaten nothing since midnight when a nurse came.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (FISK + "“We have it,” the retired bus conductor told KBC.", "Doreen Fisk"),
        (FISK + "“We have it,” the 71-year-old told KBC.", "Doreen Fisk"),
        (FISK + "“We have it,” the mayor told KBC.", "the mayor"),
        (FISK + "“We have it,” the nurse told KBC.", "the nurse"),
        (FISK + "Her daughter Pauline was less forgiving. “We have it,” she fumed.", "Pauline"),
        ("Two people were there. One of them said that we have ‘one of it, and then another’.", "one of them"),
        ("Piers Boe, whose remark in August that ‘we have it’ is well known, left early.", "Piers Boe"),
    ],
)
def test_who_is_meant_by_what_they_are(text: str, speaker: str):
    assert speaker_of(text, "we have" if "one of it" in text or "remark" in text else "We have it") == speaker


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("It would do so, Damirov said, “when it has something to answer.”", ["It would do so", "“when it has"]),
        ("They are ‘closer than they sound’, Birch said last night, at the end of a day.", ["They are ‘closer than"]),
        ("A statement held one line worth reading twice: ‘Sanctions are not a gift to return.’", ["Sanctions are not"]),
    ],
)
def test_what_is_quoted_shows_and_nothing_else_is_said(text: str, contents: list[str]):
    (claim,) = claims_of(text)
    assert len(claim.content) == len(contents)
    assert all(span.text.startswith(begun) for span, begun in zip(claim.content, contents, strict=True))


def test_reported_words_and_a_quotation_behind_them_are_two_claims():
    reported, quoted = claims_of("Pavel Ohran said the injured lay in the open. “I don't have a hospital any more.”")
    assert (reported.kind, quoted.kind, quoted.speaker) == ("indirect", "direct", "Pavel Ohran")


def test_a_headlines_quotation_and_what_it_goes_on_with_are_two_claims_of_one():
    headline = "“We did not do enough”: PM admits failings as fire reaches Santa Irena"
    quoted, told, _ = claims_of(headline + "\n\n“We did not do enough,” Prime Minister Ana Boe said.")
    assert [(quoted.kind, quoted.text), told.kind] == [("direct", "We did not do enough"), "indirect"]
    assert {quoted.speaker, told.speaker} == {"Ana Boe"}


def test_what_somebody_tells_of_telling_does_not_end_a_quotation_that_runs_on():
    text = "“It was cruel,” said Ann Boe. “We waited. We told the minister so in March.\n\n“She thanked us for it.”"
    (claim,) = claims_of(text)
    assert (claim.speaker, len(claim.content)) == ("Ann Boe", 3)
