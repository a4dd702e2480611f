"""What speaks for one event, what against it, and how a reviewer is told."""

from typing import Any

import pytest

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Place, TimeSpan, Toll, Voice
from riwaya.core.span import Span
from riwaya.languages.pack import load_pack
from riwaya.linking.compared.compare import compare, worth
from riwaya.linking.compared.profile import profiles
from riwaya.linking.compared.published import Published, published
from riwaya.linking.compared.weights import BECAUSE, WEIGHTS, WITHIN
from riwaya.linking.copies.rarity import rarity_of

KAFRANBEL = Place("كفرنبل", "Kafr Nabl", "town", 35.61, 36.56, ("Idlib Governorate", "Syria"))
HASS = Place("حاس", "Hass", "village", 35.60, 36.62, ("Idlib Governorate", "Syria"))
FAR = Place("دوما", "Duma", "city", 33.57, 36.40, ("Rural Damascus Governorate", "Syria"))
CITY = Place("حلب", "Aleppo", "city", 36.2, 37.16, ("Aleppo Governorate", "Syria"))
BY_THE_CITY = Place("خان طومان", "Khan Tuman", "town", 36.11, 37.04, ("Aleppo Governorate", "Syria"))
VILLAGES = Place("قرى ريف إدلب", "Idlib countryside", "village", 35.61, 36.57, ("Idlib Governorate", "Syria"), 5)
ROAD = Place("طريق كفرنبل", "Kafr Nabl road", "road", 35.61, 36.56, ("Idlib Governorate", "Syria"), 5)
IDLIB = Place("إدلب", "Idlib Governorate", "governorate", 35.9, 36.6, ("Syria",))
HAMA = Place("حماة", "Hama Governorate", "governorate", 35.1, 36.7, ("Syria",))
TEXT = {
    "a": "قصفت الطائرات سوق الزيتون في كفرنبل وقتلت خمسة من قاطفي الثمار قرب المعصرة القديمة",
    "b": "استهدفت غارة قاطفي الزيتون قرب المعصرة في كفرنبل",
    "c": "بحث الوزراء الأمر",
    "d": "قصفت الطائرات سوق الزيتون في كفرنبل وقتلت خمسة من قاطفي الثمار قرب المعصرة القديمة",
}
ARTICLES = {name: Article(text, article=name, published="2019-11-27") for name, text in TEXT.items()}
ARTICLES["e"] = Article("", article="e")


GAS: dict[str, Any] = {"event": "chemical_weapon"}
TAKEN: dict[str, Any] = {"event": "territory_change"}


def told(name: str, **fields: Any) -> Claim:
    known: dict[str, Any] = {"event": "air_strike", "voice": OUTLET, "places": (KAFRANBEL,), "evidence": (Span(0, 10),)}
    return Claim(id=name, article=name[0], **(known | fields))


def on(start: str, end: str | None = None, **relative: int) -> TimeSpan:
    return TimeSpan("", start or None, (end or start) or None, relative=relative or None)


def compared(mine: dict[str, Any], theirs: dict[str, Any]) -> dict[str, float]:
    claims = [told(**{"name": "a1"} | mine), told(**{"name": "b1"} | theirs)]
    shown = profiles(claims, ARTICLES, load_pack())
    return dict(compare(shown[0], shown[1], rarity_of(load_pack())))


def killed(low: int, high: int | None = None) -> dict[str, Any]:
    return {"tolls": (Toll("killed", "people", "", low, high or low),)}


