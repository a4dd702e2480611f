"""Who passes passages to whom, as a drawing: outlets below one another, an arrow from the earlier to the later."""

from collections import Counter
from collections.abc import Mapping

import msgspec

_ROW = 30
_NAMES = 185
"""How wide the names are, which end where the arrows begin."""
_ARROWS = 165
"""How far the widest arrow reaches beside the names."""
_NEAR = 30
"""How far one between neighbours does."""
_APART = 5
"""How far above the middle of a line arrows arrive, and below it set out: there and back are two lines."""
_MOST = 24
"""Outlets that are drawn: those with the most passages; the table has all."""
_LETTERS = 26
"""Letters of a name that have room."""


class Node(msgspec.Struct, frozen=True):
    """An outlet, what of its name is written, and how far down."""

    name: str
    label: str
    y: int
    passages: int


class Arrow(msgspec.Struct, frozen=True):
    """Passages of one outlet that stand in another."""

    source: str
    target: str
    passages: int
    path: str
    width: float
    ordered: bool
    """Whether it is known which of them was first."""


class Graph(msgspec.Struct, frozen=True):
    """What is drawn of a set of passages: on a phone as large as on a wide screen."""

    nodes: list[Node]
    arrows: list[Arrow]
    left_out: int
    start: int = _NAMES
    width: int = _NAMES + _ARROWS + 10

    @property
    def height(self) -> int:
        """How high it is."""
        return _ROW * len(self.nodes)


def graph(passed: Mapping[tuple[str, str, bool], int]) -> Graph:
    """The drawing of (earlier outlet, later outlet, whether the order is known) -> number of passages."""
    between = {pair: count for pair, count in passed.items() if pair[0] != pair[1]}
    weight: Counter[str] = Counter()
    for (one, other, _), count in between.items():
        weight.update({one: count, other: count})
    drawn = set(sorted(weight, key=lambda name: (-weight[name], name))[:_MOST])
    between = {pair: count for pair, count in between.items() if {*pair[:2]} <= drawn}
    names = _downwards(between)
    at = {name: _ROW * n + _ROW // 2 for n, name in enumerate(names)}
    most = max(between.values(), default=1)
    arrows = [
        Arrow(
            one, other, count, _path(at[one], at[other], _ROW * len(names)), round(1 + 2.5 * count / most, 1), ordered
        )
        for (one, other, ordered), count in sorted(between.items())
    ]
    nodes = [Node(name, _short(name), at[name], weight[name]) for name in names]
    return Graph(nodes, arrows, len(weight) - len(names))


def _downwards(between: Mapping[tuple[str, str, bool], int]) -> list[str]:
    """The outlets that pass on most above, those that take over most below: most arrows lead down."""
    given: Counter[str] = Counter()
    for (one, other, ordered), count in between.items():
        given.update({one: count * ordered, other: -count * ordered})
    return sorted(given, key=lambda name: (-given[name], name))


def _short(name: str) -> str:
    return name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1].rstrip()}…"


def _path(start: int, end: int, height: int) -> str:
    """A curve from one line to another, the wider the farther they are apart."""
    reach = _NAMES + _NEAR + (_ARROWS - _NEAR) * abs(end - start) / height * 4 / 3
    left, start, end = _NAMES + 18, start + _APART, end - _APART
    return f"M{left} {start}C{reach:.0f} {start} {reach:.0f} {end} {left} {end}"
