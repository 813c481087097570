"""What a text makes of its content: asserted, denied, declined, or said by nobody; in short sentences.

Twice: as the rules find them in an article, and for places that something else has found, which may have the
negation in the cue or leave it in front.
"""

import io
import re

import pytest

from newsclaims.crossref import compare, statements
from newsclaims.crossref.tellings import told
from newsclaims.crossref.timeline import timeline
from newsclaims.exports.csv_writer import COLUMNS, write_csv
from newsclaims.exports.records import claim_from_record, claim_record
from newsclaims.extraction import extract
from newsclaims.extraction.polarity import polarity_of
from newsclaims.model import Article, Claim, Filters
from newsclaims.views import facts
from newsclaims.views.claim import claim_page
from newsclaims.views.claims import claims_list
from newsclaims.views.pages import Page, sides
from newsclaims.views.screen import Screen
from newsclaims.views.sides import several_sides
from newsclaims.views.statements import statements_list
from newsclaims.views.timeline import timeline_list
from newsclaims.workspace import Workspace

UNSAFE = "that the bridge is unsafe"


def claimed(text: str) -> list[tuple[str, str | None, str, str]]:
    """The claims of a sentence behind another one: polarity, speaker, cue and words."""
    claims = extract(Article(file="a.txt", text=f"Karl Voss arrived in the rain. {text}"), tagging=False).claims
    return [(claim.polarity, claim.speaker, claim.cue.text if claim.cue else "", claim.text) for claim in claims]


