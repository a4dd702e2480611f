"""Who did it where a clause names no doer beside its verb: adjectives, accused, pronouns, a voice's own deed."""

import msgspec

from riwaya.core.claim import Actor
from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.roles.theirs import is_theirs
from riwaya.reading.voices.voices import Attribution
from riwaya.reading.words.verbs import DEEDS, is_ours, is_verb

BESIDE = frozenset(("modifier", "source-modifier", "means", "wa"))
"""What may stand between an event and the nationality of its doers: «artillery and rocket fire of Saudi Arabia»."""
ARMED = frozenset({"government", "armed_group"})
"""Kinds of voices that have forces."""

NamedActor = tuple[Actor, Item]
"""An actor with the item that names it."""


class Scene(msgspec.Struct, frozen=True, gc=False):
    """What deciding a role looks at: the clause, the item that carries its syntax, and its frame."""

    row: Row
    clause: Clause
    head: int
    frame: str
    morphology: Morphology
    """The endings of words, folded."""


JOINED = frozenset(("wa", "dash"))
"""What joins two adjectives of nationality: «Russian and Syrian», «Turkish-Russian»."""


def nations(scene: Scene, index: int) -> list[NamedActor]:
    """Those whom an adjective joins to an actor: «Russian and Syrian» before or behind it."""
    items, found = scene.row.items, []
    if index > 1 and items[index - 1].bears(JOINED) and items[index - 2].has("nationality"):
        found.append(items[index - 2])
    behind = index + 1 + (index + 1 < len(items) and items[index + 1].bears(JOINED))
    joined = behind > index + 1 or items[index].has("nationality") and not items[index].has("who")
    if joined and behind < len(items) and items[behind].has("nationality"):
        found.append(items[behind])
    return [national(scene, item) for item in found]


def national(scene: Scene, item: Item) -> NamedActor:
    """The actor that an adjective of nationality stands for: a state where something is agreed on, else its forces."""
    nation = item.get("nationality")
    return Actor(scene.row.words(item), scene.frame == "agree" and nation["gov"] or nation["actor"]), item


def adjectives(scene: Scene) -> list[NamedActor]:
    """The doers that adjectives of nationality beside a trigger noun name: «Russian shelling»."""
    row = scene.row
    for index in scene.clause.triggers:
        own = row.first(index + 1, min(index + 2, scene.clause.end), "nationality")
        if own is not None and own.definite and row.items[index].get("trigger")["subject"]:
            return [national(scene, own)]  # «the Syrian air defence faced»
        if scene.frame == "down" or is_verb(row, index):
            continue
        for at in range(index + 1, min(index + 5, scene.clause.end)):
            item = row.items[at]
            if names_people(scene, item) or _is_one_lost(scene, at):
                break  # «the capture of Israelis», «the arrest of a Palestinian»
            if item.definite and _is_of_thing(scene, index, at):
                break  # «the striking of American interests»
            if item.has("nationality") and item.get("nationality")["actor"]:
                return [national(scene, item), *nations(scene, at)]
            if item.readings and not item.bears(BESIDE):
                break
    return []


def _is_of_thing(scene: Scene, deed: int, at: int) -> bool:
    """Whether an adjective with the article stands behind a thing that a deed without it is done to."""
    row, thing = scene.row, scene.row.items[at - 1]
    apart = at - 1 > deed and not row.items[deed].definite and not thing.readings
    return apart and row.letters(thing).startswith(scene.morphology.article)


def names_people(scene: Scene, item: Item) -> bool:
    """Whether a nationality names people, and is no adjective of the event."""
    return item.has("nationality") and scene.row.letters(item).endswith(scene.morphology.oblique)


def _is_one_lost(scene: Scene, index: int) -> bool:
    """Whether a nationality names the one who was killed or taken: «the arrest of a Palestinian»."""
    item, before = scene.row.items[index], scene.row.items[index - 1]
    return before.has("loss.noun") and item.has("group") and not item.definite


def as_doer(said: Attribution) -> list[NamedActor]:
    """A voice as the doer of what it tells, by the name of its forces; empty where the lexicon does not know it."""
    if said.who is None or not said.items:
        return []
    return [(Actor(said.who.surface, said.who.acting or said.who.id), said.items[0])]


def by_noun(row: Row, clause: Clause, said: Attribution, head: int) -> bool:
    """Whether a saying has its deed right behind it as a noun: «announced its withdrawal»."""
    adjacent = clause.start <= said.content + 1 and not row.items[said.content - 1].has("that")
    return adjacent and row.items[head].has("trigger.noun")


OWN = frozenset(("force-part", "group", "own-land"))
"""What may bear a pronoun and act or be aimed at for whom it stands: «its fighters», «its planes», «his country»."""
LED = frozenset(("from", "on", "li", "against", "loss", "number", "people", "with", "bi", "to", "in", "among"))
"""After these, people with a pronoun are no subject."""


