"""Two claims compared: what likens them, and what tells them apart."""

import math
from collections.abc import Callable, Iterator

from riwaya.core.claim import Claim, Place
from riwaya.core.incident import Range
from riwaya.linking.commons import Commons
from riwaya.linking.profile import Profile
from riwaya.linking.tolls import meet
from riwaya.linking.weights import BASE, WEIGHTS
from riwaya.linking.when import Days, gap, is_period, recent
from riwaya.linking.where import distance, inside, named_alike, same

Compared = Iterator[tuple[str, float]]
"""Comparisons that hold, each with how strongly, 1 as a rule."""

_NEAR = 10.0
"""Kilometres up to which two fine places are neither one nor apart."""
_CITY = 0.7
"""What is left of the weight of one place where it is a whole city."""
_MOST_ALIKE = 0.75
_MOST_RARE = 6
_CLOSE = 0.3
"""Part by which two tolls may differ and yet be about the same."""


def compare(one: Profile, other: Profile, commons: Commons) -> list[tuple[str, float]]:
    """What likens two claims of one family and what tells them apart, each with how strongly it does."""
    parts: tuple[Callable[[Profile, Profile], Compared], ...] = (_places, _times, _tolls, _doing)
    found = [comparison for part in parts for comparison in part(one, other)]
    return found + list(_telling(one, other, commons))


def worth(comparisons: list[tuple[str, float]]) -> float:
    """The sum of what the comparisons weigh: above 0 where two claims are rather of one event."""
    return BASE + sum(WEIGHTS[name] * strength for name, strength in comparisons)


def at_odds(one: Profile, other: Profile) -> bool:
    """Whether two claims can't speak of one event: told apart by one voice, or of other days or other places."""
    if _told_apart(one.claim, other.claim):
        return True
    if one.days and other.days:
        return gap(one.days, other.days) > 1
    if one.claim.article == other.claim.article and one.fine and other.fine:
        return _distance(one, other) > _NEAR
    dates = _dates(one, other)
    return dates is not None and dates[0] != dates[1]


def _told_apart(one: Claim, other: Claim) -> bool:
    """Whether one voice tells both in one article, as two events of one kind: then it means two."""
    return (
        (one.article, one.event, one.kind, one.voice.id, one.voice.surface, one.status)
        == (other.article, other.event, other.kind, other.voice.id, other.voice.surface, other.status)
    )  # fmt: skip


def _places(one: Profile, other: Profile) -> Compared:
    if one.fine and other.fine:
        yield from _fine_places(one, other)
    elif one.wide and other.wide:
        pairs = [(here, there) for here in one.wide for there in other.wide]
        overlap = any(same(here, there) or inside(here, there) or inside(there, here) for here, there in pairs)
        yield "one area" if overlap else "areas apart", 1
    elif (one.fine or one.wide) and (other.fine or other.wide):
        yield from _place_and_area(*((one.fine, other.wide) if one.fine else (other.fine, one.wide)))
    else:
        yield "no place", 1


def _fine_places(one: Profile, other: Profile) -> Compared:
    mine = [here for here in one.fine if any(_same(here, there) for there in other.fine)]
    theirs = [there for there in other.fine if any(_same(here, there) for here in one.fine)]
    if mine:
        part = (len(mine) + len(theirs)) / (len(one.fine) + len(other.fine))
        yield "one place", math.sqrt(part) * (_CITY if all(place.kind == "city" for place in mine) else 1)
        if min(len(mine), len(theirs)) > 1:
            yield "several places", 1
    elif (apart := _distance(one, other)) > _NEAR:
        yield "places apart", 1 if apart < math.inf else 0.5


def _place_and_area(fine: tuple[Place, ...], areas: tuple[Place, ...]) -> Compared:
    pairs = [(place, area) for place in fine for area in areas]
    if any(inside(place, area) for place, area in pairs):
        yield "place within", 1
    elif any(named_alike(place, area) for place, area in pairs):
        yield "one place", 0.8
    elif all(place.within and area.name for place, area in pairs):
        yield "place outside", 1
    else:
        yield "no place", 1


def _same(here: Place, there: Place) -> bool:
    return same(here, there) or ((here.lat is None or there.lat is None) and named_alike(here, there))


def _distance(one: Profile, other: Profile) -> float:
    return min(0.0 if _same(here, there) else distance(here, there) for here in one.fine for there in other.fine)


def _times(one: Profile, other: Profile) -> Compared:
    if one.days and other.days:
        apart = gap(one.days, other.days)
        if is_period(one.days) or is_period(other.days):
            if one.days == other.days:
                yield "one period", 1
            elif apart:
                yield "periods apart", 1
        else:
            yield ("one day", "day after", "days apart")[min(apart, 2)], 1
    elif dates := _dates(one, other):
        yield "one date" if dates[0] == dates[1] else "dates apart", 1
    elif (mine := one.days or _before(one)) and (theirs := other.days or _before(other)):
        apart = gap(mine, theirs)
        yield ("told together", "day after", "told apart")[min(apart, 2)], 1


def _before(profile: Profile) -> Days | None:
    """When an event was that its article tells without a time."""
    return recent(profile.told) if profile.told else None


def _dates(one: Profile, other: Profile) -> tuple[str, str] | None:
    """MM-DD of both, where a day is known of both and the year of one is not."""
    mine, theirs = (
        profile.month_day or (str(profile.days[0])[5:] if profile.days else None) for profile in (one, other)
    )
    return (mine, theirs) if mine and theirs and (one.month_day or other.month_day) else None


def _tolls(one: Profile, other: Profile) -> Compared:
    yield from _toll(one.killed, other.killed, "killed")
    yield from _toll(one.injured, other.injured, "injured")


def _toll(mine: Range | None, theirs: Range | None, measure: str) -> Compared:
    """How two numbers agree: one person killed or injured is no sign of one event, as it is so common."""
    if mine is None or theirs is None or mine[0] is None or theirs[0] is None:
        return
    exact = mine[0] == mine[1] and theirs[0] == theirs[1]
    if exact and mine == theirs:
        yield f"as many {measure}", 1 if mine[0] > 1 else 0.45
    elif not exact and meet(mine, theirs):
        yield f"as many {measure}", 0.15
    elif abs(mine[0] - theirs[0]) <= max(2, _CLOSE * max(mine[0], theirs[0])):
        if measure == "killed":
            yield "about as many killed", 1
    else:
        yield f"other number {measure}", 1 if exact else 0.5


def _doing(one: Profile, other: Profile) -> Compared:
    yield "one type" if one.claim.event == other.claim.event else "other type", 1
    if one.claim.kind != other.claim.kind:
        yield "other kind", 1
    if one.sides and other.sides:
        yield "other side" if one.sides.isdisjoint(other.sides) else "one side", 1
    if one.claim.background != other.claim.background:
        yield "one is background", 1


def _telling(one: Profile, other: Profile, commons: Commons) -> Compared:
    shared = one.words & other.words
    if shared:
        yield "like words", min(_MOST_ALIKE, commons.likeness(one.words, other.words))
    if rare := len(shared & commons.rare):
        yield "rare words", min(_MOST_RARE, rare)
    if one.claim.article == other.claim.article:
        yield "one article", 1
    elif commons.copied(one.claim, other.claim):
        yield "shared passage", 1
