"""The day that a page itself gives: stamps of publication and by-lines."""

import pytest

import riwaya


def days(text: str) -> list[str | None]:
    """The start of every claim's time; None where it has no day."""
    return [claim.time.start if claim.time else None for claim in riwaya.read(text)]


@pytest.mark.parametrize(
    "stamp",
    [
        "آخر تحديث: 11 - أكتوبر - 2024 10:54 مساءً",
        "نشر بتاريخ: 11/10/2024 ( آخر تحديث: 11/10/2024 الساعة: 22:56 )",
        "الجمعة 11/أكتوبر/2024 - 09:13 ص",
        "تاريخ النشر: 11-10-2024",
    ],
)
def test_a_stamp_tells_what_today_is(stamp: str) -> None:
    assert days(f"غارة على صعدة\n{stamp}\nقصفت الطائرات اليوم مدينة صعدة.")[-1] == "2024-10-11"


def test_a_stamp_gives_way_to_the_weekday_beside_it_and_to_no_other() -> None:
    news = "قصفت الطائرات اليوم {} مدينة صعدة."
    assert days(f"11 أكتوبر 2024\n{news.format('السبت')}") == ["2024-10-12"]
    assert days(f"11 أكتوبر 2024\n{news.format('الثلاثاء')}") == [None]


@pytest.mark.parametrize("outlet", ["القاهرة - الخليج اليوم:", "الصحافة اليوم (وكالات)", "مأرب اليوم -"])
def test_an_outlet_that_is_called_today_tells_no_day(outlet: str) -> None:
    assert days(f"{outlet} قتل ثلاثة جنود بانفجار لغم") == [None]


def test_today_before_a_colon_is_a_day_where_something_is_told() -> None:
    claim = next(iter(riwaya.read("قتل ثلاثة في صعدة اليوم: طفلان وامرأة")))
    assert claim.time is not None
    assert claim.time.relative == {"days": 0}
