"""Days that are counted from something else are not today, and what was done lends no day to what is threatened."""

import pytest

import riwaya


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة مدنيين في قصف على دوما في اليوم الثالث من الهدنة.",
        "سيطر الجيش على بلدة سرمين في اليوم الأول للمعركة.",
    ],
)
def test_the_third_day_of_a_truce_is_not_today(text: str) -> None:
    assert riwaya.read(text, published="2016-02-28").claims[0].time is None


@pytest.mark.parametrize("text", ["قصف الجيش بلدة سرمين اليوم الأحد.", "قتل اليوم ثالث صحفي في قصف على سرمين."])
def test_today_stays_today(text: str) -> None:
    time = riwaya.read(text, published="2016-02-28").claims[0].time

    assert time is not None
    assert time.start == "2016-02-28"


def test_a_threat_has_not_the_day_of_what_was_done() -> None:
    text = "قتل 231 شخصا في تفجير في مقديشو السبت. وكانت حركة الشباب قد توعدت بتصعيد هجماتها في العاصمة."
    done, threat = riwaya.read(text, published="2017-10-16").claims

    assert done.time is not None
    assert (threat.status, threat.time) == ("prepared", None)
