"""Verbs that tell an event only by what they act on: who drops leaflets bombs nobody, who drops barrels does."""

from collections.abc import Iterator
from itertools import takewhile

from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Reading, Row
from riwaya.reading.clauses.actedon import OBJECTS, thrown
from riwaya.reading.clauses.counting import count_before
from riwaya.reading.context import Context
from riwaya.reading.counts.people import People

OUSTED = ("saying", "trigger", "loss")
"""What a word for an event is no longer: nothing said, no other event, nobody hurt."""
REACH = 5
"""How many items behind a verb its object is looked for: the doer may stand between."""
FAR = 9
"""How many behind one whose object cannot be another's: poison, which is counted and lies in barrels."""
COUNTABLE = frozenset(("deed.poison", "deed.losses"))
"""Words whose object is counted, and may stand behind where it was."""
BEFORE = 2
"""How many items before a verb its subject may stand: «a shell fell on the quarter»."""
PASSING = ("deed", "cargo")
"""What only this stage reads."""
CLOSE = 2
"""How many where it must stand right behind."""
PURPOSE = frozenset(("li", "which", "on"))
"""What leads to a word that says what something is for."""
ENDS = frozenset(("comma", "stop", "line", "colon", "that", "trigger", "loss", "after", "while", "bi", "by", "result"))
"""What no object is looked for beyond; not so where it leads to one itself («prevented the entry of aid»)."""
OPENS = frozenset(("comma", "stop", "line", "colon", "that"))
"""Behind what a clause begins."""
COUNTED = frozenset(("number", "people"))
"""What counts people."""
JOINTS = frozenset(("wa", "comma", "while", "among", "plus"))
"""What joins one count to another."""
BY = frozenset(("by",))
"""What tells of others who killed."""
TOLD = frozenset(("loss", "trigger", "by"))
"""What tells of those of whom others killed some."""
BOUNDS = frozenset(("stop", "line"))
"""What ends a sentence."""
EVENTS = frozenset(("trigger", "loss", "light"))
"""Words that tell of an event."""
LOSERS = ("who", "people", "force-part")
"""Who loses men, or the men themselves, right behind the verb."""
FORCED = frozenset(("to", "on"))
"""What leads to what people are forced to do."""
WITHIN = frozenset(("in", "bi"))
"""What leads to the place of an event."""
FLIGHT = frozenset(("from", "to", "in", "wa", "near", "deed"))
"""What follows those who flee."""
PEACEFUL = frozenset(("deed.aid", "deed.works", "deed.post", "deed.crossing", "deed.displaced", "deed.residents"))
"""Words that tell nothing where they only say what something is for («a truck to carry», «for aid to enter»)."""
BESIDE = frozenset((
    "deed.displaced", "deed.residents", "deed.hit", "deed.struck", "deed.home", "deed.by", "deed.place",
    "deed.peopled", "deed.men",
))  # fmt: skip
"""Words whose subject or object stands right beside them: «to come back» is also «to belong to»."""
CARGOES = tuple(
    f"deed.{cargo}"
    for cargo in (
        "aid",
        "leaflets",
        "works",
        "post",
        "captives",
        "freedom",
        "arms",
        "armour",
        "grip",
        "rally",
        "fire",
        "service",
        "leaving",
        "goods",
        "trees",
        "self",
        "line",
        "crowd",
        "heads",
    )
)
"""The labels of words by the sort of cargo that they act on."""
ACTING = (*CARGOES, *OBJECTS)
"""The labels of words that tell an event where what they act on is near, in the order in which they are tried."""


def read_deeds(row: Row, context: Context) -> Row:
    """The row with such words as triggers where what they act on stands near; elsewhere they are as if not listed."""
    if not row.has(0, len(row), "deed"):
        return row
    items = list(row.items)
    for index in row.indexes(0, len(row), "deed", "cargo"):
        items[index] = _read(row.items[index], _deed(row, index), context.pack.alphabet)
    return Row(row.folded, items)


