"""What was judged of an incident or an article, and whether it still rests on what is there."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, select

from riwaya.core.article import Article
from riwaya.core.correction import evidence_of_field
from riwaya.core.incident import Incident
from riwaya.core.judgement import (
    Judgement,
    evidence_of_claim,
    evidence_of_claims,
    evidence_of_incident,
)
from riwaya.ledger import schema
from riwaya.ledger.accounts import Account
from riwaya.ledger.judgements import judgements_of
from riwaya.ledger.parts import asked
from riwaya.ledger.rows import incident_of

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NEAR = timedelta(days=2)
Side = tuple[int, bool]
"""The number of a judgement, and of two incidents whether it is the second."""


_of = schema.incidents.c
_NEAREST = _of.place.is_distinct_from(bindparam("place")), _of.event != bindparam("event"), _of.date, _of.id


def _others(where: ColumnElement[bool]) -> Select[Any]:
    """Other incidents, the nearest first; which these are is found in an index alone: a day may have many."""
    ids = select(_of.id).where(_of.id != bindparam("id"), where).order_by(*_NEAREST).limit(bindparam("most"))
    return select(_of.data).where(_of.id.in_(ids.correlate(None))).order_by(*_NEAREST)


_NEAR_DAY = _others(_of.date.between(bindparam("first"), bindparam("last")))
_AT_PLACE = _others(_of.place == bindparam("place"))
_UNDATED = _others((_of.place == bindparam("place")) & _of.date.is_(None))


def on_incident(connection: Connection, incident: Incident, claims: Collection[str]) -> list[Judgement]:
    """The judgements on an incident, on its claims, and between it and others, in their order.

    A judgement on an incident belongs to the one that holds most of the claims that it was made on, since linking may
    give incidents other ids.
    """
    found = judgements_of(connection, claims)
    at = homes(connection, [one.number for one in found if one.about in ("incident", "incidents")])
    return [
        one
        for one in found
        if one.about == "claim" or incident.incident in (at.get((one.number, False)), at.get((one.number, True)))
    ]


def homes(connection: Connection, numbers: Collection[int]) -> dict[Side, str]:
    """The incident that holds most of the claims of each side of some judgements; of several, the first by its id."""
    if not numbers:
        return {}
    named, of = schema.judged.c, schema.links.c
    found: dict[Side, tuple[int, str]] = {}
    query = select(named.judgement, named.second, of.incident, func.count())
    query = query.join(schema.links, of.claim == named.claim).group_by(named.judgement, named.second, of.incident)
    for number, second, incident, count in asked(connection, query, named.judgement, numbers):
        best = (-count, incident)
        found[number, bool(second)] = min(found.get((number, bool(second)), best), best)
    return {side: incident for side, (_, incident) in found.items()}


def home(connection: Connection, claims: Collection[str]) -> str | None:
    """The incident that holds most of some claims; of several, the first by its id; None where none holds any."""
    of = schema.links.c
    counted = Counter(incident for (incident,) in asked(connection, select(of.incident), of.claim, claims))
    return min(counted, key=lambda incident: (-counted[incident], incident), default=None)


def moved(connection: Connection, name: str) -> str | None:
    """The incident in which an incident of the linking came up by a judgement; None where there is none of that id."""
    of = schema.links.c
    return connection.scalars(select(of.incident).where(of.machine == name).order_by(of.claim).limit(1)).first()


class Beside(msgspec.Struct, frozen=True):
    """Another incident that a judgement sets beside one: linked, apart, or not settled."""

    verdict: str
    incident: str
    number: int


def beside(connection: Connection, incident: str, judged: Iterable[Judgement]) -> list[Beside]:
    """The other incidents to which what was judged and stands relates this one."""
    told = [one for one in judged if one.about == "incidents" and not one.taken_back]
    at = homes(connection, [one.number for one in told])
    pairs = [(one, {at.get((one.number, False)), at.get((one.number, True))} - {incident, None}) for one in told]
    return [Beside(one.verdict, other, one.number) for one, others in pairs for other in others if other]


def near(connection: Connection, incident: Incident, limit: int) -> list[Incident]:
    """Incidents of about the same day, those at the same place first, then those there of which no day is known.

    Where its own day is not known, all at the same place.
    """
    of = {"id": incident.incident, "place": incident.place, "event": incident.event}
    found: list[str] = []
    dated = _DAY.fullmatch(incident.date or "")
    if dated:
        day = date.fromisoformat(dated[0])
        period = {"first": str(day - _NEAR), "last": str(day + _NEAR)}
        found += connection.scalars(_NEAR_DAY, of | period | {"most": limit})
    if incident.place and len(found) < limit:
        found += connection.scalars(_UNDATED if dated else _AT_PLACE, of | {"most": limit - len(found)})
    return [*map(incident_of, found)]


def that_lost_claims(connection: Connection, judged: Iterable[Judgement]) -> set[int]:
    """The numbers of those judgements on two incidents of which a claim is no longer there: they are stale."""
    pairs = {one.number: {*one.claims, *one.other} for one in judged if one.about == "incidents"}
    if not pairs:
        return set()
    named = set().union(*pairs.values())
    of = schema.links.c
    there = {claim for (claim,) in asked(connection, select(of.claim), of.claim, named)}
    return {number for number, claims in pairs.items() if claims - there}


def is_stale(
    one: Judgement,
    account: Account | None,
    incident: Incident | None = None,
    article: Article | None = None,
    claims: Iterable[Account] = (),
) -> bool:
    """Whether what a judgement rests on is another thing by now.

    Of a claim that is its account; of an incident its claims; of an article its text and what was read in it.
    """
    if one.about == "incident" and incident:
        return one.evidence != evidence_of_incident(incident)
    if one.about == "article" and article:
        return one.verdict == "reviewed" and one.evidence != evidence_of_article(article, claims)
    if one.about != "claim":
        return False
    if account is None:
        return True
    claim, article = account.claim, account.article
    if one.verdict == "added":
        return one.evidence != article.sha256
    if account.origin == "lost":
        return True
    if one.correction is not None:
        return one.evidence != evidence_of_field(account.machine or claim, one.correction.field, article)
    return one.evidence != evidence_of_claim(claim, article)


def evidence_of_article(article: Article, claims: Iterable[Account]) -> str:
    """The hash of what a review of a whole article rests on: its text, and the claims that were read in it."""
    read = (account.machine or account.claim for account in claims if account.origin == "read")
    return evidence_of_claims([article.sha256, *(evidence_of_claim(claim, article) for claim in read)])


def evidence_of_pair(one: Collection[str], other: Collection[str]) -> str:
    """The hash of what a judgement on two incidents rests on: the claims of both."""
    return evidence_of_claims([*sorted(one), "", *sorted(other)])
