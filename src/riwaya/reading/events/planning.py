"""Whether what tells an event only plans it, or says that it may or will come."""

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.clauses.cues import is_subject
from riwaya.reading.events.matters import matter_of
from riwaya.reading.events.negating import CLOSE, REACH, firm
from riwaya.reading.voices.voices import Attribution
from riwaya.reading.words.verbs import is_imperfect, is_verb

FOILED = 4
"""How near behind a word for foiling stands what is foiled."""
CHARGED = frozenset({"bombing", "suicide_bomb", "movement"})
"""Events of which a charge or arms are left where they are foiled: «foiled the smuggling of arms»."""
UNDONE = CHARGED | {"abduction", "attack"}
"""Deeds that are foiled before they are done."""
LIST = 12
"""How many items behind a word of planning the next thing planned stands at most."""
DEEDS = frozenset(("trigger.noun", "light.noun"))
"""Nouns of deeds."""
APART = frozenset(
    ("which", "while", "but", "that", "saying.verb", "saying.part", "light.verb", "after", "result", "comma")
)
"""What tells something else than what is planned."""
ENDS = ("which", "wa", "comma")
"""What ends what is said of a noun."""


def planned(row: Row, clause: Clause, head: int) -> bool:
    """Whether a word of planning leads to the event, or stands right behind it («a likely attack»)."""
    start, led = clause.start, row.items[head - 1].has("li")
    if _masterminded(row, clause, head - 1 - led):
        return False
    if row.items[start].has("plan") and row.items[start - 1].has("title"):
        start += 1  # «said the spokesman of the security plan»
    if start == head > clause.sentence.start and row.items[start - 1].has("plan"):
        start -= 1  # «announced the coming start of the battle»
    near = [*row.having(start, head, "plan"), *row.having(head + 1, min(head + 1 + CLOSE, clause.end), "plan")]
    if any(firm(item, "plan") and not item.get("plan")["purpose"] for item in near):
        return True
    leading = () if matter_of(row, clause, head) is not None else row.indexes(start, head, "plan")
    if any(_leads(row, clause, n, head) for n in leading):
        return True
    if led and _readied(row, clause, start, head) or _begins(row, clause, head) or _waited_for(row, start, head):
        return True
    justified = not row.items[head].definite and row.has(max(start, head - 1), head, "pretext")  # «to justify a strike»
    verbs = (head, *(light for light in clause.lights if light < head))
    return justified or any(row.has(max(start, verb - 1), verb, "sa") for verb in verbs)


def _masterminded(row: Row, clause: Clause, plan: int) -> bool:
    """Whether somebody is accused of having planned an attack that is known: «accused X of planning the attack»."""
    if not (row.items[plan].has("plan.noun") and row.items[plan - 1].has("bi") and row.items[clause.head].definite):
        return False
    said = row.having(clause.sentence.start, plan, "saying")
    return any(item.get("saying")["attitude"] == "accusing" for item in said)


def _leads(row: Row, clause: Clause, plan: int, head: int) -> bool:
    """Whether a word of planning stands close before an event, or before the verb or noun that carries it."""
    entry = row.items[plan].get("plan")
    carriers = [light for light in clause.lights if plan < light < head and head - light <= CLOSE]
    if min(carriers, default=head) - plan > (REACH if entry["order"] else CLOSE):
        return False
    trigger = row.items[head].get("trigger")
    agree = trigger is not None and trigger["frame"] == "agree"
    talked = agree or bool(carriers) or not entry["talks"]  # «discussed a truce», «discussed launching a strike»
    lead = "bi" if entry["order"] else "li"  # «ordered them by a strike», «prepare for a strike», «to launch one»
    led = any(row.items[n - 1].has(lead) for n in (head, *carriers))
    return talked and (led or not entry["led"])


