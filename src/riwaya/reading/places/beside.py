"""Places that only stand beside an event: headings, datelines, where those hurt were taken, where somebody goes."""

from collections.abc import Sequence

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.counts.people import HURT
from riwaya.reading.places.datelines import is_dateline, is_slash
from riwaya.reading.places.peopled import PERSONS, called_from, of_age, theirs
from riwaya.reading.places.spot import RANK, Spot
from riwaya.reading.words.reasons import dates_war, is_reason

BEFORE = 4
"""How many items before a place may say that something else lies by it: «ten kilometres north of»."""
CUTS = ("comma", "trigger", "loss", "wa", "stop", "line", "spot")
"""What parts a place from words before it."""
FLEEING = 4
"""How many items before the word that leads to a place people are told to go there at most."""
GOING = frozenset({"move", "flee"})
"""Frames of words for going from one place to another."""
LED = frozenset(("in", "bi"))
"""What leads to where somebody or something is."""
MET = LED | {"to"}
"""What leads to where people meet or whom they visit: «the visit of the envoy to»."""
SPEAKER = 5
"""How many items name at most who speaks."""
FLIGHT = frozenset({"flee"})
"""Frames of words for going away from a place where something happened."""
WAY = frozenset(("from", "to"))
"""What leads to where something comes from or goes to."""
WHENCE = frozenset(("from", "spot"))
"""What tells from where people flee."""
HOSPITALS = ("Hospital", "Medical Complex")
"""How the English names of hospitals end."""
ASIDE = {"part": 0, "stands": 1, "by": 1, "away": 4}
"""How far aside a place stands that something is said to lie at, to be near, or to come from or go to."""


def aside_of(row: Row, first: int, index: int, m: Morphology) -> int:
    """How far aside a group of places lies (`Where.aside`), by what stands before it, or by a colon after it."""
    if index + 1 < len(row) and _heads(row, first, index + 1):
        return 2
    if _taken_there(row, first, index):
        return 3
    if _fled_to(row, first) or _borne(row, first) or is_reason(row, first):
        return ASIDE["away"]
    if dates_war(row, first):
        return 1
    if row.items[first].get("spot").toward:
        return 1
    part = row.items[index].readings["spot"].rule == "spot-part"
    if first and (row.items[first - 1].has("between") or part and row.items[first - 1].has("from")):
        return 1
    lying = lying_before(row, first)
    if lying:
        return ASIDE[lying]
    before = row.items[max(0, first - 2) : first]
    if first and (_is_office(before) or _speaks_there(row, first) or _is_held(row, first)):
        return 1
    if of_age(row, first) or called_from(row, first) or _met_there(row, first) or _fired_from(row, first):
        return 1
    return int(theirs(row, before, m) or len(before) > 1 and before[-1].has("from") and before[-2].bears(PERSONS))


def _heads(row: Row, first: int, end: int) -> bool:
    """Whether a group of places that ends before an item heads its line: «X:», «X (AFP) -», an agency in slashes."""
    agency = first > 0 and is_slash(row, first - 1) and is_slash(row, end)  # «Tunis 3 May / Qena /»
    return agency or row.items[end].has("colon") or is_dateline(row, first, end)


POSTS = frozenset(("force-part", "matter"))
"""What posts are called."""
POST = 4
"""How many items before a place its posts and whose they are take at most, with what leads to them."""
WHOSE = frozenset(("actor", "actor-role", "nationality", "modifier", "force-part", "matter"))
"""What posts are called, and whose they are."""


def _fired_from(row: Row, first: int) -> bool:
    """Whether a place is where somebody has the posts from which something came: «from the posts of X in the town»."""
    if first < POST or not row.items[first - 1].has("in"):
        return False
    for at in range(first - 2, first - 2 - POST, -1):
        if row.items[at].has("from"):
            return at < first - 2 and row.items[at + 1].bears(POSTS)
        if not row.items[at].bears(WHOSE):
            return False
    return False


def _met_there(row: Row, first: int) -> bool:
    """Whether somebody only meets or speaks at a place: «the meeting that is to be held in the city»."""
    if not (first and row.items[first - 1].bears(MET)):
        return first > 0 and row.items[first - 1].has("meeting")  # «the Geneva conference»
    start = max(0, first - 1 - SPEAKER)
    cuts = row.indexes(start, first - 1, *CUTS)
    return row.has(cuts[-1] + 1 if cuts else start, first - 1, "meeting", "saying.part")


TAKEN = frozenset(("to", "taken-to", "receiving"))
"""What leads to a hospital that takes in those who were hurt."""


def _taken_there(row: Row, first: int, index: int) -> bool:
    """Whether those hurt were brought to a place: «to the hospital of the town», «the hospital X received»."""
    if row.has(index + 1, index + 3, "receiving") and heals(row.items[index]):
        return True  # «the hospital X (central) received»
    before = row.items[max(0, first - 2) : first]
    if not before:
        return False
    if len(before) > 1 and _is_hospital(before[-1]):
        return before[-2].bears(TAKEN)
    if len(before) > 1 and before[-1].has("in") and _is_hospital(before[0]):
        return first > 2 and row.items[first - 3].bears(TAKEN)
    received = before[-1].has("receiving") and heals(row.items[index])
    to = before[-1].has("to") and (heals(row.items[index]) or _hurt(before[0]))
    return to or received or before[-1].has("taken-to") or _spread(row, first)


