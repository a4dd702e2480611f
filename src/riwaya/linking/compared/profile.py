"""What linking compares: a claim, or all that one article tells of one event."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Literal, TypeVar

import msgspec

from riwaya.codebook import cards
from riwaya.core.article import Article
from riwaya.core.claim import Claim, Place
from riwaya.core.incident import Range
from riwaya.languages.pack import Pack
from riwaya.linking.compared.published import Published, published_of
from riwaya.linking.compared.tolls import numbers
from riwaya.linking.compared.when import When, days_before, days_of, earlier, is_period, month_day, weekday, when
from riwaya.linking.compared.where import Spot, spot
from riwaya.linking.copies.rarity import Rarity, Word, rarity_of
from riwaya.linking.copies.wording import folded_words, runs_of

Opening = Literal[0, 1, 2]
"""1 of what an article tells first, its headline as a rule, 2 of what it tells next of that family, 0 of all else."""
_T = TypeVar("_T")


class Profile(msgspec.Struct, frozen=True, gc=False):
    """A claim as linking sees it, or several of one article that tell of one event."""

    claims: tuple[Claim, ...]
    article: str
    """The article that tells it."""
    published: Published
    """When that was published."""
    tally: bool
    families: frozenset[str]
    events: frozenset[str]
    background: bool
    denied: bool
    """Whether it is only denied."""
    happened: bool
    """Whether any of it is told to have happened."""
    when: When
    fine: tuple[Spot, ...]
    wide: tuple[Spot, ...]
    killed: tuple[Range, ...]
    injured: tuple[Range, ...]
    sides: frozenset[str]
    """The parties to which its perpetrators belong."""
    weight: int
    """What its words weigh."""
    packed_words: bytes
    packed_named: bytes
    packed_runs: bytes
    opening: Opening = 0
    """Only told where all claims of its article are."""

    @property
    def words(self) -> frozenset[Word]:
        """The words that tell it, without what hangs on their front."""
        return _unpacked(self.packed_words)

    @property
    def named(self) -> frozenset[Word]:
        """The words of its places' names."""
        return _unpacked(self.packed_named)

    @property
    def runs(self) -> frozenset[int]:
        """Its words, a few in a row, as numbers: two that share many are told in one passage."""
        return _unpacked(self.packed_runs)


def family_of(claim: Claim) -> str:
    """The family of events within which claims can tell of one; saying who holds a place is a family of its own."""
    return "control" if claim.kind == "control" else cards()[claim.event].family


def profiles(
    claims: Iterable[Claim],
    articles: Mapping[str, Article],
    pack: Pack,
    days: Mapping[str, Published] | None = None,
) -> list[Profile]:
    """The profiles of claims, in their order; the `days` of their articles follow from them unless given."""
    told = tuple(claims)
    days = published_of(told, articles) if days is None else days
    opening = _openings(told)
    return [
        profile(claim, days[claim.article], articles[claim.article].text, pack, opening.get(claim.id, 0))
        for claim in told
    ]


def _openings(claims: Iterable[Claim]) -> dict[str, Opening]:
    """The claims that open the articles of some, by their ids; of tallies none does."""
    found: dict[str, Opening] = {}
    first: dict[str, str] = {}
    for claim in sorted(claims, key=lambda claim: (claim.article, claim.evidence[:1], claim.id)):
        if claim.kind == "tally":
            continue
        if claim.article not in first:
            first[claim.article], found[claim.id] = family_of(claim), 1
        elif first[claim.article] == family_of(claim):
            first[claim.article], found[claim.id] = "", 2
    return found


def profile(claim: Claim, published: Published, text: str, pack: Pack, opening: Opening = 0) -> Profile:
    """The profile of a claim of an article that was published then, and has this text."""
    tellings = [folded_words(span.of(text)) for span in claim.evidence]
    rarity = rarity_of(pack)
    words = rarity.words(chain.from_iterable(tellings))
    fine, wide, named = _placed(claim.places, rarity)
    return Profile(
        claims=(claim,),
        article=claim.article,
        published=published,
        tally=claim.kind == "tally",
        families=_alike(frozenset((family_of(claim),))),
        events=_alike(frozenset((claim.event,))),
        background=claim.background,
        denied=claim.status == "denied",
        happened=claim.status == "happened",
        when=_when(claim, published, pack),
        fine=fine,
        wide=wide,
        killed=_counted(numbers(claim, "killed")),
        injured=_counted(numbers(claim, "injured")),
        sides=_alike(_sides(claim, pack)),
        weight=rarity.weight(words),
        packed_words=_packed(words),
        packed_named=named,
        packed_runs=_packed(frozenset().union(*map(runs_of, tellings))),
        opening=opening,
    )


