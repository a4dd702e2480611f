"""On which days the events of claims were, worked out from their articles where they do not say it themselves."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.linking.profile import article_day
from riwaya.linking.when import Days, own_days, shifted


def dated(claims: Iterable[Claim], articles: Mapping[str, Article]) -> dict[str, Days]:
    """Claim id -> its days: as told, from its article's day, or that day where it tells news without a time."""
    return {
        claim.id: days
        for claim, day in told_on(claims, articles)
        if (days := own_days(claim) or shifted(claim, day) or _news(claim, day))
    }


def told_on(claims: Iterable[Claim], articles: Mapping[str, Article]) -> list[tuple[Claim, date | None]]:
    """Each claim with the day of its article, None where that is not known."""
    of: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of[claim.article].append(claim)
    days = {name: article_day(found, articles[name]) for name, found in of.items()}
    return [(claim, days[name]) for name, found in of.items() for claim in found]


def _news(claim: Claim, day: date | None) -> Days | None:
    return (day, day) if day and claim.time is None and claim.period is None and not claim.background else None
