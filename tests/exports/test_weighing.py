"""The voices behind an incident and its grade, in sentences of both languages."""

from typing import get_args

import pytest

from riwaya.codebook import terms
from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place, Voice
from riwaya.core.grade import Sort, Suggested
from riwaya.core.incident import Incident
from riwaya.core.root import Root, Says, Standing, Trail, Way
from riwaya.exports import weighing
from riwaya.exports.accounts import incident_lines
from riwaya.exports.sentence import Language

ROOTS = (
    Root("sohr", "independent", ("sohr",), ("happened",), (
        Trail("a", "named"), Trail("b", "copied", "a"), Trail("c", "own", "b"), Trail("d", "named"),
    )),
    Root("ru", "party", ("ru-mod", "tass"), ("denied", "prepared"), (Trail("e", "named"),)),
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ar"])
def test_whatever_can_be_said_has_words(language: Language) -> None:
    words = weighing._phrases(language)
    assert set(words.standing) == {*get_args(Standing)}
    assert {*get_args(Says)} < set(words.says)
    assert {*get_args(Way)} < set(words.way)
    assert set(words.fact) == {*get_args(Sort)}
    assert {*get_args(Suggested)} < set(words.rule)
    assert set(terms("grades")) == {*get_args(Suggested)}


def test_the_tree_hangs_each_account_under_the_one_it_goes_back_over() -> None:
    lines = ["".join(line) for line in weighing.tree(ROOTS, {name: n for n, name in enumerate("abcde", 1)})]
    assert lines == [
        "the Syrian Observatory for Human Rights (independent; happened)",
        "├─ 1. names it",
        "│  └─ 2. repeats a passage of 1",
        "│     └─ 3. in its own words, beside 2",
        "└─ 4. names it",
        "the Russian Ministry of Defence, TASS (party to the conflict; denied, prepared)",
        "└─ 5. names it",
    ]


def test_how_many_voices_say_what() -> None:
    assert weighing.counts(ROOTS) == [
        "happened: 1 independent", "denied: 1 party to the conflict", "prepared: 1 party to the conflict",
    ]  # fmt: skip
    assert weighing.counts(ROOTS, "ar")[0] == "وقع: مستقل (1)"


@pytest.mark.parametrize(
    ("voice", "english", "arabic"),
    [
        ("sohr", "the Syrian Observatory for Human Rights", "المرصد السوري لحقوق الإنسان"),
        ("ru", "Russia", "روسيا"),
        ("sy-opp", "the Syrian opposition", "المعارضة السورية"),
        ("موقع الجبل", "موقع الجبل", "موقع الجبل"),
        ("ghad-press", "Ghad Press", "Ghad Press"),
    ],
)
def test_voices_and_parties_have_names(voice: str, english: str, arabic: str) -> None:
    assert (weighing.name_of(voice), weighing.name_of(voice, "ar")) == (english, arabic)


def test_an_incident_is_told_with_its_accounts_and_their_voices() -> None:
    voice = Voice("monitor", id="sohr")
    idlib = (Place("إدلب", "Idlib Governorate", "governorate"),)
    claims = (Claim("x", "a", "shelling", voice, places=idlib), Claim("y", "b", "shelling", OUTLET, places=idlib))
    roots = (Root("sohr", "independent", ("sohr",), ("happened",), (Trail("x", "named"), Trail("y", "copied", "x"))),)
    incident = Incident("i1", "shelling", "2020-02-02", "Idlib Governorate", claims=("x", "y"), roots=roots)
    articles = {"a": Article("", "a"), "b": Article("", "b", "موقع الجبل")}
    assert [*incident_lines(incident, claims, articles)] == [
        "i1 | Shelling | 2020-02-02 | Idlib Governorate",
        "  1. The Syrian Observatory for Human Rights said that there was shelling in Idlib Governorate.",
        "  2. موقع الجبل reports that there was shelling in Idlib Governorate.",
        "  happened: 1 independent",
        "    the Syrian Observatory for Human Rights (independent; happened)",
        "    └─ 1. names it",
        "       └─ 2. repeats a passage of 1",
    ]
    assert "المرصد السوري لحقوق الإنسان (مستقل؛ وقع)" in "\n".join(incident_lines(incident, claims, articles, "ar"))
