"""What each clause tells, told by its voice: a claim in the making."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from riwaya.core.claim import Claim, Kind, TimeSpan
from riwaya.core.span import Span
from riwaya.grammar.row import Item, Row
from riwaya.reading.claims.causes import with_causes
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.evidence import evidence_of
from riwaya.reading.claims.sharing import shared_out
from riwaya.reading.clauses.clauses import Clause, asserted, clauses
from riwaya.reading.clauses.further import singled_out
from riwaya.reading.context import Context, Sentence
from riwaya.reading.derivation import spans_of, voice_spans, voice_steps, with_telling
from riwaya.reading.events.elided import adds, leaves_out, set_against
from riwaya.reading.events.events import REFINES, by_land, by_losses, event_of, telling
from riwaya.reading.events.known import refers
from riwaya.reading.events.means import infrastructure_of, means_of, origin_of
from riwaya.reading.events.mentions import tells, told_by
from riwaya.reading.events.outcome import outcome_of
from riwaya.reading.events.status import standing, standing_words
from riwaya.reading.events.tally import done_by, tally_of, tells_share
from riwaya.reading.roles.denying import denied_part, own_deed, toned
from riwaya.reading.roles.mutual import told_apart
from riwaya.reading.roles.persons import persons_of
from riwaya.reading.roles.roles import Cast, cast
from riwaya.reading.setting.background import context_words, goes_on
from riwaya.reading.setting.dating import time_of
from riwaya.reading.setting.scenes import places_of
from riwaya.reading.tolls.revised import counts_all, is_replaced, with_earlier
from riwaya.reading.tolls.subcounts import tells_part
from riwaya.reading.tolls.tolls import tolls_of
from riwaya.reading.voices.attribution import by_sentence
from riwaya.reading.voices.voices import Attribution

WAR = 10_000
"""From so many dead on, a toll is that of a war, and of no single attack in it."""
PLAYED = frozenset({"territory_change", "movement", "armed_clash", "attack", "protest"})
"""Events that are told of players as well, in the same words."""
COUNTED = 2
"""How near before a word for the dead that it is their number stands."""

Valued = tuple[Any, Item]
"""A value of a claim with the item that gives it."""


def read_drafts(
    row: Row, parts: Sequence[Sentence], said: Sequence[Attribution], article: str, context: Context
) -> tuple[Draft, ...]:
    """The drafts of an article, one a clause, in order."""
    out: list[Draft] = []
    for number, (sentence, mine) in enumerate(zip(parts, by_sentence(said, parts), strict=True)):
        drafts: list[Draft] = []
        for clause in clauses(row, sentence, mine):
            draft = _draft(row, clause, mine, article, number, context)
            if draft is not None:
                earlier = with_earlier(row, clause, draft.claim)
                told = [one for claim in earlier for one in told_apart(row, clause, claim)]
                told = [one for claim in told for one in shared_out(row, claim)]
                drafts += [msgspec.structs.replace(draft, claim=claim) for claim in told]
        alone = all(draft.lossy for draft in drafts)
        out += [msgspec.structs.replace(draft, alone=alone) for draft in with_causes(row, drafts)]
    return tuple(out)


def _voice_at(said: Sequence[Attribution], clause: Clause) -> Attribution | None:
    """The attribution that holds for a clause's first word of the event."""
    head = min(clause.triggers + clause.losses)
    return next((one for one in reversed(said) if one.start <= head < one.end), None)


def _draft(
    row: Row, clause: Clause, said: Sequence[Attribution], article: str, number: int, context: Context
) -> Draft | None:
    if not clause.triggers and not _befell(row, clause) or _by_nature(row, clause) or _by_note(row, clause):
        return None
    attribution = _voice_at(said, clause)
    stands = standing(row, clause, attribution, context.morphology)
    if stands is None:
        return None
    told, own = telling(row, clause), own_deed(row, clause, attribution, context.morphology)
    event = event_of(told)
    actors = cast(row, clause, event, attribution, context, staged=stands.staged)
    if actors.suggests:
        event = event_of(told, actors.suggests)
    if own and not actors.perpetrators and (stands.status == "denied" or not actors.targets):
        actors = msgspec.structs.replace(actors, perpetrators=tuple(own))
    if told.tried:
        actors = msgspec.structs.replace(actors, taken_by=None, lost_by=None)
    claim = Claim(
        id="", article=article, event=event, status=stands.status, denies=denied_part(stands, own),
        staged=stands.staged, taken_by=actors.taken_by, lost_by=actors.lost_by,
        voice=toned(row, clause, attribution, stands, (actor for actor, _ in actors.perpetrators)),
        evidence=(evidence_of(row, clause.start, clause.end),), derivation=voice_steps(attribution),
    )  # fmt: skip
    claim = _filled(row, clause, claim, actors, attribution, context)
    event = by_land(by_losses(claim, told, owned=bool(own)), told, claim.places)
    claim = msgspec.structs.replace(claim, event=event)
    if _at_play(row, clause, claim):
        return None
    draft = _drawn(row, clause, claim, attribution, context)
    return msgspec.structs.replace(
        draft, sentence=number, general=told.general and event == event_of(told), pretext=stands.pretext
    )


