"""Days, months and years of a text: counted from the day of publication, open where nothing settles the year."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
from hijridate import Hijri

from riwaya.core.claim import TimeSpan

OPEN = 4
"""The year that stands for an unsettled one: a leap year, so that every day of a calendar exists in it."""
MOMENTS = ("day", "time")
"""How precise a time is that holds one event."""
_SLACK = timedelta(days=7)
"""A date this little ahead of publication may still be one told of; farther ahead, last year's is meant."""


class Anchor(msgspec.Struct, frozen=True, gc=False):
    """The day from which a text counts; None where it is not known, in year OPEN where only day and month are."""

    day: date | None = None
    ahead: bool = False
    """Whether dates without a year lie ahead, as in an appointment, and not behind, as in news."""
    dated: date | None = None
    """Where the day is not known: the day of the news as its own text dates it, with weekday and year."""
    named: tuple[tuple[int, int], ...] = ()
    """Where the year is not known: the months that the text names with one year, with that year."""

    def year_named(self, month: int, which: int | None) -> int:
        """The year with which the text names a month elsewhere; OPEN where it does not, or «last» stands beside it."""
        years = (year for one, year in self.named if one == month)
        return next(years, OPEN) if which is None else OPEN

    @property
    def year(self) -> int:
        """The year of the day; OPEN where it is not known."""
        return self.day.year if self.day else OPEN


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """A stretch of days, both ends included; None where an end is open or not known, with a clock time where given."""

    first: date | None = None
    last: date | None = None
    precision: str = "day"
    basis: str = "explicit"
    relative: dict[str, int] | None = None
    clock: str = ""
    """`T08:30`, with `Z` where the text says so."""
    last_clock: str = ""

    def span(self, surface: str) -> TimeSpan:
        """The stretch as a claim keeps it."""
        start = self._iso(self.first, self.clock)
        end = self._iso(self.last, self.last_clock or self.clock)
        return TimeSpan(surface, start, end, self.precision, self.basis, self.relative)

    def _iso(self, day: date | None, clock: str) -> str | None:
        if day is None:
            return None
        if day.year != OPEN:
            return day.isoformat() + clock
        whole_month = self.precision == "month" and self.first and self.last
        return f"XXXX-{day.month:02}" if whole_month else f"XXXX-{day.month:02}-{day.day:02}{clock}"


def day_of(year: int, month: int, day: int) -> date | None:
    """The day with this name, None where the calendar has no such day."""
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= days_in(year, month) else None


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, month)[1]


def settle(anchor: Anchor, month: int, day: int, which: int | None = None, weekday: int | None = None) -> date | None:
    """The day meant by a day and month with no year: the latest up to the anchor; the next where `which` is 1.

    `which` is -1 for a "last", 0 for a "this", 1 for a "next" beside it; a weekday beside it chooses among the years.
    None where the calendar has no such day; in year OPEN where nothing settles the year.
    """
    if anchor.day is None or anchor.year == OPEN:
        return day_of(anchor.year_named(month, which), month, day)
    known = [found for found in (day_of(anchor.year + n, month, day) for n in range(-2, 3)) if found]
    if weekday:
        near = [one for one in known if abs(one.year - anchor.year) < 2]
        known = [one for one in near if one.isoweekday() == weekday] or known
    if which == 0 and (same := [one for one in known if one.year == anchor.year]):
        return same[0]
    if which == 1 or anchor.ahead:
        floor = anchor.day.replace(day=1) if anchor.ahead else anchor.day
        return next((one for one in known if one >= floor), None)
    ceiling = anchor.day if which == -1 else anchor.day + _SLACK
    return next((one for one in reversed(known) if one <= ceiling), None)


def month_of(anchor: Anchor, month: int, which: int | None = None) -> int:
    """The year of a month with no year: the latest that has begun, the one before where it is the "last"."""
    if anchor.day is None or anchor.year == OPEN:
        return anchor.year_named(month, which)
    behind = anchor.year if (month < anchor.day.month or month == anchor.day.month and which != -1) else anchor.year - 1
    if which == 1 or anchor.ahead:
        return anchor.year if month >= anchor.day.month else anchor.year + 1
    return anchor.year if which == 0 else behind


