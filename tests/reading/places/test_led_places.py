"""Towns told by the direction from a greater one, quarters that bear the name of a province, areas of a common name."""

import riwaya


def places(text: str) -> list[list[str | None]]:
    """The names of the places of each event."""
    return [[place.name for place in claim.places] for claim in riwaya.read(text)]


def test_the_town_is_the_one_that_lies_in_a_direction_and_not_the_one_from_which_it_does() -> None:
    assert places("قصفت القوات مدينة زليتن شرق طرابلس. وقال طبيب إن عشرة قتلوا في المدينة") == [["Zliten"], ["Zliten"]]
    told = "وفي بعقوبة (60 كلم شمال شرق بغداد) قتل خمسة. وأصيب سبعة في انفجار في المدينة"
    assert places(told)[-1] == ["Baqubah"]


def test_a_town_told_by_direction_may_lie_far_off() -> None:
    assert places("قصفت القوات الحكومية مصراتة شرق طرابلس") == [["Misrata"]]


def test_a_quarter_bears_the_name_of_a_province() -> None:
    (claim,) = riwaya.read("انفجرت عبوة ناسفة في حي المثنى شمالي الموصل")
    assert [(place.surface, place.name) for place in claim.places] == [("حي المثنى", None)]


def test_an_area_is_kept_where_its_name_has_namesakes() -> None:
    (claim,) = riwaya.read("قتل مدنيان بانفجار عبوة في منطقة العامرية")
    assert [place.surface for place in claim.places] == ["منطقة العامرية"]


def test_the_border_with_a_country_is_a_place() -> None:
    (claim,) = riwaya.read("قتل سبعة جنود في هجوم قرب الحدود مع تركيا")
    assert [place.surface for place in claim.places] == ["قرب الحدود مع تركيا"]
    assert places("قصفت الطائرات بلدة سرمدا قرب الحدود مع تركيا") == [["Sarmada"]]


def test_a_side_of_a_town_is_that_town() -> None:
    assert places("هاجم مستوطنون منازل في المنطقة الجنوبية الشرقية من بلدة قصرة") == [["Qusra"]]
    assert places("قصفت المدفعية المناطق الجنوبية من مدينة غزة") == [["Gaza City"]]


def test_a_side_of_a_city_that_gives_its_name_to_a_governorate_is_an_area_of_that() -> None:
    (claim,) = riwaya.read("قصفت طائرات حربية شمالي حلب")
    assert [(place.name, place.kind, place.precision) for place in claim.places] == [("Northern Aleppo", "area", 5)]
    assert places("قصفت طائرات حربية شمالي مدينة حلب") == [["Aleppo"]]
    assert places("قصفت طائرات حربية وسط حلب") == [["Aleppo"]]
    assert places("قصفت طائرات حربية مدينة عندان شمالي حلب") == [["Anadan"]]


def test_the_old_city_is_that_of_the_town_told_of() -> None:
    assert places("اقتحمت القوات نابلس. واندلعت مواجهات في البلدة القديمة")[-1] == ["Old City of Nablus"]
    assert places("اعتقلت القوات شابا من البلدة القديمة في الخليل") == [["Old City of Hebron"]]
    assert places("أصيب شاب في مواجهات في البلدة القديمة بالقدس") == [["Old City of Jerusalem"]]
