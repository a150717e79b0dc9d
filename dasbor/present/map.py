"""The province map: classes by lightness, marks where there is no figure, outlines by URL."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES
from dasbor.catalogue.words import charts as words
from dasbor.present.cells import province_cells, shown_period, without_value
from dasbor.present.classes import ZERO, Classes, classify
from dasbor.present.figure import Space, base_layout, draw, palette_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dasbor.present.cells import Cell
    from dasbor.present.figure import Figure, Spec
    from dasbor.present.theme import Mode, Palette
    from dasbor.warehouse.answer import Answer

GEOMETRY: Final = "/api/v1/geo/provinces-{basis}.json?v={version}"
"""Where the browser fetches the outlines of a basis, once for each version of them."""
_GEOMETRY_SOURCE: Final = Path(__file__).parents[2] / "data" / "reference" / "geo" / "SOURCE.json"
LONGITUDES: Final = (94.5, 141.5)
LATITUDES: Final = (-11.5, 6.5)
HEIGHT: Final = 268


def province_map(answer: Answer, mode: Mode, *, selected: Iterable[str] = (), height: int = HEIGHT) -> Figure | None:
    """The map of the answer's provinces in its latest period with a value; None when the answer holds no province."""
    period = shown_period(answer)
    cells = province_cells(answer, period) if period else ()
    if period is None or not cells:
        return None
    colours = palette_of(answer, mode)
    geometry = GEOMETRY.format(basis=answer.selection.basis, version=geometry_version())
    classes = classify((c.value for c in cells if c.value is not None), answer.indicator.unit)
    layout = base_layout(answer, mode, Space(height, head=24, foot=58), period)
    traces = (
        *_class_traces(cells, classes, colours, geometry),
        *_status_traces(cells, colours, geometry),
        *_outline(set(selected), cells, colours, geometry),
    )
    return draw(traces, {**layout, "geo": _frame(), "showlegend": True, "legend": _legend()})


@cache
def geometry_version() -> str:
    """The version of the committed outlines."""
    return str(json.loads(_GEOMETRY_SOURCE.read_text())["version"])


def hover(cell: Cell, count: int) -> str:
    """What the map says about a province: name, value with unit, rank, status."""
    lines = [f"<b>{cell.name}</b>", cell.sentence]
    if cell.rank is not None:
        rank = words.RANK.say(cell.lang, rank=cell.rank, count=count)
        lines += [rank[0].upper() + rank[1:], cell.status_words]
    return "<br>".join(lines)


def class_colours(classes: Classes, colours: Palette) -> dict[int, str]:
    """The fill of each class, zero included."""
    ramp = colours.classes(len(classes.lows)) if classes.lows else ()
    return {**dict(enumerate(ramp)), ZERO: colours.surface.paper}


def _frame() -> Spec:
    return {
        "visible": False,
        "resolution": 110,
        "projection": {"type": "mercator"},
        "lonaxis": {"range": LONGITUDES},
        "lataxis": {"range": LATITUDES},
        "bgcolor": "rgba(0,0,0,0)",
        "domain": {"x": [0, 1], "y": [0, 1]},
    }


def _legend() -> Spec:
    return {
        "orientation": "h",
        "x": 0,
        "y": 0,
        "xanchor": "left",
        "yanchor": "top",
        "font": {"size": 12},
        "itemclick": False,
        "itemdoubleclick": False,
        "itemsizing": "constant",
        "tracegroupgap": 0,
    }


def _areas(cells: Sequence[Cell], fill: str, geometry: str, line: Spec, texts: list[str]) -> Spec:
    """A trace that fills some areas with one colour; without texts it does not answer the pointer."""
    return {
        "type": "choropleth",
        "geojson": geometry,
        "featureidkey": "id",
        "locations": [c.area for c in cells],
        "z": [1] * len(cells),
        "colorscale": [[0, fill], [1, fill]],
        "showscale": False,
        "marker": {"line": line},
        "hovertext": texts,
        "hoverinfo": "text" if texts else "skip",
    }


def _class_traces(cells: Iterable[Cell], classes: Classes, colours: Palette, geometry: str) -> Iterator[Spec]:
    fills = class_colours(classes, colours)
    valued = [c for c in cells if c.value is not None]
    for index in classes.used:
        members = [c for c in valued if classes.index(c.value or 0) == index]
        is_zero = index == ZERO
        line = {"color": colours.surface.muted if is_zero else colours.surface.paper, "width": 0.7}
        yield {
            **_areas(members, fills[index], geometry, line, [hover(c, len(valued)) for c in members]),
            "name": classes.label(index, valued[0].lang),
            "showlegend": True,
        }


def _status_traces(cells: Iterable[Cell], colours: Palette, geometry: str) -> Iterator[Spec]:
    """Areas without a figure: a neutral fill and the mark of the reason, one legend entry a reason."""
    hidden = without_value(cells)
    line = {"color": colours.surface.paper, "width": 0.7}
    for status in dict.fromkeys(c.status for c in hidden):
        members = [c for c in hidden if c.status is status]
        yield {
            **_areas(members, colours.surface.empty, geometry, line, [hover(c, 0) for c in members]),
            "name": f"{STATUS_MARKS[status]} {STATUS_NAMES[status].say(members[0].lang)}",
            "showlegend": True,
        }
        yield {
            "type": "scattergeo",
            "geojson": geometry,
            "featureidkey": "id",
            "locationmode": "geojson-id",
            "locations": [c.area for c in members],
            "mode": "text",
            "text": [STATUS_MARKS[status]] * len(members),
            "textfont": {"size": 12, "color": colours.surface.ink},
            "hoverinfo": "skip",
            "showlegend": False,
        }


def _outline(selected: set[str], cells: Iterable[Cell], colours: Palette, geometry: str) -> Iterator[Spec]:
    chosen = [c for c in cells if c.area in selected]
    if chosen:
        yield _areas(chosen, "rgba(0,0,0,0)", geometry, {"color": colours.surface.ink, "width": 2}, [])
