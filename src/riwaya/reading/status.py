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
    staged, planned = is_staged(items), _planned(items, before)
    if staged and _shown(items):
        return Standing("prepared", None, True)
    if _negated(row, clause, head) or any(_firm(item, "denial") for item in items):
        return Standing("denied", "event", staged)
    if saying is not None and saying["status"] == "denied":
        return Standing("denied", saying["denies"] or "event", staged)
    if staged and not planned and _called_fake(items):
        return Standing("denied", "event", True)
    pretext = any(_firm(item, "pretext") for item in before)
    if pretext or planned or said is not None and _to_come(row, said, head):
        return Standing("prepared", None, staged, pretext)
    return Standing("happened", None, staged)


def is_staged(items: Iterable[Item]) -> bool:
    """Whether words of staging stand among the items; weak ones count only together."""
    entries = [entry for item in items if (entry := item.get("staging")) is not None]
    return any(not entry["weak"] for entry in entries) or len(entries) > 1


def _shown(items: Iterable[Item]) -> bool:
    """Whether words of filming or acting stand among the items: a show is being put on."""
    return any(entry["show"] for item in items if (entry := item.get("staging")) is not None)


def _called_fake(items: Iterable[Item]) -> bool:
    """Whether the whole telling is called a show or an invention, and not just the event a fake one."""
    return any(entry["verdict"] for item in items if (entry := item.get("staging")) is not None)


def _to_come(row: Row, said: Attribution, head: int) -> bool:
    """Whether the verb of saying puts its event ahead: not so where it warns that something was done."""
    if said.saying is None or said.saying["status"] != "prepared":
        return False
    told = row.items[said.content - 1].has("that") and row.items[head].has("trigger.verb")
    return not (told and said.saying["attitude"] == "warning" and "from" in (said.saying["takes"] or ()))


def _asserts_nothing(before: Sequence[Item], saying: Entry | None) -> bool:
    if saying is not None and saying["speech"] == "demand":
        return True
    return any(item.has(label) for item in before for label in ("condition", "demand", "question"))


def _negated(row: Row, clause: Clause, head: int) -> bool:
    """Whether a negation stands right before a word that tells the event."""
    before = [*row.items[max(clause.start, head - 2) : head], *(row.items[light - 1] for light in clause.lights if light > clause.start)]
    entries = [entry for item in before if (entry := item.get("negation")) is not None]
    return any(not entry["weak"] and not entry["toll"] for entry in entries)


def _planned(items: Sequence[Item], before: Sequence[Item]) -> bool:
    if any(_firm(item, "plan") and not item.get("plan")["purpose"] for item in items):
        return True
    close = before[-CLOSE:]
    return any(item.has("plan") for item in close) or bool(close) and close[-1].has("sa")


def _firm(item: Item, label: str) -> bool:
    """Whether an item has a label and no other common meaning."""
    entry: Entry | None = item.get(label)
    return entry is not None and not entry["weak"] and not entry["doubt"]
