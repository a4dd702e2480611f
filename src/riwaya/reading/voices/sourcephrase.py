"""The part of a phrase that describes an unnamed source, a newspaper or a house: «a military source in X»."""

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.context import Context
from riwaya.reading.page.quotes import in_quotes
from riwaya.reading.places.beside import heals

PRESS = frozenset({"agency", "media", "state_media"})
"""Kinds of voices that others speak to."""
INTO = frozenset(("in", "from", "bi"))
"""What brings in a part of the phrase: «a source in X»."""
SORTS = frozenset(("source-modifier", "nationality", "loyal"))
"""What sort of source it is, whose it is, or whom it is loyal to."""
LONG = 4
"""How many items the name of an outlet has at most."""


def source_end(row: Row, index: int, end: int, context: Context) -> int:
    """Where an unnamed source's description ends: adjectives and «in X» belong to it, to an outlet also its name."""
    entry: Entry = row.items[index].get("source")
    own_name = entry["head"] and entry["kind"] not in ("unnamed_sources", "outlet")
    last = index + 1
    while last < end:
        step = _described(row, last, end, context)
        if not step and own_name:
            step = int(_names(row, row.items[last])) or _quoted(row, last, end) * (entry["kind"] == "media")
        if not step:
            break
        last += step
    return last


def _quoted(row: Row, index: int, end: int) -> int:
    """How many items from one on are a name in quotation marks, as outlets have them; 0 where none opens there."""
    length = in_quotes(row, index, min(index + LONG, end))
    known = row.having(index, index + length, "who")
    return 0 if any(item.get("who").kind in PRESS for item in known) else length


def _names(row: Row, item: Item) -> bool:
    """Whether an item may be part of the name of an office or outlet: a place, its people, or a word unknown."""
    people = item.has("group") and item.definite  # «the union of the teachers»
    return item.has("where") or people or row.is_unknown(item)


def _described(row: Row, index: int, end: int, context: Context) -> int:
    """How many items from one on describe the source before them."""
    item, ahead = row.items[index], row.items[index + 1 : min(index + 3, end)]
    if item.bears(SORTS) or item.has("source") and not item.has("saying.noun"):
        return 1
    if item.has("ordinal") or item.has("people") and item.get("people").others:
        return 1  # «another source», «a third source»
    if row.items[index - 1].has("loyal"):
        return _sided(row, index)
    if item.has("wa") and ahead and ahead[0].has("source-modifier"):
        return 2
    if item.bears(INTO) and ahead and ahead[0].has("where"):
        return 2
    apart = item.code == context.pack.codes["comma"] and len(ahead) > 1 and ahead[0].has("in")
    return 3 if apart and ahead[1].has("where") else 0


def _sided(row: Row, index: int) -> int:
    """How many items name the side that a source takes, which does not speak itself: «networks loyal to X (Y)»."""
    first = index + row.items[index].has("li")
    side = row.items[first].get("who") if first < len(row) else None
    if side is None:
        return 0
    short = row.items[first + 2].get("who") if row.has(first + 1, first + 2, "open") and first + 3 < len(row) else None
    return first + 1 - index + 3 * (short is not None and short.id == side.id)


def house(row: Row, index: int) -> str | None:
    """The kind of voice that a place right behind a verb of saying is: «X hospital said that», «X province said»."""
    item = row.items[index]
    if not item.has("where") or not index or not row.items[index - 1].has("saying.verb"):
        return None
    if item.parts and item.parts[0].has("source"):
        return str(item.parts[0].get("source")["kind"])
    if item.get("where").place.kind == "governorate" and " " in row.letters(item):
        return "government"
    return "rescuers" if heals(item) else None


def pages(row: Row, index: int, end: int) -> int:
    """Where the naming of web pages ends that speak, by a word for positions: «hostile sites claimed»; else 0."""
    item = row.items[index]
    parts = (part.get("force-part") for part in (item, *item.parts) if part.has("force-part"))
    if not (index and row.items[index - 1].has("saying.verb") and any(part["pages"] for part in parts)):
        return 0
    last = index + 1
    while last < end and (row.items[last].bears(SORTS) or row.is_unknown(row.items[last])):
        last += 1
    return last
