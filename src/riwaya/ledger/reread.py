"""A new reading of an article: its claims take the place of those before, and what people judged is kept."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from riwaya.core.claim import Claim
from riwaya.core.judgement import Judgement
from riwaya.ledger import schema
from riwaya.ledger.judgements import judgements_of
from riwaya.ledger.rows import claim_row

_claims = schema.claims.c


def put_reading(connection: Connection, article: str, claims: Sequence[Claim]) -> set[str]:
    """Put the claims of a new reading in the place of those of an article, and return the ids of all that were touched.

    A claim that is no longer read stays where something that was judged of it stands, and says that it is lost. Claims
    are to be settled and linked anew behind it.
    """
    before = {row.id: row for row in connection.execute(select(schema.claims).where(_claims.article == article))}
    read = {claim.id: claim_row(position, claim) for position, claim in enumerate(claims)}
    for name, row in read.items():
        if name in before:
            connection.execute(update(schema.claims).where(_claims.id == name).values(_as_read(row)))
        else:
            connection.execute(insert(schema.claims), _as_read(row))
    gone = [name for name, row in before.items() if row.origin != "added" and name not in read]
    kept = _judged(judgements_of(connection, gone, every=True))
    for name in gone:
        if name in kept:
            connection.execute(update(schema.claims).where(_claims.id == name).values(origin="lost"))
        else:
            connection.execute(delete(schema.links).where(schema.links.c.claim == name))
            connection.execute(delete(schema.claims).where(_claims.id == name))
    return {*read, *gone}


def _as_read(row: dict[str, Any]) -> dict[str, Any]:
    """The row of a claim as it was read: what people corrected comes back when it is settled."""
    return {**row, "machine": None, "origin": "read", "rejected": False}


def _judged(found: Sequence[Judgement]) -> set[str]:
    return {claim for one in found if one.about == "claim" and not one.taken_back for claim in one.claims}
