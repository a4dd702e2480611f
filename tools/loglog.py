"""A plot with two logarithmic scales as SVG: lines through measured points, beside a line for comparison."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from math import ceil, floor, log10

Points = Sequence[tuple[float, float]]
WIDTH, HEIGHT = 720, 440
LEFT, RIGHT, TOP, BOTTOM = 70, 190, 30, 50
COLOURS = ("#1b6ca8", "#c2571a", "#2f8f4e", "#7a4fa3")
COMPARED = "#888888"


class Frame:
    """Where numbers stand in the picture."""

    def __init__(self, points: Iterable[tuple[float, float]]) -> None:
        across, up = zip(*points, strict=True)
        self.x = _powers(across)
        self.y = _powers(up)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The point of the picture for two numbers."""
        across = (log10(x) - self.x[0]) / (self.x[1] - self.x[0])
        up = (log10(y) - self.y[0]) / (self.y[1] - self.y[0])
        return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)


def _powers(numbers: Sequence[float]) -> tuple[int, int]:
    """The powers of ten between which numbers lie, two at least."""
    first = floor(log10(min(numbers)))
    return first, max(ceil(log10(max(numbers))), first + 1)


def plot(title: str, axes: tuple[str, str], lines: Mapping[str, Points], compared: Mapping[str, Points]) -> str:
    """The picture of lines by their names; those that are only for comparison are dashed."""
    frame = Frame(chain.from_iterable((*lines.values(), *compared.values())))
    drawn = [*_grid(frame, axes)]
    for row, (name, points) in enumerate((*lines.items(), *compared.items())):
        colour, style = (COLOURS[row], "") if name in lines else (COMPARED, ' stroke-dasharray="5 4"')
        places = [frame.at(*point) for point in points]
        drawn += [_path(places, colour, style), *_named(name, row, colour, style)]
        if name in lines:
            drawn += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="12"><title>{title}</title>'
    )
    return "\n".join([head, f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>', *drawn, "</svg>", ""])


def _grid(frame: Frame, axes: tuple[str, str]) -> Iterable[str]:
    """Lines and numbers at every power of ten, and what the axes count."""
    (left, bottom), (right, top) = frame.at(10.0 ** frame.x[0], 10.0 ** frame.y[0]), frame.at(
        10.0 ** frame.x[1], 10.0 ** frame.y[1])  # fmt: skip
    for power in range(frame.x[0], frame.x[1] + 1):
        x, _ = frame.at(10.0**power, 10.0 ** frame.y[0])
        yield f'<path d="M{x:.1f} {top:.1f}V{bottom:.1f}" stroke="#dddddd"/>'
        yield f'<text x="{x:.1f}" y="{bottom + 18:.1f}" text-anchor="middle">{10**power:,}</text>'
    for power in range(frame.y[0], frame.y[1] + 1):
        _, y = frame.at(10.0 ** frame.x[0], 10.0**power)
        yield f'<path d="M{left:.1f} {y:.1f}H{right:.1f}" stroke="#dddddd"/>'
        yield f'<text x="{left - 8:.1f}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:,g}</text>'
    yield f'<text x="{(left + right) / 2:.1f}" y="{HEIGHT - 10}" text-anchor="middle">{axes[0]}</text>'
    yield f'<text x="{left - 50:.1f}" y="{top - 12:.1f}">{axes[1]}</text>'


def _path(places: Iterable[tuple[float, float]], colour: str, style: str) -> str:
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    return f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"{style}/>'


def _named(name: str, row: int, colour: str, style: str) -> Iterable[str]:
    """A line's name beside a piece of it."""
    x, y = WIDTH - RIGHT + 20, TOP + 20 + 22 * row
    yield _path([(x, y), (x + 28, y)], colour, style)
    yield f'<text x="{x + 36}" y="{y + 4}" fill="#333333">{name}</text>'
