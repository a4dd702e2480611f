"""The judgements of a ledger: appended, taken back by another row, never changed."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, bindparam, insert, select

from riwaya.core.claim import Claim
from riwaya.core.correction import Correction
from riwaya.core.judgement import VERDICTS, Decision, Judgement
from riwaya.core.problem import Problem
from riwaya.ledger import schema
from riwaya.ledger.audit import Hand, log, now, stamp
from riwaya.ledger.parts import asked, parts
from riwaya.ledger.settle import settle

_table, _judged = schema.judgements.c, schema.judged.c
_ALL = select(schema.judgements).where(_table.takes_back.is_(None)).order_by(_table.number)
_NAMING = _ALL.where(
    _table.number.in_(select(_judged.judgement).where(_judged.claim.in_(bindparam("claims", expanding=True))))
)
_OF_LEDGER = _NAMING.where(_table.coding.is_(None))
_on = (_table.about == "article") & (_table.target == bindparam("article"))
_on |= (_table.verdict == "added") & _table.value.like(bindparam("told"), escape="/")
_of = select(_judged.judgement).join(schema.claims, schema.claims.c.id == _judged.claim)
_in = _on | _table.number.in_(_of.where(schema.claims.c.article == bindparam("article")))
_ON_LEDGERS = _ALL.where(_on, _table.coding.is_(None))
_IN_LEDGERS = _ALL.where(_in, _table.coding.is_(None))
JUDGED = _IN_LEDGERS.order_by(None).exists()
"""Whether `judgements_on` has any of an article with its claims, for a query that has to do with the article anyway."""
_CODED = _ALL.where(_table.coding == bindparam("coding"))
_MOST = 4000
"""Letters of a note."""
_CALLED = {"claim": "a claim", "incident": "an incident", "incidents": "two incidents", "article": "an article"}


def judge(connection: Connection, decision: Decision, by: str) -> int:
    """Append a judgement, let the ledger follow it, and return its number.

    Raises Problem where the verdict does not fit, or nobody judges.
    """
    _check(decision, by)
    row = {name: getattr(decision, name) for name in ("about", "target", "verdict", "evidence", "coding")}
    row |= {"note": decision.note.strip()[:_MOST], "by": by.strip(), "at": stamp(now()), "value": _value(decision)}
    number = int(connection.execute(insert(schema.judgements).returning(_table.number), row).scalar_one())
    sides = dict.fromkeys(decision.claims, False) | dict.fromkeys(decision.other, True)
    if sides:
        rows = [{"judgement": number, "claim": claim, "second": second} for claim, second in sides.items()]
        connection.execute(insert(schema.judged), rows)
    _follow(connection, decision)
    log(connection, Hand(by.strip()), "judged", decision.target, f"{number}. {decision.verdict}")
    return number


def take_back(connection: Connection, number: int, by: str) -> None:
    """Append that a judgement no longer holds; it stays readable. Raises Problem where there is none that does."""
    first = judgement(connection, number)
    if first.taken_back:
        raise Problem(f"Judgement {number} is taken back already.")
    row = {name: getattr(first, name) for name in ("about", "target", "verdict", "evidence", "coding")}
    connection.execute(
        insert(schema.judgements), {**row, "note": "", "by": by.strip(), "at": stamp(now()), "takes_back": number}
    )
    _follow(connection, first)
    log(connection, Hand(by.strip()), "taken-back", first.target, f"{number}. {first.verdict}")


def judgement(connection: Connection, number: int) -> Judgement:
    """The judgement of a number. Raises Problem where there is none."""
    found = _judgements(connection, _table.number == number)
    if not found:
        raise Problem(f"There is no judgement {number}.")
    return found[0]


def judgements(connection: Connection, *, coded: bool = False) -> list[Judgement]:
    """The judgements in their order, those taken back with them; those made under an assignment where asked for."""
    return _judgements(connection) if coded else _judgements(connection, _table.coding.is_(None))


def judgements_of(connection: Connection, claims: Collection[str], *, every: bool = False) -> list[Judgement]:
    """The judgements that name one of some claims, in their order: the ledger's own, or `every`."""
    query = _NAMING if every else _OF_LEDGER
    found = {
        one.number: one
        for some in parts(sorted(claims))
        for one in _read(connection, connection.execute(query, {"claims": some}).all())
    }
    return [found[number] for number in sorted(found)]


def judgements_on(connection: Connection, article: str, *, claims: bool = False) -> list[Judgement]:
    """The judgements on an article itself, and those by which claims were added to it, taken back or not.

    Those that name a claim of it as well, where asked for.
    """
    query = _IN_LEDGERS if claims else _ON_LEDGERS
    return _read(connection, connection.execute(query, told_in(article)).all())


def told_in(article: str) -> dict[str, str]:
    """What a query for the judgements on an article has to know of it."""
    words = re.sub("([/%_])", r"/\1", f'"article":{msgspec.json.encode(article).decode()}')
    return {"article": article, "told": f"%{words}%"}


def judgements_coded(connection: Connection, coding: int) -> list[Judgement]:
    """The judgements that were made under an assignment, which are on its article and on claims of it alone."""
    return _read(connection, connection.execute(_CODED, {"coding": coding}).all())


def _check(decision: Decision, by: str) -> None:
    if decision.verdict not in VERDICTS[decision.about]:
        raise Problem(f"A judgement of {_CALLED[decision.about]} can't be {decision.verdict}.")
    if not by.strip():
        raise Problem("A judgement needs the name of who judges.")
    if decision.verdict == "note" and not decision.note.strip():
        raise Problem("A note needs words.")
    if decision.about == "incidents" and not (decision.claims and decision.other):
        raise Problem("Two incidents are judged by the claims of both.")
    if set(decision.claims) & set(decision.other):
        raise Problem("A claim can't belong to both of two incidents.")


def _value(decision: Decision) -> str | None:
    value = decision.correction or decision.added
    return msgspec.json.encode(value).decode() if value else None


def _follow(connection: Connection, decision: Decision | Judgement) -> None:
    """Let claims and incidents follow; what is coded apart from others, and grades and notes, change none."""
    if decision.coding is None and decision.about in ("claim", "incidents"):
        regroup = decision.verdict in ("duplicate", "distinct")
        settle(connection, {*decision.claims, *decision.other}, regroup=regroup)


def _judgements(connection: Connection, *where: ColumnElement[bool]) -> list[Judgement]:
    return _read(connection, connection.execute(_ALL.where(*where)).all())


def _read(connection: Connection, rows: Sequence[Row[Any]]) -> list[Judgement]:
    if not rows:
        return []
    numbers = [row.number for row in rows]
    back = {number for (number,) in asked(connection, select(_table.takes_back), _table.takes_back, numbers)}
    named = select(schema.judged).order_by(_judged.judgement, _judged.claim)
    sides: defaultdict[tuple[int, bool], list[str]] = defaultdict(list)
    for number, claim, second in asked(connection, named, _judged.judgement, numbers):
        sides[number, second].append(claim)
    return [_judgement(row, sides, row.number in back) for row in rows]


def _judgement(row: Row[Any], sides: dict[tuple[int, bool], list[str]], taken_back: bool) -> Judgement:  # noqa: FBT001
    return Judgement(
        row.number, row.about, row.target, row.verdict, row.note, row.by, row.at, row.evidence, taken_back,
        tuple(sides.get((row.number, False), ())), tuple(sides.get((row.number, True), ())),
        msgspec.json.decode(row.value, type=Correction) if row.verdict == "corrected" else None,
        msgspec.json.decode(row.value, type=Claim) if row.verdict == "added" else None,
        row.coding,
    )  # fmt: skip
