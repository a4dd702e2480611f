"""Who passes passages to whom, as a drawing: outlets on a circle, an arrow from the earlier to the later."""

from collections import Counter
from collections.abc import Mapping
from math import cos, hypot, pi, sin

import msgspec

_RADIUS = 200.0
_MOST = 24
"""Outlets that are drawn: those with the most passages; the table has all."""
_GAP = 12.0
"""How far from an outlet's middle an arrow begins and ends."""
_BEND = 0.35
"""How far from the middle of the circle an arrow bends: 0 through the middle, 1 straight."""


class Node(msgspec.Struct, frozen=True):
    """An outlet: where it stands, and where its name begins or ends beside it."""

    name: str
    x: float
    y: float
    label_x: float
    label_y: float
    anchor: str
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
    """What is drawn of a set of passages."""

    nodes: list[Node]
    arrows: list[Arrow]
    left_out: int


def graph(passed: Mapping[tuple[str, str, bool], int]) -> Graph:
    """The drawing of (earlier outlet, later outlet, whether the order is known) -> number of passages."""
    between = {pair: count for pair, count in passed.items() if pair[0] != pair[1]}
    weight: Counter[str] = Counter()
    for (one, other, _), count in between.items():
        weight.update({one: count, other: count})
    drawn = set(sorted(weight, key=lambda name: (-weight[name], name))[:_MOST])
    between = {pair: count for pair, count in between.items() if {*pair[:2]} <= drawn}
    names = sorted({name for one, other, _ in between for name in (one, other)})
    at = {name: 2 * pi * n / len(names) - pi / 2 for n, name in enumerate(names)}
    most = max(between.values(), default=1)
    arrows = [
        Arrow(one, other, count, _path(at[one], at[other]), round(1 + 2.5 * count / most, 1), ordered)
        for (one, other, ordered), count in sorted(between.items())
    ]
    return Graph([_node(name, at[name], weight[name]) for name in names], arrows, len(weight) - len(names))


def _node(name: str, angle: float, passages: int) -> Node:
    x, y = cos(angle), sin(angle)
    anchor = "middle" if abs(x) < 0.05 else "start" if x > 0 else "end"
    far = _RADIUS + (30 if anchor == "middle" else 16)  # the names on both sides of it are as high
    at_x, at_y, label_x, label_y = (round(part, 1) for part in (_RADIUS * x, _RADIUS * y, far * x, far * y + 5))
    return Node(name, at_x, at_y, label_x, label_y, anchor, passages)


def _path(start: float, end: float) -> str:
    """A curve between two angles of the circle that bends towards its middle."""
    x, y, u, v = (_RADIUS * part for part in (cos(start), sin(start), cos(end), sin(end)))
    bend_x, bend_y = _BEND * (x + u) / 2, _BEND * (y + v) / 2
    x, y = _towards(x, y, bend_x, bend_y)
    u, v = _towards(u, v, bend_x, bend_y)
    return f"M{x:.1f} {y:.1f}Q{bend_x:.1f} {bend_y:.1f} {u:.1f} {v:.1f}"


def _towards(x: float, y: float, u: float, v: float) -> tuple[float, float]:
    far = hypot(u - x, v - y) or 1
    return x + _GAP * (u - x) / far, y + _GAP * (v - y) / far
