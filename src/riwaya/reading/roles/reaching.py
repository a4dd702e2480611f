"""Whom a verb reaches that has its subject already: an event, a missile, or whom a relative clause is about."""

from riwaya.grammar.row import Row
from riwaya.reading.roles.doers import Scene
from riwaya.reading.words.verbs import is_verb

HARMING = frozenset({"strike", "kill", "seize"})
"""Deeds, by their frame, that somebody does to whoever stands behind the verb."""
BACK = frozenset(("in", "from", "on", "on.pronoun"))
"""What leads back to the place that a relative clause is about: «the village that gunmen attacked from»."""


def reached(scene: Scene, index: int) -> bool:
    """Whether a verb of reaching before an actor has the event for its subject: «the raid that targeted the army»."""
    row, head = scene.row, scene.head
    verbs = [at for at in row.indexes(head + 1, index, "light.verb") if row.items[at].get("light")["frame"] == "reach"]
    if not verbs or not row.has(head, verbs[-1], "trigger.noun") or row.has(verbs[-1] + 1, index, "where"):
        return False
    named = row.having(head + 1, index, "who")
    return all(item.get("who").id is None and item.get("who").event for item in named)


def struck_by_another(scene: Scene, index: int) -> bool:
    """Whether an actor stands right behind a deed that has its subject already: «the incident that struck the army».

    A relative clause without a pronoun is about its subject; «a missile struck» is one word for a strike.
    """
    row, verb = scene.row, scene.row.items[scene.head]
    if index != scene.head + 1 or scene.frame not in HARMING:
        return False
    if verb.has("trigger") and verb.get("trigger")["subject"] and not verb.has("trigger.noun"):
        return True
    relative = row.items[scene.head - 1].has("which") and verb.has("trigger.verb") and is_verb(row, scene.head)
    if not relative or verb.suffix or row.letters(row.items[index]).endswith(scene.morphology.nominative):
        return False
    after = row.items[index + 1] if index + 1 < scene.clause.end else None
    return after is None or not (after.suffix and after.bears(BACK))


def dealt(row: Row, index: int) -> bool:
    """Whether losses are inflicted on an actor: «X inflicted on Y heavy losses», where Y stands before them."""
    lost = row.has(index + 1, index + 2, "loss", "people")
    brought = lost and row.items[index - 1].has("bi") and row.has(max(0, index - 3), index, "result.verb")
    return brought or lost and row.has(max(0, index - 3), index, "inflicting")  # «brought upon Y», «inflicted on Y»


def arms_strike(scene: Scene) -> bool:
    """Whether a verb tells what an arm without the article did, as Arabic does without «which»: «a car bomb struck»."""
    before = scene.row.items[scene.head - 1] if scene.head else None
    return before is not None and before.has("means") and not (before.definite or before.has("who"))


RIDING = 4
"""How many items lie at most between the word for what a vehicle carried and whose men rode in it."""
HITTING = frozenset(("strike", "blast", "suffer"))
"""Deeds, by their frame, that befall a vehicle."""


def rides(scene: Scene, index: int) -> bool:
    """Whether an actor rode in what was hit: «a bus that carried soldiers of X's»."""
    row, start = scene.row, max(scene.clause.start, index - RIDING)
    riding = row.indexes(start, index, "carrying")
    if not riding or scene.frame not in HITTING:
        return False
    return not row.has(riding[-1] + 1, index, "comma", "which", "trigger", "light", "saying", "by")


def ambushed(scene: Scene, index: int) -> str:
    """The role of who fell into an ambush, and of whose it was: «a patrol of X's fell into an ambush of Y's»."""
    row, head = scene.row, next(iter(scene.clause.triggers), scene.head)
    noun = row.items[head].get("trigger.noun")
    if noun is None or noun["event"] != "armed_clash" or not row.items[head - 1].has("in"):
        return ""
    fell = row.indexes(scene.clause.start, head, "light.verb", "fall.verb")
    if not fell or row.items[fell[0]].has("trigger") or not row.has(fell[0] + 1, head, "who", "people", "group"):
        return ""
    if fell[0] < index < head:
        return "hit"
    return "doer" if index == head + 1 and row.items[index].parts[0].has("li") else ""
