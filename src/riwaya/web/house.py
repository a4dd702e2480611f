"""What all requests of an app share."""

from collections.abc import Callable
from datetime import datetime

import msgspec

from riwaya.ledger import Ledger
from riwaya.ledger.audit import now
from riwaya.ledger.sessions import close
from riwaya.web.door import LOCAL, Door, local_door, team_door
from riwaya.web.memory import Memory
from riwaya.web.tiles import NO_TILES, Tiles


class House(msgspec.Struct, frozen=True):
    """The ledger with what is remembered of it, who is let in, and the clock by which sessions end."""

    memory: Memory
    door: Door
    team: bool
    clock: Callable[[], datetime]
    tiles: Tiles


def own_house(book: Ledger, name: str, tiles: Tiles = NO_TILES) -> House:
    """The house of a machine's only user, for whom all names are covered again."""
    with book.writing() as connection:
        close(connection, [LOCAL])
    return House(Memory(book), local_door(name), False, now, tiles)


def team_house(book: Ledger, tiles: Tiles = NO_TILES, clock: Callable[[], datetime] = now) -> House:
    """The house of a team, whose users log in."""
    return House(Memory(book), team_door(book, clock), True, clock, tiles)
