"""Whether a clause says that its event happened, did not, or is to come; and whether it calls it staged."""

import msgspec

from riwaya.core.claim import Claim, Status
from riwaya.grammar.entries import Entry, Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.events.negating import (
    CLOSE,
    REACH,
    called_untrue,
    denies_losses,
    firm,
    fruitless,
    led_in,
    negated,
    without_trace,
)
from riwaya.reading.events.planning import CHARGED, foiled, may_come, one_more, planned, put_ahead
from riwaya.reading.events.staging import (
    is_called_fake,
    is_cleared_of_staging,
    is_filmed,
    is_forged,
    is_found_fake,
    is_of_the_telling,
    is_put_on,
    is_show_ahead,
    is_shown,
    is_staged,
    is_to_accuse,
    judges,
)
from riwaya.reading.voices.voices import Attribution
from riwaya.reading.words.verbs import is_imperfect, is_verb

UNSETTLING = (
    "condition", "demand", "question", "staging", "plan", "sa", "pretext", "negation", "denial", "qad", "may-be", "any",
    "failing", "saying.noun",
)  # fmt: skip
"""Without one of these in or right before a clause, and with a plain voice, its event happened."""
LED = 2
"""How many items before a clause may lead to it: «who prepare for»."""
NOUNS = frozenset(("trigger.noun", "loss.noun", "loss.person"))
"""Words for events that are no verbs."""
SUBJECT_OF = frozenset(("on", "li"))
"""What leads to the subject of talks."""


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
    listed = one_more(row, clause, head)
    if plain and not listed and not row.has(max(clause.sentence.start, clause.start - LED), clause.end, *UNSETTLING):
        return Standing(*ahead)
    if _asserts_nothing(row, clause, head, saying) or _whatever(row, clause, head, saying):
        ahead_still = _called_for(row, head, saying) or _feared(row, clause, head)
        return Standing("prepared") if ahead_still else None
    shows = row.having(clause.start, clause.end, "staging")
    acted = any(row.items[index].has("staging") for index in clause.triggers)  # «a chemical provocation»
    ahead_of_it = (
        listed
        or planned(row, clause, head)
        or may_come(row, clause, head, morphology)
        or is_show_ahead(row, clause, said)
    )
    retold = not ahead_of_it and is_staged(shows) and is_of_the_telling(row, clause, said, head)
    staged = (acted or is_staged(shows)) and not retold
    pretext = _pretext(row, clause, head, said, morphology)
    filmed = is_filmed(row, clause, head)
    staged = staged or filmed
    if (pretext or filmed or staged and is_shown(shows)) and not _is_denied(row, said, head):
        return Standing("prepared", None, staged, pretext and not _readied(row, clause, said))
    if (known := _of_known(row, clause, said, head)) is not None:
        return known
    untrue = called_untrue(row, clause, head)
    if untrue is not None or negated(row, clause, head) or fruitless(row, clause, head):
        return Standing("denied", untrue["denies"] if untrue is not None and untrue["denies"] else "event", staged)
    if said is not None and saying is not None and saying["status"] == "denied":
        denies = saying["denies"] or ("toll" if denies_losses(row, clause, said.start) else "event")
        return Standing(*ahead) if _beyond(row, said, head) else Standing("denied", denies, staged)
    if retold:
        return Standing("denied", "event", row.has(clause.start, head, "footage") or is_called_fake(shows))
    fake = is_called_fake(shows) or is_found_fake(row, clause, head) or is_forged(row, clause, head)
    if staged and not ahead_of_it and fake:
        return Standing("denied", "event", True)
    if ahead_of_it or said is not None and put_ahead(row, said, head):
        nothing = row.items[head - 1].has("any") or _wards_off(row, clause)
        return None if nothing else Standing("prepared", None, staged)
    return None if is_to_accuse(row, clause, head) else Standing(*ahead, staged=staged)


def _of_known(row: Row, clause: Clause, said: Attribution | None, head: int) -> Standing | None:
    """The standing of a known event that was put on by somebody, or in which somebody is said to have had no part."""
    if without_trace(row, clause, head) or is_cleared_of_staging(row, clause, said):
        return Standing("denied", "perpetrator")
    return Standing("denied", "event", True) if is_put_on(row, clause, head) else None


def _head(row: Row, clause: Clause) -> tuple[int, tuple[Status, str | None]]:
    """The word that carries a clause's event, and how its event stands where nothing else is said.

    Of an agreement, talks are still to bring it: the word for it goes before them.
    """
    heads = clause.triggers or clause.losses
    stands = {n: entry["status"] for n in clause.triggers if (entry := row.items[n].get("trigger"))["status"]}
    if not stands:
        return heads[0], ("happened" if foiled(row, clause) in (None, *CHARGED) else "prepared", None)
    talks = next(iter(stands))
    if "denied" in stands.values() and all(row.items[n].get("trigger")["frame"] == "agree" for n in clause.triggers):
        return talks, ("denied", "event")
    done = [n for n in heads if n not in stands and (n < talks or not _talked_of(row, n))]
    agreed = row.items[talks].get("trigger")["frame"] == "agree"
    if done and (agreed or talks != heads[0]):
        return done[0], ("happened", None)
    denied = "denied" in stands.values()
    return talks, ("denied", "event") if denied else ("prepared", None)


