"""What stands between two words for events and parts them, or joins them, whatever the words are."""

from collections.abc import Sequence
from itertools import pairwise

from riwaya.grammar.row import Item
from riwaya.reading.cues import bears

BRINGS = frozenset({"in", "bi", "after", "by", "result"})
"""What brings in the event behind a loss."""


def conjoined(between: Sequence[Item]) -> bool:
    """Whether a conjunction stands right before a word (particles of tense may stand between)."""
    for item in reversed(between[-3:]):
        if item.has("wa") or item.has("fa"):
            return True
        if not (item.has("qad") or item.has("sa") or item.has("still")):
            return False
    return False


def adds(between: Sequence[Item]) -> bool:
    """Whether a voice goes on to a second thing that it tells: «and that»."""
    return bears(between, "that") and any(one.has("wa") and two.has("that") for one, two in pairwise(between))


def turns(between: Sequence[Item]) -> bool:
    """Whether a sentence turns to another thing: «while», «in another development»."""
    return bears(between, "while") or bears(between, "turn")


def dated(between: Sequence[Item]) -> int:
    """How many items before a word its own time begins («..., and on 12 February, six were killed»); 0 without one."""
    at = len(between) - 1 - bears(between[-1:], "comma")
    if at < 1 or not between[at].has("time"):
        return 0
    at -= 1 + between[at - 1].has("in")
    listed = at > 0 and between[at - 1].has("time")  # «on Saturday and Sunday»
    return len(between) - at if at >= 0 and between[at].has("wa") and not listed else 0


def counts_on(between: Sequence[Item]) -> bool:
    """Whether a new count leads to an event: «five in a raid on X, and four in a raid on Y»."""
    counts = [item for item in between[-4:-1] if not item.has("at-least")]
    said = len(counts) > 1 and between[-1].bears(BRINGS) and counts[-2].has("wa")
    return said and (counts[-1].has("number") or counts[-1].has("people"))
