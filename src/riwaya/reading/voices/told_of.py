"""Where somebody speaks who is first told of by what he did or went through: «refugees who fled the town said that»."""

from riwaya.grammar.row import Item
from riwaya.reading.voices.attribution import Passage
from riwaya.reading.voices.naming import REACH
from riwaya.reading.words.verbs import NOUNS

TELLERS = frozenset(("source", "group"))
"""Who is told of so, in a word without the article: Arabic leaves out «who» behind it."""
ADJECTIVES = frozenset(("source-modifier", "nationality"))
"""What may stand between such a word and what is told of him."""
TOLD = frozenset(("trigger", "loss", "light"))
"""What he did or went through."""
SAID = NOUNS | {"loss.person"}
"""Nouns are what he says."""
PARTING = ("comma", "stop", "line", "colon", "open", "saying", "but", "after")
"""What stands before «that» only where another verb leads to it."""


def behind_life(passage: Passage, start: int) -> int | None:
    """The item at which begins what somebody says who is named at `start`, and told of before he says it."""
    row, end = passage.row, min(start + REACH, passage.sentence.end)
    saying = row.items[start - 1].get("saying.verb")
    if saying is None or saying["attitude"] != "neutral" or start >= end or not _is_teller(row.items[start]):
        return None
    at = start + 1
    while at < end and row.items[at].bears(ADJECTIVES):
        at += 1
    if at >= end or not _is_deed(row.items[at]):
        return None
    that = next(iter(row.indexes(at, end, "that")), None)
    return None if that is None or row.has(at, that, *PARTING) else that + 1


def _is_teller(item: Item) -> bool:
    """Whether an item names somebody nobody knows."""
    return item.bears(TELLERS) and not (item.definite or item.suffix)


def _is_deed(item: Item) -> bool:
    """Whether an item is a verb, as one that nobody knows may be."""
    return not item.readings or item.bears(TOLD) and not item.bears(SAID)
