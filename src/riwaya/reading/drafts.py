"""What each clause tells, told by its voice: a claim in the making."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import OUTLET, Claim, Place, TimeSpan
from riwaya.core.span import Span
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses import Clause, clauses
from riwaya.reading.context import Context, Sentence
from riwaya.reading.events import event_of, is_general
from riwaya.reading.roles import cast
from riwaya.reading.status import standing
from riwaya.reading.tolls import tolls_of
from riwaya.reading.voices import Attribution


class Draft(msgspec.Struct, frozen=True):
    """A claim in the making: the claim without its id, and what merging asks of it."""

    claim: Claim
    definite: bool
    """Whether its words go back to an event told before («the shelling»)."""
    bare: bool
    """Whether it names neither who, where, when nor how many."""
    line: int
    sentence: int
    general: bool = False
    """Whether only general words speak for the type of its event."""
    lossy: bool = False
    """Whether it tells losses alone, and not what brought them."""
    alone: bool = False
    """Whether its sentence tells losses alone."""
    pretext: bool = False
    """Whether it reads another's words as preparing the ground for its event."""


def read_drafts(
    row: Row, parts: Sequence[Sentence], said: Sequence[Attribution], article: str, context: Context
) -> tuple[Draft, ...]:
    """The drafts of an article, one a clause, in order."""
    out: list[Draft] = []
    for number, sentence in enumerate(parts):
        mine = [one for one in said if sentence.start <= one.start < sentence.end]
        found = [_draft(row, c, mine, article, number, context) for c in clauses(row, sentence, mine, context)]
        drafts = [draft for draft in found if draft is not None]
        alone = all(draft.lossy for draft in drafts)
        out += [msgspec.structs.replace(draft, alone=alone) for draft in drafts]
    return tuple(out)


def _voice_at(said: Sequence[Attribution], clause: Clause) -> Attribution | None:
    """The attribution that holds for a clause's first word of the event."""
    head = min(clause.triggers + clause.losses)
    return next((one for one in reversed(said) if one.start <= head < one.end), None)


def _draft(
    row: Row, clause: Clause, said: Sequence[Attribution], article: str, number: int, context: Context
) -> Draft | None:
    if not clause.triggers and not _befell(row, clause):
        return None
    attribution = _voice_at(said, clause)
    stands = standing(row, clause, attribution)
    if stands is None:
        return None
    event = event_of(row, clause)
    actors = cast(row, clause, event, attribution)
    event = event_of(row, clause, actors.suggests)
    places = _places(row, clause, attribution)
    time = _time(row, clause, attribution)
    counted = tolls_of(row, clause.start, clause.end, context)
    tolls = tuple(dict.fromkeys(one.toll for one in counted))
    spans: dict[str, tuple[Span, ...]] = {}
    heads = clause.triggers or clause.losses
    spans["trigger"] = tuple(row.span(row.items[i]) for i in heads)
    voice = attribution.voice if attribution else OUTLET
    if attribution and attribution.items:
        spans["voice"] = (row.span(attribution.items[0], attribution.items[-1]),)
    for name, pairs in (("perpetrators", actors.perpetrators), ("targets", actors.targets), ("places", places)):
        if pairs:
            spans[name] = tuple(row.span(item) for _, item in pairs)
    if time is not None:
        spans["time"] = (row.span(time[1]),)
    if tolls:
        spans["tolls"] = tuple(row.span(row.items[one.index]) for one in counted)
    claim = Claim(
        id="", article=article, event=event, voice=voice, status=stands.status, denies=stands.denies, staged=stands.staged,
        perpetrators=tuple(a for a, _ in actors.perpetrators), targets=tuple(a for a, _ in actors.targets),
        taken_by=actors.taken_by, lost_by=actors.lost_by, places=tuple(p for p, _ in places),
        time=time[0] if time else None, tolls=tolls, evidence=(evidence_of(row, clause.start, clause.end),), spans=spans,
    )  # fmt: skip
    head = row.items[heads[0]]
    bare = not (claim.perpetrators or claim.targets or claim.places or claim.tolls)
    return Draft(claim, head.definite or bool(head.suffix), bare, clause.sentence.line, number, is_general(row, clause), not clause.triggers, pretext=stands.pretext)


def _befell(row: Row, clause: Clause) -> bool:
    """Whether losses are told, and not only people spoken of who were hurt before («took the wounded to»)."""
    lost = [row.items[index] for index in clause.losses]
    return any(not (item.has("loss.person") and item.definite) for item in lost)


def evidence_of(row: Row, start: int, end: int) -> Span:
    """The span of the items [start, end) without marks at its end."""
    last = end - 1
    while last > start and _trails(row, row.items[last]):
        last -= 1
    return row.span(row.items[start], row.items[last])


def _trails(row: Row, item: Item) -> bool:
    """Whether an item at a clause's end belongs to what follows."""
    return not row.letters(item)[0].isalnum() or any(item.has(label) for label in ("wa", "while", "after", "that", "li", "bi"))


def _places(row: Row, clause: Clause, said: Attribution | None) -> list[tuple[Place, Item]]:
    """The finest places of a clause, those that only hold them left out."""
    naming = frozenset(id(item) for item in said.items) if said else frozenset()
    items = [i for i in row.items[clause.start : clause.end] if i.has("where") and id(i) not in naming]
    named = [(where, item) for item in items if not (where := item.get("where")).holds]
    fine = [(where, item) for where, item in named if not where.coarse]
    found: dict[object, tuple[Place, Item]] = {}
    for where, item in fine or named:
        found.setdefault(where.place.name or where.place.surface, (where.place, item))
    held = {name for place, _ in found.values() for name in place.within if name != place.name}
    return [(place, item) for place, item in found.values() if place.name is None or place.name not in held]


def _time(row: Row, clause: Clause, said: Attribution | None) -> tuple[TimeSpan, Item] | None:
    """The time of a clause, else the one that leads its sentence."""
    for item in row.items[clause.start : clause.end]:
        if item.has("time"):
            return item.get("time"), item
    for item in row.items[clause.sentence.start : min(clause.sentence.start + 4, clause.start)]:
        if item.has("time") and not (said and said.start < clause.start):
            return item.get("time"), item
    return None
