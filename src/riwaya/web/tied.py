"""What a claim is held against that little ties to its incident: what another article tells of the same incident."""

from collections.abc import Collection

import msgspec
from sqlalchemy import Connection

from riwaya.core.claim import Claim
from riwaya.exports.sentence import sentence
from riwaya.ledger.search import persons_in
from riwaya.ledger.unsure import Unsure
from riwaya.ledger.whole import all_articles, all_incidents
from riwaya.web.desk import Desk
from riwaya.web.saying import Saying


class Tie(msgspec.Struct, frozen=True):
    """An account of another article on the same incident; private names are covered."""

    claim: str
    article: str
    outlet: str | None
    published: str | None
    sentence: str
    accounts: int
    """How many accounts the incident has."""


def ties(connection: Connection, found: Collection[Unsure], desk: Desk, say: Saying) -> dict[str, Tie]:
    """What each of some claims is held against, by their ids."""
    told = all_incidents(connection, {one.incident for one in found})
    claims = {incident.incident: held for incident, held in told}
    others: dict[str, tuple[Claim, int]] = {}
    for one in found:
        mine, held = one.account.claim, claims.get(one.incident, ())
        if other := next((claim for claim in held if claim.article != mine.article), None):
            others[mine.id] = other, len(held)
    keys = {claim.article for claim, _ in others.values()}
    articles = {article.key: article for article in all_articles(connection, keys)}
    named = persons_in(connection, keys)

    def tie(claim: Claim, accounts: int) -> Tie:
        article = articles[claim.article]
        covered = desk.covered(claim, named.get(article.key, ()))
        said = sentence(covered, say.language, article.published, outlet=article.outlet)
        return Tie(claim.id, article.key, article.outlet, article.published, said, accounts)

    return {name: tie(*other) for name, other in others.items()}
