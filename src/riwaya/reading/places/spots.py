"""Where a text names places: the rules' matches made spots."""

from collections.abc import Mapping, Sequence

import msgspec

from riwaya.grammar.entries import Entry, Morphology
from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.reading.context import Context
from riwaya.reading.places.asplace import SETTLED
from riwaya.reading.places.buildings import building, may_be_named
from riwaya.reading.places.named import DESCRIBES, named
from riwaya.reading.places.spot import Spot
from riwaya.reading.places.struck import hit_by
from riwaya.reading.words.verbs import is_imperfect


def read_spots(row: Row, context: Context) -> Row:
    """The row with every place that is named as an item `spot`."""
    morphology, sure = context.morphology, _told_by_kind(row, context)
    return context.pack.stage("spot").apply(row, lambda match, at: _spot(match, at, morphology, sure))


def _told_by_kind(row: Row, context: Context) -> frozenset[str]:
    """The ids of the towns with names that are also words, where a text tells them once by their kind."""
    heads = (hit.end() for hit in context.pack.alphabet.having("place-kind").finditer(row.codes))
    names = (row.items[at].get("place") for at in heads if at < len(row))
    return frozenset(one.id for name in names if name for one in name["rows"] if one.flags and one.kind in SETTLED)


def spots_in(row: Row, context: Context) -> list[int]:
    """The indexes of a row's spots."""
    return row.coded(context.pack.alphabet.code(("spot",)))


def _spot(match: Match, row: Row, m: Morphology, sure: frozenset[str]) -> Spot | None:
    """The spot of a match; None where its words are more likely no place here. `sure` are ids of towns told by kind."""
    located = _located(row, match.start, m)
    if "open" in match.groups and not may_be_named(match, row, located=located):
        return None
    if "building" in match.groups:
        return building(row, match.start, m)
    group = {name: row.items[start:end] for name, (start, end) in match.groups.items()}
    items = match.items(row)
    if any(item.suffix for item in items[:-1]):
        return None
    if "back" in group and (_goes_on(row, match.end, group["back"][0], m) or _describes(row, match.start, m)):
        return None
    near = group.get("near", ())
    ways = (*group.get("lead", ()), *group.get("trail", ()))
    measured = match.start > 0 and row.items[match.start - 1].has("lying")
    sides = [item.get("direction")["value"] for item in ways if item.has("direction")]
    spot = Spot(
        row.words(items[0], items[-1]), side=sides[0] if sides else "",
        near=bool(near), toward=any(item.has("to") for item in near), by=any(map(_by, near)),
        led=bool(group.get("lead")), located=located, measured=measured,
    )  # fmt: skip
    kinds = [item.get("place-kind") for item in group.get("kind") or group.get("open") or () if item.has("place-kind")]
    spot = _kept(spot, kinds) if kinds else spot
    if any(item.has("place-kind") and item.get("place-kind")["around"] for item in near):
        side = next(item.get("direction")["value"] for item in near if item.has("direction"))
        spot = msgspec.structs.replace(spot, near=False, around=True, side=side, kind=None)  # «western countryside of»
    return _filled(spot, group, row, match.start, m, sure)


def _by(item: Item) -> bool:
    """Whether a word says that something is near a place and no part of it."""
    return item.has("near") and not item.has("to") and not item.get("near")["part"]


def _kept(spot: Spot, kinds: Sequence[Entry]) -> Spot:
    """The spot with what its kind words say: the last one's kind, but a front where that leads."""
    plain = [entry for entry in kinds if not entry["around"]] or kinds
    kind = kinds[0]["kind"] if kinds[0]["kind"] == "axis/front" else plain[-1]["kind"]
    told = {name for entry in kinds for name in entry.attributes}
    return msgspec.structs.replace(
        spot, kind=kind, around="around" in told, plural="number" in told, site="site" in told, seat="seat" in told,
        capital="capital" in told,
    )  # fmt: skip


TELLING = frozenset(("trigger.verb", "saying.verb", "light.verb"))
"""Verbs: who does something is no district."""


def _goes_on(row: Row, end: int, back: Item, m: Morphology) -> bool:
    """Whether words that may go back to a place are part of something else: «the fourth military region»."""
    after = row.items[end] if end < len(row) else None
    kind = back.get("anaphor.place")["kind"]
    if kind == "district" and after is not None and after.bears(TELLING):
        return True  # «the district», which is also the judiciary, did something
    if after is None or kind not in ("area", "governorate"):
        return False
    described = not after.readings or after.bears(DESCRIBES)
    return after.has("on") or kind == "area" and described and row.letters(after).startswith(m.article)


