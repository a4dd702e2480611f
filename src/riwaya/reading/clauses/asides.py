"""Words for events that only say more of another one: its charge, its aim, what it went without, its cause."""

from riwaya.grammar.row import Row
from riwaya.reading.context import Sentence
from riwaya.text.fold import is_feminine

POST = 4
"""How many items behind the holding of a place the word that leads to the place stands at most."""
MET = 2
"""How many items before what was tried the word for trying stands."""
CHARGE = 4
"""How many items behind a charge its event stands at most, and one."""


def drives_out(row: Row, sentence: Sentence, index: int) -> bool:
    """Whether a known event is only what people fled from: «the battles forced hundreds of families to leave»."""
    item = row.items[index]
    if not (item.definite and item.has("trigger.noun") and index and row.items[index - 1].has("forcing")):
        return False
    told = next(iter(row.having(index + 1, sentence.end, "trigger")), None)
    return told is not None and told.get("trigger")["frame"] == "flee"


def followed(row: Row, index: int) -> bool:
    """Whether a known event is only what another one came after: «the crime was followed by clashes»."""
    item, behind = row.items[index], row.items[index + 1] if index + 1 < len(row) else None
    known = item.definite and item.has("trigger.noun") and index > 0 and row.items[index - 1].has("follows")
    return known and behind is not None and behind.has("trigger.noun") and not behind.definite


def is_post(row: Row, index: int) -> bool:
    """Whether the noun for control, by which a checkpoint goes in Iraq, leads to no place and has no holder."""
    item, after = row.items[index], row.items[index + 1] if index + 1 < len(row) else None
    word = item.get("trigger")
    if word is None or word["frame"] != "take" or not item.suffix or not is_feminine(row.words(item)):
        return False
    held = after is not None and after.has("who") and not after.parts[0].has("li")
    return not (held or row.has(index + 1, min(index + 1 + POST, len(row)), "on"))


def absent(row: Row, index: int) -> bool:
    """Whether an event is only what something went without: «withdrew without fighting», «raided it, no arrests»."""
    item, before = row.items[index], row.items[index - 1].get("negation")
    without = before is not None and bool(before["without"])
    return without and item.has("trigger.noun") and not item.has("loss")


def attempted(row: Row, index: int) -> bool:
    """Whether an event is only what one told before was for: «fired in an attempt to hit», «met to prepare a raid»."""
    if index <= MET or not row.items[index - 1].has("li") or not row.items[index].has("trigger.noun"):
        return False
    lead, tried = row.items[index - MET - 1], row.items[index - MET].get("plan")
    return tried is not None and (lead.has("li") or bool(tried["purpose"] and tried["led"]))


def charged(row: Row, index: int) -> bool:
    """Whether an event is only what somebody was charged with: «executed five on a charge of desertion»."""
    matters = row.indexes(max(0, index - CHARGE) + 1, index, "matter")
    if not matters or row.has(matters[-1], index, "plan"):
        return False  # «on a charge of planning»: that is told
    return bool(row.items[matters[-1]].get("matter")["charge"]) and row.items[matters[-1] - 1].has("bi")
