"""What each word of a sentence is to its events: a trigger, a loss, a light verb; noun or verb."""

from collections.abc import Iterator, Sequence

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.asides import absent, attempted, charged, drives_out, followed, is_post
from riwaya.reading.clauses.control import is_state
from riwaya.reading.clauses.figures import is_figure
from riwaya.reading.context import Sentence
from riwaya.reading.counts.people import fights
from riwaya.reading.words.verbs import GOVERNORS, is_verb

NEAR = 7
"""How many items about a weak trigger are looked at for an actor or a place."""
NEXT = 4
"""How near behind a word for foiling the plan stands that is foiled."""
LAUNCHED = ("means", "modifier", "trigger", "force-part", "object", "not-actor")
"""What people launch in a conflict, operations that have names among it, and not satellites, appeals or campaigns."""
COMPANY = ("who", "where", "means", "plan", "pretext")
"""What must stand near a weak trigger."""


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A word that tells of an event."""

    index: int
    sort: str
    """`trigger`, `loss` or `light`."""


def cues(row: Row, sentence: Sentence) -> Iterator[Cue]:
    """The words of a sentence that tell of events, in order."""
    last: Cue | None = None
    for index in row.indexes(sentence.start, sentence.end, "trigger", "loss", "no-loss", "people", "light"):
        sort = _sort(row, sentence, index, last)
        if sort:
            last = Cue(index, sort)
            yield last


def _sort(row: Row, sentence: Sentence, index: int, last: Cue | None) -> str:
    """What an item is to the events of its sentence; empty where it is nothing."""
    item = row.items[index]
    if is_figure(row, index) or is_state(row, sentence, index) or _purpose(row, index):
        return ""
    if _habit(row, last, index) or is_post(row, index):
        return ""
    if last is not None and _said_of(row, last, index) or drives_out(row, sentence, index) or followed(row, index):
        return ""
    lost = item.has("loss") or item.has("no-loss") or item.has("people") and bool(item.get("people").measure)
    if lost and item.has("trigger") and plans(row.items[max(sentence.start, index - 2) : index]):
        return "trigger"
    if lost and (not item.has("trigger") or _befalls(item) or last is not None and _resulting(row, last, index)):
        return "loss"
    if item.has("trigger") and not item.has("plan"):
        alone = _alone(row, sentence, index)
        return "loss" if alone and lost else "" if alone else "trigger"
    return "light" if item.has("light") else ""


def _said_of(row: Row, last: Cue, index: int) -> bool:
    """Whether an event is only told to say more of the one before: its charge, its aim, what it went without."""
    aside = charged(row, index) or absent(row, index) or attempted(row, index)
    return aside or _wrested(row, last, index) or _while_on(row, last, index)


HABIT = 8
"""How many items behind «known for» or «of these sorts» the last of the deeds stands at most."""
LISTED = frozenset(("bi", "in", "wa", "comma", "trigger", "loss", "matter", "undertaking"))
"""What may stand between «known for» or «of these sorts» and a deed."""


def _habit(row: Row, last: Cue | None, index: int) -> bool:
    """Whether a deed is only what somebody is known for, or a sort: «known for murder», «60, from murder to theft»."""
    known = row.indexes(max(0, index - HABIT), index, "known-for", "sorts")
    if not known or is_verb(row, index):
        return False
    first, sorts = known[-1] + 1, row.items[known[-1]].has("sorts")
    if sorts and (last is None or last.sort == "light"):
        return False  # the first sort tells the event where nothing else does
    first += not (sorts or row.items[first].bears(LISTED))  # «the group is known for»
    return (sorts or row.items[first].has("bi")) and all(item.bears(LISTED) for item in row.items[first:index])


def _wrested(row: Row, last: Cue, index: int) -> bool:
    """Whether the holding of a place is only what it is taken from: «freed the town from the hold of X»."""
    took, held = row.items[last.index].get("trigger"), row.items[index].get("trigger")
    taken = took is not None and held is not None and took["frame"] == held["frame"] == "take"
    return taken and row.items[index - 1].has("from")


def _while_on(row: Row, last: Cue, index: int) -> bool:
    """Whether an event only tells when another one was done: «carried out during the battles three raids»."""
    item = row.items[index]
    known = item.has("trigger.noun") and item.definite and row.items[index - 1].has("during")
    return known and last.sort == "light" and row.has(index + 1, min(index + NEXT, len(row)), "trigger.noun")


def _purpose(row: Row, index: int) -> bool:
    """Whether a taking is only what something is for: «to take the areas that …»; not so what is planned."""
    item = row.items[index]
    taking = item.has("trigger.noun") and item.get("trigger")["frame"] == "take"
    before = row.items[index - 1] if taking and index else None
    if before is None or not (before.has("li") or before.has("plan") and bool(before.get("plan")["purpose"])):
        return False
    if any(item.get("plan")["ahead"] for item in row.having(max(0, index - NEAR), index - 1, "plan")):
        return False  # «they will head for X to free it»
    return not plans(row.having(max(0, index - NEAR), index - 1, "plan.verb", "plan.noun"))


def _befalls(item: Item) -> bool:
    """Whether a word of loss tells death or injury: that befalls people, and another word tells by what.

    «They assassinated» is a deed by itself.
    """
    entry = item.get("loss")
    deed = entry is not None and entry["named"] and item.has("loss.verb")
    return entry is not None and entry["measure"] in ("killed", "injured") and not deed


def _resulting(row: Row, last: Cue, index: int) -> bool:
    """Whether a loss is told as the result of what stands before it."""
    between = row.items[last.index + 1 : index]
    if bears(between, "result"):
        return True
    acts = is_verb(row, index) and index + 1 < len(row) and row.items[index + 1].has("who")  # «and the police arrested»
    joined = bears(between[-2:], "wa") or bears(between[-1:], "while")
    return last.sort == "loss" and joined and not acts


def _alone(row: Row, sentence: Sentence, index: int) -> bool:
    """Whether a trigger lacks what it needs: right beside it its place or forces, or near it an actor or a place."""
    entry = row.items[index].get("trigger")
    if entry["beside"] == "place":
        placed = any(item.has("where") for item in row.items[index + 1 : min(sentence.end, index + 2)])
        return not placed or bool(entry["weak"]) and not row.has(max(sentence.start, index - 2), index, "who")
    if entry["beside"] == "count":
        return row.items[index].definite or not row.has(max(sentence.start, index - 2), index, "number")
    if entry["beside"] == "actor":
        return not any(item.has("who") for item in row.items[index + 1 : min(sentence.end, index + 2)])
    if entry["beside"] == "forces":
        return not _with_forces(row, sentence, index)
    if entry["launches"] and not _fires(row, index, sentence.end):
        return True
    if entry["frame"] == "repel" and entry["weak"] and row.has(index + 1, min(index + NEXT, sentence.end), "plan.noun"):
        return True  # «foiled a plan to»: what was planned is told
    start, end = max(sentence.start, index - NEAR), min(sentence.end, index + NEAR + 1)
    if entry["beside"] == "poison":
        return not any(map(_poison, row.having(index + 1, end, "means", "modifier", "trigger")))
    seized = entry["frame"] == "seize" and row.has(index + 1, min(index + 3, sentence.end), "people", "group")
    deadly = entry["frame"] == "clash" and row.has(start, index, "loss")  # «were killed in confrontations»
    if not entry["weak"] or seized or deadly or row.has(start, end, *COMPANY):
        return False
    told = entry["shots"] or row.items[index].has("trigger.verb")
    beside = row.items[max(start, index - 1) : index + 2] if told else ()
    return not any(map(fights, beside))  # «soldiers opened fire on a bus»


def _fires(row: Row, index: int, end: int) -> bool:
    """Whether weapons stand behind a word for launching, or another word for the event that somebody launches."""
    first, until = max(0, index - 2), min(index + NEAR + 1, end)
    flying = any(item.get("who").event for item in row.having(index + 1, until, "who"))
    return flying or any(at != index for at in row.containing(first, until, *LAUNCHED))


def _poison(item: Item) -> bool:
    """Whether an item names chemical weapons or their use."""
    entries = map(item.get, ("means", "modifier", "trigger"))
    return any(entry is not None and entry["event"] == "chemical_weapon" for entry in entries)


def _with_forces(row: Row, sentence: Sentence, index: int) -> bool:
    """Whether fighters stand beside a word for moving, or were told before: «trained them in order to send them to»."""
    readied = index > 1 and row.items[index - 1].has("li") and row.items[index - 2].has("pretext")
    if readied and row.items[index].suffix:
        return True
    back = 2 if row.items[index].has("trigger.verb") else 0  # «fighters arrived»
    end = min(sentence.end, index + 3)
    beside = row.items[max(sentence.start, index - back) : end]
    return any(map(_forces, beside)) or any(map(_units, row.having(index + 1, end, "who")))


AT_ARMS = frozenset({"government", "armed_group"})
"""Kinds of those who have forces."""


def _units(item: Item) -> bool:
    """Whether an item names parts of a side's forces that are no site and no aircraft: «units of the army»."""
    parts = [one.get("force-part") for one in item.parts if one.has("force-part")]
    return item.get("who").kind in AT_ARMS and bool(parts) and not any(part["site"] or part["event"] for part in parts)


