"""The parts of a date as the words give them: month, year, day; nothing is counted from today yet."""

import re
from datetime import date

import msgspec

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.reading.calendar import OPEN, Anchor, day_of, from_hijri, hijri_years, month_from, nth_weekday, settle

_DAY = re.compile(r"(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?")
_ON = frozenset({"in", "since", "until"})
"""What stands before a day and month in digits, or before a fraction."""
_ENDS = frozenset({"stop", "line", "comma", "close", "until", "to", "dash"})
"""What may stand behind a weekday with the number of its day."""
_COUNTED = frozenset({"reaching", "count-word"})
"""What tells a little before two numbers that they are counts and no days."""
_NEAR = 3
_GREGORIAN = ("month_name", "month_doubtful")
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


def month(match: Match, row: Row) -> Month | None:
    """The month that a name or number names; of two names the first counts, but not with a dash between two months."""
    items = match.items(row)
    if (
        first_of(items, "dash")
        and len({item.get(label)["value"] for item in items for label in _GREGORIAN if item.has(label)}) > 1
    ):
        return None
    for item in items:
        gregorian: Entry | None = item.get("month_name") or item.get("month_doubtful")
        hijri: Entry | None = item.get("hijri_name") or item.get("hijri_doubtful")
        named = gregorian or hijri
        if named is not None:
            return Month(named["value"], named is hijri)
    number = value_of(items, "number", "ordinal")
    least = 1 if items[-1].has("ordinal") else 2  # "one month" is a length
    return Month(number) if number is not None and least <= number <= 12 else None


def year(match: Match, row: Row) -> Year | None:
    """The year that four digits or words name; None where the number is no year."""
    items = match.items(row)
    number = first_of(items, "number")
    if number is None:
        return Year(shift=which_of(items), told=first_of(items, "same") is not None)
    letters, named = row.letters(number), items[0].has("year_word")
    before = row.items[match.start - 1].get("month") if match.start else None
    if not letters.isdigit():
        value = value_of([number], "number") if named or before is not None else None  # «two thousand and eighteen»
    else:
        value = int(letters) if len(letters) == 4 else None
    if value is None:
        return None
    if first_of(items, "hijri_era") or 1380 <= value <= 1480 and (named or before is not None and before.hijri):
        return Year(value, hijri=True) if 1300 <= value <= 1500 else None
    return Year(value) if (1000 if named else 1900) <= value <= 2100 else None


def day(match: Match, row: Row) -> Day | None:
    """The day of a month that words or digits name."""
    items = match.items(row)
    if match.rule.keep["as"] in ("digits", "spaced"):
        on = match.start > 0 and row.items[match.start - 1].bears(_ON)
        return _digits(items, row, on=on)
    if match.rule.keep["as"] == "feast":
        return _feast(items)
    if match.rule.keep["as"] == "weekday":
        return _on_weekday(items, row.items[match.end] if match.end < len(row) else None)
    first = value_of(match.items(row, "first") or items, "ordinal", "number")
    until = value_of(match.items(row, "last"), "ordinal", "number") if "last" in match.groups else None
    if first is None:  # "27-29": both ends in one word
        number = first_of(items, "number")
        first, until = (int(number.get("number").low), int(number.get("number").high or 0)) if number else (None, None)
    if first is None or not 1 <= first <= 31 or _is_torn(items):
        return None
    if match.rule.keep["as"] in ("month", "range"):
        counts = match.rule.keep["as"] == "range" and until is None
        rises = any(item.bears(_COUNTED) for item in row.items[max(0, match.start - _NEAR) : match.start])
        return None if counts or rises else Day(first, month_shift=which_of(items), until=until)
    name, of = first_of(items, "month"), first_of(items, "year")
    if name is None:
        return None
    named: Month = name.get("month")
    return Day(first, named.value, of.get("year") if of else None, named.hijri, which_of(items), until)


def _padded(told: re.Match[str]) -> bool:
    """Whether both numbers have two figures and one begins with a nought, as only dates do: "22/04"."""
    return len(told[1]) == len(told[3]) == 2 and "0" in (told[1][0], told[3][0])


def _on_weekday(items: list[Item], then: Item | None) -> Day | None:
    """A weekday with the number of its day: none where a word follows, which may be what is counted."""
    number, weekday = value_of(items, "ordinal", "number"), first_of(items, "weekday")
    if number is None or not 1 <= number <= 31 or weekday is None or then is not None and not then.bears(_ENDS):
        return None
    return Day(number, weekday=weekday.get("weekday")["value"])


def _is_torn(items: list[Item]) -> bool:
    """Whether a dash stands apart between a month and a number: what follows is no day but a count."""
    month, dash = items[0], items[1] if len(items) > 1 else items[0]
    return month.has("month") and dash.has("dash") and dash.start > month.end


def _feast(items: list[Item]) -> Day | None:
    item, of = first_of(items, "feast"), first_of(items, "year")
    if item is None:
        return None
    feast: Entry = item.get("feast")
    return Day(feast["day"], feast["month"], of.get("year") if of else None, bool(feast["hijri"]), which_of(items))


def _digits(items: list[Item], row: Row, *, on: bool) -> Day | None:
    numbers = "".join(row.letters(item) for item in items if not item.has("weekday") and not item.has("day_word"))
    told = _DAY.fullmatch(numbers.strip("()[]"))
    if told is None:
        return None
    one, two = int(told[1]), int(told[3])
    if told[4] is None and len(items) == 1 and not (told[2] == "/" and (on and max(one, two) > 12 or _padded(told))):
        return None  # «in 3/4 of the houses»
    weekday = first_of(items, "weekday")
    named = weekday.get("weekday")["value"] if weekday else None
    if len(told[1]) == 4:
        return Day(int(told[4] or 0), two, Year(one)) if told[4] and len(told[4]) == 2 else None
    if len(told[1]) == 3:
        return None
    if two > 12:
        one, two = two, one
    full = told[4] if told[4] is None or len(told[4]) == 4 else f"20{told[4]}"
    plausible = 1 <= one <= 31 and 1 <= two <= 12 and (full is None or 1900 <= int(full) <= 2100)
    return Day(one, two, Year(int(full)) if full else None, weekday=named) if plausible else None
