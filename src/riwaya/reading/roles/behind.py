"""What an actor behind the word for an event is to it: its subject, its object, or whose a thing is."""

from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.events.arms import launched
from riwaya.reading.roles.adjuncts import behind_what
from riwaya.reading.roles.belonging import has_object
from riwaya.reading.roles.doers import Scene
from riwaya.reading.roles.owners import owner
from riwaya.reading.roles.reaching import arms_strike, struck_by_another
from riwaya.reading.words.verbs import is_imperfect, is_passive, is_verb


def behind(scene: Scene, index: int, *, doer: bool) -> str:
    """The role of an actor behind the head, as `roles_of` gives it; `doer`: one is known already."""
    row, lead, before = scene.row, scene.row.items[index - 2 : index], scene.row.items[index - 1]
    if launched(row, scene.head, index):
        return ""
    if scene.frame == "strike" and (before.has("infrastructure") or before.has("object") and before.has("place-kind")):
        return "hit"  # «the shelling of a building of X's»
    if before.has("li") or row.items[index].parts[0].has("li"):
        return owner(scene, index, doer=doer)
    if (before.has("bi") or before.has("in")) and _charged(scene) and row.items[index].parts[0].has("force-part"):
        return "hit"  # «a charge went off under a patrol», «blew up a house with a force of X's in it»
    if before.has("bi"):
        who: Who = row.items[index].get("who")
        return "doer" if who.event and who.id else ""  # «by a drone»: with what, not who
    if any(item.has("with") for item in lead):
        return _with(scene, index, doer=doer)
    return "doer" if has_object(scene, index) else _bare(scene, index, doer=doer)


BLASTS = frozenset({"bombing", "explosion"})
"""What a charge that goes off makes."""


def _charged(scene: Scene) -> bool:
    """Whether a charge goes off: «at» whose patrol is hit by it."""
    deeds = [scene.row.items[index].get("trigger") for index in scene.clause.triggers]
    return any(deed["event"] in BLASTS for deed in deeds)


LINES = frozenset(("place-kind", "where", "near", "force-part", "infrastructure"))
"""What somebody shares with others: «the front lines with X», «the border with X»."""


def _with(scene: Scene, index: int, *, doer: bool) -> str:
    """The role of an actor behind «with»: one who helps does it too, others only where nobody else does."""
    row, who = scene.row, scene.row.items[index].get("who")
    shared = row.items[index - 1].has("with") and row.items[index - 2].bears(LINES)
    together = row.has(index - 2, index, "together")
    if shared and who.land and not together:
        return ""  # «the border with X»
    if row.has(scene.head + 1, index, "after"):
        return ""  # «executed ten after accusing them of working with X»
    if scene.frame not in ALONE or together:
        return "doer"
    dealt = row.items[index - 1].has("with") and not row.items[index - 2].readings  # «shot a man who worked with X»
    return "" if doer or who.land or shared or dealt else "doer"


ALONE = frozenset({"strike", "take", "leave"})
"""Deeds that somebody does alone: whoever is named «with» them may be anybody."""


def _bare(scene: Scene, index: int, *, doer: bool) -> str:
    """The role of an actor with no preposition: the subject where none is known, unless its form or place tells."""
    row, head = scene.row, scene.row.items[scene.head]
    who: Who = row.items[index].get("who")
    suffers = scene.frame == "suffer" and head.has("trigger") and index == scene.head + 1
    suffers = suffers or is_passive(row, scene.head, scene.morphology)
    if suffers or _driven_out(row, index) or _done_away(scene, index) or struck_by_another(scene, index):
        return "hit"
    if doer:
        return "" if who.land or row.has(scene.head + 1, index, "after") else _further(scene, index)
    fired = row.items[index - 1].has("trigger") and not row.items[index - 1].has("trigger.noun")
    came_of_it = row.has(scene.head + 1, index, "result", "grievance") and not fired  # «it came of a missile X fired»
    if came_of_it or _does_otherwise(scene, index):
        return ""  # «the shelling drove X to», «a sit-in in protest at what X did»
    if _struck_by_deed(scene, index):
        return "hit"
    if who.land and scene.frame == "strike" and not _subject(scene, index):
        return ""  # «Israeli raids hit Beirut»
    if scene.frame == "down" and row.has(scene.head + 1, index, *VERBS):
        return "hit"  # «brought down the rockets that X fired»
    if scene.frame == "down" and who.event and (head.has("trigger.noun") or index > scene.head + 1):
        return "hit"
    if index == scene.head + 1 and _object(scene, head, index) or _accusative(scene, index):
        return "hit"
    strikes = scene.frame == "strike" and (is_verb(row, scene.head) or head.has("loss.verb"))
    if strikes and (row.has(scene.head + 1, scene.head + 2, "means") or arms_strike(scene)):
        return "hit"  # «there struck a charge a patrol of X's», «a charge went off that struck X»
    return _beside_blast(scene, index) if scene.frame == "blast" else "doer"


