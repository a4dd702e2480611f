"""Where: place names with their kinds and containers, chosen among namesakes by what stands around them."""

from collections.abc import Iterator, Sequence

import msgspec

from riwaya.core.claim import Place
from riwaya.grammar.row import Item, Reading, Row
from riwaya.grammar.rules import Match
from riwaya.places.gazetteer import Row as Known
from riwaya.places.resolver import Context as Surroundings
from riwaya.places.resolver import precision_of, resolve
from riwaya.reading.context import Context

RANK = {
    "base": 1, "crossing": 1, "neighbourhood": 1, "axis/front": 1, "village": 2, "town": 3, "city": 4, "road": 4,
    "subdistrict": 5, "district": 6, "area": 7, "governorate": 8, "country": 9,
}  # fmt: skip
"""How far out a kind of place stands: what comes later may hold what comes earlier."""


UNKNOWN = {"governorate": 4, "district": 3, "subdistrict": 3, "country": 6, "area": 5, "road": 5}
"""The precision of a place that the gazetteer does not know, by its kind word, where that says any."""


class Spot(msgspec.Struct, frozen=True):
    """A place as it is named, before it is known which one it is."""

    surface: str
    name: str
    known: tuple[Known, ...] = ()
    kind: str | None = None
    side: str = ""
    """The direction named with it: `n`, `sw`, `c` (the middle)."""
    around: bool = False
    """Whether the words name the area about the place: its countryside."""
    near: bool = False
    led: bool = False
    """Whether a direction stands before it: such a place holds what is named before it."""
    located: bool = False
    back: bool = False
    """Whether it is «the town» or the like and goes back to a place named before."""

    @property
    def rank(self) -> int:
        """How far out it stands."""
        if self.around:
            return RANK["area"]
        kinds = [row.kind for row in self.known] or [self.kind]
        if self.kind in ("district", "governorate", "country"):
            kinds = [self.kind]
        return min((RANK.get(kind, 2) for kind in kinds if kind), default=2)


class Where(msgspec.Struct, frozen=True):
    """A place that a text names, resolved."""

    place: Place
    coarse: bool = False
    """Whether it is an area, a governorate or the like: no place where a finer one is told."""
    holds: bool = False
    """Whether it only holds the place named beside it."""
    back: bool = False
    """Whether it goes back to a place named before."""
    country: str | None = None
    """The two-letter code of its country, where it is known and no country itself."""


def read_places(row: Row, context: Context) -> Row:
    """The row with every place as an item `where`, a container beside its place as one with `holds` set."""
    row = context.pack.stage("spot").apply(row, lambda match, at: _spot(match, at))
    at = [i for i, item in enumerate(row.items) if item.has("spot")]
    if not at:
        return row
    items = list(row.items)
    certain = tuple(row.items[i].get("spot").known[0] for i in at if len(row.items[i].get("spot").known) == 1)
    told: list[Place] = []
    for chain in _chains(row, at):
        for index, where in _settle(row, chain, certain, told, context):
            items[index] = _where_item(items[index], where, context)
            if not where.back and not where.holds:
                told.append(where.place)
    return Row(row.folded, items)


def _where_item(item: Item, where: Where, context: Context) -> Item:
    readings = {"where": Reading("where", item.readings["spot"].rule, where)}
    return Item(item.start, item.end, context.pack.codes["where"], readings, item.parts, item.definite, item.suffix)


def _spot(match: Match, row: Row) -> Spot | None:
    """The spot of a match; None where its words are more likely no place here."""
    group = {name: match.items(row, name) for name in ("near", "lead", "kind", "name", "trail", "back")}
    items = match.items(row)
    before = row.items[match.start - 1] if match.start else None
    if any(item.suffix for item in items[:-1]):
        return None
    entry = group["kind"][0].get("place-kind") if group["kind"] else None
    directions = [item.get("direction")["value"] for item in group["lead"] + group["trail"]]
    spot = Spot(
        row.words(items[0], items[-1]), row.words(group["name"][0], group["name"][-1]) if group["name"] else "",
        kind=entry["kind"] if entry else None, side=directions[0] if directions else "", near=bool(group["near"]),
        around=bool(entry and entry["around"]), led=bool(group["lead"]), located=_located(row, match.start),
    )  # fmt: skip
    if group["back"]:
        return msgspec.structs.replace(spot, back=True, kind=group["back"][0].get("anaphor.place")["kind"])
    name = group["name"][0] if group["name"] else None
    if name is None or not name.has("place"):
        return spot
    known = tuple(name.get("place")["rows"])
    certain = entry is not None or spot.near or spot.led or spot.located
    if name.has("anaphor") and entry is None or not certain and (name.has("actor") or any(row.flags for row in known)):
        return None
    return msgspec.structs.replace(spot, known=known)


LEADS = ("in", "bi", "on", "to", "from", "direction", "place-kind", "where", "spot", "open")
"""After these a name that may be something else is a place."""


