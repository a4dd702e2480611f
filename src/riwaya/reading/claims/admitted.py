"""Whom an answer names as having done what was told: who is accused of it, or owns up to it."""

from collections.abc import Sequence
from itertools import takewhile

import msgspec

from riwaya.core.claim import Actor
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.merging import same_voice
from riwaya.reading.roles.denying import same_side
from riwaya.reading.voices.voices import Attribution

CLOSE = 14
"""How many items behind a verb of accusing the accused stand at most."""


def named_doers(one: Attribution, items: Sequence[Item]) -> tuple[Actor, ...]:
    """Whom a stretch names as having done it: those accused, or the voice that owns up."""
    if one.saying is None or one.saying["status"] == "denied":
        return ()
    if one.saying["attitude"] == "accusing":
        return those_accused(one, items)
    return (one.who.as_actor(armed=True),) if one.who is not None and _owns_up(one.saying, items) else ()


def those_accused(one: Attribution, items: Sequence[Item], *, armed: bool = True) -> tuple[Actor, ...]:
    """The actors that a stretch names beside its voice, close to its verb; who stages a show is not armed."""
    close = takewhile(lambda item: not item.has("which"), items[:CLOSE])
    named = [item.get("who") for item in close if item.has("who") and item not in one.items]
    own = one.voice.surface or ""
    others = (who for who in named if not same_side(who.id, one.voice.id) and (who.id or who.surface not in own))
    return tuple(who.as_actor(armed=armed) for who in others)


def _owns_up(saying: Entry, items: Sequence[Item]) -> bool:
    """Whether a voice says in a stretch that it did it: «claimed it», «announced its responsibility»."""
    if saying["admits"]:
        return bool(saying["own"]) or any(item.has("trigger") for item in items)
    owned = (entry for item in items if (entry := item.get("owned")) is not None)
    return any(not entry["vague"] or saying["attitude"] == "announcing" for entry in owned)


def own_accused(out: Sequence[Draft], answer: Draft) -> list[Draft] | None:
    """The drafts with the accused in what the voice has just told itself: «said that it was hit, accusing X of it»."""
    laid, last = answer.claim, out[-1].claim if out else None
    if last is None or laid.status != "happened" or last.status != "happened" or last.perpetrators:
        return None
    if not (same_voice(last.voice, laid.voice) and (last.event, last.places) == (laid.event, laid.places)):
        return None
    spans = last.spans | {name: words for name, words in laid.spans.items() if name == "perpetrators"}
    evidence = tuple(sorted((*last.evidence, *laid.evidence)))
    claim = msgspec.structs.replace(last, perpetrators=laid.perpetrators, spans=spans, evidence=evidence)
    return [*out[:-1], msgspec.structs.replace(out[-1], claim=claim)]


def spreads(row: Row, one: Attribution) -> bool:
    """Whether lies are only said to be spread by somebody: «that X spreads these lies», not «claims that it is one»."""
    doubting = one.saying is not None and one.saying["attitude"] == "doubting"
    return doubting and not row.has(one.start, one.content, "that")


def clears_others(one: Attribution, items: Sequence[Item]) -> bool:
    """Whether a voice clears somebody else of a deed."""
    named = [item.get("who") for item in items[one.content - one.start :] if item.has("who")]
    return any(who.id != one.voice.id for who in named if who.id is not None)
