"""Places of claims, as far as linking compares them."""

from functools import lru_cache

import msgspec

from riwaya.core.claim import Place
from riwaya.places.distance import distance_km
from riwaya.text.fold import fold_words

_WIDE = frozenset({"country", "governorate", "district", "subdistrict", "area"})
_SPOT = 2
"""UCDP `where_prec` up to which a place is exact or near to it."""
_NEAR = 3.0
"""Kilometres within which two fine places are one: a town and its quarter, two spellings of a village."""

_ABOUT = 60.0
"""Kilometres within which a place may lie in an area whose edges nobody knows."""


class Spot(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A place with what is asked of it again and again; two are one where they are the same object."""

    place: Place
    wide: bool
    known_as: str
    words: frozenset[str]
    """The words of its name as written, folded."""
    within: frozenset[str]


class Meeting(msgspec.Struct, frozen=True, gc=False):
    """How two fine places lie to each other."""

    same: bool
    city: bool
    """Whether one may stand for the area in which the other lies."""
    apart: float
    """Kilometres between them; infinite where nobody knows, none where they may be one."""


@lru_cache(maxsize=1 << 16)
def spot(place: Place) -> Spot:
    """A place as linking compares it, the same object for the same place."""
    words = frozenset(fold_words(place.surface).split())
    return Spot(place, wide(place), known_as(place), words, frozenset(place.within))


@lru_cache(maxsize=1 << 17)
def meeting(here: Spot, there: Spot) -> Meeting:
    """How two fine places lie to each other; one that no gazetteer knows may be another by its words."""
    unknown = here.place.name is None or there.place.name is None
    one = same(here, there) or (unknown and named_alike(here, there))
    city = gives_name(here.place, there.place) or gives_name(there.place, here.place)
    return Meeting(one, city, 0.0 if one or city else distance(here.place, there.place))


def wide(place: Place) -> bool:
    """Whether the place is an area in which many incidents of a day may lie, and not a spot with no other kind."""
    return place.kind in _WIDE and (place.precision is None or place.precision > _SPOT)


@lru_cache(maxsize=1 << 17)
def same(one: Spot, other: Spot) -> bool:
    """Whether both are one place: same name and no different containers, or a few kilometres apart."""
    if one.wide != other.wide:
        return False
    if one.known_as == other.known_as:
        return not one.within or not other.within or not one.within.isdisjoint(other.within)
    return not one.wide and distance(one.place, other.place) <= _NEAR


def inside(fine: Spot, area: Spot) -> bool:
    """Whether the first lies in the second, by its containers; a countryside holds what lies in its governorate."""
    if area.place.name is not None and area.place.name in fine.within:
        return area.wide or not fine.wide
    return area.place.kind == "area" and bool(area.within) and area.within <= fine.within


def named_alike(one: Spot, other: Spot) -> bool:
    """Whether all words of one place's name are in the other's."""
    mine, theirs = one.words, other.words
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def distance(one: Place, other: Place) -> float:
    """Kilometres between two places; infinite where one has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    return distance_km((one.lat, one.lon), (other.lat, other.lon))


def known_as(place: Place) -> str:
    """A place's name in the gazetteer, else its folded words."""
    return place.name or fold_words(place.surface)


def outside(fine: Place, area: Place) -> bool:
    """Whether the first is known to lie elsewhere: in other containers than its country alone, and not near."""
    if area.name is None or not fine.within:
        return False
    if fine.within[-1] not in (area.name, *area.within):
        return True
    return len(fine.within) > 1 and (area.kind != "area" or _ABOUT < distance(fine, area) < float("inf"))


def gives_name(city: Place, other: Place) -> bool:
    """Whether a city has one name with an area that holds the other place: who says the city may mean the area."""
    name = city.name
    return city.kind == "city" and name is not None and any(area.startswith(name) for area in other.within)
