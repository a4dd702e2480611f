"""Windows of a row: the few items round certain words, so that a cascade of rules need not walk the whole text."""

from collections.abc import Callable, Iterable

from riwaya.grammar.alphabet import Alphabet
from riwaya.grammar.row import Item, Reading, Row
from riwaya.grammar.rules import Rule, Stage


class Windows:
    """The windows that reach `width` items before and after every item with one of some labels."""

    def __init__(self, labels: Iterable[str], width: int, alphabet: Alphabet) -> None:
        self._stage = Stage([Rule("window", "window", f"<{'|'.join(labels)}>")], alphabet)
        self._width = width
        self._wall = Item(0, 0, alphabet.code(("stop",)), {"stop": Reading("stop", "", None)})

    def apply(self, row: Row, work: Callable[[Row], Row]) -> Row:
        """The row after some work that only looks at windows; the items between stay as they are."""
        found = self._found(row)
        if not found:
            return row
        inner: list[Item] = []
        for start, end in found:
            inner += row.items[start:end]
            inner.append(self._wall)
        worked = work(Row(row.folded, inner)).items
        items: list[Item] = []
        done = at = 0
        for start, end in found:
            items += row.items[done:start]
            wall = worked.index(self._wall, at)
            items += worked[at:wall]
            done, at = end, wall + 1
        items += row.items[done:]
        return Row(row.folded, items)

    def _found(self, row: Row) -> list[list[int]]:
        """The windows as item indexes, half-open; those that meet are one."""
        (pattern,) = self._stage.patterns()
        found: list[list[int]] = []
        for hit in pattern.hits(row.codes):
            start, end = max(0, hit.start() - self._width), min(len(row), hit.end() + self._width)
            if found and start <= found[-1][1]:
                found[-1][1] = end
            else:
                found.append([start, end])
        return found
