"""Where a report was sent from: the town, the day and the agency at the head of its first line."""

from riwaya.grammar.row import Row

SENT = frozenset(("dash", "open"))
"""What stands behind the town of a dateline."""
SIGNED = 4
"""How many items an agency and the dash behind it take at most in a dateline."""
AGENCY = frozenset(("who", "actor", "source", "open", "close"))
"""What the name of an agency in a dateline is made of, beside words that nobody knows."""
MONTHS = ("month_name", "hijri_name")
"""Names of months: a day before which they stand is that of the report."""


def is_dateline(row: Row, start: int, end: int) -> bool:
    """Whether items [start, end) say at the head of a line where a report was sent from: «Baghdad (AFP) -»."""
    heads = not start or row.items[start - 1].has("line")
    on = end + row.has(end, end + 1, "in")
    if on < len(row) and row.items[on].has("time") and row.items[on].contains(*MONTHS):
        end = on + 1
    if not heads or end >= len(row):
        return False
    own = row.items[end].has("source-modifier") and row.has(end + 1, end + 2, "colon")  # «Aden, exclusive:»
    return own or row.items[end].bears(SENT) or is_slash(row, end) or _signed(row, end)


def _signed(row: Row, index: int) -> bool:
    """Whether a comma, an agency and a dash stand at an index: «Gaza, X News - »."""
    name = row.items[index + 1 : index + 1 + SIGNED] if row.items[index].has("comma") else ()
    dash = next((n for n, item in enumerate(name) if item.has("dash")), 0)
    return dash > 0 and all(not item.readings or item.bears(AGENCY) for item in name[:dash])


def is_slash(row: Row, index: int) -> bool:
    """Whether a slash stands at an index."""
    return index < len(row) and row.letters(row.items[index]) == "/"