def _forces(item: Item) -> bool:
    """Whether an item names fighters: where they go, forces move, and not goods or pictures."""
    return fights(item) and (item.has("people") or not item.suffix)


def is_subject(row: Row, index: int) -> bool:
    """Whether a noun may be what the next verb speaks of.

    An indefinite one takes a relative clause; a definite one is a subject where nothing governs it.
    """
    if is_verb(row, index):
        return False
    item, at = row.items[index], index - row.has(max(0, index - 1), index, "this")  # «this raid hit a car»
    lead = row.items[max(0, at - 2) : at]
    owned = bool(lead) and (not lead[-1].readings or lead[-1].has("saying.noun"))  # «after the announcing of the truce»
    governed = bool(lead) and (lead[-1].bears(GOVERNORS) or owned and lead[0].bears(GOVERNORS))
    spited = bool(lead) and lead[-1].has("despite")
    return not spited and not (governed and (item.definite or item.suffix))


def plans(items: Sequence[Item]) -> bool:
    """Whether what follows is only planned: «arrested a cell that planned to bomb»."""
    for item in items:  # noqa: SIM110 - a plain loop: this is asked some hundred times an article
        if item.has("plan") and not (item.get("plan")["weak"] or item.get("plan")["purpose"]):
            return True
    return False


def bears(items: Sequence[Item], label: str) -> bool:
    """Whether one of some items has a label."""
    for item in items:  # noqa: SIM110 - a plain loop: this is asked some thousand times an article
        if label in item.readings:
            return True
    return False
