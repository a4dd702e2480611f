"""Periods: months, years, and weeks or days by number, counted from the day of publication."""

from collections.abc import Callable
from datetime import date

import msgspec

from riwaya.grammar.row import Item
from riwaya.reading.calendar import (
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
from riwaya.reading.dates import Month, Year, first_of, value_of, which_of

VAGUE = Stretch(precision="period", basis="relative")
"""A time that no calendar settles."""
SINGULAR = {"days": "day", "weeks": "week", "months": "month", "years": "year", "hours": "day", "minutes": "day"}
"""Unit -> the precision of one of it."""


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


def season(items: list[Item], anchor: Anchor) -> Stretch:
    """A season of a year, as the months that make it; winter begins in December of the year before."""
    first, last = items[0].get("season")["months"]
    named = _year(items)
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


def counted(items: list[Item]) -> tuple[str, int | None]:
    """(unit, how many) of a length of time; None where the plural stands with no number, or with "several"."""
    item = first_of(items, "timeunit")
    if item is None:
        return "days", None
    entry = item.get("timeunit")
    unit, count = str(entry["unit"]), entry["count"]
    whole = value_of(items, "number") if first_of(items, "number") else 1 if count is None else count or None
    part = first_of(items, "fraction") if first_of(items, "wa") else None
    if part is None or whole is None or unit != "years":
        return unit, whole
    return "months", 12 * whole + 12 // part.get("fraction")["parts"]  # «a year and a half»


def unit(items: list[Item], anchor: Anchor) -> Stretch:
    """The last, this or next of a unit; or so many of them up to today, or from today on."""
    name, count = counted(items)
    which = which_of(items)
    which = -1 if which is None else which
    if count is None:
        return VAGUE
    if count == 1 and name in ("weeks", "months", "years"):
        return _one(name, which, _edge(items), anchor)
    return _many(name, count if which > 0 else -count, anchor)


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


def _many(name: str, count: int, anchor: Anchor) -> Stretch:
    """So many units up to today (fewer than none) or from today on; hours count as the days that they touch."""
    if name in ("hours", "minutes"):
        days = -(-abs(count) // 24) if name == "hours" else 0
        name, count = "days", days if count > 0 else -days
    relative, today = {name: count}, anchor.day
    if today is None or today.year == OPEN:
        return Stretch(precision="period", basis="relative", relative=relative)
    then = shift(today, name, count)
    return Stretch(min(today, then), max(today, then), "period", "relative", relative)


def unit_edge(items: list[Item], anchor: Anchor) -> Stretch | None:
    """The start, middle or end of this week, month or year."""
    name, count = counted(items)
    whole_unit = count == 1 and name in ("weeks", "months", "years") and _edge(items) != "half"
    return _one(name, 0, _edge(items), anchor) if whole_unit else None


def ago(items: list[Item], anchor: Anchor) -> Stretch:
    """So long ago: the day itself; with "since", from that day on; less than so long ago: the days since."""
    name, count = counted(items)
    if count is None:
        return VAGUE
    many = _many(name, -count, anchor)
    if items[0].has("since"):
        return msgspec.structs.replace(many, last=None)
    near = first_of(items, "near")
    if near is not None and near.get("near")["less"]:
        return many
    return Stretch(many.first, many.first, SINGULAR[name], "relative", many.relative)


def during(items: list[Item], anchor: Anchor) -> Stretch:
    """Within so many units: up to today."""
    name, count = counted(items)
    return VAGUE if count is None else _many(name, -count, anchor)


def in_a_row(items: list[Item], anchor: Anchor) -> Stretch | None:
    """For the ninth day in a row: since eight days."""
    number = value_of(items, "ordinal" if first_of(items, "ordinal") else "number")
    name = "days" if first_of(items, "deictic") else counted(items)[0]
    return _many(name, 1 - number, anchor) if number else None


def vague(_: list[Item], __: Anchor) -> Stretch:
    """A time that no calendar settles."""
    return VAGUE


PERIODS: dict[str, Callable[[list[Item], Anchor], Stretch | None]] = {
    "month": month, "last-day": last_day, "year": year, "two-years": two_years, "year-part": year_part,
    "season": season, "unit": unit, "unit-edge": unit_edge, "ago": ago, "during": during, "in-a-row": in_a_row,
    "vague": vague, "nth-week": week_of, "decade": decade,
}  # fmt: skip
"""How a rule says that its period is reckoned (`as`) -> what reckons it."""
