"""The province map: classes by lightness, marks where there is no figure, outlines by URL."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import plotly.graph_objects as go

from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES
from dasbor.catalogue.words import charts as words
from dasbor.present.cells import province_cells, shown_period, without_value
from dasbor.present.classes import ZERO, Classes, classify
from dasbor.present.figure import Figure, Space, base_figure, palette_of
from dasbor.present.says import title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dasbor.present.cells import Cell
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
    figure = base_figure(answer, mode, Space(height, head=24, foot=58), title(answer, period))
    figure.update_layout(geo=_frame(), showlegend=True, legend=_legend())
    geometry = GEOMETRY.format(basis=answer.selection.basis, version=geometry_version())
    classes = classify((c.value for c in cells if c.value is not None), answer.indicator.unit)
    count = sum(c.value is not None for c in cells)
    figure.add_traces(
        [
            *_class_traces(cells, classes, colours, geometry, count),
            *_status_traces(cells, colours, geometry),
            *_outline(set(selected), cells, colours, geometry),
        ]
    )
    return figure


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


def _frame() -> dict[str, Any]:
    return {
        "visible": False,
        "resolution": 110,
        "projection": {"type": "mercator"},
        "lonaxis": {"range": LONGITUDES},
        "lataxis": {"range": LATITUDES},
        "bgcolor": "rgba(0,0,0,0)",
        "domain": {"x": [0, 1], "y": [0, 1]},
    }


def _legend() -> dict[str, Any]:
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


def _areas(
    cells: list[Cell], fill: str, colours: Palette, geometry: str, texts: list[str], **more: object
) -> go.Choropleth:
    return go.Choropleth(
        geojson=geometry,
        featureidkey="id",
        locations=[c.area for c in cells],
        z=[1] * len(cells),
        colorscale=[[0, fill], [1, fill]],
        showscale=False,
        marker={"line": {"color": colours.surface.paper, "width": 0.6}},
        hovertext=texts,
        hoverinfo="text",
        **more,
    )


def _class_traces(
    cells: Iterable[Cell], classes: Classes, colours: Palette, geometry: str, count: int
) -> Iterator[go.Choropleth]:
    fills = class_colours(classes, colours)
    valued = [c for c in cells if c.value is not None]
    for index in classes.used:
        members = [c for c in valued if classes.index(c.value or 0) == index]
        trace = _areas(
            members,
            fills[index],
            colours,
            geometry,
            [hover(c, count) for c in members],
            name=classes.label(index, valued[0].lang),
            showlegend=True,
        )
        if index == ZERO:
            trace.marker.line = {"color": colours.surface.muted, "width": 0.8}
        yield trace


def _status_traces(cells: Iterable[Cell], colours: Palette, geometry: str) -> Iterator[go.Choropleth | go.Scattergeo]:
    """Areas without a figure: a neutral fill and the mark of the reason, one legend entry a reason."""
    hidden = without_value(cells)
    for status in dict.fromkeys(c.status for c in hidden):
        members = [c for c in hidden if c.status is status]
        yield _areas(
            members, colours.surface.empty, colours, geometry, [hover(c, 0) for c in members], showlegend=False
        )
        yield go.Scattergeo(
            geojson=geometry,
            featureidkey="id",
            locationmode="geojson-id",
            locations=[c.area for c in members],
            mode="text",
            text=[STATUS_MARKS[status]] * len(members),
            textfont={"size": 12, "color": colours.surface.ink},
            hoverinfo="skip",
            name=f"{STATUS_MARKS[status]} {STATUS_NAMES[status].say(members[0].lang)}",
            showlegend=True,
        )


def _outline(selected: set[str], cells: Iterable[Cell], colours: Palette, geometry: str) -> Iterator[go.Choropleth]:
    chosen = [c for c in cells if c.area in selected]
    if chosen:
        trace = _areas(chosen, "rgba(0,0,0,0)", colours, geometry, [], showlegend=False)
        trace.hoverinfo = "skip"
        trace.marker.line = {"color": colours.surface.ink, "width": 2}
        yield trace
