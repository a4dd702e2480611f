"""What a ledger keeps of its linking: tellings, the blocks in which they meet, and what pairs of them are worth.

A telling is known by the id of its first claim, and in the tables by a number made of that.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from hashlib import blake2b
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select, tuple_

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.languages.pack import Pack
from riwaya.ledger import schema
from riwaya.ledger.parts import asked
from riwaya.ledger.rows import article_of, claim_of
from riwaya.linking.compared.candidates import UNTOLD, Block, blocks, killed_in
from riwaya.linking.compared.profile import Profile, profile
from riwaya.linking.compared.published import Published, published
from riwaya.linking.copies.rarity import rarity_of
from riwaya.linking.grouping.pairs import Worths
from riwaya.linking.incidents.answers import tally_of
from riwaya.linking.incidents.likeness import beside
from riwaya.linking.incidents.tellings import Tellings

Names = tuple[str, str]
"""Two tellings, in the order of their names."""
Numbers = tuple[int, int]
"""Two tellings by their numbers, the smaller one first."""

_claims, _links, _tellings = schema.claims.c, schema.links.c, schema.tellings.c
_blocks, _likenesses = schema.blocks.c, schema.likenesses.c


class Member(NamedTuple):
    """A telling in a block: a row of `blocks`."""

    block: Block
    killed: int
    telling: int
    lies: bool


class Known(NamedTuple):
    """A telling that is kept: its first claim, and its article."""

    name: str
    article: str


def number_of(name: str) -> int:
    """The number of a telling, or of a tally, by what it is known by."""
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1


def members_of(account: Profile) -> Iterator[Member]:
    """A telling in each of its blocks."""
    killed = killed_in(account)
    number = number_of(account.claims[0].id)
    for block, lies in blocks(account).items():
        yield Member(block, UNTOLD if killed is None else killed, number, lies)


def tallies_of(account: Profile) -> Iterator[Member]:
    """A telling in the blocks of the tallies that it tells, in which it only lies, so that nobody is compared."""
    for tally in dict.fromkeys(filter(None, map(tally_of, account.claims))):
        yield Member(number_of(tally), UNTOLD, number_of(account.claims[0].id), lies=True)


def telling_rows(every: Tellings) -> Iterator[dict[str, Any]]:
    """The rows that say which claims each telling has."""
    for account in every.accounts:
        number = number_of(account.claims[0].id)
        yield from ({"claim": claim.id, "number": number, "article": claim.article} for claim in account.claims)


def likeness_rows(worths: Iterable[tuple[Numbers, float]]) -> Iterator[dict[str, Any]]:
    """The rows that say what pairs are worth."""
    return ({"one": one, "other": other, "worth": worth} for (one, other), worth in worths)


def pair(one: int, other: int) -> Numbers:
    """Two numbers as a pair."""
    return (one, other) if one < other else (other, one)


class Kept:
    """What a ledger keeps, as far as it is asked for in one go."""

    def __init__(self, connection: Connection, pack: Pack) -> None:
        self.connection = connection
        self.pack = pack
        self.rarity = rarity_of(pack)
        self.articles: dict[str, Article] = {}
        self._profiles: dict[str, Profile] = {}
        self._days: dict[str, Published] = {}
        self._weighed: set[str] = set()
        self._worths: dict[Names, float] = {}
        self.incident: dict[str, str] = {}
        """Claim -> the incident of its linking, of claims that were looked for and are linked."""

    def rows(self, query: Select[Any], column: Any, values: Iterable[Any]) -> Iterator[Any]:  # noqa: ANN401
        """The rows of a query of which a column, or several, has one of these values."""
        return asked(self.connection, query, column, values)

    def profiles(self, claims: Iterable[str]) -> dict[str, Profile]:
        """The profiles of claims, by the claims' ids and in their order."""
        wanted = sorted(claims)
        missing = [name for name in wanted if name not in self._profiles]
        told = [claim_of(row.data) for row in self.rows(select(_claims.data), _claims.id, missing)]
        table = schema.articles
        unread = {claim.article for claim in told} - self.articles.keys()
        self.articles |= {row.key: article_of(row) for row in self.rows(select(table), table.c.key, unread)}
        self._date({claim.article for claim in told} - self._days.keys())
        for claim in told:
            text = self.articles[claim.article].text
            self._profiles[claim.id] = profile(claim, self._days[claim.article], text, self.pack)
        return {name: self._profiles[name] for name in wanted}

    def _date(self, articles: Collection[str]) -> None:
        """Work out the days of articles: where one does not give it, all its claims are asked."""
        undated = [name for name in articles if not self.articles[name].published]
        told: defaultdict[str, list[Claim]] = defaultdict(list)
        for article, data in self.rows(select(_claims.article, _claims.data), _claims.article, undated):
            told[article].append(claim_of(data))
        self._days |= {name: published(told[name], self.articles[name]) for name in articles}

    def tellings(self, claims: Iterable[str]) -> Tellings:
        """The tellings of claims, among which each is whole."""
        told = self.profiles(claims)
        index = {name: number for number, name in enumerate(told)}
        members: defaultdict[int, list[int]] = defaultdict(list)
        for row in self.rows(select(schema.tellings), _tellings.claim, told):
            members[row.number].append(index[row.claim])
        return Tellings.of([*told.values()], members.values(), self.rarity)

    def numbered(self, tellings: Iterable[int]) -> Tellings:
        """The tellings of these numbers."""
        return self.tellings(row.claim for row in self.rows(select(schema.tellings), _tellings.number, tellings))

    def known(self, tellings: Iterable[int]) -> dict[int, Known]:
        """What tellings are known by, by their numbers."""
        return self._known(_tellings.number, tellings)

    def told_in(self, articles: Iterable[str]) -> dict[int, Known]:
        """The tellings of articles, by their numbers."""
        return self._known(_tellings.article, articles)

    def _known(self, column: Any, values: Iterable[Any]) -> dict[int, Known]:  # noqa: ANN401
        found: dict[int, Known] = {}
        for claim, number, article in self.rows(select(schema.tellings), column, values):
            one = Known(claim, article)
            found[number] = min(found.get(number, one), one)
        return found

    def whole(self, claims: Iterable[str]) -> set[str]:
        """These claims, and those that linking put into an incident with one of them."""
        wanted = set(claims)
        incidents = {row.machine for row in self.rows(select(_links.machine), _links.claim, wanted)}
        for row in self.rows(select(_links.claim, _links.machine), _links.machine, incidents):
            self.incident[row.claim] = row.machine
        return wanted.union(name for name, incident in self.incident.items() if incident in incidents)

    def alone(self, tellings: Collection[int]) -> dict[Numbers, float]:
        """What pairs are worth by themselves of which one at least is among these tellings."""
        query = select(schema.likenesses)
        found = (row for end in (_likenesses.one, _likenesses.other) for row in self.rows(query, end, tellings))
        return {(one, other): worth for one, other, worth in found}

    def worths(self, articles: Iterable[str]) -> dict[Names, float]:
        """What pairs are worth, beside what else their articles tell, of which one at least is told in these.

        Those of articles that were asked for before are among them, as they were then.
        """
        new = set(articles) - self._weighed
        self._weighed |= new
        known = self.told_in(new)
        alone = self.alone(known.keys())
        known |= self.known({number for numbers in alone for number in numbers} - known.keys())
        order = sorted(known.items(), key=lambda item: item[1])
        at = {number: place for place, (number, _) in enumerate(order)}
        by_place = Worths.of({pair(at[one], at[other]): worth for (one, other), worth in alone.items()})
        found = beside([telling.article for _, telling in order], by_place)
        names = [telling.name for _, telling in order]
        self._worths |= {(names[one], names[other]): worth for (one, other), worth in found.items()}
        return self._worths

    def same_tallies(self, claims: Iterable[str]) -> set[str]:
        """The names of tellings that tell a tally which one of these claims tells."""
        told = (tally_of(one.claims[0]) for one in self.profiles(claims).values())
        numbers = map(number_of, filter(None, told))
        tellers = {row.telling for row in self.rows(select(_blocks.telling), _blocks.block, numbers)}
        return {telling.name for telling in self.known(tellers).values()}

    def sizes(self, blocks: Iterable[Block]) -> dict[Block, dict[int, int]]:
        """How many tellings each block has that count so many killed."""
        query = select(_blocks.block, _blocks.killed, func.count().label("size"))
        found: dict[Block, dict[int, int]] = {block: {} for block in blocks}
        for row in self.rows(query.group_by(_blocks.block, _blocks.killed), _blocks.block, found):
            found[row.block][row.killed] = row.size
        return found

    def members(self, blocks: Iterable[Block], divided: Iterable[tuple[Block, int]]) -> Iterator[Member]:
        """The members of blocks, and of the parts of other ones that count so many killed."""
        query = select(schema.blocks)
        yield from (Member._make(row) for row in self.rows(query, _blocks.block, blocks))
        yield from (Member._make(row) for row in self.rows(query, tuple_(_blocks.block, _blocks.killed), divided))
