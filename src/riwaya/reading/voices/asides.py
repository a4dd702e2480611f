"""Words of saying that make no voice: they only say what something is held to be, or who spread it."""

from collections.abc import Sequence

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.voices.attribution import Passage
from riwaya.reading.voices.voicephrase import NAMERS

FILMED = 3
"""How many items before what pictures show it stands at most that they are put on."""
HELD = 3
"""How many items behind a word of saying the pronoun stands at most of what somebody holds a thing to be."""
DEED = 10
"""How many items before a word of saying the word stands at most that tells the deed."""
SPEAKERS = frozenset(("source", "title", "who", "which", "wa", "while", "that", "time", "saying"))
"""What stands right before a word of saying that has a voice, and is no object of a deed."""
PARTING = ("that", "while", "but", "saying", "colon", "comma", "which")
"""What parts a deed from what is said behind it."""


def of_statement(passage: Passage, index: int) -> bool:
    """Whether a verb says of a statement that it was made public, and by nobody who is known."""
    row = passage.row
    if not row.letters(row.items[index]).endswith(passage.context.morphology.pronouns):
        return False
    before = row.items[index - 1].get("title") if index else None
    if before is None or not before["statement"] or row.items[index].has("saying.verb"):
        return False
    return index + 1 >= len(row) or not row.items[index + 1].bears(NAMERS)


def filmed(passage: Passage, index: int) -> bool:
    """Whether a verb tells what pictures show that are only put on: «rehearse the filming of clips that show X»."""
    row, start = passage.row, max(passage.sentence.start, index - FILMED)
    return row.has(index - 1, index, "footage", "staging") and row.has(start, index, "staging")


def describes(passage: Passage, index: int) -> bool:
    """Whether a verb only says what a thing just named is held to be: «X shelled targets that, it said, were Y's»."""
    row, start = passage.row, passage.sentence.start
    if index - 1 <= start or not _is_object(row.items[index - 1]):
        return False
    that = next(iter(row.indexes(index + 1, min(index + 1 + HELD, passage.sentence.end), "that-one")), None)
    if that is None or row.has(that + 1, min(that + 1 + HELD, passage.sentence.end), "trigger", "attempt", "plan"):
        return False  # «killed a man who, it said, had tried to stab a soldier»
    deeds = row.indexes(max(start, index - DEED), index - 1, "trigger", "light.verb", "loss.verb")
    return bool(deeds) and not row.has(deeds[0] + 1, index, *PARTING) and row.has(deeds[0] + 1, index - 1, "who")


def _is_object(item: Item) -> bool:
    """Whether a word may be a thing or people that a deed is done to: «targets», «an American drone»."""
    arms = item.has("who") and item.get("who").event is not None
    return not item.definite and (arms or not item.bears(SPEAKERS))


def carried_out(row: Row, index: int, end: int) -> bool:
    """Whether what is said begins with whose deed it is: «denied the carrying out by X of», «spoke of its starting»."""
    led = row.items[index - 1].has("about") or row.has(index + 1, min(index + 2, end), "who")
    return led and row.items[index].has("light.noun")


def is_ambiguous(item: Item, ahead: Sequence[Item]) -> bool:
    """Whether a word of saying may be another word: «accusing» is written like «accused», whom it accuses follows."""
    accusing = bool(ahead) and ahead[0].has("who") and item.has("saying.part")
    own = ("saying", "matter") if accusing else "saying"
    return any(not label.startswith(own) for label in item.readings if label != "place")


def is_claimed(passage: Passage, index: int, *, opens: bool) -> bool:
    """Whether a clause only tells of an event who claimed it: «an attack that X claimed killed ten»."""
    entry: Entry = passage.row.items[index].get("saying")
    led = index > 0 and passage.row.items[index - 1].has("which")
    if entry["own"] and passage.row.items[index].suffix:
        return led or not (opens or passage.row.items[index - 1].has("as"))  # «, as did Y claim it»
    answers = any(item.has("owned") and item.get("owned")["back"] for item in passage.ahead(index))
    return led and answers and entry["attitude"] == "announcing"