@lru_cache(maxsize=1 << 14)
def _placed(places: tuple[Place, ...], rarity: Rarity) -> tuple[tuple[Spot, ...], tuple[Spot, ...], bytes]:
    """The fine places and the areas of a claim, and the words of their names, packed."""
    spots = [*map(spot, places)]
    named = rarity.words(word for place in spots for word in place.words)
    return tuple(one for one in spots if not one.wide), tuple(one for one in spots if one.wide), _packed(named)


def _when(claim: Claim, published: Published, pack: Pack) -> When:
    news = claim.time is None and not claim.background
    before = days_before(claim.time)
    led = earlier(published.weekday, before) if published.weekday and before is not None else None
    return when(
        days_of(claim, published.day),
        month_day(claim),
        weekday(claim.time, pack) or led,
        before,
        published.day if news else None,
        published.weekday if news else None,
    )


def _sides(claim: Claim, pack: Pack) -> frozenset[str]:
    """The parties of a claim's perpetrators; who belongs to none stands for himself."""
    return frozenset(pack.party(actor.id) if actor.id else actor.surface for actor in claim.perpetrators)


def merged(parts: Sequence[Profile], rarity: Rarity) -> Profile:
    """All that one article tells of one event, as one profile."""
    if len(parts) == 1:
        return parts[0]
    words = frozenset().union(*(part.words for part in parts))
    return Profile(
        claims=tuple(claim for part in parts for claim in part.claims),
        article=parts[0].article,
        published=parts[0].published,
        tally=parts[0].tally,
        families=_alike(frozenset().union(*(part.families for part in parts))),
        events=_alike(frozenset().union(*(part.events for part in parts))),
        background=all(part.background for part in parts),
        denied=all(part.denied for part in parts),
        happened=any(part.happened for part in parts),
        when=_mostly([part.when for part in parts]),
        fine=tuple({place.known_as: place for part in parts for place in part.fine}.values()),
        wide=tuple({place.known_as: place for part in parts for place in part.wide}.values()),
        killed=tuple(dict.fromkeys(told for part in parts for told in part.killed)),
        injured=tuple(dict.fromkeys(told for part in parts for told in part.injured)),
        sides=_alike(frozenset().union(*(part.sides for part in parts))),
        weight=rarity.weight(words),
        packed_words=_packed(words),
        packed_named=_packed(frozenset().union(*(part.named for part in parts))),
        packed_runs=_packed(frozenset().union(*(part.runs for part in parts))),
    )


def _mostly(times: Sequence[When]) -> When:
    """When an event was by most of several tellings; a period only where none gives a day."""
    days = _commonest([time.days for time in times if time.days and not is_period(time.days)])
    return when(
        days or _commonest([time.days for time in times if time.days]),
        _commonest([time.month_day for time in times if time.month_day]),
        _commonest([time.weekday for time in times if time.weekday and not time.days]),
        _commonest([time.before for time in times if time.before is not None]),
        _commonest([time.told for time in times if time.told]),
        _commonest([time.told_on for time in times if time.told_on]),
    )


@lru_cache(maxsize=1 << 14)
def _alike(names: frozenset[str]) -> frozenset[str]:
    """One set for all that are alike: most are, and each takes as much room as what else is known of a claim."""
    return names


@lru_cache(maxsize=1 << 12)
def _counted(numbers: tuple[Range, ...]) -> tuple[Range, ...]:
    """The same for numbers of people."""
    return numbers


def _packed(numbers: Iterable[int]) -> bytes:
    """Numbers of four bytes in a row: a set of them would take ten times the room."""
    return array("I", sorted(numbers)).tobytes()


def in_order(packed: bytes) -> "memoryview[int]":
    """Packed numbers, the smallest first."""
    return memoryview(packed).cast("I")


@lru_cache(maxsize=1 << 13)
def _unpacked(packed: bytes) -> frozenset[int]:
    return frozenset(in_order(packed))


def _commonest(values: Sequence[_T]) -> _T | None:
    """The value met most often; of several, the one met first."""
    return max(dict.fromkeys(values), key=values.count, default=None)
