"""Places of claims, as far as linking compares them."""

import math
from collections.abc import Callable
from functools import lru_cache

import msgspec

from riwaya.core.claim import Place
from riwaya.places.distance import distance_km
from riwaya.text.fold import fold_words

_BOUNDED = frozenset({"country", "governorate", "district", "subdistrict"})
_WIDE = _BOUNDED | {"area"}
_CITY, _ROAD = "city", "road"
_SPOT = 2
"""UCDP `where_prec` up to which a place is exact or near to it."""
_NEAR = 3.0
"""Kilometres within which two fine places are one: a town and its quarter, two spellings of a village."""
_FAR = 10.0
"""Kilometres up to which two fine places are neither one nor apart."""
_DEGREE = 111.0
"""Kilometres that a degree of latitude has at least."""
_ABOUT = 60.0
"""Kilometres within which a place may lie in an area whose edges nobody knows."""


Point = tuple[float, float]
"""Latitude and longitude in degrees."""


class Spot(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A place with what is asked of it again and again; two are one where they are the same object."""

    place: Place
    wide: bool
    found: bool
    """Whether the gazetteer knows it."""
    known_as: str
    words: frozenset[str]
    """The words of its name as written, folded."""
    within: frozenset[str]
    areas: str
    """The areas that hold it, each after a line's end."""
    city: str | None
    """The name of a city, as an area of this name begins in `areas`; None of what is none."""
    point: Point | None

    def __reduce__(self) -> tuple[Callable[[Place], "Spot"], tuple[Place]]:
        """In another process it is the same object for the same place too."""
        return spot, (self.place,)


Meeting = int
"""How two fine places lie to each other, the nearest first."""
SAME, CITY, NEAR, APART, UNKNOWN = range(5)
"""One place; one may stand for the area in which the other lies; neither one nor apart; apart; nobody knows."""


@lru_cache(maxsize=1 << 16)
def spot(place: Place) -> Spot:
    """A place as linking compares it, the same object for the same place."""
    words = frozenset(fold_words(place.surface).split())
    areas = "".join(f"\n{area}" for area in place.within)
    city = f"\n{place.name}" if place.kind == _CITY and place.name is not None else None
    named = place.name is not None
    return Spot(place, wide(place), named, known_as(place), words, frozenset(place.within), areas, city, point(place))


def meeting(here: Spot, there: Spot) -> Meeting:
    """How two fine places lie to each other; one that no gazetteer knows may be another by its words."""
    one_name = here.known_as == there.known_as
    if here is there or (one_name and _of_one_area(here, there)):
        return SAME
    if not (here.found and there.found) and named_alike(here, there):
        return SAME
    apart = _apart(here.point, there.point)
    if apart <= _NEAR and not one_name:
        return SAME
    if (here.city or there.city) and (gives_name(here, there) or gives_name(there, here)):
        return CITY
    return NEAR if apart <= _FAR else APART if apart < math.inf else UNKNOWN


def _apart(one: Point | None, other: Point | None) -> float:
    """Kilometres between two places, at least where they are apart: most have another latitude, which is enough."""
    if one is None or other is None:
        return math.inf
    north = abs(one[0] - other[0]) * _DEGREE
    return north if north > _FAR else distance_km(one, other)


def wide(place: Place) -> bool:
    """Whether the place is an area in which many incidents of a day may lie: how precise it is tells, else its kind.

    «The villages of the countryside» are one, a spot that has no other kind is none.
    """
    if place.precision is None:
        return place.kind in _WIDE
    return place.precision > _SPOT and place.kind != _ROAD


@lru_cache(maxsize=1 << 17)
def same(one: Spot, other: Spot) -> bool:
    """Whether both are one place: same name and no different containers, or a few kilometres apart."""
    if one.wide != other.wide:
        return False
    if one.known_as == other.known_as:
        return _of_one_area(one, other)
    return not one.wide and distance(one.place, other.place) <= _NEAR


def _of_one_area(one: Spot, other: Spot) -> bool:
    """Whether nothing says that two places of one name lie in different areas."""
    return not one.within or not other.within or not one.within.isdisjoint(other.within)


def inside(fine: Spot, area: Spot) -> bool:
    """Whether the first lies in the second, by its containers; a countryside holds what lies in its governorate."""
    if area.place.name is not None and area.place.name in fine.within:
        return area.wide or not fine.wide
    return area.wide and area.place.kind not in _BOUNDED and bool(area.within) and area.within <= fine.within


def named_alike(one: Spot, other: Spot) -> bool:
    """Whether all words of one place's name are in the other's."""
    mine, theirs = one.words, other.words
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def point(place: Place) -> Point | None:
    """Where a place lies; None where nobody knows."""
    return None if place.lat is None or place.lon is None else (place.lat, place.lon)


def distance(one: Place, other: Place) -> float:
    """Kilometres between two places; infinite where one has no coordinates."""
    here, there = point(one), point(other)
    return distance_km(here, there) if here and there else math.inf


def known_as(place: Place) -> str:
    """A place's name in the gazetteer, else its folded words."""
    return place.name or fold_words(place.surface)


def shown(place: Place) -> str:
    """A place's name in the gazetteer, else as it is written."""
    return place.name or " ".join(place.surface.split())


def outside(fine: Place, area: Place) -> bool:
    """Whether the first is known to lie elsewhere: in other containers than its country alone, and not near."""
    if area.name is None or not fine.within:
        return False
    if fine.within[-1] not in (area.name, *area.within):
        return True
    return len(fine.within) > 1 and (area.kind in _BOUNDED or _ABOUT < distance(fine, area) < math.inf)


def gives_name(city: Spot, other: Spot) -> bool:
    """Whether a city has one name with an area that holds the other place: who says the city may mean the area."""
    return city.city is not None and city.city in other.areas
