"""Denials of tolls, which tell no event of their own: «denied that anyone fell», «called these figures exaggerated»."""

from riwaya.grammar.row import Item, Row
from riwaya.reading.voices.voices import Attribution

FIGURES = frozenset(("figures", "count-word"))
"""Words for what others counted: «the figures», «the toll»."""
FALLEN = ("loss.person", "any")
"""Whom a denial of losses names: «victims», «any of its soldiers»."""


def denies_toll(row: Row, one: Attribution) -> bool:
    """Whether a stretch denies losses, or rejects the figures that were told."""
    if one.saying is None or row.has(one.start - 1, one.start, "or"):
        return False  # «could not confirm or deny the deaths»
    denied = one.saying["status"] == "denied"
    if denied and row.has(one.content, one.end, "loss") and row.has(one.content, one.end, *FALLEN):
        return True
    told = next((n for n in range(one.start, one.end) if _is_figure(row.items[n])), None)
    return told is not None and (denied or _called_wrong(row, told + 1, one.end))


def _is_figure(item: Item) -> bool:
    return item.definite and item.bears(FIGURES)


def _called_wrong(row: Row, start: int, end: int) -> bool:
    """Whether figures are called exaggerated or made up."""
    denials = [item.get("denial") for item in row.having(start, end, "denial")]
    return any(entry["denies"] == "toll" for entry in denials) or row.has(start, end, "staging")
