"""Buildings and other spots that bear names of their own: where a name may follow the word for what they are."""

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Row
from riwaya.grammar.rules import Match
from riwaya.reading.page.quotes import in_quotes
from riwaya.reading.places.spot import NAMED, Spot

INSIDE = frozenset(("in", "bi"))
"""Prepositions before what holds a building."""
HOLDS = frozenset(("place", "place-kind"))
"""What may hold a building."""
NAME = 2
"""How many items the name of a building has at most that is told by what holds it."""
HOUSED = frozenset({"market", "government_building", "hospital", "school", "mosque", "church", "police_station"})
"""Buildings that bear names of their own."""


def building(row: Row, index: int, m: Morphology) -> Spot | None:
    """The spot of a building in which something happens, by its name: «in the fish market»; None for any other."""
    item = row.items[index]
    words, entry = row.letters(item).split(), item.get("infrastructure")
    named = len(words) > 1 and words[-1].startswith(m.article) and entry["infra"] in HOUSED and not entry["sort"]
    there = index > 0 and row.items[index - 1].has("in") or not item.definite and _hit(row, index)
    return Spot(row.words(item), kind="area", site=True, located=True) if named and there else None


STRIKERS = frozenset(("actor", "actor-role", "means", "force-part", "nationality", "modifier"))
"""What may stand between a word for a strike and what it hit: who strikes, and with what."""
BEFORE = 4
"""How many items before something hit a word for the strike stands at most."""


BEFALLING = frozenset(("suffer", "occur"))
"""Frames of light verbs whose subject is the place of an event: «X saw a massacre»."""


def _hit(row: Row, index: int) -> bool:
    """Whether what stands at an index is what a strike hit, or what saw one: «the artillery shelled X», «X saw»."""
    before = row.items[index - 1] if index else None
    if before is not None and before.has("light.verb") and before.get("light")["frame"] in BEFALLING:
        return True
    for item in reversed(row.items[max(0, index - BEFORE) : index]):
        if item.has("trigger") or not item.bears(STRIKERS):
            return item.has("trigger") or item.has("light.verb") and item.get("light")["frame"] == "reach"
    return False


def may_be_named(match: Match, row: Row, *, located: bool) -> bool:
    """Whether a name may follow a bare kind word here: after most only where the place itself is led to."""
    last = row.items[match.groups["open"][1] - 1]
    kind = last.get("place-kind")
    spot = kind["site"] or kind["kind"] == "area" and not kind["weak"]
    located = located or _hit(row, match.start) or bool(spot) and _led(row, match.end)
    led = located or not match.groups.keys().isdisjoint(("near", "lead"))
    return led or kind["kind"] in NAMED and not kind["weak"]


def _led(row: Row, end: int) -> bool:
    """Whether a name in quotation marks, or a name and what holds the place, stands behind a kind word."""
    if in_quotes(row, end, min(end + NAME, len(row))):
        return True
    for at in range(end + 1, min(end + 1 + NAME, len(row) - 1)):
        if row.items[at].bears(INSIDE):
            return row.items[at + 1].bears(HOLDS)
        if row.items[at].readings:
            return False
    return False
