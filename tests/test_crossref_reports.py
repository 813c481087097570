"""Wordings, coverage, time and conflicts of statements, from claims made by hand."""

from collections.abc import Sequence
from datetime import date
from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.crossref import statements
from newsclaims.crossref.conflicts import conflicts
from newsclaims.crossref.coverage import coverage
from newsclaims.crossref.prints import Print
from newsclaims.crossref.stories import Stories, days
from newsclaims.crossref.tellings import Told, only, told
from newsclaims.crossref.timeline import timeline
from newsclaims.model import Claim, Span, Statement
from newsclaims.rows import Present

NOT_BOTH = "We will not sell both ferries, whatever they offer for them in the spring."
BOTH = "We will sell both ferries, whatever they offer for them in the spring."
BRIDGE = "The bridge to the mainland is the only thing that will keep our young people on the island."


def claim(claim_id: str, words: str, source: str | None, **more: object) -> Claim:
    facts: dict[str, object] = {
        "article": f"{source or claim_id}.txt",
        "published": date(2024, 3, 5),
        "kind": "direct",
        "speaker": "Maria Lindqvist",
        "mention": None,
        "cue": None,
        "content": (Span(start=100, end=100 + len(words), text=words),),
        "said_on": "2024-03-04",
        "confidence": 0.9,
        "speaker_class": "person",
    }
    return Claim.model_validate({"id": claim_id, "source": source, **facts, **more})


def all_told(claims: Sequence[Claim], prints: dict[str, Print] | None = None) -> list[Told]:
    return [told(each, {claim.id: claim for claim in claims}, prints or {}) for each in statements(claims)]


FULL = claim("a1", NOT_BOTH, "Post")
SAME = claim("b2", NOT_BOTH, "Radio")
TURNED = claim("c3", BOTH, "News")
CUT = claim("d4", "We will not sell both ferries", "Times")
FOUR = [FULL, SAME, TURNED, CUT]


class TestTellings:
    def test_flagged_wordings_come_first(self) -> None:
        (found,) = all_told([*FOUR[:2], CUT, TURNED])
        assert found.fullest.claim is FULL
        assert [it.claim.id for it in found.others] == ["c3", "b2", "d4"]
        assert [it.flags for it in found.others] == [("negation",), (), ()]
        assert (found.outlets, len(found.texts)) == (["News", "Post", "Radio", "Times"], 4)

    @pytest.mark.parametrize(
        ("relations", "flagged", "ids"),
        [
            ((), False, ["c3", "b2", "d4"]),
            ((), True, ["c3"]),
            (("altered",), False, ["c3"]),
            (("truncated", "verbatim"), False, ["b2", "d4"]),
            (("truncated",), True, None),
            (("paraphrased",), False, None),
        ],
    )
    def test_only_wanted_wordings_and_pairs_stay(self, relations, flagged, ids) -> None:
        found = only(all_told(FOUR)[0], relations, flagged=flagged)
        assert ids == (found and [it.claim.id for it in found.others])
        if found and relations:
            assert {pair.relation for pair in found.statement.pairs} <= set(relations)

    def test_a_paraphrase_is_as_sure_as_its_pair(self) -> None:
        (found,) = statements(FOUR)
        pairs = [
            pair.model_copy(update={"confidence": 0.7 if "d4" in (pair.a, pair.b) else 1.0}) for pair in found.pairs
        ]
        sure = told(found.model_copy(update={"pairs": tuple(pairs)}), {each.id: each for each in FOUR}, {})
        assert {it.claim.id: it.confidence for it in sure.others} == {"b2": 1.0, "c3": 1.0, "d4": 0.7}

    def test_copies_of_a_text_are_told_once_but_not_with_other_words(self) -> None:
        wire = Print("Nordwire", tuple(range(30)), tuple(range(0, 300, 10)))
        prints = {f"{name}.txt": wire for name in ("Post", "Radio", "News")}
        (found,) = all_told(FOUR, prints)
        assert [it.id for it in found.fullest.copies] == ["b2"]
        assert [(it.claim.id, it.copies, it.text.credit) for it in found.others] == [
            ("c3", (), "Nordwire"),
            ("d4", (), None),
        ]
        assert [{claim.id for claim in text.claims} for text in found.texts] == [{"a1", "b2", "c3"}, {"d4"}]

    def test_outlets_without_a_name_count_by_their_article(self) -> None:
        (found,) = all_told([FULL, claim("e5", NOT_BOTH, None)])
        assert found.outlets == ["Post", "e5.txt"]