def _deed(row: Row, index: int) -> tuple[str, Item] | None:
    """The label by which a word tells an event here, and what it acts on."""
    item, led = row.items[index], index > 0 and row.items[index - 1].bears(PURPOSE)
    if not item.has("deed"):
        return None
    for label in ACTING:
        if label not in item.readings or label == "deed.fired" and not _aimed(row, index):
            continue
        if _means_else(row, index, label):
            continue
        noun = item.has(f"{label}.noun") or label == "deed.place"
        reach = CLOSE if label in BESIDE else FAR if label in COUNTABLE else REACH
        nearby = () if led and label in PEACEFUL else _near(row, index, noun=noun, reach=reach)
        for near in (*nearby, *_forced(row, index, label)):
            if any(_acted_on(part, label) for part in (near, *near.parts)) and not _counts_other(row, near):
                return label, near
    return None


def _means_else(row: Row, index: int, label: str) -> bool:
    """Whether what stands around a word shows that it does not tell the event of a label."""
    item, behind = row.items[index], min(index + 2, len(row))
    if label == "deed.hit":
        return item.has("light") and not _first(row, index)  # «the shelling with rockets reached X»
    if label == "deed.missile" and not item.has("deed.missile.noun"):
        return row.has(index + 1, min(index + 1 + REACH, len(row)), "on")  # «dropped rockets on»
    if label == "deed.aircraft" and not item.has("deed.aircraft.noun"):
        return _dropping(row, index)
    if label == "deed.struck":
        return not _by_weapon(row, index)
    if label == "deed.men":
        return not row.has(index + 1, behind, *LOSERS)  # «fqd» as a mere particle
    if label == "deed.fallen":
        return not _under_fire(row, index)
    if label == "deed.by":
        return not _counts_on(row, index)
    if label == "deed.freed":
        persons = next(iter(row.indexes(index + 1, len(row), "people")), index)
        towns = (at for at in row.indexes(index + 1, persons, "where") if not row.items[at - 1].bears(WITHIN))
        return any(towns) or row.has(index + 1, persons, "place-kind", "which")  # «a town in which 300 persons live»
    if label == "deed.residents":
        left = next(iter(row.indexes(index + 1, min(index + 1 + REACH, len(row)), "infrastructure")), 0)
        healed = left and row.items[left].get("infrastructure")["infra"] == "hospital"
        return bool(healed) and not row.items[left - 1].has("from")  # «ten of them left hospital»
    return label == "deed.home" and row.has(index + 1, behind, "near", "in")  # «a blast near his house»


def _dropping(row: Row, index: int) -> bool:
    """Whether an aircraft drops something, and is not brought down: «a plane dropped a rocket on»."""
    on = next(iter(row.indexes(index + 1, min(index + 1 + REACH, len(row)), "on")), index)
    return any(map(thrown, row.items[index + 1 : on])) and not row.has(index + 1, on, "which", "deed", "trigger")


def _counts_other(row: Row, near: Item) -> bool:
    """Whether a bare number counts what no lexicon knows: «1500 bags of flour»."""
    people: People | None = near.get("people")
    bare = near.has("number") or people is not None and people.who is None and not people.thing
    after = row.index(near) + 1 if bare else len(row)
    return after < len(row) and not row.items[after].bears(ENDS | PURPOSE | FLIGHT)


def _aimed(row: Row, index: int) -> bool:
    """Whether «which they fired» itself tells what was fired at what."""
    return _first(row, index) and row.has(index + 1, min(index + 1 + REACH, len(row)), "on")


def _first(row: Row, index: int) -> bool:
    """Whether no other word for an event stands before a verb in its clause."""
    return not any(item.bears(EVENTS) for item in _back(row, index, OPENS))


