"""What a person should look at first: claims of which something is open, judgements that have become stale, issues."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, select

from riwaya.core.claim import Claim
from riwaya.core.issue import Issue
from riwaya.core.judgement import Judgement
from riwaya.core.note import Note
from riwaya.ledger import schema
from riwaya.ledger.accounts import TOLD, Account, account_of
from riwaya.ledger.judgements import judgements
from riwaya.ledger.parts import asked, flowing, parts
from riwaya.ledger.review import is_stale
from riwaya.ledger.rows import article_of, claim_of

_claims, _articles, _links = schema.claims.c, schema.articles.c, schema.links.c
_SETTLED = frozenset({"accepted", "rejected", "corrected", "uncertain", "added"})
_AT_ONCE = 100
_JOINED = schema.claims.join(schema.links).join(schema.articles, _articles.key == _claims.article)
_LINKED = select(_claims.data, _links.incident, _links.worth, schema.articles).select_from(_JOINED)


class Unsure(msgspec.Struct, frozen=True):
    """A claim with its article and incident, and the words of what is open."""

    account: Account
    incident: str
    words: tuple[str, ...]
    worth: float | None = None
    """What ties it to the other articles of its incident; None where nothing does."""


Open = Callable[[Claim], tuple[str, ...] | None]
"""What is open of a claim: its words; None where nothing is."""
WEAK = 3.0
"""What a tie to another article must be worth to count as firm: of those below, three of ten are wrong on `dev`."""


LOOKED_AT = 2000
"""The latest articles in which claims are looked for of which something is open."""


def unsure(connection: Connection, is_open: Open, limit: int, offset: int = 0) -> list[Unsure]:
    """Claims of which something is open and that nobody has judged, the latest articles first; a page of them."""
    return _unsettled(connection, _told(_latest(connection), is_open), limit, offset)


def _latest(connection: Connection) -> Iterator[Row[Any]]:
    """The claims of the latest articles, a few articles at a time: most pages are full after the first."""
    in_order = _articles.published.desc().nulls_last(), _articles.key
    keys = connection.scalars(select(_articles.key).order_by(*in_order).limit(LOOKED_AT)).all()
    for some in parts(keys, _AT_ONCE):
        yield from connection.execute(_LINKED.where(_articles.key.in_(some)).order_by(*in_order, _claims.position))


def weakly_tied(connection: Connection, limit: int, offset: int = 0) -> list[Unsure]:
    """Claims that little ties to the other articles of their incident and that nobody has judged, the weakest first."""
    query = _LINKED.where(_links.worth < WEAK).order_by(_links.worth, _links.claim)
    rows = chain.from_iterable(flowing(connection, query, _AT_ONCE))
    return _unsettled(connection, _told(rows, lambda _: ()), limit, offset)


def _unsettled(connection: Connection, told: Iterator[Unsure], limit: int, offset: int) -> list[Unsure]:
    settled = {claim for one in judgements(connection) for claim in _settled_by(one)}
    found = (one for one in told if one.account.claim.id not in settled)
    return [one for at, one in zip(range(offset + limit), found, strict=False) if at >= offset]


def _settled_by(one: Judgement) -> Iterable[str]:
    """The claims that a judgement leaves no doubt about: those judged themselves, and those set apart from others."""
    settles = one.verdict == "distinct" or (one.about == "claim" and one.verdict in _SETTLED)
    return one.claims if settles and not one.taken_back else ()


def _told(rows: Iterable[Row[Any]], is_open: Open) -> Iterator[Unsure]:
    for row in rows:
        claim = claim_of(row.data)
        words = is_open(claim)
        if words is not None:
            yield Unsure(Account(claim, article_of(row)), row.incident, words, row.worth)


def stale(connection: Connection) -> list[tuple[Judgement, Unsure | None]]:
    """Judgements on claims that rest on what is another thing by now, with the claim where it is still there."""
    told = [one for one in judgements(connection) if one.about == "claim" and not one.taken_back]
    query = select(_claims.id, *TOLD, _links.incident, schema.articles).select_from(_JOINED)
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


def issues(connection: Connection, limit: int, offset: int = 0, stage: str = "") -> list[Issue]:
    """What could not be read and what is worth knowing, of a stage or of all; what failed comes first. A page of it."""
    table = schema.issues.c
    query = select(schema.issues).order_by(table.note, table.source, table.stage, table.reason)
    query = query.where(table.stage == stage) if stage else query
    rows = connection.execute(query.limit(limit).offset(offset))
    return [(Note if row.note else Issue)(row.source, row.stage, row.reason, row.advice) for row in rows]


def issues_by_stage(connection: Connection) -> dict[str, int]:
    """How many issues and notes each stage has."""
    table = schema.issues.c
    query = select(table.stage, func.count()).group_by(table.stage)
    return dict(sorted((stage, count) for stage, count in connection.execute(query)))
