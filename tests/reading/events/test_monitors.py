"""What monitors and mine clearers count: violations, cases of killing and injury, mines cleared."""

import pytest

import riwaya


def told(text: str) -> tuple[str, str, list[str | None], list[tuple[str, int | None]]]:
    """The event, the wording of the voice, the places and the tolls of the only claim of a text."""
    (claim,) = riwaya.read(text)
    tolls = [(toll.measure, toll.low) for toll in claim.tolls]
    return claim.event, claim.voice.surface or "", [place.name for place in claim.places], tolls


def test_violations_are_counted_with_the_cases_among_them() -> None:
    text = (
        "وثقت الشبكة 310 انتهاكات ارتكبتها الميليشيا في محافظة الجوف، منها 25 حالة قتل و40 حالة إصابة و90 حالة اختطاف"
    )
    tolls = [("events", 310), ("killed", 25), ("injured", 40), ("captured", 90)]
    assert told(text) == ("attack", "الشبكة", ["Al Jawf Governorate"], tolls)


@pytest.mark.parametrize("text", ["طالبت المنظمة بوقف انتهاكات الميليشيا في تعز", "وقعت 70% من الانتهاكات في تعز"])
def test_violations_that_nobody_counts_are_no_event(text: str) -> None:
    assert list(riwaya.read(text)) == []


def test_cases_of_killing_are_people_killed() -> None:
    _, voice, _, tolls = told("رصدت المنظمة 25 حالة قتل و40 حالة إصابة في تعز خلال شهر مايو")
    assert (voice, tolls) == ("المنظمة", [("killed", 25), ("injured", 40)])


@pytest.mark.parametrize(
    "text",
    ["نزع مشروع مسام خلال الأسبوع الماضي 1800 لغم وعبوة ناسفة في المخا", "وأتلفت الفرق الهندسية 1800 لغم في المخا"],
)
def test_mines_that_were_cleared_are_counted(text: str) -> None:
    event, _, places, tolls = told(text)
    assert (event, places, tolls) == ("weapons_disrupted", ["Al-Makha"], [("destroyed", 1800)])
