"""What people see, from values made by hand: lists, passages, wordings, two sides."""

import io
from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from newsclaims.crossref import edits, statements
from newsclaims.crossref.tellings import Told, told
from newsclaims.crossref.wording import compare
from newsclaims.model import Article, Claim, Kind, Span
from newsclaims.rows import Counts, SourceRow
from newsclaims.views.claim import claim_page
from newsclaims.views.claims import claims_list
from newsclaims.views.facts import summary
from newsclaims.views.listing import Column, listing
from newsclaims.views.names import sources_list
from newsclaims.views.pages import Page, sides, warnings
from newsclaims.views.passage import passage
from newsclaims.views.screen import Screen
from newsclaims.views.sides import several_sides
from newsclaims.views.statements import statements_list
from newsclaims.views.wording import marked

TEXT = (
    "Vote put off\n\nThe ferry is old.\n\n“We will not sell both ferries,” Mayor Maria Lindqvist said on "
    "Monday. “They are ours.”\n\nNobody else spoke.\n\n“They stay,” she added.\n"
)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def claim(claim_id: str, words: str, source: str = "The Harbour Post", kind: Kind = "direct", **more: object) -> Claim:
    facts: dict[str, object] = {
        "article": f"{source}.txt",
        "published": date(2024, 3, 5),
        "speaker": "Maria Lindqvist",
        "mention": None,
        "cue": None,
        "content": (Span(start=0, end=len(words), text=words),),
        "said_on": "2024-03-04",
        "confidence": 0.9,
    }
    return Claim.model_validate({"id": claim_id, "source": source, "kind": kind, **facts, **more})


def screen(width: int = 80, *, colour: bool = False) -> Screen:
    return Screen(io.TextIOWrapper(io.BytesIO(), "utf-8"), width, colour=colour)


def plain(lines: Iterable[Text]) -> str:
    return "\n".join(line.plain.rstrip() for line in lines)


def all_told(known: list[Claim]) -> list[Told]:
    return [told(each, {claim.id: claim for claim in known}, {}) for each in statements(known)]


ANCHORED = claim(
    "a" * 12,
    "",
    content=(span("We will not sell both ferries,"), span("They are ours.")),
    mention=span("Mayor Maria Lindqvist"),
    cue=span("said"),
)
FULL = claim("b" * 12, "We will not sell both ferries, whatever they offer for them in the spring.")
CUT = claim("c" * 12, "We will sell both ferries, whatever they offer for three in the spring.", "Island News")
OTHER = claim("d" * 12, "Fares will rise.", "Island News", "indirect", speaker=None, said_on=None)


def test_the_list_tells_said_from_published_and_the_unknown_speaker() -> None:
    shown = plain(claims_list(screen(), [FULL, OTHER]))
    assert "bbbbbbbb  2024-03-04       The Harbour Post  Maria Lindqvist  direct" in shown
    assert "dddddddd  pub. 2024-03-05  Island News       not attributed   indirect" in shown
    assert "    “We will not sell both ferries, whatever they offer" in shown
    assert shown.endswith("2 claims by 1 speaker in 2 articles of 2 sources")


def test_one_is_not_several() -> None:
    assert summary([FULL]) == "1 claim by 1 speaker in 1 article of 1 source"


def test_a_wide_screen_has_the_words_in_the_row() -> None:
    shown = plain(claims_list(screen(200), [FULL, OTHER]))
    assert "direct    “We will not sell both ferries, whatever they offer for them in the spring.”" in shown


words = st.text(st.characters(categories=["L", "N", "P"], max_codepoint=0x24F), min_size=1, max_size=16)
texts = st.lists(words, max_size=12).map(" ".join)


@given(st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=4), st.integers(30, 200))
def test_lists_fit_and_keep_words_whole(rows: list[tuple[str, str, str]], width: int) -> None:
    columns = (Column("one"), Column("two"), Column("three", prose=True))
    lines = list(listing(screen(width), columns, [tuple(map(Text, row)) for row in rows]))
    assert max(line.cell_len for line in lines) <= width
    # The last word of a running line may be followed by the comma that parts it from the next cell.
    shown = {word.rstrip(",") for line in lines for word in line.plain.split()}
    assert {word.rstrip(",") for row in rows for cell in row for word in cell.split()} <= shown


