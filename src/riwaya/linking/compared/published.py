"""When articles were published, as far as they tell."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

import msgspec

from riwaya.core.article import Article, publication_day
from riwaya.core.claim import Claim
from riwaya.languages.pack import load_pack
from riwaya.linking.compared.when import days_before, earlier, own_days, weekday
from riwaya.reading.times.times import day_told


class Published(msgspec.Struct, frozen=True):
    """When an article was published."""

    day: date | None = None
    weekday: int | None = None
    """The ISO weekday, which is often told where the day is not."""


def published_of(claims: Iterable[Claim], articles: Mapping[str, Article]) -> dict[str, Published]:
    """When every article was published that one of the claims is told in."""
    of: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of[claim.article].append(claim)
    return {name: published(found, articles[name]) for name, found in of.items()}


def article_days(claims: Iterable[Claim], articles: Mapping[str, Article]) -> dict[str, date | None]:
    """The day of every article that one of the claims is told in, None where it is not known."""
    return {name: found.day for name, found in published_of(claims, articles).items()}


def published(claims: Sequence[Claim], article: Article) -> Published:
    """When an article was published that tells these claims.

    Its day is as its head says, else that to which its «today, 26 November» leads, else that of a date at the head of
    its text. Where none is known, «today, Thursday» and «said on Thursday» tell the weekday.
    """
    day = publication_day(article.published) if article.published else _led(claims) or _stamped(article.text)
    if day:
        return Published(day, day.isoweekday())
    told = Counter(_weekdays(claims))
    return Published(None, min(told, key=lambda named: (-told[named], named), default=None))


def _led(claims: Iterable[Claim]) -> date | None:
    """The day to which most of what is told of «today» and «yesterday» leads."""
    led = Counter(
        own[0] - timedelta(days=claim.time.relative["days"])
        for claim in claims
        if claim.time and claim.time.relative and "days" in claim.time.relative and (own := own_days(claim))
    )
    return min(led, key=lambda day: (-led[day], day), default=None)


@lru_cache(maxsize=1 << 12)
def _stamped(text: str) -> date | None:
    return day_told(text, load_pack())


def _weekdays(claims: Iterable[Claim]) -> Iterator[int]:
    """The weekdays on which an article that tells these claims may have been published."""
    for claim in claims:
        for time, speaks in ((claim.time, False), (claim.voice.time, True)):
            named, before = weekday(time, load_pack()), days_before(time)
            if named and (before is not None or speaks):
                yield earlier(named, -(before or 0))
