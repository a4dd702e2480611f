"""What tells once more of the event before: its cause, what became of what was hit, whom it was meant for."""

from collections.abc import Sequence

from riwaya.grammar.row import Row
from riwaya.reading.clauses.cues import Cue
from riwaya.reading.clauses.parting import amid, fired, raided
from riwaya.reading.words.verbs import is_verb

LEADING = frozenset(("plus", "light"))
"""What leads to an event by «for», and gives no aim."""


def one_event(row: Row, group: Sequence[Cue], last: Cue, cue: Cue) -> bool:
    """Whether a word tells the event before once more, or what it had its losses of as well."""
    again = _destroyed(row, last, cue) or _heard(row, last, cue) or fired(row, cue) or amid(row, cue)
    again = again or _meant(row, last, cue) or _known_cause(row, group[-1], cue)
    return again or _one_cause(row, group, last, cue) or raided(row, group, last, cue)


def _known_cause(row: Row, lost: Cue, cue: Cue) -> bool:
    """Whether those lost are told to be of the event known: «shelled the camp, and by these raids died 47»."""
    at = cue.index - 1 - (not row.items[cue.index - 1].readings)  # «those»
    caused = lost.sort == "loss" and row.items[at].has("after") and at == lost.index + 1
    counted = row.has(cue.index + 1, min(cue.index + 2, len(row)), "people", "number", "group")
    return caused and counted and row.items[cue.index].has("trigger.noun") and row.items[cue.index].definite


def _one_cause(row: Row, group: Sequence[Cue], last: Cue, cue: Cue) -> bool:
    """Whether an event is told as the cause of losses together with the one before: «killed by shelling and raids»."""
    caused = group[0].sort == "loss" and row.items[last.index - 1].has("after")
    return caused and row.items[cue.index - 1].has("wa") and not is_verb(row, cue.index)


def _destroyed(row: Row, last: Cue, cue: Cue) -> bool:
    """Whether a word only tells what became of what was hit: «hit a tank and destroyed it»."""
    struck, item = row.items[last.index].get("trigger")["frame"] == "strike", row.items[cue.index]
    return struck and bool(item.suffix) and item.get("trigger")["event"] == "destruction"


def _heard(row: Row, last: Cue, cue: Cue) -> bool:
    """Whether the event before is only what was heard of this one: «explosions in the town caused by a raid»."""
    frame = row.items[last.index].get("trigger")["frame"]
    before = row.items[cue.index - 1]
    return frame == "blast" and before.has("after") and not before.has("follows") and not is_verb(row, cue.index)


def _meant(row: Row, last: Cue, cue: Cue) -> bool:
    """Whether a word only says whom a strike was for: «carried out raids to hit members of X»."""
    entry, item = row.items[last.index].get("trigger"), row.items[cue.index]
    struck = entry["frame"] == "strike" and entry["event"] != "destruction"  # «destroyed a site for firing rockets»
    aimed = row.items[cue.index - 1].has("li") and item.has("trigger.noun") and not item.definite
    led = row.items[cue.index - 2].bears(LEADING)  # «besides shelling», «came under shelling»
    return struck and aimed and not led and item.get("trigger")["frame"] == "strike"
