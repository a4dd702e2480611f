"""«And it led to» is written like «a valley» where its marks are left out: what stands behind it tells them apart."""

from functools import lru_cache

from riwaya.grammar.row import Item, Row
from riwaya.languages.pack import Pack
from riwaya.reading.context import Context

BROUGHT = frozenset(("trigger.noun", "loss.noun"))
"""What leads to something, and gives no valley its name."""
LED = 12
"""How many items behind the verb stands at most what its subject led to."""


def without_valleys(row: Row, context: Context) -> Row:
    """The row with «and it led» for every «valley» behind which an event stands, and what that led to."""
    kinds = context.pack.alphabet.having("place-kind")
    places = [found.start() for found in kinds.finditer(row.codes)]
    leads = {index: parts for index in places if _brings(row, index) and (parts := _apart(row, index, context.pack))}
    if not leads:
        return row
    return Row(row.folded, [part for n, item in enumerate(row.items) for part in leads.get(n, (item,))])


def _brings(row: Row, index: int) -> bool:
    """Whether an event stands behind an item, and what it led to."""
    after = row.items[index + 1] if index + 1 < len(row) else None
    return after is not None and after.bears(BROUGHT) and row.has(index + 2, min(index + LED, len(row)), "to", "li")


def _apart(row: Row, index: int, pack: Pack) -> tuple[Item, ...]:
    """An item as a conjunction and a verb of bringing about; empty where it is none."""
    item = row.items[index]
    parts = _readings(row.letters(item), pack)
    return tuple(
        Item(item.start + part.start, item.start + part.end, part.code, part.readings, (), part.definite, part.suffix)
        for part in parts
    )


@lru_cache(maxsize=64)
def _readings(letters: str, pack: Pack) -> tuple[Item, ...]:
    """The conjunction and the verb that a word may be as well, counted from its first letter."""
    lead = next((one for one in pack.morphology.conjunctions if letters.startswith(one)), None)
    if lead is None:
        return ()
    verb, joined = pack.scan(letters[len(lead) :]).items, pack.scan(f"{lead} {letters}").items[:1]
    if len(verb) != 1 or not verb[0].has("result") or not joined:
        return ()
    word = verb[0]
    moved = Item(len(lead), len(letters), word.code, word.readings, (), word.definite, word.suffix)
    return (*joined, moved)
