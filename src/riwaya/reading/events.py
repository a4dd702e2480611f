"""What happened: the type of a clause's event, from its triggers, its weapons and who struck."""

from riwaya.grammar.row import Row
from riwaya.reading.clauses import Clause

SPECIFIC = (
    "chemical_weapon", "suicide_bomb", "bombing", "sexual_violence", "abduction", "air_strike", "shelling",
    "territory_change", "weapons_disrupted", "arrest", "armed_clash", "agreement", "protest", "riot", "displacement",
    "explosion", "destruction", "movement", "attack", "other",
)  # fmt: skip
"""Event types, the most specific first: where a clause has several words for its event, the first wins."""
REFINES = frozenset({"air_strike", "shelling", "chemical_weapon", "suicide_bomb", "bombing"})
"""What a weapon or an adjective can make of a general word."""
VAGUE = frozenset({"attack", "explosion", "other", "destruction"})
"""Events that a word for a weapon makes more precise."""

ARMING = ("means", "modifier", "force-part")
"""The labels of words that tell with what."""
_ARMING = frozenset(ARMING)
HANDLING = frozenset({"movement", "weapons_disrupted", "arrest", "agreement"})
"""Events in which a weapon is a thing handled, not used."""


def event_of(row: Row, clause: Clause, suggests: str | None = None) -> str:
    """The codebook slug of a clause's event; `suggests` is what the perpetrator's arms speak for."""
    words = clause.triggers or tuple(i for i in clause.losses if row.items[i].has("trigger"))
    told = sorted((row.items[index].get("trigger") for index in words), key=lambda entry: bool(entry["weak"]))
    armed = _armed(row, clause)
    precise = [entry["event"] for entry in told if not entry["generic"] and entry["event"] in REFINES]
    first = told[0] if told else None
    handled = first is not None and first["event"] in HANDLING
    if "chemical_weapon" in precise or "chemical_weapon" in armed and not handled:
        return "chemical_weapon"
    if first is None:
        return min([*armed, "attack"], key=SPECIFIC.index)
    if not first["generic"] and first["event"] not in VAGUE:
        return min(precise, key=SPECIFIC.index) if first["event"] in REFINES else str(first["event"])
    if suggests in REFINES and "air_strike" in (suggests, *armed):
        return "air_strike"
    choices = precise or armed or ([suggests] if suggests in REFINES else [])
    if choices:
        return min(choices, key=SPECIFIC.index)
    return next((str(entry["event"]) for entry in told if entry["event"] not in VAGUE), str(first["event"]))


def _armed(row: Row, clause: Clause) -> list[str]:
    """The event types that the weapons and adjectives of a clause stand for."""
    out = []
    for item in row.items[clause.start : clause.end]:
        for label in ARMING if item.bears(_ARMING) else ():
            entry = item.get(label)
            if entry is not None and entry["event"]:
                out.append(entry["event"])
    return out


def is_general(row: Row, clause: Clause) -> bool:
    """Whether only general words («attack», «strike», «were killed») and no weapon speak for the type."""
    return not _armed(row, clause) and all(row.items[index].get("trigger")["generic"] for index in clause.triggers)