def _by_weapon(row: Row, index: int) -> bool:
    """Whether a thing was hit by a weapon behind «with», and nobody in it: «the ship was hit by a rocket»."""
    ahead = range(index + 2, min(index + 2 + REACH, len(row)))
    led = (n for n in ahead if row.items[n - 1].has("bi") and any(map(thrown, _parts(row.items[n]))))
    weapon = next(led, None)
    return weapon is not None and not row.has(index + 1, weapon - 1, "people", "group")


def _under_fire(row: Row, index: int) -> bool:
    """Whether people fell by shots: «three demonstrators fell by bullets of the police»."""
    ahead = range(index + 2, min(index + 2 + REACH, len(row)))
    return any(row.items[n].has("fire") and row.items[n - 1].has("bi") for n in ahead)


def _parts(item: Item) -> tuple[Item, ...]:
    """An item and what it was made of."""
    return (item, *item.parts)


def _counts_on(row: Row, index: int) -> bool:
    """Whether «by» tells of whom others killed, by their number alone: «15 by X, and 12 by Y», «of them 12 by Y»."""
    among = row.items[index - 1].has("among")
    at = count_before(row, index)
    if at < 1 or not row.items[at].bears(COUNTED) or not row.items[at - 1].bears(JOINTS):
        return False
    told = TOLD if among or row.items[at - 1].has("among") else BY
    return any(item.bears(told) for item in _back(row, at, BOUNDS))


def _back(row: Row, index: int, bounds: frozenset[str]) -> Iterator[Item]:
    """What stands before an index, the nearest first, up to one of some bounds."""
    return takewhile(lambda item: not item.bears(bounds), (row.items[at] for at in reversed(range(index))))


def _acted_on(item: Item, label: str) -> bool:
    """Whether an item is what makes a word with a label tell its event."""
    if label in OBJECTS:
        return OBJECTS[label](item)
    entry: Entry | None = item.get("cargo")
    return entry is not None and label == f"deed.{entry['cargo']}"


def _near(row: Row, index: int, *, noun: bool, reach: int) -> Iterator[Item]:
    """What a word may act on: what stands behind it up to a mark or another event, and right before a verb."""
    if not noun:
        fired = index > 1 and row.items[index - 1].has("who") and row.items[index - 2].has("by")
        first = index - 2 if fired else index  # «shells that they fired fell on»
        yield from row.items[max(0, first - BEFORE) : first]
    counted = sum(item.has("number") for item in row.items[index + 1 : index + 1 + reach])
    for item in row.items[index + 1 : index + 1 + reach + counted]:
        if reach == CLOSE and item.has("li"):
            return
        yield item
        if item.bears(ENDS) and not item.has("deed"):
            return


def _forced(row: Row, index: int, label: str) -> Iterator[Item]:
    """Who is told to be made to flee, before the word for it: «hundreds of families were forced to flee»."""
    if label == "deed.residents" and index and row.items[index - 1].bears(FORCED):
        yield from takewhile(lambda item: not item.bears(ENDS), reversed(row.items[max(0, index - REACH) : index - 1]))


def _read(item: Item, deed: tuple[str, Item] | None, alphabet: Alphabet) -> Item:
    """The word as one for its event, and no longer of saying; what goes back to a shell told before, goes back."""
    readings = {name: reading for name, reading in item.readings.items() if not name.startswith(PASSING)}
    definite = item.definite and bool(readings)
    if deed is not None:
        label, acted_on = deed
        reading = item.readings[label]
        told = Reading("trigger", reading.rule, reading.value)
        sort = "noun" if item.has(f"{label}.noun") else "verb"
        kept = {name: one for name, one in readings.items() if not name.startswith(OUSTED)}
        readings = {**kept, "trigger": told, f"trigger.{sort}": told}
        if reading.value["measure"]:  # «thousands fled»: they are displaced
            readings |= {"loss": told, f"loss.{sort}": told}
        definite = definite or label == "deed.weapon" and acted_on.definite
    labels = (*(readings or ("word",)), *(("the",) if definite else ()))
    return Item(item.start, item.end, alphabet.code(labels), readings, item.parts, definite, item.suffix)
