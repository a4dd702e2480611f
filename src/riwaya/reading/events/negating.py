"""Whether what tells an event is negated, or its telling called untrue."""

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.clauses.counting import BRINGS

CLOSE = 3
"""How near a word that tells that an event took place must stand to be negated with it."""
REACH = 6
"""How many items before «any» a negation stands at most."""
TO = frozenset(("on", "li"))
"""What leads from a trace to its event."""
GOES_ON = ("which", "that", "while", "comma", "wa", "trigger", "light.verb", "saying", "result")
"""What begins something else behind a noun."""
LOSSES = frozenset(("loss.noun", "loss.person", "fall"))
"""What tells that people were lost."""
PARTICLES = frozenset(("negation", "condition", "was", "qad"))
"""What may stand before the verb with which a clause begins."""


def negated(row: Row, clause: Clause, head: int) -> bool:
    """Whether a negation stands right before a word that tells the event («not for a strike»), or before its plan."""
    if row.items[head].has("negation") or _none_at_all(row, clause, head) or _came_not(row, clause, head):
        return True  # «was not intercepted», one phrase
    reach = 3 if row.items[head - 1].has("li") else 1 if row.items[head - 1].has("result") else 2  # «did not lead to»
    lead = [n for n in row.indexes(clause.start + 1, head, "plan") if firm(row.items[n], "plan")]
    lead += [
        n for n in clause.lights if head - CLOSE <= n < head or head < n and _undone(row, n, near=n - head <= CLOSE)
    ]
    hits = (n for n in clause.triggers if n > head and row.items[n].has("trigger.verb"))  # «no raid did hit»
    lead += [n for n in hits if not row.has(head + 1, n, "condition")]  # but «a storming, if they do not withdraw»
    before = [*row.items[max(clause.start, head - reach) : head], *(row.items[n - 1] for n in lead)]
    entries = [entry for item in before if (entry := item.get("negation") or item.get("denial")) is not None]
    if any(not (entry["weak"] or entry["toll"] or entry["doubt"]) for entry in entries):
        return True
    first = min((head, *clause.lights))
    none = row.items[first - 1].get("negation")  # «without an explosion occurring», «no reports of its coming under»
    return none is not None and bool(none["toll"]) and not row.items[head].has("loss")


def _none_at_all(row: Row, clause: Clause, head: int) -> bool:
    """Whether a negation further ahead is of the event: «did not record any shelling», «no traces of shelling»."""
    first = next((n for n in clause.lights if head - CLOSE <= n < head), head)
    trace = row.items[first - 1 - row.items[first - 1].bears(TO)].has("trace")
    if not (row.items[head - 1].has("any") and not row.items[head].has("loss") or trace):
        return False
    start = max(led_in(row, clause), first - REACH)
    entries = [(n, row.items[n].get("negation")) for n in row.indexes(start, first, "negation")]
    before = [n for n, entry in entries if not (entry["weak"] or entry["tense"] == "future")]
    return bool(before) and not row.has(before[-1], first, "which", "but", "that", "plan")


def without_trace(row: Row, clause: Clause, head: int) -> bool:
    """Whether no signs are told of a part in an event: «there are no signs of X's involvement in the attack»."""
    blamed = next(iter(row.indexes(clause.start, head, "blame")), None)
    if blamed is None or not row.items[blamed - 1].bears(TO) or row.has(clause.start, blamed, "despite"):
        return False
    close = max(led_in(row, clause), blamed - REACH)
    if row.has(close, blamed, "denial"):
        return True  # «no evidence of its involvement»
    none = (item.get("negation") for item in row.having(close, blamed, "negation"))
    signs = row.has(close, blamed, "trace")
    return signs and any(not (entry["weak"] or entry["tense"] == "future") for entry in none)


def _came_not(row: Row, clause: Clause, head: int) -> bool:
    """Whether words right behind a noun say that it never was: «the attack did not happen», «no raid was flown»."""
    if not row.items[head].has("trigger.noun"):
        return False
    end = min(head + 1 + REACH, clause.end)
    none = next(iter(row.indexes(head + 1, end, "denial")), end)
    if none == end or row.has(head + 1, none, *GOES_ON):
        return False
    entry = row.items[none].get("denial")
    return bool(entry["points"]) and (not entry["denies"] or row.items[head - 1].has("any"))


def _undone(row: Row, light: int, *, near: bool) -> bool:
    """Whether a verb behind its event may say that it did not take place, and not «without its being told»."""
    none = row.items[light - 1].get("negation")
    return _occurs(row, light, near=near) and (none is None or bool(none["tense"]))


def _occurs(row: Row, light: int, *, near: bool) -> bool:
    """Whether a verb behind its event says that it took place: «the attack on X did not happen»."""
    frame = row.items[light].get("light")["frame"]
    known = light + 1 >= len(row) or bool(row.items[light + 1].readings)
    other = not known and row.has(light + 2, min(light + 3, len(row)), "on", "to")  # «his identifying was not done»
    able = light + 2 < len(row) and row.items[light + 1].has("from") and not row.items[light + 2].readings
    other = other or able  # «it was not able to find out who»
    return bool(not other and (frame == "occur" or near and frame == "do"))


def called_untrue(row: Row, clause: Clause, head: int) -> Entry | None:
    """The word that calls the telling untrue; nouns of denying («his denial of the strike») stand before the event."""
    for index in row.indexes(clause.start, clause.end, "denial"):
        item = row.items[index]
        if firm(item, "denial") and (index < head or not item.get("denial")["attitude"]):
            entry: Entry = item.get("denial")
            return entry
    return None


def denies_losses(row: Row, clause: Clause, start: int) -> bool:
    """Whether only losses are denied, of an event that is known: «denied that civilians fell in the raid on»."""
    deeds = [n for n in clause.triggers if n > start and not row.items[n].bears(LOSSES)]
    if not deeds or not row.items[deeds[0]].has("trigger.noun") or not row.items[deeds[0] - 1].bears(BRINGS):
        return False
    known = row.items[deeds[0]].definite or bool(row.items[deeds[0]].suffix)
    return known and row.has(start + 1, deeds[0], *LOSSES)


def fruitless(row: Row, clause: Clause, head: int) -> bool:
    """Whether talks or efforts are told to have brought no agreement: «the parties failed to reach a truce»."""
    trigger = row.items[head].get("trigger")
    if trigger is None or trigger["frame"] != "agree":
        return False
    if any(row.items[n - 1].has("negation") for n in row.indexes(clause.start + 1, head, "result")):
        return True  # «the talks did not result in a truce»
    failing = row.indexes(clause.start, clause.end, "failing")
    if any(row.has(n + 1, min(n + 1 + CLOSE, head), "in") for n in failing):
        return True
    return bool(failing) and (bool(trigger["status"]) or row.has(clause.start, clause.end, "plan"))


def led_in(row: Row, clause: Clause) -> int:
    """Where a clause begins with its particles: «if they do not withdraw»."""
    start = clause.start
    while start > clause.sentence.start and row.items[start - 1].bears(PARTICLES):
        start -= 1
    return start


def firm(item: Item, label: str) -> bool:
    """Whether an item has a label and no other common meaning."""
    entry: Entry | None = item.get(label)
    return entry is not None and not (entry["weak"] or entry["doubt"] or entry["points"])
