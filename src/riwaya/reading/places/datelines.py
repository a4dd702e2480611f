"""Where a report was sent from: the town, the day and the agency at the head of its first line."""

from collections.abc import Sequence

from riwaya.grammar.row import Item, Row

SENT = frozenset(("dash", "open"))
"""What stands behind the town of a dateline."""
SIGNED = 4
"""How many items an agency and the dash behind it take at most in a dateline."""
HEADING = 8
"""How many items an outlet, a writer and dashes take at most before the town from which a report was sent."""
AGENCY = frozenset(("who", "actor", "source", "open", "close"))
"""What the name of an agency in a dateline is made of, beside words that nobody knows."""
MONTHS = ("month_name", "hijri_name")
"""Names of months: a day before which they stand is that of the report."""


def is_dateline(row: Row, start: int, end: int) -> bool:
    """Whether items [start, end) say at the head of a line where a report was sent from: «Baghdad (AFP) -»."""
    if _bracketed(row, start, end) or _behind_outlet(row, start):
        return True
    heads = not start or row.items[start - 1].has("line")
    on = end + row.has(end, end + 1, "in")
    if on < len(row) and row.items[on].has("time") and row.items[on].contains(*MONTHS):
        end = on + 1
    if not heads or end >= len(row):
        return False
    own = row.items[end].has("source-modifier") and row.has(end + 1, end + 2, "colon")  # «Aden, exclusive:»
    return own or row.items[end].bears(SENT) or is_slash(row, end) or _signed(row, end)


def _bracketed(row: Row, start: int, end: int) -> bool:
    """Whether items stand in brackets between an outlet that heads the line and a dash: «X Post (Idlib) -»."""
    if start < 2 or not row.items[start - 1].has("open") or not row.has(end + 1, end + 2, "dash"):
        return False
    head = _line_head(row, start, SIGNED + 1)
    return head is not None and row.items[end].has("close") and _names_agency(row.items[head : start - 1])


def _behind_outlet(row: Row, start: int) -> bool:
    """Whether a dash stands before an item, and nothing but the name of an outlet or a writer heads the line."""
    if start < 2 or not row.items[start - 1].has("dash"):
        return False
    head = _line_head(row, start, HEADING)
    if head is None:
        return False
    return _names_agency([item for item in row.items[head : start - 1] if not item.has("dash")])


def _line_head(row: Row, start: int, reach: int) -> int | None:
    """Where the line of an item begins; None where that is further back than so many items."""
    first = max(0, start - reach)
    lines = row.indexes(first, start, "line")
    if lines:
        return lines[-1] + 1
    return None if first else 0


def _names_agency(items: Sequence[Item]) -> bool:
    """Whether items may name an agency or an outlet."""
    return bool(items) and all(not item.readings or item.bears(AGENCY) for item in items)


def _signed(row: Row, index: int) -> bool:
    """Whether a comma, an agency and a dash stand at an index: «Gaza, X News - »."""
    name = row.items[index + 1 : index + 1 + SIGNED] if row.items[index].has("comma") else ()
    dash = next((n for n, item in enumerate(name) if item.has("dash")), 0)
    return _names_agency(name[:dash])


def is_slash(row: Row, index: int) -> bool:
    """Whether a slash stands at an index."""
    return index < len(row) and row.letters(row.items[index]) == "/"
