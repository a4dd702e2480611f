"""The judgements that stand: neither taken back nor made under an assignment."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, select

from riwaya.core.claim import Claim
from riwaya.core.correction import Correction
from riwaya.ledger import schema
from riwaya.ledger.parts import asked
from riwaya.linking.incidents.regrouped import Relation

_table, _judged = schema.judgements.c, schema.judged.c


class Decided(msgspec.Struct, frozen=True):
    """What stands of one claim: its corrections in order, whether it is rejected, and the claim itself where added."""

    corrections: tuple[Correction, ...] = ()
    rejected: bool = False
    added: Claim | None = None


def decided(connection: Connection, claims: Collection[str], coding: int | None = None) -> dict[str, Decided]:
    """What stands of each of some claims that anything stands of: for the ledger, or under one assignment."""
    found: defaultdict[str, Decided] = defaultdict(Decided)
    query = _standing(select(_table.target, _table.verdict, _table.value), coding)
    query = query.where(_table.about == "claim").order_by(_table.number)
    for target, verdict, value in asked(connection, query, _table.target, claims):
        found[target] = _with(found[target], verdict, value)
    return dict(found)


def added_to(connection: Connection, article: str, coding: int) -> list[Claim]:
    """The claims that were added to an article under an assignment."""
    query = _standing(select(_table.value), coding).where(_table.verdict == "added").order_by(_table.number)
    found = (msgspec.json.decode(value, type=Claim) for value in connection.scalars(query))
    return [claim for claim in found if claim.article == article]


def relations(connection: Connection, claims: Collection[str]) -> list[tuple[int, Relation]]:
    """What stands between incidents that hold one of some claims, by number, in order."""
    named = _standing(select(_table.number, _table.verdict)).where(_table.about == "incidents")
    touching = named.join(schema.judged, _judged.judgement == _table.number).distinct()
    verdicts = dict(map(tuple, asked(connection, touching, _judged.claim, claims)))
    sides: defaultdict[tuple[int, bool], set[str]] = defaultdict(set)
    for number, claim, second in asked(connection, select(schema.judged), _judged.judgement, verdicts):
        sides[number, second].add(claim)
    return [
        (number, Relation(verdicts[number], frozenset(sides[number, False]), frozenset(sides[number, True])))
        for number in sorted(verdicts)
    ]


def judged_claims(connection: Connection) -> set[str]:
    """Every claim of which, or between whose incidents, something stands that can change claims or incidents."""
    query = _standing(select(_judged.claim).distinct().join(schema.judgements, _table.number == _judged.judgement))
    changing = _table.about.in_(("claim", "incidents")) & _table.verdict.not_in(("linked", "uncertain", "note"))
    return set(connection.scalars(query.where(changing)))


def _standing(query: Select[Any], coding: int | None = None) -> Select[Any]:
    back = schema.judgements.alias().c
    within: ColumnElement[bool] = _table.coding.is_(None) if coding is None else _table.coding == coding
    ended = select(back.number).where(back.takes_back == _table.number).exists()
    return query.where(within, _table.takes_back.is_(None), ~ended)


def _with(known: Decided, verdict: str, value: str | None) -> Decided:
    if verdict == "corrected":
        correction = msgspec.json.decode(value or "", type=Correction)
        return msgspec.structs.replace(known, corrections=(*known.corrections, correction))
    if verdict == "added":
        return msgspec.structs.replace(known, added=msgspec.json.decode(value or "", type=Claim))
    if verdict in ("accepted", "rejected", "uncertain"):
        return msgspec.structs.replace(known, rejected=verdict == "rejected")
    return known
