"""The ledger as the pages ask for it: with what is worked out over all of it remembered until it changes."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from riwaya.languages.pack import Pack, load_pack
from riwaya.ledger import Ledger

T = TypeVar("T")


class Desk:
    """An open ledger, who judges at it, the language pack, and the last answers to questions about everything in it."""

    def __init__(self, book: Ledger, reviewer: str) -> None:
        self.book = book
        self.reviewer = reviewer
        self._answers: dict[str, tuple[tuple[int, int], Any]] = {}

    @property
    def pack(self) -> Pack:
        """The language pack, loaded once."""
        return load_pack()

    def answer(self, question: str, work_out: Callable[[], T]) -> T:
        """What `work_out` gives, worked out anew only where the ledger has grown since."""
        state = self.book.size()
        known = self._answers.get(question)
        if known is None or known[0] != state:
            self._answers[question] = known = (state, work_out())
        return cast(T, known[1])
