"""Whether a clause says that its event happened, did not, or is to come; and whether it calls it staged."""

from collections.abc import Iterable, Sequence

import msgspec

from riwaya.core.claim import Status
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses import Clause
from riwaya.reading.voices import Attribution

CLOSE = 3
"""How near a word with other meanings must stand before the event to bear on it."""


class Standing(msgspec.Struct, frozen=True):
    """What a voice says of an event: the codebook's `status`, `denies` and `staged`."""

    status: Status = "happened"
    denies: str | None = None
    staged: bool = False
    pretext: bool = False
    """Whether another's words are read as preparing the ground for the event."""


def standing(row: Row, clause: Clause, said: Attribution | None) -> Standing | None:
    """The standing of a clause's event; None where nothing is asserted (a wish, a question, a condition)."""
    items = row.items[clause.start : clause.end]
    head = (clause.triggers or clause.losses)[0]
    before = row.items[clause.start : head]
    saying = said.saying if said is not None else None
    if _asserts_nothing(before, saying):
        return None
    staged = is_staged(items)
    if _negated(row, clause, head) or any(_firm(item, "denial") for item in items):
        return Standing("denied", "event", staged)
    if saying is not None and saying["status"] == "denied":
        return Standing("denied", saying["denies"] or "event", staged)
    pretext = any(_firm(item, "pretext") for item in before)
    if pretext or saying is not None and saying["status"] == "prepared" or _planned(items, before):
        return Standing("prepared", None, staged, pretext)
    return Standing("happened", None, staged)


def is_staged(items: Iterable[Item]) -> bool:
    """Whether words of staging stand among the items; weak ones count only together."""
    entries = [entry for item in items if (entry := item.get("staging")) is not None]
    return any(not entry["weak"] for entry in entries) or len(entries) > 1


def _asserts_nothing(before: Sequence[Item], saying: Entry | None) -> bool:
    if saying is not None and saying["speech"] == "demand":
        return True
    return any(item.has(label) for item in before for label in ("condition", "demand", "question"))


def _negated(row: Row, clause: Clause, head: int) -> bool:
    """Whether a negation stands right before the word that tells the event."""
    for item in row.items[max(clause.start, head - 2) : head]:
        entry = item.get("negation")
        if entry is not None and not entry["weak"] and not entry["toll"]:
            return True
    return False


def _planned(items: Sequence[Item], before: Sequence[Item]) -> bool:
    if any(_firm(item, "plan") and not item.get("plan")["purpose"] for item in items):
        return True
    close = before[-CLOSE:]
    return any(item.has("plan") for item in close) or bool(close) and close[-1].has("sa")


def _firm(item: Item, label: str) -> bool:
    """Whether an item has a label and no other common meaning."""
    entry: Entry | None = item.get(label)
    return entry is not None and not entry["weak"] and not entry["doubt"]
