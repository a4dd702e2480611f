"""Where: the places of a text with what holds what, and what only stands beside the event."""

from collections.abc import Iterator, Sequence

import msgspec

from riwaya.core.claim import Place
from riwaya.grammar.row import Item, Reading, Row
from riwaya.places.gazetteer import Row as Known
from riwaya.reading.context import Context
from riwaya.reading.places.beside import aside_of, bound_for
from riwaya.reading.places.lists import complete
from riwaya.reading.places.placing import Placing
from riwaya.reading.places.spot import Spot
from riwaya.reading.places.spots import read_spots, spots_in
from riwaya.reading.places.together import Group, grain_of, grained, groups
from riwaya.reading.places.told import Told, both
from riwaya.reading.places.within import lying_in


class Where(msgspec.Struct, frozen=True, gc=False):
    """A place that a text names, resolved."""

    place: Place
    grain: int = 0
    """0 a place of its own; 1 an area or governorate, no place where a finer one is told; 2 a country or a part of it;
    3 what is only told by who holds it."""
    holds: bool = False
    """Whether it only holds the place named beside it."""
    aside: int = 0
    """1 where somebody or something stands there, and the event need not have been there; 2 in a line's heading;
    3 where those hurt were taken; 4 where somebody or something only comes from or goes to."""
    back: bool = False
    """Whether it goes back to a place named before."""
    own: bool = False
    """Whether it goes back and yet is a place beside the one named: «its countryside», «its camp»."""
    country: str | None = None
    """The two-letter code of its country, where it is known and no country itself."""
    near: bool = False
    """Whether it is told as what is near, and not joined to a place before it."""
    border: bool = False
    """Whether it is the border of a country."""
    first: Place | None = None
    """The first of two places to which it goes back: «the two towns»."""


def read_places(row: Row, context: Context) -> Row:
    """The row with every place as an item `where`, a container beside its place as one with `holds` set."""
    row = complete(read_spots(row, context), context)
    at = spots_in(row, context)
    if not at:
        return row
    placing = Placing(_certain([row.items[i].get("spot") for i in at]), _nations(row), context)
    found: dict[int, Where | None] = {}
    for group in grained(row, groups(row, at)):
        found.update(_settled(row, group, placing))
    items: list[Item] = []
    done = 0
    for index in at:
        where, item = found[index], row.items[index]
        items += row.items[done:index]
        items += item.parts if where is None else (_where_item(item, where, context),)
        done = index + 1
    return Row(row.folded, items + row.items[done:])


NEAR = 0.3
"""How many degrees lie at most between namesakes that are one place and what it is the seat of."""


def _certain(spots: Sequence[Spot]) -> tuple[Known, ...]:
    """The places of an article that have no namesakes elsewhere, each once."""
    named = (known for spot in spots for known in (spot.known, *spot.ends) if known)
    return tuple({known[-1].id: known[-1] for known in named if _alone(known)}.values())


def _nations(row: Row) -> frozenset[str]:
    """The two-letter codes of the countries whose people or forces a text names."""
    items = row.having(0, len(row), "nationality", "actor")
    entries = [item.get("nationality") or item.get("actor") for item in items]
    names = (entry["gov"] if entry.label == "nationality" else entry["actor"] for entry in entries)
    homes = (tuple[str, ...](entry["countries"] or ()) for entry in entries if entry.label == "actor")
    at_home = (country for countries in homes if len(countries) == 1 for country in countries)
    return frozenset((*(name[:2] for name in names if name and name[2:3] == "-"), *at_home))


def _alone(known: Sequence[Known]) -> bool:
    """Whether all that bear a name lie in one place."""
    points = [row.point for row in known if row.point is not None and not row.flags]
    if len(points) < len(known):
        return False
    return len(points) == 1 or all(max(axis) - min(axis) < NEAR for axis in zip(*points, strict=True))


def _where_item(item: Item, where: Where, context: Context) -> Item:
    readings = {"where": Reading("where", item.readings["spot"].rule, where)}
    if len(item.parts) == 1 and item.parts[0].has("held-by"):
        readings["held-by"] = item.parts[0].readings["held-by"]
    code = context.pack.alphabet.code(readings)
    return Item(item.start, item.end, code, readings, item.parts, item.definite, item.suffix)


def _settled(row: Row, group: Group, placing: Placing) -> Iterator[tuple[int, Where | None]]:
    """Resolve a group from its containers inwards."""
    outer: tuple[Known, ...] = ()
    areas: tuple[Place, ...] = ()
    inner: tuple[int, Where] | None = None
    for index in (*reversed(group.holders), *group.members):
        spot: Spot = row.items[index].get("spot")
        holds = index in group.holders
        one = placing.place(spot, outer)
        if one is None:
            yield index, None
            continue
        place, known = one[0] if one[1] is None else lying_in(one[0], areas), one[1]
        leads = spot.kind == "road" and known is not None and known.kind != "road"  # it bears the name of a far town
        if holds and known is not None and not leads:
            outer, areas = (known, *outer), (place, *areas)
        country = known.id.partition("-")[0] if known is not None and known.within else None
        grain = grain_of(spot) if holds else group.grain
        near = spot.by and not (index and row.items[index - 1].has("wa"))
        aside = max(int(group.posts), aside_of(row, min(group.members), index, placing.morphology))
        first = next(iter(both(spot, placing.told)), None)
        where = Where(
            place,
            grain,
            holds,
            aside,
            spot.back,
            spot.around or spot.camp or bool(spot.part),
            country,
            near,
            spot.border,
            first,
        )
        inner = (index, where) if holds else None
        yield index, where
        if not spot.back:
            placing.told.append(
                Told(
                    place,
                    known,
                    holds,
                    bound_for(row, min(group.members)),
                    spot.capital,
                    bool(spot.led and spot.kind is None),
                )
            )
    if inner is not None:  # what it holds is no place after all
        yield inner[0], msgspec.structs.replace(inner[1], holds=False)
