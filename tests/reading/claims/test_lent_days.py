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
