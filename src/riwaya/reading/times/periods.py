"""Periods: months, years, and weeks or days by number, counted from the day of publication."""

import re
from collections.abc import Callable
from datetime import date

import msgspec

from riwaya.grammar.row import Item
from riwaya.reading.times.calendar import (
    OPEN,
    Anchor,
    Stretch,
    day_of,
    days_in,
    from_hijri,
    hijri_years,
    month_of,
    nth_week,
    part_of,
    shift,
    whole_month,
    whole_week,
    whole_year,
)
from riwaya.reading.times.dates import Month, Year, first_of, value_of, which_of
from riwaya.reading.times.lengths import SINGULAR, VAGUE, ago, ahead, counted, during, hours_ago, in_a_row, so_many

_EARLIEST, _LATEST = 1900, 2100
"""Between these a bare number may be a year."""
_MONTH = re.compile(r"(\d{1,2})([-/])(\d{4})")
_WHOLE = frozenset({"weeks", "months", "years"})
"""Units of which one begins and ends with the calendar."""


def year_of(items: list[Item], named: Month, anchor: Anchor) -> int:
    """The year of a month: the one named beside it, else the one that the anchor gives."""
    year = _year(items)
    return year.seen_from(anchor) if year else month_of(anchor, named.value, which_of(items))


def _year(items: list[Item]) -> Year | None:
    """The year named among the items; one told by number counts before a "this"."""
    years: list[Year] = [item.get("year") for item in items if item.has("year")]
    return next((year for year in years if year.value is not None), years[0] if years else None)


def _edge(items: list[Item]) -> str:
    item = first_of(items, "edge")
    return str(item.get("edge")["edge"]) if item else ""


def month(items: list[Item], anchor: Anchor) -> Stretch | None:
    """A month, or its start, middle or end."""
    name, edge, which = first_of(items, "month"), _edge(items), which_of(items)
    if name is None:
        return None
    named: Month = name.get("month")
    if named.hijri:
        return _hijri_month(_year(items), named, anchor)
    year = year_of(items, named, anchor)
    precision, basis = "period" if edge else "month", "explicit" if which is None else "relative"
    if year == OPEN and which is not None and not edge and first_of(items, "year") is None:
        return Stretch(precision=precision, basis=basis, relative={"month": named.value})
    first, last = whole_month(year, named.value, edge)
    return Stretch(first, last, precision, basis)


def _hijri_month(year: Year | None, named: Month, anchor: Anchor) -> Stretch:
    if year and year.hijri and year.value:
        years, ceiling = iter((year.value,)), None
    elif year:
        ceiling = day_of(year.seen_from(anchor), 12, 31)
        years = hijri_years(Anchor(ceiling))
    else:
        years, ceiling = hijri_years(anchor), anchor.day
    months = (days for one in years if (days := from_hijri(one, named.value)))
    known = next((days for days in months if ceiling is None or days[0] <= ceiling), None)
    return Stretch(*known, precision="month") if known else Stretch(precision="month", basis="relative")


def last_day(items: list[Item], anchor: Anchor) -> Stretch | None:
    """The last day of a month."""
    told = month([item for item in items if not item.has("past") and not item.has("edge")], anchor)
    return msgspec.structs.replace(told, first=told.last, precision="day") if told and told.last else told


def year(items: list[Item], anchor: Anchor) -> Stretch | None:
    """A year, or its start, middle or end; None where a bare number counts things, as in "in 2000 houses"."""
    named, edge = _year(items), _edge(items)
    if named is None or (not items[-1].has("year.named") and named.value is not None and named.value % 100 == 0):
        return None
    if named.hijri and named.value:
        first, last = from_hijri(named.value, 1), from_hijri(named.value, 12)
        return Stretch(first[0], last[1], "year") if first and last else None
    basis, relative = _counted(named)
    number = named.seen_from(anchor)
    if number == OPEN:
        return Stretch(precision="period" if edge else "year", basis=basis, relative=relative)
    return Stretch(*whole_year(number, edge), "month" if edge else "year", basis, relative)


def _counted(named: Year) -> tuple[str, dict[str, int] | None]:
    """(basis, relative) of a year."""
    return ("explicit", None) if named.shift is None else ("relative", {"years": named.shift})


def two_years(items: list[Item], anchor: Anchor) -> Stretch | None:
    """From the start of one year to the end of the next one named."""
    first, last = (item.get("year").seen_from(anchor) for item in items if item.has("year"))
    return Stretch(date(first, 1, 1), date(last, 12, 31), "period") if OPEN < first <= last else None


def year_range(items: list[Item], _: Anchor) -> Stretch | None:
    """From one year to another, as two numbers in one word: "2014-2018"."""
    number = items[-1].get("number")
    first, last = int(number.low), int(number.high or 0)
    if not _EARLIEST <= first < last <= _LATEST:
        return None
    return Stretch(date(first, 1, 1), date(last, 12, 31), "period")


def year_part(items: list[Item], anchor: Anchor) -> Stretch | None:
    """A quarter, third or half of a year."""
    parts, named = items[0].get("fraction")["parts"], _year(items)
    number = value_of(items, "ordinal") or parts
    if named is None or number > parts:
        return None
    basis, relative = _counted(named)
    seen = named.seen_from(anchor)
    if seen == OPEN:
        return Stretch(precision="period", basis=basis, relative=relative)
    return Stretch(*part_of(seen, parts, number), "period", basis, relative)


