"""The ranking: a bar for every province, the reason in place of a bar where there is no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import plotly.graph_objects as go

from dasbor.catalogue.words import charts as words
from dasbor.present.cells import Cell, nation_cell, province_cells, ranked, shown_period, without_value
from dasbor.present.figure import Figure, Space, base_figure, palette_of, quiet_axis
from dasbor.present.format import value_words
from dasbor.present.says import title

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dasbor.present.theme import Mode, Palette
    from dasbor.warehouse.answer import Answer

ROW: Final = 19
"""Height of one bar with its gap in pixels."""
ROOM_FOR_WORDS: Final = 1.22
"""The axis is this much longer than the longest bar, so that its value fits beside it."""


def ranking(answer: Answer, mode: Mode, *, selected: Iterable[str] = ()) -> Figure | None:
    """Bars of all provinces from the highest to the lowest; None when the answer holds no province."""
    period = shown_period(answer)
    cells = province_cells(answer, period) if period else ()
    if period is None or not cells:
        return None
    colours = palette_of(answer, mode)
    rows = [*ranked(cells), *without_value(cells)]
    figure = base_figure(answer, mode, Space(len(rows) * ROW), title(answer, period))
    figure.add_trace(_bars(rows, colours, set(selected)))
    longest = max((c.value or 0 for c in rows), default=0)
    figure.update_layout(
        bargap=0.28,
        xaxis=quiet_axis(mode, visible=False, range=[0, longest * ROOM_FOR_WORDS or 1]),
        yaxis=quiet_axis(
            mode,
            autorange="reversed",
            showgrid=False,
            tickfont={"color": colours.surface.ink, "size": 12},
            ticklabelstandoff=4,
        ),
    )
    if answer.indicator.is_ratio:
        _nation_line(figure, answer, period, colours)
    return figure


def _bars(rows: list[Cell], colours: Palette, selected: set[str]) -> go.Bar:
    fills = [colours.accent if not selected or c.area in selected else colours.ramp[1] for c in rows]
    return go.Bar(
        orientation="h",
        x=[c.value or 0 for c in rows],
        y=[c.name for c in rows],
        text=[c.words if c.value is not None else f"{c.words} {c.status_words}" for c in rows],
        textposition="outside",
        textfont={
            "size": 12,
            "color": [colours.surface.muted if c.value is None else colours.surface.ink for c in rows],
        },
        cliponaxis=False,
        marker={"color": fills, "cornerradius": 2},
        hovertext=[f"<b>{c.name}</b><br>{c.sentence}<br>{c.status_words}" for c in rows],
        hoverinfo="text",
    )


def _nation_line(figure: Figure, answer: Answer, period: date, colours: Palette) -> None:
    """The nation's rate as a line to read the provinces against."""
    nation = nation_cell(answer, period)
    if nation is None or nation.value is None:
        return
    figure.add_vline(x=nation.value, line={"color": colours.surface.ink, "width": 1, "dash": "dot"})
    value = value_words(nation.value, nation.unit, nation.lang)
    figure.add_annotation(
        x=nation.value,
        y=1,
        yref="paper",
        yanchor="bottom",
        text=words.NATION_LINE.say(nation.lang, value=value),
        showarrow=False,
        font={"size": 11, "color": colours.surface.ink},
    )
