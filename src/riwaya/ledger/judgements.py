"""The judgements of a ledger: appended, taken back by another row, never changed."""

from collections.abc import Collection

from sqlalchemy import Connection, insert, select

from riwaya.core.judgement import OF_CLAIMS, OF_INCIDENTS, About, Judgement, Verdict
from riwaya.core.problem import Problem
from riwaya.ledger import schema
from riwaya.ledger.audit import log, now, stamp

_table = schema.judgements.c
_MOST = 4000
"""Letters of a note."""


def judge(  # noqa: PLR0913 - the parts of a judgement
    connection: Connection, about: About, target: str, verdict: Verdict, note: str, by: str, evidence: str
) -> int:
    """Append a judgement and return its number. Raises Problem where the verdict does not fit, or nobody judges."""
    if verdict not in (OF_CLAIMS if about == "claim" else OF_INCIDENTS):
        raise Problem(f"A judgement of {'a claim' if about == 'claim' else 'an incident'} can't be {verdict}.")
    if not by.strip():
        raise Problem("A judgement needs the name of who judges.")
    if verdict == "note" and not note.strip():
        raise Problem("A note needs words.")
    row = {"about": about, "target": target, "verdict": verdict, "note": note.strip()[:_MOST], "by": by.strip()}
    added = insert(schema.judgements).returning(_table.number)
    number = int(connection.execute(added, {**row, "at": stamp(now()), "evidence": evidence}).scalar_one())
    log(connection, by.strip(), "judged", target, f"{number}. {verdict}")
    return number


def take_back(connection: Connection, number: int, by: str) -> None:
    """Append that a judgement no longer holds; it stays readable. Raises Problem where there is none that does."""
    found = [one for one in judgements(connection) if one.number == number]
    if not found:
        raise Problem(f"There is no judgement {number}.")
    if found[0].taken_back:
        raise Problem(f"Judgement {number} is taken back already.")
    first = found[0]
    row = {"about": first.about, "target": first.target, "verdict": first.verdict, "note": "", "by": by.strip()}
    connection.execute(
        insert(schema.judgements), {**row, "at": stamp(now()), "evidence": first.evidence, "takes_back": number}
    )
    log(connection, by.strip(), "taken-back", first.target, f"{number}. {first.verdict}")


def judgements(connection: Connection, targets: Collection[str] | None = None) -> list[Judgement]:
    """The judgements, of some claims and incidents or all, in their order; those taken back say so."""
    query = select(schema.judgements).order_by(_table.number)
    if targets is not None:
        query = query.where(_table.target.in_(sorted(targets)))
    rows = connection.execute(query).all()
    back = {row.takes_back for row in rows if row.takes_back is not None}
    return [
        Judgement(row.number, row.about, row.target, row.verdict, row.note, row.by, row.at, row.evidence,
                  row.number in back)
        for row in rows
        if row.takes_back is None
    ]  # fmt: skip