def _describes(row: Row, start: int, m: Morphology) -> bool:
    """Whether a word that may go back to a quarter describes what stands before it: «live fire»."""
    before, back = row.items[start - 1] if start else None, row.items[start].get("anaphor.place")
    if before is None or back is None or back["kind"] != "neighbourhood" or before.bears(LEADS):
        return False
    return row.letters(before).split()[-1].startswith(m.article)


def _is_border_of(group: Mapping[str, Sequence[Item]]) -> bool:
    """Whether a border is named by a country's adjective that is also its name: «the Syrian border»."""
    kind, name = group.get("kind"), group.get("name")
    if not (kind and name and kind[0].definite and name[0].has("nationality")):
        return False
    return kind[0].has("place-kind") and bool(kind[0].get("place-kind")["border"])


def _filled(
    spot: Spot, group: Mapping[str, Sequence[Item]], row: Row, start: int, m: Morphology, sure: frozenset[str]
) -> Spot | None:
    """The spot with what its rule's own part says."""
    if held := group.get("held"):
        entry = held[0].get("held-by")
        area = entry["area"] and entry["side"] == "after"
        return msgspec.structs.replace(spot, held=True, kind="area") if area else None
    if group.get("nation") or _is_border_of(group):
        border = bool(group["kind"][0].get("place-kind")["border"])
        return msgspec.structs.replace(spot, border=True) if border else None
    if back := group.get("back"):
        entry = back[0].get("anaphor.place")
        if entry["kind"] == "area" and group.get("trail") and not entry["around"]:
            return msgspec.structs.replace(spot, kind="area")
        flags = ("around", "number", "capital", "site", "camp")
        around, plural, capital, site, camp = (bool(entry[name]) for name in flags)
        return msgspec.structs.replace(
            spot,
            back=True,
            kind=entry["kind"],
            around=around,
            plural=plural,
            capital=capital,
            site=site,
            camp=camp,
            part=entry["side"] or "",
        )
    if ends := group.get("ends"):
        known = tuple(tuple(item.get("place")["rows"]) for item in ends if item.has("place"))
        border = any(item.has("place-kind") and item.get("place-kind")["border"] for item in group["kind"])
        states = all(row.kind == "country" for rows in known for row in rows)
        if states and not border and (known or spot.kind != "road"):
            return None  # «an agreement on zones between two states»
        return msgspec.structs.replace(spot, ends=known, kind=spot.kind or "area")
    if name := group.get("name"):
        return named(spot, name[0], row, start, m, sure)
    return msgspec.structs.replace(spot, open=True) if "open" in group else spot


LEADS = frozenset((
    "in", "bi", "on", "to", "taken-to", "from", "direction", "place-kind", "open", "near", "lying", "namely", "among",
))  # fmt: skip
"""After these a name that may be something else is a place."""


ALONE = frozenset(("in", "on", "from"))
"""What tells no place of the name after it where it bears a pronoun: «in it»."""


ASIDE = frozenset(("comma", "direction"))
"""What may stand between a place of a list and the «and» behind it."""


BRACKET = 8
"""How many items stand at most in brackets behind a place of a list."""


def _before_aside(row: Row, at: int) -> int:
    """The index of what stands before the direction, the comma and the brackets that end at an index."""
    while at and row.items[at].bears(ASIDE):
        at -= 1
    opens = row.indexes(max(0, at - BRACKET), at, "open") if row.items[at].has("close") else ()
    return opens[-1] - 1 if opens and opens[-1] else at


def _says(row: Row, index: int, m: Morphology) -> bool:
    """Whether a capital or country is the subject of what stands right behind it: «and Washington accuses»."""
    if not row.items[index].has("actor") or index + 1 >= len(row):
        return False
    return row.items[index + 1].has("saying.verb") or is_imperfect(row, index + 1, m)


def _located(row: Row, index: int, m: Morphology) -> bool:
    """Whether a word of place stands before an item, or a place that it is listed with: «Homs in the west and Hama»."""
    if index > 1 and row.items[index - 1].has("wa") and not _says(row, index, m):
        at = _before_aside(row, index - 2)
        before = row.items[at]
        return before.has("place") and (not before.has("actor") or _located(row, at, m) or hit_by(row, at))
    if not index:
        return False
    last = row.items[index - 1]
    if last.bears(ALONE) and row.letters(last).endswith(m.pronouns):
        return False
    if last.has("open") and row.items[index].has("actor"):
        return index > 1 and row.items[index - 2].has("place")  # «three parties (Russia, Iran, Turkey)»
    return last.bears(LEADS)
