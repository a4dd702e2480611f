"""What happened: the type of a clause's event, from its triggers, its weapons and who struck."""

from riwaya.grammar.row import Row
from riwaya.reading.clauses import Clause

SPECIFIC = (
    "chemical_weapon", "suicide_bomb", "bombing", "sexual_violence", "abduction", "air_strike", "shelling",
    "territory_change", "weapons_disrupted", "arrest", "armed_clash", "agreement", "protest", "riot", "displacement",
    "explosion", "destruction", "movement", "attack", "other",
)  # fmt: skip
"""Event types, the most specific first: where a clause has several words for its event, the first wins."""
REFINES = {"air_strike", "shelling", "chemical_weapon", "suicide_bomb", "bombing"}
"""What a weapon or an adjective can make of a general word."""


def event_of(row: Row, clause: Clause, suggests: str | None = None) -> str:
    """The codebook slug of a clause's event; `suggests` is what the perpetrator's arms speak for."""
    told = [row.items[index].get("trigger") for index in clause.triggers]
    precise = [entry["event"] for entry in told if not entry["generic"]]
    armed = _armed(row, clause)
    if "chemical_weapon" in armed:
        return "chemical_weapon"
    if precise:
        first = precise[0]
        if first in ("attack", "explosion") and armed:
            return min(armed, key=SPECIFIC.index)
        return min(precise, key=SPECIFIC.index) if first in REFINES else first
    general = [entry["event"] for entry in told]
    if suggests in REFINES and (not armed or suggests == "air_strike"):
        return suggests
    if armed:
        return min(armed, key=SPECIFIC.index)
    return general[0] if general else "attack"


def _armed(row: Row, clause: Clause) -> list[str]:
    """The event types that the weapons and adjectives of a clause stand for."""
    out = []
    for item in row.items[clause.start : clause.end]:
        for label in ("means", "modifier"):
            entry = item.get(label)
            if entry is not None and entry["event"]:
                out.append(entry["event"])
    return out
