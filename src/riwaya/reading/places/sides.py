"""Further sides of an area: «the countryside of X, the northern and the western»."""

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.places.gazetteer import Row as Known
from riwaya.reading.context import Context
from riwaya.reading.places.names import Words
from riwaya.reading.places.newplaces import spotted
from riwaya.reading.places.spot import Spot


def with_other_sides(words: Words, context: Context) -> Row:
    """The row with each direction a spot that «and» adds to an area named by another one."""
    row, items, done = words.row, list[Item](), 0
    for index in row.coded(words.code):
        at = index + 2
        told = index - 2 - (index > 2 and words.has(index - 2, "lying"))  # «the villages of X, which lie in»
        holds = told >= 0 and words.led(index - 1) and words.has(told, "spot")
        if holds or not (words.has(index + 1, "wa") and words.has(at, "direction") and row.items[at].definite):
            continue
        spot = _turned(row, row.items[index], row.items[at], context)
        if spot is not None:
            items += (*row.items[done:at], spotted(words, (row.items[at],), spot, row.items[at].start))
            done = at + 1
    return Row(row.folded, items + row.items[done:]) if done else row


def _turned(row: Row, item: Item, way: Item, context: Context) -> Spot | None:
    """The area of a spot towards another side; None where it is named by no side, or in another form."""
    spot: Spot = item.get("spot")
    *name, side = row.letters(item.parts[-1] if item.parts and item.parts[-1].has("place") else item).split()
    other = row.letters(way)
    if side[-1] != other[-1]:
        return None
    if spot.around and spot.side:
        return msgspec.structs.replace(spot, side=way.get("direction")["value"])
    known: tuple[Known, ...] = context.pack.gazetteer.by_name(" ".join((*name, other)))
    return Spot("", known=known, located=True, listed=True) if known else None
