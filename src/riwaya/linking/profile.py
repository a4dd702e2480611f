"""What linking compares of a claim."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from riwaya.codebook import cards
from riwaya.core.article import Article, publication_day
from riwaya.core.claim import Claim, Place
from riwaya.core.incident import Range
from riwaya.languages.pack import Pack
from riwaya.linking.tolls import number
from riwaya.linking.when import Days, month_day, own_days, shifted
from riwaya.linking.where import wide
from riwaya.linking.wording import content_words

Family = Callable[[Claim], str]


class Profile(msgspec.Struct, frozen=True):
    """A claim as linking sees it."""

    claim: Claim
    family: str
    days: Days | None
    """When it was: as the claim says, or worked out from its «yesterday» and the article's day."""
    month_day: str | None
    """MM-DD of a day whose year is not settled."""
    told: date | None
    """The article's day, where the claim gives no time and is no background: the event was shortly before it."""
    fine: tuple[Place, ...]
    wide: tuple[Place, ...]
    killed: Range | None
    injured: Range | None
    sides: frozenset[str]
    """The parties to which its perpetrators belong."""
    words: frozenset[str]
    """The words that tell it, without what hangs on their front."""


def family_of(claim: Claim) -> str:
    """The family of events within which claims can tell of one; saying who holds a place is a family of its own."""
    return "control" if claim.kind == "control" else cards()[claim.event].family


def _sides(claim: Claim, pack: Pack) -> frozenset[str]:
    """The parties of a claim's perpetrators; who belongs to none stands for himself."""
    return frozenset(pack.party(actor.id) if actor.id else actor.surface for actor in claim.perpetrators)


def profiles(claims: Iterable[Claim], articles: Mapping[str, Article], family: Family, pack: Pack) -> list[Profile]:
    """The profiles of claims, in their order."""
    told = tuple(claims)
    of: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        of[claim.article].append(claim)
    days = {name: article_day(found, articles[name]) for name, found in of.items()}
    return [_profile(claim, days[claim.article], articles[claim.article].text, family, pack) for claim in told]


def article_day(claims: Sequence[Claim], article: Article) -> date | None:
    """When an article was published: as its head says, else the day to which its «today, 26 November» leads."""
    if article.published:
        return publication_day(article.published)
    led = Counter(
        own[0] - timedelta(days=claim.time.relative["days"])
        for claim in claims
        if claim.time and claim.time.relative and "days" in claim.time.relative and (own := own_days(claim))
    )
    return min(led, key=lambda day: (-led[day], day), default=None)


def _profile(claim: Claim, day: date | None, text: str, family: Family, pack: Pack) -> Profile:
    return Profile(
        claim=claim,
        family=family(claim),
        days=own_days(claim) or shifted(claim, day),
        month_day=month_day(claim),
        told=day if claim.time is None and not claim.background else None,
        fine=tuple(place for place in claim.places if not wide(place)),
        wide=tuple(place for place in claim.places if wide(place)),
        killed=number(claim, "killed"),
        injured=number(claim, "injured"),
        sides=_sides(claim, pack),
        words=frozenset(word for span in claim.evidence for word in content_words(span.of(text), pack)),
    )
