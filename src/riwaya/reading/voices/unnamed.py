"""What stands where a voice would, and names none."""

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.voices.sourcephrase import PRESS

NAME = 5
"""How many letters a word has at most that may be a name, though it begins and ends like «by his»."""


def informed(row: Row, verb: int, item: Item) -> bool:
    """Whether an item names the press that somebody informed: «a source told agency X that»."""
    entry = row.items[verb].get("saying") if verb >= 0 else None
    if entry is None or not entry["informs"]:
        return False
    return (
        item.has("who") and item.get("who").kind in PRESS or item.has("source") and item.get("source")["kind"] in PRESS
    )


def alleged(item: Item) -> bool:
    """Whether whoever follows alleges or is accused, and does not speak here: «the claims of X», «accusing X»."""
    entry, accusing = item.get("denial.noun"), item.get("saying") if item.has("saying.part") else None
    accuses = accusing is not None and accusing["attitude"] == "accusing"
    return accuses or entry is not None and bool(entry["attitude"])


def names_nobody(row: Row, index: int, morphology: Morphology) -> bool:
    """Whether a word that may name a voice names none: «no party», the «site» of a blast, the «20» cases of one."""
    item = row.items[index]
    if not item.readings and _is_led_to(row.words(item), morphology):
        return True
    told = item.has("matter") and row.has(index + 1, index + 2, "trigger.noun")
    return item.has("any") or told or item.has("number") and row.has(index + 1, index + 2, "instance", "trigger.noun")


def is_alike(row: Row, start: int, index: int) -> bool:
    """Whether what may say something in the sentence from `start` on is another word that is written like it.

    The second «between X and between Y» is no «made clear», «a man called X» no «claims».
    """
    item = row.items[index]
    called = item.has("title") and item.get("saying")["attitude"] == "doubting"
    if called and not row.has(index + 1, index + 3, "that"):
        return True
    return item.has("between") and row.has(start, index, "between")


def _is_led_to(word: str, morphology: Morphology) -> bool:
    """Whether a word unknown has a preposition before it and a pronoun behind it, and so is no name: «his joining»."""
    return len(word) > NAME and word[0] in morphology.prepositions and word.endswith(morphology.pronouns)
