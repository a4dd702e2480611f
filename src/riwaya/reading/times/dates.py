"""The parts of a date: month, year, day, and what they mean seen from a day."""

from datetime import date

import msgspec

from riwaya.grammar.row import Item
from riwaya.reading.times.calendar import OPEN, Anchor, day_of, from_hijri, hijri_years, month_from, nth_weekday, settle

WHICH = {"past": -1, "current": 0, "this": 0, "coming": 1, "before-last": -2, "after-next": 2}
"""Labels of words that choose one of many -> which."""


class Month(msgspec.Struct, frozen=True, gc=False):
    """A month by number, of the Gregorian year or the Hijri one."""

    value: int
    hijri: bool = False


class Year(msgspec.Struct, frozen=True, gc=False):
    """A year by number, or counted from this one (`shift`), or from the one told last."""

    value: int | None = None
    shift: int | None = None
    told: bool = False
    """Whether it is the one told last: «the same year»."""
    hijri: bool = False

    def seen_from(self, anchor: Anchor) -> int:
        """The year meant; OPEN where it is counted from a day that is not known."""
        if self.value is not None:
            return self.value
        return OPEN if anchor.year == OPEN else anchor.year + (self.shift or 0)


class Day(msgspec.Struct, frozen=True, gc=False):
    """A day of a month as named, with what is told of its year; `until` is the last day where a range is told."""

    day: int
    month: int | None = None
    year: Year | None = None
    hijri: bool = False
    which: int | None = None
    until: int | None = None
    weekday: int | None = None
    month_shift: int | None = None
    """The month counted from this one, where it has no name: "the 17th of this month" is 0."""
    nth: bool = False
    """Whether the number counts weekdays: "the third Tuesday"."""

    def seen_from(self, anchor: Anchor, weekday: int | None = None) -> tuple[date, date] | None:
        """The first and last day meant, in year OPEN where the year stays open; None where there is no such day."""
        first = self._settled(self.day, anchor, weekday or self.weekday)
        if first is None or self.until is None:
            return (first, first) if first else None
        last = day_of(first.year, first.month, self.until)
        return (first, last) if last and first <= last else None

    def _settled(self, day: int, anchor: Anchor, weekday: int | None) -> date | None:
        if self.month is None:
            return self._in_month(day, anchor.day) if anchor.day is not None else None
        if self.hijri:
            return self._hijri(day, anchor)
        if self.year is None:
            return settle(anchor, self.month, day, self.which, weekday)
        return day_of(self.year.seen_from(anchor), self.month, day)

    def _in_month(self, day: int, today: date) -> date | None:
        """The day of a month counted from today's; with a weekday, the month nearest in which it is such a day."""
        if self.weekday is None:
            return day_of(*month_from(today, self.month_shift or 0), day)
        months = [month_from(today, n) for n in (0, -1, 1)]
        if self.nth and (then := nth_weekday(*months[0], self.weekday, day)):
            return then
        days = (day_of(*month, day) for month in months)
        named = next((one for one in days if one and one.isoweekday() == self.weekday), None)
        return named or nth_weekday(*months[0], self.weekday, day)  # "the third Tuesday"

    def _hijri(self, day: int, anchor: Anchor) -> date | None:
        assert self.month is not None  # noqa: S101 - a Hijri day always has its month
        if self.year is not None and self.year.hijri and self.year.value is not None:
            found = from_hijri(self.year.value, self.month, day)
            return found[0] if found else None
        told = self.year.seen_from(anchor) if self.year is not None else OPEN
        seen = anchor if told == OPEN else Anchor(date(told, 12, 31))
        known = [one[0] for year in hijri_years(seen) if (one := from_hijri(year, self.month, day))]
        if anchor.ahead and told == OPEN:
            return next((one for one in reversed(known) if anchor.day and one >= anchor.day), None)
        return next((one for one in known if seen.day and one <= seen.day), None)


def value_of(items: list[Item], *labels: str) -> int | None:
    """The whole number of the first item with one of these labels, ordinal or number."""
    for item in items:
        for label in labels:
            found = item.get(label)
            if found is not None:
                exact = found if isinstance(found, int) else found.exact
                return int(exact) if exact is not None and exact == int(exact) else None
    return None


def first_of(items: list[Item], label: str) -> Item | None:
    """The first item with a label."""
    return next((item for item in items if item.has(label)), None)


def which_of(items: list[Item]) -> int | None:
    """Which one is meant: -1 the last, 0 this one, 1 the next; None where nothing is said."""
    return next((n for item in items for label, n in WHICH.items() if item.has(label)), None)
