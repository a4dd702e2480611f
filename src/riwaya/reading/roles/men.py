"""Men who act for sides that are told behind them: «gunmen of X», «fighters from X and Y»."""

from riwaya.core.claim import Actor
from riwaya.grammar.row import Row
from riwaya.reading.roles.doers import ARMED, NamedActor
from riwaya.reading.roles.owners import MEN_OF


def its_men(row: Row, index: int) -> list[NamedActor]:
    """The side whose men are told where no side is named by them."""
    men, behind = row.items[index].get("who"), index + MEN_OF
    if men.id is not None or men.kind not in ARMED or behind >= len(row) or not row.items[index + 1].has("from"):
        return []
    item = row.items[behind]
    if not item.has("who") or item.get("who").kind not in ARMED or item.get("who").land:
        return []
    return [(Actor(row.words(row.items[index], item), item.get("who").as_actor(armed=True).id), item)]


def is_named_by_men(row: Row, index: int) -> bool:
    """Whether an actor only says whose the men before it are."""
    men = row.items[index - MEN_OF] if index >= MEN_OF else None
    return men is not None and men.has("who") and bool(its_men(row, index - MEN_OF))


def listed(row: Row, last: int, index: int) -> bool:
    """Whether two actors stand in one list."""
    joined = row.has(last + 1, index, "wa")
    return joined and not row.has(last + 1, index, "trigger", "on", "by", "li", "against", "saying")


SENDING = frozenset(("from", "hedge", "lying"))
"""What leads from a bomber to whose man he is: «from X», «believed to be from X», «belonging to X»."""


def sent_bomber(row: Row, index: int) -> bool:
    """Whether who blew himself up was an actor's man: «a suicide bomber of X's», «one of X's men blew up himself»."""
    at = max(index - 1, 0)
    while at > 0 and row.items[at].bears(SENDING):
        at -= 1
    if at == index - 1 and not row.items[index].parts[0].has("li"):
        return False
    blown = _is_bombing(row, index + 1) or row.has(index + 1, index + 2, "same")
    return _is_bombing(row, at) or row.items[at].has("group") and blown


def _is_bombing(row: Row, index: int) -> bool:
    """Whether a word for a suicide bombing stands at an index."""
    entry = row.items[index].get("trigger") if index < len(row) else None
    return entry is not None and entry["event"] == "suicide_bomb"