DENIED = {
    "Ann Boe denied that the bridge is unsafe.": ("denied", UNSAFE),
    "Ann Boe has flatly denied the allegation.": ("denied", "the allegation"),
    "Ann Boe denies any role in the deal.": ("denies", "any role in the deal"),
    "Ann Boe denied saying that the bridge is unsafe.": ("denied", "saying that the bridge is unsafe"),
    "Ann Boe rejected claims that the bridge is unsafe.": ("rejected", "claims that the bridge is unsafe"),
    "Ann Boe disputed that the bridge is unsafe.": ("disputed", UNSAFE),
    "Ann Boe refuted the report.": ("refuted", "the report"),
    "Ann Boe ruled out a sale of the bridge.": ("ruled out", "a sale of the bridge"),
    "Ann Boe doubts that the bridge is unsafe.": ("doubts", UNSAFE),
    "Ann Boe dismissed claims that the bridge acts as a dam.": ("dismissed", "claims that the bridge acts as a dam"),
    "Ann Boe did not say that the bridge is unsafe.": ("did not say", UNSAFE),
    "Ann Boe didn’t say that the bridge is unsafe.": ("didn’t say", UNSAFE),
    "Ann Boe has not said that the bridge is unsafe.": ("has not said", UNSAFE),
    "Ann Boe has not, however, said that the bridge is unsafe.": ("has not, however, said", UNSAFE),
    "Ann Boe never said that the bridge is unsafe.": ("never said", UNSAFE),
    "Ann Boe no longer says that the bridge is unsafe.": ("no longer says", UNSAFE),
    "Ann Boe is not saying that the bridge is unsafe.": ("is not saying", UNSAFE),
    "Ann Boe did not tell reporters that the bridge is unsafe.": ("did not tell", UNSAFE),
    "Ann Boe does not believe that the bridge is unsafe.": ("does not believe", UNSAFE),
    "Ann Boe was not quoted as saying that the bridge is unsafe.": ("was not quoted as saying", UNSAFE),
    "Ann Boe left without saying that the bridge is unsafe.": ("without saying", UNSAFE),
    "“The bridge is unsafe,” Ann Boe never said.": ("never said", "The bridge is unsafe,"),
    "Ann Boe did not say: “The bridge is unsafe.”": ("did not say", "The bridge is unsafe."),
}
DECLINED = {
    "Ann Boe declined to say whether the bridge is unsafe.": ("declined to say", "whether the bridge is unsafe"),
    "Ann Boe has so far declined to say who paid for it.": ("has so far declined to say", "who paid for it"),
    "Ann Boe declined to tell reporters whether the bridge is unsafe.": (
        "declined to tell",
        "whether the bridge is unsafe",
    ),
    "Ann Boe would not tell the council how it fell.": ("would not tell", "how it fell"),
    "Ann Boe declined on Monday to say who paid for it.": ("declined on Monday to say", "who paid for it"),
    "Ann Boe refused to comment on the report.": ("refused to comment on", "the report"),
    "Ann Boe refused to confirm the report.": ("refused to confirm", "the report"),
    "Ann Boe refused to call the bridge “a disgrace”.": ("refused to call", "the bridge “a disgrace”"),
    "Ann Boe would not say if the bridge is unsafe.": ("would not say", "if the bridge is unsafe"),
    "Ann Boe won’t say whether the bridge is unsafe.": ("won’t say", "whether the bridge is unsafe"),
    "Ann Boe could not say whether the bridge is unsafe.": ("could not say", "whether the bridge is unsafe"),
    "Ann Boe did not say whether the bridge is unsafe.": ("did not say", "whether the bridge is unsafe"),
    "Ann Boe has not yet said whether the bridge is unsafe.": ("has not yet said", "whether the bridge is unsafe"),
    "Ann Boe has not just yet said who paid for it.": ("has not just yet said", "who paid for it"),
    "Ann Boe has yet to say whether the bridge is unsafe.": ("has yet to say", "whether the bridge is unsafe"),
    "Ann Boe did not want to say who paid for it.": ("did not want to say", "who paid for it"),
    "Ann Boe chose not to say who paid for it.": ("chose not to say", "who paid for it"),
    "Whether the bridge is unsafe, Ann Boe did not say.": ("did not say", "Whether the bridge is unsafe"),
    "Ann Boe avoided saying that the bridge is unsafe.": ("avoided saying", UNSAFE),
    "Ann Boe stopped short of saying that the bridge is unsafe.": ("stopped short of saying", UNSAFE),
    "Ann Boe failed to mention that the bridge is unsafe.": ("failed to mention", UNSAFE),
    "Ann Boe did not disclose the price of the bridge.": ("did not disclose", "the price of the bridge"),
    "Ann Boe wouldn’t confirm or deny that the bridge is unsafe.": ("wouldn’t confirm or deny", UNSAFE),
    "Ann Boe neither confirmed nor denied that the bridge is unsafe.": ("neither confirmed nor denied", UNSAFE),
    "Ann Boe did not rule out a sale of the bridge.": ("did not rule out", "a sale of the bridge"),
    "Ann Boe did not deny that the bridge is unsafe.": ("did not deny", UNSAFE),
    "Ann Boe never denied that the bridge is unsafe.": ("never denied", UNSAFE),
    "Ann Boe could not deny that the bridge is unsafe.": ("could not deny", UNSAFE),
}
ASSERTED = {
    "Ann Boe said the bridge is not safe.": ("said", "the bridge is not safe"),
    "Ann Boe said he did not know whether the bridge is unsafe.": (
        "said",
        "he did not know whether the bridge is unsafe",
    ),
    "Ann Boe said that she had never denied it.": ("said", "that she had never denied it"),
    "Ann Boe insisted she never said that the bridge is unsafe.": (
        "insisted",
        "she never said that the bridge is unsafe",
    ),
    "Ann Boe didn't just say that the bridge is unsafe.": ("didn't just say", UNSAFE),
    "Ann Boe not only said that the bridge is unsafe.": ("not only said", UNSAFE),
    "Ann Boe did not hesitate to say that the bridge is unsafe.": ("did not hesitate to say", UNSAFE),
    "Ann Boe does not doubt that the bridge is unsafe.": ("does not doubt", UNSAFE),
    "Ann Boe dismissed the report as false.": ("dismissed", "the report as false"),
    "Sales declined by 5 percent to 30, Ann Boe said.": ("said", "Sales declined by 5 percent to 30"),
    "Sales declined, and Ann Boe said that the bridge is unsafe.": ("said", UNSAFE),
    "Ann Boe declined an offer and said that the bridge is unsafe.": ("said", UNSAFE),
    "Ann Boe, who did not vote, said that the bridge is unsafe.": ("said", UNSAFE),
    "“The sea will win,” Ann Boe would say.": ("say", "The sea will win,"),
    "“I never took the money,” Ann Boe denied.": ("denied", "I never took the money,"),
    "“We will not,” Ann Boe said, declining to say more.": ("said", "We will not,"),
    "“We won,” Ann Boe said, but she did not elaborate.": ("said", "We won,"),
}
FOUND = (
    [("denied", *case) for case in DENIED.items()]
    + [("declined", *case) for case in DECLINED.items()]
    + [("asserted", *case) for case in ASSERTED.items()]
)


