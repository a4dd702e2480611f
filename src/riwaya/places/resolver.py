"""Which of several namesakes a text means, and how precisely a place is known."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import NamedTuple

from riwaya.places.distance import distance_km
from riwaya.places.gazetteer import Gazetteer, Row

PRECISION: Mapping[str, int] = {
    "city": 1, "town": 1, "village": 1, "neighbourhood": 1, "base": 1, "crossing": 1, "axis/front": 2,
    "district": 3, "subdistrict": 3, "governorate": 4, "area": 5, "road": 5, "country": 6,
}  # fmt: skip
NEAR = 2
RANK: Sequence[str] = (
    "country", "city", "governorate", "town", "area", "base", "crossing", "road", "village", "neighbourhood",
    "axis/front", "district", "subdistrict",
)  # fmt: skip
"""What a bare name means first: news names the town where it means the town's district."""
SETTLEMENTS = frozenset({"city", "town", "village"})
"""Kinds that texts use loosely: one calls a town a city, another a village."""
STRETCHED = frozenset({"area", "road"})
"""Kinds of places that may be anything from a square to a plain."""
SMALL = frozenset({"village", "neighbourhood"})
NEIGHBOUR_KM = 60.0
"""Places this near to each other are told in one breath."""
SPREAD_KM = 25.0
"""Of the namesakes near the other places, those less than this behind the nearest stay in the choice."""


@dataclass(frozen=True)
class Context:
    """What the text says around a name."""

    kinds: tuple[str, ...] = ()
    """The kinds that the word before the name allows; empty where no such word stands there."""
    containers: tuple[Row, ...] = ()
    """The places named beside it as its container, with all their namesakes."""
    others: tuple[Row, ...] = ()
    """The article's other places that have no namesakes."""
    country: str | None = None
    """Id of the country that the outlet or the article is about."""
    located: bool = False
    """Whether a preposition of place stands before the name."""


class Choice(NamedTuple):
    """The chosen row, None where no namesake can be meant, and the reason in a few words."""

    row: Row | None
    reason: str


def precision_of(row: Row, gazetteer: Gazetteer, *, near: bool = False) -> int:
    """UCDP `where_prec` of an event at the place, 1 to 6; `near` where the text says around it or close to it.

    An area or a road within a town, a square or a hotel, is as precise as the town's quarters.
    """
    outer = gazetteer.containers(row)[:1]
    spot = row.kind in STRETCHED and any(held.kind in SETTLEMENTS for held in outer)
    precision = PRECISION["neighbourhood" if spot else row.kind]
    return max(precision, NEAR) if near else precision


def resolve(candidates: Sequence[Row], context: Context, gazetteer: Gazetteer) -> Choice:
    """Choose between namesakes: by the kind word, the container named, the other places, the country, then by rank.

    Each clue narrows what the clues before it left, unless nothing fits it. A container that no namesake lies in
    or near rules them all out; a name that is also a word needs something that speaks for a place.
    """
    meant = [row for row in candidates if _speaks_for_place(row, context, gazetteer)]
    if not meant:
        return Choice(None, "also an ordinary word" if candidates else "not in the gazetteer")
    if context.containers and not any(_lies_by(row, context.containers, gazetteer) for row in meant):
        return Choice(None, f"none lies in or near {context.containers[0].name_en}")
    reasons: list[str] = []
    for reason, fits in _clues(meant, context, gazetteer):
        if len(meant) == 1:
            break
        fitting = [row for row in meant if fits(row)]
        if 0 < len(fitting) < len(meant):
            meant, reasons = fitting, [*reasons, reason]
    if len(meant) > 1:
        reasons.append("best known")
        meant.sort(key=lambda row: (RANK.index(row.kind), -gazetteer.held(row), row.source != "own", row.id))
    return Choice(meant[0], ", ".join(reasons) or "the only place of this name")


def _clues(
    candidates: Sequence[Row], context: Context, gazetteer: Gazetteer
) -> Iterator[tuple[str, Callable[[Row], bool]]]:
    """The clues that the context gives, strongest first: (reason, which rows fit)."""
    if context.kinds:
        yield "kind word", lambda row: _kind_fits(row, context)
    if context.containers:
        yield "container", lambda row: _lies_in(row, context.containers, gazetteer)
        yield "container", lambda row: _lies_by(row, context.containers, gazetteer)
    if context.kinds:
        yield "kind word", lambda row: row.kind in context.kinds
    away = {row.id: _away(row, context.others) for row in candidates}
    nearest = min((km for km in away.values() if km is not None), default=None)
    if nearest is not None:
        yield "other places", lambda row: (km := away[row.id]) is not None and km <= nearest + SPREAD_KM
    if context.country:
        yield "country", lambda row: context.country in (row.id, *(held.id for held in gazetteer.containers(row)))


def _speaks_for_place(row: Row, context: Context, gazetteer: Gazetteer) -> bool:
    """Whether the name is no ordinary word, or stands where the word would not."""
    if "word" not in row.flags or _kind_fits(row, context):
        return True
    if context.containers and _lies_in(row, context.containers, gazetteer):
        return True
    away = _away(row, context.others)
    near = away is not None and away <= NEIGHBOUR_KM
    return (near and context.located) if row.kind in SMALL else (near or context.located)


def _kind_fits(row: Row, context: Context) -> bool:
    loosely = row.kind in SETTLEMENTS and not SETTLEMENTS.isdisjoint(context.kinds)
    return row.kind in context.kinds or loosely


def _lies_in(row: Row, containers: Sequence[Row], gazetteer: Gazetteer) -> bool:
    held_by = {container.id for container in gazetteer.containers(row)}
    return any(container.id in held_by for container in containers)


def _lies_by(row: Row, containers: Sequence[Row], gazetteer: Gazetteer) -> bool:
    """In a container, or near one: areas hold no rows, and a border village is told under either side."""
    away = _away(row, containers)
    return _lies_in(row, containers, gazetteer) or (away is not None and away <= NEIGHBOUR_KM)


def _away(row: Row, others: Sequence[Row]) -> float | None:
    """Kilometres to the nearest of the other places but countries; None where coordinates are missing."""
    lat, lon = row.lat, row.lon
    if lat is None or lon is None:
        return None
    slant = cos(radians(lat)) ** 2
    apart = [
        ((other.lat - lat) ** 2 + slant * (other.lon - lon) ** 2, other.lat, other.lon)
        for other in others
        if other.lat is not None and other.lon is not None and other.kind != "country" and other.id != row.id
    ]
    return distance_km((lat, lon), min(apart)[1:]) if apart else None
