"""What a text itself says of its day, where nobody tells when it was published."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain, islice, takewhile

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.reading.times.calendar import OPEN, Anchor, day_of
from riwaya.reading.times.dates import Year, first_of

_NEXT, _LINE = 5, 20
"""How many items on a date may stand that goes with «today» or a weekday; as many where it is in the same line."""
_HEAD = 400
"""How many letters into a text a date alone in its line may stand and be that of its publication."""
_BOUNDS = frozenset({"line", "stop"})
"""What ends a line."""
_STAMPED = frozenset({
    "weekday", "day_word", "clock", "hour_word", "zone", "part_adverb", "era", "number", "digits", "comma", "colon",
    "dash", "mark", "open", "close", "date", "corresponding", "place", "actor", "in",
})  # fmt: skip
"""What may stand beside the date of a publication in its line, the town and the agency of a dateline among it."""
EARLY = 600
"""How many letters into a text a date may stand and still be the date of its news."""
_AWAKE = (0, 1, -1)
"""How many days a stamp may be off: a page is updated past midnight, or stamps the day on which it is called up."""
_LATER = 2
"""How many years at most a text is younger than the latest year that it names: a weekday picks one of so many."""


def anchor_of(row: Row) -> Anchor:
    """What the text itself says of its day and, where its year stays open, of the years of months that it names."""
    anchor = _own_day(row)
    return msgspec.structs.replace(anchor, named=_months_named(row)) if anchor.year == OPEN else anchor


_MONTHLY = frozenset(("date", "month"))
"""What names a month."""


def _months_named(row: Row) -> tuple[tuple[int, int], ...]:
    """The months that a text names with one year each: «in September 2018», «on 2 September»."""
    years: dict[int, set[int]] = {}
    for at, item in enumerate(row.items):
        if not item.bears(_MONTHLY):
            continue
        day, told = item.get("date"), item.get("month")
        after = row.items[at + 1] if at + 1 < len(row) else item
        month, year = day or told, day.year if day is not None else after.get("year")
        if month.hijri or year is None or year.value is None or year.hijri:
            continue
        number = day.month if day is not None else told.value
        if number is not None:
            years.setdefault(number, set()).add(year.value)
    return tuple(sorted((month, one) for month, (one, *more) in years.items() if not more))


def _own_day(row: Row) -> Anchor:
    """What the text itself says of its day.

    "Today, Tuesday 26 November", or a date alone in a line at its head, or one before "today, Wednesday" that is a
    Wednesday; else "Sunday, 2 February 2020" early on.
    """
    dated: date | None = None
    early: list[date] = []
    for at, item in enumerate(row.items):
        if item.has("date") and item.start < _HEAD and (stamp := _stamp(row, at)):
            return Anchor(_published(row, stamp))
        if item.has("deictic") and (day := _today(row, at, early)):
            return Anchor(day)
        if item.start < EARLY:
            dated = dated or _dated(row, at)
            early += [day] if (day := _settled_day(item)) else []
    return Anchor(dated=dated)


def _today(row: Row, at: int, early: list[date]) -> date | None:
    """The day of «today» by the date beside it, or «yesterday, Monday» by an earlier date that is such a Monday."""
    shift, near = row.items[at].get("deictic")["days"], row.items[at : at + _NEXT]
    weekday = _weekday_in(near)
    days = _seen(first_of(near, "date")) if shift == 0 else None
    if days is not None:
        return _in_a_year(days[0], weekday, row)
    same = (day for day in early if day.isoweekday() == weekday)
    return next((day - timedelta(days=shift) for day in same), None)


def _weekday_in(items: list[Item]) -> int | None:
    """The first weekday that items name, counted from Monday as 1."""
    return next((item.get("weekday")["value"] for item in _spelled(items) if item.has("weekday")), None)


def _spelled(items: list[Item]) -> Iterator[Item]:
    """Items, and what those that are dates are made of."""
    for item in items:
        yield from item.parts if item.has("date") else (item,)


def _in_a_year(day: date, weekday: int | None, row: Row) -> date:
    """A day with the year in which it is such a weekday, where the text names years and one after the latest fits."""
    years = [year for item in row.items if (year := _year(item))] if day.year == OPEN and weekday else []
    told = (day_of(max(years) + n, day.month, day.day) for n in range(_LATER + 1) if years)
    return next((one for one in told if one and one.isoweekday() == weekday), day)


def _year(item: Item) -> int | None:
    """The year that a date or a year names by number."""
    year: Year | None = item.get("date").year if item.has("date") else item.get("year")
    return year.value if year is not None and not year.hijri else None


def _seen(item: Item | None) -> tuple[date, date] | None:
    """The days that a date means by itself."""
    return item.get("date").seen_from(Anchor()) if item is not None else None


def _dated(row: Row, at: int) -> date | None:
    """The day of a date that goes with a weekday: beside it, or later in its line where it is such a weekday."""
    item = row.items[at]
    if item.has("date") and any(part.has("weekday") for part in item.parts):
        return _settled_day(item)
    if not item.has("weekday"):
        return None
    if near := first_of(row.items[at : at + _NEXT], "date"):
        return _settled_day(near)
    line = takewhile(lambda other: not other.bears(_BOUNDS), islice(row.items, at, at + _LINE))
    day = _settled_day(first_of([*line], "date"))
    return day if day and day.isoweekday() == item.get("weekday")["value"] else None


def _settled_day(item: Item | None) -> date | None:
    """The day of a date that is told with its year."""
    days = _seen(item) if item is not None and item.has("date") else None
    return days[0] if days and days[0].year != OPEN else None


def _stamp(row: Row, at: int) -> date | None:
    """The day of a date that stands alone in its line, or behind «published on»: the stamp of its publication."""
    days = _seen(row.items[at])
    if days is None or days[0] != days[1] or days[0].year == OPEN:
        return None
    before = [*takewhile(lambda item: not item.bears(_BOUNDS), reversed(row.items[:at]))]
    if before and before[-1].has("furniture"):
        return days[0] if all(item.has("furniture") or item.bears(_STAMPED) for item in before) else None
    behind = takewhile(lambda item: not item.bears(_BOUNDS), row.items[at + 1 :])
    return days[0] if all(item.bears(_STAMPED) or _letter(item) for item in chain(before, behind)) else None


def _letter(item: Item) -> bool:
    """Whether an item is a single letter, as «a.m.» is in a stamp."""
    return not item.readings and item.end - item.start == 1


def _published(row: Row, stamp: date) -> date | None:
    """The day of a stamp, or beside it that which «today» names by its weekday; None where that is another one."""
    for at in row.indexes(0, len(row), "deictic"):
        weekday = _weekday_in(row.items[at : at + _NEXT])
        if weekday and row.items[at].get("deictic")["days"] == 0:
            days = (stamp + timedelta(days=n) for n in _AWAKE)
            return next((day for day in days if day.isoweekday() == weekday), None)
    return stamp
