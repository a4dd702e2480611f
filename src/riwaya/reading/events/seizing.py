"""What it is to take hold of people or things: an arrest, an abduction, a seizure of arms."""

from collections.abc import Sequence

from riwaya.grammar.row import Row
from riwaya.reading.counts.people import FIXED

REACH = 5
"""How many items behind the word for it stands at most what somebody takes."""
TAKEN = ("infrastructure", "object", "where", "people", "stop")
"""What somebody takes, behind the word for it."""
PLACES = frozenset(("where", "force-part"))
"""What stays where it is when somebody takes it."""


def seized(row: Row, indexes: Sequence[int]) -> str | None:
    """What it is to take a ship («seized a tanker») or hostages: an abduction; or to take arms: their seizure."""
    for index in indexes:
        if row.items[index].get("trigger")["frame"] not in ("take", "seize"):
            continue
        if _hostages(row, index):
            return "abduction"
        ahead = row.first(index + 1, min(index + 1 + REACH, len(row)), *TAKEN)
        if ahead is None:
            continue
        if ahead.has("infrastructure") and ahead.get("infrastructure")["infra"] == "ship":
            return "abduction"
        movable = ahead.has("object") and not ahead.bears(PLACES) and ahead.get("object")["thing"] not in FIXED
        if movable and index == indexes[0]:
            return "weapons_disrupted"
    return None


def _hostages(row: Row, index: int) -> bool:
    """Whether those held are called hostages, and not prisoners."""
    if row.items[index].get("trigger")["event"] != "arrest":
        return False
    held = row.having(index + 1, min(index + 1 + REACH, len(row)), "group", "people")
    named = (entry for item in held for part in (item, *item.parts) if (entry := part.get("group")) is not None)
    return any(entry["hostages"] for entry in named)
