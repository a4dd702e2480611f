"""Posts at which those stand who strike another place: «the forces in the camp of X shelled the town of Y»."""

from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.places.places import Where
from riwaya.reading.words.verbs import is_verb

NamedPlace = tuple[Where, Item]
"""A place with the item that names it."""

POSTS = frozenset(("base", "crossing", "axis/front"))
"""Kinds of places from which forces strike others."""
DOERS = frozenset(("who", "means"))
"""Who strikes, or what."""
HELD = frozenset(("where", "in", "bi", "comma"))
"""What holds a place at which somebody stands, and what leads to it."""
STRIKING = ("strike", "take")
"""Frames of words for what is done to a place."""


def beyond_posts(row: Row, clause: Clause, named: list[NamedPlace]) -> list[NamedPlace]:
    """The places without the posts of those who strike another."""
    struck = [row.index(item) for where, item in named if where.place.kind not in POSTS and not where.back]
    if not struck or not any(row.items[index].get("trigger")["frame"] in STRIKING for index in clause.triggers[:1]):
        return named
    beyond = [one for one in named if not _fires(row, clause, one[1])] or named
    return [one for one in beyond if one[0].place.kind not in POSTS or not _stands(row, clause, one[1], struck[-1])]


def _fires(row: Row, clause: Clause, item: Item) -> bool:
    """Whether who strikes right behind a place is told to be there: «the artillery in the town of X shelled Y»."""
    at = row.index(item)
    after = at + 1
    while after < clause.end and row.items[after].bears(HELD):
        after += 1
    acts = after in clause.triggers and is_verb(row, after) and row.items[after].get("trigger")["frame"] in STRIKING
    return acts and at > 1 and row.items[at - 1].has("in") and row.items[at - 2].bears(DOERS)


def _stands(row: Row, clause: Clause, post: Item, struck: int) -> bool:
    """Whether who strikes stands at a post, and what is struck is told behind it and not with it."""
    at, deed = row.index(post), clause.triggers[0]
    who = at - 2
    if who < 0 or not (row.items[who].has("who") and row.items[at - 1].has("in")):
        return False
    acts = who < deed or who == deed + 1 and is_verb(row, deed) and not row.has(clause.start, deed, "who")
    return acts and at < struck and not row.items[struck - 1].has("wa")
