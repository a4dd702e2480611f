"""Where the labels stand in a row: each is looked for once, however often it is asked for."""

import sys
from collections import defaultdict
from collections.abc import Iterable
from typing import final

END = sys.maxsize
"""What stands behind the last index of a label: no stretch of items reaches it."""


@final
class Index(dict[tuple[str, ...], list[int]]):
    """Labels -> the indexes of the items that have one of them, in order, and `END`."""

    def __init__(self, items: Iterable[Iterable[str]]) -> None:
        """From the labels of every item of a row."""
        super().__init__()
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, labels in enumerate(items):
            for label in labels:
                found[label].append(index)
        for label, indexes in found.items():
            self[label,] = [*indexes, END]

    def __missing__(self, labels: tuple[str, ...]) -> list[int]:
        found = self[labels] = sorted({END}.union(*[self.get((label,), ()) for label in labels]))
        return found
