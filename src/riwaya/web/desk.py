"""The ledger as the pages ask for it: with what is worked out over all of it remembered until it changes."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from riwaya.core.user import User
from riwaya.languages.pack import Pack, load_pack
from riwaya.ledger import Ledger
from riwaya.web.door import Visit
from riwaya.web.tiles import NO_TILES, Tiles

T = TypeVar("T")


class Memory:
    """The last answers to questions about everything in a ledger."""

    def __init__(self, book: Ledger) -> None:
        self.book = book
        self._answers: dict[str, tuple[int, Any]] = {}

    def answer(self, question: str, work_out: Callable[[], T]) -> T:
        """What `work_out` gives, worked out anew only where the ledger has changed since."""
        state = self.book.state_number()
        known = self._answers.get(question)
        if known is None or known[0] != state:
            self._answers[question] = known = (state, work_out())
        return cast(T, known[1])


class Desk:
    """Where one person works for one request: an open ledger, who it is, and what all desks remember together."""

    def __init__(self, memory: Memory, visit: Visit | None, tiles: Tiles = NO_TILES) -> None:
        self.memory = memory
        self.book = memory.book
        self.visit = visit
        self.tiles = tiles

    @property
    def user(self) -> User | None:
        """Who works here: the user of the machine, or who is logged in; None where nobody is."""
        return self.visit.user if self.visit else None

    @property
    def name(self) -> str:
        """In whose name judgements are made here."""
        return self.user.name if self.user else ""

    @property
    def pack(self) -> Pack:
        """The language pack, loaded once."""
        return load_pack()

    def answer(self, question: str, work_out: Callable[[], T]) -> T:
        """What `work_out` gives over the whole ledger, the same for everybody; see `Memory.answer`."""
        return self.memory.answer(question, work_out)
