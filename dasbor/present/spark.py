"""Sparklines: the recent course of a figure as a drawing of a few hundred bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH: Final = 160
HEIGHT: Final = 36
_EDGE: Final = 3


def sparkline(values: Sequence[float | None], colour: str) -> str:
    """An image with an empty `alt`, for the number beside it says what matters.

    Starts at zero, breaks where a value is missing, and marks the last value. Empty for fewer than two values.
    """
    known = [v for v in values if v is not None]
    if len(known) < 2:
        return ""
    top = max(*known, 0) or 1
    step = (WIDTH - 2 * _EDGE) / (len(values) - 1)
    points = [None if v is None else (_EDGE + i * step, _y(v, top)) for i, v in enumerate(values)]
    x, y = next(p for p in reversed(points) if p is not None)
    stroke = f'fill="none" stroke="{colour}" vector-effect="non-scaling-stroke"'
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'preserveAspectRatio="none"><path d="{_path(points)}" {stroke} stroke-width="1.6" stroke-linejoin="round"/>'
        f'<path d="M{x:.1f} {y:.1f}h0" {stroke} stroke-width="6" stroke-linecap="round"/></svg>'
    )
    # Streamlit's sanitiser takes drawings out of the page but leaves images in.
    return f'<img class="ds-spark" alt="" src="data:image/svg+xml,{quote(drawing)}">'


def _y(value: float, top: float) -> float:
    return HEIGHT - _EDGE - max(value, 0) / top * (HEIGHT - 2 * _EDGE)


def _path(points: Sequence[tuple[float, float] | None]) -> str:
    """Moves to the first point of each stretch and draws lines within it."""
    commands, pen_is_down = [], False
    for point in points:
        if point is not None:
            commands.append(f"{'L' if pen_is_down else 'M'}{point[0]:.1f} {point[1]:.1f}")
        pen_is_down = point is not None
    return "".join(commands)
