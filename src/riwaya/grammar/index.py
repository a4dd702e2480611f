"""Where the labels stand in a row: each is looked for once, however often it is asked for."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import final

END = sys.maxsize
"""What stands behind the last index of a label: no stretch of items reaches it."""


@final
class Index(dict[tuple[str, ...], list[int]]):
    """Labels -> the indexes of the items that have one of them, in order, and `END`."""

    def __init__(self, labels: Callable[[], Iterable[Iterable[str]]]) -> None:
        """`labels` gives those of every item; it is asked when the first label is looked for."""
        super().__init__()
        self._labels = labels

    def __missing__(self, labels: tuple[str, ...]) -> list[int]:
        if not self:
            self._fill()
        found = self.get(labels) or sorted({END}.union(*[self.get((label,), ()) for label in labels]))
        self[labels] = found
        return found

    def _fill(self) -> None:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, labels in enumerate(self._labels()):
            for label in labels:
                found[label].append(index)
        for label, indexes in found.items():
            self[label,] = [*indexes, END]
