"""Small plots as shapes that a template draws: bars of a timeline, intervals of tolls. Lengths are in percent."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from riwaya.core.claim import Claim

_MOST_BARS = 60
"""Bars that a timeline shows at most; with more days it shows months, with more months years."""
_GRAINS = (10, 7, 4)
"""Letters of an ISO day that make a day, a month, a year."""


class Bar(msgspec.Struct, frozen=True):
    """How many incidents there are of a day, month or year."""

    when: str
    count: int
    height: float


class Interval(msgspec.Struct, frozen=True):
    """One claim's toll, between the lowest and the highest number that it leaves open."""

    claim: str
    low: int
    high: int | None
    start: float
    width: float


def bars(days: Sequence[tuple[str, int]]) -> list[Bar]:
    """A timeline of (ISO day, number) pairs, in the finest grain that it can show; gaps are left out."""
    for grain in _GRAINS:
        counted: Counter[str] = Counter()
        for day, count in days:
            counted[day[:grain]] += count
        if len(counted) <= _MOST_BARS or grain == _GRAINS[-1]:
            top = max(counted.values(), default=1)
            return [Bar(when, counted[when], round(100 * counted[when] / top, 1)) for when in sorted(counted)]
    return []


def intervals(claims: Iterable[Claim], measure: str) -> list[Interval]:
    """The tolls of one measure, claim by claim; one that is open above runs to the end of the scale."""
    told = [
        (claim.id, toll.low or 0, toll.high)
        for claim in claims
        for toll in claim.tolls
        if toll.measure == measure and (toll.low, toll.high) != (None, None)
    ]
    top = 1.1 * max((high or low for _, low, high in told), default=1) or 1
    return [
        Interval(
            name, low, high, round(100 * low / top, 1), round(100 * ((top if high is None else high) - low) / top, 1)
        )
        for name, low, high in told
    ]
