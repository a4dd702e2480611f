"""Places that stand in lists: «the villages of X, Y and Z», names that nobody knows between places that are known."""

from collections.abc import Mapping

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.reading.context import Context
from riwaya.reading.places.lying import LEADS, with_led_names
from riwaya.reading.places.names import Words
from riwaya.reading.places.newplaces import spotted, with_names
from riwaya.reading.places.sides import with_other_sides
from riwaya.reading.places.spot import RANK, Spot
from riwaya.reading.places.spots import spots_in

DESCRIBED = 3
"""How many items before «among them» a kind word that it goes back to stands at most."""
OPENERS = frozenset(("colon", "open"))
"""What may stand between a plural kind word and the list of names: «the villages: X and Y»."""
REACH = 8
"""How many items lie at most between the beginning of names in a list and the next place."""


def complete(row: Row, context: Context) -> Row:
    """The row with kind words joined to the unknown names after them, and every member of a list of names a spot."""
    row = _each(Words(with_names(Words(row, context)), context), context)
    row = with_other_sides(Words(row, context), context)
    heads = {index: row.items[index].get("spot") for index in spots_in(row, context)}
    heads = {index: spot for index, spot in heads.items() if spot.plural and not spot.back} | _announced(row, context)
    row = _listed(Words(row, context), heads) if heads else row
    return with_led_names(Words(_enclosed(Words(row, context)), context), context)


def _each(words: Words, context: Context) -> Row:
    """The row with a kind word that «each of» leads as one of all that follow: «each of the province of X and Y»."""
    row = words.row
    led = [index for index in spots_in(row, context) if index and row.items[index - 1].has("each-of")]
    if not led:
        return row
    items = list(row.items)
    for index in led:
        spot: Spot = items[index].get("spot")
        if spot.kind is not None and not (spot.plural or spot.back):
            plural = msgspec.structs.replace(spot, plural=True)
            items[index] = spotted(words, (items[index],), plural, items[index].start)
    return Row(row.folded, items)


def _announced(row: Row, context: Context) -> dict[int, Spot]:
    """What a plural kind word says of those listed behind it: «other quarters, among them X», «the villages: X»."""
    found: dict[int, Spot] = {}
    for hit in context.pack.alphabet.having("among").finditer(row.codes):
        among = hit.start()
        for item in reversed(row.items[max(0, among - DESCRIBED) : among]):
            entry = item.get("place-kind")
            if entry is not None and entry["number"]:
                found[among] = Spot("", kind=entry["kind"], plural=True)
    for hit in context.pack.alphabet.having("place-kind").finditer(row.codes, 0, len(row) - 1):
        entry, item = row.items[hit.start()].get("place-kind"), row.items[hit.end()]
        if entry["number"] and item.bears(OPENERS):
            found[hit.end()] = Spot("", kind=entry["kind"], plural=True)
    return found


def _listed(words: Words, heads: Mapping[int, Spot]) -> Row:
    """The row with the members of every list after a plural kind word as spots of that kind."""
    row, items, at = words.row, list[Item](), 0
    for start in sorted(heads):
        if start >= at:
            items += row.items[at:start]
            at = _members(words, start, heads[start], items)
    return Row(row.folded, items + row.items[at:])


def _members(words: Words, at: int, head: Spot | None, items: list[Item]) -> int:
    """Add the items of one list, from its plural kind word on; the index after it."""
    row = words.row
    joined = False
    while head is not None and at < len(row):
        item = row.items[at]
        spot: Spot | None = item.get("spot")
        step = 0
        if spot is not None:
            if joined and spot.kind is None and not (spot.back or spot.led or spot.near or _is_wide(spot)):
                item = spotted(words, (item,), _member(spot, head), item.start)
            head = _head(item)
            step = 1
        elif not (_joint(item) or words.several(at) or item.bears(OPENERS) and not joined):
            step = _length(words, at) if joined or words.joined(at) else 0
            if step:
                start = item.start + words.joined(at)
                item = spotted(words, row.items[at : at + step], _member(_bare(words, at, step), head), start)
            else:
                head = None
        items.append(item)
        joined = head is not None and not step
        at += step or 1
    return at