def month_from(day: date, n: int) -> tuple[int, int]:
    """The year and month that lie `n` months after that of a day, or before."""
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    return year, month + 1


def whole_month(year: int, month: int, edge: str = "") -> tuple[date, date]:
    """A month's first and last day, or those of its start (1 to 10), middle (11 to 20) or end (21 on)."""
    last = days_in(year, month)
    edges = {"start": (1, 10), "middle": (11, 20), "half": (15, 15), "end": (21, last)}
    first, last = edges.get(edge, (1, last))
    return date(year, month, first), date(year, month, last)


def whole_week(day: date, edge: str = "") -> tuple[date, date]:
    """The week (Monday to Sunday) in which a day lies, or its start, middle or end."""
    first, last = {"start": (0, 2), "middle": (1, 4), "end": (3, 6)}.get(edge, (0, 6))
    monday = day - timedelta(days=day.weekday())
    return monday + timedelta(days=first), monday + timedelta(days=last)


def nth_week(first: date, last: date, number: int | None) -> tuple[date, date]:
    """The first, second ... week of a stretch of months, the last where no number is given: most of it lies there."""
    if number is None:
        return whole_week(last - timedelta(days=3))
    return whole_week(first + timedelta(days=3 + 7 * (number - 1)))


def whole_year(year: int, edge: str = "") -> tuple[date, date]:
    """A year's first and last day, or those of its first month, its middle two or its last."""
    first, last = {"start": (1, 1), "middle": (6, 7), "half": (6, 7), "end": (12, 12)}.get(edge, (1, 12))
    return date(year, first, 1), date(year, last, days_in(year, last))


def part_of(year: int, parts: int, number: int) -> tuple[date, date]:
    """One part of a year cut in `parts` (2 halves, 3 thirds, 4 quarters), counted from 1."""
    months = 12 // parts
    last = months * number
    return date(year, last - months + 1, 1), date(year, last, days_in(year, last))


def shift(day: date, unit: str, n: int) -> date:
    """The day that lies `n` units (days, weeks, months, years) after, or before; a month's end stays at its end."""
    if unit in ("days", "weeks"):
        return day + timedelta(days=n * (7 if unit == "weeks" else 1))
    year, month = month_from(day, n * (12 if unit == "years" else 1))
    return date(year, month, min(day.day, days_in(year, month)))


def whole(day: date, unit: str) -> tuple[date, date]:
    """The week (Monday to Sunday), month or year in which a day lies, first and last day."""
    if unit == "weeks":
        return whole_week(day)
    if unit == "months":
        return whole_month(day.year, day.month)
    return whole_year(day.year) if unit == "years" else (day, day)


def weekday_of(day: date, weekday: int, which: int | None = None) -> date:
    """The latest such weekday up to a day; before it where "last", after it where "next"; a week on for 2 and -2."""
    behind = (day.isoweekday() - weekday) % 7
    if which in (1, 2):
        return day + timedelta(days=7 * which - behind)
    before = 7 if which in (-1, -2) and not behind else 0
    return day - timedelta(days=behind + before + (7 if which == -2 else 0))


def nth_weekday(year: int, month: int, weekday: int, number: int | None) -> date | None:
    """The first, second ... such weekday of a month, the last where no number is given; None where there is none."""
    days = (date(year, month, n + 1) for n in range(days_in(year, month)))
    fitting = [day for day in days if day.isoweekday() == weekday]
    if number is None:
        return fitting[-1]
    return fitting[number - 1] if 1 <= number <= len(fitting) else None


def from_hijri(year: int, month: int, day: int | None = None) -> tuple[date, date] | None:
    """The days of a Hijri month, or one of them, by the calendar of Umm al-Qura; None where it has no such day."""
    try:
        first = Hijri(year, month, day or 1)
        last = first if day else Hijri(year, month, first.month_length())
        return date(*first.to_gregorian().datetuple()), date(*last.to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None


def hijri_years(anchor: Anchor) -> Iterator[int]:
    """The Hijri years in which a day near the anchor may lie, latest first."""
    if anchor.day is not None and anchor.year != OPEN:
        about = int((anchor.year - 622) * 33 / 32)
        yield from range(about + 3, about - 3, -1)
