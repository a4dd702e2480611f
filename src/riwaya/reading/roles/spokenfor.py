"""Actors who are named for what they say or leave unsaid, and do nothing: who vouches, alleges or does not comment."""

from riwaya.grammar.row import Row
from riwaya.reading.words.reasons import is_reason

CHARGED = 6
"""How many items behind a charge an actor stands at most whom it names."""
TOLD_BY = frozenset(("title", "saying.noun", "source", "count-word", "matter"))
"""What somebody has of what he tells: «according to the statement of X»."""
NAMING = 8
"""How many items a voice takes to name at most, to whom it belongs with it."""


def spoken_for(row: Row, index: int, end: int) -> bool:
    """Whether an actor is named for what it says, or for its sake."""
    aside = _alleges(row, index) or _disowns(row, index, end) or _vouches(row, index)
    return aside or is_reason(row, index) or _in_a_charge(row, index)


def _in_a_charge(row: Row, index: int) -> bool:
    """Whether an actor is only what somebody is charged with: «arrested on a charge of dealing with X»."""
    charges = row.indexes(max(0, index - CHARGED), index, "matter")
    charged = bool(charges) and bool(row.items[charges[-1]].get("matter")["charge"])
    return charged and not row.has(charges[-1], index, "comma", "by", "trigger.verb", "light.verb")


def _vouches(row: Row, index: int) -> bool:
    """Whether an actor is who vouches, or to whom that belongs: «according to the media office of X»."""
    told = row.indexes(max(0, index - NAMING), index, "according")
    if not told or told[-1] == index - 1:
        return bool(told)
    if told[-1] == index - 2 and row.items[index - 1].bears(TOLD_BY):
        return True  # «by what the intelligence of X knows»
    done = row.has(told[-1], index, "trigger", "loss", "light", "comma", "that")
    return row.has(told[-1], index, "lying") and not done


def _disowns(row: Row, index: int, end: int) -> bool:
    """Whether an actor is named for what it says, and did nothing: «X did not claim», «X would not comment»."""
    if row.has(index + 1, min(index + 2, end), "owned", "comment") or row.has(index - 1, index, "comment"):
        return True
    if row.has(index - 2, index, "comment", "saying") and row.has(max(0, index - 5), index, "negation"):
        return True  # «X did not comment on»
    return row.has(index + 1, min(index + 6, end), "blame") and row.has(max(0, index - 3), index, "negation")


def _alleges(row: Row, index: int) -> bool:
    """Whether an actor is named as the one who alleges or counts: «the claims of X», «the toll of X», «X: ...»."""
    before = row.items[index - 1] if index else None
    if before is not None and before.has("count-word") or index + 1 < len(row) and row.items[index + 1].has("colon"):
        return True
    entry = before.get("denial.noun") or before.get("saying.noun") if before is not None else None
    told = entry is not None and entry["attitude"] in ("doubting", "accusing")
    return told or before is not None and before.has("staging")  # «in order to accuse X»
