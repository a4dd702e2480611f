"""Where people without arms confront forces: a riot, and no fighting of two armed sides."""

from collections.abc import Sequence
from itertools import pairwise

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause

CROWD = frozenset({"people", "civilians", "children", "women"})
"""People who bear no arms."""
BESIDE = 2
"""How near before a word for fighting one side of it stands."""
JOINING = frozenset(("trigger", "between", "with", "wa", "against"))
"""What the sides of fighting stand behind."""
WRECKING = "destruction"
"""The event that those tell who burn or wreck."""
SIDES = 6
"""How far behind it."""


def unarmed(row: Row, clause: Clause, armed: Sequence[str]) -> int | None:
    """Where a word for confrontations stands one side of which bears no arms; `armed`: what weapons stand for."""
    index = next((at for at in clause.triggers if row.items[at].get("trigger")["unarmed_in"]), None)
    if index is None:
        return None
    entry: Entry = row.items[index].get("trigger")
    start, end = clause.sentence.start, clause.sentence.end
    fighting = any(_fights(item) for item in row.having(start, end, "who"))
    if "protest" in armed or _crowd(row, index, min(index + SIDES, clause.end)):
        return index
    return index if not fighting and _usual(row, start, end, entry["unarmed_in"] or ()) else None


def crowd_fights(row: Row, clause: Clause) -> bool:
    """Whether demonstrators fight, or storm a place: «clashes between demonstrators and police»."""
    told = ((at, row.items[at].get("trigger")) for at in clause.triggers)
    head, entry = next(((at, word) for at, word in told if word["frame"] == "clash" or _rages(word)), (0, None))
    if entry is None:
        return False
    before, behind = (BESIDE, SIDES) if entry["frame"] == "clash" else (1, 0)
    if any(item.contains("crowd") for item in row.items[max(clause.start, head - before) : head]):
        return True
    if entry["event"] == WRECKING:  # «demonstrators burnt», and not «burnt the demonstrators' tents»
        return row.items[head].has("trigger.verb") and row.items[head + 1].contains("crowd")
    sides = pairwise(row.items[head : head + 1 + behind])
    return any(item.contains("crowd") and lead.bears(JOINING) for lead, item in sides)


def _rages(word: Entry) -> bool:
    """Whether a word tells what is a riot where a crowd does it: to storm, to burn, to wreck."""
    return bool(word["raids"]) or word["event"] == WRECKING and word["frame"] == "strike"


def at_crowds(row: Row, clause: Clause, armed: Sequence[str]) -> tuple[str, ...]:
    """What weapons stand for: tear gas for a protest where people protest, else for an attack like any other."""
    end = clause.sentence.end
    protests = "protest" in armed and (
        any(item.contains("crowd") for item in row.items[:end])
        or any(item.get("trigger")["frame"] == "protest" for item in row.having(0, end, "trigger"))
    )
    return tuple(armed) if protests else tuple("attack" if event == "protest" else event for event in armed)


def _crowd(row: Row, index: int, end: int) -> bool:
    """Whether people without arms are a side: «between youths and soldiers», «with the demonstrators»."""
    for at in row.indexes(index + 2, end, "group", "people"):
        item, people = row.items[at], row.items[at].get("people")
        who = people.who if people is not None else item.get("group")["who"]
        if row.items[at - 1].bears(JOINING) and who in CROWD and not item.has("loss"):
            return True
    return False


def _usual(row: Row, start: int, end: int, lands: Sequence[str]) -> bool:
    """Whether a sentence is set where confrontations are those of crowds with forces."""
    places = (item.get("where").place for item in row.having(start, end, "where"))
    return any(name in lands for place in places for name in (place.name, *place.within))


def _fights(item: Item) -> bool:
    """Whether an item names an armed group, and no crowd."""
    crowd = any(part.get("actor")["crowd"] for part in item.parts if part.has("actor"))
    return item.get("who").kind == "armed_group" and not crowd


def struck_crowd(row: Row, head: int, index: int) -> bool:
    """Whether a demonstration is what was struck, right behind the word for that: «the targeting of a march»."""
    words = [row.items[at].get("trigger") for at in (head, index)]
    return index - head == 1 and [word and word["frame"] for word in words] == ["strike", "protest"]