def _located(row: Row, index: int) -> bool:
    """Whether a word of place stands before an item."""
    if index > 1 and row.items[index - 1].has("wa") and row.items[index - 2].has("place"):
        return True
    return index > 0 and any(row.items[index - 1].has(label) for label in LEADS)


def _chains(row: Row, at: Sequence[int]) -> Iterator[list[tuple[int, bool]]]:
    """Spots that stand together: (index, whether it holds those before it) in order."""
    chain: list[tuple[int, bool]] = [(at[0], False)]
    for left, right in zip(at, at[1:], strict=False):
        link = _link(row, left, right)
        if link:
            chain.append((right, link == "holds"))
        else:
            yield chain
            chain = [(right, False)]
    yield chain


BRIDGES = ("bi", "in", "li", "from", "of-side")
JOINTS = ("comma", "open", "close", "dash", "wa", *BRIDGES)


def _link(row: Row, left: int, right: int) -> str:
    """How a spot stands to the one before it: it `holds` it, is listed with it (`and`), or neither (empty)."""
    spot, last = row.items[right].get("spot"), row.items[left].get("spot")
    between = row.items[left + 1 : right]
    if len(between) > 3 or not all(any(i.has(label) for label in JOINTS) for i in between):
        return ""
    listed = any(i.has("wa") for i in between)
    bridged = any(i.has(label) for i in between for label in BRIDGES)
    if listed:
        return "" if bridged else "and"
    if spot.near and not last.near and not between and spot.rank >= last.rank:
        return "holds"
    if spot.led or spot.around or spot.rank > last.rank and (bridged or spot.rank >= RANK["governorate"]):
        return "holds"
    return ""


def _settle(
    row: Row, chain: Sequence[tuple[int, bool]], certain: tuple[Known, ...], told: Sequence[Place], context: Context
) -> list[tuple[int, Where]]:
    """Resolve a chain from its containers inwards."""
    out: list[tuple[int, Where]] = []
    outer: tuple[Known, ...] = ()
    for index, holds in reversed(chain):
        spot: Spot = row.items[index].get("spot")
        known = None
        if spot.back:
            place = _gone_back(spot, told)
        else:
            known = _choose(spot, outer, certain, context)
            place = _place(spot, known, outer, context)
            if holds and known is not None:
                outer = (known, *outer)
        country = known.id.partition("-")[0] if known is not None and known.within else None
        coarse = spot.led or spot.rank >= RANK["district"]
        headed = index + 1 < len(row) and row.items[index + 1].has("colon")
        out.append((index, Where(place, coarse, holds or headed, spot.back, country)))
    return out[::-1]


def _choose(spot: Spot, outer: tuple[Known, ...], certain: tuple[Known, ...], context: Context) -> Known | None:
    """The gazetteer's row that a spot means, None where it has none."""
    if not spot.known:
        return None
    if len(spot.known) == 1 and not spot.known[0].flags:
        return spot.known[0]
    around = Surroundings(kinds=(spot.kind,) if spot.kind else (), containers=outer, others=certain, located=spot.located)
    return resolve(spot.known, around, context.pack.gazetteer).row or (spot.known[0] if spot.kind else None)


SIDES = {
    "n": "Northern", "s": "Southern", "e": "Eastern", "w": "Western", "nw": "Northwestern", "ne": "Northeastern",
    "sw": "Southwestern", "se": "Southeastern", "c": "Central",
}  # fmt: skip


def _place(spot: Spot, known: Known | None, outer: tuple[Known, ...], context: Context) -> Place:
    """The place of a spot; what the gazetteer does not know keeps its words and its kind."""
    gazetteer = context.pack.gazetteer
    if known is None:
        within = (outer[0].name_en, *gazetteer.chain(outer[0])) if outer else ()
        return Place(spot.surface, None, spot.kind or "area", within=within, precision=UNKNOWN.get(spot.kind or "area"))
    chain = gazetteer.chain(known)
    if spot.around or spot.led and known.kind in ("governorate", "country", "area"):
        words = (SIDES.get(spot.side, ""), known.name_en, "countryside" if spot.around else "")
        return Place(spot.surface, " ".join(filter(None, words)), "area", known.lat, known.lon, (known.name_en, *chain), 5)
    precision = precision_of(known, near=spot.near or spot.led)
    kind = known.kind if spot.kind in (None, "area") else spot.kind
    return Place(spot.surface, known.name_en, kind, known.lat, known.lon, chain, precision)


def _gone_back(spot: Spot, told: Sequence[Place]) -> Place:
    """The place that «the town» stands for: the last one told of its kind, else the last one told."""
    settled = ("city", "town", "village")
    same = [p for p in told if p.kind == spot.kind or spot.kind in settled and p.kind in settled]
    if not (same or told) or spot.kind == "area" and not told:
        return Place(spot.surface, None, spot.kind)
    place = (same or list(told))[-1]
    return msgspec.structs.replace(place, surface=spot.surface)
