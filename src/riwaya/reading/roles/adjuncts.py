"""When, with what and how a deed was done, told between its verb and its object."""

from riwaya.grammar.row import Row
from riwaya.reading.words.verbs import is_verb

DEEDS = ("trigger.verb", "light.verb", "loss.verb", "saying.verb", "which", "that", "result")
"""What begins another telling, which no commas set aside."""
WITHIN = 7
"""How many items stand at most in what commas set aside."""
WITH = 4
"""How many items lie at most from «with» to the last word about what a deed was done with."""
MANNER = frozenset(("manner", "record"))
"""How it was done, or how often it had been."""
OF_WEAPONS = frozenset(("means", "force-part", "trigger.noun", "modifier", "describing", "number", "pair"))
"""What a deed is done with."""


def behind_what(row: Row, deed: int, index: int) -> int:
    """Where the item is that another stands behind: what tells when and how the verb's deed was done is passed over.

    «struck, with missiles, on 26 August, two schools», «hit directly a car».
    """
    at = index - 1
    while at > deed and is_verb(row, deed) and (before := _before(row, deed, at)) < at:
        at = before
    return deed if at == deed + 1 and row.items[at].has("among") else at  # «one of them struck a bus»


def _before(row: Row, deed: int, at: int) -> int:
    """The item before the adjunct that ends at an item; the item itself where none does."""
    item = row.items[at]
    if item.has("comma"):
        return _before_commas(row, deed, at)
    if item.bears(MANNER):
        return at - 1
    if item.has("time"):
        return at - 1 - row.items[at - 1].has("in")
    if item.bears(OF_WEAPONS):
        led = row.indexes(max(deed + 1, at - WITH), at, "bi")
        if led and all(one.bears(OF_WEAPONS) for one in row.items[led[-1] + 1 : at]):
            return led[-1] - 1
    return at


def _before_commas(row: Row, deed: int, at: int) -> int:
    """The item before what a comma ends: words set aside between two of them, or a time or a weapon before it."""
    opened = row.indexes(max(deed + 1, at - WITHIN), at, "comma")
    if opened and opened[-1] < at - 1 and not row.has(opened[-1], at, *DEEDS):
        return opened[-1] - 1
    before = _before(row, deed, at - 1) if at - 1 > deed else at - 1
    return before if before < at - 1 else at
