"""Whether a clause tells its event, or only asks, wishes, aims at it or names it (codebook, section 1)."""

from riwaya.core.claim import Claim
from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.events.matters import NOUNS, matter_of, past_matter, points_back
from riwaya.reading.voices.attribution import Attribution
from riwaya.reading.words.verbs import UNTIL, is_imperfect, is_verb

BORNE = frozenset(("plus", "after", "light", "result", "saying"))
"""Words whose complement is led by «for»: it is no purpose («in addition to the shelling»)."""
CLOSE = 4
"""How near behind a word like «carrying out» its event stands."""
DENYING = frozenset(("negation", "denial"))
"""What right before a word takes it back."""
UNDER = ("which", "after", "ago", "until", "condition", "still")
"""What leads clauses that go with another one and tell of what is known: «the raid that struck», «when it struck»."""
BACK = 3
"""How far before a verb such a word stands."""
REACH = 8
"""How far apart an event and the verb that carries it stand."""
GOVERNED = frozenset(("bi", "li", "from", "on"))
"""What leads to an event that a verb before it carries, however long its subject is."""
PARTING = ("which", "that", "after", "while", "but", "saying", "matter")
"""What stands between a verb and an event only where the verb has another object."""
HEADS = frozenset((
    "wa", "fa", "comma", "colon", "dash", "qad", "people", "who", "group", "which", "was", "time", "where", "close",
    "as",
))  # fmt: skip
"""What a verb stands behind."""
OPENING = frozenset(("that", "wa", "as"))
"""What stands before that about which a sentence is."""
NAMING = frozenset(("bi", "on", "about", "after", "since", "ago", "despite", "owned", "count-word", "to"))
"""What an event stands behind that is only named beside what is told: «since the abduction», «despite the killing»."""


def tells(row: Row, clause: Clause, claim: Claim, morphology: Morphology) -> bool:
    """Whether words by which nothing else is said tell that an event took place: no question, wish or purpose does.

    What is named in another matter, or judged, is told where it is said when it was, whom it cost or what came of it.
    """
    first = past_matter(row, clause, _first(clause))
    if (
        points_back(row, clause)
        or _asked(row, clause)
        or _wished(row, clause, first, morphology)
        or _leads(row, clause, first)
        or _weighed(row, clause, claim)
    ):
        return False
    if claim.time is not None or _counts(claim) or _told_on(row, clause, first):
        return True
    return not (_aimed(row, clause, first) or _judged(row, clause, first) or _only_named(row, clause, first, claim))


def _leads(row: Row, clause: Clause, first: int) -> bool:
    """Whether an event only leads to who tells it: «in another attack, the police said that»."""
    start = clause.sentence.start + row.items[clause.sentence.start].has("wa")
    if first > start + 1 or not row.items[start].has("in") or not row.items[first].has("trigger.noun"):
        return False
    behind = first + 1 + (not row.has(first + 1, first + 2, "comma"))
    return row.has(behind, behind + 1, "comma") and row.has(behind + 1, behind + 2, "saying")


def told_by(row: Row, clause: Clause, claim: Claim, said: Attribution | None, m: Morphology) -> Item | None:
    """The word by which a sentence itself tells an event; None where it only names it beside what it tells.

    A verb of the main clause tells it, or a noun that is announced, heads the line, or has its losses counted.
    """
    index = _carrier(row, clause)
    item, before = row.items[index], row.items[index - 1] if index > clause.sentence.start else None
    if claim.voice.attitude == "accusing" or before is not None and before.bears(DENYING):
        return None
    if matter_of(row, clause, index) is not None or _all_named(row, clause, claim):
        return None
    if claim.event == "protest":
        if row.has(clause.sentence.start, index, "gathering") and not item.has("loss"):
            return item
        if not _demonstrates(row, clause) or item.has("loss"):
            return None
    verbs = (index, *(one for one in (*clause.lights, *clause.triggers, *clause.losses) if 0 < one - index <= REACH))
    if _beside(row, clause, index, said):
        return None
    if any(_by_verb(row, clause, one, m) and not _under(row, clause, one) and not _lasts(row, one, m) for one in verbs):
        return item
    announced = (
        said is not None
        and said.start < index
        and (said.saying is not None and said.content >= index - 1 or said.voice.attitude == "announcing")
    )
    counted = _counts(claim) and not _by_verb(row, clause, index, m)
    return item if announced or before is None or counted else None


def _lasts(row: Row, index: int, m: Morphology) -> bool:
    """Whether a verb tells what goes on or is wont to happen, and not one event: «they used to abduct»."""
    return " " not in row.letters(row.items[index]) and is_imperfect(row, index, m)


def _beside(row: Row, clause: Clause, index: int, said: Attribution | None) -> bool:
    """Whether an event is only named beside what is told: «since the abduction of», «despite the killing of two».

    Not so where the word before it is the verb's of saying («spoke of»), or leads to a result.
    """
    if index == clause.sentence.start or not row.items[index - 1].bears(NAMING):
        return False
    spoken = said is not None and said.start < index <= said.content
    return not (spoken or row.has(max(clause.sentence.start, index - CLOSE), index, "result"))