def _drawn(row: Row, clause: Clause, claim: Claim, said: Attribution | None, context: Context) -> Draft:
    """The draft of a claim, with what the words of its clause answer to merging."""
    word = told_by(row, clause, claim, said, context.morphology)
    turns = row.having(clause.sentence.start, clause.head, "turn")
    bare = not (claim.perpetrators or claim.targets or claim.places or claim.tolls or claim.time or claim.means)
    return Draft(
        with_telling(row, claim, word), definite=refers(row, clause), bare=bare,
        line=clause.sentence.line, lossy=not clause.triggers, tells=word is not None, heads=clause.sentence.heads,
        named=claim.status == "happened" and not tells(row, clause, claim, context.morphology),
        against=set_against(row, clause, said), adds=adds(row, clause),
        foremost=singled_out(row, clause.sentence.start, clause.head), shared=tells_share(row, clause),
        totals=counts_all(row, clause), earlier=is_replaced(row, clause), part=tells_part(row, clause),
        turns=bool(turns), found=_found(row, clause), meanwhile=any(item.get("turn")["meanwhile"] for item in turns),
        apart=row.has(clause.sentence.start, clause.sentence.end, "apart"),
        lasting=claim.background and goes_on(row, clause), traded=_traded(row, clause, claim.event),
        led=row.has(max(clause.sentence.start, clause.start - 1), clause.head, "after"),
        amid=row.has(max(clause.sentence.start, clause.start - 1), clause.head, "during"),
        beside=row.has(max(clause.sentence.start, clause.start - 1), clause.start, "while"),
        subjectless=bool(clause.triggers) and not claim.perpetrators and leaves_out(row, clause, context.morphology),
    )  # fmt: skip


def _found(row: Row, clause: Clause) -> bool:
    """Whether a clause counts bodies that were found, and tells no other event."""
    finding = row.has(max(clause.sentence.start, clause.start - COUNTED), clause.head, "finding")
    return not clause.triggers and finding and any(row.items[index].has("people") for index in clause.losses)


def _traded(row: Row, clause: Clause, event: str) -> bool:
    """Whether a clause tells of a strike by the word for one that two sides trade."""
    words = [row.items[index].get("trigger") for index in clause.triggers]
    return event != "armed_clash" and any(word["frame"] == "clash" for word in words)


def _filled(row: Row, clause: Clause, claim: Claim, actors: Cast, said: Attribution | None, context: Context) -> Claim:
    """A claim with all that its clause names, each value with its span."""
    time, origin = time_of(row, clause, said, claim.status), origin_of(row, clause, claim.event)
    tolls = [(one.toll, row.items[one.index]) for one in tolls_of(row, clause.start, clause.end, context.morphology)]
    tally = tally_of(row, clause, [toll for toll, _ in tolls], time, said)
    told_as = context_words(row, clause, claim.event, time, context.morphology) if claim.status == "happened" else ()
    many: dict[str, Sequence[Valued]] = {
        "perpetrators": done_by(actors.perpetrators, tally), "targets": actors.targets, "tolls": tolls,
        "places": places_of(row, asserted(row, clause), said, origin and origin[1]), "means": means_of(row, clause),
        "infrastructure": infrastructure_of(row, clause, claim.event), "share": tally.shares if tally else (),
    }  # fmt: skip
    one: dict[str, Valued | None] = {
        "time": time, "period": tally.period if tally else None, "origin": origin,
        "outcome": outcome_of(row, clause, claim.event),
    }  # fmt: skip
    values: dict[str, Any] = {name: tuple(dict(pairs)) for name, pairs in many.items() if pairs}
    values |= {name: pair[0] for name, pair in one.items() if pair}
    items = {name: [item for _, item in pairs] for name, pairs in many.items() if pairs}
    items |= {name: [pair[1]] for name, pair in one.items() if pair}
    spans = _spans(row, clause, claim, said, {**items, **_sides(actors), "background": told_as})
    persons = persons_of(row, clause, said, context)
    if persons:
        spans["persons"] = tuple(row.span(*items) for _, items in persons)
        values["persons"] = tuple(person for person, _ in persons)
    if claim.status == "happened" and time is not None and _to_come(row, clause, time[0]):
        values["status"], spans["status"] = "prepared", (row.span(time[1]),)
    many_dead = any(toll.measure == "killed" and (toll.low or 0) >= WAR for toll, _ in tolls)
    if many_dead and claim.event not in REFINES and not _onesided(row, clause, time):
        values["event"] = "other"
    kind: Kind = "tally" if tally else "event"
    return msgspec.structs.replace(claim, kind=kind, background=bool(told_as), spans=spans, **values)


