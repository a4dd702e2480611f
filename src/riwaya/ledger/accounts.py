"""Accounts: claims as they stand, with the articles that tell them."""

from typing import Any, Literal, NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, exists, select

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.ledger import schema
from riwaya.ledger.judgements import JUDGED, told_in
from riwaya.ledger.rows import article_of, claim_of, incident_of

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


class Held(NamedTuple):
    """An article of the ledger with its claims, each with the id of its incident."""

    article: Article
    accounts: list[tuple[Account, str]]
    captured_again: bool
    judged: bool
    """Whether anybody judged it or one of its claims."""


class Telling(NamedTuple):
    """An incident with who says what of it, by day of publication (unknown last) and article."""

    incident: Incident
    accounts: list[Account]
    """All, those that were rejected as well."""
    naming: set[str]
    """The articles of these of which a claim names persons."""
    judged: bool
    """Whether anybody judged one of its claims."""


TOLD = (schema.claims.c.data, schema.claims.c.machine, schema.claims.c.rejected, schema.claims.c.origin)
"""The columns of which an account is made."""


_HELD = (
    select(
        schema.articles,
        exists().where(schema.captures.c.article == schema.articles.c.key).label("captured_again"),
        JUDGED.label("judged"),
        schema.links.c.incident,
        *TOLD,
    )
    .join_from(schema.articles, schema.claims, schema.claims.c.article == schema.articles.c.key, isouter=True)
    .join(schema.links, schema.links.c.claim == schema.claims.c.id, isouter=True)
    .where(schema.articles.c.key == bindparam("article"))
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
_beside = schema.claims.alias()
_TELLING = _ACCOUNTS.join(schema.incidents, schema.incidents.c.id == schema.links.c.incident).add_columns(
    schema.incidents.c.data.label("whole"),
    select(_beside.c.id)
    .where(_beside.c.article == schema.articles.c.key, schema.NAMES_PERSONS)
    .exists()
    .label("names"),
    exists().where(schema.judged.c.claim == schema.claims.c.id).label("judged"),
)
"""Queries of every page, made once: to put one together takes longer than to answer it. A page asks one that says as
well where there is nothing more to ask for, since each way to a server and back takes as long as what is asked."""


def account_of(row: Any, article: Article) -> Account:  # noqa: ANN401 - a row has the columns of its query
    """The account of a row that has these columns."""
    machine = claim_of(row.machine) if row.machine else None
    return Account(claim_of(row.data), article, machine, row.rejected, row.origin)


def held(connection: Connection, key: str) -> Held | None:
    """The article of an id with its accounts in their order; None where there is none of that id."""
    rows = connection.execute(_HELD, told_in(key)).all()
    if not rows:
        return None
    article = article_of(rows[0])
    told = [(account_of(row, article), row.incident) for row in rows if row.incident]
    return Held(article, told, rows[0].captured_again, rows[0].judged)


def telling_of(connection: Connection, incident: str) -> Telling | None:
    """The incident of an id with its accounts; None where there is none of that id."""
    rows = connection.execute(_TELLING, {"incident": incident}).all()
    if not rows:
        return None
    accounts = [account_of(row, article_of(row)) for row in rows]
    naming = {row.key for row in rows if row.names}
    return Telling(incident_of(rows[0].whole), accounts, naming, any(row.judged for row in rows))


def told_of(connection: Connection, incident: str, *, rejected: bool) -> list[Account]:
    """The accounts of an incident, by day of publication (unknown last) and article."""
    rows = connection.execute(_ACCOUNTS, {"incident": incident})
    return [account_of(row, article_of(row)) for row in rows if rejected or not row.rejected]


def article_telling(connection: Connection, claim: str) -> str | None:
    """The id of the article that tells the claim of an id; None where there is none of that id."""
    return connection.scalar(select(schema.claims.c.article).where(schema.claims.c.id == claim))