ASIDE = ("comma", "near", "during", "while", "that")
"""Behind what who is named beside a blast had no part in it."""
CAUSES = ("trigger", "light")
"""What tells who brought a blast about: «caused by a raid of X's»; he who «planted» a charge follows at once."""
BEFORE = frozenset(("near", "wa", "that"))
"""What stands right before who had no part in a blast."""


def _beside_blast(scene: Scene, index: int) -> str:
    """The role of an actor behind a blast: «it went off as a patrol of X passed», «…, and X came to the place»."""
    row = scene.row
    caused = row.has(scene.head + 1, index, *CAUSES)
    if row.items[index - 1].has("trigger.part"):
        return "hit"  # «it went off, targeting a patrol of X's»
    if len(row.items[index].parts) > 1 and row.items[index].parts[0].bears(POSTS):
        return "doer" if caused else "hit"
    planted = row.has(scene.head + 1, index, "means") and not row.items[index - 1].bears(BEFORE)
    return "doer" if caused or planted or not row.has(scene.head + 1, index, *ASIDE) else ""


def _does_otherwise(scene: Scene, index: int) -> bool:
    """Whether an actor is the subject of a verb that no lexicon knows: «the mosque, which X's followers frequent»."""
    row, verb = scene.row, scene.row.items[index - 1]
    bound = row.letters(verb).endswith(scene.morphology.pronouns)
    return index - 1 > scene.head and not verb.readings and bound and is_imperfect(row, index - 1, scene.morphology)


def _driven_out(row: Row, index: int) -> bool:
    """Whether an actor stands right behind a noun for driving somebody out: «the expulsion of X»."""
    deed = row.items[index - 1].get("trigger.noun")
    return deed is not None and deed["frame"] == "take" and bool(deed["befalls"])


def _done_away(scene: Scene, index: int) -> bool:
    """Whether an actor stands right behind a noun for a killing that has no doer: «doing away with a cell of X's»."""
    row, head = scene.row, scene.row.items[scene.head]
    if index != scene.head + 1 or not head.has("loss.noun") or head.bears(ACTIVE):
        return False
    return not row.has(index + 1, min(index + 2, scene.clause.end), "li", "on")


ACTIVE = frozenset(("loss.verb", "trigger"))
"""What tells a deed with a doer, where it may be a noun for a loss as well."""
HITTING = frozenset({"strike", "kill", "repel", "take", "seize", "down", "clash"})
"""Deeds, by their frame, that reach somebody whom no preposition need lead to."""
VERBS = ("trigger", "light")
DIVIDES = ("comma", "that", "which", "while", "open", "mark", "dash", "to", "result")
"""What stands between a deed and somebody named with it who is not its object."""


def _further(scene: Scene, index: int) -> str:
    """The role of one more actor behind a deed whose doer is known: its object, where nothing comes between.

    «X shelled positions of Y» hits Y; «the shelling …, where the army is deployed» does not hit the army.
    """
    row = scene.row
    last = (scene.head, *row.indexes(scene.head + 1, index, *VERBS))[-1]
    if scene.frame == "repel":
        return "hit"
    if scene.frame not in HITTING or row.has(last + 1, behind_what(row, last, index) + 1, *DIVIDES):
        return ""
    if last + 1 < index or last == scene.head or row.items[last - 1].has("place-kind"):
        return "hit"  # «shelled the areas where X is deployed»
    told = row.items[last]
    if is_verb(row, last) or told.has("light.verb"):
        return "hit" if _strikes(told) else ""
    return "doer" if row.items[last - 1].has("wa") and _strikes(told) else ""  # «shelling and raids of X's»