def _all_named(row: Row, clause: Clause, claim: Claim) -> bool:
    """Whether the words that give an event its type are only named in another matter: «tried for a kidnapping»."""
    words = [index for index in clause.triggers if row.items[index].get("trigger")["event"] == claim.event]
    return bool(words) and all(matter_of(row, clause, index) is not None for index in words)


def _demonstrates(row: Row, clause: Clause) -> bool:
    """Whether a word says that people demonstrate, and does not take it for known («they dispersed the crowd»)."""
    for index in clause.triggers:
        entry = row.items[index].get("trigger")
        if entry["frame"] == "protest" and not entry["known"] and not _taken_for_known(row, index):
            return True
    return False


def _taken_for_known(row: Row, index: int) -> bool:
    """Whether an event stands beside what is told: «after protests», «took part in the demonstration»."""
    before = row.items[index - 1] if index else None
    if before is None or not row.items[index].bears(NOUNS):
        return False
    known = row.items[index].definite and (before.has("in") or before.has("this"))
    return known or before.bears(NAMING) and not before.has("bi")


def _under(row: Row, clause: Clause, index: int) -> bool:
    """Whether a verb stands in a clause that goes with another one."""
    return row.has(max(clause.sentence.start, index - BACK), index, *UNDER)


def _carrier(row: Row, clause: Clause) -> int:
    """The item that carries an event: the first to tell of it, but no verb that has another object."""
    first = _first(clause)
    if first not in clause.lights:
        return first
    told = min(clause.triggers + clause.losses)
    far = told - first > REACH and not row.items[told - 1].bears(GOVERNED)
    return told if far or row.has(first + 1, told, *PARTING) else first


def _by_verb(row: Row, clause: Clause, index: int, m: Morphology) -> bool:
    """Whether a word is a verb for sure: what may be a noun as well stands at the head of its clause."""
    item = row.items[index]
    if item.has("trigger") and not item.bears(NOUNS) and not item.definite:
        return True  # «they opened fire»
    if not _finite(row, index):
        return False
    before = row.items[index - 1] if index > clause.sentence.start else None
    if before is None or not item.bears(NOUNS):
        return True
    if before.has("wa") and index - 1 > clause.sentence.start:  # «looting and abduction»: no «, and they abducted»
        before = row.items[index - 2]
    return before.bears(HEADS) or _closes(row, before, m)


def _closes(row: Row, item: Item, m: Morphology) -> bool:
    """Whether a word has its article, so that no noun without one stands behind it."""
    return item.definite or not item.readings and row.letters(item).startswith(m.article)


def _first(clause: Clause) -> int:
    """The item that is the first to tell of a clause's event."""
    return min(clause.triggers + clause.losses + clause.lights)


def _finite(row: Row, index: int) -> bool:
    """Whether a word that tells of an event is a verb."""
    item = row.items[index]
    if item.has("trigger"):
        return is_verb(row, index)
    return item.has("light") and not item.has("light.noun") or item.has("light.verb") or item.has("loss.verb")


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
        _finite(row, first) and not row.items[first].bears(NOUNS) and not row.has(max(0, first - 2), first - 1, *UNTIL)
    )


def _aimed(row: Row, clause: Clause, first: int) -> bool:
    """Whether an event is only what something is for: «they went, to kill him», «a base for carrying out raids»."""
    before = first - 2
    if before < clause.sentence.start or not row.items[first - 1].has("li") or row.items[first].definite:
        return False
    item = row.items[first]
    if row.items[before].bears(BORNE):
        return False
    if item.has("light.noun"):
        return bool(clause.triggers) and clause.triggers[0] - first < CLOSE
    aside = row.items[before].has("comma") and not row.has(clause.sentence.start, before, "light")
    return aside and item.has("trigger.noun")


def _judged(row: Row, clause: Clause, first: int) -> bool:
    """Whether a voice only judges an event that is known: «said that the attack is a cowardly act»."""
    led = first > clause.sentence.start and row.items[first - 1].has("that")
    return led and row.has(first + 1, clause.end, "verdict")


def _weighed(row: Row, clause: Clause, claim: Claim) -> bool:
    """Whether the outlet only says of «these attacks» what they threaten: it told of them before."""
    head = clause.head
    at = head - row.items[head - 1].has("this")
    opens = at == clause.sentence.start or row.items[at - 1].bears(OPENING)
    known = opens and row.items[head].definite and row.items[head].has("trigger.noun")
    own = claim.voice.kind == "outlet" and not claim.tolls
    return own and known and row.has(head + 1, clause.end, "verdict", "peril")


def _told_on(row: Row, clause: Clause, first: int) -> bool:
    """Whether a clause tells of its event by a verb, or tells losses behind the word that names it."""
    told = (index for index in (*clause.triggers, *clause.losses, *clause.lights) if index >= first)
    return any(_finite(row, index) for index in told) or any(
        index > first and index not in clause.triggers for index in clause.losses
    )


def _counts(claim: Claim) -> bool:
    """Whether a claim counts losses, and does not only name one who died."""
    return any((toll.high if toll.high is not None else toll.low or 0) > 1 for toll in claim.tolls)


def _only_named(row: Row, clause: Clause, first: int, claim: Claim) -> bool:
    """Whether an event is only named in what is said of another matter: «the file of the killing»."""
    at = matter_of(row, clause, first)
    return at is not None and not (at == clause.sentence.start and (claim.places or claim.perpetrators))