def test_numbers_keep_their_names_where_columns_do_not_fit() -> None:
    row = SourceRow(
        name="The Harbour Post",
        url=None,
        articles=2,
        speakers=1,
        first=None,
        last=None,
        counts=Counts(direct=3),
    )
    shown = plain(sources_list(screen(40), [row]))
    assert "The Harbour Post, articles 2, claims 3," in shown


def test_the_passage_marks_claim_mention_and_cue() -> None:
    shown = plain(passage(screen(200), TEXT, ANCHORED))
    assert (
        "    “«We will not sell both ferries,»” {Mayor Maria Lindqvist} <said> on Monday. “«They are ours.»”" in shown
    )
    assert "marked: «the claim»  {who is named}  <what attributes it>" in shown
    assert "The ferry is old" not in shown


def test_the_passage_marks_where_and_to_whom_unless_another_mark_is_there() -> None:
    text = "“We will not sell,” she told the council in Holm.\n"
    told, council, holm = span("told", text), span("the council", text), span("Holm", text)
    said = claim("d" * 12, "", content=(span("We will not sell,", text),), cue=told, venue=holm, addressee=council)
    shown = plain(passage(screen(200), text, said))
    assert "    “«We will not sell,»” she <told> ~the council~ in |Holm|." in shown
    assert "|where it was said|  ~to whom~" in shown
    wide = said.model_copy(update={"cue": span("told the council", text)})
    assert "she <told the council> in |Holm|." in plain(passage(screen(200), text, wide))


def test_paragraphs_in_between_are_left_out_and_that_is_shown() -> None:
    apart = claim("e" * 12, "", content=(span("They are ours."), span("They stay,")))
    shown = plain(passage(screen(), TEXT, apart))
    assert "    [...]\n    “«They stay,»” she added." in shown
    assert "Nobody else spoke" not in shown


def test_colour_marks_by_style_and_not_by_signs() -> None:
    lines = list(passage(screen(200, colour=True), TEXT, ANCHORED))
    assert "«" not in plain(lines)
    assert any("underline" in str(each.style) for line in lines for each in line.spans)


def test_a_paragraph_without_end_is_cut_around_the_claim() -> None:
    text = "never ending words " * 40_000 + "“Here it is,” he said. " + "more words to come " * 40_000
    shown = plain(passage(screen(), text, claim("f" * 12, "", content=(span("Here it is,", text),))))
    assert "«Here it is,»" in shown
    assert len(shown) < 2_000
    assert shown.lstrip().startswith("… ")


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        (FULL, FULL, "“We will not sell both ferries, whatever they offer for them in the spring.”"),
        (
            FULL,
            CUT,
            "“We will [-not-] sell both ferries, whatever they offer for [-them-] {+three+} in the spring.”",
        ),
        (
            CUT,
            FULL,
            "“We will {+not+} sell both ferries, whatever they offer for [-three-] {+them+} in the spring.”",
        ),
        (
            FULL,
            claim("g" * 12, "We will not sell both"),
            "“We will not sell both [-(9 words)-]”",
        ),
    ],
)
def test_differences_in_wording_are_marked(a: Claim, b: Claim, shown: str) -> None:
    assert marked(screen(), a, b).plain == shown


said = st.lists(st.sampled_from(["we", "will", "not", "sell", "both", "of", "the", "ferries", "won't"]), min_size=1)


@given(said.map(" ".join), said.map(" ".join))
def test_marking_loses_no_word_of_the_wording(first: str, second: str) -> None:
    found = edits(claim("a", first), claim("b", second))
    assert "".join(edit.words for edit in found if edit.what != "dropped") == second


def test_changes_that_may_turn_the_meaning_are_said() -> None:
    found = list(warnings(compare(FULL, CUT)))
    assert "negation: “not” left out" in found
    assert "number: “them” became “three”" in found