def season(items: list[Item], anchor: Anchor) -> Stretch | None:
    """A season of a year, as the months that make it; winter begins in December of the year before."""
    first, last = items[0].get("season")["months"]
    named = _year(items)
    if items[0].definite and len(items) == 2 and named is not None and not items[1].has("year.named"):
        return None  # «I leave this summer, 2016 ...»: a number behind an article is not its year
    seen = named.seen_from(anchor) if named else OPEN
    if seen == OPEN:
        return VAGUE
    start = date(seen - 1 if first > last else seen, first, 1)
    return Stretch(start, date(seen, last, days_in(seen, last)), "period")


def week_of(items: list[Item], anchor: Anchor) -> Stretch | None:
    """The first, second ... or last week of a month or year."""
    if counted(items) != ("weeks", 1):
        return None
    dated = first_of(items, "date")  # «the first week of August»: read as a day before
    if dated is not None:
        days = dated.get("date").seen_from(anchor)
        number, months = (days[0].day, whole_month(days[0].year, days[0].month)) if days else (None, None)
    else:
        number = value_of(items, "ordinal") or (1 if _edge(items) == "start" else None)
        rest = [item for item in items if not item.has("edge") and not item.has("past")]
        of = (month if first_of(rest, "month") else year)(rest, anchor)
        months = (of.first, of.last) if of and of.first and of.last else None
    if months is None or months[0].year == OPEN:
        return VAGUE
    return Stretch(*nth_week(*months, number), "week")


def decade(items: list[Item], _: Anchor) -> Stretch | None:
    """Ten years of the last century, or their start, middle or end."""
    first = items[-1].get("decade")["value"]
    low, high = {"start": (0, 2), "middle": (4, 6), "half": (4, 6), "end": (7, 9)}.get(_edge(items), (0, 9))
    return Stretch(date(first + low, 1, 1), date(first + high, 12, 31), "period")


def unit(items: list[Item], anchor: Anchor) -> Stretch:
    """The last, this or next of a unit; or so many of them up to today, or from today on."""
    name, count = counted(items)
    which = which_of(items)
    which = -1 if which is None else which
    if count is None:
        return hours_ago(anchor) if name == "hours" and which == -1 else VAGUE
    if count == 1 and name in _WHOLE:
        return _one(name, which, _edge(items), anchor)
    return so_many([(name, count if which > 0 else -count)], anchor)


def _one(name: str, which: int, edge: str, anchor: Anchor) -> Stretch:
    relative, precision, today = {name: which}, "period" if edge else SINGULAR[name], anchor.day
    if today is None or today.year == OPEN:
        return Stretch(precision=precision, basis="relative", relative=relative)
    then = shift(today if name == "weeks" else today.replace(day=1), name, which)
    if name == "months":
        days = whole_month(then.year, then.month, edge)
    else:
        days = whole_year(then.year, edge) if name == "years" else whole_week(then, edge)
    return Stretch(*days, precision, "relative", relative)


def unit_edge(items: list[Item], anchor: Anchor) -> Stretch | None:
    """The start, middle or end of this week, month or year; or the last two of a unit."""
    name, count = counted(items)
    if count == 2 and _edge(items) == "end":  # "the last two weeks", as one word
        return so_many([(name, -count)], anchor)
    whole_unit = count == 1 and name in _WHOLE and _edge(items) != "half"
    return _one(name, 0, _edge(items), anchor) if whole_unit else None


def rest(items: list[Item], anchor: Anchor) -> Stretch | None:
    """What is left of this week, month or year, from today on."""
    name, count = counted(items)
    whole_unit = _one(name, 0, "", anchor) if count == 1 and name in _WHOLE else None
    if whole_unit is None or anchor.day is None or whole_unit.last is None:
        return whole_unit
    return msgspec.structs.replace(whole_unit, first=anchor.day, precision="period")


def rest_later(items: list[Item], anchor: Anchor) -> Stretch | None:
    """«Later this week»: what is left of it from tomorrow on."""
    told = rest(items, anchor)
    if told is None or told.first is None or told.first != anchor.day:
        return told
    return msgspec.structs.replace(told, first=min(shift(told.first, "days", 1), told.last or told.first))


def weekend(items: list[Item], anchor: Anchor) -> Stretch:
    """The end of last, this or next week; of any week where none is said."""
    which = which_of(items)
    return VAGUE if which is None else _one("weeks", which, "end", anchor)


def month_in_digits(letters: str, *, on: bool) -> Stretch | None:
    """A month and its year in digits: "3-2015"; with a stroke only behind «in» or «since», as laws are numbered so."""
    told = _MONTH.fullmatch(letters)
    if told is None or told[2] == "/" and not on:
        return None
    number, year = int(told[1]), int(told[3])
    if not 1 <= number <= 12 or not _EARLIEST <= year <= _LATEST:
        return None
    return Stretch(*whole_month(year, number), precision="month")


def vague(_: list[Item], __: Anchor) -> Stretch:
    """A time that no calendar settles."""
    return VAGUE


PERIODS: dict[str, Callable[[list[Item], Anchor], Stretch | None]] = {
    "month": month, "last-day": last_day, "year": year, "two-years": two_years, "year-part": year_part,
    "season": season, "unit": unit, "unit-edge": unit_edge, "ago": ago, "during": during, "in-a-row": in_a_row,
    "vague": vague, "nth-week": week_of, "decade": decade, "rest": rest,
    "from-now": ahead, "year-range": year_range, "rest-later": rest_later, "weekend": weekend,
}  # fmt: skip
"""How a rule says that its period is reckoned (`as`) -> what reckons it."""
