"""Who is meant by the noun alone with which a name begins: «the movement» for «the movement of …»."""

from riwaya.grammar.entries import Entry, Morphology
from riwaya.grammar.row import Item, Row


def in_full(row: Row, start: int, short: Item, m: Morphology) -> Entry | None:
    """The actor named last before item `start` by a name that begins with the noun of a short one; None if none is."""
    noun = row.letters(short).removeprefix(m.article).partition(" ")[0]
    for index in reversed(row.indexes(0, start, "actor")):
        entry: Entry = row.items[index].get("actor")
        if not entry["short"] and _begins(row, index, noun):
            return entry
    return None


def _begins(row: Row, index: int, noun: str) -> bool:
    """Whether the name at an index begins with a noun, or stands behind it."""
    before = row.items[index - 1] if index else None
    return row.letters(row.items[index]).startswith(noun + " ") or before is not None and row.letters(before) == noun