def _head(item: Item) -> Spot | None:
    """What a place says of those listed behind it, by its last plural kind word; None where it announces none."""
    spot: Spot = item.get("spot")
    kinds = [part.get("place-kind") for part in item.parts if part.has("place-kind")]
    plural = [entry["kind"] for entry in kinds if entry["number"]]
    if not spot.plural:
        return None
    if not plural or kinds[-1]["number"]:
        return spot
    return msgspec.structs.replace(spot, kind=plural[-1], around=False)  # «quarters of the city of»


def _is_wide(spot: Spot) -> bool:
    """Whether a place is a country or a part of one: no town of a list."""
    return spot.rank >= RANK["country"]


def _length(words: Words, at: int) -> int:
    """How many items a new member of a list has: no name where the sentence goes on after it."""
    known = words.meant(at) or words.thing(at) or words.placed(at) or words.numbered(at)
    length = words.name(at, sure=True) or int(known)
    if known and length == 1 and not words.ends(at + 1):
        length += words.name(at + 1, sure=False)  # «the gate of X», where a gate is known for a place or a thing
    length += bool(length) and words.numbered(at + length, "ordinal")
    aside = words.has(at + length, "which") and words.has(at - 1, "comma")
    return length if length and words.ends(at + length) and not aside else 0  # «X and Y, a thing which»


JOINTS = frozenset(("wa", "comma", "dash", "quantity"))
"""What may stand between the members of a list: «X and most of Y»."""


def _joint(item: Item) -> bool:
    """Whether an item may stand between the members of a list."""
    return item.bears(JOINTS)


def _member(spot: Spot, head: Spot) -> Spot:
    return msgspec.structs.replace(
        spot, kind=head.kind, around=head.around, site=head.site, plural=True, located=True, listed=True
    )  # fmt: skip


def _bare(words: Words, at: int, length: int) -> Spot:
    """The spot of a member's name alone: one of the places that bear it, where there are any."""
    return Spot("", known=words.known(at) if length == 1 else (), located=True, listed=True)


def _enclosed(words: Words) -> Row:
    """The row with every name in a list of places a spot: between two of them, or last before what holds them."""
    row, items, done = words.row, list[Item](), 0
    spots = row.coded(words.code)
    for n, left in enumerate(spots[:-1]):
        right, at = spots[n + 1], _past_joints(row, left + 1)
        if not _is_place(row.items[left]) or at == left + 1 and not words.joined(at) or not at < right <= at + REACH:
            continue
        listed = words.placed(at) or n > 0 and _past_joints(row, spots[n - 1] + 1) == left
        for start, length in _run(words, at, right, listed=listed):
            items += row.items[done:start]
            begin = row.items[start].start + words.joined(start)
            items.append(spotted(words, row.items[start : start + length], _bare(words, start, length), begin))
            done = start + length
    return Row(row.folded, items + row.items[done:]) if done else row


def _run(words: Words, at: int, right: int, *, listed: bool) -> list[tuple[int, int]]:
    """The names in a list before the place at `right`, as (index, length); none where the list does not go on so."""
    found: list[tuple[int, int]] = []
    while at < right:
        length = _length(words, at)
        if not length:
            return []
        found.append((at, length))
        end = at + length
        if len(found) > 1 and not all(words.name(start, sure=True) for start, _ in found):
            return []  # things that nobody knows for places stand there alone
        if _goes_on(words.row, end, right) or listed and _held(words.row, end, right):
            return found
        at = _past_joints(words.row, end)
        if at == end and not words.joined(at):
            return []
    return []


def _past_joints(row: Row, at: int) -> int:
    """The index after the conjunctions and commas at an index."""
    while at < len(row) and _joint(row.items[at]):
        at += 1
    return at


def _is_place(item: Item) -> bool:
    """Whether an item is a place by its name, and no country: those stand among others in lists of states."""
    spot: Spot = item.get("spot")
    return not spot.back and not spot.ends and spot.rank < RANK["country"]


def _goes_on(row: Row, end: int, right: int) -> bool:
    """Whether a list goes on with the place at `right` behind a member that ends."""
    spot: Spot = row.items[right].get("spot")
    named = _is_place(row.items[right]) and not (spot.near or spot.led or spot.around)
    return end < right == _past_joints(row, end) and named


def _held(row: Row, end: int, right: int) -> bool:
    """Whether the place at `right` holds the members of a list that ends."""
    spot: Spot = row.items[right].get("spot")
    led = end == right and (spot.led or spot.near) or end + 1 == right and row.items[end].bears(LEADS)
    return led and (spot.led or spot.around or spot.rank >= RANK["district"])
