"""The strip of dots: every province on one line, the one that the page is about among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dasbor.present.theme import Palette

WIDTH: Final = 220
HEIGHT: Final = 30
_EDGE: Final = 8
_MIDDLE: Final = HEIGHT / 2

Mark = tuple[float, str]
"""A place from 0 (lowest) to 1 (highest), and the kind of mark there."""


def strip(
    others: Sequence[float], own: float | None, nation: float | None, peers: float | None, colours: Palette
) -> str:
    """The drawing of a spread, as the address of an image; empty when fewer than two values differ.

    Ticks are provinces, the line is the nation, the diamond the peers' median, the disc the province itself. `others`
    may hold the own value: it lies under the disc.
    """
    known = [*others, *(v for v in (own, nation, peers) if v is not None)]
    low, high = min(known, default=0), max(known, default=0)
    if high <= low:
        return ""
    surface = colours.surface

    def place(value: float) -> float:
        return _EDGE + (value - low) / (high - low) * (WIDTH - 2 * _EDGE)

    parts = [f'<path d="M{_EDGE} {_MIDDLE}H{WIDTH - _EDGE}" stroke="{surface.line}"/>', _ticks(others, place, colours)]
    if nation is not None:
        parts.append(nation_mark(place(nation), surface.ink))
    if peers is not None:
        parts.append(peers_mark(place(peers), surface.ink, surface.paper))
    if own is not None:
        parts.append(own_mark(place(own), colours.accent, surface.paper))
    return image(WIDTH, "".join(parts))


def _ticks(values: Sequence[float], place: Callable[[float], float], colours: Palette) -> str:
    path = "".join(f"M{place(v):.1f} {_MIDDLE - 5}v10" for v in values)
    return f'<path d="{path}" stroke="{colours.surface.muted}" stroke-width="1.4" opacity=".6"/>'


def tick_mark(x: float, ink: str) -> str:
    """A province."""
    return f'<path d="M{x:.1f} {_MIDDLE - 5}v10" stroke="{ink}" stroke-width="1.4" opacity=".6"/>'


def nation_mark(x: float, ink: str) -> str:
    """The nation: a line over the whole height."""
    return f'<path d="M{x:.1f} 2v{HEIGHT - 4}" stroke="{ink}" stroke-width="1.6"/>'


def peers_mark(x: float, ink: str, paper: str) -> str:
    """The peers' median: a hollow diamond."""
    return f'<path d="M{x:.1f} {_MIDDLE - 6}l6 6-6 6-6-6z" fill="{paper}" stroke="{ink}" stroke-width="1.6"/>'


def own_mark(x: float, ink: str, paper: str) -> str:
    """The province of the page: a disc."""
    return f'<circle cx="{x:.1f}" cy="{_MIDDLE}" r="6" fill="{ink}" stroke="{paper}" stroke-width="1.5"/>'


def image(width: int, body: str, height: int = HEIGHT) -> str:
    """A drawing as the address of an image: Streamlit's sanitiser takes drawings out of a page but leaves images in."""
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{body}</svg>'
    )
    return f"data:image/svg+xml,{quote(drawing, safe=' =:/')}"
