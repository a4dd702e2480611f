"""Names that nobody knows: places by what is told of their lie."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل ثلاثة جنود في كمين في برزان على بعد 90 كلم شرق سرت", "برزان"),
        ("قتل ثلاثة جنود في كمين في برزان (90 كلم إلى الشرق من سرت)", "برزان"),
        ("وقعت مواجهات بين الجيش ومسلحين في برزان الواقعة على مسافة عشرين كيلومترا من سرت", "برزان"),
        ("هاجم مسلحون قافلة قرب برزان (30 كلم غرب كيدال)", "برزان"),
        ("هاجم مسلحون قافلة في كوما برزان على بعد كيلومترين من كيدال", "كوما برزان"),
        ("قتل راع في هجوم في برزان بولاية تمنراست", "برزان"),
        ("قتل راع في هجوم على برزان بولاية تمنراست", "برزان"),
        ("قتل راع في قصف على كوما برزان شمال كيدال", "كوما برزان"),
        ("قتل راع في هجوم في برزورة قرب كيدال", "برزورة"),
        ("قتل راع في قصف على برزان بريف حلب الشمالي", "برزان"),
        ("قتل راع بانفجار لغم على جانب الطريق قرب كيدال", "قرب كيدال"),
        ("قتل راع بانفجار لغم على الطريق الرابط بين برزان وتكروت", "الطريق الرابط بين برزان وتكروت"),
    ],
)
def test_a_lone_name_is_a_place_where_its_lie_is_told(text: str, place: str) -> None:
    (claim,) = riwaya.read(text)
    assert [one.surface for one in claim.places] == [place]


def test_a_measure_without_a_name_leaves_the_place_that_it_is_measured_from() -> None:
    (claim,) = riwaya.read("قتل ثلاثة جنود في كمين على بعد 90 كلم شرق سرت")
    assert [one.name for one in claim.places] == ["Sirte"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت الطائرات مواقع في غرب ليبيا وجنوبها", ["Western Libya", "Southern Libya"]),
        ("قتل تسعة في هجمات في شمال مالي ووسطها", ["Northern Mali", "Central Mali"]),
        ("باماكو في 3 مايو / العمانية / قتل جنديان في انفجار لغم قرب كيدال", ["Kidal"]),
        ("نيامي 3 مايو 2019 / قنا / قتل جنديان في انفجار لغم قرب كيدال", ["Kidal"]),
    ],
)
def test_parts_of_a_country_are_listed_and_datelines_are_no_scene(text: str, places: list[str]) -> None:
    (claim,) = riwaya.read(text)
    assert [one.name for one in claim.places] == places


def test_a_clause_behind_a_kind_word_is_no_name() -> None:
    (claim,) = riwaya.read("وقع الهجوم على فندق يرتاده مسؤولون في مقديشو")
    assert [one.name for one in claim.places] == ["Mogadishu"]


def test_some_of_the_places_told_are_listed_by_name() -> None:
    (claim,) = riwaya.read("قصفت قوات النظام أحياء مدينة حلب، من بينها السكري والإنذارات ومناشر التين")
    assert [place.surface for place in claim.places] == ["السكري", "الإنذارات", "مناشر التين"]
    assert {place.kind for place in claim.places} == {"neighbourhood"}


def test_a_quarter_in_a_list_may_be_called_by_a_number() -> None:
    (claim,) = riwaya.read("قصف الطيران أحياء السيبة والأربعين والبحار وطريق السد في درعا")
    assert [place.surface for place in claim.places] == ["أحياء السيبة", "الأربعين", "البحار", "طريق السد"]


def test_quarters_without_a_name_are_followed_by_some_of_them() -> None:
    (claim,) = riwaya.read("شمل القصف أحياء أخرى منها باب الزعفران وكرم الزيتون")
    assert [place.surface for place in claim.places] == ["باب الزعفران", "كرم الزيتون"]
