"""The places of two things told, compared: whether they are one, lie within each other, or apart."""

import math
from collections.abc import Sequence

from riwaya.linking.compared.profile import Profile
from riwaya.linking.compared.weights import Seen
from riwaya.linking.compared.where import APART, CITY, SAME, Spot, inside, meeting, named_alike, outside, same

_CITY = 0.7
"""What is left of the weight of one place where it is a whole city."""


def places(one: Profile, other: Profile) -> Seen:
    """How the places of two things told lie to each other: fine ones before areas."""
    if one.fine and other.fine:
        return _fine_places(one.fine, other.fine)
    if one.wide and other.wide:
        overlap = any(
            same(here, there) or inside(here, there) or inside(there, here) for here in one.wide for there in other.wide
        )
        return (("one area" if overlap else "areas apart", 1),)
    if (one.fine or one.wide) and (other.fine or other.wide):
        return _place_and_area(*((one.fine, other.wide) if one.fine else (other.fine, one.wide)))
    return (("no place", 1),)


def _fine_places(fine: tuple[Spot, ...], its: tuple[Spot, ...]) -> Seen:
    if fine == its:
        return _one_place(fine, 1, len(fine))
    met = [meeting(here, there) for here in fine for there in its]
    nearest = min(met)
    if nearest == SAME:
        size = len(its)
        mine = [here for row, here in enumerate(fine) if SAME in met[row * size : (row + 1) * size]]
        theirs = sum(SAME in met[column::size] for column in range(size))
        part = (len(mine) + theirs) / (len(fine) + len(its))
        return _one_place(mine, math.sqrt(part), min(len(mine), theirs))
    if nearest == CITY:
        return (("place within", 1),)
    return (("places apart", 1 if nearest == APART else 0.5),) if nearest >= APART else ()


def _one_place(common: Sequence[Spot], part: float, number: int) -> Seen:
    """Places in common: how much of all that are named, and how many."""
    one = "one place", part * (_CITY if all(spot.place.kind == "city" for spot in common) else 1)
    return (one, ("several places", 1)) if number > 1 else (one,)


def _place_and_area(fine: tuple[Spot, ...], areas: tuple[Spot, ...]) -> Seen:
    pairs = [(place, area) for place in fine for area in areas]
    if any(inside(place, area) for place, area in pairs):
        return (("place within", 1),)
    if any(named_alike(place, area) for place, area in pairs):
        return (("one place", 0.8),)
    apart = all(outside(place.place, area.place) for place, area in pairs)
    return (("place outside" if apart else "no place", 1),)
