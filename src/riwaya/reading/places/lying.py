"""Names that nobody knows, where it is told where they lie: «in X west of Y», «an attack on X in the province of Y»."""

from riwaya.grammar.row import Item, Row
from riwaya.reading.context import Context
from riwaya.reading.places.names import Words
from riwaya.reading.places.newplaces import spotted
from riwaya.reading.places.spot import RANK, Spot

LEADS = frozenset(("bi", "in"))
"""What leads from the last place of a list to what holds them all."""
AT = LEADS | {"on"}
"""What leads to the name of a place whose lie is told behind it: «an attack on X west of Y»."""
HOLDERS = frozenset(("governorate", "district"))
"""Kinds of places of which a town is said to lie in them: «in X in the province of Y»."""
BY = frozenset(("near",))
"""What leads to a place of which something is by, where its own lie is told."""
DISTANCE = frozenset(("lying", "number", "open", "from", "approx", "about"))
"""What tells how far a place is from another: «(60 km», «at a distance of about 60 km from»."""


def with_led_names(words: Words, context: Context) -> Row:
    """The row with each name that nobody knows a spot, where it is told to lie somewhere: «in X west of Y»."""
    row, items, done = words.row, list[Item](), 0
    for right in row.coded(words.code):
        end = _lies(row, right)
        at = end - _unknown(words, end, context, far=row.has(end, right, "lying"))
        if done <= at < end:
            items += row.items[done:at]
            spot = Spot("", located=True, near=row.items[at - 1].has("near"))
            items.append(spotted(words, row.items[at:end], spot, row.items[at].start))
            done = end
    return Row(row.folded, items + row.items[done:]) if done else row


def _lies(row: Row, right: int) -> int:
    """The index after what a spot tells the lie of, 0 where it tells none: «west of Y», «(60 km west of Y)»."""
    spot: Spot = row.items[right].get("spot")
    at = right
    while at and row.items[at - 1].bears(DISTANCE):
        at -= 1
    if at < right and (spot.led or row.has(at, right, "lying")):
        return at
    if spot.led or spot.by and spot.rank <= RANK["district"]:
        return right
    kinds = {spot.kind} if spot.kind else {known.kind for known in spot.known}
    holders = HOLDERS | {"area"} if row.items[right - 1].has("bi") else HOLDERS
    holds = spot.around or bool(kinds) and kinds <= holders and not spot.back
    return right - 1 if holds and row.items[right - 1].bears(LEADS) else 0


def _unknown(words: Words, end: int, context: Context, *, far: bool) -> int:
    """How many items before an index are a lone name behind a preposition of place; 0 where none is."""
    row, leads = words.row, (AT | BY) if far else AT
    if end > 1 and row.items[end - 2].bears(leads) and words.lone(end - 1, context.morphology.pronouns):
        return 1
    if end > 2 and row.items[end - 3].bears(leads) and words.name(end - 2, sure=True) == 2:
        if row.items[end - 3].has("on") and words.definite(end - 1):
            return 0  # «on the roadside»
        return 2
    return 0
