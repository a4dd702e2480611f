"""Coding blind: who codes which article, and the claims as they stand for one coder alone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

import msgspec
from sqlalchemy import Connection, insert, select

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.correction import corrected, evidence_of_field, towards
from riwaya.core.judgement import Decision, Verdict, evidence_of_claim
from riwaya.core.problem import Problem
from riwaya.core.user import User
from riwaya.ledger import schema
from riwaya.ledger.accounts import Account
from riwaya.ledger.audit import now, stamp
from riwaya.ledger.judgements import judge, judgements_coded
from riwaya.ledger.rows import article_of, claim_of
from riwaya.ledger.standing import Decided, added_to, decided
from riwaya.ledger.users import key_of, members

_table = schema.assignments.c


class Assignment(msgspec.Struct, frozen=True):
    """An article that one person codes without seeing how others do."""

    number: int
    article: str
    coder: str
    by: str
    at: str


def assign(connection: Connection, articles: Sequence[str], coders: Sequence[str], by: str) -> int:
    """Give every one of some articles to every one of some coders; what is given already stays as it is.

    Returns how many assignments are new. Raises Problem where the ledger does not have an article, nobody of a name may
    code, or its coders are all done: one more would open again what was compared, to those who have seen it.
    """
    if not coders:
        raise Problem("Nobody is chosen. Choose who codes the articles.")
    users = coders_of(connection)
    coders = [_coder(name, users) for name in coders]
    for article in articles:
        if connection.scalar(select(schema.articles.c.key).where(schema.articles.c.key == article)) is None:
            raise Problem(f"There is no article {article} in the ledger.")
    known = {(one.article, one.coder) for one in assignments(connection)}
    new = [pair for pair in dict.fromkeys(product(articles, coders)) if pair not in known]
    for article in dict(new):
        if finished(connection, article):
            raise Problem(
                f"All coders of {article} are done, and what they coded was compared. Choose another article."
            )
    for article, coder in new:
        row = {"article": article, "coder": coder, "by": by, "at": stamp(now())}
        connection.execute(insert(schema.assignments), row)
    return len(new)


def coders_of(connection: Connection) -> list[str] | None:
    """The users who may code; None where the ledger has no users, and whoever works at it under a name may."""
    users = members(connection)
    may = [one.name for one in users if not one.disabled and User(one.name, one.role).may("reviewer")]
    return may if users else None


def _coder(name: str, users: Sequence[str] | None) -> str:
    """The name of a coder as the user has it who logs in. Raises Problem."""
    if not name.strip():
        raise Problem("A coder needs a name.")
    if users is None:
        return name.strip()
    found = [user for user in users if key_of(user) == key_of(name)]
    if not found:
        raise Problem(f"There is no user {name.strip()} who may code. Invite one, or make the user a reviewer.")
    return found[0]


def assignments(connection: Connection, coder: str | None = None) -> list[Assignment]:
    """The assignments in their order: of one coder, or all."""
    query = select(schema.assignments).order_by(_table.number)
    rows = connection.execute(query if coder is None else query.where(_table.coder == coder))
    return [Assignment(*row) for row in rows]


def assignment(connection: Connection, number: int) -> Assignment | None:
    """The assignment of a number."""
    row = connection.execute(select(schema.assignments).where(_table.number == number)).one_or_none()
    return Assignment(*row) if row else None


def is_done(connection: Connection, one: Assignment) -> bool:
    """Whether its coder has marked the article as fully reviewed."""
    found = judgements_coded(connection, one.number)
    return any(judged.verdict == "reviewed" and not judged.taken_back for judged in found)


def finished(connection: Connection, article: str) -> list[Assignment]:
    """The assignments of an article that two or more code, once all are done; none before, so that all stay blind."""
    given = [one for one in assignments(connection) if one.article == article]
    return given if len(given) > 1 and all(is_done(connection, one) for one in given) else []


def take_over(connection: Connection, theirs: Account, ours: Account | None, coder: str, by: str) -> None:
    """Append, in an editor's name, what makes the ledger's own claim say what a coder has.

    `ours` is the claim as the ledger has it; None where it does not have it yet.
    """
    for decision in _taking_over(theirs, ours, coder):
        judge(connection, decision, by)


def _taking_over(theirs: Account, ours: Account | None, coder: str) -> Iterator[Decision]:
    article = theirs.article
    if ours is None:
        name = theirs.claim.id
        yield Decision("claim", name, "added", article.sha256, coder, (name,), added=theirs.claim)
        return
    name, read = ours.claim.id, ours.machine or ours.claim
    corrections = [] if theirs.rejected else towards(ours.claim, theirs.claim)
    for one in corrections:
        evidence = evidence_of_field(read, one.field, article)
        yield Decision("claim", name, "corrected", evidence, coder, (name,), correction=one)
    verdict: Verdict = "rejected" if theirs.rejected else "accepted"
    evidence = evidence_of_claim(corrected(ours.claim, corrections), article)
    yield Decision("claim", name, verdict, evidence, coder, (name,))


def coded_by_all(connection: Connection) -> dict[str, dict[str, list[Claim]]]:
    """Article -> coder -> the claims as they stand for that coder, where two or more coded it and all are done."""
    of: defaultdict[str, list[Assignment]] = defaultdict(list)
    for one in assignments(connection):
        of[one.article].append(one)
    return {
        article: {one.coder: [told.claim for told in coded(connection, one)[1] if not told.rejected] for one in given}
        for article, given in sorted(of.items())
        if len(given) > 1 and all(is_done(connection, one) for one in given)
    }


def coded(connection: Connection, one: Assignment) -> tuple[Article, list[Account]]:
    """The article of an assignment with its claims: as they were read, and what its coder alone made of them."""
    of = schema.claims.c
    article = article_of(connection.execute(select(schema.articles).where(schema.articles.c.key == one.article)).one())
    query = select(of.machine, of.data).where(of.article == one.article, of.origin == "read").order_by(of.position)
    read = [claim_of(row.machine or row.data) for row in connection.execute(query)]
    added = added_to(connection, one.article, one.number)
    stands = decided(connection, [claim.id for claim in (*read, *added)], one.number)
    accounts = []
    for claim in (*read, *added):
        of_claim = stands.get(claim.id, Decided())
        machine = claim if of_claim.corrections else None
        now_told = corrected(claim, of_claim.corrections)
        accounts.append(Account(now_told, article, machine, of_claim.rejected, "read" if claim in read else "added"))
    return article, accounts
