"""Tellings that come, or come again because people changed their claims: who is compared because of it, who no longer.

A block that becomes crowded compares only those that count as many killed, so that two others which met in it may meet
no longer, and may again when it empties. Nothing else that is kept depends on what comes or goes.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import delete, select, tuple_

from riwaya.ledger import schema
from riwaya.ledger.kept import (
    Kept,
    Member,
    Numbers,
    likeness_rows,
    members_of,
    number_of,
    pair,
    tallies_of,
    telling_rows,
)
from riwaya.ledger.parts import among, parts, put
from riwaya.linking.compared.candidates import UNTOLD, Block, comparable, crowd, meeting
from riwaya.linking.grouping.pairs import Pairs, distinct, each, ends, numbered, paired
from riwaya.linking.incidents.likeness import likenesses
from riwaya.linking.incidents.tellings import Tellings

_blocks, _likenesses = schema.blocks.c, schema.likenesses.c


def take_in(kept: Kept, new: Tellings, articles: Collection[str]) -> set[str]:
    """Keep all that some articles tell, in the place of what was kept of them.

    Returns the claims that it touches: theirs, and one of every other telling whose likenesses it changes.
    """
    before = kept.told_in(articles)
    departed, touched = _take_out(kept, before) if before else ((), set[str]())
    arrived = [member for account in new.accounts for member in members_of(account)]
    told = (member for account in new.accounts for member in tallies_of(account))
    gained, lost = _changes(kept, arrived, departed)
    put(kept.connection, schema.tellings, telling_rows(new))
    put(kept.connection, schema.blocks, (member._asdict() for member in chain(arrived, told)))
    gone = _gone(kept, lost)
    _drop(kept, gone)
    ours = {member.telling for member in arrived}
    again = {numbers for numbers in gained if ours.isdisjoint(numbers)}
    worths = _compared(kept, gained - (again & kept.alone({one for one, _ in again}).keys()))
    put(kept.connection, schema.likenesses, likeness_rows(worths.items()))
    others = [*gone, *(again & worths.keys())]
    return touched.union((profile.claims[0].id for profile in new.told), _beside(kept, others))


def _take_out(kept: Kept, tellings: Collection[int]) -> tuple[list[Member], set[str]]:
    """Keep tellings no longer; the blocks in which they were, and the names of those that met them in vain now."""
    members = [Member._make(row) for row in kept.rows(select(schema.blocks), _blocks.telling, tellings)]
    pairs = kept.alone(tellings).keys()
    beside = {number for numbers in pairs for number in numbers} - {*tellings}
    touched = {one.name for one in kept.known(beside).values()}
    _drop(kept, pairs)
    for some in parts(tellings):
        kept.connection.execute(delete(schema.blocks).where(_blocks.telling.in_(some)))
        kept.connection.execute(delete(schema.tellings).where(schema.tellings.c.number.in_(some)))
    return members, touched


def _drop(kept: Kept, pairs: Iterable[Numbers]) -> None:
    """Keep the likenesses of pairs no longer."""
    for some in parts(pairs):
        rows = among(tuple_(_likenesses.one, _likenesses.other), some)
        kept.connection.execute(delete(schema.likenesses).where(rows))


def _changes(kept: Kept, arrived: Sequence[Member], departed: Sequence[Member]) -> tuple[set[Numbers], set[Numbers]]:
    """The pairs that meet in a block because of those that come and go, and others that meet there no longer."""
    touched = _touched(kept, _by_block(arrived), _by_block(departed))
    held = [*kept.members(touched.whole, touched.divided)]
    moved = {member.telling for member in chain(arrived, departed)}
    tellings = sorted(moved.union(member.telling for member in held))
    at = {telling: index for index, telling in enumerate(tellings)}
    before, after = (_meeting(filter(touched.has, chain(held, some)), touched, at) for some in (departed, arrived))
    moves = np.array([telling in moved for telling in tellings], np.bool_)
    gained = after[_any(moves, after) | ~np.isin(after, before)]
    lost = before[~_any(moves, before) & ~np.isin(before, after)]
    numbers = ({(tellings[one], tellings[other]) for one, other in each(pairs)} for pairs in (gained, lost))
    return next(numbers), next(numbers)


class _Touched(NamedTuple):
    """The blocks that some come into or leave."""

    whole: AbstractSet[Block]
    divided: AbstractSet[tuple[Block, int]]
    """Of those that stay crowded the parts that are compared, by the number killed."""

    def has(self, member: Member) -> bool:
        """Whether somebody is in one of them."""
        return member.block in self.whole or (member.block, member.killed) in self.divided

    def name(self, member: Member) -> Hashable:
        """What all those are in who are compared with a member."""
        return member.block if member.block in self.whole else (member.block, member.killed)


def _touched(kept: Kept, come: Mapping[Block, list[Member]], gone: Mapping[Block, list[Member]]) -> _Touched:
    blocks = come.keys() | gone.keys()
    sizes = kept.sizes(blocks)
    crowded: set[Block] = set()
    divided: set[tuple[Block, int]] = set()
    for block in blocks:
        least = min(len(gone.get(block, ())), len(come.get(block, ())))
        if sum(sizes[block].values()) + least > crowd(block):
            crowded.add(block)
            told = {member.killed for member in (*gone.get(block, ()), *come.get(block, ()))} - {UNTOLD}
            divided |= {(block, killed) for killed in told if sizes[block].get(killed, 0) <= crowd(block)}
    return _Touched(blocks - crowded, divided)


def _by_block(members: Iterable[Member]) -> dict[Block, list[Member]]:
    found: defaultdict[Block, list[Member]] = defaultdict(list)
    for member in members:
        found[member.block].append(member)
    return found


def _meeting(members: Iterable[Member], touched: _Touched, at: Mapping[int, int]) -> Pairs:
    """The pairs of members that meet, by the indexes of their tellings."""
    rows = [(crowd(one.block), 2 * at[one.telling] + one.lies, one.killed, touched.name(one)) for one in members]
    most, inside, killed = np.array([row[:3] for row in rows], np.int64).reshape(-1, 3).T
    return meeting(numbered(row[3] for row in rows), most, inside, killed)


def _any(chosen: NDArray[np.bool_], pairs: Pairs) -> NDArray[np.bool_]:
    """Which pairs have one at least that is chosen."""
    one, other = ends(pairs)
    either: NDArray[np.bool_] = chosen[one] | chosen[other]
    return either


def _compared(kept: Kept, pairs: Collection[Numbers]) -> dict[Numbers, float]:
    """What pairs are worth by themselves."""
    every = kept.numbered({number for numbers in pairs for number in numbers})
    numbers = [number_of(name) for name in every.names]
    at = {number: place for place, number in enumerate(numbers)}
    places = np.array([(at[one], at[other]) for one, other in pairs], np.int64).reshape(-1, 2)
    found = likenesses(every.accounts, comparable(distinct(paired(*places.T)), every.accounts), kept.rarity)
    return {pair(numbers[one], numbers[other]): worth for (one, other), worth in found.items()}


def _gone(kept: Kept, lost: Collection[Numbers]) -> list[Numbers]:
    """Of pairs that meet no longer in some block, those that had a likeness and meet in no other."""
    alike = sorted({*lost} & kept.alone({one for one, _ in lost}).keys())
    every = kept.numbered({number for numbers in alike for number in numbers})
    inside = {
        number_of(account.claims[0].id): {member.block: member for member in members_of(account)}
        for account in every.accounts
    }
    common = {(one, other): inside[one].keys() & inside[other].keys() for one, other in alike}
    sizes = kept.sizes(block for blocks in common.values() for block in blocks)
    return [
        (one, other)
        for (one, other), blocks in common.items()
        if not any(_meet(inside[one][block], inside[other][block], sizes[block]) for block in blocks)
    ]


def _meet(one: Member, other: Member, sizes: Mapping[int, int]) -> bool:
    """Whether two meet in a block that has so many members that count so many killed."""
    most = crowd(one.block)
    if one.lies and other.lies:
        return False
    alike = one.killed == other.killed != UNTOLD and sizes[one.killed] <= most
    return alike or sum(sizes.values()) <= most


def _beside(kept: Kept, pairs: Collection[Numbers]) -> set[str]:
    """The names of the tellings of pairs, and of those that the same two articles tell beside them."""
    of = kept.known({number for numbers in pairs for number in numbers})
    between = {frozenset(of[number].article for number in numbers) for numbers in pairs}
    known = kept.told_in({article for two in between for article in two})
    beside = (
        numbers
        for numbers in kept.alone(known.keys())
        if numbers[0] in known and numbers[1] in known
        and frozenset(known[number].article for number in numbers) in between
    )  # fmt: skip
    return {known[number].name for numbers in chain(pairs, beside) for number in numbers}