def _onesided(row: Row, clause: Clause, time: Valued | None) -> bool:
    """Whether the many dead of a clause are those of attacks, and of no war: «the toll (since the) aggression»."""
    words = [row.items[index] for index in clause.triggers] + list(time[1].parts if time is not None else ())
    return any(item.has("trigger") and item.get("trigger")["onesided"] for item in words)


def _to_come(row: Row, clause: Clause, time: TimeSpan) -> bool:
    """Whether a clause's time lies in the days to come, not so «opens next week after its fall»."""
    if row.items[clause.head - 1].has("after") and row.items[clause.head].has("trigger.noun"):
        return False
    return any((time.relative or {}).get(unit, 0) > 0 for unit in ("days", "weeks", "months", "years"))


def _sides(actors: Cast) -> dict[str, list[Item]]:
    """`taken_by` and `lost_by` -> the items that name who took and who lost."""
    acting = (*actors.perpetrators, *actors.targets)
    sides = {"taken_by": actors.taken_by, "lost_by": actors.lost_by}
    return {name: [item for actor, item in acting if actor.id == side] for name, side in sides.items() if side}


def _spans(
    row: Row, clause: Clause, claim: Claim, said: Attribution | None, items: Mapping[str, Sequence[Item]]
) -> dict[str, tuple[Span, ...]]:
    """Field -> where the words of a clause stand that fill it: its event, the `items` of its values, its standing."""
    trigger = [row.items[index] for index in clause.triggers or clause.losses]
    status = standing_words(row, clause, said, claim)
    return spans_of(row, {"trigger": trigger, **items, **status}) | voice_spans(row, said)


def _befell(row: Row, clause: Clause) -> bool:
    """Whether losses are told or counted, and not only people spoken of who were hurt («took the wounded to»)."""
    known = [index for index in clause.losses if row.items[index].has("loss.person") and row.items[index].definite]
    counted = any(row.has(max(clause.start, index - COUNTED), index, "count-word") for index in known)
    named = any(row.has(index + 1, min(index + 2, clause.end), "among") for index in known)  # «the dead are three men»
    return counted or named or len(known) < len(clause.losses)


def _by_nature(row: Row, clause: Clause) -> bool:
    """Whether an earthquake or the road killed people, and nothing but their death is told."""
    deadly = all(row.items[index].has("loss") for index in clause.triggers)
    return deadly and row.has(clause.start, clause.end, "disaster")


def _at_play(row: Row, clause: Clause, claim: Claim) -> bool:
    """Whether players fight, advance or protest: nobody is harmed, and no arms are named."""
    harmed = claim.tolls or claim.means or any(not _loose(row.items[index]) for index in clause.triggers)
    return claim.event in PLAYED and not harmed and row.has(clause.sentence.start, clause.sentence.end, "sport")


def _loose(item: Item) -> bool:
    """Whether a word for an event is one of those that are as often meant otherwise."""
    entry = item.get("trigger")
    return entry["event"] != "attack" or bool(entry["weak"] or entry["spoken"])


def _by_note(row: Row, clause: Clause) -> bool:
    """Whether a state protests, which it does in a note and not in the street: «Egypt protested to Iran»."""
    head, after = row.items[clause.head], row.items[clause.head + 1] if clause.head + 1 < clause.end else None
    entry = head.get("trigger.verb")
    protests = entry is not None and entry["frame"] == "protest" and not entry["known"]  # «the police dispersed»
    return protests and after is not None and after.has("who") and after.get("who").kind == "government"
