"""Times: every expression of time as one item with the days that it means (codebook, section 7)."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

import msgspec

from riwaya.core.claim import TimeSpan
from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.languages.pack import Pack
from riwaya.reading.counts.numerals import read_numerals
from riwaya.reading.times.calendar import OPEN, Anchor, Stretch, shift
from riwaya.reading.times.clocks import clock
from riwaya.reading.times.dateline import EARLY, anchor_of
from riwaya.reading.times.datewords import day, month, year
from riwaya.reading.times.moments import Moments
from riwaya.reading.times.periods import PERIODS
from riwaya.reading.words.windows import Windows

_PIECES = frozenset({"month", "month.sure", "year", "year.named", "clock", "date", "moment"})
"""What the stages name on the way to a time; what became part of none is put back as it was."""
_YEAR = re.compile(r"\d{4}")
_DATING: tuple[tuple[str, Callable[[Match, Row], object]], ...] = (
    ("month", month), ("year", year), ("clock", clock), ("date", day),
)  # fmt: skip
"""The stages that lead to a date, each with what makes its values."""
_SEEDS = (
    "month_name", "month_doubtful", "hijri_name", "hijri_doubtful", "weekday", "deictic", "part_adverb", "timeunit",
    "year_word", "hour_word", "digits", "number", "clock", "vague_time", "same_time", "neighbour_day", "such_day",
    "season", "early", "fraction", "ordinal", "feast", "since", "decade", "its_unit", "weekend",
)  # fmt: skip
"""Without one of these near it, nothing is a time."""


def read_times(row: Row, pack: Pack, published: date | None) -> Row:
    """The row with every time as one item (`time`, a TimeSpan); `published` is the day from which it counts."""
    return read_from(row, pack, Anchor(published))


def read_from(row: Row, pack: Pack, anchor: Anchor) -> Row:
    """The row with every time as one item, counted from an anchor."""
    return _windows(pack).apply(row, lambda row: _settled(row, pack, anchor))


def day_told(text: str, pack: Pack) -> date | None:
    """The day that a text itself gives as that of its publication or its news, at its head and with its year."""
    early = text[:EARLY]
    if not _YEAR.search(early):
        return None
    anchor = anchor_of(_with_dates(read_numerals(pack.scan(early), pack), pack))
    day = anchor.dated or anchor.day
    return day if day and day.year != OPEN else None


def _with_dates(row: Row, pack: Pack) -> Row:
    """The row with its months, years, times of day and dates."""
    for name, make in _DATING:
        row = pack.stage(name).apply(row, make, again=True)
    return row


@cache
def _windows(pack: Pack) -> Windows:
    return Windows(_SEEDS, 4, pack.alphabet)


def _settled(row: Row, pack: Pack, anchor: Anchor) -> Row:
    row = _with_dates(row, pack)
    if anchor.day is None:
        anchor = anchor_of(row)
    row = pack.stage("moment").apply(row, Moments(anchor), again=True)
    row = pack.stage("time").apply(row, lambda match, row: _time(match, row, anchor), again=True)
    return _put_back(row) if pack.alphabet.having(*_PIECES).search(row.codes) else row


def _time(match: Match, row: Row, anchor: Anchor) -> TimeSpan | None:
    items = match.items(row)
    kind = match.rule.keep["as"]
    if len(items) == 1 and _in_byline(row, match.start):
        return None
    surface = row.words(items[0], items[-1])
    if kind in ("between", "or"):
        first, last = (_stretch(match.items(row, name), anchor) for name in ("first", "last"))
        return _joined(first, last).span(surface) if first and last else None
    if kind == "days-of-week":
        week, first, last = (_stretch(match.items(row, name), anchor) for name in ("week", "first", "last"))
        told = _of_week(week, first, last) if week and first and last else None
        return told.span(surface) if told else None
    told = _stretch(items, anchor)
    if told is None:
        return None
    if kind == "since":
        today = told.relative == {"days": 0}
        told = told if today else msgspec.structs.replace(told, last=None, last_clock="", precision="period")
    elif kind == "until":
        told = msgspec.structs.replace(told, first=None, precision="period", last_clock=told.clock)
    return told.span(surface)


_TOLD = ("trigger", "loss", "light", "saying", "in", "deictic", "that")
"""What stands in a sentence before its «today», and in no by-line."""
_BYLINE = 6
"""How many items a by-line takes at most before its last word."""
_CLOSES = ("open", "colon", "dash")
"""What follows a by-line."""


def _in_byline(row: Row, index: int) -> bool:
    """Whether «today» is the last word of an outlet's name in a by-line: «Cairo - The Gulf Today (agencies)»."""
    item = row.items[index]
    words = item.parts[0].parts or item.parts if item.parts else ()
    if len(words) != 1 or not words[0].has("deictic") or words[0].get("deictic")["days"]:
        return False
    if not row.has(index + 1, index + 2, *_CLOSES):
        return False
    lines = row.indexes(max(0, index - _BYLINE), index, "line")
    first = lines[-1] + 1 if lines else max(0, index - _BYLINE)
    return (bool(lines) or not first) and first < index and not row.has(first, index, *_TOLD)


def _stretch(items: list[Item], anchor: Anchor) -> Stretch | None:
    """What a moment, a bare month or a bare year means."""
    for item in items:
        if item.has("moment"):
            found: Stretch = item.get("moment")
            return found
        if item.has("now"):
            return Stretch(anchor.day, anchor.day, basis="relative", relative={"days": 0})
        for name in ("month", "year"):
            if item.has(name):
                return PERIODS[name]([item], anchor)
    return None


def _joined(first: Stretch, last: Stretch) -> Stretch:
    """From the start of one moment to the end of another; the first's relative value stands for both."""
    start, end = first.first, last.last
    then, now = ((one.relative or {}).get("days") for one in (first, last))
    if then is not None and now is not None and then > now:
        return _joined(last, first)  # "yesterday and the day before"
    if (
        start and end and start > end and "weekday" in (first.relative or {})
    ):  # "Thursday to Friday", told on a Thursday
        start = shift(start, "weeks", -1)
    if start and end and end.year != OPEN and (start > end or start.year == OPEN):  # "between March and July 2015"
        start = shift(start, "years", end.year - start.year)
        start = shift(start, "years", -1) if start > end else start
    precision = "time" if first.clock and last.clock else "period"
    return Stretch(start, end, precision, first.basis, first.relative, first.clock, last.clock)


def _of_week(week: Stretch, first: Stretch, last: Stretch) -> Stretch | None:
    """From one weekday to another of a week: «last week between Friday and Sunday»."""
    days = [(one.relative or {}).get("weekday") for one in (first, last)]
    if "weeks" not in (week.relative or {}) or None in days:
        return None
    if week.first is None:
        return week
    start, end = (shift(week.first, "days", (day or 1) - 1) for day in days)
    return Stretch(start, end, "period", "relative", week.relative) if start <= end else None


def _put_back(row: Row) -> Row:
    """The row with the pieces that became part of no time as they were."""
    items: list[Item] = []
    waiting = row.items[::-1]
    while waiting:
        item = waiting.pop()
        if item.bears(_PIECES):
            waiting += item.parts[::-1]
        else:
            items.append(item)
    return Row(row.folded, items)
