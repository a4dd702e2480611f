"""Accounts: claims as they stand, with the articles that tell them."""

from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, bindparam, select

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.ledger import schema
from riwaya.ledger.rows import article_of, claim_of

Origin = Literal["read", "lost", "added"]


class Account(msgspec.Struct, frozen=True):
    """One claim as it stands, with the article that tells it and how people changed it."""

    claim: Claim
    article: Article
    machine: Claim | None = None
    """What was read, where a person corrected it."""
    rejected: bool = False
    origin: Origin = "read"
    """Whether the last reading has it, has lost it while judgements keep it, or a person added it."""


TOLD = (schema.claims.c.data, schema.claims.c.machine, schema.claims.c.rejected, schema.claims.c.origin)
"""The columns of which an account is made."""


_TOLD_BY = (
    select(schema.links.c.incident, *TOLD)
    .join_from(schema.claims, schema.links, schema.links.c.claim == schema.claims.c.id)
    .where(schema.claims.c.article == bindparam("article"))
    .order_by(schema.claims.c.position)
)
_ACCOUNTS = (
    select(schema.articles, *TOLD)
    .join_from(schema.claims, schema.links, schema.links.c.claim == schema.claims.c.id)
    .join(schema.articles, schema.articles.c.key == schema.claims.c.article)
    .where(schema.links.c.incident == bindparam("incident"))
    .order_by(
        schema.articles.c.published.is_(None),
        schema.articles.c.published,
        schema.articles.c.key,
        schema.claims.c.position,
    )
)
"""Queries of every page, made once: to put one together takes longer than to answer it."""


def account_of(row: Any, article: Article) -> Account:  # noqa: ANN401 - a row has the columns of its query
    """The account of a row that has these columns."""
    machine = claim_of(row.machine) if row.machine else None
    return Account(claim_of(row.data), article, machine, row.rejected, row.origin)


def told_by(connection: Connection, article: Article) -> list[tuple[Account, str]]:
    """The accounts of an article in their order, each with the id of its incident."""
    rows = connection.execute(_TOLD_BY, {"article": article.key})
    return [(account_of(row, article), row.incident) for row in rows]


def told_of(connection: Connection, incident: str, *, rejected: bool) -> list[Account]:
    """The accounts of an incident, by day of publication (unknown last) and article."""
    rows = connection.execute(_ACCOUNTS, {"incident": incident})
    return [account_of(row, article_of(row)) for row in rows if rejected or not row.rejected]
