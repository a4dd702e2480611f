"""Small plots as shapes that a template draws: bars of a timeline, intervals of tolls. Lengths are in percent."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from riwaya.core.accusation import Window
from riwaya.core.claim import Claim, Toll
from riwaya.core.tallied import Tallied

_MOST_DAYS, _MOST_MONTHS = 92, 120
"""Days from the first to the last up to which a timeline has a bar a day; months up to which it has one a month."""
FEW_MONTHS = 5
"""Months up to which a timeline may have a bar a day; of more, it is the same from months as from days."""
_MOST_TICKS = 8
_AT_END = 8
"""Bars at the end below which a label stands before its bar, not behind it: two lines of the style sheet say so."""
_ROOM = 5
"""The part of a timeline that two labels need which stand towards each other."""


class Bar(msgspec.Struct, frozen=True):
    """How many incidents there are of a day, month or year."""

    when: str
    count: int
    height: float
    tick: str
    """What stands below it; empty below most."""


class Interval(msgspec.Struct, frozen=True):
    """One claim's toll, between the lowest and the highest number that it leaves open."""

    claim: str
    who: str
    low: int | None
    high: int | None
    start: float
    width: float


def bars(days: Sequence[tuple[str, int]]) -> list[Bar]:
    """A timeline of (ISO day or month, number) pairs in order, a bar for each day, month or year from first to last."""
    if not days:
        return []
    first, last = (date.fromisoformat(f"{when}-01"[:10]) for when in (days[0][0], days[-1][0]))
    steps = _steps(first, last)
    counted: Counter[str] = Counter()
    exact = len(steps[0])
    for day, count in days:
        counted[day[:exact]] += count
    top, ticks = max(counted.values()), _ticks(steps)
    return [Bar(when, counted[when], round(100 * counted[when] / top, 1), ticks.get(when, "")) for when in steps]


def _steps(first: date, last: date) -> list[str]:
    """The days from one to another, or the months, or the years where those are too many."""
    if (last - first).days < _MOST_DAYS:
        return [str(first + timedelta(days)) for days in range((last - first).days + 1)]
    months = range(12 * first.year + first.month - 1, 12 * last.year + last.month)
    if len(months) <= _MOST_MONTHS:
        return [f"{month // 12:04}-{month % 12 + 1:02}" for month in months]
    return [f"{year:04}" for year in range(first.year, last.year + 1)]


def _ticks(steps: Sequence[str]) -> dict[str, str]:
    """What stands below the bars: the month where one begins, the year where one does, as many as there is room for."""
    begin = [step for step in steps if len(step) == 4 or step.endswith("-01")]
    found = {step: step.removesuffix("-01") for step in begin} or {steps[0]: steps[0]}
    every = -(-len(found) // _MOST_TICKS)
    shown = {step: label for n, (step, label) in enumerate(found.items()) if n % every == 0}
    at = [steps.index(step) for step in shown]
    if len(at) > 1 and at[-1] >= len(steps) - _AT_END and at[-1] - at[-2] < len(steps) / _ROOM:
        del shown[steps[at[-2]]]
    return shown


def in_period(when: str, since: str, until: str) -> bool:
    """Whether a day, month or year lies in a period or overlaps it; its ends are days, months, years, or open."""
    return when >= since[: len(when)] and (not until or when[: len(until)] <= until)


def intervals(claims: Iterable[Claim], measure: str) -> list[Interval]:
    """The tolls of one measure, claim by claim; one that is open above runs to the end of the scale."""
    told = [
        (claim.id, toll)
        for claim in claims
        for toll in claim.tolls
        if toll.measure == measure and (toll.low, toll.high) != (None, None)
    ]
    top = 1.1 * max((toll.high or toll.low or 0 for _, toll in told), default=1) or 1
    shapes = []
    for name, toll in told:
        low, high = toll.low or 0, top if toll.high is None else toll.high
        start, width = round(100 * low / top, 1), round(100 * (high - low) / top, 1)
        shapes.append(Interval(name, toll.who, toll.low, toll.high, start, width))
    return shapes


def beside(windows: Sequence[Window]) -> list[tuple[float, float]]:
    """For each window after an accusation the lengths of two bars: what was reported, and what is usual."""
    top = max((max(one.attacks, one.usual.attacks or 0) for one in windows), default=0) or 1
    return [(round(100 * one.attacks / top, 1), round(100 * (one.usual.attacks or 0) / top, 1)) for one in windows]


def spans(tallied: Tallied) -> list[tuple[float, float] | None]:
    """For each count its first figure as (start, width) on one scale a measure; None where nothing stands beside it."""
    first = [next((one for one in count.figures if one.low is not None), None) for count in tallied.counts]
    scale: defaultdict[str, list[int]] = defaultdict(list)
    for toll in first:
        if toll:
            scale[toll.measure].append(toll.high or toll.low or 0)
    return [
        _span(toll, max(1, *scale[toll.measure])) if toll and len(scale[toll.measure]) > 1 else None for toll in first
    ]


def _span(toll: Toll, top: int) -> tuple[float, float]:
    low, high = toll.low or 0, top if toll.high is None else toll.high
    return round(99 * low / top, 1), max(round(99 * (high - low) / top, 1), 1.0)
