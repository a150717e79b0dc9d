"""The province map and the tile grid beside it, as one figure: classes by lightness, marks where there is no figure.

It is not a Plotly figure: the library's script alone costs a browser more time than a whole page without it, and a
`geo` map knows neither patterns nor the width it is shown at. What is made here is drawn by `dasbor/ui/assets`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES
from dasbor.catalogue.words import frame
from dasbor.present.alt import alt_map
from dasbor.present.cells import province_cells, shown_period, without_value
from dasbor.present.classes import ZERO, classify
from dasbor.present.colour import readable_on
from dasbor.present.says import caption
from dasbor.present.theme import palette
from dasbor.present.tile_grid import Tile, tile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.present.cells import Cell
    from dasbor.present.classes import Classes
    from dasbor.present.theme import Mode, Palette
    from dasbor.warehouse.answer import Answer

GEOMETRY: Final = "/api/v1/geo/provinces-{basis}.json?v={version}"
"""Where the browser fetches the outlines of a basis, once for each version of them."""
_GEOMETRY_SOURCE: Final = Path(__file__).parents[2] / "data" / "reference" / "geo" / "SOURCE.json"
BOUNDS: Final = (94.5, -11.5, 141.5, 6.5)
"""West, south, east and north of the archipelago; the map fills its width with it."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A class or a reason, as it looks and as it is called."""

    label: str
    fill: str
    ink: str
    mark: str = ""
    is_empty: bool = False
    is_zero: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class ProvinceMap:
    """All that a browser needs beside the outlines to draw the map and the tiles, and to tell what they show."""

    geometry: str
    bounds: tuple[float, float, float, float]
    tiles: tuple[Tile, ...]
    legend: tuple[LegendEntry, ...]
    caption: tuple[str, str]
    tag: str
    """The mark of a synthetic release, or nothing."""
    description: str
    """The map in words."""
    on_paper: dict[str, tuple[str, str]]
    """Fill -> the fill and the ink that take its place when a dark page is printed; empty for a light one."""


def province_map(answer: Answer, mode: Mode) -> ProvinceMap | None:
    """The map of the answer's provinces in its latest period with a value; None when the answer holds no province."""
    period = shown_period(answer)
    cells = province_cells(answer, period) if period else ()
    if period is None or not cells:
        return None
    selection = answer.selection
    colours = palette(answer.indicator.hub, mode)
    classes = classify((c.value for c in cells if c.value is not None), answer.indicator.unit)
    fills = class_fills(classes, colours)
    count = sum(c.value is not None for c in cells)
    return ProvinceMap(
        GEOMETRY.format(basis=selection.basis, version=geometry_version()),
        BOUNDS,
        tuple(tile(c, None if c.value is None else fills[classes.index(c.value)], colours, count) for c in cells),
        (*_class_entries(classes, fills, colours, cells[0]), *_reason_entries(cells, colours)),
        caption(answer, period),
        frame.SYNTHETIC_TAG.say(selection.lang) if answer.is_synthetic else "",
        alt_map(answer),
        _on_paper(colours, palette(answer.indicator.hub, "light")),
    )


def _on_paper(colours: Palette, light: Palette) -> dict[str, tuple[str, str]]:
    if colours.mode == "light":
        return {}
    before = (*colours.ramp, colours.surface.paper, colours.surface.empty)
    after = (*light.ramp, light.surface.paper, light.surface.empty)
    return {old: (new, readable_on(new)) for old, new in zip(before, after, strict=True)}


@cache
def geometry_version() -> str:
    """The version of the committed outlines."""
    return str(json.loads(_GEOMETRY_SOURCE.read_text())["version"])


def class_fills(classes: Classes, colours: Palette) -> dict[int, str]:
    """The fill of each class, zero included."""
    ramp = colours.classes(len(classes.lows)) if classes.lows else ()
    return {**dict(enumerate(ramp)), ZERO: colours.surface.paper}


def _class_entries(
    classes: Classes, fills: dict[int, str], colours: Palette, any_cell: Cell
) -> tuple[LegendEntry, ...]:
    ink = colours.surface.ink
    return tuple(
        LegendEntry(classes.label(index, any_cell.lang), fills[index], ink, is_zero=index == ZERO)
        for index in classes.used
    )


def _reason_entries(cells: Iterable[Cell], colours: Palette) -> tuple[LegendEntry, ...]:
    surface = colours.surface
    hidden = without_value(cells)
    return tuple(
        LegendEntry(
            STATUS_NAMES[status].say(hidden[0].lang), surface.empty, surface.ink, STATUS_MARKS[status], is_empty=True
        )
        for status in dict.fromkeys(c.status for c in hidden)
    )
