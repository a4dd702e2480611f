"""Places that are named and are not where it happened."""

import pytest

import riwaya

from .conftest import told, wheres


def scene(text: str) -> list[str | None]:
    """The places of the first event, by name, else as written."""
    first = next(iter(riwaya.read(text)))
    return [place.name or place.surface for place in first.places]


def test_where_those_hurt_come_from_is_told_behind_their_age() -> None:
    assert scene("مقتل راع، 40 عاما، من بلدة كتم، في انفجار لغم قرب مدينة الفاشر في منطقة زمزم") == ["Zamzam camp"]
    assert scene("إصابة سائق، 22 عاما، من القاهرة، في هجوم على العريش") == ["Al-Arish"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("أصيب ثلاثة من نازحي مدينة سرمين بقصف على بلدة أطمة", ["Atmah"]),
        ("قصفوا بلدة زيتان التي يقطنها مهجرو سرمين", ["Zitan"]),
        ("اغتالوا القيادي المنحدر من بلدة طفس في مدينة درعا", ["Daraa"]),
        ("شن تنظيم داعش (المحظور في روسيا) هجوما في تدمر", ["Palmyra"]),
        ("قصفوا بلدة زيتان جنوب حلب، والتابعة لمنطقة جبل سمعان", ["Zitan"]),
    ],
)
def test_whence_people_are_and_what_a_place_belongs_to_is_no_place_of_the_event(text: str, places: list[str]) -> None:
    assert scene(text) == places


@pytest.mark.parametrize("text", ["ضمن مراكز تجمع تابعة للتنظيم", "كان على علم بالأمر", "قصفوا البلدات السورية"])
def test_common_words_are_no_places(text: str) -> None:
    assert wheres(text) == []


def test_a_military_region_is_no_place_told_before() -> None:
    assert [where.back for where in wheres("في مدينة عدن اجتمعت قيادة المنطقة العسكرية الرابعة")] == [False]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت قوات النظام المتمركزة في سراقب قرية كنصفرة", ["Kansafra"]),
        ("حلب: قصفت قوات النظام بلدة كفرنوران", ["Kafr Nuran"]),
        ("قتل رجل من بلدة سرمين بقصف على قرية كنصفرة", ["Kansafra"]),
        ("قصفت قوات النظام قرية كنصفرة القريبة من سراقب", ["Kansafra"]),
    ],
)
def test_where_somebody_stands_is_not_where_it_happened(text: str, places: list[str]) -> None:
    assert scene(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "انفجرت عبوة محلية الصنع بدورية", "سيطروا على بلدتين كبيرتين", "أصيب رجل بالرصاص الحي", "قصفوا حي سكني قديم",
        "على الطرق المؤدية إلى الجبال", "انعكس ذلك على المشهد الميداني", "القضاء أعدم رجلين",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_name_is_no_place(text: str) -> None:
    assert wheres(text) == []


def test_namesakes_in_other_countries_are_not_meant() -> None:
    """«The city of Abyan» is a governorate's, where all else lies in Yemen."""
    assert told("سيطروا على زنجبار وعلى مدينة أبين") == [("زنجبار", "Zinjibar"), ("مدينة أبين", "Abyan Governorate")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("غارات على زنجبار في أبين وعلى محافظة شبوة", ["Zinjibar", "Shabwah Governorate"]),
        ("قصفوا زنجبار في عموم محافظة أبين", ["Zinjibar"]),
        ("قتل رجل من أهالي سراقب بقصف على سرمين", ["Sarmin"]),
        ("تقدموا من المحور الشرقي لدخول سراقب", ["Saraqib"]),
        ("كمين في سرمين القريبة من الخط الممتد بين سراقب وإدلب", ["Sarmin"]),
        ("كمين في منطقة الحربوق بمديرية مقبنة غربي تعز", ["منطقة الحربوق"]),
        ("هجوم في ناحية جلولاء 57 كم شمال شرقي بغداد", ["Jalawla"]),
        ("تفجير في بعقوبة دمر خط الكهرباء المستوردة من إيران", ["Baqubah"]),
    ],
)
def test_areas_elsewhere_are_places_and_origins_are_none(text: str, places: list[str]) -> None:
    assert scene(text) == places


def test_a_small_place_alone_in_another_country_is_not_meant() -> None:
    """Al-Faw is a town of Iraq; where all else lies in Yemen, some other Faw is meant."""
    text = "غارات على زنجبار وشقرة ومودية ولودر وعلى منطقة الفاو"
    assert wheres(text)[-1].place.lat is None


def test_where_something_goes_is_no_place_of_the_event() -> None:
    assert scene("قصفوا رتلا في سرمين أثناء توجهه نحو سراقب") == ["Sarmin"]


def test_a_place_to_which_a_distance_is_told_is_not_where_it_happened() -> None:
    assert scene("كمين في قرية حربوق على بعد عشرة كيلومترات شمال سراقب") == ["قرية حربوق"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قتل ثلاثة من أبناء بلدة كفرنبل في قصف على سرمين", ["Sarmin"]),
        ("قتل ثلاثة من أهالي كفرنبل بقصف جوي", ["Kafr Nabl"]),
        ("خرجت مظاهرات في صنعاء بمناسبة يوم القدس العالمي", ["Sana'a"]),
        ("صنعاء 18 أغسطس 2016 / قتل سبعة جنود بتفجير في لودر", ["Lawdar"]),
        ("غارات على منطقة جبل النار بمديرية المخا", ["Jabal an-Nar"]),
        ("هاجمت المسيرات سفنا في البحرين الأحمر والعربي", ["Red Sea"]),
        ("وكانت منطقة الزعيترية بمديرية رازح قد تعرضت لقصف مدفعي", ["منطقة الزعيترية"]),
        ("سيطر الجيش على جبلي الزعيترية والرندة في رازح", ["جبلي الزعيترية", "الرندة"]),
        ("أعلن الجيش اعتراض صاروخ أطلق من غزة باتجاه عسقلان", ["Ashkelon"]),
    ],
)
def test_where_people_are_from_or_a_day_is_named_for_it_happened_not(text: str, names: list[str]) -> None:
    assert scene(text) == names


def test_an_adjective_with_its_ending_is_no_country() -> None:
    """«Turkish» as an indefinite object is written like «Turkey», but for the mark of its ending."""
    claim = next(iter(riwaya.read("قالت الوزارة إن عدوانا تركياً استهدف مدينة كفرنبل", published="2021-03-01")))
    assert [place.name for place in claim.places] == ["Kafr Nabl"]
    assert [actor.id for actor in claim.perpetrators] == ["tr-forces"]


def test_an_agreement_called_after_where_it_was_signed_is_not_about_that_town() -> None:
    assert scene("وقعت الحكومة والمجلس الانتقالي اتفاق الرياض في نوفمبر الماضي") == []
    assert scene("منذ توقيع اتفاق سوتشي قتلت الغارات 300 مدني في إدلب") == ["Idlib"]
