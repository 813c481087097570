"""One example of each form of attribution: what a reader of the paper would say was claimed, and by whom."""

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article

PUBLISHED = "2024-09-05"  # a Thursday


def found(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None, str]]:
    """The claims of a text as (kind, speaker, words)."""
    claims = extract(Article(file="a.txt", text=text, published=published), tagging=False).claims
    return [(claim.kind, claim.speaker, claim.text) for claim in claims]


FORMS = {
    "curly marks": ("“We won the vote,” said Ann Boe.", [("direct", "Ann Boe", "We won the vote,")]),
    "straight marks": ('"We won the vote," said Ann Boe.', [("direct", "Ann Boe", "We won the vote,")]),
    "typewritten marks": ("``We won the vote,'' said Ann Boe.", [("direct", "Ann Boe", "We won the vote,")]),
    "doubled apostrophes": ("''We won the vote,'' said Ann Boe.", [("direct", "Ann Boe", "We won the vote,")]),
    "guillemets": ("«We won the vote», said Ann Boe.", [("direct", "Ann Boe", "We won the vote")]),
    "low opening mark": ("„We won the vote,“ said Ann Boe.", [("direct", "Ann Boe", "We won the vote,")]),
    "British single marks": (
        "‘We’ll back the ministers’ plan,’ said Ann Boe.",
        [("direct", "Ann Boe", "We’ll back the ministers’ plan,")],
    ),
    "straight single marks": ("'We didn't win,' said Ann Boe.", [("direct", "Ann Boe", "We didn't win,")]),
    "split by its attribution": (
        "“We won,” Ann Boe said. “The rest is counting.”",
        [("direct", "Ann Boe", "We won, [...] The rest is counting.")],
    ),
    "split in mid sentence": (
        "“If we win,” Ann Boe said, “we will open the books.”",
        [("direct", "Ann Boe", "If we win, [...] we will open the books.")],
    ),
    "speaker with a long aside": (
        "“We won,” said Ann Boe, who heads the port union.",
        [("direct", "Ann Boe", "We won,")],
    ),
    "speaker and aside before the cue": (
        "“We won,” Ann Boe, the head of the port union, said on Monday.",
        [("direct", "Ann Boe", "We won,")],
    ),
    "role, name in an aside, cue": (
        "The mayor, Ann Boe, said the bridge would open.",
        [("indirect", "Ann Boe", "the bridge would open")],
    ),
    "bracket behind a name": (
        "“We won,” Rep. Ann Boe (D-Ohio) said.",
        [("direct", "Ann Boe", "We won,")],
    ),
    "colon": ("Ann Boe told the crowd: “We won. Go home.”", [("direct", "Ann Boe", "We won. Go home.")]),
    "cue, name and colon": ("Said Ann Boe: “We won the vote.”", [("direct", "Ann Boe", "We won the vote.")]),
    "signed": (
        "“The food was cold and so were we.” — Ann Boe",
        [("direct", "Ann Boe", "The food was cold and so were we.")],
    ),
    "paragraphs of one quotation": (
        "“We won,” Ann Boe said. “The rest is counting.\n\n“And then we sleep.”",
        [("direct", "Ann Boe", "We won, [...] The rest is counting. [...] And then we sleep.")],
    ),
    "quotation in a quotation": (
        "“He told me ‘never’ and left,” Ann Boe said.",
        [("direct", "Ann Boe", "He told me ‘never’ and left,")],
    ),
    "block quotation": (
        "The ministry released a statement that noted this:\n\nIf both sides hold back, all is lost. (Emphasis added.)",
        [("direct", "the ministry", "If both sides hold back, all is lost.")],
    ),
    "half-quoted clause": (
        "Ann Boe said the plan was “a gift” to the port.",
        [("mixed", "Ann Boe", "the plan was “a gift” to the port")],
    ),
    "half-quoted with its own cue behind": (
        'The letter "shows a commitment to talking," Ann Boe said.',
        [("mixed", "Ann Boe", 'The letter "shows a commitment to talking,"')],
    ),
    "described as": (
        "It was a letter that Ann Boe described as “very warm.”",
        [("mixed", "Ann Boe", "a letter [...] as “very warm.”")],
    ),
    "called it": ("Ann Boe called it “a disgrace”.", [("mixed", "Ann Boe", "it “a disgrace”")]),
    "that clause": ("Ann Boe said that the bridge is safe.", [("indirect", "Ann Boe", "that the bridge is safe")]),
    "told somebody that": (
        "Ann Boe told reporters on Monday that the bridge is safe.",
        [("indirect", "Ann Boe", "that the bridge is safe")],
    ),
    "according to, in front": (
        "According to Ann Boe, the bridge is safe.",
        [("indirect", "Ann Boe", "the bridge is safe")],
    ),
    "according to, behind": (
        "The bridge is safe, according to Ann Boe.",
        [("indirect", "Ann Boe", "The bridge is safe")],
    ),
    "speaker and cue behind": ("The bridge is safe, Ann Boe said.", [("indirect", "Ann Boe", "The bridge is safe")]),
    "cue and speaker behind": (
        "The bridge had been closed, said two officials with knowledge of the audit.",
        [("indirect", "two officials with knowledge of the audit", "The bridge had been closed")],
    ),
    "attribution in mid sentence": (
        "Talks have stalled, officials say, and nobody has set a date.",
        [("indirect", "officials", "Talks have stalled")],
    ),
    "citing": (
        "Ann Boe closed the bridge on Monday, citing a lack of steel.",
        [("indirect", "Ann Boe", "a lack of steel")],
    ),
    "calling for": ("Ann Boe called for a full inquiry.", [("indirect", "Ann Boe", "a full inquiry")]),
    "post": ("Ann Boe tweeted: “We won the vote.”", [("direct", "Ann Boe", "We won the vote.")]),
    "unnamed source, kept as described": (
        "The deal is off, people familiar with the talks said.",
        [("indirect", "people familiar with the talks", "The deal is off")],
    ),
    "body": ("The Health Ministry said the water was clean.", [("indirect", "Health Ministry", "the water was clean")]),
    "outlet's report": (
        "The bridge had been closed twice, according to a Harbour Herald report.",
        [("indirect", "Harbour Herald", "The bridge had been closed twice")],
    ),
    "two reports in one sentence": (
        "Ann Boe said the bridge is safe, and Karl Voss said the road is not.",
        [("indirect", "Ann Boe", "the bridge is safe"), ("indirect", "Karl Voss", "the road is not")],
    ),
    "particle in a name": (
        "“We won,” said Piet van der Berg. Van der Berg said the vote was fair.",
        [("direct", "Piet van der Berg", "We won,"), ("indirect", "Piet van der Berg", "the vote was fair")],
    ),
    "prefix in a name": (
        "Sana al-Rashid said the vote was fair.",
        [("indirect", "Sana al-Rashid", "the vote was fair")],
    ),
    "possessor is not the speaker": (
        "“We won,” Ann Boe's lawyer said.",
        [("direct", "Ann Boe's lawyer", "We won,")],
    ),
    "transcript": (
        "BOE: Is the bridge safe?\n\nVOSS: It is safe today.\n\nBOE: And tomorrow?",
        [
            ("direct", "BOE", "Is the bridge safe?"),
            ("direct", "VOSS", "It is safe today."),
            ("direct", "BOE", "And tomorrow?"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS.keys())
def test_a_form_of_attribution_is_found_as_a_reader_would(text, expected):
    assert found(text) == expected


NO_CLAIMS = {
    "scare quotes": "The so-called “maximum pressure” campaign goes on.",
    "title of a work": "The choir sang “The Sea Will Come Back for Us” at noon.",
    "nickname": "Known as “the Old Lady”, the crane was built in 1988.",
    "a term that is defined": "There is no agreed definition of “denuclearization”.",
    "narration": "The bridge opened on Monday and the town went to see it.",
    "hypothetical speech": "Ann Boe would say that the bridge is safe.",
    "what people call a thing": "Drivers call the ramp “the Oven”.",
    "photo credit": "Photo: Ann Boe said it was fine/Agency",
    "caption printed twice": "Ann Boe said the bridge is safe on Monday.   Ann Boe said the bridge is safe on Monday.",
    "comment form": "Add new comment\n\nRead our comment policy before posting your viewpoints",
}


@pytest.mark.parametrize("text", NO_CLAIMS.values(), ids=NO_CLAIMS.keys())
def test_what_is_no_claim_yields_none(text):
    assert found(text) == []


SPEAKERS = {
    "surname": ("Ann Boe arrived. “We won,” Boe said.", "Ann Boe"),
    "title and surname": ("Ann Boe, the mayor, arrived. “We won,” Ms. Boe said.", "Ann Boe"),
    "pronoun": ("Ann Boe arrived at noon. “We won,” she said.", "Ann Boe"),
    "pronoun in the next paragraph": ("The bridge is safe, Ann Boe said.\n\n“It held,” she said.", "Ann Boe"),
    "role": ("Mayor Ann Boe arrived. Everybody rose. “We won,” the mayor said.", "Ann Boe"),
    "role of several, the one met last in the paragraph": (
        "President Karl Voss left.\n\nPresident Ann Boe arrived. “We won,” the president said.",
        "Ann Boe",
    ),
    "family name first": ("Kim Seo Jin, the minister, arrived. “We won,” Kim said.", "Kim Seo Jin"),
    "two of one surname": ("Ann Boe and Karl Boe arrived. “We won,” Boe said.", None),
    "two women": ("Ann Boe met Mary Voss. It rained.\n\n“We won,” she said.", None),
    "nobody": ("“We won,” it read on the wall of the hall that night.", None),
    "nobody to follow": ("It rained all day in the valley.\n\n“We lost everything we had.”", None),
    "quotation that follows its speaker's": ("“We won,” Ann Boe said.\n\n“Now we count.”", "Ann Boe"),
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_the_last_claims_speaker_is_the_one_the_article_means_or_null(text, speaker):
    assert found(text)[-1][1] == speaker


DATES = {
    "weekday": ("Ann Boe said on Monday that it is safe.", "2024-09-02"),
    "weekday of publication": ("Ann Boe said Thursday that it is safe.", "2024-09-05"),
    "last weekday": ("Ann Boe said last Thursday that it is safe.", "2024-08-29"),
    "day and part of it": ("Ann Boe tweeted Sunday morning: “We won the vote.”", "2024-09-01"),
    "today": ("Ann Boe said this afternoon that it is safe.", "2024-09-05"),
    "yesterday": ("Ann Boe said yesterday that it is safe.", "2024-09-04"),
    "day of a month": ("Ann Boe said on 4 March that it is safe.", "2024-03-04"),
    "month and day": ("Ann Boe said on March 4 that it is safe.", "2024-03-04"),
    "day with a year": ("Ann Boe said on March 4, 2021, that it is safe.", "2021-03-04"),
    "month": ("Ann Boe said in July that it is safe.", "2024-07"),
    "month of last year": ("Ann Boe said in December that it is safe.", "2023-12"),
    "last month": ("Ann Boe said last month that it is safe.", "2024-08"),
    "introductory month": ("In August, Ann Boe announced that it is safe.", "2024-08"),
    "year": ("Ann Boe said in 2015 that it is safe.", "2015"),
    "no date": ("Ann Boe said that it is safe.", None),
    "date of what is claimed": ("Ann Boe said that the bridge fell on Monday.", None),
    "date of the speaker's life": ("Ann Boe, elected on Tuesday, said that it is safe.", None),
    "date before which something must be done": ("Ann Boe said by Friday, not later, that it is safe.", None),
    "carried over from the speaker's last claim": (
        "“We won,” Ann Boe said on Monday.\n\n“Now we count,” she added.",
        "2024-09-02",
    ),
    "day to come": ("Ann Boe, who will speak on Monday, said that it is safe.", None),
}


@pytest.mark.parametrize(("text", "day"), DATES.values(), ids=DATES.keys())
def test_the_day_is_worked_out_as_precisely_as_the_text_allows(text, day):
    claims = extract(Article(file="a.txt", text=text, published=PUBLISHED), tagging=False).claims
    assert claims[-1].said_on == day


def test_without_a_publication_date_no_day_is_made_up():
    assert (
        extract(Article(file="a.txt", text="Ann Boe said on Monday that it is safe."), tagging=False).claims[0].said_on
        is None
    )


def test_a_lost_closing_mark_costs_its_own_paragraph_at_most():
    text = "“We won, Ann Boe said.\n\n“Now we count,” Karl Voss said."
    assert found(text)[-1] == ("direct", "Karl Voss", "Now we count,")
    assert all("Ann Boe said" not in words for _, _, words in found(text))


def test_a_repeated_headline_counts_once():
    headline = "Bridge is safe, mayor says"
    assert len(found(f"{headline}\n\n{headline}\n\n{headline}\n\nIt opened at noon.")) == 1


def test_an_embedded_negation_stays_in_the_claim():
    assert found("Ann Boe said the bridge is not safe.") == [("indirect", "Ann Boe", "the bridge is not safe")]


def test_topics_are_those_of_the_content_or_its_sentence():
    article = Article(file="a.txt", text="On the bridge, Ann Boe said that the tolls are unfair.")
    claim = extract(article, topics={"bridge": ["bridge"], "tolls": ["toll"], "port": ["port"]}).claims[0]
    assert claim.topics == ("bridge", "tolls")


def test_the_cast_knows_the_speakers_forms_and_roles():
    text = "White House press secretary Ann Boe said it is safe. Boe said it is cheap."
    (member,) = extract(Article(file="a.txt", text=text), tagging=False).cast
    assert (member.name, member.person) == ("Ann Boe", True)
    assert member.role == "White House press secretary"
    assert set(member.forms) == {"White House press secretary Ann Boe", "Boe"}


def test_a_speaker_and_a_colon_introduce_the_next_paragraph_without_any_verb():
    assert found("Mayor Ann Boe in her letter:\n\n“We keep the bridge open.”") == [
        ("direct", "Ann Boe", "We keep the bridge open.")
    ]
