"""Which place a name means: chosen among namesakes, gone back to, or put between two others."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Place
from riwaya.places.gazetteer import Row as Known
from riwaya.places.resolver import Context as Surroundings
from riwaya.places.resolver import precision_of, resolve
from riwaya.reading.context import Context
from riwaya.reading.spots import OUTER, Spot

UNKNOWN = {"governorate": 4, "district": 3, "subdistrict": 3, "country": 6, "area": 5, "road": 5}
"""The precision of a place that the gazetteer does not know, by its kind word, where that says any."""
SETTLED = ("city", "town", "village")


class Told(msgspec.Struct, frozen=True):
    """A place told so far, for what goes back to it."""

    place: Place
    known: Known | None
    holds: bool
    """Whether it was told only as what holds another."""


def placed(
    spot: Spot, outer: tuple[Known, ...], certain: tuple[Known, ...], told: Sequence[Told], context: Context
) -> tuple[Place, Known | None] | None:
    """The place of a spot with its row of the gazetteer; None where its words are no place after all."""
    if spot.back:
        return _gone_back(spot, told, context)
    if spot.ends:
        return _between(spot, outer, certain, context), None
    known = _choose(spot, outer, certain, context)
    if known is None and spot.known and spot.kind is None:
        return None
    return _place(spot, known, outer, context), known


def _choose(spot: Spot, outer: tuple[Known, ...], certain: tuple[Known, ...], context: Context) -> Known | None:
    """The gazetteer's row that a spot means, None where it has none."""
    if not spot.known:
        return None
    if len(spot.known) == 1 and not spot.known[0].flags:
        return spot.known[0]
    kinds = (spot.kind,) if spot.kind else ()
    around = Surroundings(kinds=kinds, containers=outer, others=certain, located=spot.located or spot.near or spot.led)
    chosen = resolve(spot.known, around, context.pack.gazetteer).row
    return chosen or (spot.known[0] if spot.kind and not outer else None)


SIDES = {
    "n": "Northern", "s": "Southern", "e": "Eastern", "w": "Western", "nw": "Northwestern", "ne": "Northeastern",
    "sw": "Southwestern", "se": "Southeastern", "c": "Central",
}  # fmt: skip


def _place(spot: Spot, known: Known | None, outer: tuple[Known, ...], context: Context) -> Place:
    """The place of a spot; what the gazetteer does not know keeps its words and its kind."""
    gazetteer = context.pack.gazetteer
    if known is None:
        within = (outer[0].name_en, *gazetteer.chain(outer[0])) if outer else ()
        precision = None if spot.site else UNKNOWN.get(spot.kind or "area")
        return Place(spot.surface, None, spot.kind or "area", within=within, precision=precision)
    chain = gazetteer.chain(known)
    if spot.around or spot.led and known.kind in ("governorate", "country", "area"):
        words = (SIDES.get(spot.side, ""), known.name_en, "countryside" if spot.around else "")
        return Place(spot.surface, " ".join(filter(None, words)), "area", known.lat, known.lon, (known.name_en, *chain), 5)
    precision = precision_of(known, near=spot.near or spot.led)
    kind = known.kind if spot.kind in (None, "area") else spot.kind
    return Place(spot.surface, known.name_en, kind, known.lat, known.lon, chain, precision)


def _between(spot: Spot, outer: tuple[Known, ...], certain: tuple[Known, ...], context: Context) -> Place:
    """The place that lies between others: in their middle."""
    ends = [msgspec.structs.replace(spot, known=known, kind=None, located=True) for known in spot.ends]
    known = [row for end in ends if (row := _choose(end, outer, certain, context)) is not None]
    points = [row.point for row in known if row.point is not None]
    if len(known) < 2 or len(points) < 2:
        return Place(spot.surface, None, spot.kind, precision=5)
    names = [row.name_en for row in known]
    name = f"{'-'.join(names)} road" if spot.kind == "road" else f"Area between {' and '.join(names)}"
    lat, lon = (round(sum(point[n] for point in points) / len(points), 4) for n in (0, 1))
    return Place(spot.surface, name, spot.kind, lat, lon, context.pack.gazetteer.chain(known[0]), 2)


def _gone_back(spot: Spot, told: Sequence[Told], context: Context) -> tuple[Place, Known | None] | None:
    """The place that «the town» stands for; None where nothing told before can be meant."""
    if spot.kind in OUTER:
        known = _container(spot.kind, told, context)
        return None if known is None else (_place(spot, known, (), context), known)
    settled = spot.kind in SETTLED or spot.around
    same = [one for one in told if one.place.kind == spot.kind and not spot.around]
    akin = [one for one in told if not one.holds and (not settled or one.place.kind in (*SETTLED, "governorate"))]
    one = (same or akin or [None])[-1] if spot.kind != "area" or spot.around else (akin or [None])[-1]
    if one is None:
        return (Place(spot.surface, None, spot.kind), None) if settled and not spot.around else None
    if spot.around and one.known is not None:
        return _place(spot, one.known, (), context), one.known
    return msgspec.structs.replace(one.place, surface=spot.surface), one.known


def _container(kind: str, told: Sequence[Told], context: Context) -> Known | None:
    """The last place told of a kind, else what of that kind holds the last place told."""
    for one in reversed(told):
        if one.known is not None:
            for row in (one.known, *context.pack.gazetteer.containers(one.known)):
                if row.kind == kind:
                    return row
    return None
