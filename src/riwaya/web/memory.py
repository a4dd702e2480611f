"""The last answers to questions about everything in a ledger."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from riwaya.ledger import Ledger

T = TypeVar("T")


class Memory:
    """What is worked out over a whole ledger, remembered until it changes."""

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