def _talked_of(row: Row, index: int) -> bool:
    """Whether a word for an agreement is what talks are about: «negotiations on a truce», «talks to extend it»."""
    entry = row.items[index].get("trigger")
    before = row.items[index - 1]
    talks = before.has("trigger.noun") and bool(before.get("trigger")["status"])  # «talks of a truce»
    return entry is not None and entry["frame"] == "agree" and (talks or before.bears(SUBJECT_OF))


def _asserts_nothing(row: Row, clause: Clause, head: int, saying: Entry | None) -> bool:
    start = led_in(row, clause)
    if saying is not None and saying["speech"] == "demand" and not (saying["condemns"] and _counts(row, clause)):
        return True
    return row.has(start, head, "condition", "demand", "question") or _demanded(row, start, head)


def _counts(row: Row, clause: Clause) -> bool:
    """Whether a clause says how many were lost: then an event that is condemned is told too."""
    people = (item.get("people") for item in row.having(clause.start, clause.end, "people"))
    return any(one.low == one.high is not None for one in people) and row.has(clause.start, clause.end, "loss")


def _demanded(row: Row, start: int, head: int) -> bool:
    """Whether a noun of demanding leads to the event: «demands for a withdrawal»."""
    nouns = row.having(max(start, head - CLOSE), head, "saying.noun")
    entries = [item.get("saying.noun") for item in nouns]
    return any(entry["speech"] == "demand" and "to" in (entry["takes"] or ()) for entry in entries)


def _whatever(row: Row, clause: Clause, head: int, saying: Entry | None) -> bool:
    """Whether a clause speaks of any such event there may be: «any attack will be answered», «will tolerate none»."""
    if not row.items[head - 1].has("any") or saying is not None and saying["status"]:
        return False
    if row.has(led_in(row, clause), head, "denial", "despite") or fruitless(row, clause, head):
        return False
    return row.items[head].has("trigger") and not negated(row, clause, head)


def _wards_off(row: Row, clause: Clause) -> bool:
    """Whether a clause only says that somebody will stand up to something, and names no attack: «to such threats»."""
    entries = [row.items[index].get("trigger") for index in clause.triggers]
    return len(entries) == 1 and entries[0]["frame"] == "repel" and bool(entries[0]["weak"])


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


def _beyond(row: Row, said: Attribution, head: int) -> bool:
    """Whether a verb tells what happened besides what is denied: «denied the shelling of the town that X held»."""
    finite = is_verb(row, head) or not row.items[head].bears(NOUNS)
    apart = finite and row.has(said.content, head, "trigger", "loss")
    return apart and row.has(max(said.content, head - CLOSE), head, "which", "while", "after", "wa")


def _pretext(row: Row, clause: Clause, head: int, said: Attribution | None, morphology: Morphology) -> bool:
    """Whether another's words are read as preparing the ground: weak ones in a judgement, or right before the event."""
    judged = said is not None and judges(said)
    for index in row.indexes(said.start if said is not None and judged else clause.start, head, "pretext"):
        item = row.items[index]
        if firm(item, "pretext"):
            return True
        if judged or row.items[index + 1].has("li") and head - index <= CLOSE:
            return True
        leads = row.items[head - 1].has("li") and head - index <= REACH
        if leads and is_imperfect(row, index, morphology):  # «by these words they pave the way for a strike»
            return True
    return False


def _is_denied(row: Row, said: Attribution | None, head: int) -> bool:
    """Whether a voice denies the event, and not what it then calls a pretext for it: «denied it and called it»."""
    if said is None or said.saying is None or said.saying["status"] != "denied":
        return False
    return not row.has(said.content, head, "saying.verb")


def _readied(row: Row, clause: Clause, said: Attribution | None) -> bool:
    """Whether what a voice tells right before readies the event: «massed troops in preparation for a storming»."""
    judged = said is not None and judges(said)
    return not judged and clause.start > clause.sentence.start and row.items[clause.start].has("pretext")


def standing_words(row: Row, clause: Clause, said: Attribution | None, claim: Claim) -> dict[str, list[Item]]:
    """The words that make an event denied or prepared, or staged: `status` and `staged` -> their items."""
    staged = row.having(clause.start, clause.end, "staging") if claim.staged else []
    if claim.status == "happened":
        return {"staged": staged}
    labels = ("negation", "denial") if claim.status == "denied" else ("plan", "sa", "pretext")
    words = row.having(clause.start, clause.end, *labels)
    saying = row.having(said.start, said.content, "saying", "turn") if said is not None else []
    return {"status": words or saying or staged, "staged": staged}