@pytest.mark.parametrize(
    ("mine", "theirs", "what"),
    [
        ({}, {}, "one place"),
        ({}, {"places": (Place("كفرنبل"),)}, "one place"),
        ({"places": (KAFRANBEL, HASS)}, {"places": (HASS, KAFRANBEL)}, "several places"),
        ({}, {"places": (FAR,)}, "places apart"),
        ({}, {"places": (Place("خربة الورد"),)}, "places apart"),
        ({}, {"places": (IDLIB,)}, "place within"),
        ({"places": (CITY,)}, {"places": (BY_THE_CITY,)}, "place within"),
        ({}, {"places": (VILLAGES,)}, "place within"),
        ({}, {"places": (ROAD,)}, "one place"),
        ({"places": (VILLAGES,)}, {"places": (VILLAGES,)}, "one area"),
        ({}, {"places": (HAMA,)}, "place outside"),
        ({"places": (IDLIB,)}, {"places": (IDLIB,)}, "one area"),
        ({"places": (IDLIB,)}, {"places": (HAMA,)}, "areas apart"),
        ({}, {"places": ()}, "no place"),
        ({"time": on("2019-11-26")}, {"time": on("2019-11-26T10:00")}, "one day"),
        ({"time": on("2019-11-26")}, {"time": on("", days=-1)}, "one day"),
        ({"time": on("2019-11-26")}, {"time": on("", weekday=2)}, "one day"),
        ({"time": on("2019-11-26")}, {"time": on("2019-11-27")}, "day after"),
        ({"time": on("2019-11-26")}, {"time": on("2019-11-29")}, "days apart"),
        ({"time": on("2019-11-01", "2019-11-30")}, {"time": on("2019-11-01", "2019-11-30")}, "one period"),
        ({"time": on("2019-11-01", "2019-11-30")}, {"time": on("2019-12-02")}, "periods apart"),
        ({"time": on("2019-11-01", "2019-11-30")}, {"time": on("2019-11-26")}, "day in period"),
        ({"name": "e1", "time": on("", days=0)}, {"name": "e2", "time": on("", days=0)}, "one day"),
        ({"name": "e1", "time": on("", weekday=2)}, {"time": on("2019-11-26")}, "one weekday"),
        ({"name": "e1", "time": on("", weekday=3)}, {"time": on("2019-11-26")}, "weekdays apart"),
        ({"name": "e1", "time": on("XXXX-11-26")}, {"time": on("2019-11-26")}, "one date"),
        ({"time": on("XXXX-11-26")}, {"time": on("2019-11-26")}, "one day"),
        ({"name": "e1", "time": on("XXXX-11-26")}, {"time": on("2019-11-25")}, "dates apart"),
        ({"time": on("XXXX-12-26")}, {"time": on("2018-12-26")}, "one day"),
        ({"time": TimeSpan("", "2019-11-01", precision="period")}, {"time": on("2019-11-06")}, "day in period"),
        ({"name": "e1", "time": on("2019-11-26")}, {"name": "e2"}, "no day"),
        ({}, {}, "told together"),
        ({"time": on("2019-11-12")}, {}, "told apart"),
        (killed(5), killed(5), "as many killed"),
        (killed(5), killed(6), "about as many killed"),
        (killed(5), killed(40), "other number killed"),
        ({}, {"event": "shelling"}, "other type"),
        ({"event": "chemical_weapon"}, {"event": "chemical_weapon"}, "one rare type"),
        ({"perpetrators": (Actor("x", "ru-forces"),)}, {"perpetrators": (Actor("y", "ru-mod"),)}, "one side"),
        ({"perpetrators": (Actor("x", "ru-forces"),)}, {"perpetrators": (Actor("y", "hts"),)}, "other side"),
        (TAKEN, TAKEN | {"perpetrators": (Actor("x", "hts"),)}, "one taking"),
        (TAKEN | {"perpetrators": (Actor("x", "hts"),)}, TAKEN | {"perpetrators": (Actor("y", "is"),)}, "other side"),
        ({}, {"background": True}, "one is background"),
        (GAS, GAS | {"background": True}, "recalled"),
        ({}, {"event": "chemical_weapon", "status": "prepared"}, "one has not happened"),
        ({}, killed(0), "nobody harmed"),
        ({}, {"name": "a2", "voice": Voice("monitor", id="sohr")}, "one article"),
    ],
)
def test_what_is_seen(mine: dict[str, Any], theirs: dict[str, Any], what: str) -> None:
    assert what in compared(mine, theirs)


@pytest.mark.parametrize(
    ("time", "day", "what"),
    [
        (None, "2019-11-26", "told that weekday"),
        (None, "2019-11-25", "no day"),
        (None, "2019-11-23", "told on other weekdays"),
        (on("", days=-1), "2019-11-25", "one weekday"),
        (on("", days=-1), "2019-11-22", "weekdays apart"),
    ],
)
@pytest.mark.parametrize(
    "said",
    [
        {"time": TimeSpan("اليوم الثلاثاء", relative={"days": 0})},
        {"voice": Voice("monitor", id="sohr", time=TimeSpan("الثلاثاء", relative={"weekday": 2}))},
    ],
)
def test_an_article_without_a_day_may_name_its_weekday(
    said: dict[str, Any], time: TimeSpan | None, day: str, what: str
) -> None:
    claims = [told("e1", **said), told("e2", time=time), told("b1", time=on(day))]
    _, mine, theirs = profiles(claims, ARTICLES, load_pack())
    assert what in dict(compare(mine, theirs, rarity_of(load_pack())))


def test_one_city_or_one_of_many_places_says_less_than_one_village() -> None:
    village = compared({}, {})["one place"]
    assert compared({"places": (CITY,)}, {"places": (CITY,)})["one place"] < village
    assert compared({"places": (KAFRANBEL, HASS, FAR)}, {})["one place"] < village


def test_many_killed_say_more_than_one_and_nobody_says_next_to_nothing() -> None:
    five, one, nobody = (compared(killed(n), killed(n))["as many killed"] for n in (5, 1, 0))
    assert five > one > nobody


def test_who_denies_a_shelling_may_deny_the_air_strike_but_who_denies_gas_does_not_deny_a_shelling() -> None:
    strike = compared({}, {"event": "shelling", "status": "denied"})
    gas = compared({"event": "shelling"}, {"event": "chemical_weapon", "status": "denied"})

    assert "one denies" in strike.keys() - gas.keys()
    assert "one has not happened" in gas.keys() - strike.keys()


