"""Countries, districts and camps as the news names them: «the lands of», «in the district of X, …», «and its camp»."""

import pytest

import riwaya


def places(text: str) -> list[str | None]:
    """The places of the first event by name."""
    return [place.name for place in next(iter(riwaya.read(text))).places]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("توغلت قوات إسرائيلية داخل الأراضي السورية", ["Syria"]),
        ("شنت الطائرات غارات على أهداف في الأراضي الإيرانية", ["Iran"]),
        ("قصفت المدفعية بلدة الخيام داخل الأراضي اللبنانية", ["Khiam"]),
    ],
)
def test_the_lands_of_a_country_are_the_country(text: str, names: list[str]) -> None:
    assert places(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "وفي قضاء بنت جبيل، استهدفت مقاتلات منزلا في بلدة حاريص",
        "أما في قضاء بنت جبيل، فقد قصفت المدفعية بلدة حاريص",
    ],
)
def test_a_district_with_which_a_sentence_opens_is_no_second_place(text: str) -> None:
    assert places(text) == ["Haris"]


def test_two_districts_that_were_hit_are_both_places() -> None:
    assert len(places("طال القصف قضاء بنت جبيل وقضاء مرجعيون")) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("اقتحمت القوات مدينة جنين ومخيمها", ["Jenin", "Jenin camp"]),
        ("شن الاحتلال عدوانا على مدينة طولكرم ومخيميها", ["Tulkarm"]),
        ("اقتحمت القوات مخيم جنين", ["Jenin camp"]),
    ],
)
def test_the_camp_of_a_town_is_a_place_beside_it(text: str, names: list[str]) -> None:
    assert places(text) == names


def test_a_town_whose_name_is_also_a_word_is_a_place_where_it_is_hit_with_another() -> None:
    assert places("غارات إسرائيلية استهدفت صور وبنت جبيل") == ["Tyre", "Bint Jbeil"]
    assert places("عرضت القناة صور القصف على حلب وإدلب") == ["Aleppo", "Idlib"]


def test_the_town_with_which_a_sentence_opens_is_a_place_beside_its_camp() -> None:
    assert places("وفي جنين، قتل ثلاثة جراء عدوان الاحتلال على مدينة جنين ومخيمها") == ["Jenin", "Jenin camp"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("باكستان: مقتل عشرة جنود في هجوم انتحاري", ["Pakistan"]),
        ("عاجل | باكستان.. مقتل عشرة جنود في هجوم انتحاري", ["Pakistan"]),
        ("نيجيريا: خطف عشرين تلميذا", ["Nigeria"]),
        ("فرنسا.. تظاهرات ضد قانون التقاعد", ["France"]),
        ("السودان: مقتل عشرين في قصف على الفاشر", ["El Fasher"]),
        ("روسيا: إسقاط 12 مسيرة أوكرانية", []),
    ],
)
def test_a_country_that_heads_who_fell_there_is_the_place(text: str, names: list[str]) -> None:
    assert places(text) == names


@pytest.mark.parametrize("border", ["الحدود السورية", "الحدود العراقية", "الحدود مع سوريا"])
def test_a_border_is_a_place_also_where_the_adjective_is_the_countrys_name(border: str) -> None:
    (claim,) = riwaya.read(f"هجوم قرب {border} يوقع قتيلين")
    assert [(place.surface, place.kind) for place in claim.places] == [(f"قرب {border}", "area")]
