"""Everything that a ledger holds."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.ledger import schema
from riwaya.ledger.parts import asked
from riwaya.ledger.rows import article_of, claim_of, incident_of


def all_articles(connection: Connection, among: Collection[str] | None = None) -> list[Article]:
    """Every article, or those of some ids, in the order of their ids."""
    query = select(schema.articles).order_by(schema.articles.c.key)
    if among is None:
        return [*map(article_of, connection.execute(query))]
    return [*map(article_of, asked(connection, query, schema.articles.c.key, among))]


def latest_articles(connection: Connection, most: int) -> list[Article]:
    """The articles that were published last, in that order; those of no known day come last."""
    table = schema.articles.c
    query = select(schema.articles).order_by(table.published.desc().nulls_last(), table.key).limit(most)
    return [*map(article_of, connection.execute(query))]


def latest_claims(connection: Connection, most: int, *, kind: str = "", event: str = "") -> list[Claim]:
    """The claims of a kind or a type of event that were published last, without those that were rejected."""
    table, told_in = schema.claims.c, schema.articles.c
    query = select(table.data).join(schema.articles, told_in.key == table.article).where(~table.rejected)
    query = query.where(table.kind == kind) if kind else query
    query = query.where(table.event == event) if event else query
    query = query.order_by(told_in.published.desc().nulls_last(), told_in.key, table.position)
    return [*map(claim_of, connection.scalars(query.limit(most)))]


def all_claims(connection: Connection, among: Collection[str] | None = None, *, rejected: bool = False) -> list[Claim]:
    """Every claim, or those of some articles, article by article in the order of their ids.

    What was rejected is left out unless asked for.
    """
    table = schema.claims.c
    query = select(table.data).order_by(table.article, table.position)
    query = query if rejected else query.where(~table.rejected)
    if among is None:
        return [*map(claim_of, connection.scalars(query))]
    return [claim_of(row.data) for row in asked(connection, query, table.article, among)]


def all_incidents(connection: Connection, among: Collection[str] | None = None) -> list[tuple[Incident, list[Claim]]]:
    """Every incident, or those of some ids, with the claims that are not rejected, by day (unknown last) and id."""
    held, of = schema.incidents.c, schema.links.c
    query = select(held.data, schema.claims.c.data).join_from(schema.incidents, schema.links, of.incident == held.id)
    query = query.join(schema.claims, schema.claims.c.id == of.claim).where(~schema.claims.c.rejected)
    query = query.order_by(held.date.is_(None), held.date, held.id, schema.claims.c.article, schema.claims.c.position)
    query = query if among is None else query.where(of.incident.in_(sorted(among)))
    found: dict[str, tuple[Incident, list[Claim]]] = {}
    for incident, claim in connection.execute(query):
        if incident not in found:
            found[incident] = (incident_of(incident), [])
        found[incident][1].append(claim_of(claim))
    return list(found.values())
