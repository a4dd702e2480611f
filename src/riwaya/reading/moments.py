"""Moments: what one expression of time means, counted from the day of publication."""

from collections.abc import Callable
from datetime import date

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.reading.calendar import (
    OPEN,
    Anchor,
    Stretch,
    days_in,
    day_of,
    from_hijri,
    hijri_years,
    month_of,
    nth_weekday,
    part_of,
    shift,
    weekday_of,
    whole,
    whole_month,
    whole_year,
)
from riwaya.reading.dates import Clock, Day, Month, Year, first_of, part_hours, value_of, which_of

_SINGULAR = {"days": "day", "weeks": "week", "months": "month", "years": "year", "hours": "day", "minutes": "day"}
_VAGUE = Stretch(precision="period", basis="relative")


class Moments:
    """Reckons the moments of one text in order; it remembers the last day told, for "the next day" and bare hours."""

    def __init__(self, anchor: Anchor) -> None:
        self.anchor = anchor
        self._last: Stretch | None = None

    def __call__(self, match: Match, row: Row) -> Stretch | None:
        """The stretch of days that a match means; None where it means none."""
        found = _KINDS[match.rule.keep["as"]](self, match.items(row))
        if found is not None and found.precision in ("day", "time"):
            self._last = found
        return found

    # --- days ---

    def day(self, items: list[Item]) -> Stretch | None:
        """A day named from today, by its weekday or by its date, with the time of day where told."""
        deictic, weekday, named = (first_of(items, label) for label in ("deictic", "weekday", "date"))
        number = weekday.get("weekday")["value"] if weekday else None
        told: Stretch | None = None
        if named is not None:
            told = self._dated(named.get("date"), number)
        if deictic is not None:
            near = self._from_today(deictic.get("deictic")["days"], number)
            told = msgspec.structs.replace(told, relative=near.relative) if told else near
        elif told is None and number is not None:
            told = self._weekday(number, which_of(items))
        elif told is not None and number is not None:
            told = msgspec.structs.replace(told, relative={"weekday": number})
        return self._at(told, items) if told else None

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
        told = self._last or self._from_today(0, None)
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
            return _VAGUE
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

    def nth_weekday(self, items: list[Item]) -> Stretch | None:
        """The first, second ... or last such weekday of a month."""
        weekday, name = first_of(items, "weekday"), first_of(items, "month")
        if weekday is None or name is None:
            return None
        named: Month = name.get("month")
        year = self._year(items, named)
        if year == OPEN or named.hijri:
            return _VAGUE
        then = nth_weekday(year, named.value, weekday.get("weekday")["value"], value_of(items, "ordinal"))
        return Stretch(then, then) if then else None

    def last_day(self, items: list[Item]) -> Stretch | None:
        """The last day of a month."""
        told = self.month([item for item in items if not item.has("past") and not item.has("edge")])
        return msgspec.structs.replace(told, first=told.last, precision="day") if told and told.last else told

    # --- months and years ---

    def _year(self, items: list[Item], named: Month) -> int:
        of = first_of(items, "year")
        if of is not None:
            year: Year = of.get("year")
            return year.seen_from(self.anchor)
        return month_of(self.anchor, named.value, which_of(items))

    def month(self, items: list[Item]) -> Stretch | None:
        """A month, or its start, middle or end."""
        name, edge, which = first_of(items, "month"), _edge(items), which_of(items)
        if name is None:
            return None
        named: Month = name.get("month")
        if named.hijri:
            return self._hijri_month(items, named)
        year = self._year(items, named)
        precision, basis = "period" if edge else "month", "explicit" if which is None else "relative"
        if year == OPEN and which is not None and not edge and first_of(items, "year") is None:
            return Stretch(precision=precision, basis=basis, relative={"month": named.value})
        return Stretch(*whole_month(year, named.value, edge), precision=precision, basis=basis)

    def _hijri_month(self, items: list[Item], named: Month) -> Stretch | None:
        of = first_of(items, "year")
        year: Year | None = of.get("year") if of else None
        years = [year.value] if year and year.hijri and year.value else list(hijri_years(self.anchor))
        if year and not year.hijri:
            years = list(hijri_years(Anchor(day_of(year.seen_from(self.anchor), 12, 31))))
        known = [days for one in years if (days := from_hijri(one, named.value))]
        today = self.anchor.day
        if year and not year.hijri:
            known = [days for days in known if days[0].year == year.seen_from(self.anchor)]
        elif year is None and today is not None:
            known = [days for days in known if days[0] <= today]
        return Stretch(*known[0], precision="month") if known else Stretch(precision="month", basis="relative")

    def year(self, items: list[Item]) -> Stretch | None:
        """A year, or its start, middle or end."""
        of, edge = first_of(items, "year"), _edge(items)
        if of is None or _is_count(items):
            return None
        named: Year = of.get("year")
        if named.hijri and named.value:
            ends = from_hijri(named.value, 1), from_hijri(named.value, 12)
            return Stretch(ends[0][0], ends[1][1], "year") if ends[0] and ends[1] else None
        year = named.seen_from(self.anchor)
        basis = "explicit" if named.shift is None else "relative"
        relative = None if named.shift is None else {"years": named.shift}
        if year == OPEN:
            return Stretch(precision="period" if edge else "year", basis=basis, relative=relative)
        return Stretch(*whole_year(year, edge), precision="month" if edge else "year", basis=basis, relative=relative)

    def two_years(self, items: list[Item]) -> Stretch | None:
        """From the start of one year to the end of the next one named."""
        first, last = (item.get("year").seen_from(self.anchor) for item in items if item.has("year"))
        return Stretch(date(first, 1, 1), date(last, 12, 31), "period") if OPEN < first <= last else None

    def year_part(self, items: list[Item]) -> Stretch | None:
        """A quarter, third or half of a year."""
        parts, of = items[0].get("fraction")["parts"], first_of(items, "year")
        number = value_of(items, "ordinal") or parts
        if of is None or number > parts:
            return None
        named: Year = of.get("year")
        year, relative = named.seen_from(self.anchor), None if named.shift is None else {"years": named.shift}
        basis = "explicit" if named.shift is None else "relative"
        days = part_of(year, parts, number) if year != OPEN else (None, None)
        return Stretch(*days, precision="period", basis=basis, relative=relative)

    def season(self, items: list[Item]) -> Stretch | None:
        """A season of a year, as the months that make it; winter begins in December of the year before."""
        first, last = items[0].get("season")["months"]
        of = first_of(items, "year")
        year = of.get("year").seen_from(self.anchor) if of else OPEN
        if year == OPEN:
            return _VAGUE
        start = date(year - 1 if first > last else year, first, 1)
        return Stretch(start, date(year, last, days_in(year, last)), "period")

    # --- units: weeks, months, numbers of days ---

    def unit(self, items: list[Item]) -> Stretch | None:
        """The last, this or next of a unit; or so many of them up to today, or from today on."""
        unit, count = _unit(items)
        which = which_of(items)
        which = -1 if which is None else which
        if count is None:
            return _VAGUE
        if count == 1 and unit not in ("hours", "minutes", "days"):
            return self._one(unit, which, _edge(items))
        return self._many(unit, count if which > 0 else -count)

    def _one(self, unit: str, which: int, edge: str) -> Stretch:
        relative, precision = {unit: which}, "period" if edge else _SINGULAR[unit]
        today = self.anchor.day
        if today is None or today.year == OPEN:
            return Stretch(precision=precision, basis="relative", relative=relative)
        then = shift(today.replace(day=1) if unit != "weeks" else today, unit, which)
        days = whole_month(then.year, then.month, edge) if unit == "months" else whole(then, unit)
        if unit == "years":
            days = whole_year(then.year, edge)
        return Stretch(*days, precision=precision, basis="relative", relative=relative)

    def _many(self, unit: str, count: int) -> Stretch:
        if unit in ("hours", "minutes"):
            days = -(-abs(count) // 24) if unit == "hours" else 0
            unit, count = "days", days if count > 0 else -days
        relative, today = {unit: count}, self.anchor.day
        if today is None or today.year == OPEN:
            return Stretch(precision="period", basis="relative", relative=relative)
        days_between = sorted((today, shift(today, unit, count)))
        return Stretch(*days_between, precision="period", basis="relative", relative=relative)

    def unit_edge(self, items: list[Item]) -> Stretch | None:
        """The start, middle or end of this week, month or year."""
        unit, count = _unit(items)
        if count != 1 or unit not in ("weeks", "months", "years"):
            return None
        return self._one(unit, 0, _edge(items))

    def ago(self, items: list[Item]) -> Stretch | None:
        """So long ago: the day itself; with "since", from that day on; less than so long ago: the days since."""
        unit, count = _unit(items)
        if count is None:
            return _VAGUE
        many = self._many(unit, -count)
        if items[0].has("since"):
            return msgspec.structs.replace(many, last=None)
        near = first_of(items, "near")
        if near is not None and near.get("near")["less"]:
            return many
        day = many.first
        return Stretch(day, day, _SINGULAR[unit], "relative", many.relative)

    def after(self, items: list[Item]) -> Stretch:
        """So much later than the day told last."""
        unit, count = _unit(items)
        told = self._last
        if count is None or told is None or told.first is None or unit in ("hours", "minutes"):
            return _VAGUE
        then = shift(told.first, unit, count)
        return Stretch(then, then, _SINGULAR[unit], "inferred")

    def during(self, items: list[Item]) -> Stretch | None:
        """Within so many units: up to today."""
        unit, count = _unit(items)
        return _VAGUE if count is None else self._many(unit, -count)

    def in_a_row(self, items: list[Item]) -> Stretch | None:
        """For the ninth day in a row: since eight days."""
        number = value_of(items, "ordinal")
        unit = "days" if first_of(items, "deictic") else _unit(items)[0]
        return self._many(unit, 1 - number) if number else None

    def vague(self, _: list[Item]) -> Stretch:
        """A time that no calendar settles."""
        return _VAGUE


_KINDS: dict[str, Callable[[Moments, list[Item]], Stretch | None]] = {
    name.replace("_", "-"): getattr(Moments, name)
    for name in (
        "day", "clock", "part", "such_day", "neighbour", "weekday_of_week", "nth_weekday", "last_day", "month", "year", "two_years", "year_part", "season",
        "unit", "unit_edge", "ago", "after", "during", "in_a_row", "vague",
    )
}  # fmt: skip


def _edge(items: list[Item]) -> str:
    item = first_of(items, "edge")
    return str(item.get("edge")["edge"]) if item else ""


def _is_count(items: list[Item]) -> bool:
    """Whether a bare number, as in "in 2000 houses", counts things."""
    bare = items[-1].has("year") and not items[-1].has("year.named")
    year: Year = items[-1].get("year")
    return bare and year.value is not None and year.value % 100 == 0


def _unit(items: list[Item]) -> tuple[str, int | None]:
    """(unit, how many); None where the plural stands with no number, or with "several"."""
    item = first_of(items, "timeunit")
    entry = item.get("timeunit") if item else None
    assert entry is not None  # noqa: S101 - every rule of this kind has a unit
    if first_of(items, "number") is not None:
        return entry["unit"], value_of(items, "number")
    count = entry["count"]
    return entry["unit"], 1 if count is None else count or None
