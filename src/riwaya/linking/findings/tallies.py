"""Tallies compared with each other: subject, scope, period, version and figures (codebook, section 9)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.tallied import Compared, Count, Relation, Tallied
from riwaya.languages.pack import Pack
from riwaya.linking.compared.published import article_days
from riwaya.linking.compared.tolls import meet
from riwaya.linking.compared.where import shown


def tallies(claims: Iterable[Claim], articles: Iterable[Article], pack: Pack) -> tuple[Tallied, ...]:
    """The tallies among the claims by type of event; the order of the claims plays no part."""
    told = sorted((claim for claim in claims if claim.kind == "tally"), key=lambda claim: claim.id)
    days = article_days(told, {article.key: article for article in articles})
    day_of = {article: str(day) for article, day in days.items() if day}
    subjects: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        subjects[claim.event].append(claim)
    return tuple(_tallied(event, subjects[event], day_of, pack) for event in sorted(subjects))


def _tallied(event: str, claims: Sequence[Claim], day_of: Mapping[str, str], pack: Pack) -> Tallied:
    """The counts of one subject; tellings of one voice with the same scope and figures are one count."""
    alike: defaultdict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        figures = frozenset((toll.measure, toll.who, toll.low, toll.high) for toll in claim.tolls)
        alike[_voice(claim), _places(claim), _doers(claim), _period(claim), figures, claim.share, claim.status].append(
            claim
        )
    counts = sorted((_count(told, day_of) for told in alike.values()), key=_order)
    compared = (_compared(one, other, counts, pack) for one, other in sorted(set(_pairs(counts))))
    return Tallied(event, tuple(counts), tuple(found for found in compared if found))


def _count(claims: Sequence[Claim], day_of: Mapping[str, str]) -> Count:
    first = claims[0]
    return Count(
        voice=_voice(first),
        places=_places(first),
        perpetrators=_doers(first),
        period=_period(first),
        told=min((day for claim in claims if (day := day_of.get(claim.article))), default=None),
        figures=first.tolls,
        share=first.share,
        denied=first.status == "denied",
        claims=tuple(claim.id for claim in claims),
    )


def _order(count: Count) -> tuple[tuple[str, ...], str, bool, str, tuple[str, ...]]:
    return count.places, count.voice, count.told is None, count.told or "", count.claims


def _voice(claim: Claim) -> str:
    """Who counts: an institution in whatever outlet; somebody without a name only in the article that tells it."""
    voice = claim.voice
    if voice.id and voice.id != "outlet":
        return voice.id
    return f"{voice.surface or voice.kind} ({claim.article})"


def _places(claim: Claim) -> tuple[str, ...]:
    return tuple(sorted({shown(place) for place in claim.places}))


def _doers(claim: Claim) -> tuple[str, ...]:
    return tuple(sorted({actor.id or actor.surface for actor in claim.perpetrators}))


def _period(claim: Claim) -> tuple[str | None, str | None]:
    time = claim.period or claim.time
    return (time.start, time.end) if time else (None, None)


def _pairs(counts: Sequence[Count]) -> Iterator[tuple[int, int]]:
    """Those that may be compared: counts of one voice, and those of one named area."""
    near: defaultdict[object, list[int]] = defaultdict(list)
    for index, count in enumerate(counts):
        near[count.voice].append(index)
        if count.places:
            near[count.places].append(index)
    for indexes in near.values():
        yield from combinations(indexes, 2)


def _compared(one: int, other: int, counts: Sequence[Count], pack: Pack) -> Compared | None:
    """How two counts stand to each other; None where they have no measure in common."""
    a, b = counts[one], counts[other]
    measures = sorted({toll.measure for toll in a.figures} & {toll.measure for toll in b.figures})
    if not measures:
        return None
    unlike = [measure for measure in measures if not _agree(a, b, measure)]
    relation = _apart(a, b, pack) or ("differ" if unlike else "agree")
    return Compared(one, other, relation, (unlike or measures)[0])


def _apart(a: Count, b: Count, pack: Pack) -> Relation | None:
    """Why the figures of two counts are not to be held against each other; None where they are of one scope."""
    if a.voice == b.voice and _numbers(a) & _numbers(b):
        return "same count"
    if a.places != b.places:
        return "other area"
    parties = [{*map(pack.party, count.perpetrators)} for count in (a, b)]
    if all(parties) and parties[0].isdisjoint(parties[1]):
        return "other doers"
    if a.period[0] is None or b.period[0] is None:
        return "open"
    if a.voice == b.voice and a.period[0] == b.period[0] and a.told != b.told:
        return "later version"
    return None if a.period == b.period else "other period"


def _numbers(count: Count) -> set[tuple[str, int]]:
    """The exact numbers of a count that are no round words."""
    return {(toll.measure, toll.low) for toll in count.figures if toll.low is not None and toll.low == toll.high}


def _agree(a: Count, b: Count, measure: str) -> bool:
    """Whether some figure of the one meets some of the other, of the same people where both tell of such."""
    pairs = [(x, y) for x in a.figures for y in b.figures if x.measure == y.measure == measure]
    alike = [(x, y) for x, y in pairs if x.who == y.who] or pairs
    return any(meet((x.low, x.high), (y.low, y.high)) for x, y in alike)