HAPPENS = ("trigger", "loss", "stop", "line", "that")
"""What ends the words about where those hurt were taken."""
SPREAD = 12
"""How many items behind «taken to» a hospital in a list of them stands at most."""


def _spread(row: Row, first: int) -> bool:
    """Whether a place is one of those to whose hospitals people were taken: «to hospitals, in X and in Y»."""
    led = row.indexes(max(0, first - SPREAD), first - 1, "taken-to")
    return bool(led) and _is_hospital(row.items[led[-1] + 1]) and not row.has(led[-1] + 1, first, *HAPPENS)


def _hurt(item: Item) -> bool:
    """Whether an item names dead or wounded by the word for them: «the wounded (were brought) to»."""
    people = item.get("people")
    return item.has("loss.person") or people is not None and people.measure in HURT


def _fled_to(row: Row, first: int) -> bool:
    """Whether people are told to flee or go to a place: «made them flee to the town», «the flight of the people to»."""
    toward = row.items[first].get("spot").toward
    if not toward and not (first and row.items[first - 1].has("to")):
        return False
    end = first if toward else first - 1
    frames = GOING
    for item in reversed(row.items[max(0, end - FLEEING) : end]):
        if item.has("trigger"):
            return item.get("trigger")["frame"] in frames
        if item.bears(WHENCE):
            frames = FLIGHT  # who only goes from one place to another may be hit at either
        elif not item.bears(PERSONS):
            return False
    return False


BIER = 8
"""How many items behind the word for a funeral a place on its way stands at most."""


def _borne(row: Row, first: int) -> bool:
    """Whether a funeral only comes from or goes to a place: «they bore him to the camp»."""
    if not (first and row.items[first - 1].bears(WAY)):
        return False
    before = row.indexes(max(0, first - BIER), first, "funeral", "trigger", "stop", "line")
    return bool(before) and row.items[before[-1]].has("funeral")


def _is_office(before: Sequence[Item]) -> bool:
    """Whether the last words before a place name an office, and the place its seat: «the mayor of the town»."""
    if before and before[-1].has("title.noun"):
        return True
    return len(before) > 1 and before[-2].has("title.noun") and not before[-1].readings


def _speaks_there(row: Row, first: int) -> bool:
    """Whether somebody speaks at a place: «according to a medical source in the city»."""
    if not row.items[first - 1].bears(LED):
        return False
    cuts = row.indexes(max(0, first - 1 - SPEAKER), first - 1, *CUTS, "that")
    start = cuts[-1] + 1 if cuts else max(0, first - 1 - SPEAKER)
    said = row.indexes(start, first - 1, "according", "saying")
    return any(row.items[at].has("according") or row.items[at + 1].has("source") for at in said)


def _is_held(row: Row, first: int) -> bool:
    """Whether a place is only told as what a side holds: «the side that controls the capital»."""
    holds = row.items[first - 1].get("held-by")
    return holds is not None and holds["side"] == "before"


def lying_before(row: Row, first: int) -> str:
    """How something before a group of places is said to lie there: `stands`, `by`, `part`, `away` or nothing."""
    if first > 1 and row.items[first - 1].has("wa") and row.items[first - 2].has("place") and _is_wide(row, first):
        first -= 2  # «the province that borders on X and Y»
    also = first > 2 and row.items[first - 1].has("in") and row.items[first - 2].has("wa")
    if also and row.items[first - 3].has("spot") and lying_before(row, first - 3) == "stands":
        return "stands"  # «that stand in X and in Y»
    way = first > 1 and row.items[first - 1].has("to") and row.items[first - 2].has("spot")
    if way and lying_before(row, first - 2) == "away":
        return "away"  # «on its way from X to Y»
    lying = row.indexes(max(0, first - BEFORE), first, "lying")
    if not lying or row.has(lying[-1], first, *CUTS):
        return ""
    return str(row.items[lying[-1]].get("lying")["lying"])


def _is_wide(row: Row, index: int) -> bool:
    """Whether a place as wide as a country stands at an index."""
    spot: Spot | None = row.items[index].get("spot")
    return spot is not None and spot.rank >= RANK["country"]


def heals(item: Item) -> bool:
    """Whether a place is a hospital, by its kind word or as the gazetteer calls it."""
    if item.parts and _is_hospital(item.parts[0]):
        return True
    spot, where = item.get("spot"), item.get("where")
    names = [known.name_en for known in spot.known] if spot is not None else [where.place.name] if where else []
    return any(name is not None and name.endswith(HOSPITALS) for name in names)


def _is_hospital(item: Item) -> bool:
    entry = item.get("infrastructure")
    return entry is not None and entry["infra"] == "hospital"


def bound_for(row: Row, first: int) -> bool:
    """Whether somebody or something only goes to a group of places."""
    return first > 0 and row.items[first - 1].has("to")
