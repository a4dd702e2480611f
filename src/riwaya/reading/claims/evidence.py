"""The words that tell a claim."""

from riwaya.core.span import Span
from riwaya.grammar.row import Item, Row

LINKS = frozenset(("wa", "while", "but", "after", "that", "which", "li", "bi"))
"""What belongs to what follows, where it stands at a clause's end."""


def evidence_of(row: Row, start: int, end: int) -> Span:
    """The span of the items [start, end) without marks at its end."""
    last = end - 1
    while last > start and _trails(row, row.items[last]):
        last -= 1
    return row.span(row.items[start], row.items[last])


def _trails(row: Row, item: Item) -> bool:
    """Whether an item at a clause's end belongs to what follows."""
    return item.bears(LINKS) or not (row.letters(item)[0].isalnum() or item.has("people"))
