"""Whose posts are aimed at, where a pronoun tells it: «a checkpoint of theirs», «its positions»."""

from collections.abc import Sequence

from riwaya.core.claim import Actor
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.roles.aims import at_it
from riwaya.reading.roles.doers import ARMED, NamedActor, Scene
from riwaya.reading.roles.theirs import is_theirs
from riwaya.reading.voices.voices import Attribution

COUNTS = frozenset(("number", "one_of", "quantity"))
"""What counts posts: «one of their posts»."""


def owned(scene: Scene, said: Attribution | None, doers: Sequence[NamedActor]) -> list[NamedActor]:
    """The side whose posts are aimed at, told by a pronoun: «a checkpoint of theirs», «its positions»."""
    row, clause = scene.row, scene.clause
    if scene.frame != "strike" or not clause.triggers:
        return []
    posts = row.indexes(clause.triggers[0] + 1, clause.end, "force-part", "people")
    post = next((index for index in posts if _is_its_post(scene, index)), None)
    if post is None:
        return []
    striking = {actor.id for actor, _ in doers}
    sides = _sides(row, clause.sentence.start, post, said)
    owner = next((who for who in sides if who.acting not in striking), None)
    return [(Actor(row.words(row.items[post]), owner.acting), row.items[post])] if owner is not None else []


def _is_its_post(scene: Scene, index: int) -> bool:
    """Whether posts of a side told by a pronoun are aimed at."""
    lead = index - 1 - scene.row.items[index - 1].bears(COUNTS)
    return at_it(scene.row.items[index], scene.row.items[lead]) and _possessed(scene, index)


def _sides(row: Row, start: int, index: int, said: Attribution | None) -> list[Who]:
    """The armed sides named before an item, the nearest first, those of whom only people are told as well.

    Last of all comes the one that speaks.
    """
    named = [
        item.get("who") or _side_of(row, item) for item in reversed(row.having(start, index, "who", "people", "group"))
    ]
    speaker = said.who if said is not None else None
    return [who for who in (*named, speaker) if who is not None and who.kind in ARMED and who.acting]


def _side_of(row: Row, item: Item) -> Who | None:
    """The side whose name people bear who are counted: «five Houthis»."""
    names = [part.get("actor") for part in (item, *item.parts) if part.has("actor")]
    if not names:
        return None
    acting = names[-1]["acting"] or names[-1]["actor"]
    return Who(row.words(item), names[-1]["actor"], acting, names[-1]["kind"] or "armed_group")


def _possessed(scene: Scene, index: int) -> bool:
    """Whether a post of forces bears the pronoun of its owner, or «of theirs» stands behind it."""
    row, item = scene.row, scene.row.items[index]
    part = (item.parts[-1] if item.has("people") and item.parts else item).get("force-part")
    if part is None or not part["site"]:
        return False
    own = bool(item.suffix) and not item.definite
    return own or is_theirs(row, index, scene.clause.end, scene.morphology)
