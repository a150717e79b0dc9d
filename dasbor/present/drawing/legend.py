"""Legends: samples with their names, in as many rows as the width needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.present.drawing.canvas import TEXT, Markup, joined, line, text
from dasbor.present.drawing.metrics import text_width
from dasbor.present.drawing.points import points

if TYPE_CHECKING:
    from collections.abc import Iterable

ROW: Final = 19
SAMPLE: Final = 22
"""The length of a sample of a line."""
_GAP: Final = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """A sample and its name: a line with its point, a line alone (no symbol), or a mark."""

    name: str
    ink: str
    symbol: str = ""
    dash: str = ""
    mark: str = ""
    """A mark of words instead of a line."""
    is_hollow: bool = False
    width: float = 2.2


def legend(entries: Iterable[Entry], width: float, top: float = 0) -> tuple[float, Markup]:
    """The entries from the left, row by row; and how high they are."""
    pieces: list[Markup] = []
    x, y = 0.0, top
    for entry in entries:
        room = _sample(entry) + 6 + text_width(entry.name, TEXT)
        if x and x + room > width:
            x, y = 0, y + ROW
        pieces.append(_entry(entry, x, y + ROW / 2))
        x += room + _GAP
    return y + ROW - top, joined(pieces)


def _sample(entry: Entry) -> float:
    return text_width(entry.mark, TEXT) if entry.mark else SAMPLE


def _entry(entry: Entry, x: float, y: float) -> Markup:
    length = _sample(entry)
    pieces = [text(x + length + 6, y + TEXT * 0.35, entry.name)]
    if entry.mark:
        pieces.append(text(x, y + TEXT * 0.35, entry.mark, ink=entry.ink))
    else:
        pieces.append(line((x, y), (x + length, y), ink=entry.ink, width=entry.width, dash=entry.dash))
    if entry.symbol:
        fill = "paper" if entry.is_hollow else entry.ink
        pieces.append(points([(x + length / 2, y)], entry.symbol, radius=3.2, ink=entry.ink, fill=fill))
    return joined(pieces)
