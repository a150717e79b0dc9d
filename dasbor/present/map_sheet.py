"""The map as a file of its own: the sheet and the legend are made here, the outlines are put in by the browser."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.words import charts as words
from dasbor.present.cells import shown_period
from dasbor.present.drawing.canvas import TEXT, Markup, group, hatched, joined, rect, text
from dasbor.present.drawing.drawing import drawing_of
from dasbor.present.drawing.metrics import text_width
from dasbor.present.drawing.paints import paints
from dasbor.present.map import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dasbor.present.drawing.drawing import Drawing
    from dasbor.present.map import LegendEntry, ProvinceMap
    from dasbor.warehouse.answer import Answer

PLACE: Final = "map"
"""The class of the empty group in which the outlines belong."""
_SWATCH: Final = 16
_ROW: Final = 24


def map_drawing(answer: Answer, light: ProvinceMap) -> Drawing:
    """The map of an answer without its outlines; `light` is the same map in the colours of a light page."""
    names = {colour: name for name, colour in paints(answer.indicator.hub, "light").items()}

    def scene(width: int) -> tuple[float, Markup]:
        floor = width * _height_to_width() + 14
        height, legend = _legend(light.legend, names, width, floor)
        return floor + height, joined((group(kind=PLACE), legend))

    heading = words.MAP.say(answer.selection.lang)
    return drawing_of(answer, scene, heading=heading, period=shown_period(answer))


def _height_to_width() -> float:
    """The shape of the archipelago in the projection of the map (Mercator)."""
    west, south, east, north = BOUNDS
    return (_mercator(north) - _mercator(south)) / math.radians(east - west)


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))


def _legend(entries: tuple[LegendEntry, ...], names: Mapping[str, str], width: int, top: float) -> tuple[float, Markup]:
    """The classes and the reasons, row by row, as they look on the map."""
    pieces: list[Markup] = []
    x, y = 0.0, top
    for entry in entries:
        room = _SWATCH + 6 + text_width(entry.label, TEXT) + 16
        if x and x + room > width:
            x, y = 0, y + _ROW
        pieces += [_swatch(entry, names, x, y), text(x + _SWATCH + 6, y + 12.5, entry.label)]
        x += room
    return y + _ROW - top, joined(pieces)


def _swatch(entry: LegendEntry, names: Mapping[str, str], x: float, y: float) -> Markup:
    if entry.is_empty:
        mark = text(x + _SWATCH / 2, y + 12, entry.mark, size=11, anchor="middle", weight=600, halo="paper")
        return joined((hatched(x, y, _SWATCH, _SWATCH), mark))
    return rect(x, y, _SWATCH, _SWATCH, fill=names[entry.fill], radius=2, stroke="muted" if entry.is_zero else "")
