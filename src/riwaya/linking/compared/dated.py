"""On which days the events of claims were, worked out from their articles where they do not say it themselves."""

from collections.abc import Mapping, Sequence
from datetime import date

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.linking.compared.published import article_days
from riwaya.linking.compared.when import Days, days_of


def dated(claims: Sequence[Claim], articles: Mapping[str, Article]) -> dict[str, Days]:
    """Claim id -> its days: as told, from its article's day, or that day where it tells news without a time."""
    told = article_days(claims, articles)
    return {
        claim.id: days
        for claim in claims
        if (days := days_of(claim, told[claim.article]) or _news(claim, told[claim.article]))
    }


def _news(claim: Claim, day: date | None) -> Days | None:
    return (day, day) if day and claim.time is None and claim.period is None and not claim.background else None
