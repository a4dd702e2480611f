"""Whether a country or capital is named as a place that is struck, or as who acts."""

from collections.abc import Sequence

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.places.gazetteer import Row as Known
from riwaya.reading.words.verbs import is_imperfect, is_verb


def acts(row: Row, start: int, name: Item, known: Sequence[Known], m: Morphology) -> bool:
    """Whether a country or capital is named as who acts there; what «saw» something is a place."""
    before = row.items[start - 1] if start else None
    if _saw(before) or _holds(row, start, before) or not (name.has("actor") or known[0].kind == "country"):
        return False
    at = row.index(name) + 1
    at += at < len(row) and row.items[at].has("qad")
    if at < len(row) and _saw(row.items[at]) and not is_imperfect(row, at, m):
        return False  # «Baghdad had seen»
    return not (before is not None and _struck(row, start, before, m))


def _holds(row: Row, start: int, before: Item | None) -> bool:
    """Whether a place stands behind what lies in it, which no other word names: «in the metro of Moscow»."""
    return before is not None and not before.readings and start > 1 and row.items[start - 2].has("in")


def _saw(item: Item | None) -> bool:
    """Whether a verb says that a place saw or suffered something."""
    return item is not None and item.has("light.verb") and item.get("light")["frame"] in ("occur", "suffer")


OBJECT = frozenset(
    ("object", "infrastructure", "place-kind", "li", "on", "people", "group", "number", "force-part", "place")
)
"""What follows a deed that is named with its doer: «Israel's shelling of a school»."""


NAME = 3
"""How many items the name of who strikes takes at most."""


def _struck(row: Row, start: int, before: Item, m: Morphology) -> bool:
    """Whether a country or capital is what is struck: «the shelling of Beirut», «Israeli raids hit Beirut»."""
    if before.has("trigger.noun") and not before.definite and not is_verb(row, start - 1):
        after = row.items[start + 1] if start + 1 < len(row) else None
        violent = before.get("trigger")["frame"] in (None, "strike")
        return violent and (after is None or not after.bears(OBJECT))
    second = row.items[start - 2] if start > 1 else None
    if second is None:
        return False
    if before.has("trigger.verb"):
        said = second.has("which") or _strikes(before) and (second.bears(ACTING) or _it_is_said(row, second, m))
        return said or _strikes(before) and _fired(row, start - 1)
    if before.has("nationality") and not before.definite and second.has("trigger.noun"):
        return True
    return hit_by(row, start)


PARTED = frozenset(("wa", "comma", "that", "on", "in"))
"""What parts a verb from what stands before it."""
ACTING = frozenset(("actor", "means"))
"""Who strikes, or what does: «the rockets hit»."""


def _fired(row: Row, verb: int) -> bool:
    """Whether what is fired, and whose, stand right before a verb of striking: «a new barrage of X's hits»."""
    for item in reversed(row.items[max(0, verb - 1 - NAME) : verb]):
        if item.bears(PARTED):
            return False
        if item.has("means"):
            return True
    return False


def _strikes(item: Item) -> bool:
    return item.has("trigger.verb") and item.get("trigger")["frame"] == "strike"


def _it_is_said(row: Row, that: Item, m: Morphology) -> bool:
    """Whether a word is «that» with the pronoun of who does what follows: «said that it shelled»."""
    return that.has("that") and row.letters(that).endswith(m.pronouns)


STRIKER = frozenset(("actor", "means", "nationality", "force-part", "modifier", "trigger.noun"))
"""What a striker's name is made of."""


def hit_by(row: Row, start: int) -> bool:
    """Whether a verb of striking and who strikes stand before an item: «the brigades shelled Tel Aviv»."""
    for index in range(start - 1, max(start - 2 - NAME, -1), -1):
        item = row.items[index]
        if _strikes(item):
            named = row.items[index + 1 : start]
            return any(one.bears(ACTING) or one.definite for one in named)
        if not item.bears(STRIKER):
            return False
    return False