def pronoun(scene: Scene, said: Attribution | None) -> list[NamedActor]:
    """The subject of a clause that is told by a pronoun: «its planes struck», «said that it took»."""
    return _standing(scene, said, _own_people(scene) or _it(scene, said) or _we(scene))


def its_deed(scene: Scene, said: Attribution | None) -> list[NamedActor]:
    """The doer told by the pronoun of a deed: «its attack on», «its withdrawal from»."""
    return _standing(scene, said, _deed(scene))


def _standing(scene: Scene, said: Attribution | None, item: Item | None) -> list[NamedActor]:
    """The actor for whom an item with a pronoun stands."""
    who = _antecedent(scene, said, item) if item is not None else None
    if who is None or item is None:
        return []
    return [(Actor(scene.row.words(item) if who.acting else who.surface, who.acting), item)]


KILLED = ("who", "group", "people", "number")
"""Whom a verb kills whose subject stands before it: «its forces killed a leader», not «its forces were killed»."""


def _own_people(scene: Scene) -> Item | None:
    """Forces with a pronoun, or «his country», that are the subject of a clause."""
    row, clause = scene.row, scene.clause
    for index in row.indexes(clause.start, min(scene.head + 2, clause.end), *OWN):
        item, before = row.items[index], row.items[index - 1] if index else None
        led = before is not None and before.bears(LED)
        if item.has("own-land"):
            if led or before is not None and before.has("trigger.noun"):
                continue  # «accused X of attacking his country»
            return item
        own = item.suffix or item.has("force-part") and is_theirs(row, index, clause.end, scene.morphology)
        if own and not led:
            part, dies = item.get("force-part"), row.has(index + 1, min(index + 2, clause.end), "loss.verb")
            dies = dies and not row.has(index + 2, min(index + 3, clause.end), *KILLED)
            return None if dies or part is not None and part["site"] else item
    return None


PARTICLES = frozenset(("qad", "sa", "negation"))
"""What may stand before a verb."""


def _it(scene: Scene, said: Attribution | None) -> Item | None:
    """The «it» of «said that it», where what follows right behind is what it did."""
    if said is None or said.saying is not None and said.saying["attitude"] == "accusing":
        return None
    row, that, first = scene.row, scene.row.items[said.content - 1], said.content
    first += first < len(row) and row.items[first].bears(PARTICLES)
    if first >= len(row) or not that.has("that-one"):
        return None
    killing = row.items[first].has("loss.verb") and row.items[first].has("trigger.verb") and has_forces(said)
    light = row.items[first].get("light")
    happens = light is not None and light["frame"] == "occur"  # «said that there took place»
    verb = first in (*scene.clause.triggers, *scene.clause.lights) and not (_noun(row, first) or happens) or killing
    return that if verb else None


def _we(scene: Scene) -> Item | None:
    """The verb with which a voice tells what it did itself: «we struck the base»."""
    heads = (scene.head, *scene.clause.triggers)
    ours = (index for index in heads if is_ours(scene.row, index, scene.morphology))
    return next((scene.row.items[index] for index in ours), None)


def has_forces(said: Attribution) -> bool:
    """Whether a voice has forces of its own, so that «it killed» is no «he was killed»."""
    who = said.who
    return who is not None and (who.kind == "armed_group" or bool(who.acting and who.acting.endswith("-forces")))


def _noun(row: Row, index: int) -> bool:
    """Whether a word for an event is a noun, also where it may be a verb."""
    item = row.items[index]
    return item.has("trigger.noun") and not (is_verb(row, index) and row.items[index - 1].has("that-one"))


TO = (frozenset(("on", "li")), frozenset(("from",)))
"""What follows the deed of its doer: of one that strikes, of one that leaves."""


ACTS = frozenset(("loss.verb", "light.verb", "trigger.verb"))
"""Verbs whose subject a deed may be: «its raids killed», «its attack hit»."""


def _deed(scene: Scene) -> Item | None:
    """The noun of a deed with the pronoun of its doer: «its attack on», «its withdrawal from»."""
    row, clause = scene.row, scene.clause
    for index in clause.triggers:
        item = row.items[index]
        after = row.items[index + 1] if index + 1 < clause.end else None
        if not (item.suffix and item.has("trigger.noun")) or after is None:
            continue
        if after.bears(TO[scene.frame == "leave"]) or after.bears(ACTS) and not item.has("trigger.verb"):
            return item
    return None


def _antecedent(scene: Scene, said: Attribution | None, item: Item) -> Who | None:
    """For whom a pronoun stands: the armed voice that speaks, else who acted last in its sentence, or was named."""
    row, clause = scene.row, scene.clause
    if said is not None and said.who is not None and _armed(said.who):
        return said.who
    before = [one for one in row.having(clause.sentence.start, clause.end, "who") if one.start < item.start]
    armed = [one for one in reversed(before) if _armed(one.get("who"))]
    acting = [one for one in armed if row.items[row.index(one) - 1].bears(DEEDS)]
    return next((one.get("who") for one in (*acting, *armed)), None)


def _armed(who: Who) -> bool:
    return who.kind in ARMED
