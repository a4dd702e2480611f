"""Whether a clause tells its event, or only asks, wishes, aims at it or names it (codebook, section 1)."""

from riwaya.core.claim import Claim
from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Row
from riwaya.reading.clauses import Clause
from riwaya.reading.verbs import is_verb

BEFORE = ("ago", "since", "until", "to", "after")
"""What makes a time of «that»: what follows «before that» took place."""
BORNE = frozenset(("plus", "after", "light", "result", "saying"))
"""Words whose complement is led by «for»: it is no purpose («in addition to the shelling»)."""
NOUNS = frozenset(("trigger.noun", "light.noun", "loss.noun", "loss.person", "people"))
"""Nouns that tell of an event."""
CLOSE = 4
"""How near behind a word like «carrying out» its event stands."""
LEADS = frozenset(("in", "bi", "li", "about", "on", "from", "near", "this", "instance"))
"""What may stand between a matter and the event that it is about."""


def tells(row: Row, clause: Clause, claim: Claim, morphology: Morphology) -> bool:
    """Whether words by which nothing else is said tell that an event took place: no question, wish or purpose does."""
    first = _first(clause)
    if _asked(row, clause) or _wished(row, clause, first, morphology):
        return False
    return not (_aimed(row, clause, first, claim) or _only_named(row, clause, first, claim))


def _first(clause: Clause) -> int:
    """The item that is the first to tell of a clause's event."""
    return min(clause.triggers + clause.losses + clause.lights)


def _finite(row: Row, index: int) -> bool:
    """Whether a word that tells of an event is a verb."""
    item = row.items[index]
    return is_verb(row, index) if item.has("trigger") else item.has("light.verb") or item.has("loss.verb")


def _asked(row: Row, clause: Clause) -> bool:
    """Whether a sentence asks, and no comma parts its question from the event."""
    sentence = clause.sentence
    return sentence.asks and not row.has(_first(clause) + 1, sentence.end, "comma")


def _wished(row: Row, clause: Clause, first: int, morphology: Morphology) -> bool:
    """Whether «that» right before a verb of the present makes it a wish or a fear («one fears that they kill»)."""
    that = row.items[first - 1] if first > clause.sentence.start else None
    if that is None or not that.has("that") or that.has("that-one"):
        return False
    if not row.letters(row.items[first]).startswith(morphology.present_prefixes):
        return False
    return (
        _finite(row, first) and not row.items[first].bears(NOUNS) and not row.has(max(0, first - 2), first - 1, *BEFORE)
    )


def _aimed(row: Row, clause: Clause, first: int, claim: Claim) -> bool:
    """Whether an event is only what something is for: «they went, to kill him», «a base for carrying out raids»."""
    before = first - 2
    if before < clause.sentence.start or not row.items[first - 1].has("li") or row.items[first].definite:
        return False
    if claim.time is not None or _counts(claim) or row.items[before].bears(BORNE):
        return False
    item = row.items[first]
    if _told_on(row, clause, first):
        return False
    if item.has("light.noun"):
        return bool(clause.triggers) and clause.triggers[0] - first < CLOSE
    aside = row.items[before].has("comma") and not row.has(clause.sentence.start, before, "light")
    return aside and item.has("trigger.noun")


def _told_on(row: Row, clause: Clause, first: int) -> bool:
    """Whether a clause tells of its event by a verb, or tells losses behind the word that names it."""
    verbs = any(_finite(row, index) for index in (*clause.triggers, *clause.losses, *clause.lights))
    return verbs or any(index > first and index not in clause.triggers for index in clause.losses)


def _counts(claim: Claim) -> bool:
    """Whether a claim counts losses, and does not only name one who died."""
    return any(toll.high is not None and toll.high > 1 for toll in claim.tolls)


def _only_named(row: Row, clause: Clause, first: int, claim: Claim) -> bool:
    """Whether an event is only named in what is said of another matter: «the file of the killing».

    Not so where more is told of it: when it was, how many it cost, or what came of it.
    """
    if claim.time is not None or _counts(claim) or _told_on(row, clause, first):
        return False
    at = first - 1
    while at > clause.sentence.start and row.items[at].bears(LEADS):
        at -= 1
    if at < clause.sentence.start or not row.items[at].has("matter"):
        return False
    matter, led = row.items[at], at < first - 1
    heads = at == clause.sentence.start and bool(claim.places or claim.perpetrators)
    return not heads and (led or not (matter.definite or matter.suffix))
