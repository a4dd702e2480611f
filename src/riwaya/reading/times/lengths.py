"""Lengths of time: so many units, one after another, counted back from the day of publication or on from it."""

from collections.abc import Sequence
from datetime import date
from functools import reduce

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.reading.times.calendar import OPEN, Anchor, Stretch, shift
from riwaya.reading.times.dates import first_of, value_of

VAGUE = Stretch(precision="period", basis="relative")
"""A time that no calendar settles."""
SINGULAR = {
    "days": "day", "weeks": "week", "months": "month", "years": "year", "decades": "year", "hours": "day",
    "minutes": "day",
}  # fmt: skip
"""Unit -> the precision of one of it."""


def counted(items: list[Item]) -> tuple[str, int | None]:
    """(unit, how many) of a length of time; None where the plural stands with no number, or with "several"."""
    item, own = first_of(items, "timeunit"), first_of(items, "its_unit")
    if item is None:
        return ("days", None) if own is None else (str(own.get("its_unit")["unit"]), 1)
    entry = item.get("timeunit")
    unit, count = str(entry["unit"]), entry["count"]
    whole = value_of(items, "number") if first_of(items, "number") else 1 if count is None else count or None
    part = first_of(items, "fraction") if first_of(items, "wa") else None
    if part is None or whole is None or unit != "years":
        return unit, whole
    return "months", 12 * whole + 12 // part.get("fraction")["parts"]  # «a year and a half»


def lengths(items: list[Item]) -> list[tuple[str, int]] | None:
    """The lengths that make up one, "two years and three months", longest first; None where one has no number."""
    ends = [n for n, item in enumerate(items) if item.has("timeunit") and not items[n - 1].has("fraction")]
    starts = [0, *(_joint(items, end) for end in ends[1:])]
    found = [counted(items[start:end]) for start, end in zip(starts, [*starts[1:], len(items)], strict=True)]
    told = [(unit, count) for unit, count in found if count is not None]
    return told if len(told) == len(found) else None


def _joint(items: list[Item], end: int) -> int:
    """The index of the last item before `end` that joins a length to one before it."""
    return next(n for n in range(end, 0, -1) if items[n].has("wa") or items[n].has("comma"))


def calendar_unit(name: str, count: int) -> tuple[str, int]:
    """A length of time in the units of a calendar: hours as days, decades as years."""
    if name == "decades":
        return "years", 10 * count
    if name not in ("hours", "minutes"):
        return name, count
    days = -(-abs(count) // 24) if name == "hours" else 0
    return "days", days if count > 0 else -days


def so_many(told: Sequence[tuple[str, int]], anchor: Anchor) -> Stretch:
    """So many units up to today (fewer than none) or from today on; hours count as the days that they touch."""
    relative, today = dict(calendar_unit(*length) for length in told), anchor.day
    if today is None or today.year == OPEN:
        return Stretch(precision="period", basis="relative", relative=relative)
    then = moved(today, told)
    return Stretch(min(today, then), max(today, then), "period", "relative", relative) if then else VAGUE


def moved(day: date, told: Sequence[tuple[str, int]]) -> date | None:
    """The day that lies some lengths of time after another, or before; None where no calendar reaches."""
    try:
        return reduce(lambda then, length: shift(then, *calendar_unit(*length)), told, day)
    except (ValueError, OverflowError):
        return None


def ago(items: list[Item], anchor: Anchor) -> Stretch:
    """So long ago: the day itself; with "since", from that day on; less than so long ago: the days since."""
    told = lengths(items)
    if told is None:
        return VAGUE
    many = so_many([(unit, -count) for unit, count in told], anchor)
    if items[0].has("since") and not from_now(items):
        return msgspec.structs.replace(many, last=None)
    near = first_of(items, "near")
    if near is not None and near.get("near")["less"]:
        return many
    return Stretch(many.first, many.first, SINGULAR[told[-1][0]], "relative", many.relative)


def hours_ago(anchor: Anchor) -> Stretch:
    """Some hours ago: of today."""
    today = anchor.day if anchor.year != OPEN else None
    return Stretch(today, today, "day", "relative", {"days": 0})


def from_now(items: list[Item]) -> bool:
    """Whether a length is counted from now: "two weeks from today"."""
    today = items[-1].has("deictic") and items[-1].get("deictic")["days"] == 0
    return today or items[-1].has("now")


def ahead(items: list[Item], anchor: Anchor) -> Stretch:
    """So long from now: the day itself."""
    told = lengths(items)
    if told is None:
        return VAGUE
    many = so_many(told, anchor)
    return Stretch(many.last, many.last, SINGULAR[told[-1][0]], "relative", many.relative)


def during(items: list[Item], anchor: Anchor) -> Stretch:
    """Within so many units: up to today."""
    name, count = counted(items)
    return VAGUE if count is None else so_many([(name, -count)], anchor)


def in_a_row(items: list[Item], anchor: Anchor) -> Stretch | None:
    """For the ninth day in a row: since eight days; in «its third month»: since two months, and no end yet."""
    number = value_of(items, "ordinal" if first_of(items, "ordinal") else "number")
    own = first_of(items, "its_unit")
    if own is not None:  # «its first day» is no length of time
        if not number or number == 1:
            return None
        return msgspec.structs.replace(so_many([(own.get("its_unit")["unit"], 1 - number)], anchor), last=None)
    name = "days" if first_of(items, "deictic") else counted(items)[0]
    return so_many([(name, 1 - number)], anchor) if number else None


def counts_from(row: Row, index: int) -> bool:
    """Whether a time says how long before something else lies: «two days after an attack», «hours after its end»."""
    return row.items[index].contains("after") and of_another(row, index + 1)


def of_another(row: Row, end: int) -> bool:
    """Whether something else stands behind so long a time, from which it is counted."""
    few = end < len(row) and row.items[end].has("word")
    return end + few < len(row) and row.items[end + few].bears(_OF)


def counts_else(row: Row, items: list[Item], end: int) -> bool:
    """Whether so long ago is before another event («three days before the vote»), or a day («since the day of X»)."""
    of = row.items[end : end + 2]
    if of and items[-1].has("day_word"):
        return of[0].has("weekday") or of[0].has("date")
    leads = len(of) > 1 and of[0].has("from") and items[0].has("ago") and not from_now(items)
    return leads and not of[1].bears(_WHENCE)


_WHENCE = frozenset({"place", "place-kind", "actor", "anaphor.place", "direction"})
"""What somebody comes from, behind a time."""
_OF = frozenset({"from", "on"})
"""What stands between «so long after» and what it is counted from."""