def present(outlet: str, speakers: Sequence[str] = (), topics: Sequence[str] = (), day: str = "2024-03-06") -> Present:
    return Present(
        file=f"{outlet}.txt",
        outlet=outlet,
        published=date.fromisoformat(day),
        speakers=frozenset(speakers),
        topics=frozenset(topics),
    )


DAYS = (date(2024, 3, 5), date(2024, 3, 9), date(2024, 3, 20))
FILES = st.sampled_from([f"{letter}{'x' * at}.txt" for at, letter in enumerate("abcdef")])
ARTICLES = st.builds(
    Present,
    file=FILES,
    outlet=st.sampled_from(["Post", "Radio", "News", "Daily"]),
    published=st.sampled_from([date(2024, 3, day) for day in (3, 4, 8, 12, 13, 23, 24)]),
    speakers=st.frozensets(st.sampled_from(["Lindqvist", "Berg", "Holm"]), max_size=2),
    topics=st.sampled_from([frozenset(), frozenset(["road"]), frozenset(["ferry", "road"])]),
)
REPORTED = st.lists(
    st.tuples(st.sampled_from(["own", "s1", "s2", "s3"]), st.sets(FILES, max_size=4)), unique_by=itemgetter(0)
)


def looked_through(found: Told, articles: Sequence[Present], reported: Sequence[tuple[str, set[str]]]) -> set[str]:
    """The outlets that covered a story, by holding every article against every reporting one."""
    by_file = {article.file: article for article in articles}
    span = days(found.claims)
    topics = {topic for each in found.claims for topic in each.topics}
    reporting = [by_file[file] for file in found.articles if file in by_file]

    def one_story(article: Present, other: Present) -> bool:
        speakers = article.speakers & other.speakers
        together = {name for name, files in reported if {article.file, other.file} <= files}
        another = together - {found.statement.statement}
        return bool(another or len(speakers) > 1 or (speakers and article.topics & topics))

    return {
        article.outlet
        for article in by_file.values()
        if span and span[0] <= article.published <= span[1] and any(one_story(article, other) for other in reporting)
    }


class TestCoverage:
    REPORTING = (present("Post", ["Lindqvist", "Berg", "Holm"]), present("Radio", ["Lindqvist", "Vik"]))
    TOLD = tuple(each.model_copy(update={"topics": ("ferry",)}) for each in (FULL, SAME))

    @pytest.mark.parametrize(
        ("other", "silent"),
        [
            (present("Daily", ["Lindqvist", "Berg"]), True),
            (present("Daily", ["Lindqvist", "Berg"], day="2024-03-08"), True),
            (present("Daily", ["Lindqvist", "Berg"], day="2024-03-04"), True),
            (present("Daily", ["Lindqvist", "Berg"], day="2024-03-03"), False),
            (present("Daily", ["Lindqvist", "Berg"], day="2024-03-09"), False),
            (present("Daily", ["Lindqvist"]), False),
            (present("Daily", ["Lindqvist"], ["ferry"]), True),
            (present("Daily", ["Lindqvist"], ["road"]), False),
            (present("Daily", [], ["ferry"]), False),
            (present("Daily", ["Vik", "Aho"]), False),
            (present("Daily", ["Berg", "Vik"]), False),
            (present("Post", ["Lindqvist", "Berg"]), False),
        ],
    )
    def test_only_outlets_that_had_the_story_are_silent(self, other: Present, silent: bool) -> None:
        (row,) = coverage(all_told(self.TOLD), Stories([*self.REPORTING, other]))
        assert [cell.outlet for cell in row.cells if cell.wording == "silent"] == (["Daily"] if silent else [])

    def test_another_statement_in_common_is_the_same_story(self) -> None:
        (found,) = all_told(self.TOLD)
        own = found.statement.statement
        articles = [*self.REPORTING, present("Daily"), present("Weekly")]
        reported = [("s9", ["Post.txt", "Daily.txt"]), (own, ["Post.txt", "Radio.txt", "Weekly.txt"])]
        (row,) = coverage([found], Stories(articles, reported))
        assert [(cell.outlet, cell.wording) for cell in row.cells] == [
            ("Post", "fullest"),
            ("Radio", "verbatim"),
            ("Daily", "silent"),
        ]

    @given(
        articles=st.lists(ARTICLES, min_size=3, max_size=8, unique_by=lambda it: it.file),
        reported=REPORTED,
        where=st.sets(FILES, min_size=2, max_size=4),
    )
    def test_the_index_finds_whom_looking_at_every_article_finds(
        self,
        articles: list[Present],
        reported: list[tuple[str, set[str]]],
        where: set[str],
    ) -> None:
        claims = [
            claim(f"c{file[0]}", NOT_BOTH, None, article=file, published=DAYS[len(file) % 3], topics=("ferry",))
            for file in sorted(where)
        ]
        ids = tuple(each.id for each in claims)
        own = Statement(statement="own", speaker=None, sources=(), claims=ids, fullest=ids[0], pairs=())
        found = told(own, {each.id: each for each in claims}, {})
        assert Stories(articles, reported).outlets(found) == looked_through(found, articles, reported)

    def test_nobody_is_silent_on_what_has_no_date(self) -> None:
        undated = [each.model_copy(update={"published": None, "said_on": None}) for each in self.TOLD]
        (row,) = coverage(all_told(undated), Stories([*self.REPORTING, present("Daily", ["Lindqvist", "Berg"])]))
        assert {cell.wording for cell in row.cells} == {"fullest", "verbatim"}

    def test_the_closest_wording_of_an_outlet_counts_and_a_flag_of_any(self) -> None:
        twice = CUT.model_copy(update={"id": "e5", "source": "News", "article": "News.txt"})
        (row,) = coverage(all_told([*FOUR, twice]), Stories())
        told_by = {cell.outlet: (cell.wording, cell.flags, len(cell.claims)) for cell in row.cells}
        assert told_by == {
            "Post": ("fullest", (), 1),
            "Radio": ("verbatim", (), 1),
            "Times": ("truncated", (), 1),
            "News": ("truncated", ("negation",), 2),
        }


