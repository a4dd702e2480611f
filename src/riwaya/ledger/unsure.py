"""What a person should look at first: claims of which something is open, judgements that have become stale, issues."""

from collections.abc import Callable, Iterator

import msgspec
from sqlalchemy import Connection, select

from riwaya.core.claim import Claim
from riwaya.core.issue import Issue
from riwaya.core.judgement import Judgement
from riwaya.core.note import Note
from riwaya.ledger import schema
from riwaya.ledger.judgements import judgements
from riwaya.ledger.parts import asked
from riwaya.ledger.review import is_stale
from riwaya.ledger.rows import article_of, claim_of
from riwaya.ledger.store import TOLD, Account, account_of

_claims, _articles, _links, _overview = schema.claims.c, schema.articles.c, schema.links.c, schema.overview.c
_SETTLED = frozenset({"accepted", "rejected", "corrected", "uncertain", "added"})
_AT_ONCE = 500


class Unsure(msgspec.Struct, frozen=True):
    """A claim with its article and incident, and the words of what is open."""

    account: Account
    incident: str
    words: tuple[str, ...]


Open = Callable[[Claim, int], tuple[str, ...] | None]
"""What is open of a claim whose incident so many articles tell: its words, where it has any; None where nothing is."""


def unsure(connection: Connection, is_open: Open, limit: int, offset: int = 0) -> list[Unsure]:
    """Claims of which something is open and that nobody has judged, the latest articles first; a page of them."""
    settled = {one.target for one in judgements(connection) if _settles(one)}
    found = (one for one in _told(connection, is_open) if one.account.claim.id not in settled)
    return [one for at, one in zip(range(offset + limit), found, strict=False) if at >= offset]


def _settles(one: Judgement) -> bool:
    return one.about == "claim" and one.verdict in _SETTLED and not one.taken_back


def _told(connection: Connection, is_open: Open) -> Iterator[Unsure]:
    query = select(_claims.data, _links.incident, _overview.articles, schema.articles).select_from(
        schema.claims.join(schema.links)
        .join(schema.overview, _overview.incident == _links.incident)
        .join(schema.articles, _articles.key == _claims.article)
    )
    query = query.order_by(_articles.published.is_(None), _articles.published.desc(), _articles.key, _claims.position)
    for row in connection.execution_options(yield_per=_AT_ONCE).execute(query):
        claim = claim_of(row.data)
        words = is_open(claim, row.articles)
        if words is not None:
            yield Unsure(Account(claim, article_of(row)), row.incident, words)


def stale(connection: Connection) -> list[tuple[Judgement, Unsure | None]]:
    """Judgements on claims that rest on what is another thing by now, with the claim where it is still there."""
    told = [one for one in judgements(connection) if one.about == "claim" and not one.taken_back]
    query = select(_claims.id, *TOLD, _links.incident, schema.articles).select_from(
        schema.claims.join(schema.links).join(schema.articles, _articles.key == _claims.article)
    )
    now = {
        row.id: Unsure(account_of(row, article_of(row)), row.incident, ())
        for row in asked(connection, query, _claims.id, [one.target for one in told])
    }
    return [
        (one, found)
        for one in told
        for found in (now.get(one.target),)
        if is_stale(one, found.account if found else None)
    ]


def issues(connection: Connection) -> list[Issue]:
    """What could not be read and what is worth knowing; what failed comes first."""
    table = schema.issues.c
    rows = connection.execute(select(schema.issues).order_by(table.note, table.source, table.stage, table.reason))
    return [(Note if row.note else Issue)(row.source, row.stage, row.reason, row.advice) for row in rows]
