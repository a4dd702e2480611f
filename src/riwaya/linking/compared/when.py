"""Days of claims, as far as linking compares them."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

import msgspec
from msgspec.structs import astuple

from riwaya.core.claim import Claim, TimeSpan
from riwaya.languages.pack import Pack
from riwaya.text.fold import fold_words

Days = tuple[date, date]
"""First and last day, both included."""

_RECENT = 2
"""Days for which news stays news."""
_LONG = 3
"""Days from which on a time is a period: it only meets the very same period, or it would join a month of incidents."""


class When(msgspec.Struct, frozen=True, eq=False, gc=False):
    """When an event was, as far as it is told; two are one where they are the same object."""

    days: Days | None
    """As the claim says, or worked out from its «yesterday» and the article's day."""
    month_day: str | None
    """MM-DD of a day whose year is not settled."""
    weekday: int | None
    """The ISO weekday of an event: of its day, or as told; None of what lasted longer than a day."""
    before: int | None
    """How many days before the article an event was whose day is not known."""
    told: date | None
    """The article's day, where the claim gives no time and is no background: the event was shortly before it."""
    told_on: int | None
    """The ISO weekday of that day, which may be known alone."""

    @property
    def about(self) -> Days | None:
        """Its days, or those in which it is news."""
        return self.days or (recent(self.told) if self.told else None)

    def __reduce__(self) -> tuple[Callable[..., "When"], tuple[object, ...]]:
        """In another process it is the same object for the same time too."""
        return when, astuple(self)


def when(
    days: Days | None,
    month_day: str | None,
    weekday: int | None,
    before: int | None,
    told: date | None,
    told_on: int | None,
) -> When:
    """A time as linking compares it, the same object for the same time; days that are known stand for the rest."""
    if days is None:
        return _one(None, month_day, weekday, before, told, told_on)
    return _one(days, None, days[0].isoweekday() if days[0] == days[1] else None, None, told, told_on)


_one = lru_cache(maxsize=1 << 16)(When)
"""The same object for the same time."""


def own_days(claim: Claim) -> Days | None:
    """The days that the claim itself gives; None where they are open or unsettled."""
    return days(claim.time or claim.period)


def days(time: TimeSpan | None) -> Days | None:
    """The days of a time, or those in which one began that is not over; None where it is unsettled."""
    if time is None or time.start is None:
        return None
    try:
        first = date.fromisoformat(time.start[:10])
        last = date.fromisoformat(time.end[:10]) if time.end else _last(first, time.precision)
    except ValueError:  # a month or year alone, or XXXX for an unsettled year
        return None
    return (first, last) if first <= last else None


def _last(first: date, precision: str) -> date:
    """The last day of the day, month or year that begins with a day; «since March» tells the month alone."""
    if precision == "year" and (first.month, first.day) == (1, 1):
        return date(first.year, 12, 31)
    if precision in ("month", "period") and first.day == 1:
        return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first


def days_of(claim: Claim, day: date | None) -> Days | None:
    """The days of a claim's event: as told, else worked out from the day of its article."""
    return own_days(claim) or _shifted(claim, day) or _settled(claim, day)


def _shifted(claim: Claim, day: date | None) -> Days | None:
    """The day that a claim's «yesterday» or «on Sunday» means in an article of a day; a weekday lies in the past."""
    relative = claim.time.relative if claim.time else None
    if day is None or not relative:
        return None
    if "weekday" in relative:
        back = (day.isoweekday() - relative["weekday"]) % 7
    elif "days" in relative:
        back = -relative["days"]
    else:
        return None
    return day - timedelta(days=back), day - timedelta(days=back)


def _settled(claim: Claim, day: date | None) -> Days | None:
    """The day that a claim gives without its year, as an article of a day means it: the latest up to then."""
    named = month_day(claim)
    if day is None or named is None:
        return None
    for year in range(day.year, day.year - 2, -1):
        try:
            found = date.fromisoformat(f"{year}-{named}")
        except ValueError:  # 29 February
            continue
        if found <= day:
            return found, found
    return None


def length(span: Days) -> int:
    """How many days a time has."""
    return (span[1] - span[0]).days + 1


def gap(one: Days, other: Days) -> int:
    """How many days lie between two times; none where they share a day."""
    return max((one[0] - other[1]).days, (other[0] - one[1]).days, 0)


def is_period(span: Days) -> bool:
    """Whether a time is a period rather than a day."""
    return length(span) >= _LONG


def recent(told: date) -> Days:
    """When an event was that an article tells without a time: on its day or shortly before."""
    return told - timedelta(days=_RECENT), told


def month_day(claim: Claim) -> str | None:
    """MM-DD of a day whose year is unsettled (`XXXX-11-26`)."""
    start = claim.time.start if claim.time else None
    return start[5:10] if start and start.startswith("XXXX") and len(start) >= 10 else None


def days_before(time: TimeSpan | None) -> int | None:
    """How many days before its article a time was, as «today» and «yesterday» tell."""
    relative = time.relative if time else None
    return -relative["days"] if relative and "days" in relative else None


def earlier(weekday: int, days: int) -> int:
    """The ISO weekday so many days before another one."""
    return (weekday - 1 - days) % 7 + 1


def told_after(one: When, other: When) -> int | None:
    """How many days after one event the other was told, or both were, by their weekdays; None where they are not known.

    Of two that are only told, so many days lie between the tellings.
    """
    if one.weekday and other.told_on:
        return (other.told_on - one.weekday) % 7
    if other.weekday and one.told_on:
        return (one.told_on - other.weekday) % 7
    if one.told_on and other.told_on:
        return min((one.told_on - other.told_on) % 7, (other.told_on - one.told_on) % 7)
    return None


def weekday(time: TimeSpan | None, pack: Pack) -> int | None:
    """The ISO weekday that a time names: «on Sunday», «today, Sunday»."""
    if time is None or not time.relative:
        return None
    named = (pack.weekdays[word] for word in fold_words(time.surface).split() if word in pack.weekdays)
    return time.relative.get("weekday") or next(named, None)