@pytest.mark.parametrize(("polarity", "text", "expected"), FOUND, ids=[text for _, text, _ in FOUND])
def test_what_the_rules_find_is_marked_with_what_the_text_makes_of_it(polarity, text, expected):
    assert claimed(text) == [(polarity, "Ann Boe", *expected)]


NOTHING = [
    "The judge denied bail to the driver.",
    "The judge denied him bail.",
    "The board denied Karl a hearing on the matter.",
    "The board denied his party the use of the hall.",
    "The guards denied entry to the reporters.",
    "Sales of the ministry declined by 5 percent.",
    "Ann Boe said no.",
    "Ann Boe declined to comment.",
    "The ministry did not respond to requests.",
    "It goes without saying that the bridge is unsafe.",
    "Ann Boe did not know that the bridge is unsafe.",
    "No official said that the bridge is unsafe.",
    "No official denied that the bridge is unsafe.",
    "None of the ministers said that the bridge is unsafe.",
    "Neither Ann Boe nor Karl Voss said that the bridge is unsafe.",
    "Nobody would say whether the bridge is unsafe.",
    "“The bridge is unsafe,” nobody said.",
    "There was no statement by Ann Boe that the bridge is unsafe.",
    "Ann Boe would say that the bridge is unsafe.",
    "Ann Boe will deny that the bridge is unsafe.",
    "Ann Boe would decline to say whether the bridge is unsafe.",
    "Ann Boe should not say that the bridge is unsafe.",
    "Ann Boe would not have said that the bridge is unsafe.",
    "If Ann Boe denies that the bridge is unsafe, it closes.",
    "Had Ann Boe said that the bridge is unsafe, it would have closed.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_says_or_denies_yields_no_claim(text):
    assert claimed(text) == []


def test_a_claim_that_was_withdrawn_is_never_told_as_if_it_stood():
    assert "asserted" not in [found[0] for found in claimed("Ann Boe withdrew her claim that the bridge is unsafe.")]


MARKED = {
    "{Ann Boe} <declined> [to say who paid].": "declined",
    "{Ann Boe} declined to <say> [who paid].": "declined",
    "{Ann Boe} did not <say> [that it is unsafe].": "denied",
    "{Ann Boe} has, so far, <refused> [to say who paid].": "declined",
    "{Ann Boe} <made no mention of> [the report].": "declined",
    "{Ann Boe} <said nothing about> [the report].": "declined",
    "{Ann Boe} <said no to> [the plan].": "denied",
    "{Ann Boe} <has no plans> [to close the bridge].": "denied",
    "{Ann Boe} <made no secret of> [her anger].": "asserted",
    "{Ann Boe} <left no doubt> [that it is unsafe].": "asserted",
    "{Ann Boe} <had no doubt> [that it is unsafe].": "asserted",
    "There was no <claim> by {Ann Boe} [that it is unsafe].": None,
    "There was no claim by {Ann Boe} [that it is unsafe].": None,
    "{Ann Boe} <withdrew her claim> [that it is unsafe].": "denied",
    "{Ann Boe} withdrew, <saying> [that it is unsafe].": "asserted",
    "{Her} <denial that> [it is unsafe] came late.": "denied",
    "{Her} <refusal> [to say who paid] came late.": "declined",
    "{Ann Boe} <ruled> out [that it is unsafe].": "denied",
    "Instead of <saying> [that it is unsafe], {Ann Boe} left.": "denied",
    "{Ann Boe} <failed to convince> voters [that it is unsafe].": "asserted",
    "{Ann Boe} <failed to say> [who paid].": "declined",
    "{Ann Boe} <claimed without any evidence> [that it is unsafe].": "asserted",
    "{The court} <denied> [her request for bail].": None,
    "{The paper} <denied> [the reports] and no bid came.": "denied",
    "{Sales} <declined> [by 5 percent].": None,
    "{Ann Boe} <declined> [an interview].": "declined",
    "Nor did {Ann Boe} <say> [that it is unsafe].": "denied",
    "Not only did {Ann Boe} <say> [that it is unsafe].": "asserted",
    "Why had {Ann Boe} <said> [that it is unsafe]?": None,
    "She left unless {Ann Boe} <said> [that it is unsafe].": None,
    "{No one} <said> [that it is unsafe].": None,
    "No {official} <said> [that it is unsafe].": None,
    "{No 10} <said> [that it is unsafe].": "asserted",
    "{Ann Boe} <will say> [that it is unsafe].": None,
    "{Will Boe} <said> [that it is unsafe].": "asserted",
    "{May} <said> [that it is unsafe].": "asserted",
    "“We will not,” {Ann Boe} <said>, [leaving it there].": "asserted",
    "[It is safe], according to {Ann Boe}, who did not vote.": "asserted",
}


def places(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """A text without its marks, and where the marked parts stand: {mention}, <cue>, [content]."""
    found: dict[str, tuple[int, int]] = {}
    for mark in re.finditer(r"([{<\[])(.*?)[}>\]]", marked):
        start = len(re.sub(r"[{}<>\[\]]", "", marked[: mark.start()]))
        found[mark[1]] = (start, start + len(mark[2]))
    return re.sub(r"[{}<>\[\]]", "", marked), found


@pytest.mark.parametrize(("marked", "polarity"), MARKED.items(), ids=MARKED.keys())
def test_polarity_follows_from_the_places_alone(marked, polarity):
    text, found = places(marked)
    assert polarity_of(text, found.get("<"), found.get("{"), [found["["]]) == polarity


def test_a_claim_without_a_cue_is_asserted():
    assert polarity_of("“We did not win.” — Ann Boe", None, (20, 27), [(1, 16)], quoted=True) == "asserted"


def a_claim(text: str) -> Claim:
    (claim,) = extract(Article(file="a.txt", text=text), tagging=False).claims
    return claim


def test_a_view_says_in_words_that_a_claim_is_denied_or_declined():
    assert facts.quoted(a_claim("Ann Boe did not say that it is unsafe.")) == "DENIED — did not say: that it is unsafe"
    assert facts.quoted(a_claim("“We won,” Ann Boe never said.")) == "DENIED — never said: “We won,”"
    declined = a_claim("Ann Boe refused to say who paid for it.")
    assert facts.quoted(declined) == "DECLINED — refused to say: who paid for it"
    assert facts.summary([declined]).endswith("; 1 declined")


def test_every_page_that_shows_a_denial_says_so():
    a, b = two(f"Ann Boe said that {WORDS}.", f"Ann Boe denied that {WORDS}.")
    screen = Screen(io.StringIO(), 100, colour=False)
    article = Article(file="b.txt", text=f"Ann Boe denied that {WORDS}.")
    tellings = [told(each, {a.id: a, b.id: b}, {}) for each in statements([a, b])]
    assert tellings
    pages = {
        "list": claims_list(screen, [b]),
        "its own": claim_page(screen, Page(b, article)),
        "another's": claim_page(screen, Page(a, Article(file="a.txt", text=f"Ann Boe said that {WORDS}."), None, [b])),
        "sides": several_sides(screen, sides(("a.txt", "b.txt"), [a, b], [], {a.id, b.id})),
        "statements": statements_list(screen, tellings),
        "timeline": timeline_list(screen, timeline(tellings, [a, b])),
        "timeline of one": timeline_list(screen, timeline([], [b])),
    }
    for name, lines in pages.items():
        assert "DENIED" in "\n".join(line.plain for line in lines), name


def test_polarity_follows_the_status_and_survives_a_record():
    claim = a_claim("Ann Boe denied that it is unsafe.")
    out = io.StringIO(newline="")
    write_csv([claim], out)
    assert COLUMNS[COLUMNS.index("status") + 1] == "polarity"
    assert ",unreviewed,denied," in out.getvalue()
    assert claim_from_record(claim_record(claim)) == claim
    old = {key: value for key, value in claim_record(claim).items() if key != "polarity"}
    assert claim_from_record(old).polarity == "asserted"


WORDS = "the council has sold the old harbour bridge to a private company from abroad"


def two(first: str, second: str) -> tuple[Claim, Claim]:
    """The claims of two articles of one day."""
    made = []
    for file, text in (("a.txt", first), ("b.txt", second)):
        article = Article(file=file, text=text, source=file, published="2024-09-05")
        (claim,) = extract(article).claims
        made.append(claim)
    return made[0], made[1]


@pytest.mark.parametrize("cue", ["denied", "never said", "would not say"])
def test_the_same_words_said_and_not_said_are_never_together_without_a_warning(cue):
    a, b = two(f"Ann Boe said that {WORDS}.", f"Ann Boe {cue} that {WORDS}.")
    pair = compare(a, b)
    assert pair.relation == "altered"
    assert pair.changes[0].flags == ("negation",)
    assert (pair.changes[0].a, pair.changes[0].b) == ("said", cue)
    assert all(one.pairs[0].relation == "altered" for one in statements([a, b]))


def test_the_same_denial_in_two_articles_is_one_statement_word_for_word():
    (found,) = statements(two(*[f"Ann Boe denied that {WORDS}."] * 2))
    assert (found.pairs[0].relation, found.pairs[0].changes) == ("verbatim", ())


def test_claims_are_listed_by_polarity(tmp_path):
    Workspace.init(tmp_path)
    text = "Ann Boe denied that it is unsafe. She refused to say who paid for it. She said it will open."
    (tmp_path / "data/articles/a.txt").write_text(text, encoding="utf-8")
    with Workspace.find(tmp_path) as workspace:
        workspace.refresh()
        found = {
            wanted: [claim.text for claim in workspace.claims(Filters(polarities=wanted))]
            for wanted in [("denied",), ("declined",), ("denied", "asserted"), ()]
        }
    assert found[("denied",)] == ["that it is unsafe"]
    assert found[("declined",)] == ["who paid for it"]
    assert found[("denied", "asserted")] == ["that it is unsafe", "it will open"]
    assert len(found[()]) == 3


NEVER_ASSERTED = [
    "No official said that the bridge is unsafe.",
    "Neither Ann Boe nor Karl Voss said that the bridge is unsafe.",
    "Nobody at the ministry confirmed that the bridge is unsafe.",
    "Ann Boe never once said that the bridge is unsafe.",
    "Ann Boe has never suggested the bridge is unsafe.",
    "Never did Ann Boe say that the bridge is unsafe.",
    "Ann Boe did not and would not say the bridge is unsafe.",
    "Ann Boe hasn't said the bridge is unsafe.",
    "Ann Boe isn’t saying that the bridge is unsafe.",
    "Ann Boe doesn't believe that the bridge is unsafe.",
    "Ann Boe does not think the bridge is unsafe.",
    "Ann Boe stopped short of saying that the bridge is unsafe.",
    "Ann Boe avoided saying that the bridge is unsafe.",
    "Ann Boe failed to mention that the bridge is unsafe.",
    "It is not true that Ann Boe said that the bridge is unsafe.",
    "Ann Boe, who never said that the bridge is unsafe, left on Monday.",
    "There is no evidence that Ann Boe said the bridge is unsafe.",
    "Ann Boe rejected the idea that the bridge is unsafe.",
    "Ann Boe dismissed reports that the bridge is unsafe.",
    "Ann Boe refused to say that the bridge is unsafe.",
    "Contrary to reports, Ann Boe did not tell the council that the bridge is unsafe.",
    "Ann Boe disputed the engineers’ claim that the bridge is unsafe.",
    "Ann Boe is not convinced that the bridge is unsafe.",
    "The bridge is unsafe, but Ann Boe would not say so.",
    "The bridge, Ann Boe did not say, is unsafe.",
    "If Ann Boe says that the bridge is unsafe, it will close.",
    "Ann Boe could say that the bridge is unsafe.",
    "Ann Boe might argue that the bridge is unsafe.",
    "“The bridge is unsafe,” Ann Boe did not say.",
    "“The bridge is unsafe,” nobody said.",
    "Ann Boe no more said that the bridge is unsafe than Karl Voss did.",
    "Ann Boe denies ever having said that the bridge is unsafe.",
    "Rarely has Ann Boe said that the bridge is unsafe.",
    "Without Ann Boe saying that the bridge is unsafe, it stayed open.",
    "Ann Boe cannot confirm that the bridge is unsafe.",
    "Ann Boe had not been told that the bridge is unsafe.",
    "Ann Boe's office would neither confirm nor deny that the bridge is unsafe.",
    "Nor did Ann Boe say that the bridge is unsafe.",
    "Ann Boe no longer says that the bridge is unsafe.",
    "Ann Boe left without saying that the bridge is unsafe.",
]


@pytest.mark.parametrize("text", NEVER_ASSERTED)
def test_with_the_tagger_too_no_not_is_lost(text):
    claims = extract(Article(file="a.txt", text=f"Karl Voss arrived in the rain. {text}")).claims
    assert [claim.text for claim in claims if claim.polarity == "asserted" and "unsafe" in claim.text] == []
