"""How a clause goes on from the one before: its subject left out, a further event, a voice set against another's."""

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.clauses.further import singled_out
from riwaya.reading.voices.attribution import Attribution
from riwaya.reading.words.verbs import is_verb

DEEDS = frozenset({"strike", "take", "seize", "move", "leave", "kill", "down", None})
"""Frames of verbs that somebody is the subject of."""
CARRYING = frozenset({"strike", "do"})
"""Frames of verbs that carry an event noun and have its doer for their subject."""
OBJECTS = frozenset((
    "where", "bi", "on", "time", "infrastructure", "place-kind", "object", "anaphor.place", "people", "number",
    "trigger.noun", "from", "means",
))  # fmt: skip
"""What may follow a verb whose subject is left out: its object, its weapon, its place."""
PREPARING = frozenset(("plan.noun", "pretext.noun"))
"""Words that lead from a deed to another one that it prepares: «massed its tanks in preparation for an assault»."""
NOUNS = frozenset(("trigger.noun", "light.noun", "loss"))
"""What a verb of the third person may be as well, or be passive."""
BETWEEN = frozenset(("plus", "as"))
"""What may stand between such a verb and its object: «it also shelled»."""
LEADS = frozenset(("wa", "fa", "as", "qad", "comma", "while", "was", "that", "that-one", "after"))
"""What leads a verb that goes on telling of somebody's deeds."""


def leaves_out(row: Row, clause: Clause, morphology: Morphology) -> bool:
    """Whether a clause leaves out who acts, who acted before.

    It begins with a verb without its subject, or with what somebody prepares by another deed; or it tells of a
    «similar» one, of one of those told before, or of one more of them: «a raid on X and two on Y».
    """
    word = row.items[clause.head].get("trigger")
    if word is not None and word["frame"] == "strike" and row.has(clause.head + 1, clause.head + 2, "another"):
        return True
    if singled_out(row, clause.sentence.start, clause.head) or _strikes_on(row, clause):
        return True
    if clause.start > clause.sentence.start and row.items[clause.start].bears(PREPARING):
        return not row.has(clause.start, clause.end, "who")
    first = min((*clause.triggers, *clause.lights))
    verb = row.items[first]
    if verb.suffix or not _acts(row, clause, first) or first + 1 >= clause.end:
        return False
    before = row.items[first - 1] if first else None
    if before is not None and not before.bears(LEADS):
        return False
    after = row.items[first + 1]
    if after.bears(BETWEEN) and first + 2 < clause.end:
        after = row.items[first + 2]
    endings = (morphology.feminine_bound, morphology.plural_verb, *morphology.nominative)
    active = row.letters(verb).endswith(endings) or after.has("on")
    joined = first > clause.sentence.start + 1 and (first in clause.lights or not verb.bears(NOUNS))
    return (active or joined) and _is_object(row, after, morphology) and not row.has(clause.start, clause.end, "by")


def _strikes_on(row: Row, clause: Clause) -> bool:
    """Whether «and» joins the noun of one more strike to what was told before: «…, and a raid on Y»."""
    head = clause.head
    counted = clause.start < head - 1 and row.items[head - 1].has("number")
    if clause.start == clause.sentence.start or not row.items[clause.start].has("wa"):
        return False
    word = row.items[head].get("trigger.noun")
    strikes = word is not None and word["frame"] == "strike" and head == clause.start + 1 + counted
    return strikes and row.has(head + 1, head + 2, "on") and not row.has(head, clause.end, "who", "loss")


def _is_object(row: Row, item: Item, morphology: Morphology) -> bool:
    """Whether an item behind a verb is what it does something to, or how, and not who does it."""
    who = item.get("who")
    people = item.has("group") and row.letters(item).endswith(morphology.oblique)
    return item.bears(OBJECTS) or people or who is not None and bool(who.site)


def _acts(row: Row, clause: Clause, index: int) -> bool:
    """Whether a word is a verb of doing."""
    item = row.items[index]
    if item.has("loss") and not item.has("trigger"):
        return False
    if index in clause.lights:
        return item.has("light.verb") and item.get("light")["frame"] in CARRYING
    return is_verb(row, index) and item.get("trigger")["frame"] in DEEDS


def set_against(row: Row, clause: Clause, said: Attribution | None) -> bool:
    """Whether a voice is set against the one before: «in contrast, X said», «but X said», «X raised the toll»."""
    if said is None or not clause.sentence.start <= said.start < clause.end:
        return False
    if said.saying is not None and said.saying["amends"]:
        return True
    start = clause.sentence.start
    turns = row.having(start, said.content, "turn")
    return any(item.get("turn")["against"] for item in turns) or row.has(max(start, said.start - 2), said.start, "but")


def adds(row: Row, clause: Clause) -> bool:
    """Whether «also» leads a clause or stands right behind its word, or its event is «a similar», «a separate» one."""
    head = clause.head
    start = max(clause.sentence.start, clause.start - 1)
    if any(item.get("turn")["further"] for item in row.having(clause.sentence.start, head, "turn")):
        return True
    return row.has(start, min(start + 2, head), "as") or row.has(head + 1, min(head + 2, clause.end), "plus", "another")
