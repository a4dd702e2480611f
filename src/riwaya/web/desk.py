"""The desk at which one request is answered: the ledger as the one who asks may see it."""

from collections.abc import Callable, Collection, Hashable
from functools import cached_property
from typing import TypeVar

from riwaya.core.masking import NamesPersons, covered, masked
from riwaya.core.user import Role, User
from riwaya.languages.pack import Pack, load_pack
from riwaya.ledger import Ledger
from riwaya.ledger.audit import Hand
from riwaya.ledger.sessions import unmasked
from riwaya.web.digits import Digits
from riwaya.web.door import Visit
from riwaya.web.house import House
from riwaya.web.tiles import Tiles

T = TypeVar("T")


class Desk:
    """An open ledger, who works at it for one request, and what all desks remember together."""

    def __init__(
        self, house: House, visit: Visit | None, address: str = "", digits: Digits = "western", site: str = ""
    ) -> None:
        self.house = house
        self.visit = visit
        self.digits = digits
        self.site = site
        self._address = address

    @property
    def book(self) -> Ledger:
        """The ledger."""
        return self.house.memory.book

    @property
    def tiles(self) -> Tiles:
        """The map to draw on."""
        return self.house.tiles

    @property
    def user(self) -> User | None:
        """Who works here: the user of the machine, or who is logged in; None where nobody is."""
        return self.visit.user if self.visit else None

    @property
    def name(self) -> str:
        """In whose name judgements are made here."""
        return self.user.name if self.user else ""

    @property
    def hand(self) -> Hand:
        """Who does what is done here, from where, now: for the log."""
        return Hand(self.name, self._address, self.house.clock())

    @property
    def pack(self) -> Pack:
        """The language pack, loaded once."""
        return load_pack()

    def answer(self, question: str, work_out: Callable[[], T]) -> T:
        """What `work_out` gives over the whole ledger, the same for everybody; see `Memory.answer`."""
        return self.house.memory.answer(question, work_out)

    def lately(self, question: Hashable, work_out: Callable[[], T]) -> T:
        """The same for one of many questions; see `Memory.lately`."""
        return self.house.memory.lately(question, work_out)

    def may(self, needed: Role) -> bool:
        """Whether who works here has a role, or one above it."""
        return self.user is not None and self.user.may(needed)

    def masked(self, text: str, claims: Collection[NamesPersons]) -> str:
        """The text with the names of private persons covered, but for those uncovered in this session."""
        return masked(text, claims, self.uncovered_of(claims))

    def covered(self, value: T, claims: Collection[NamesPersons]) -> T:
        """A claim, or what is made of claims, with the same names covered in all of its words."""
        return covered(value, claims, self.uncovered_of(claims))

    def names_uncovered(self, claim: NamesPersons) -> bool:
        """Whether a claim names somebody whose name is uncovered here."""
        return any(person.surface in self.uncovered for person in claim.persons)

    def uncovered_of(self, claims: Collection[NamesPersons]) -> frozenset[str]:
        """The names that are uncovered here; the ledger is not asked where the claims name nobody."""
        return self.uncovered if any(claim.persons for claim in claims) else frozenset()

    @cached_property
    def uncovered(self) -> frozenset[str]:
        """The names that are uncovered here."""
        if self.visit is None:
            return frozenset()
        with self.book.reading() as connection:
            return unmasked(connection, self.visit.session)
