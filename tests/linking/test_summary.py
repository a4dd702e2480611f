"""What the accounts of an incident come to, and which incident an article is mainly about."""

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import Actor, Claim, Place, TimeSpan, Toll
from riwaya.core.span import Span
from riwaya.languages.pack import load_pack
from riwaya.linking import link, made_of
from riwaya.linking.compared.tolls import number, toll_range

from .conftest import ARMY, ARTICLES, CITY, HASS, IDLIB, KAFRANBEL, SOHR, SYRIA, on, told


def test_the_main_incident_is_told_first_and_is_no_background() -> None:
    claims = [
        told("a1", background=True, evidence=(Span(0, 5),), time=on("2013-08-21")),
        told("a2", evidence=(Span(40, 50),), places=(HASS,)),
        told("a3", evidence=(Span(60, 70), Span(10, 20))),
    ]
    links = link(claims, ARTICLES)
    of = {row.claim: row.incident for row in links.links}
    assert links.main == {"a": of["a3"], "b": None, "c": None, "d": None}


def test_the_main_incident_harms_people_and_is_told_by_others_too() -> None:
    passing = told("a1", places=(HASS,), evidence=(Span(0, 10),))
    main = told("a2", tolls=(Toll("killed", "civilians", "", 2, 2),), evidence=(Span(20, 30), Span(40, 50)))
    alone = link([passing, main], ARTICLES)
    assert alone.main["a"] == {row.claim: row.incident for row in alone.links}["a2"]
    shared = [passing, told("a2", evidence=(Span(20, 30),)), told("b1", places=(HASS,))]
    assert link(shared, ARTICLES).main["a"] == link(shared, ARTICLES).main["b"]


@pytest.mark.parametrize("whole", [IDLIB, CITY])
def test_the_main_incident_has_a_place_where_the_lead_only_names_an_area(whole: Place) -> None:
    lead = told("a1", places=(whole,), evidence=(Span(0, 10),))
    text = told("a2", event="shelling", time=on("2019-11-24"), evidence=(Span(20, 30),))
    links = link([lead, text], ARTICLES)
    of = {row.claim: row.incident for row in links.links}
    assert links.main["a"] == of["a2"] != of["a1"]


def killed(*tolls: tuple[int | None, int | None, str]) -> Claim:
    return told("a1", tolls=tuple(Toll("killed", who, "", low, high) for low, high, who in tolls))


@pytest.mark.parametrize(
    ("claims", "wanted"),
    [
        ([], None),
        ([killed()], None),
        ([killed((4, 4, "people")), killed((7, 7, "civilians"))], (4, 7)),
        ([killed((4, 4, "people")), killed((1, None, "people"))], (4, 4)),
        ([killed((4, 4, "people")), killed((11, None, "people"))], (4, None)),
        ([killed((10, None, "people"))], (10, None)),
        ([killed((None, 40, "people"))], (None, 40)),
        ([killed((0, 0, "civilians")), killed((3, 3, "civilians"))], (0, 3)),
        ([killed((9, 9, "people"), (3, 3, "children"), (20, 20, "fighters"))], (9, 9)),
        ([killed((3, 3, "children"))], (3, 3)),
        ([killed((3, 3, "children"), (1, 1, "women"), (4, 4, "children"))], (5, 5)),
        ([killed((5, 5, "soldiers"), (2, 2, "fighters"))], (7, 7)),
    ],
)
def test_the_range_of_the_killed(claims: list[Claim], wanted: tuple[int | None, int | None] | None) -> None:
    assert toll_range([found for claim in claims if (found := number(claim, "killed"))]) == wanted


def test_an_incident_takes_its_finest_place_and_what_is_not_denied() -> None:
    tolls = (Toll("killed", "people", "", 4, 4),)
    claims = [
        told("a1", voice=SOHR, tolls=tolls),
        told("b1", places=(IDLIB, KAFRANBEL), event="shelling", tolls=tolls),
        told("b2", event="shelling", status="denied", voice=ARMY),
        told("b3", event="shelling", status="denied", voice=SOHR),
    ]
    (incident,) = link(claims, ARTICLES).incidents
    assert (incident.place, incident.lat, incident.date, incident.event) == (
        "Kafr Nabl",
        35.61,
        "2019-11-26",
        "air_strike",
    )


def test_an_incident_takes_the_day_that_a_third_of_its_articles_give() -> None:
    other = [told(f"{name}1", time=on("XXXX-11-26")) for name in "cd"]
    (incident,) = link([told("a1", time=on("2019-11-26")), *other], ARTICLES).incidents
    assert incident.date == "2019-11-26"
    harm = (Toll("killed", "people", "", 6, 6),)
    undated = [told(f"{name}1", time=None, tolls=harm) for name in "bcd"]
    (incident,) = link([told("a1", tolls=harm), *undated], ARTICLES).incidents
    assert (len(incident.claims), incident.date) == (4, None)


