"""Whether a country or capital is named as a place that is struck, or as who acts."""

from collections.abc import Sequence

from riwaya.grammar.entries import Entry, Morphology
from riwaya.grammar.row import Item, Row
from riwaya.places.gazetteer import Row as Known
from riwaya.reading.counts.people import People
from riwaya.reading.words.verbs import is_imperfect, is_verb


def acts(row: Row, start: int, name: Item, known: Sequence[Known], m: Morphology) -> bool:
    """Whether a country or capital is named as who acts there; what «saw» something is a place."""
    before = row.items[start - 1] if start else None
    if _saw(before) or _holds(row, start, before) or not (name.has("actor") or known[0].kind == "country"):
        return False
    at = row.index(name) + 1
    if _heads_its_dead(row, start, at):
        return False
    at += at < len(row) and row.items[at].has("qad")
    if at < len(row) and _saw(row.items[at]) and not is_imperfect(row, at, m):
        return False  # «Baghdad had seen»
    return not (before is not None and _struck(row, start, before, m))


FALLEN = frozenset(("loss.noun", "loss.person", "trigger.noun", "people", "fall", "count-word", "reaching", "number"))
"""With what an account of what happened begins."""
PLACES = ("place", "spot", "where")
"""What tells a place."""


def _heads_its_dead(row: Row, start: int, at: int) -> bool:
    """Whether a name that ends before an item heads its line, and behind a mark it is told what happened there.

    «Somalia: 70 dead in an attack», where no other place is named.
    """
    heads = not start or row.items[start - 1].bears(HEADING)
    if not heads or at >= len(row) or not row.items[at].bears(MARKS):
        return False
    told = next((n for n in range(at, min(at + 1 + DOTS, len(row))) if not row.items[n].bears(MARKS)), len(row))
    if told == len(row) or not row.items[told].bears(FALLEN) or row.items[told].definite:
        return False
    end = next(iter(row.indexes(told, len(row), "line")), len(row))
    return not row.has(told, end, *PLACES) and not any(
        _names(row, n, end) for n in row.indexes(told, end, "place-kind")
    )


def _names(row: Row, kind: int, end: int) -> bool:
    """Whether a word for a sort of place is followed by a name: «a village» alone is anywhere."""
    return kind + 1 < end and row.is_unknown(row.items[kind + 1])


HEADING = frozenset(("line", "dash", "mark", "stop"))
"""What stands before a name that heads the news of it."""
MARKS = frozenset(("colon", "dash", "mark", "stop"))
"""What may stand between a place and what happened there."""
DOTS = 3
"""How many marks stand between them at most: «Pakistan.. ten killed»."""


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


BRINGING = frozenset(("light.verb", "result", "news"))
"""What tells what a deed led to."""


def _dead(item: Item) -> bool:
    """Whether an item counts dead or wounded: «the Baghdad bombings left (so many) dead»."""
    people: People | None = item.get("people")
    return people is not None and people.measure is not None


NAME = 3
"""How many items the name of who strikes takes at most."""


def _struck(row: Row, start: int, before: Item, m: Morphology) -> bool:
    """Whether a country or capital is what is struck: «the shelling of Beirut», «Israeli raids hit Beirut»."""
    after = row.items[start + 1] if start + 1 < len(row) else None
    leads = after is not None and after.bears(BRINGING)  # «the shelling of Damascus leaves ten dead»
    if before.has("trigger.noun") and not before.definite and (leads or not is_verb(row, start - 1)):
        done = _violent(before) or _of_crowds(before, after)
        return done and (after is None or not after.bears(OBJECT) or _dead(after))
    second = row.items[start - 2] if start > 1 else None
    if second is None:
        return False
    if _reaches(before) and _by_event(row, start - 1):
        return True
    if before.has("trigger.verb"):
        said = second.has("which") or _strikes(before) and (second.bears(ACTING) or _it_is_said(row, second, m))
        return said or _strikes(before) and _fired(row, start - 1)
    if _describes(row, start - 1) and not before.definite and second.has("trigger.noun"):
        return before.has("nationality") or _violent(second) and not second.definite
    return hit_by(row, start)


EVENT = 3
"""How many items before a verb of reaching stands at most the event that is its subject."""
BESIDE = frozenset(("modifier", "means", "nationality", "source-modifier"))
"""What describes an event."""


GOVERNING = frozenset(("after", "during", "since", "in", "with"))
"""What an event stands behind that is no subject: «after an attack Israel struck»."""


def _reaches(item: Item) -> bool:
    """Whether a verb tells what an event reached: «shook», «hit»."""
    light: Entry | None = item.get("light.verb")
    return _strikes(item) or light is not None and light["frame"] == "reach"


def _by_event(row: Row, verb: int) -> bool:
    """Whether an event, told for the first time, is the subject of a verb behind it: «a blast shook Beirut»."""
    for index in range(verb - 1, max(verb - 1 - EVENT, -1), -1):
        item = row.items[index]
        if item.has("trigger.noun"):
            return not (item.definite or index and row.items[index - 1].bears(GOVERNING))
        if item.readings and not item.bears(BESIDE):
            return False
    return False


WHAT_LIKE = frozenset(("nationality", "modifier", "called"))
"""What is said of a deed between it and the place that it hit."""


def _describes(row: Row, index: int) -> bool:
    """Whether a word says what a deed before it is like: «an Israeli raid», «there shook three (fierce) blasts»."""
    item = row.items[index]
    led = row.items[max(0, index - EVENT) : index - 1]
    return item.bears(WHAT_LIKE) or not item.readings and any(_reaches(one) for one in led)


def _of_crowds(item: Item, after: Item | None) -> bool:
    """Whether a word is a noun for what many do in a country: «the protests of Iran», not «the clashes of X and Y»."""
    deed = item.get("trigger.noun")
    if deed is None or item.has("means"):
        return False
    return deed["frame"] == "protest" or deed["frame"] == "clash" and not (after is not None and after.has("wa"))


def _violent(item: Item) -> bool:
    """Whether a word is a noun for a deed that hits a place."""
    deed = item.get("trigger.noun")
    return deed is not None and deed["frame"] in (None, "strike", "blast")


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
