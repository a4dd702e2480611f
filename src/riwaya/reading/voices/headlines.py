"""Voices before a colon: «Moscow: ...» at the head of a line."""

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item
from riwaya.reading.voices.attribution import Attribution, Passage, attributed
from riwaya.reading.voices.naming import named
from riwaya.reading.words.verbs import is_ours

_AHEAD = 9
"""How many items may stand before the colon."""
_FALLEN = ("loss", "people", "fall", "count-word", "reaching")
"""With what an account of who fell begins."""


def headline(passage: Passage) -> Attribution | None:
    """«X: ...» at the head of a line."""
    row, sentence = passage.row, passage.sentence
    ahead = min(sentence.start + _AHEAD, sentence.end)
    for index in row.indexes(sentence.start, ahead, "colon", "saying.verb", "trigger"):
        if passage.marked(index, "colon"):
            who = named(row, sentence.start, index, passage.context)
            double = index + 1 < sentence.end and passage.marked(index + 1, "colon")
            if who is None or who.refers or not who.known or who.start - sentence.start > 3:
                return None
            if row.items[who.start].has("count-word"):
                return None  # «the toll of Friday:»
            if double and (who.who is None or who.who.kind != "monitor"):
                return None  # «Damascus::», the place of what follows
            if _is_rubric(passage, who.start) or _lies_there(passage, who.start, index):
                return None
            return attributed(row, who, (sentence.start, index + 1, sentence.end), None)
        if row.items[index].has("saying.verb") or row.items[index].has("trigger"):
            return None
    return None


def _lies_there(passage: Passage, index: int, colon: int) -> bool:
    """Whether a country before a colon is where it happened.

    A place of its own is named behind it, or who is at home there acts, or those are counted who fell, and no place.
    """
    row = passage.row
    entry: Entry | None = _named_by(row.items[index])
    if entry is None or not entry["place_name"]:
        return False
    who = _named_by(row.items[colon + 1]) if colon + 1 < passage.sentence.end else None
    if who is not None and who["kind"] == "armed_group" and entry["actor"][:2] in (who["countries"] or ()):
        return True  # «Lebanon: the resistance strikes X»
    lands = [item.get("where").country for item in row.having(index + 1, passage.sentence.end, "where")]
    fell = row.has(colon + 1, colon + 2, *_FALLEN) and not is_ours(row, colon + 1, passage.context.morphology)
    return entry["actor"][:2] in lands or fell and not any(lands)


def _named_by(item: Item) -> Entry | None:
    entry: Entry | None = (item.parts[0] if item.parts else item).get("actor")
    return entry


def _is_rubric(passage: Passage, index: int) -> bool:
    """Whether a country before a colon heads a paragraph of a survey; in a line of its own it speaks."""
    entry, end = _named_by(passage.row.items[index]), passage.sentence.end
    goes_on = end + 1 < len(passage.row) and not passage.marked(end, "line") and not passage.marked(end + 1, "line")
    return entry is not None and bool(entry["place_name"]) and goes_on
