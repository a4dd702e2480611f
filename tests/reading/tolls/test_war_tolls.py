"""The dead of a war, counted since it began, beside the dead of the raid told last."""

import pytest

import riwaya

SINCE = "منذ بدء العدوان على القطاع في السابع من تشرين الأول الماضي"


def test_the_dead_of_a_war_are_not_those_of_the_raid_told_last() -> None:
    text = f"قصفت المدفعية بلدة الخيام. وارتفعت حصيلة الشهداء {SINCE} إلى 50669 شهيدا"
    shelled, tally = riwaya.read(text, published="2025-12-06").claims
    assert not shelled.tolls
    assert (tally.kind, tally.event, tally.places) == ("tally", "attack", ())
    assert tally.tolls[0].low == 50669


def test_a_toll_since_the_aggression_is_a_count_without_a_date_too() -> None:
    (claim,) = riwaya.read("حصيلة الشهداء منذ بدء العدوان الإسرائيلي ارتفعت إلى 50669 شهيدا").claims
    assert (claim.kind, claim.event) == ("tally", "attack")
    assert [actor.id for actor in claim.perpetrators] == ["il-forces"]
    assert [toll.of for toll in claim.tolls] == [None]


def test_a_raid_on_a_town_is_no_part_of_the_count_before_it() -> None:
    text = (
        "بلغت الحصيلة الإجمالية للقتلى منذ بدء العدوان حتى يوم أمس 3558 قتيلا. وأدت الغارة على بلدة معركة إلى مقتل شخص"
    )
    count, raid = riwaya.read(text, published="2025-12-06").claims
    assert (count.kind, raid.kind, raid.time) == ("tally", "event", None)


def test_since_the_fall_of_a_government_is_since_that_day() -> None:
    text = "منذ سقوط نظام الأسد في 8 كانون الأول 2024 تشن إسرائيل غارات على سوريا"
    (claim,) = riwaya.read(text, published="2025-12-06").claims
    assert claim.time is not None
    assert (claim.time.start, claim.time.end) == ("2024-12-08", None)


def test_others_are_counted_behind_the_sorts_of_the_dead() -> None:
    text = (
        "خلفت الحرب الإسرائيلية 192 شهيدا و114 مصابا، معظمهم أطفال ونساء، وما يزيد على 9 آلاف مفقود، ونحو 40 ألف نازح"
    )
    (claim,) = riwaya.read(text).claims
    assert [(toll.measure, toll.low) for toll in claim.tolls] == [
        ("killed", 192), ("injured", 114), ("missing", 9001), ("displaced", 40000),
    ]  # fmt: skip
    assert {toll.who for toll in claim.tolls} == {"people"}


def test_who_fled_is_not_among_the_wounded_before_them() -> None:
    (claim,) = riwaya.read("أسفرت الغارات عن 20 قتيلا و45 جريحا، بينهم 30 طفلا، ونحو 300 ألف نازح").claims
    assert [toll.measure for toll in claim.tolls] == ["killed", "injured", "injured", "displaced"]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت الطائرات كفرنبل، ولم ترد معلومات مؤكدة بعد عن سقوط قتلى",
        "قصفت الطائرات كفرنبل ولم ترد حتى الآن أي تقارير أولية عن سقوط قتلى",
    ],
)
def test_reports_that_did_not_come_count_nobody(text: str) -> None:
    (claim,) = riwaya.read(text)
    assert {toll.high for toll in claim.tolls} == {0}


def test_until_when_dozens_were_counted_is_no_limit_to_them() -> None:
    (claim,) = riwaya.read("وصل مستشفى المدينة عشرات الجرحى حتى كتابة هذا الخبر بعد قصف كفرنبل")
    assert [(toll.low, toll.high) for toll in claim.tolls] == [(10, 99)]
