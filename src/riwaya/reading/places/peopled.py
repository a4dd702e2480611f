"""Where people are from who are told of: «Salim, 30 years, from the town», «the people of the town»."""

from collections.abc import Sequence

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.counts.people import is_driven

PERSONS = frozenset(("people", "group", "loss.person", "number", "others", "among", "edge"))
"""Words for people: they are «from» a place where nothing need have happened."""
AGE_ENDS = frozenset(("comma", "close"))
"""What closes an age."""
NAME = 4
"""How many items the name of somebody takes at most, or what he serves in."""
NAMING = frozenset(("name-head", "name-link", "on", "source-modifier", "in"))
"""What a name, or what somebody serves in, is made of besides words that nobody knows."""
NAMESAKES = frozenset(("place", "spot"))
"""What a word is that is also a village's name."""
CALLED = (PERSONS - {"edge"}) | {"called"}
"""Words for people that stand before their names."""
DESCRIBED = frozenset(("means", "force-part", "actor-role", "trigger", "modifier"))
"""What an adjective of nationality describes that is no people."""


def of_age(row: Row, first: int) -> bool:
    """Whether a place is where somebody is from whose age stands before it: «Salim, 30 years, from the town»."""
    if first < 3 or not row.items[first - 1].has("from"):
        return False
    at = first - 2 - row.items[first - 2].bears(AGE_ENDS)
    return row.items[at].has("timeunit") and row.items[at - 1].has("number")


def called_from(row: Row, first: int) -> bool:
    """Whether a place is where somebody is from whose name stands before it: «the young man X Y from the town»."""
    if first < 2 or not row.items[first - 1].has("from"):
        return False
    for at in range(first - 2, max(first - 3 - NAME, 0), -1):
        item, before = row.items[at], row.items[at - 1]
        if item.bears(CALLED):
            return True
        served = item.has("actor") and before.has("in")
        called = item.readings.keys() <= NAMESAKES and (before.bears(CALLED) or before.has("name-head"))
        if item.readings and not (item.bears(NAMING) or served or called):
            return False
    return False


def theirs(row: Row, before: Sequence[Item], m: Morphology) -> bool:
    """Whether people who live at a place stand before it: «the people of the town», «four of the sons of X»."""
    if not before:
        return False
    counted = before[-1].has("people") and any(part.has("from") for part in before[-1].parts)
    last = before[-1].parts[-1] if counted else before[-1]
    sons = len(before) > 1 and before[-2].has("from") and last.has("quantity")
    told_of = len(before) > 1 and last.has("nationality") and before[-2].bears(DESCRIBED)  # «Israeli shelling north of»
    whose = (last.has("group") or is_driven(last)) and not (last.definite or told_of)
    return sons or whose and not row.letters(last).endswith(m.unbound)  # «settlers attacked the town»
