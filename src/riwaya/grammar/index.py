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

    def __init__(self, alike: Iterable[tuple[Iterable[str], list[int]]], base: "Index | None" = None) -> None:
        """From the items of a row, those with the same labels together, and an index that it adds to."""
        super().__init__()
        self._base = base
        self._found = found = defaultdict[str, list[int]](list)
        for labels, indexes in alike:
            for label in labels:
                found[label] += indexes

    def __missing__(self, labels: tuple[str, ...]) -> list[int]:
        found = [index for label in labels for index in self._found.get(label, ())]
        found += (END,) if self._base is None else self._base[labels]
        found = self[labels] = sorted(found if len(labels) == 1 and self._base is None else set(found))
        return found