BREAKING = frozenset({"bombing", "destruction"})
"""What is done to things."""
ARMED = frozenset(("object", "cargo", "means"))
"""Things that somebody has for fighting."""


def _struck_by_deed(scene: Scene, index: int) -> bool:
    """Whether a deed acts on who stands behind: «a raid destroyed a tank of X's», «it led to the destruction of …»."""
    row, head = scene.row, scene.head
    loss, broken = row.items[index - 1], row.items[head].get("trigger.noun")
    if broken is not None and broken["event"] in BREAKING and index == head + 1:
        return row.items[index].parts[0].bears(ARMED)  # «the blowing up of a tank of X's»
    if index - 1 > head and loss.has("loss.noun") and loss.get("loss")["measure"] == "destroyed":
        return not row.has(index + 1, min(index + 2, scene.clause.end), "li")
    if not (row.items[head].has("loss.verb") or is_verb(row, head)):
        return False
    after = head + 1 + row.items[head + 1].has("one_of")
    return after < index and row.items[after].has("trigger.noun") and not _owns(scene, after, index)


def _owns(scene: Scene, deed: int, index: int) -> bool:
    """Whether a deed that is the subject is that of who stands behind it: «the raids of X hit the camps of Y»."""
    row, after = scene.row, index + 1
    if deed != index - 1 or row.items[deed].definite or after >= scene.clause.end:
        return False
    return row.items[after].bears(AIMED)


AIMED = frozenset(("who", "where", "infrastructure", "group", "people", "place-kind", "object"))
"""What a deed reaches with no preposition."""


def _strikes(told: Item) -> bool:
    """Whether a word behind the head is one of striking."""
    light, trigger = told.get("light"), told.get("trigger")
    return light is not None and light["frame"] == "strike" or trigger is not None and trigger["frame"] == "strike"


def _accusative(scene: Scene, index: int) -> bool:
    """Whether an actor begins with an unnamed force in the form of an object: «hitting a convoy of X's»."""
    parts = scene.row.items[index].parts
    if len(parts) < 2 or parts[0].definite or not parts[0].bears(POSTS):
        return False
    return scene.row.letters(parts[0]).endswith(scene.morphology.accusative)


POSTS = frozenset(("object", "cargo"))
"""What somebody has that is hit or seized."""
AMID = frozenset(("time", "modifier", "in"))
"""What stands between a verb and its subject."""


def _subject(scene: Scene, index: int) -> bool:
    """Whether a country may be the subject of the head: right behind it."""
    return all(item.bears(AMID) for item in scene.row.items[scene.head + 1 : index])


def _object(scene: Scene, head: Item, index: int) -> bool:
    """Whether an actor right behind the head is its object: by its ending, or as nothing else can be one.

    «the targeting of the army at X» and «of a tank of X's» hit; «the army's targeting of X» does not.
    """
    row, letters = scene.row, scene.row.letters(scene.row.items[index])
    if not head.has("trigger.noun"):
        if row.letters(head).endswith((scene.morphology.plural_verb, *scene.morphology.nominative)):
            return True  # «they drove out X», «they target X»
        return head.has("trigger.verb") and letters.endswith(scene.morphology.oblique) and " " not in letters
    after = row.items[index + 1] if index + 1 < scene.clause.end else None
    placed = after is None or after.has("in")
    aims = after is not None and after.bears(AIMS) and not (after.parts and after.parts[0].bears(BESIDE))
    return bool(head.get("trigger")["befalls"]) and (placed or _some_force(row.items[index]) and not aims)


AIMS = frozenset(("where", "who", "group", "people", "infrastructure", "on", "li"))
"""What is aimed at, or leads to it."""
BESIDE = frozenset(("direction", "near"))
"""What leads to a place by which something happens, and which is not aimed at."""
WHOSE = frozenset(("nationality", "li", "lying"))
"""What leads to whose a force is."""


def _some_force(item: Item) -> bool:
    """Whether an actor is a force of somebody's that nothing more is said of: «an Israeli tank», «a tank of X's»."""
    force, *whose = item.parts
    return force.has("force-part") and not force.definite and bool(whose) and whose[0].bears(WHOSE)
