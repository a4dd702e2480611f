"""What a page on many incidents or articles is worked out over: all of a ledger, or the latest of a large one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec
from sqlalchemy import Connection

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.core.masking import covered
from riwaya.ledger import Ledger
from riwaya.ledger.listing import Chosen, Filter
from riwaya.ledger.search import Named, persons_in
from riwaya.ledger.whole import all_articles, all_claims, all_incidents, latest_articles, latest_claims
from riwaya.web.desk import Desk

T = TypeVar("T")
MOST_INCIDENTS = 2000
MOST_CLAIMS = 2000
MOST_TALLIES = 500
MOST_ARTICLES = 1000
"""How many a page looks at while a reader waits, so that no page holds a large ledger in memory."""


class Gathered(msgspec.Struct, frozen=True):
    """Incidents with their claims, private names covered for everybody, and the articles that tell them."""

    incidents: Sequence[tuple[Incident, Sequence[Claim]]]
    claims: dict[str, Claim]
    articles: dict[str, Article]
    partly: int
    """How many were looked at where there are more; 0 where these are all."""
    named: Mapping[str, Sequence[Named]]
    """Article -> its claims that name persons."""

    def by_id(self) -> dict[str, Incident]:
        """Its incidents by their ids."""
        return {incident.incident: incident for incident, _ in self.incidents}

    def claims_at(self, desk: Desk) -> dict[str, Claim]:
        """Its claims as who works at a desk may see them: with the names that are uncovered there."""
        told = self._uncovered(desk)
        if not told:
            return self.claims
        with desk.book.reading() as connection:
            found = [claim for claim in all_claims(connection, told) if claim.id in self.claims]
        return self.claims | {claim.id: desk.covered(claim, self.named[claim.article]) for claim in found}

    def seen_at(self, desk: Desk) -> "Gathered":
        """All of it with its claims as who works at a desk may see them; itself where no name is uncovered there."""
        if not self._uncovered(desk):
            return self
        claims = self.claims_at(desk)
        held = [(incident, [claims[claim.id] for claim in of]) for incident, of in self.incidents]
        return msgspec.structs.replace(self, incidents=held, claims=claims)

    def _uncovered(self, desk: Desk) -> list[str]:
        """The articles that name somebody whose name is uncovered at a desk."""
        return [key for key, claims in self.named.items() if any(map(desk.names_uncovered, claims))]


def worked_out(desk: Desk, question: str, gather: Callable[[Desk], Gathered], work_out: Callable[[Gathered], T]) -> T:
    """What comes of what is gathered: the same for everybody, but for those who have uncovered a name in it."""
    if not desk.uncovered or gather(desk).seen_at(desk) is gather(desk):
        return desk.answer(question, lambda: work_out(gather(desk)))
    return desk.lately((question, desk.uncovered), lambda: work_out(gather(desk).seen_at(desk)))


def is_small(desk: Desk) -> bool:
    """Whether a page can look at all incidents of the ledger."""
    return len(desk.book.columns().ids) <= MOST_INCIDENTS


def incidents_of(desk: Desk, given: Filter | None = None) -> Gathered:
    """All incidents with their claims and all articles; of a large ledger the latest incidents, if asked of a filter.

    A small ledger is always taken whole, since a voice is also told of where it is not named.
    """
    if is_small(desk):
        return desk.answer("everything", lambda: _everything(desk.book))
    if given is None:
        return desk.answer("latest incidents", lambda: _latest(desk.book, Filter()))
    return _latest(desk.book, given)


def claims_of(desk: Desk, most: int, *, kind: str = "", event: str = "") -> Gathered:
    """The claims of a kind or a type of event with their articles, the latest where they are many."""

    def work_out() -> Gathered:
        with desk.book.reading() as connection:
            claims = latest_claims(connection, most + 1, kind=kind, event=event)
            shown = claims[:most]
            articles = all_articles(connection, {claim.article for claim in shown})
            return _gathered(connection, (), shown, articles, most if len(claims) > most else 0)

    return desk.answer(f"claims {kind} {event}", work_out)


def articles_of(desk: Desk) -> Gathered:
    """All articles, the latest where they are many, without their claims."""

    def work_out() -> Gathered:
        with desk.book.reading() as connection:
            found = latest_articles(connection, MOST_ARTICLES + 1)
            return _gathered(
                connection, (), (), found[:MOST_ARTICLES], MOST_ARTICLES if len(found) > MOST_ARTICLES else 0
            )

    return desk.answer("articles", work_out)


def _everything(book: Ledger) -> Gathered:
    with book.reading() as connection:
        return _gathered(connection, all_incidents(connection), all_claims(connection), all_articles(connection), 0)


def _latest(book: Ledger, given: Filter) -> Gathered:
    chosen = Chosen(book, given)
    with book.reading() as connection:
        incidents = all_incidents(connection, chosen.latest(MOST_INCIDENTS))
        claims = [claim for _, told in incidents for claim in told]
        articles = all_articles(connection, {claim.article for claim in claims})
        return _gathered(
            connection, incidents, claims, articles, MOST_INCIDENTS if chosen.total > MOST_INCIDENTS else 0
        )


def _gathered(
    connection: Connection,
    incidents: Sequence[tuple[Incident, Sequence[Claim]]],
    claims: Iterable[Claim],
    articles: Iterable[Article],
    partly: int,
) -> Gathered:
    told = list(claims)
    named = persons_in(connection, {claim.article for claim in told})
    shown = {claim.id: covered(claim, named.get(claim.article, ())) for claim in told}
    held = [(incident, [shown[claim.id] for claim in of if claim.id in shown]) for incident, of in incidents]
    return Gathered(held, shown, {article.key: article for article in articles}, partly, named)
