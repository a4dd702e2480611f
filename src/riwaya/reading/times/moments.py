"""Moments: what one expression of time means, counted from the day of publication."""

from collections.abc import Callable
from datetime import date

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.reading.times.calendar import (
    MOMENTS,
    OPEN,
    Anchor,
    Stretch,
    day_of,
    month_from,
    nth_weekday,
    shift,
    weekday_of,
    whole,
)
from riwaya.reading.times.clocks import Clock, part_hours
from riwaya.reading.times.dates import Day, Month, Year, first_of, value_of, which_of
from riwaya.reading.times.datewords import is_led
from riwaya.reading.times.lengths import (
    SINGULAR,
    VAGUE,
    ahead,
    counted,
    counts_else,
    from_now,
    lengths,
    moved,
    of_another,
)
from riwaya.reading.times.periods import PERIODS, month_in_digits, year_of


class Moments:
    """Reckons the moments of one text in order; it remembers the last day told, for "the next day" and bare hours."""

    def __init__(self, anchor: Anchor) -> None:
        self.anchor = anchor
        self._last: Stretch | None = None
        self._year: date | None = None
        """A day of the year told last."""

    def __call__(self, match: Match, row: Row) -> Stretch | None:
        """The stretch of days that a match means; None where it means none."""
        kind, items = match.rule.keep["as"], match.items(row)
        if kind == "month-digits":
            return month_in_digits(row.letters(items[0]), on=is_led(match, row))
        if kind == "after" and from_now(items):
            return ahead(items, self.anchor)
        if kind == "after" and of_another(row, match.end):
            return self.before(items)
        if kind == "ago" and counts_else(row, items, match.end):
            return None
        if match.end < len(row) and _of_something(kind, items[-1], row.items[match.end]):
            return None
        if any(map(_of_told_year, items)):
            found = self._same_year(kind, items)
        else:
            found = PERIODS[kind](items, self.anchor) if kind in PERIODS else _DAYS[kind](self, items)
        if found is not None and found.precision in MOMENTS:
            self._last = found
        if found is not None and found.first is not None and found.first.year != OPEN:
            self._year = found.first
        return found

    def _same_year(self, kind: str, items: list[Item]) -> Stretch | None:
        """A moment of «the same year», the one told last."""
        seen = Moments(Anchor(self._year))
        told = PERIODS[kind](items, seen.anchor) if kind in PERIODS else _DAYS[kind](seen, items)
        return msgspec.structs.replace(told, basis="inferred", relative=None) if told is not None else None

    def day(self, items: list[Item]) -> Stretch | None:
        """A day named from today, by its weekday or by its date, with the time of day where told."""
        weekday, named = (first_of(items, label) for label in ("weekday", "date"))
        deictic = first_of(items[::-1], "deictic")  # «today (yesterday)»: the second is so for the reader
        number = weekday.get("weekday")["value"] if weekday else None
        told: Stretch | None = None
        if named is not None:
            told = self._dated(named.get("date"), number)
        if deictic is not None:
            near = self._from_today(deictic.get("deictic")["days"], number)
            told = msgspec.structs.replace(told, relative=near.relative) if told else near
        elif told is None and named is not None and named.get("date").weekday and not self._beyond(named.get("date")):
            told = self._weekday(named.get("date").weekday, None)
        elif told is None and number is not None:
            told = self._weekday(number, which_of(items))
        elif told is not None and number is not None:
            told = msgspec.structs.replace(told, relative={"weekday": number})
        return self._at(told, items) if told else None

    def _beyond(self, named: Day) -> bool:
        """Whether a month has no such weekday: "the fifth Sunday"."""
        return named.nth and self.anchor.day is not None

    def _dated(self, named: Day, weekday: int | None) -> Stretch | None:
        days = named.seen_from(self.anchor, weekday)
        if days and weekday and named.year and named.day <= 5 and days[0].isoweekday() != weekday:
            then = nth_weekday(days[0].year, days[0].month, weekday, named.day)  # "the third Tuesday of September"
            days = (then, then) if then else days
        if days is None and (named.hijri or named.month_shift is not None):  # no day to count from
            return Stretch(relative=None if named.hijri else {"months": named.month_shift or 0}, basis="relative")
        if days is None:
            return None
        return Stretch(*days, precision="day" if days[0] == days[1] else "period")

    def _from_today(self, days: int, weekday: int | None) -> Stretch:
        today = self.anchor.day
        if today is None:
            return Stretch(basis="relative", relative={"days": days})
        then = shift(today, "days", days)
        if weekday and today.year != OPEN and then.isoweekday() != weekday:  # published again, days later
            return self._weekday(weekday, None)
        return Stretch(then, then, basis="relative", relative={"days": days})

    def _weekday(self, weekday: int, which: int | None) -> Stretch:
        today = self.anchor.day
        relative = {"weekday": weekday}
        if today is None or today.year == OPEN:
            return self._near_dateline(weekday)
        which = 1 if which == 0 and self.anchor.ahead else which
        then = weekday_of(today, weekday, which)
        return Stretch(then, then, basis="relative", relative=relative)

    def _near_dateline(self, weekday: int) -> Stretch:
        """A weekday in a text that has a date but no day of publication: the nearest such day to that date."""
        relative, dated = {"weekday": weekday}, self.anchor.dated
        if dated is None:
            return Stretch(basis="relative", relative=relative)
        then = shift(dated, "days", (weekday - dated.isoweekday() + 3) % 7 - 3)
        return Stretch(then, then, basis="inferred", relative=relative)

    def _at(self, told: Stretch, items: list[Item]) -> Stretch:
        """The same day with its clock time, where one is told."""
        item = first_of(items, "clock")
        if item is None:
            return told
        clock: Clock = item.get("clock")
        part = first_of(items, "part") or first_of(items, "part_adverb")
        if part is not None and not clock.settled:
            clock = clock.within(part_hours(part))
        return msgspec.structs.replace(told, precision="time", clock=str(clock))

    def clock(self, items: list[Item]) -> Stretch:
        """A clock time alone: on the day told last, else on the day of publication."""
        told = self._last or (self._from_today(0, None) if self.anchor.day else Stretch())
        return self._at(msgspec.structs.replace(told, basis="relative", clock="", last_clock=""), items)

    def part(self, _: list[Item]) -> Stretch:
        """A part of the day alone: of the day told last, else of the day of publication."""
        told = self._last or (self._from_today(0, None) if self.anchor.day else Stretch())
        return msgspec.structs.replace(told, precision="day", basis="inferred", clock="", last_clock="")

    def such_day(self, items: list[Item]) -> Stretch | None:
        """The same day and month in another year."""
        of, today = first_of(items, "year"), self.anchor.day
        year = of.get("year").seen_from(self.anchor) if of else OPEN
        if today is None or year == OPEN:
            return VAGUE
        then = day_of(year, today.month, today.day)
        return Stretch(then, then, basis="inferred") if then else None

    def neighbour(self, items: list[Item]) -> Stretch:
        """The day before or after the day told last."""
        days = items[-1].get("neighbour_day")["days"]
        told = self._last or self._from_today(0, None)
        if told.first is None:
            return msgspec.structs.replace(told, basis="inferred")
        then = shift(told.first, "days", days)
        return Stretch(then, then, basis="inferred")

    def weekday_of_week(self, items: list[Item]) -> Stretch | None:
        """A weekday of last, this or next week."""
        item, which = first_of(items, "weekday"), which_of(items) or 0
        if item is None or self.anchor.day is None or self.anchor.year == OPEN:
            return Stretch(basis="relative", relative={"weeks": which})
        monday = whole(shift(self.anchor.day, "weeks", which), "weeks")[0]
        then = shift(monday, "days", item.get("weekday")["value"] - 1)
        return Stretch(then, then, basis="relative", relative={"weeks": which})

    def night(self, items: list[Item]) -> Stretch | None:
        """The night from one weekday to the next."""
        first, last = (item.get("weekday")["value"] for item in items if item.has("weekday"))
        if first % 7 + 1 != last:
            return None
        ended = self._weekday(last, None)
        began = ended.first and shift(ended.first, "days", -1)
        return msgspec.structs.replace(ended, first=began, relative={"weekday": first})

    def nth_weekday(self, items: list[Item]) -> Stretch | None:
        """The first, second ... or last such weekday of a month."""
        weekday, name = first_of(items, "weekday"), first_of(items, "month")
        if weekday is None:
            return None
        number, told = value_of(items, "ordinal"), weekday.get("weekday")["value"]
        if name is None:  # "of this month"
            which = which_of(items[-2:]) or 0
            month = month_from(self.anchor.day, which) if self.anchor.day and self.anchor.year != OPEN else None
            then = nth_weekday(*month, told, number) if month else None
            return Stretch(then, then, basis="relative", relative={"months": which})
        named: Month = name.get("month")
        year = year_of(items, named, self.anchor)
        if year == OPEN or named.hijri:
            return VAGUE
        then = nth_weekday(year, named.value, told, number)
        return Stretch(then, then) if then else None

    def after(self, items: list[Item]) -> Stretch:
        """So much later than the day told last."""
        so_long, told = lengths(items), self._last
        if so_long is None or told is None or told.first is None or so_long[0][0] in ("hours", "minutes"):
            return VAGUE
        then = moved(told.first, so_long)
        return Stretch(then, then, SINGULAR[so_long[-1][0]], "inferred") if then else VAGUE

    def before(self, items: list[Item]) -> Stretch:
        """So much before the day told last: «they shelled yesterday, three days after an attack»."""
        unit, count = counted(items)
        told = self._last
        if told is not None and unit in ("hours", "minutes"):
            return self.part(items)
        if count is None or told is None:
            return VAGUE
        then = moved(told.first, [(unit, -count)]) if told.first else None
        day = (told.relative or {}).get("days")
        relative = {"days": day - count} if day is not None and unit == "days" else None
        return Stretch(then, then, SINGULAR[unit], "inferred", relative) if then or relative else VAGUE


def _of_something(kind: str, last: Item, after: Item) -> bool:
    """Whether a decade is of a life («in the seventies of his life»), or a day is counted («the third day of»)."""
    if kind == "decade":
        return after.has("from")
    return kind == "day" and last.has("deictic") and after.has("ordinal") and after.definite


def _of_told_year(item: Item) -> bool:
    """Whether an item is of «the same year»."""
    year: Year | None = item.get("date").year if item.has("date") else item.get("year")
    return year is not None and year.told


_DAYS: dict[str, Callable[[Moments, list[Item]], Stretch | None]] = {
    "day": Moments.day, "clock": Moments.clock, "part": Moments.part, "neighbour": Moments.neighbour,
    "such-day": Moments.such_day, "weekday-of-week": Moments.weekday_of_week, "nth-weekday": Moments.nth_weekday,
    "night": Moments.night, "after": Moments.after,
}  # fmt: skip
