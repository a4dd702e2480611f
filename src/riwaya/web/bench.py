"""The bench at which an article is reviewed: for the ledger, or under an assignment apart from everybody else."""

from functools import cached_property
from typing import Any

import msgspec
from litestar import Request
from litestar.di import NamedDependency
from litestar.exceptions import ClientException, NotFoundException

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.judgement import Judgement
from riwaya.core.masking import Shown, persons_shown
from riwaya.ledger import Account
from riwaya.ledger.coding import assignment, coded, finished
from riwaya.ledger.judgements import judgements_coded, judgements_on
from riwaya.ledger.review import is_stale
from riwaya.web.addresses import article_at
from riwaya.web.asked import AtDesk
from riwaya.web.desk import Desk
from riwaya.web.routes.judging import Judged


class Bench(msgspec.Struct, frozen=True, dict=True):
    """An article on somebody's desk, with its claims as they stand there."""

    desk: Desk
    article: Article
    accounts: list[Account]
    incidents: dict[str, str]
    """Claim id -> its incident; empty under an assignment, where nothing of the ledger's own is seen."""
    home: str
    """The address of the article at this bench, without the language before it."""
    coding: int | None = None
    closed: bool = False
    """Whether all coders of the article are done, by which nothing that they coded changes any more."""
    captured_again: bool = False
    untouched: bool = False
    """Whether it is known that nobody judged anything here."""

    @cached_property
    def claims(self) -> list[Claim]:
        """The claims as they stand, those that were rejected as well."""
        return [account.claim for account in self.accounts]

    @cached_property
    def covered(self) -> list[Claim]:
        """The same with the names of private persons covered, as they may be shown here."""
        return [self.desk.covered(claim, self.claims) for claim in self.claims]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Claim id -> its number on the page, from 1."""
        return {claim.id: number for number, claim in enumerate(self.claims, 1)}

    def shown(self, claim: str) -> Claim:
        """The claim of an id as it may be shown here."""
        return self.covered[self.numbers[claim] - 1]

    def persons(self, claim: Claim) -> tuple[Shown, ...]:
        """The persons whom a claim names, as they may be shown here."""
        return persons_shown(self.shown(claim.id))

    def account(self, claim: str, advice: str) -> Account:
        """The account of a claim's id. Raises NotFoundException, with what to do, where there is none."""
        found = [account for account in self.accounts if account.claim.id == claim]
        if not found:
            raise NotFoundException(advice)
        return found[0]

    def judged(self) -> list[Judged]:
        """What was judged here of the article and its claims, in its order."""
        if self.untouched:
            return []
        told = {account.claim.id: account for account in self.accounts}
        with self.desk.book.reading() as connection:
            if self.coding is None:
                found = judgements_on(connection, self.article.key, claims=True)
            else:
                found = judgements_coded(connection, self.coding)
        return [Judged(one, self._stale(one, told)) for one in found if one.about in ("claim", "article")]

    def _stale(self, one: Judgement, told: dict[str, Account]) -> bool:
        return is_stale(one, told.get(one.target), article=self.article, claims=self.accounts)


def bench_of(request: Request[Any, Any, Any], desk: AtDesk) -> Bench:
    """The bench that an address names. Raises NotFoundException where there is no such article or assignment.

    Raises ClientException where something is sent to a bench that is closed: what was coded blind is what is compared.
    """
    if "number" in request.path_params:
        number = request.path_params["number"]
        with desk.book.reading() as connection:
            one = assignment(connection, number)
            if one is None or one.coder != desk.name:
                raise NotFoundException("coding.none")
            closed = bool(finished(connection, one.article))
            if closed and request.method == "POST":
                raise ClientException("coding.closed")
            article, accounts = coded(connection, one)
        return Bench(desk, article, accounts, {}, f"/coding/{number}", number, closed)
    return bench_at(desk, request.path_params["key"])


def bench_at(desk: Desk, key: str) -> Bench:
    """The bench at which an article is reviewed for the ledger. Raises NotFoundException where there is none."""
    found = desk.book.article(key)
    if found is None:
        raise NotFoundException("missing.article")
    incidents = {account.claim.id: incident for account, incident in found.accounts}
    return Bench(
        desk, found.article, [account for account, _ in found.accounts], incidents,
        article_at(key), captured_again=found.captured_again, untouched=not found.judged,
    )  # fmt: skip


AtBench = NamedDependency[Bench]
