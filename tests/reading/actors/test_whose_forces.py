"""Whose forces are named: those loyal to somebody, those of whoever speaks, and a noun that stands for a full name."""

import pytest

import riwaya

Actors = list[tuple[str, str | None]]


def doers(text: str) -> Actors:
    return [(one.surface, one.id) for claim in list(riwaya.read(text))[:1] for one in claim.perpetrators]


def hit(text: str) -> Actors:
    return [(one.surface, one.id) for claim in list(riwaya.read(text))[:1] for one in claim.targets]


def test_a_base_that_is_named_is_no_organisation() -> None:
    text = "تبنت طالبان الهجوم على القاعدة في هلمند. وكان مسلحون هاجموا قاعدة عسكرية فقتلوا ستة جنود"
    assert ("القاعدة", "aq") not in hit(text)
    assert hit("غارة أميركية على القاعدة في مأرب") == [("القاعدة", "aq")]


def test_forces_loyal_to_a_government_are_its_own() -> None:
    text = "هاجمت القوات الموالية للرئيس اليمني عبد ربه منصور هادي مواقع الحوثيين غرب تعز"
    assert doers(text) == [("القوات الموالية للرئيس اليمني", "ye-gov-forces")]
    assert hit(text) == [("مواقع الحوثيين", "houthis")]


def test_militias_loyal_to_a_government_are_none_that_is_known() -> None:
    text = "هاجمت ميليشيات موالية للحكومة قرية غرب الفاشر شمال دارفور وقتلت عشرة مدنيين"
    assert (doers(text), hit(text)) == ([("ميليشيات موالية للحكومة", None)], [])


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("اتهمت حركة تحرير السودان القوات الحكومية بشن هجمات على مواقع الحركة شرق جبل مرة", "slm"),
        ("قال تنظيم القاعدة إن الجيش اليمني هاجم عناصر التنظيم في أبين", "aq"),
    ],
)
def test_a_noun_alone_stands_for_the_name_that_begins_with_it(text: str, one: str) -> None:
    assert [who for _, who in hit(text)] == [one]


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("هاجم المسلحون الأكراد مخفرا في ولاية هكاري التركية", "pkk"),
        ("هاجم المقاتلون الأكراد نقطة لتنظيم داعش شمالي الحسكة", "sdf"),
    ],
)
def test_kurdish_fighters_are_those_of_the_country(text: str, one: str) -> None:
    assert [who for _, who in doers(text)] == [one]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت القيادة العامة للجيش الوطني الليبي أن الطائرات الحربية التابعة لها قصفت مواقع في مصراتة",
        "قالت شعبة الإعلام الحربي التابعة للجيش الوطني الليبي إن قوات الجيش سيطرت على مطار طرابلس",
        'أعلنت قوات "الجيش الوطني الليبي" السيطرة على مواقع لحكومة الوفاق',
    ],
)
def test_forces_of_whoever_speaks_are_his(text: str) -> None:
    assert {who for _, who in doers(text)} == {"lna"}


@pytest.mark.parametrize(
    "text",
    [
        "سيطرت القوات الحكومية على قرى في المنطقة المحاذية للبنان",
        "شن الطيران غارات على محافظة صعدة التي تعد المعقل الرئيسي للحوثيين",
    ],
)
def test_by_whom_a_place_lies_is_not_hit(text: str) -> None:
    assert hit(text) == []


def test_whose_men_fell_did_not_strike() -> None:
    assert doers("قُتل عنصران في كتائب حزب الله في قصف على قاعدة عسكرية قرب بغداد") == []


def test_positions_of_an_accuser_are_hit_by_the_accused() -> None:
    text = "اتهم الحوثيون إسرائيل بشن غارات على أهداف تابعة لهم في الحديدة"
    assert ([who for _, who in doers(text)], [who for _, who in hit(text)]) == (["il-forces"], ["houthis"])


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("اعتقلت قوات الاحتلال ثلاثة شبان في الرمادي", "us-forces"),
        ("قصفت قوات الاحتلال منزلا في خيرسون", "ru-forces"),
        ("اعتقلت قوات الاحتلال ثلاثة شبان في سلفيت", "il-forces"),
        ("اعتقلت قوات الاحتلال ثلاثة شبان", "il-forces"),
        ("انتشر الاحتلال التركي في الرمادي. واعتقلت قوات الاحتلال ثلاثة شبان", "tr-forces"),
    ],
)
def test_who_occupies_is_told_by_the_country(text: str, one: str) -> None:
    assert {who.id for claim in riwaya.read(text) for who in claim.perpetrators} == {one}


def test_the_group_is_who_is_called_a_group_by_one_of_its_names() -> None:
    text = "أعلن المتحدث العسكري باسم الحوثيين أن الجماعة شنت الهجوم على بقيق بعشر طائرات مسيرة"
    assert doers(text) == [("الجماعة", "houthis")]


def test_a_ministry_is_that_of_the_strip_where_most_of_an_article_lies_there() -> None:
    def voices(text: str) -> list[str | None]:
        return [claim.voice.id for claim in riwaya.read(text)]

    told = "قالت وزارة الصحة إن عشرين شخصا قتلوا في غارات على {}"
    assert voices(told.format("خان يونس ورفح")) == ["gaza-health"]
    assert voices(told.format("جنين ونابلس")) == ["pa-health"]


def test_a_council_of_security_and_defence_is_no_council_of_the_united_nations() -> None:
    (claim,) = riwaya.read("أعلن مجلس الأمن والدفاع السوداني مقتل عشرة جنود في كمين غرب الجنينة")
    assert claim.voice.id == "sd-gov"
