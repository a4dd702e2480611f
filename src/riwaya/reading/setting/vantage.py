"""Where those are who tell of an event that names no place: where their sentence opens, where they stand or serve."""

from riwaya.core.claim import Place, Voice
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.places.beside import heals
from riwaya.reading.voices.voices import Attribution

COUNTRY = 2
"""The grain of a country."""
SEEING = frozenset({"civilian", "unnamed_sources", "activists"})
"""Kinds of voice that tell what they saw where they are."""
OPENING = frozenset(("wa", "turn", "comma"))
"""What stands before the place with which a sentence opens."""
THERE = SEEING | {"rescuers", "monitor"}
"""Kinds of voice that tell of the place with which their sentence opens."""
SERVING = "-police"
"""How the ids of those end who serve where they speak, and speak in no capital of all places."""


def told_from(row: Row, clause: Clause, said: Attribution | None) -> list[tuple[Place, Item]]:
    """The place of whoever tells what a clause says, with its item; empty where he tells it from afar."""
    if said is None:
        return []
    seen = _opened(row, clause, said) or _seen(row, clause, said) or _served(row, clause, said)
    return seen or _documented(row, clause, said)


def _opened(row: Row, clause: Clause, said: Attribution) -> list[tuple[Place, Item]]:
    """The place with which a sentence opens before it names its voice: «in Kirkuk, sources said that»."""
    at = clause.sentence.start
    while at < said.start and row.items[at].bears(OPENING):
        at += 1
    if not _there(said.voice):
        return []
    if not at + 1 < said.start < clause.start or not row.items[at].has("in"):
        return []
    item = row.items[at + 1]
    return [(item.get("where").place, item)] if item.has("where") and item.get("where").grain < COUNTRY else []


def _there(voice: Voice) -> bool:
    """Whether a voice tells of the place with which its sentence opens: «in Kirkuk, the police said that»."""
    serves = voice.kind == "government" and (voice.id is None or voice.id.endswith(SERVING))
    return serves or voice.kind in THERE


def _seen(row: Row, clause: Clause, said: Attribution) -> list[tuple[Place, Item]]:
    """Where those are who tell what they saw: «witnesses in the town said»."""
    if said.voice.kind not in SEEING:
        return []
    items = row.having(said.start, min(said.content, clause.start), "where")
    stands = (item for item in items if not heals(item))  # «a doctor of the hospital said»
    return [(item.get("where").place, item) for item in stands if item.get("where").grain == 0][:1]


def _served(row: Row, clause: Clause, said: Attribution) -> list[tuple[Place, Item]]:
    """Where the office of an official lies who tells of it: «the governor of Basra said that three were killed»."""
    if said.voice.kind != "government" or said.voice.id is not None:
        return []
    items = row.having(said.start, min(said.content, clause.start), "where")
    offices = (item for item in items if row.items[row.index(item) - 1].has("title.noun"))
    return [(item.get("where").place, item) for item in offices if item.get("where").grain < COUNTRY][:1]


def _documented(row: Row, clause: Clause, said: Attribution) -> list[tuple[Place, Item]]:
    """Where those count who document what happened: «the rescuers counted in the northwest twenty attacks»."""
    if said.saying is None or said.saying.label != "saying" or not said.saying["documents"]:
        return []
    items = row.having(said.start, min(said.content, clause.start), "where")
    led = (item for item in items if row.items[row.index(item) - 1].has("in"))
    return [(item.get("where").place, item) for item in led][:1]
