"""Forces in reports of armies: who speaks for them, what they only saw, where they fired from and when."""

import pytest

import riwaya


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("أعلن الدفاع الجوي السعودي، اعتراض صاروخ باليستي في سماء نجران", "sa-forces"),
        ("قال المتحدث باسم التحالف إن قوات الدفاع الجوي رصدت إطلاق صاروخ من صعدة باتجاه نجران", "saudi-coalition"),
    ],
)
def test_an_air_defence_announces_and_what_it_only_saw_is_told_by_who_speaks_for_it(text: str, voice: str) -> None:
    assert [claim.voice.id for claim in riwaya.read(text)] == [voice]


def test_who_carried_out_a_deed_is_no_part_of_the_source() -> None:
    (claim,) = riwaya.read("وبحسب مصدر ميداني نفذ الجيش هجوما في جبهة الكسارة")
    assert (claim.voice.surface, [one.id for one in claim.perpetrators]) == ("مصدر ميداني", ["ye-gov-forces"])


def test_a_deed_done_during_the_battles_is_that_deed() -> None:
    (claim,) = riwaya.read("وشن طيران التحالف أثناء المعارك ثلاث غارات على تعزيزات للحوثيين في حريب")
    assert (claim.event, [toll.low for toll in claim.tolls]) == ("air_strike", [3])


@pytest.mark.parametrize(
    "text",
    [
        "أطلق الحوثيون صاروخا من المناطق التي يسيطرون عليها في حجة باتجاه جازان",
        "أطلق صاروخ باليستي من داخل الأراضي اليمنية (محافظة صعدة) باتجاه جازان",
    ],
)
def test_held_ground_and_soil_from_which_a_rocket_was_fired_are_no_scene(text: str) -> None:
    assert [place.name for claim in riwaya.read(text) for place in claim.places] == ["Jazan"]


def test_those_whom_a_side_lost_are_counted_behind_its_name() -> None:
    (claim,) = riwaya.read("وتكبد الحوثيون عشرات القتلى والجرحى في معارك جبهة مدغل")
    assert [(toll.measure, toll.low, toll.high) for toll in claim.tolls] == [("killed", 10, 99), ("injured", 10, 99)]