def test_a_night_between_two_days_is_of_the_second_where_another_account_gives_that() -> None:
    night = TimeSpan("ليل الجمعة السبت", "2019-11-22", "2019-11-23")
    found = link([told("a1", time=night), told("b1", time=on("2019-11-23"))], ARTICLES)
    assert [incident.date for incident in found.incidents] == ["2019-11-23"]
    assert link([told("a1", time=night)], ARTICLES).incidents[0].date == "2019-11-22"


def test_a_period_of_which_background_tells_gives_the_news_no_day() -> None:
    """«In early November» does not tell on which day it was that the news leaves open."""
    early = TimeSpan("مطلع الشهر", "2019-11-01", "2019-11-10", "period")
    news, recalled = told("a1", time=None), told("b1", time=early, background=True)
    articles = {article.key: article for article in ARTICLES}
    assert made_of("i", [news, recalled], articles, load_pack()).date is None
    assert made_of("i", [recalled], articles, load_pack()).date == "2019-11-01"


def test_an_incident_lies_where_people_were_harmed_and_in_the_village_about_a_city() -> None:
    harm = (Toll("killed", "civilians", "", 3, 3),)
    village = Place("سرمين", "Sarmin", "town", 35.9, 36.72, SYRIA)
    told_of_city = told("a1", places=(CITY,), tolls=harm)
    (incident,) = link([told_of_city, told("b1", places=(village,), tolls=harm)], ARTICLES).incidents
    assert incident.place == "Sarmin"
    twice = [told("b1", places=(KAFRANBEL, HASS)), told("a1", places=(HASS, KAFRANBEL)), told("c1", tolls=harm)]
    (incident,) = link(twice, ARTICLES).incidents
    assert incident.place == "Kafr Nabl"


def test_whom_one_of_many_articles_names_is_not_the_doer() -> None:
    army, other = (Actor("", "sy-gov-forces"),), (Actor("", "hts"),)
    names = "abcdefg"
    articles = [Article("", article=name, published="2019-11-27") for name in names]
    said = [told(f"{name}1", perpetrators=army if name != "a" else other) for name in names]
    (incident,) = link(said, articles).incidents
    assert incident.perpetrators == ("sy-gov-forces",)


def test_a_village_told_beside_the_city_near_it_is_the_place() -> None:
    city = Place("عفرين", "Afrin", "city", 36.51, 36.87, ("Aleppo Governorate", "Syria"))
    village = Place("تنب", "Tanab", "village", 36.50, 37.00, ("Aleppo Governorate", "Syria"))
    (incident,) = link([told("a1", places=(village, city))], ARTICLES).incidents
    assert incident.place == "Tanab"


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (
            Place("إدلب", "Idlib Governorate", "governorate", 35.9, 36.6, ("Syria",)),
            Place("ريف سرمين", "Sarmin countryside", "area", 35.8, 36.6, SYRIA),
        ),
        (
            Place("درعا", "Daraa", "town", 32.62, 36.1, ("Daraa Governorate", "Syria")),
            Place("درعا البلد", "Old Daraa", "neighbourhood", 32.58, 36.1, ("Daraa", "Daraa Governorate", "Syria")),
        ),
    ],
)
def test_what_lies_in_another_place_told_as_often_is_the_place_where_it_is_known(whole: Place, part: Place) -> None:
    unknown = Place("المبنى", None, "area", None, None, (whole.name or "", *whole.within))

    (known,) = link([told("a1", places=(whole, part))], ARTICLES).incidents
    (only,) = link([told("a1", places=(whole, unknown))], ARTICLES).incidents

    assert (known.place, only.place) == (part.name, whole.name)


def test_nobody_is_left_unidentified_where_somebody_is_named() -> None:
    unknown, named = (Actor("مجهولون", "unidentified"),), (Actor("الجيش", "sy-gov-forces"),)
    (incident,) = link([told("a1", perpetrators=unknown), told("b1", perpetrators=named)], ARTICLES).incidents
    assert incident.perpetrators == ("sy-gov-forces",)
    (incident,) = link([told("a1", perpetrators=unknown), told("b1")], ARTICLES).incidents
    assert incident.perpetrators == ("unidentified",)


def test_who_is_named_with_what_he_did_comes_before_who_only_attacked() -> None:
    def doers(*events: str) -> tuple[str, ...]:
        sides = ("sy-gov-forces", "ru-forces")
        said = [
            told(f"{article}1", event=event, perpetrators=(Actor("", side),))
            for article, event, side in zip("ab", events, sides, strict=True)
        ]
        (incident,) = link(said, ARTICLES).incidents
        return incident.perpetrators

    assert doers("air_strike", "attack") == ("sy-gov-forces",)
    assert doers("attack", "attack") == ("ru-forces", "sy-gov-forces")