def test_a_suicide_bombing_is_a_bombing_and_no_air_strike() -> None:
    bombed = compared({"event": "bombing"}, {"event": "suicide_bomb"})["other type"]
    assert bombed < compared({"event": "air_strike"}, {"event": "suicide_bomb"})["other type"]
    assert bombed < compared({"event": "attack"}, {"event": "bombing"})["other type"]


def test_a_dated_gas_attack_is_not_only_recalled() -> None:
    assert "recalled" not in compared(GAS, GAS | {"background": True, "time": on("2018-04-07")})
    assert "recalled" not in compared({}, {"background": True})


def test_who_holds_a_place_is_said_again_and_again() -> None:
    assert "one taking" not in compared(TAKEN | {"kind": "control"}, TAKEN | {"kind": "control"})


def test_the_names_of_the_places_are_no_telling_words_as_well() -> None:
    named = {"evidence": (Span(TEXT["a"].index("كفرنبل"), TEXT["a"].index("كفرنبل") + 6),)}
    also = {"evidence": (Span(TEXT["b"].index("كفرنبل"), TEXT["b"].index("كفرنبل") + 6),)}
    assert "telling words" not in compared(named, also)


def test_telling_and_like_words_speak_for_one_event() -> None:
    whole = {name: (Span(0, len(text)),) for name, text in TEXT.items()}
    alike = compared({"evidence": whole["a"]}, {"evidence": whole["b"]})
    assert alike["telling words"] >= 2
    assert alike["like words"] > 0.2
    other = compared({"evidence": whole["a"]}, {"evidence": whole["c"], "name": "c1"})
    assert not {"telling words", "like words"} & set(other)


def test_a_copied_passage_speaks_loudest() -> None:
    whole = {"evidence": (Span(0, len(TEXT["a"])),)}
    assert "shared passage" in compared(whole, {"name": "d1"} | whole)
    assert "shared passage" not in compared(whole, {"evidence": (Span(0, len(TEXT["b"])),)})
    assert WEIGHTS["shared passage"] == max(WEIGHTS.values())


def test_what_a_headline_tells_is_told_next_by_its_text_whatever_else_stands_between() -> None:
    headline, protest, lead, later = (
        told(f"a{start}", evidence=(Span(start, start + 10),), event=event)
        for start, event in ((0, "air_strike"), (20, "protest"), (40, "shelling"), (60, "air_strike"))
    )
    shown = profiles([later, lead, protest, headline], ARTICLES, load_pack())
    opening = [dict(compare(shown[3], other, rarity_of(load_pack()))) for other in shown[:3]]
    assert ["told next" in seen for seen in opening] == [False, True, False]
    assert "told next" not in dict(compare(shown[0], shown[1], rarity_of(load_pack())))


def test_every_comparison_has_a_weight_and_a_sentence() -> None:
    assert set(WEIGHTS) < set(WITHIN) == set(BECAUSE)


def test_what_is_told_of_one_day_and_place_is_worth_a_link_and_another_place_is_not() -> None:
    day = {"time": on("2019-11-26")}
    assert worth([*compared(day, dict(day)).items()]) > 0
    assert worth([*compared(day, day | {"places": (FAR,)}).items()]) < 0


def test_the_day_of_an_article_without_one_is_read_from_its_today() -> None:
    undated = Article("", article="a")
    today, yesterday = told("a1", time=on("2019-11-26", days=0)), told("a2", time=on("2019-11-25", days=-1))
    assert str(published([today, yesterday], undated).day) == "2019-11-26"
    assert published([told("a1", time=on("2019-11-26"))], undated) == Published()


@pytest.mark.parametrize(
    "head",
    [
        "الثلاثاء 26/11/2019\nقصفت طائرات بلدة كفرنبل",
        "قصف كفرنبل\n\nنشرت في: 26/11/2019 - 15:04\nقصفت طائرات بلدة كفرنبل",
        "قصف كفرنبل\nالثلاثاء, نوفمبر 26, 2019\nقصفت طائرات بلدة كفرنبل",
        "ملخص ما جرى ليوم الثلاثاء 26-11-2019\nقصفت طائرات بلدة كفرنبل",
        "ملخص يوم الثلاثاء لما جرى في سوريا 26-11-2019\nقصفت طائرات بلدة كفرنبل",
    ],
)
def test_the_day_of_an_article_without_one_is_that_at_its_head(head: str) -> None:
    assert str(published([], Article(head, article="a")).day) == "2019-11-26"


def test_a_date_within_a_sentence_is_not_that_of_the_article() -> None:
    article = Article("قصفت طائرات بلدة كفرنبل في 26/11/2019 وقتل مدنيان", article="a")
    assert published([], article) == Published()