def said(words: str, day: str | None, claim_id: str, **more: object) -> Claim:
    facts = {"said_on": day, "published": date(2024, 6, 1), "article": f"{claim_id}.txt"}
    return claim(claim_id, words, f"Outlet {claim_id}", **facts | more)


COST = "The new road across the island will cost {} crowns, and the state pays half."


class TestTimeline:
    def test_everything_stands_once_in_order_and_the_undated_last(self) -> None:
        claims = [
            said("Later the council will be asked again about the harbour.", "2024-05-02", "a1"),
            said("We have never been asked about the school.", "2023", "b2"),
            said("In May the skippers go on strike again.", "2024-05", "c3"),
            said("Nobody knows when this was said about roses.", None, "d4", published=None),
            said("The bank has been patient with all of us.", None, "e5"),
            claim("f6", NOT_BOTH, "Post"),
            claim("g7", NOT_BOTH, "Radio"),
        ]
        moments = timeline(all_told(claims), claims)
        assert [(it.day, it.said, it.claim.id) for it in moments] == [
            ("2023", True, "b2"),
            ("2024-03-04", True, "f6"),
            ("2024-05", True, "c3"),
            ("2024-05-02", True, "a1"),
            ("2024-06-01", False, "e5"),
            (None, False, "d4"),
        ]
        assert moments[1].found.outlets == ["Post", "Radio"]

    @pytest.mark.parametrize(
        ("earlier", "later", "sort", "reasons"),
        [
            (COST.format("four million"), COST.format("six million"), "changed", {"number"}),
            (COST.format("four million"), COST.format("four million"), "repeated", set()),
            (NOT_BOTH, BOTH, "changed", {"negation"}),
            (
                "We will open the harbour school on Monday.",
                "We will open the harbour school on Friday.",
                "changed",
                {"date"},
            ),
            (
                "The council has chosen Karin Berg as the chief engineer of the bridge.",
                "The council has chosen Ole Holm as the chief engineer of the bridge.",
                "changed",
                {"name"},
            ),
            (
                "Ferry fares on the island must rise in spring.",
                "In spring the ferry fares of the island must fall.",
                "changed",
                {"opposite"},
            ),
            (NOT_BOTH, BRIDGE, None, set()),
            ("We will speak to the press.", "We will not speak to the press about roses.", "changed", {"negation"}),
            ("The school opens a library for children in May.", "The school does not serve fish in May.", None, set()),
        ],
    )
    def test_what_a_speaker_said_before_is_pointed_out(self, earlier, later, sort, reasons) -> None:
        claims = [said(earlier, "2024-01-10", "a1"), said(later, "2024-05-10", "b2")]
        first, second = timeline([], claims)
        assert not first.before
        assert [(it.sort, set(it.reasons), it.earlier.id) for it in second.before] == (
            [(sort, reasons, "a1")] if sort else []
        )

    @pytest.mark.parametrize(
        ("a", "b"),
        [
            ({"speaker": "Karin Berg"}, {}),
            ({"speaker": None}, {"speaker": None}),
            ({"speaker": "officials", "speaker_class": "group"}, {"speaker": "officials", "speaker_class": "group"}),
            (
                {"speaker": "a skipper", "speaker_class": "unnamed"},
                {"speaker": "a skipper", "speaker_class": "unnamed"},
            ),
            ({"polarity": "declined"}, {}),
            ({"article": "x.txt"}, {"article": "x.txt"}),
        ],
        ids=str,
    )
    def test_no_one_known_speaker_no_position(self, a: dict[str, object], b: dict[str, object]) -> None:
        claims = [said(NOT_BOTH, "2024-01-10", "a1", **a), said(BOTH, "2024-05-10", "b2", **b)]
        assert not any(moment.before for moment in timeline([], claims))

    def test_a_denial_of_what_was_said_is_another_position(self) -> None:
        denied = {"kind": "indirect", "polarity": "denied"}
        words = "that the council had sold the harbour to the bank of Ostvik"
        claims = [said(words, "2024-01-10", "a1", kind="indirect"), said(words, "2024-05-10", "b2", **denied)]
        assert [it.reasons for it in timeline([], claims)[1].before] == [("negation",)]

    def test_of_many_earlier_times_the_latest_is_named(self) -> None:
        claims = [said(COST.format("four million"), f"2024-0{month}-10", f"a{month}") for month in range(1, 6)]
        assert [it.earlier.id for it in timeline([], claims)[4].before] == ["a4"]


