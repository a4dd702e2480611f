"""Whether words that may name a side name none: a country's place, a thing told of before, an adjective."""

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.reading.places.datelines import is_dateline

NAMING = frozenset(("title", "who", "actor-role", "time"))
"""Definite words behind which an office may be named: «the spokesman of», «on Sunday»."""
THINGS = frozenset(("where", "place-kind", "infrastructure", "force-part"))
"""What a thing is named by that a side's name means as well."""

NOUNS = frozenset(
    f"{label}{part}" for label in ("group", "title", "infrastructure", "object") for part in ("", ".noun")
)
"""What a noun may be of which a nationality is told."""


def is_no_side(row: Row, match: Match, actor: Item, m: Morphology) -> bool:
    """Whether a side's name means a place or a thing here, or only who leads those named before it."""
    entry = actor.get("actor")
    if entry["person"] and match.start and row.items[match.start - 1].has("led-by"):
        return True
    placed = entry["place_name"] and (_only_placed(match, row, actor) or _qualifies(row, actor, m))
    return bool(placed or entry["thing"] and _thing(row, match.start, actor, m.article))


def describes(row: Row, match: Match, m: Morphology) -> bool:
    """Whether one word for an office is an adjective of what stands before it: «the foreign policy», «two armed»."""
    if _of_deeds(row, match.start):
        return True
    word = row.letters(row.items[match.start])
    if not match.start or match.end - match.start > 1 or " " in word or not word.endswith(m.relative):
        return False
    before = row.items[match.start - 1]
    return row.letters(before).startswith(m.article) and not before.bears(NAMING)


def _of_deeds(row: Row, start: int) -> bool:
    """Whether a word for men in arms is an adjective of two deeds: «two armed attacks», in Arabic the same word."""
    while start and row.items[start - 1].has("actor-role"):
        start -= 1
    return start > 0 and row.items[start - 1].has("pair") and row.items[start - 1].has("trigger.noun")


def _only_placed(match: Match, row: Row, actor: Item) -> bool:
    """Whether a country's name only says where: as an adjective («a Syrian source»), or at the head of a report."""
    sourced = match.start > 0 and row.items[match.start - 1].has("source") and not row.items[match.start - 1].definite
    return actor.has("nationality") and (actor.definite or sourced) or is_dateline(row, match.start, match.end)


def _qualifies(row: Row, name: Item, m: Morphology) -> bool:
    """Whether a country's name is an adjective in the accusative, written like it: «a Turkish engineer»."""
    at = row.index(name)
    before = row.items[at - 1] if at else None
    if before is None or before.definite or not before.readings or before.readings.keys() - NOUNS:
        return False
    return all(row.letters(item).endswith(m.accusative) for item in (before, name))


def _thing(row: Row, start: int, actor: Item, article: str) -> bool:
    """Whether a name means a thing told of: «the base», where one was named before, or anywhere for «on the base»."""
    word = row.letters(actor).removeprefix(article)
    told = row.items if row.has(max(0, start - 1), start, "on", "in") else row.items[:start]
    return any(item.bears(THINGS) and row.letters(item).startswith(word) for item in told)
