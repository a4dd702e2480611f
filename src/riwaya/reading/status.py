"""Whether a clause says that its event happened, did not, or is to come; and whether it calls it staged."""

from collections.abc import Iterable

import msgspec

from riwaya.core.claim import Claim, Status
from riwaya.grammar.entries import Entry, Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses import Clause
from riwaya.reading.verbs import is_imperfect, is_verb
from riwaya.reading.voices import Attribution

UNSETTLING = ("condition", "demand", "question", "staging", "plan", "sa", "pretext", "negation", "denial", "qad", "any")
"""Without one of these in or right before a clause, and with a plain voice, its event happened."""
NOUNS = frozenset(("trigger.noun", "loss.noun", "loss.person"))
"""Words for events that are no verbs."""
TELLINGS = ("saying.noun", "denial.noun", "hearsay", "telling")
"""Words for what others tell."""
SUBJECT_OF = frozenset(("on", "li"))
"""What leads to the subject of talks."""
REACH = 6
"""How many items before an event a particle stands at most that says that it may come."""
CLOSE = 3
"""How near a word with other meanings must stand before the event to bear on it."""


class Standing(msgspec.Struct, frozen=True, gc=False):
    """What a voice says of an event: the codebook's `status`, `denies` and `staged`."""

    status: Status = "happened"
    denies: str | None = None
    staged: bool = False
    pretext: bool = False
    """Whether another's words are read as preparing the ground for the event."""


def standing(row: Row, clause: Clause, said: Attribution | None, morphology: Morphology) -> Standing | None:
    """The standing of a clause's event; None where nothing is asserted (a wish, a question, a condition)."""
    head, ahead = _head(row, clause)
    saying = said.saying if said is not None else None
    plain = saying is None or not (saying["speech"] == "demand" or saying["judges"] or saying["status"])
    if plain and not row.has(clause.start - 1, clause.end, *UNSETTLING):
        return Standing(*ahead)
    if _asserts_nothing(row, _led(row, clause), head, saying):
        ahead_still = _called_for(row, head, saying) or _feared(row, clause, head)
        return Standing("prepared") if ahead_still else None
    shows = row.having(clause.start, clause.end, "staging")
    acted = any(row.items[index].has("staging") for index in clause.triggers)  # «a chemical provocation»
    planned = _planned(row, clause, head) or _may(row, clause, head, morphology)
    retold = not planned and _is_staged(shows) and _tells(row, clause, said, head)
    staged = (acted or _is_staged(shows)) and not retold
    pretext = _pretext(row, clause, head, said)
    if pretext or staged and _shown(shows):
        return Standing("prepared", None, staged, pretext)
    if _negated(row, clause, head) or _called_untrue(row, clause, head):
        return Standing("denied", "event", staged)
    if said is not None and saying is not None and saying["status"] == "denied":
        return Standing(*ahead) if _beyond(row, said, head) else Standing("denied", saying["denies"] or "event", staged)
    if retold:
        return Standing("denied", "event")
    if staged and not planned and is_called_fake(shows):
        return Standing("denied", "event", True)
    if planned or said is not None and _to_come(row, said, head):
        return None if row.items[head - 1].has("any") else Standing("prepared", None, staged)
    if row.items[head - 1].has("any") and head > clause.start:
        return None  # «will not tolerate any attack»
    return Standing(*ahead, staged=staged)


def _head(row: Row, clause: Clause) -> tuple[int, tuple[Status, str | None]]:
    """The word that carries a clause's event, and how its event stands where nothing else is said.

    Of an agreement, talks are still to bring it: the word for it goes before them.
    """
    heads = clause.triggers or clause.losses
    stands = {n: entry["status"] for n in clause.triggers if (entry := row.items[n].get("trigger"))["status"]}
    if not stands:
        return heads[0], ("happened", None)
    talks = next(iter(stands))
    done = [n for n in heads if n not in stands and (n < talks or not _talked_of(row, n))]
    agreed = row.items[talks].get("trigger")["frame"] == "agree"
    if done and (agreed or talks != heads[0]):
        return done[0], ("happened", None)
    denied = "denied" in stands.values()
    return talks, ("denied", "event") if denied else ("prepared", None)


