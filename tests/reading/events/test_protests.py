"""What people protest over is not what happened at their protest."""

import pytest

import riwaya


@pytest.mark.parametrize(
    "text",
    [
        "تظاهر المئات في كابل تنديدا بمقتل سبعة مدنيين في غارة أميركية",
        "خرجت مظاهرات في سقز احتجاجا على مقتل الشابة",
        "شهدت أزقة بيروت احتجاجات على مقتل صيادين",
    ],
)
def test_those_mourned_did_not_die_at_the_protest(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.event, claim.tolls) == ("protest", ())


def test_what_came_of_a_protest_is_counted() -> None:
    (claim,) = riwaya.read("تظاهر المئات في كابل احتجاجا على الغارة ما أدى إلى إصابة عشرة")
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [("injured", 10)]


def test_a_march_is_no_drone() -> None:
    claims = riwaya.read("أطلق الحرس الرصاص لتفريق آلاف المشاركين في مسيرة انطلقت من الجامعة")
    assert {claim.event for claim in claims} <= {"attack", "protest"}


def test_clashes_with_a_crowd_are_a_riot_whatever_stands_before_them() -> None:
    (claim,) = riwaya.read("أطلقت الشرطة الغاز في اشتباكات مع محتجين في المنامة")
    assert claim.event == "riot"


def test_after_the_prayer_of_friday_today_is_today() -> None:
    (claim,) = riwaya.read("خرجت مظاهرات في حلب بعد صلاة الجمعة اليوم تطالب بإسقاط النظام")
    assert claim.time is not None
    assert claim.time.relative == {"days": 0}
    assert [place.name for place in claim.places] == ["Aleppo"]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("شارك الآلاف في تشييع ثلاثة متظاهرين قتلوا أمس في حمص", []),
        ("انفجرت عبوة خلال تشييع جثمان ضابط قتل أمس في بعقوبة فأصابت خمسة", [("injured", 5)]),
        ("قتل ثلاثة في دوما عندما أطلق الأمن النار خلال تشييع قتلى سقطوا أمس", [("killed", 3)]),
    ],
)
def test_those_buried_did_not_die_at_the_funeral(text: str, tolls: list[tuple[str, int]]) -> None:
    (claim,) = riwaya.read(text)
    assert [(toll.measure, toll.low) for toll in claim.tolls] == tolls


@pytest.mark.parametrize(
    "text",
    [
        "قتل 22 شخصا برصاص قوات الأمن خلال مظاهرات خرجت في حمص",
        "قتل شخصان وجرح أربعة بإطلاق رصاص من قوات الأمن لتفريق مظاهرات خرجت في حمص",
        "أطلقت قوات الأمن النار لتفريق متظاهرين في حمص فقتل ثلاثة",
    ],
)
def test_shots_fired_at_a_crowd_are_an_attack_where_the_crowd_was(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.event, [place.name for place in claim.places]) == ("attack", ["Homs"])


def test_what_came_of_a_protest_leaves_it_one() -> None:
    (claim,) = riwaya.read("خرجت مظاهرات في دوما وقتل ثلاثة متظاهرين")
    assert claim.event == "protest"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("خرج المئات في شوارع حمص مطالبين بإسقاط النظام", ["Homs"]),
        ("كما شهدت عمان وبيروت مسيرات مماثلة دعت إليها أحزاب", ["Amman", "Beirut"]),
        ("أغلق المتظاهرون مدخل مدينة القدس", ["Jerusalem"]),
    ],
)
def test_who_goes_out_with_demands_or_closes_a_road_protests(text: str, places: list[str]) -> None:
    (claim,) = riwaya.read(text)
    assert (claim.event, [place.name for place in claim.places]) == ("protest", places)


def test_a_march_that_is_to_be_struck_is_attacked() -> None:
    (claim,) = riwaya.read("هدد المسلحون باستهداف مظاهرة في بنغازي.")
    assert (claim.event, claim.status) == ("attack", "prepared")
