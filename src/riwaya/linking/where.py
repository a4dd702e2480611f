"""Places of claims, as far as linking compares them."""

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


def wide(place: Place) -> bool:
    """Whether the place is an area in which many incidents of a day may lie, and not a spot with no other kind."""
    return place.kind in _WIDE and (place.precision is None or place.precision > _SPOT)


def same(one: Place, other: Place) -> bool:
    """Whether both are one place: same name and no different containers, or a few kilometres apart."""
    if wide(one) != wide(other):
        return False
    if known_as(one) == known_as(other):
        return not one.within or not other.within or bool(set(one.within) & set(other.within))
    return not wide(one) and distance(one, other) <= _NEAR


def inside(fine: Place, area: Place) -> bool:
    """Whether the first lies in the second, by its containers; a countryside holds what lies in its governorate."""
    if area.name is not None and area.name in fine.within:
        return wide(area) or not wide(fine)
    return area.kind == "area" and bool(area.within) and set(area.within) <= set(fine.within)


def named_alike(one: Place, other: Place) -> bool:
    """Whether all words of one place's name are in the other's."""
    mine, theirs = (set(fold_words(place.surface).split()) for place in (one, other))
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
