"""The claims of one voice, and what it claims most."""

import msgspec
from sqlalchemy import Connection, func, select

from riwaya.core.claim import Claim
from riwaya.ledger import schema
from riwaya.ledger.rows import claim_of

_claims, _links, _articles = schema.claims.c, schema.links.c, schema.articles.c


class Spoken(msgspec.Struct, frozen=True):
    """One claim of a voice, with where and when it was told."""

    claim: Claim
    incident: str
    outlet: str | None
    published: str | None


def events_of(connection: Connection, voice: str) -> list[tuple[str, str, int]]:
    """(type of event, status, number of claims) of a voice, the commonest first."""
    query = select(_claims.event, _claims.status, func.count()).where(_claims.voice == voice)
    query = query.group_by(_claims.event, _claims.status)
    query = query.order_by(func.count().desc(), _claims.event, _claims.status)
    return [(event, status, count) for event, status, count in connection.execute(query)]


def spoken(connection: Connection, voice: str, limit: int) -> list[Spoken]:
    """The latest claims of a voice, by the day of their articles."""
    query = select(_claims.data, _links.incident, _articles.outlet, _articles.published)
    query = query.select_from(schema.claims.join(schema.links).join(schema.articles, _articles.key == _claims.article))
    query = query.where(_claims.voice == voice)
    query = query.order_by(_articles.published.is_(None), _articles.published.desc(), _claims.article, _claims.position)
    rows = connection.execute(query.limit(limit))
    return [Spoken(claim_of(data), *told) for data, *told in rows]