class TestConflicts:
    @pytest.mark.parametrize(
        ("other", "sorts"),
        [
            ({}, []),
            ({"speaker": "Ole Holm"}, [("speaker", True)]),
            ({"speaker": "Lindqvist"}, []),
            ({"speaker": None, "speaker_class": None}, []),
            ({"speaker": "a neighbour", "speaker_class": "unnamed"}, []),
            ({"speaker": "Harbour Office", "speaker_class": "organisation"}, [("speaker", False)]),
            ({"speaker": "ML", "speaker_class": "organisation"}, []),
            ({"speaker": "Ole Holm", "article": "Post.txt", "content": (Span(start=900, end=990, text=BRIDGE),)}, []),
        ],
        ids=str,
    )
    def test_the_same_words_of_different_speakers(self, other: dict[str, object], sorts: list[object]) -> None:
        found = conflicts(all_told([claim("a1", BRIDGE, "Post"), claim("b2", BRIDGE, "Radio", **other)]))
        assert [(it.sort, it.firm) for it in found] == sorts
        if found:
            assert found[0].speakers == ("Maria Lindqvist", other["speaker"])

    def test_two_parts_of_one_quotation_that_overlap_do_not_contradict_each_other(self) -> None:
        middle = "and the ferries will sail from the old quay until every last plank is laid"
        first, last = f"We will rebuild the bridge {middle}", f"{middle}, because we promised it"
        assert not conflicts(all_told([claim("a1", first, "Post"), claim("b2", last, "Radio")]))
        assert conflicts(all_told([claim("a1", first, "Post"), claim("b2", last.replace("old", "new"), "Radio")]))

    def test_altered_quotations_conflict_and_cuts_do_not(self) -> None:
        (found,) = conflicts(all_told(FOUR))
        assert (found.sort, found.firm, [it.claim.id for it in found.others]) == ("words", True, ["c3"])
        assert not conflicts(all_told([FULL, SAME, CUT]))

    def test_reported_speech_has_no_words_to_disagree_on(self) -> None:
        claims = [each.model_copy(update={"kind": "indirect"}) for each in (FULL, TURNED)]
        assert not conflicts(all_told(claims))

    def test_speakers_come_before_words_and_the_plain_before_the_rest(self) -> None:
        body = {"speaker": "Harbour Office", "speaker_class": "organisation"}
        other = "The school in Ostvik is larger than the town hall, and it has a roof that does not leak."
        claims = [
            *FOUR,
            claim("e5", other, "Post", article="2.txt"),
            claim("f6", other, "Radio", article="3.txt", **body),
            claim("g7", BRIDGE, "Post", article="4.txt"),
            claim("h8", BRIDGE, "News", article="5.txt", speaker="Ole Holm"),
        ]
        assert [(it.sort, it.firm) for it in conflicts(all_told(claims))] == [
            ("speaker", True),
            ("speaker", False),
            ("words", True),
        ]
