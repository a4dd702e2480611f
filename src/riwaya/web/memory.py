"""The last answers to questions about everything in a ledger."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from riwaya.ledger import Ledger

T = TypeVar("T")
_LATELY = 512
"""Answers to questions of which there are many that are remembered."""


class Memory:
    """What is worked out over a whole ledger, remembered until it changes."""

    def __init__(self, book: Ledger) -> None:
        self.book = book
        self._answers: dict[str, tuple[int, Any]] = {}
        self._lately: OrderedDict[Hashable, tuple[int, Any]] = OrderedDict()

    def answer(self, question: str, work_out: Callable[[], T]) -> T:
        """What `work_out` gives, worked out anew only where the ledger has changed since.

        All that it is worked out over is read within `work_out`: what was read before may be of an older state.
        """
        state = self.book.state_number()
        known = self._answers.get(question)
        if known is None or known[0] != state:
            self._answers[question] = known = (state, work_out())
        return cast(T, known[1])

    def lately(self, question: Hashable, work_out: Callable[[], T]) -> T:
        """The same for a question of which there are many: the last ones are remembered."""
        state, known = self.book.state_number(), self._lately.pop(question, None)
        if known is None or known[0] != state:
            known = (state, work_out())
        self._lately[question] = known  # now the last
        if len(self._lately) > _LATELY:
            self._lately.popitem(last=False)
        return cast(T, known[1])
