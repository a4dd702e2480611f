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


class Spot(msgspec.Struct, frozen=True):
    """A place as it is named, before it is known which one it is."""

    surface: str
    name: str
    known: tuple[Known, ...] = ()
    kind: str | None = None
    near: bool = False
    area: bool = False
    """Whether the words name an area about the place («countryside of X», «north of X»)."""
    back: bool = False
    """Whether it is «the town» or the like and goes back to a place named before."""

    @property
    def rank(self) -> int:
        """How far out it stands."""
        if self.area:
            return RANK["area"]
        kinds = [self.kind] if self.kind else [row.kind for row in self.known]
        return min((RANK.get(kind, 2) for kind in kinds if kind), default=2)


class Where(msgspec.Struct, frozen=True):
    """A place that a text names, resolved."""

    place: Place
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
    kind_entry = group["kind"][0].get("place-kind") if group["kind"] else None
    kind = kind_entry["kind"] if kind_entry else None
    area = bool(group["lead"]) or kind == "area"
    if group["back"]:
        kind = group["back"][0].get("anaphor.place")["kind"]
        return Spot(row.words(items[0], items[-1]), "", (), kind, bool(group["near"]), bool(group["lead"]), True)
    if match.rule.id == "spot-part":
        return Spot(row.words(items[0], items[-1]), row.words(items[0], items[-1]), (), kind, bool(group["near"]), True)
    known = tuple(group["name"][0].get("place")["rows"]) if group["name"][0].has("place") else ()
    if known and not kind_entry and not _place_here(group["name"][0], known, before, bool(group["near"] or group["lead"])):
        return None
    return Spot(
        row.words(items[0], items[-1]), row.words(group["name"][0], group["name"][-1]),
        known, kind, bool(group["near"]), area or bool(group["trail"]) and kind not in (None, "city", "town", "village"),
    )  # fmt: skip


LEADS = ("in", "bi", "on", "to", "near", "from", "between", "direction", "place-kind", "where", "spot", "open")


def _place_here(item: Item, known: Sequence[Known], before: Item | None, led: bool) -> bool:
    """Whether a bare name may be read as a place: a name that is also a word or an actor wants a word before it."""
    if led or before is not None and any(before.has(label) for label in LEADS):
        return True
    return not item.has("actor") and not any("word" in row.flags for row in known)


def _chains(row: Row, at: Sequence[int]) -> Iterator[list[tuple[int, bool]]]:
    """Spots that stand together: (index, whether it holds those before it) in order."""
    chain: list[tuple[int, bool]] = [(at[0], False)]
    for left, right in zip(at, at[1:], strict=False):
        between = row.items[left + 1 : right]
        spot, last = row.items[right].get("spot"), row.items[left].get("spot")
        joined = len(between) <= 3 and all(any(i.has(label) for label in ("bi", "in", "wa", "li", "from", "near")) or not i.readings for i in between)
        joined = joined and all(i.has("bi") or i.readings or row.letters(i) in "،,(-)–" for i in between)
        bridge = any(i.has(label) for i in between for label in ("bi", "in", "li", "from"))
        holds = joined and not any(i.has("wa") for i in between) and spot.rank > last.rank and (bridge or spot.area or spot.rank >= 8)
        if holds or joined and any(i.has("wa") for i in between) and not bridge:
            chain.append((right, holds))
        else:
            yield chain
            chain = [(right, False)]
    yield chain


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
        out.append((index, Where(place, holds, spot.back, country)))
    return out[::-1]


def _choose(spot: Spot, outer: tuple[Known, ...], certain: tuple[Known, ...], context: Context) -> Known | None:
    """The gazetteer's row that a spot means, None where it has none."""
    if not spot.known:
        return None
    if len(spot.known) == 1 and not spot.known[0].flags:
        return spot.known[0]
    around = Surroundings(kinds=(spot.kind,) if spot.kind else (), containers=outer, others=certain, located=True)
    return resolve(spot.known, around, context.pack.gazetteer).row or (spot.known[0] if spot.kind else None)


def _place(spot: Spot, known: Known | None, outer: tuple[Known, ...], context: Context) -> Place:
    """The place of a spot; what the gazetteer does not know keeps its words and its kind."""
    gazetteer = context.pack.gazetteer
    if known is None:
        within = (outer[0].name_en, *gazetteer.chain(outer[0])) if outer else ()
        return Place(spot.surface, None, spot.kind or "area", None, None, within, 5 if spot.area else None)
    if spot.area:
        return Place(
            spot.surface, known.name_en, "area", known.lat, known.lon, (known.name_en, *gazetteer.chain(known)), 5
        )
    return Place(
        spot.surface, known.name_en, spot.kind or known.kind, known.lat, known.lon, gazetteer.chain(known),
        precision_of(known, near=spot.near),
    )  # fmt: skip


def _gone_back(spot: Spot, told: Sequence[Place]) -> Place:
    """The place that «the town» stands for: the last one told of its kind, else the last one told."""
    settled = ("city", "town", "village")
    same = [p for p in told if p.kind == spot.kind or spot.kind in settled and p.kind in settled]
    if not (same or told) or spot.kind == "area" and not told:
        return Place(spot.surface, None, spot.kind)
    place = (same or list(told))[-1]
    return msgspec.structs.replace(place, surface=spot.surface)
