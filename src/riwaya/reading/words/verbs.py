"""Which words are verbs where they may be nouns, and which verbs tell what is to come."""

from riwaya.grammar.entries import Entry, Morphology, conjugate
from riwaya.grammar.row import Item, Row
from riwaya.text.fold import fold_words

GOVERNORS = frozenset(
    {
        "after", "in", "bi", "li", "from", "with", "about", "result", "light", "trigger", "loss", "by", "while",
        "since", "during", "against", "on", "number", "this", "plan", "to", "near", "attempt", "count-word",
    }
)  # fmt: skip
"""What a noun stands after, and a verb does not."""
NOUNS = frozenset(("trigger.noun", "loss.noun", "light.noun"))
"""Nouns of deeds, to which another noun may belong where they bear no article."""
DEEDS = frozenset(("trigger.verb", "light.verb"))
"""Verbs that tell a deed."""
BEFALLING = DEEDS | {"loss.verb"}
"""Verbs that tell a deed or a loss."""
UNTIL = ("after", "ago", "since", "until", "to")
"""What makes a time of «that», behind which a verb stands: «after that it shelled»."""
DEPENDENTS = frozenset({"modifier", "nationality", "li", "on"})
"""What stands after a noun, and not after a verb."""


def is_verb(row: Row, index: int) -> bool:
    """Whether an event word that may be verb or noun is a verb: a noun follows its governor, or bears the article."""
    item = row.items[index]
    if not item.has("trigger.verb") or not item.has("trigger.noun"):
        return item.has("trigger.verb")
    if item.definite or index and (_governs(row.items[index - 1]) or _begins_content(row, index)):
        return False
    return index + 1 >= len(row) or not row.items[index + 1].bears(DEPENDENTS)


def _governs(item: Item) -> bool:
    """Whether a noun stands behind an item and no verb; a noun with its article governs none («after the truce»)."""
    return item.bears(GOVERNORS) and not (item.definite and item.bears(NOUNS))


def _begins_content(row: Row, index: int) -> bool:
    """Whether a word stands right behind «that», where its subject comes first: «said that shelling hit»."""
    return row.items[index - 1].has("that") and not row.has(max(0, index - 2), index - 1, *UNTIL)


def is_ours(row: Row, index: int, m: Morphology) -> bool:
    """Whether a verb tells what we do or did: «we did not target», «we struck», «our aircraft struck»."""
    item = row.items[index]
    if item.suffix == m.we_past and item.has("trigger.noun") and " " in row.letters(item):
        return True
    if not item.bears(DEEDS):
        return False
    letters = row.letters(item)
    verb = letters.removesuffix(item.suffix)  # «looted it», which begins like «we ...»
    return letters.endswith(m.we_past) or letters.startswith(m.we_present) and not _is_past(verb, _pasts(item), m)


def tells_of_two(row: Row, index: int, m: Morphology) -> bool:
    """Whether a word is a verb in the past that tells what two did: «they (both) were killed»."""
    if index >= len(row) or not row.items[index].bears(BEFALLING):
        return False
    letters, pasts = row.letters(row.items[index]), _pasts(row.items[index])
    return any(letters == fold_words(past) + ending for past in pasts for ending in m.dual_verb)


def _pasts(item: Item) -> list[str]:
    """The pasts of the verbs that a word stands for."""
    entries = {id(one.value): one.value for one in item.readings.values() if isinstance(one.value, Entry)}
    return [verb.partition("/")[0] for entry in entries.values() for verb in entry.forms.get("verbs", ())]


def _is_past(letters: str, pasts: list[str], m: Morphology) -> bool:
    """Whether a word is a form of one of some pasts."""
    return any(letters in conjugate(verb, m) for verb in pasts)


PASSIVE = "\u064f"
"""The vowel that tells a passive, where a text writes it."""
VOWELLED = (1, 3)
"""Behind how many letters of a verb in the past it stands: «was shelled», «was targeted»."""


def is_passive(row: Row, index: int, m: Morphology) -> bool:
    """Whether a verb in the past shows by its vowel that it tells what befell its subject."""
    words = row.words(row.items[index])
    if PASSIVE not in words or is_imperfect(row, index, m):
        return False
    letters = sum(char.isalpha() for char in words[: words.index(PASSIVE)])
    return letters - words.startswith(tuple(m.conjunctions)) in VOWELLED or letters in VOWELLED


def is_imperfect(row: Row, index: int, m: Morphology) -> bool:
    """Whether a word is a verb in the imperfect: it has its prefix and is no form of a past."""
    item = row.items[index]
    letters = row.letters(item)
    if item.has("particle") or not letters.startswith(m.present_prefixes):
        return False
    pasts = _pasts(item)
    if not pasts or " " in letters:
        return letters.startswith(m.present_prefixes[0])  # the other prefix begins many a past as well
    after = row.items[index + 1] if index + 1 < len(row) else None
    begins = after is not None and after.has("trigger.noun") and after.definite  # «the shelling centred on»
    return not begins and not _is_past(letters, pasts, m)
