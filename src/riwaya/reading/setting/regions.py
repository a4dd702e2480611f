"""Towns that say where others lie: «in Daraa, the army shelled the town of Nawa», «in the town, the school X»."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Place
from riwaya.grammar.row import Row
from riwaya.places.resolver import NEAR
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.places.places import Where
from riwaya.reading.setting.posts import NamedPlace

SEATS = frozenset(("city", "town"))
"""Kinds of places whose names also stand for what is governed from there."""
SITES = frozenset(("area", "road"))
"""Kinds of unknown places that are buildings and streets, where nothing is known of how far they reach."""
INTO = frozenset(("in", "bi", "on"))
"""Prepositions that may stand between «and» and a place."""
SCENES = SEATS | {"district", "subdistrict"}
"""Kinds of places of which a sentence may open to say where all that it tells lies."""
OPENING = frozenset(("wa", "fa", "but"))
"""Conjunctions with which a sentence opens."""


def in_region(row: Row, clause: Clause, named: list[NamedPlace]) -> list[NamedPlace]:
    """The places without a town that only says in which province all others lie: «in Homs, in its east»."""
    areas = [one for one in named[1:] if one[0].grain == 1]
    if not areas or len(areas) + 1 < len(named) or not sets_scene(row, clause, [named[0], *areas]):
        return named
    return areas


def sets_scene(row: Row, clause: Clause, named: Sequence[NamedPlace]) -> bool:
    """Whether the first place only says where all the others lie: «in Daraa, the army shelled the town of Nawa»."""
    (first, item), *others = named
    at = clause.start + row.items[clause.start].bears(OPENING)
    heads = clause.start < clause.head and row.items[at].bears(INTO) and row.items[at + 1] is item
    own = all(where.own and where.back for where, _ in others)  # «in Jenin, they raided the city and its camp»
    if not heads or own or clause.head < at + 1 or first.place.kind not in SCENES:
        return False
    here = _region(first.place)
    return all(not where.place.within or _region(where.place) == here for where, _ in others)


def housed(row: Row, found: dict[object, NamedPlace]) -> dict[object, NamedPlace]:
    """The places without a town before a building or street of which nothing is known: it stands there."""
    out: dict[object, NamedPlace] = {}
    town: tuple[object, Place] | None = None
    for name, (where, item) in found.items():
        unknown = where.place.name is None and not where.place.within
        site = unknown and where.place.precision is None and where.place.kind in SITES and not where.border
        if site and town is not None and not row.items[row.index(item) - 1].has("wa"):
            out.pop(town[0], None)
            out[name] = (_in_town(where, town[1]), item)
        else:
            out[name] = (where, item)
        if where.place.kind in SEATS and where.place.name:
            town = name, where.place
    return out


def _in_town(where: Where, town: Place) -> Where:
    """A building or street that stands in a town: near its point."""
    put = _put(where, (str(town.name), *town.within))
    place = msgspec.structs.replace(put.place, lat=town.lat, lon=town.lon, precision=NEAR)
    return msgspec.structs.replace(put, place=place)


def inner(found: dict[object, NamedPlace]) -> dict[object, NamedPlace]:
    """The places without the first; those of which nothing else is known lie in it."""
    (_, (held, _)), *others = found.items()
    within = (*filter(None, (held.place.name,)), *held.place.within)
    return {name: (where if where.place.within else _put(where, within), item) for name, (where, item) in others}


def _put(where: Where, within: tuple[str, ...]) -> Where:
    """A place that lies in others."""
    return msgspec.structs.replace(where, place=msgspec.structs.replace(where.place, within=within))


def _region(place: Place) -> str | None:
    """The name of the widest thing below its country that holds a place."""
    return place.within[-2] if len(place.within) > 1 else None
