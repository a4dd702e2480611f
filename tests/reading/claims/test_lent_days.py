"""The day of an event whose own words name none."""

from datetime import date

import riwaya

DAY = date(2020, 5, 9)
HEADLINE = "مقتل تسعة مدنيين في قصف على سرت\n"
BODY = "وقال مصدر طبي إن تسعة مدنيين قتلوا أمس في قصف على سرت."
AGAIN = "وقال المرصد إن تسعة مدنيين قتلوا في قصف على سرت وصرمان."


def _days(text: str) -> list[str | None]:
    return [claim.time.start if claim.time else None for claim in riwaya.read(text, published=DAY)]


def test_a_headline_takes_no_day_from_a_voice_behind_it() -> None:
    assert _days(HEADLINE + BODY) == [None, "2020-05-08"]


def test_another_voice_takes_the_day_of_the_same_event_told_before() -> None:
    assert _days(f"{BODY} {AGAIN}") == ["2020-05-08", "2020-05-08"]


def test_a_fight_told_behind_a_change_of_hands_dates_it() -> None:
    text = "سيطر التنظيم على مدينة القريتين بعد قتال عنيف مع الجيش السوري الليلة الماضية"
    days = [claim.time and claim.time.relative for claim in riwaya.read(text)]
    assert days == [{"days": -1}, {"days": -1}]


def test_since_when_a_fight_lasted_is_no_day_of_the_change_of_hands() -> None:
    text = "سيطرت المعارضة على المعسكر إثر اشتباكات مع قوات النظام استمرت منذ فجر أمس"
    taken, fight = riwaya.read(text, published="2024-05-03")
    assert (taken.event, taken.time) == ("territory_change", None)
    assert fight.time is not None
