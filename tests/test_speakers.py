"""Who is who across articles: joined on evidence, never on a surname alone."""

import random

import pytest

from newsclaims.model import CastMember, Speaker
from newsclaims.speakers import canonical_names


def person(name: str, role: str | None = None) -> CastMember:
    return CastMember(name=name, role=role, person=True, speaker_class="person")


def body(name: str) -> CastMember:
    return CastMember(name=name)


def test_a_middle_name_an_initial_or_a_hyphen_does_not_make_another_person():
    casts = [
        ("a", person("Ann Lee Boe")),
        ("b", person("Ann Boe")),
        ("c", person("Ann L. Boe")),
        ("d", person("Moon Jae-in")),
        ("e", person("Moon Jae In")),
    ]
    names = canonical_names(casts, [])
    assert {names["a", "Ann Lee Boe"], names["b", "Ann Boe"], names["c", "Ann L. Boe"]} == {"Ann Lee Boe"}
    assert names["d", "Moon Jae-in"] == names["e", "Moon Jae In"]


def test_a_short_name_that_fits_two_people_stays_alone():
    casts = [("a", person("Ann Lee Boe")), ("b", person("Ann May Boe")), ("c", person("Ann Boe"))]
    assert canonical_names(casts, [])["c", "Ann Boe"] == "Ann Boe"


def test_two_people_with_one_surname_never_become_one():
    casts = [("a", person("Ann Boe")), ("b", person("Karl Boe")), ("c", body("Boe"))]
    names = canonical_names(casts, [])
    assert set(names.values()) == {"Ann Boe", "Karl Boe", "Boe"}


def test_a_surname_joins_the_full_name_with_the_same_role():
    casts = [("a", person("Ann Boe", "port minister")), ("b", person("Boe", "port minister"))]
    assert canonical_names(casts, [])["b", "Boe"] == "Ann Boe"


def test_a_surname_joins_the_full_name_that_speaks_beside_the_same_person():
    casts = [("a", person("Ann Boe")), ("a", person("Karl Voss")), ("b", body("Boe")), ("b", person("Karl Voss"))]
    assert canonical_names(casts, [])["b", "Boe"] == "Ann Boe"


@pytest.mark.parametrize(
    ("others", "here", "name"),
    [
        ([person("Ann Boe")], person("Boe"), "Ann Boe"),
        ([person("Ann Boe"), person("Karl Boe")], person("Boe"), "Boe"),
        ([person("Ann Boe", "nurse")], person("Boe", "judge"), "Boe"),
        ([person("Boe Lund")], person("Boe"), "Boe"),
        ([person("Ann Boe")], body("Boe"), "Boe"),
    ],
    ids=["its only bearer", "two bearers", "another role", "a given name there", "perhaps a place or firm"],
)
def test_a_persons_surname_without_other_evidence_goes_to_its_only_bearer(others, here, name):
    casts = [(f"a{at}", member) for at, member in enumerate(others)]
    assert canonical_names([*casts, ("b", here)], [])["b", here.name] == name


def test_a_surname_is_that_of_the_bearer_in_company_though_another_article_has_a_namesake():
    casts = [
        *(("a", person(name)) for name in ("Ann Boe", "Ida Voss")),
        ("b", person("Karl Boe")),
        *(("c", person(name)) for name in ("Boe", "Ida Voss")),
    ]
    assert canonical_names(casts, [])["c", "Boe"] == "Ann Boe"


@pytest.mark.parametrize(
    ("role", "called", "name"),
    [
        ("chief executive of the port", "the chief executive", "Ann Boe"),
        ("Harrow Port chief executive", "the chief executive", "Ann Boe"),
        ("council's leader", "its leader", "Ann Boe"),
        ("deputy leader", "its leader", "its leader"),
        ("president of the union", "the president", "the president"),
        ("mayor", "a mayor", "a mayor"),
    ],
)
def test_an_office_alone_is_its_one_holder_who_speaks_in_that_article_too(role, called, name):
    casts = [("a", person("Ann Boe", role)), ("b", person("Ann Boe")), ("b", body(called))]
    assert canonical_names(casts, [])["b", called] == name


def test_an_office_alone_is_nobody_who_does_not_speak_in_that_article_and_neither_of_two():
    first = [("a", person("Ann Boe", "chief executive")), ("b", body("the chief executive"))]
    assert canonical_names(first, [])["b", "the chief executive"] == "the chief executive"
    second = [("c", person("Karl Voss", "chief executive")), ("b", person("Ann Boe")), ("b", person("Karl Voss"))]
    assert canonical_names([*first, *second], [])["b", "the chief executive"] == "the chief executive"


def test_a_nickname_joins_only_with_the_same_surname_and_role():
    casts = [
        ("a", person("Michael Boe", "port minister")),
        ("b", person("Mike Boe", "port minister")),
        ("c", person("Mike Voss", "port minister")),
    ]
    names = canonical_names(casts, [])
    assert names["a", "Michael Boe"] == names["b", "Mike Boe"]
    assert names["c", "Mike Voss"] == "Mike Voss"


def test_the_catalogue_decides_where_it_speaks():
    speakers = [Speaker(name="Ann Lee Boe", aliases=("Boe", "AB"))]
    casts = [("a", body("Boe")), ("b", person("Ann Boe")), ("c", body("AB")), ("d", person("Karl Boe"))]
    names = canonical_names(casts, speakers)
    assert [names["a", "Boe"], names["b", "Ann Boe"], names["c", "AB"]] == ["Ann Lee Boe"] * 3
    assert names["d", "Karl Boe"] == "Karl Boe"


def test_the_order_of_articles_changes_nothing():
    casts = [
        ("a", person("Ann Lee Boe", "mayor")),
        ("b", person("Ann Boe", "mayor")),
        ("c", person("Boe", "mayor")),
        ("d", person("Karl Voss")),
        ("e", body("the ministry")),
        ("f", body("Ministry")),
    ]
    expected = canonical_names(casts, [])
    for seed in range(20):
        shuffled = casts[:]
        random.Random(seed).shuffle(shuffled)
        assert canonical_names(shuffled, []) == expected


def test_a_body_in_somebodys_role_is_not_their_office():
    role = "general secretary of the Retail and Allied Workers’ Union"
    names = canonical_names(
        [
            ("a.txt", CastMember(name="Joe Tarrant", forms=(), role=role, person=True, speaker_class="person")),
            ("b.txt", CastMember(name="Joe Tarrant", forms=(), role=None, person=True, speaker_class="person")),
            ("b.txt", CastMember(name="the union", forms=("The union",), speaker_class="organisation")),
        ],
        [],
    )
    assert names["b.txt", "the union"] == "the union"


def test_who_gives_just_a_given_name_is_not_the_one_of_that_name_in_the_news():
    known = CastMember(name="Len Odell", person=True, role="caretaker", speaker_class="person")
    chair = CastMember(name="Ann Boe", person=True, speaker_class="person")
    passer = CastMember(name="Len", role="man at the bus stop", speaker_class="person")
    names = canonical_names([("a.txt", known), ("a.txt", chair), ("b.txt", chair), ("b.txt", passer)], [])
    assert names["b.txt", "Len"] == "Len"
