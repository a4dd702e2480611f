"""Days counted on a calendar: what holds for every day, weekday and shift."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from riwaya.reading.times.calendar import Anchor, from_hijri, settle, shift, weekday_of, whole

from .conftest import only, times

MONTHS = {
    "levant": "كانون الثاني/شباط/آذار/نيسان/أيار/حزيران/تموز/آب/أيلول/تشرين الأول/تشرين الثاني/كانون الأول",
    "egypt": "يناير/فبراير/مارس/أبريل/مايو/يونيو/يوليو/أغسطس/سبتمبر/أكتوبر/نوفمبر/ديسمبر",
    "maghreb": "جانفي/فيفري/مارس/أفريل/ماي/جوان/جويلية/أوت/سبتمبر/أكتوبر/نوفمبر/ديسمبر",
}
DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))


@given(DAYS, st.sampled_from(sorted(MONTHS)), st.sampled_from((" ", " من ", " من شهر ")))
def test_dates_in_words_read_back(day: date, custom: str, between: str) -> None:
    name = MONTHS[custom].split("/")[day.month - 1]
    found = only(f"{day.day}{between}{name} {day.year}")
    assert (found.start, found.end) == (day.isoformat(), day.isoformat())


EXPRESSIONS = st.sampled_from(
    (
        "أمس", "مساء السبت", "الأسبوع الماضي", "الشهر الماضي", "العام الماضي", "شباط الماضي", "مطلع آب الماضي",
        "29 شباط", "31 كانون الأول", "خلال الأيام الثلاثة الماضية", "خلال الشهرين الماضيين", "قبل 5 سنوات", "شتاء 2015",
        "10 رمضان", "الربع الأخير من العام الماضي", "من 3 إلى 9 آذار", "خلال اليومين المقبلين",
        "الأربعاء أو الخميس",
        "من مطلع حزيران حتى 25 تموز الماضي", "ليل الجمعة المقبل", "عيد الفطر الماضي", "خلال رمضان",
    )
)  # fmt: skip


@given(EXPRESSIONS, DAYS)
def test_a_time_never_ends_before_it_begins(text: str, published: date) -> None:
    for found in times(f"وقع القصف {text}.", published):
        assert found.start is None or found.end is None or found.start <= found.end
        assert found.surface in text


@given(DAYS, st.integers(1, 12), st.integers(1, 28), st.sampled_from((None, -1)))
def test_a_settled_day_lies_behind_or_a_week_ahead(today: date, month: int, day: int, which: int | None) -> None:
    found = settle(Anchor(today), month, day, which)
    assert found is not None
    assert -366 <= (found - today).days <= (0 if which else 7)


@given(DAYS, st.integers(1, 7))
def test_weekdays(today: date, weekday: int) -> None:
    latest, before, after = (weekday_of(today, weekday, which) for which in (None, -1, 1))
    assert {latest.isoweekday(), before.isoweekday(), after.isoweekday()} == {weekday}
    assert 0 <= (today - latest).days <= 6
    assert 1 <= (today - before).days <= 7
    assert 1 <= (after - today).days <= 7


@given(DAYS, st.sampled_from(("days", "weeks", "months", "years")), st.integers(-50, 50))
def test_shifts_keep_their_order(today: date, unit: str, n: int) -> None:
    assert (shift(today, unit, n) >= today) == (n >= 0)
    first, last = whole(today, unit)
    assert first <= today <= last


def test_hijri() -> None:
    assert from_hijri(1445, 9, 1) == (date(2024, 3, 11), date(2024, 3, 11))
    assert from_hijri(1445, 9) == (date(2024, 3, 11), date(2024, 4, 9))
    assert from_hijri(1445, 9, 31) is None
