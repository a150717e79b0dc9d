"""Points of different shapes, so that lines differ without colour."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dasbor.present.drawing.canvas import Markup, number, path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dasbor.present.drawing.canvas import Point


def _regular(corners: int, turn: float, inner: float = 1) -> tuple[Point, ...]:
    """The corners of a regular shape; with `inner`, every second one lies that much nearer to the centre."""
    steps = corners * (2 if inner != 1 else 1)
    return tuple(
        (
            math.sin(2 * math.pi * i / steps + turn) * (inner if i % 2 and inner != 1 else 1),
            -math.cos(2 * math.pi * i / steps + turn) * (inner if i % 2 and inner != 1 else 1),
        )
        for i in range(steps)
    )


_PLUS: Final = ((-0.35, -1), (0.35, -1), (0.35, -0.35), (1, -0.35), (1, 0.35), (0.35, 0.35), (0.35, 1), (-0.35, 1))
_SHAPES: Final[dict[str, tuple[Point, ...]]] = {
    "square": _regular(4, math.pi / 4),
    "diamond": _regular(4, 0),
    "triangle": _regular(3, 0),
    "plus": (*_PLUS, (-0.35, 0.35), (-1, 0.35), (-1, -0.35), (-0.35, -0.35)),
    "star": _regular(5, 0, 0.45),
}
SYMBOLS: Final = ("circle", *_SHAPES)
"""The shapes of points, in the order in which lines take them."""
_SIZES: Final = {"circle": 1.0, "square": 1.2, "diamond": 1.3, "triangle": 1.35, "plus": 1.25, "star": 1.6}
"""How much larger than a circle a shape must be to look as large."""


def points(
    places: Iterable[Point], symbol: str, *, radius: float, ink: str, fill: str = "", width: float = 1.4
) -> Markup:
    """The same symbol at each place, filled with its ink or, hollow, with `fill`; nothing without places."""
    outline = _outline(symbol, radius)
    commands = "".join(f"M{number(x + outline[0][0])} {number(y + outline[0][1])}{_rest(outline)}" for x, y in places)
    return path(commands, ink=ink, width=width, fill=fill or ink) if commands else Markup("")


def _outline(symbol: str, radius: float) -> Sequence[Point]:
    size = radius * _SIZES[symbol]
    return [(x * size, y * size) for x, y in _SHAPES[symbol]] if symbol != "circle" else [(-radius, 0), (radius, 0)]


def _rest(outline: Sequence[Point]) -> str:
    """From the first corner around and back, in relative commands; two corners are the ends of a diameter."""
    if len(outline) == 2:
        across = outline[1][0] - outline[0][0]
        radius = number(across / 2)
        return f"a{radius} {radius} 0 1 0 {number(across)} 0a{radius} {radius} 0 1 0 {number(-across)} 0z"
    steps = (f"l{x1 - x0:.2f} {y1 - y0:.2f}" for (x0, y0), (x1, y1) in pairwise(outline))
    return "".join(steps) + "z"
