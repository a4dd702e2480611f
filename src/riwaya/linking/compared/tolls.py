"""How many were killed or injured, as one claim or several give it."""

import math
from collections.abc import Sequence

from riwaya.core.claim import Claim, Toll
from riwaya.core.incident import Range

_CIVIL = ("civilians", "people")
_FORCES = ("soldiers", "fighters")


def toll_range(told: Sequence[Range]) -> Range | None:
    """From the lowest to the highest of the numbers that claims give; None where they give none.

    A number that is open above ("more than 10") only opens the range where it lies above the others.
    """
    if not told:
        return None
    lows = [low for low, high in told if low is not None and high is not None] or [
        low for low, _ in told if low is not None
    ]
    highs = [high for _, high in told if high is not None]
    beyond = [low for low, high in told if high is None and low is not None and low > max(highs, default=-1)]
    return min(lows, default=None), None if beyond or not highs else max(highs)


def number(claim: Claim, measure: str) -> Range | None:
    """One claim's number: of civilians or people, else of the groups named, else of soldiers and fighters."""
    tolls = [toll for toll in claim.tolls if toll.measure == measure]
    if not tolls:
        return None
    civil = [toll for toll in tolls if toll.who in _CIVIL]
    if civil:
        return _largest(civil)
    unarmed = dict.fromkeys(toll.who for toll in tolls if toll.who not in _FORCES)
    groups = [_largest([toll for toll in tolls if toll.who == who]) for who in unarmed]
    return _added(groups) if groups else _sum(tolls)


def numbers(claim: Claim, measure: str) -> tuple[Range, ...]:
    """The numbers by which one claim's toll may be told elsewhere: its own, and that of all groups together."""
    counted = number(claim, measure)
    if counted is None:
        return ()
    groups = {toll.who: toll for toll in claim.tolls if toll.measure == measure}
    whole = _sum([*groups.values()]) if len(groups) > 1 else counted
    return tuple(dict.fromkeys((counted, whole)))


def meet(one: Range, other: Range) -> bool:
    """Whether two ranges have a number in common."""
    (low, high), (low_, high_) = one, other
    return (low or 0) <= (math.inf if high_ is None else high_) and (low_ or 0) <= (math.inf if high is None else high)


def differ(one: Claim, other: Claim) -> bool:
    """Whether two claims count the killed or the injured so that both counts can't hold."""
    figures = ((number(one, measure), number(other, measure)) for measure in ("killed", "injured"))
    return any(mine is not None and theirs is not None and not meet(mine, theirs) for mine, theirs in figures)


def counts_differ(one: Claim, other: Claim) -> bool:
    """Whether two tallies count something of the same so that both counts can't be one."""
    return any(
        not meet((mine.low, mine.high), (theirs.low, theirs.high))
        for mine in one.tolls
        for theirs in other.tolls
        if (mine.measure, mine.who) == (theirs.measure, theirs.who)
    )


def _largest(tolls: Sequence[Toll]) -> Range:
    """The toll that holds the others: women and children are counted among the civilians."""
    best = max(tolls, key=lambda toll: (toll.low or 0, toll.high or 0))
    return best.low, best.high


def _sum(tolls: Sequence[Toll]) -> Range:
    return _added([(toll.low, toll.high) for toll in tolls])


def _added(counts: Sequence[Range]) -> Range:
    low = sum(low or 0 for low, _ in counts)
    return low, None if any(high is None for _, high in counts) else sum(high or 0 for _, high in counts)
