"""Everything that a ledger holds."""

from sqlalchemy import Connection, select

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.ledger import schema
from riwaya.ledger.rows import article_of, claim_of, incident_of


def all_articles(connection: Connection) -> list[Article]:
    """Every article, in the order of their ids."""
    return [*map(article_of, connection.execute(select(schema.articles).order_by(schema.articles.c.key)))]


def all_claims(connection: Connection, *, rejected: bool = False) -> list[Claim]:
    """Every claim, article by article in the order of their ids; what was rejected is left out unless asked for."""
    query = select(schema.claims.c.data).order_by(schema.claims.c.article, schema.claims.c.position)
    return [*map(claim_of, connection.scalars(query if rejected else query.where(~schema.claims.c.rejected)))]


def all_incidents(connection: Connection) -> list[tuple[Incident, list[Claim]]]:
    """Every incident with the claims that are not rejected, by day (unknown last) and id."""
    held, of = schema.incidents.c, schema.links.c
    query = select(held.data, schema.claims.c.data).join_from(schema.incidents, schema.links, of.incident == held.id)
    query = query.join(schema.claims, schema.claims.c.id == of.claim).where(~schema.claims.c.rejected)
    query = query.order_by(held.date.is_(None), held.date, held.id, schema.claims.c.article, schema.claims.c.position)
    found: dict[str, tuple[Incident, list[Claim]]] = {}
    for incident, claim in connection.execute(query):
        if incident not in found:
            found[incident] = (incident_of(incident), [])
        found[incident][1].append(claim_of(claim))
    return list(found.values())
