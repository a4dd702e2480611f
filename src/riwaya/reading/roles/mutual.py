"""Two who accuse each other: «X and Y traded accusations of shelling the hospital» is what either says of the other."""

import msgspec

from riwaya.core.claim import Actor, Claim, Voice
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.derivation import spans_of
from riwaya.reading.roles.denying import with_known


def told_apart(row: Row, clause: Clause, claim: Claim) -> tuple[Claim, ...]:
    """A claim, or what two voices tell in the same words: who accuse each other, or who denies a part of it."""
    return _each_other(row, clause, claim) or with_known(row, clause, claim)


def _each_other(row: Row, clause: Clause, claim: Claim) -> tuple[Claim, ...]:
    """What each of two says where they accuse each other of a claim's event; empty where they do not."""
    if len(claim.perpetrators) != 2 or not _traded(row, clause):
        return ()
    named = {item.get("who").surface: item for item in row.having(clause.sentence.start, clause.end, "who")}
    one, two = claim.perpetrators
    if one.surface not in named or two.surface not in named:
        return ()
    first, second = named[one.surface], named[two.surface]
    return _accusing(row, claim, first, (two, second)), _accusing(row, claim, second, (one, first))


def _traded(row: Row, clause: Clause) -> bool:
    """Whether accusations are traded before an event is named."""
    start = clause.sentence.start
    if not row.has(start, clause.head, "mutual"):
        return False
    words = (item.get("saying.noun") for item in row.having(start, clause.head, "saying.noun"))
    return any(word["attitude"] == "accusing" for word in words)


def _accusing(row: Row, claim: Claim, item: Item, accused: tuple[Actor, Item]) -> Claim:
    """What one of two says of the other."""
    who: Who = item.get("who")
    chain = (*claim.voice.chain, who.surface)  # «…, according to an agency»
    voice = Voice(who.kind, "accusing", who.id, who.name, who.surface, chain)
    spans = spans_of(row, {"voice": [item], "perpetrators": [accused[1]]})
    return msgspec.structs.replace(claim, voice=voice, perpetrators=(accused[0],), spans={**claim.spans, **spans})
