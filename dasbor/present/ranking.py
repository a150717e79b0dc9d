"""The ranking: a bar for every province, the reason in place of a bar where there is no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.catalogue.words import charts as words
from dasbor.present.cells import nation_cell, province_cells, ranked, shown_period, without_value
from dasbor.present.figure import Space, base_layout, draw, palette_of, quiet_axis
from dasbor.present.format import value_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.present.cells import Cell
    from dasbor.present.figure import Figure, Spec
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
    layout = base_layout(answer, mode, Space(len(rows) * ROW, foot=24 if answer.indicator.is_ratio else 10), period)
    longest = max((c.value or 0 for c in rows), default=0)
    layout |= {
        "bargap": 0.28,
        "xaxis": quiet_axis(mode, visible=False, range=[0, longest * ROOM_FOR_WORDS or 1]),
        "yaxis": quiet_axis(
            mode,
            autorange="reversed",
            showgrid=False,
            tickfont={"color": colours.surface.ink, "size": 12},
            ticklabelstandoff=4,
        ),
    }
    nation = nation_cell(answer, period) if answer.indicator.is_ratio else None
    if nation is not None and nation.value is not None:
        layout["shapes"] = [_nation_line(nation.value, colours)]
        layout["annotations"].append(_nation_words(nation.value, nation, colours))
    return draw([_bars(rows, colours, set(selected))], layout)


def _bars(rows: list[Cell], colours: Palette, selected: set[str]) -> Spec:
    ink, muted = colours.surface.ink, colours.surface.muted
    return {
        "type": "bar",
        "orientation": "h",
        "x": [c.value or 0 for c in rows],
        "y": [c.name for c in rows],
        "text": [c.words if c.value is not None else f"{c.words} {c.status_words}" for c in rows],
        "textposition": "outside",
        "textfont": {"size": 12, "color": [muted if c.value is None else ink for c in rows]},
        "cliponaxis": False,
        "marker": {
            "color": [colours.accent if not selected or c.area in selected else colours.ramp[1] for c in rows],
            "cornerradius": 2,
        },
        "hovertext": [f"<b>{c.name}</b><br>{c.sentence}<br>{c.status_words}" for c in rows],
        "hoverinfo": "text",
    }


def _nation_line(value: float, colours: Palette) -> Spec:
    """The nation's rate as a line to read the provinces against."""
    line = {"color": colours.surface.ink, "width": 1, "dash": "dot"}
    return {"type": "line", "x0": value, "x1": value, "y0": 0, "y1": 1, "yref": "paper", "line": line, "layer": "below"}


def _nation_words(value: float, nation: Cell, colours: Palette) -> Spec:
    return {
        "x": value,
        "y": 0,
        "yref": "paper",
        "yanchor": "top",
        "text": words.NATION_LINE.say(nation.lang, value=value_words(value, nation.unit, nation.lang)),
        "showarrow": False,
        "font": {"size": 11, "color": colours.surface.ink},
    }
