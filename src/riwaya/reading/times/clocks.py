"""Times of day, as digits or words tell them."""

import re

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.reading.times.dates import first_of, value_of

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?")


class Clock(msgspec.Struct, frozen=True, gc=False):
    """A time of day, 24 hours; `utc` where the text says so."""

    hour: int
    minute: int
    utc: bool = False
    settled: bool = False
    """Whether a word such as "morning" settled which half of the day is meant."""

    def within(self, hours: tuple[int, int]) -> "Clock":
        """The same time in the half of the day that lies within `hours` (they may run past 24)."""
        low, high = hours
        halves = (self.hour % 12 + half for half in (0, 12, 24))
        fitting = next((hour for hour in halves if low <= hour < high), None)
        if self.hour > 12 or fitting is None:
            return self
        return msgspec.structs.replace(self, hour=fitting % 24, settled=True)

    def __str__(self) -> str:
        return f"T{self.hour:02}:{self.minute:02}{'Z' if self.utc else ''}"


def clock(match: Match, row: Row) -> Clock | None:
    """The time of day that digits or words tell."""
    items = match.items(row)
    found = _hour(items, row)
    if found is None:
        return None
    hour, minute = found
    rest = items[1:]
    fraction, minus = first_of(rest, "fraction"), first_of(rest, "minus")
    if fraction is not None:
        minute = fraction.get("fraction")["minutes"]
    elif first_of(rest, "minute_word") is not None and hour > 24:  # "the fourth and forty": 44th to the numerals
        hour, minute = hour % 10, hour // 10 * 10
    elif first_of(rest, "minute_word") is not None:
        minute = value_of([item for item in reversed(items) if item.has("number")], "number") or 0
    if minus is not None:
        hour, minute = (hour - 1) % 24, 60 - minute
    zone = first_of(items, "zone")
    if hour > 24 or minute > 59:
        return None
    told = Clock(hour % 24, minute, bool(zone and zone.get("zone")["utc"]))
    part = first_of(rest, "part") or first_of(rest, "part_adverb")
    return told.within(part_hours(part)) if part else told


def part_hours(item: Item) -> tuple[int, int]:
    """When a part of the day lies."""
    entry = item.get("part") or item.get("part_adverb")
    low, high = entry["hours"]
    return low, high


def _hour(items: list[Item], row: Row) -> tuple[int, int] | None:
    for item in items:
        digits = item.has("digits") or item.has("number")
        told = _CLOCK.fullmatch(row.letters(item)) if digits else None
        if told is not None and (told[2] or item.has("number")):
            return int(told[1]), int(told[2] or 0)
        if item.has("number") or item.has("ordinal"):
            exact = item.get("number").exact if item.has("number") else None
            if exact is not None and exact % 1:  # "3 and a half" as one number
                return int(exact), round(exact % 1 * 60)
            value = value_of([item], "number", "ordinal")
            return (value, 0) if value is not None and value < 60 else None
    return None
