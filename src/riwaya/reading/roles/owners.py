"""Whose a deed or a thing is, told by «of», «from» or «belonging to»: the owner of a raid did it."""

from riwaya.grammar.row import Item
from riwaya.reading.counts.people import FORCES
from riwaya.reading.roles.doers import Scene
from riwaya.reading.words.verbs import is_verb

REACH = 9
"""How many items before its owner an attack stands at most."""
APART = frozenset((
    "who", "where", "people", "group", "on", "from", "in", "to", "comma", "which", "force-part", "infrastructure",
    "lying", "loss", "by", "object",
))  # fmt: skip
"""What does not stand between an attack and whose it is."""
DEEDS = frozenset(("trigger.noun", "undertaking"))
"""Nouns for what somebody does: whose they are did it."""
LEFT = frozenset({"remnant"})
"""What a strike leaves behind."""
LAID = LEFT | {"mine"}
"""Weapons that lie where somebody left them."""
BESIDE = 2
"""How many items before whose it is a mine stands, «of» between them."""
MEN_OF = 2
"""How many items before whose they are men stand: «gunmen of X»."""
STRUCK = frozenset(("who", "object", "force-part", "people", "group", "infrastructure", "on", "place-kind", "where"))
"""What those name who strike, behind themselves."""
SUBJECT = 3
"""How many items behind a verb that says to whom its subject belongs stands at most."""


def owner(scene: Scene, index: int, *, doer: bool) -> str:
    """The role of an owner: «a raid of the army's» makes a doer, «positions of the army's» a target."""
    row, start = scene.row, max(scene.head, index - REACH)
    moving = scene.frame == "move" and not row.items[scene.head].has("trigger.noun")
    if moving and not doer and not row.has(scene.head + 1, index, "object", "people", "comma"):
        return "doer"  # «reinforcements of the army's arrived»
    for at in reversed(range(start, index)):
        item, passing = row.items[at], scene.frame == "blast" and at > scene.head  # «went off as a patrol of X passed»
        if item.has("loss.noun"):
            break  # «the destruction of a launcher of X's»
        if item.bears(DEEDS):
            armed = bool(row.items[index].get("who").event) and scene.frame == "strike"  # «and in raids by planes of X»
            return "hit" if doer and not armed or scene.frame == "repel" or passing else "doer"
        if _left(item, LAID if index - at <= BESIDE else LEFT):
            return "doer"  # «a remnant of earlier shelling of X's», «a mine of X's»
        if item.bears(APART) and not (_means(scene, at) or item.definite and item.has("force-part")):
            break  # but not at «the warplanes» of a raid
    lying = row.having(start, index, "lying")
    if lying:
        return _owned(scene, index) if lying[-1].get("lying")["lying"] != "by" else ""  # «the plain next to Lebanon»
    return "" if row.items[index].get("who").land else "hit"


def hails(scene: Scene, index: int) -> bool:
    """Whether «from» tells who struck: «shelling from the army», and not where or of whom."""
    row = scene.row
    if _shot(scene, index - 2) or are_its_men(scene, index):
        return True
    head = max((one for one in scene.clause.triggers if one < index), default=None)
    if head is None or not row.items[head].has("trigger.noun") or row.items[head].get("trigger")["frame"] != "strike":
        return False
    if any(item.get("trigger")["frame"] == "take" for item in row.having(head + 1, index, "trigger")):
        return False  # «an operation to take the town back from X»
    between = row.having(head + 1, index - 1, "who", "people", "group", "loss", "comma")
    return all(item.has("modifier") for item in between)  # «an armed attack by X»


def are_its_men(scene: Scene, index: int) -> bool:
    """Whether men of somebody act: «elements of X attacked a post», where what they hit is named behind them."""
    row, head, men = scene.row, scene.head, index - MEN_OF
    if men < scene.clause.start or not row.items[men + 1].has("from") or not _are_men(row.items[men]):
        return False
    if _carries(row.items[men - 1]) or _theirs(scene, men):
        return True
    verb = row.items[head]
    if not (verb.has("trigger.verb") or _is_fire(verb) or _carries(verb)) or verb.has("loss") or verb.suffix:
        return False
    behind = row.items[index + 1 : min(index + 2, scene.clause.end)]
    return men < head or head == men - 1 and any(item.bears(STRUCK) or _is_fire(item) for item in behind)


def _theirs(scene: Scene, men: int) -> bool:
    """Whether a deed is told to be that of men: «a raid of fighters from X's on a bus»."""
    row, deed = scene.row, men - 2
    if scene.frame != "strike" or deed < scene.clause.start or not row.items[men - 1].has("li"):
        return False
    noun = row.items[deed].get("trigger.noun")
    return noun is not None and noun["frame"] == "strike" and not noun["befalls"]


def _is_fire(item: Item) -> bool:
    """Whether an item is the fire that somebody opens: «men of X opened fire», «X's men fired»."""
    return item.has("trigger") and bool(item.get("trigger")["shots"]) and not item.has("trigger.noun")


def _carries(item: Item) -> bool:
    """Whether a word says of those right behind it that they carried out a deed: «an attack that … carried out»."""
    return item.has("by") or item.has("light.verb") and item.get("light")["frame"] == "strike"


def _are_men(item: Item) -> bool:
    """Whether an item names armed men and no side."""
    group = item.get("group")
    return group is not None and group["number"] == "many" and group["who"] in FORCES


def _shot(scene: Scene, index: int) -> bool:
    """Whether the word before whose somebody is names what people were struck with: «a sniper's bullets from X»."""
    items = scene.row.items
    if items[index].has("modifier"):
        index -= 1
    if items[index].has("trigger.noun") and items[index].get("trigger")["frame"] == "strike":
        return scene.frame == "strike"  # «an air strike of the coalition's»
    return scene.frame in ("strike", "kill") and items[index].has("means") and items[index - 1].has("bi")


def _left(item: Item, sorts: frozenset[str]) -> bool:
    """Whether an item names what a strike left behind, or a mine that somebody laid."""
    return item.has("means") and item.get("means")["means"] in sorts


def _means(scene: Scene, index: int) -> bool:
    """Whether an item names what somebody struck with: «with shells and rockets of X's»."""
    items = scene.row.items
    while items[index].has("means"):
        if items[index - 1].has("bi"):
            return True
        index -= 2 if items[index - 1].has("wa") else 1
    return False


def _owned(scene: Scene, index: int) -> str:
    """The role of whom a thing belongs to that acts or is hit: «by a patrol belonging to X», «a car belonging to X»."""
    row, start = scene.row, max(scene.head, index - REACH + 2)
    lying = row.indexes(start, index, "lying")
    if any(_shot(scene, one - 1) for one in lying):
        return "doer"
    if is_verb(row, scene.head) and lying and lying[0] - scene.head <= SUBJECT and row.items[scene.head + 1].has("who"):
        return ""  # «the police belonging to X arrested»: who they are
    if row.has(start, index, "by") or any(hails(scene, one + 1) for one in row.indexes(start, index, "from")):
        return "doer"
    return "" if scene.frame == "blast" else "hit"
