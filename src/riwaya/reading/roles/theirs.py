"""What is somebody's by a pronoun behind it: «a post of theirs», «the warplanes belonging to it»."""

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row

BEHIND = 2
"""How many items behind a thing the pronoun of its owner stands at most."""


def is_theirs(row: Row, index: int, end: int, m: Morphology) -> bool:
    """Whether «of theirs» stands right behind an item, or behind «belonging»."""
    behind = row.items[index + 1 : min(index + 1 + BEHIND, end)]
    return not any(item.has("loyal") for item in behind) and any(_of_it(row, item, m) for item in behind)


def _of_it(row: Row, item: Item, m: Morphology) -> bool:
    """Whether a word is «of it», «of theirs»."""
    letters = row.letters(item)
    return not item.readings and letters[:1] in m.prepositions and letters[1:] in m.pronouns