def test_statements_of_several_articles_come_first() -> None:
    again = claim("e" * 12, "They will be painted green and white before the summer comes.")
    twice = again.model_copy(update={"id": "f" * 12})
    known = [again, twice, FULL, CUT]
    shown = plain(statements_list(screen(), all_told(known)))
    across, within = shown.index("1 statement reported by two or more"), shown.index("1 statement made twice")
    assert across < shown.index("— Island News, altered  cccccccc") < within < shown.index("painted green")
    assert "— The Harbour Post, fullest  bbbbbbbb" in shown
    assert "may change the meaning: negation: “not” left out" in shown


def test_two_sides_part_what_both_and_what_one_reports() -> None:
    known = [FULL, CUT, OTHER]
    found = sides(("The Harbour Post", "Island News"), known, statements(known), {each.id for each in known})
    assert [(a.id, b.id) for each in found.both for a, b in each.pairs] == [(FULL.id, CUT.id)]
    shown = plain(several_sides(screen(), found))
    assert "Both The Harbour Post and Island News: 1" in shown
    assert "Only The Harbour Post: nothing" in shown
    assert shown.index("Only Island News: 1") < shown.index("not attributed") < shown.index("Fares will rise.")


def test_more_than_two_sides_are_held_against_the_first_that_reports_and_the_silent_is_named() -> None:
    third = claim("e" * 12, "We will not sell both ferries, whatever they offer.", "Coast Radio")
    known = [FULL, CUT, OTHER, third]
    names = ("Island News", "Coast Radio", "The Harbour Post")
    found = sides(names, known, statements(known), {each.id for each in known})
    pairs = [(a.source, b.source) for each in found.both for a, b in each.pairs]
    assert pairs == [("Island News", "Coast Radio"), ("Island News", "The Harbour Post")]
    shown = plain(several_sides(screen(), found))
    assert "Two or more of Island News, Coast Radio and The Harbour Post: 2" in shown
    assert "not in" not in shown
    two = sides(("Quiet Weekly", *names), known, statements(known), {each.id for each in known})
    assert "not in Quiet Weekly" in plain(several_sides(screen(), two))


def test_of_a_pair_one_wanted_claim_is_enough_and_alone_only_the_wanted_count() -> None:
    known = [FULL, CUT, OTHER]
    found = sides(("The Harbour Post", "Island News"), known, statements(known), {CUT.id})
    assert len(found.both) == 1
    assert not any(found.alone.values())


def test_the_page_of_a_claim_has_its_facts_and_versions() -> None:
    article = Article(file="The Harbour Post.txt", text=TEXT, title="Vote put off")
    shown = plain(claim_page(screen(), Page(ANCHORED, article, "mayor", [CUT])))
    for fact in (
        "speaker       Maria Lindqvist - mayor",
        "said          2024-03-04",
        "id            aaaaaaaaaaaa",
    ):
        assert fact in shown
    assert "channel" not in shown
    assert "Other versions, compared with this one" in shown
    assert "— Island News" in shown


def test_markup_and_escapes_in_an_article_stay_text() -> None:
    text = "“[red]Run[/red] \x1b[2J:smile: <b>now</b>,” said [link=x]Bo[/link].\n"
    hostile = claim("a" * 12, "", content=(span("[red]Run[/red] \x1b[2J:smile: <b>now</b>,", text),), speaker="[b]Bo")
    for lines in (
        passage(screen(200, colour=True), text, hostile),
        claims_list(screen(200, colour=True), [hostile]),
    ):
        shown = plain(lines)
        assert "[red]Run[/red] <U+001B>[2J:smile: <b>now</b>," in shown
        assert "\x1b" not in shown


def test_the_page_says_how_where_and_to_whom_where_the_article_does() -> None:
    facts = {"channel": "speech", "venue": span("Nobody"), "addressee": span("The ferry")}
    page = Page(ANCHORED.model_copy(update=facts), Article(file="a.txt", text=TEXT), None, [])
    shown = plain(claim_page(screen(), page))
    for fact in ("channel       speech", "venue         Nobody", "addressee     The ferry"):
        assert fact in shown