def _readied(row: Row, clause: Clause, start: int, head: int) -> bool:
    """Whether «to» leads from a word of planning to an event: «a cell that prepares for», «will head for X to»."""
    since = row.indexes(start, head, "while")
    start = max([start, *since])
    close = row.having(max([clause.sentence.start, head - CLOSE, *since]), head, "plan")
    return any(item.get("plan")["led"] for item in close) or any(
        item.get("plan")["ahead"] or item.get("plan")["led"] for item in row.having(start, head, "plan")
    )


def one_more(row: Row, clause: Clause, head: int) -> bool:
    """Whether an event is one more that is planned: «planned to kill a minister and to carry out bombings»."""
    first = clause.start + row.items[clause.start].has("wa")
    start = clause.sentence.start
    if first - 1 <= start or not row.items[first - 1].has("wa") or head - first > 1:
        return False
    if not row.items[first].bears(DEEDS) or not row.items[head].has("trigger.noun"):
        return False
    for index in range(first - 2, max(start - 1, first - LIST), -1):
        item = row.items[index]
        if firm(item, "plan") and not item.get("plan")["purpose"]:
            return row.has(index + 1, index + 1 + CLOSE, *DEEDS)
        if item.bears(APART) or item.has("trigger.verb") and not item.has("trigger.noun"):
            return False
    return False


def _waited_for(row: Row, start: int, head: int) -> bool:
    """Whether there is time until an event that others only ready: «gave the residents two days before the assault»."""
    if not (row.items[head].has("trigger.noun") and row.items[head - 1].has("ago")):
        return False
    return row.has(start, head, "pretext") or any(item.get("plan")["led"] for item in row.having(start, head, "plan"))


def foiled(row: Row, clause: Clause) -> str | None:
    """The event that somebody kept from happening («foiled an attempt to abduct»); an advance repelled was fought."""
    head = clause.triggers[0] if clause.triggers else None
    if head is None or row.items[head].get("trigger")["frame"] != "repel":
        return None
    plot = bool(row.items[head].get("trigger")["plot"])
    for index in sorted((*clause.triggers[1:], *clause.losses)):
        entry = row.items[index].get("trigger")
        near = 0 < index - head <= FOILED and not row.has(head + 1, index, *ENDS, "while")
        undone = entry is not None and entry["event"] in UNDONE and not entry["advance"]
        if near and entry is not None and undone and not is_verb(row, index):
            plotted = plot or entry["event"] != "attack" or entry["frame"] == "kill"
            return str(entry["event"]) if plotted else None
    return "attack" if plot else None


def _begins(row: Row, clause: Clause, head: int) -> bool:
    """Whether a verb behind a noun says that its event is to come: «the battle for X will begin»."""
    end = min(head + 1 + CLOSE, clause.end)
    ahead = any(item.get("plan")["ahead"] for item in row.having(head + 1, end, "plan"))
    return ahead and is_subject(row, head) and not row.has(head + 1, end, *ENDS)


def may_come(row: Row, clause: Clause, head: int, morphology: Morphology) -> bool:
    """Whether a particle and an imperfect say that the event may come: «they may launch an attack»."""
    start = max(0, clause.start - 1, head - REACH)
    if any(is_imperfect(row, n + 1, morphology) for n in row.indexes(start, head, "qad")):
        return True
    if matter_of(row, clause, head) is not None:
        return False  # «who stood behind the attack might be»
    return any(not is_verb(row, n + 1) for n in row.indexes(start, head, "may-be"))  # not «may have struck X»


def put_ahead(row: Row, said: Attribution, head: int) -> bool:
    """Whether the verb of saying puts its event ahead: not so where it warns that something was done."""
    if said.saying is None or said.saying["status"] != "prepared" or row.has(said.start, head, "blame", "owned"):
        return False
    done = row.items[head].has("trigger") and not row.items[head].has("trigger.noun")
    return not (row.items[said.content - 1].has("that") and (done or row.items[head].has("trigger.verb")))