def _talked_of(row: Row, index: int) -> bool:
    """Whether a word for an agreement is what talks are about: «negotiations on a truce», «talks to extend it»."""
    entry = row.items[index].get("trigger")
    return entry is not None and entry["frame"] == "agree" and row.items[index - 1].bears(SUBJECT_OF)


def _is_staged(items: Iterable[Item]) -> bool:
    """Whether words of staging stand among the items; weak ones count only together."""
    entries = [entry for item in items if (entry := item.get("staging")) is not None]
    return any(not entry["weak"] for entry in entries) or len(entries) > 1


def is_called_fake(items: Iterable[Item]) -> bool:
    """Whether the whole telling is called a show or an invention, and not just the event a fake one."""
    return any(entry["verdict"] for item in items if (entry := item.get("staging")) is not None)


def _tells(row: Row, clause: Clause, said: Attribution | None, head: int) -> bool:
    """Whether it is the telling of an event that is called fake, and not the event: «the reports of it are made up»."""
    start = said.content if said is not None else clause.start
    behind = row.has(head + 1, clause.end, "staging")
    return behind and row.has(min(start, head), head, *TELLINGS)


def _shown(items: Iterable[Item]) -> bool:
    """Whether words of filming or acting stand among the items: a show is being put on."""
    return any(entry["show"] for item in items if (entry := item.get("staging")) is not None)


def _to_come(row: Row, said: Attribution, head: int) -> bool:
    """Whether the verb of saying puts its event ahead: not so where it warns that something was done."""
    if said.saying is None or said.saying["status"] != "prepared" or row.has(said.start, head, "blame", "owned"):
        return False
    done = row.items[head].has("trigger") and not row.items[head].has("trigger.noun")
    return not (row.items[said.content - 1].has("that") and (done or row.items[head].has("trigger.verb")))


PARTICLES = frozenset(("negation", "condition", "was", "qad"))
"""What may stand before the verb with which a clause begins."""


def _led(row: Row, clause: Clause) -> int:
    """Where a clause begins with its particles: «if they do not withdraw»."""
    start = clause.start
    while start > clause.sentence.start and row.items[start - 1].bears(PARTICLES):
        start -= 1
    return start


def _asserts_nothing(row: Row, start: int, head: int, saying: Entry | None) -> bool:
    if saying is not None and saying["speech"] == "demand":
        return True
    return row.has(start, head, "condition", "demand", "question")


def _called_for(row: Row, head: int, saying: Entry | None) -> bool:
    """Whether a demand announces what it asks for: «called for a strike tomorrow»."""
    asks = saying is not None and saying["speech"] == "demand" and "to" in (saying["takes"] or ())
    trigger = row.items[head].get("trigger")
    return asks and trigger is not None and trigger["event"] == "protest"


def _feared(row: Row, clause: Clause, head: int) -> bool:
    """Whether a wish or a regret is about what is feared: «voiced its fears of an assault»."""
    if row.has(clause.start, head, "condition", "question"):
        return False
    words = row.having(max(clause.start - 1, head - CLOSE), head, "plan")
    return any(item.get("plan")["fears"] for item in words)


def _negated(row: Row, clause: Clause, head: int) -> bool:
    """Whether a negation stands right before a word that tells the event («not for a strike»), or before its plan."""
    if row.items[head].has("negation"):
        return True  # «was not intercepted», one phrase
    reach = 3 if row.items[head - 1].has("li") else 2
    lead = [n for n in row.indexes(clause.start + 1, head, "plan") if _firm(row.items[n], "plan")]
    lead += [
        n for n in clause.lights if head - CLOSE <= n < head or head < n and _occurs(row, n, near=n - head <= CLOSE)
    ]
    lead += [n for n in clause.triggers if n > head and row.items[n].has("trigger.verb")]  # «no raid did hit»
    before = [*row.items[max(clause.start, head - reach) : head], *(row.items[n - 1] for n in lead)]
    entries = [entry for item in before if (entry := item.get("negation") or item.get("denial")) is not None]
    return any(not (entry["weak"] or entry["toll"] or entry["doubt"]) for entry in entries)


