"""A place as a claim tells it, made of the words that name it and of what the gazetteer knows of it."""

from riwaya.core.claim import Place
from riwaya.places.gazetteer import Gazetteer
from riwaya.places.gazetteer import Row as Known
from riwaya.places.resolver import NEAR, precision_of
from riwaya.reading.places.spot import Spot

UNKNOWN = {"governorate": 4, "district": 3, "subdistrict": 3, "country": 6, "area": 5, "road": 5}
"""The precision of a place that the gazetteer does not know, by its kind word, where that says any."""
SETTLED = ("city", "town", "village")
"""Kinds of places in which people live."""
FINE = frozenset((*SETTLED, "neighbourhood"))
"""Kinds of places so small that what lies in them lies near their points."""
SIDES = {
    "n": "Northern", "s": "Southern", "e": "Eastern", "w": "Western", "nw": "Northwestern", "ne": "Northeastern",
    "sw": "Southwestern", "se": "Southeastern", "c": "Central",
}  # fmt: skip


def as_place(spot: Spot, known: Known | None, outer: tuple[Known, ...], gazetteer: Gazetteer) -> Place:
    """The place of a spot; what the gazetteer does not know keeps its words and its kind."""
    if known is None:
        within = (outer[0].name_en, *gazetteer.chain(outer[0])) if outer else ()
        precision = None if spot.site else UNKNOWN.get(spot.kind or "area")
        lat, lon = (outer[0].lat, outer[0].lon) if outer and outer[0].kind in FINE else (None, None)
        precision = NEAR if lat is not None else precision
        return Place(spot.surface, None, spot.kind or "area", lat, lon, within, precision)
    chain = gazetteer.chain(known)
    wide = known.kind in ("governorate", "country", "area") or _names_province(spot, known, gazetteer)
    if spot.around or spot.led and wide:
        name = known.name_en.removesuffix(" Governorate") if spot.around else known.name_en
        words = (SIDES.get(spot.side, ""), name, "countryside" if spot.around else "")
        name = " ".join(filter(None, words))
        return Place(spot.surface, name, "area", known.lat, known.lon, (known.name_en, *chain), UNKNOWN["area"])
    within_it = spot.kind == "road" and known.kind == "neighbourhood"  # «the courtyard of the hospital» lies in it
    if spot.named_for and known.kind != spot.kind and not within_it:
        if spot.kind == "road":
            return Place(spot.surface, None, "road", precision=UNKNOWN["road"])
        return Place(spot.surface, None, spot.kind or "area", known.lat, known.lon, chain, NEAR)
    precision = precision_of(known, gazetteer, near=spot.near or spot.led or within_it)
    kind = known.kind if spot.kind in (None, "area") else spot.kind
    return Place(spot.surface, known.name_en, kind, known.lat, known.lon, chain, precision)


def _names_province(spot: Spot, known: Known, gazetteer: Gazetteer) -> bool:
    """Whether a bare city gives its name to a governorate, and may stand for that: «west of Aleppo»."""
    if spot.measured or spot.near or spot.kind or spot.side == "c" or known.kind != "city":
        return False
    held = (row for row in gazetteer.containers(known) if row.kind == "governorate")
    return any(not set(row.names_ar).isdisjoint(known.names_ar) for row in held)


def part_of(whole: Known, spot: Spot) -> Place:
    """A part of a country, by its side: «its east»."""
    name = f"{SIDES[spot.part]} {whole.name_en}"
    return Place(spot.surface, name, "area", whole.lat, whole.lon, (whole.name_en,), UNKNOWN["area"])


def camp_of(town: Known, spot: Spot, gazetteer: Gazetteer) -> Place:
    """The camp of a town, by its name: «its camp»."""
    within = (town.name_en, *gazetteer.chain(town))
    return Place(spot.surface, f"{town.name_en} camp", spot.kind, town.lat, town.lon, within, NEAR)
