"""Days of claims, as far as linking compares them."""

from datetime import date, timedelta

from riwaya.core.claim import Claim, TimeSpan

Days = tuple[date, date]
"""First and last day, both included."""

_LONG = 3
"""Days from which on a time is a period: it only meets the very same period, or it would join a month of incidents."""


def own_days(claim: Claim) -> Days | None:
    """The days that the claim itself gives; None where they are open or unsettled."""
    return days(claim.time or claim.period)


def days(time: TimeSpan | None) -> Days | None:
    """The days of a time; None where an end is open or unsettled."""
    if time is None or time.start is None or time.end is None:
        return None
    try:
        first, last = date.fromisoformat(time.start[:10]), date.fromisoformat(time.end[:10])
    except ValueError:  # a month or year alone, or XXXX for an unsettled year
        return None
    return (first, last) if first <= last else None


def keys(span: Days) -> list[str]:
    """What two times must share to be one: a day where both are short, the whole period where not."""
    first, last = span
    length = (last - first).days + 1
    if length >= _LONG:
        return [f"{first}/{last}"]
    return [str(first + timedelta(days=n)) for n in range(length)]


def month_day(claim: Claim) -> str | None:
    """MM-DD of a day whose year is unsettled (`XXXX-11-26`)."""
    start = claim.time.start if claim.time else None
    return start[5:10] if start and start.startswith("XXXX") and len(start) >= 10 else None