def _occurs(row: Row, light: int, *, near: bool) -> bool:
    """Whether a verb behind its event says that it took place: «the attack on X did not happen»."""
    frame = row.items[light].get("light")["frame"]
    return bool(frame == "occur" or near and frame == "do")


def _beyond(row: Row, said: Attribution, head: int) -> bool:
    """Whether a verb tells what happened besides what is denied: «denied the shelling of the town that X held»."""
    finite = is_verb(row, head) or not row.items[head].bears(NOUNS)
    apart = finite and row.has(said.content, head, "trigger", "loss")
    return apart and row.has(max(said.content, head - CLOSE), head, "which", "while", "after", "wa")


def _called_untrue(row: Row, clause: Clause, head: int) -> bool:
    """Whether words call the telling untrue; nouns of denying («his denial of the strike») stand before the event."""
    for index in row.indexes(clause.start, clause.end, "denial"):
        item = row.items[index]
        if _firm(item, "denial") and (index < head or not item.get("denial")["attitude"]):
            return True
    return False


def _planned(row: Row, clause: Clause, head: int) -> bool:
    """Whether a word of planning leads to the event, or stands right behind it («a likely attack»)."""
    start, led = clause.start, row.items[head - 1].has("li")
    if row.items[start].has("plan") and row.items[start - 1].has("title"):
        start += 1  # «said the spokesman of the security plan»
    near = [*row.having(start, head, "plan"), *row.having(head + 1, min(head + 1 + CLOSE, clause.end), "plan")]
    if any(_firm(item, "plan") and not item.get("plan")["purpose"] for item in near):
        return True
    close = row.having(max(start, head - CLOSE), head, "plan")
    if any(led or not item.get("plan")["led"] for item in close):
        return True
    if led and any(item.get("plan")["ahead"] or item.get("plan")["led"] for item in row.having(start, head, "plan")):
        return True  # «will head for X to free it»
    justified = not row.items[head].definite and row.has(max(start, head - 1), head, "pretext")  # «to justify a strike»
    verbs = (head, *(light for light in clause.lights if light < head))
    return justified or any(row.has(max(start, verb - 1), verb, "sa") for verb in verbs)


def _may(row: Row, clause: Clause, head: int, morphology: Morphology) -> bool:
    """Whether a particle and an imperfect say that the event may come: «they may launch an attack»."""
    particles = row.indexes(max(0, clause.start - 1, head - REACH), head, "qad")
    return any(is_imperfect(row, n + 1, morphology) for n in particles)


def _pretext(row: Row, clause: Clause, head: int, said: Attribution | None) -> bool:
    """Whether another's words are read as preparing the ground: weak ones in a judgement, or right before the event."""
    judged = said is not None and said.saying is not None and bool(said.saying["judges"])
    for index in row.indexes(said.start if said is not None and judged else clause.start, head, "pretext"):
        item = row.items[index]
        if _firm(item, "pretext"):
            return True
        if judged or row.items[index + 1].has("li") and head - index <= CLOSE:
            return True
    return False


def _firm(item: Item, label: str) -> bool:
    """Whether an item has a label and no other common meaning."""
    entry: Entry | None = item.get(label)
    return entry is not None and not (entry["weak"] or entry["doubt"] or entry["points"])


def standing_words(row: Row, clause: Clause, said: Attribution | None, claim: Claim) -> dict[str, list[Item]]:
    """The words that make an event denied or prepared, or staged: `status` and `staged` -> their items."""
    staged = row.having(clause.start, clause.end, "staging") if claim.staged else []
    if claim.status == "happened":
        return {"staged": staged}
    labels = ("negation", "denial") if claim.status == "denied" else ("plan", "sa", "pretext")
    words = row.having(clause.start, clause.end, *labels)
    saying = row.having(said.start, said.content, "saying", "turn") if said is not None else []
    return {"status": words or saying or staged, "staged": staged}
