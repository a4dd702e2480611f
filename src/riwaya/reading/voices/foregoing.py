"""Who the sentence before tells of, for a verb of saying that opens the next one and leaves its subject out."""

from riwaya.grammar.row import Row
from riwaya.reading.voices.attribution import Passage
from riwaya.reading.voices.naming import Named, named

ENDS = frozenset(("stop", "line"))
"""Marks at which a sentence ends."""
LONG = 60
"""How many items a sentence has at most that is looked back over."""
LEAD = 6
"""How many items of a sentence stand before its subject at most."""
BEFORE = frozenset(("wa", "fa", "qad", "was", "time", "comma", "as"))
"""What may stand before the verb of a sentence."""
SPEAKING = frozenset(("government", "armed_group", "monitor", "international_body", "rescuers"))
"""Kinds of institutions that issue statements."""


def foregoing(passage: Passage, index: int) -> Named | None:
    """The institution that is the subject of the sentence before: «the ministry issued its figures. It said that»."""
    row, first = passage.row, passage.sentence.start
    if index > first + 1 or not row.items[index].has("saying.verb"):
        return None
    start, end = _sentence_before(row, first)
    if passage.told and (passage.told[-1].end > start or row.items[index].get("saying")["carries"]):
        return None
    at = next(iter(row.indexes(start, min(start + LEAD, end), "who")), None)
    if at is None:
        return None
    if not _begins(passage, start, at, index):
        return None
    who = named(row, at, end, passage.context)
    fits = who is not None and who.known and who.who is not None and who.who.kind in SPEAKING
    return who if fits else None


def _sentence_before(row: Row, first: int) -> tuple[int, int]:
    """Where the sentence before an item begins and ends."""
    end = first
    while end and row.items[end - 1].bears(ENDS):
        end -= 1
    start = end
    while start and end - start < LONG and not row.items[start - 1].bears(ENDS):
        start -= 1
    return start, end


def _begins(passage: Passage, start: int, at: int, index: int) -> bool:
    """Whether a verb of the gender of the one at `index` opens the sentence, and whoever is named at `at` follows."""
    row, ending = passage.row, passage.context.morphology.feminine_bound
    if at == start or not all(item.bears(BEFORE) for item in row.items[start : at - 1]):
        return False
    verb, says = row.items[at - 1], row.items[index]
    known = verb.has("trigger") or verb.has("loss") or verb.bears(BEFORE)
    return not known and row.letters(verb).endswith(ending) == row.letters(says).endswith(ending)
