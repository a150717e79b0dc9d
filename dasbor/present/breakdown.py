"""The breakdown: one split as bars, two as a table of colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import plotly.graph_objects as go
import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import NATION
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.present.cells import shown_period
from dasbor.present.figure import Figure, Space, base_figure, palette_of, quiet_axis
from dasbor.present.format import compact, number, value_with_unit, value_words
from dasbor.present.says import title

if TYPE_CHECKING:
    from datetime import date

    from dasbor.present.theme import Mode
    from dasbor.warehouse.answer import Answer

ROW: Final = 26
_LABEL_WIDTH: Final = 34


@dataclass(frozen=True, slots=True)
class Part:
    """One category (or pair of categories) of one area in one period."""

    keys: tuple[str, ...]
    names: tuple[str, ...]
    value: float | None
    status: Status
    share: float | None
    """The share of the sum of the parts in percent, for additive measures of which every part is known."""


def parts(answer: Answer, period: date, area: str = NATION) -> tuple[Part, ...]:
    """The parts of one area in one period: in the order of the catalogue where there is one, else the largest first."""
    by = answer.selection.by
    lang = answer.selection.lang
    rows = answer.rows.filter((pl.col("period") == period) & (pl.col("area") == area))
    total = sum(v for v in rows["value"].to_list() if v is not None)
    is_whole = answer.indicator.is_additive and rows["value"].null_count() == 0 and total > 0
    found = [
        Part(
            tuple(row[d] for d in by),
            tuple(DIMENSIONS[d].categories[row[d]].say(lang) for d in by),
            row["value"],
            Status(row["status"]),
            row["value"] / total * 100 if is_whole else None,
        )
        for row in rows.iter_rows(named=True)
    ]
    return tuple(sorted(found, key=lambda p: _order(by, p)))


def _order(by: tuple[str, ...], part: Part) -> tuple[float, ...]:
    if len(by) == 1 and not _has_own_order(by[0]):
        return (-(part.value if part.value is not None else -1),)
    return tuple(list(DIMENSIONS[d].categories).index(key) for d, key in zip(by, part.keys, strict=True))


def _has_own_order(dimension: str) -> bool:
    """Whether readers expect the order of the catalogue; long code lists read better from the largest down."""
    return DIMENSIONS[dimension].is_ordered and dimension not in {"sector", "occupation"}


def breakdown(answer: Answer, mode: Mode, *, area: str = NATION) -> Figure | None:
    """The parts of one area in the latest period with a value; None when the answer holds none."""
    period = shown_period(answer)
    found = parts(answer, period, area) if period else ()
    if period is None or not found:
        return None
    if len(answer.selection.by) == 2:
        return _heatmap(answer, mode, found, title(answer, period))
    return _bars(answer, mode, found, title(answer, period))


def _bars(answer: Answer, mode: Mode, found: tuple[Part, ...], what: str) -> Figure:
    colours = palette_of(answer, mode)
    figure = base_figure(answer, mode, Space(len(found) * ROW), what)
    longest = max((p.value or 0 for p in found), default=0)
    figure.add_trace(
        go.Bar(
            orientation="h",
            x=[p.value or 0 for p in found],
            y=[shorten(p.names[0]) for p in found],
            text=[part_words(p, answer) for p in found],
            textposition="outside",
            textfont={"size": 12, "color": colours.surface.ink},
            cliponaxis=False,
            marker={"color": colours.accent, "cornerradius": 2},
            hovertext=[f"<b>{p.names[0]}</b><br>{part_sentence(p, answer)}" for p in found],
            hoverinfo="text",
        )
    )
    figure.update_layout(
        bargap=0.34,
        xaxis=quiet_axis(mode, visible=False, range=[0, longest * 1.4 or 1]),
        yaxis=quiet_axis(
            mode,
            autorange="reversed",
            showgrid=False,
            tickfont={"color": colours.surface.ink, "size": 12},
            type="category",
        ),
    )
    return figure


def _heatmap(answer: Answer, mode: Mode, found: tuple[Part, ...], what: str) -> Figure:
    colours = palette_of(answer, mode)
    names = [list(dict.fromkeys(p.names[i] for p in found)) for i in (0, 1)]
    down, across = (0, 1) if len(names[0]) >= len(names[1]) else (1, 0)
    rows, columns = names[down], names[across]
    by_names = {(p.names[down], p.names[across]): p for p in found}
    grid = [[by_names.get((r, c)) for c in columns] for r in rows]
    ramp = colours.ramp
    figure = base_figure(answer, mode, Space(len(rows) * 30, head=54, rise=34), what)
    unit, lang = answer.indicator.unit, answer.selection.lang
    figure.add_trace(
        go.Heatmap(
            x=[shorten(c, 18) for c in columns],
            y=[shorten(r) for r in rows],
            z=[[p.value if p else None for p in line] for line in grid],
            text=[[_in_cell(p, unit, lang) for p in line] for line in grid],
            texttemplate="%{text}",
            colorscale=[[i / (len(ramp) - 1), colour] for i, colour in enumerate(ramp)],
            showscale=False,
            xgap=2,
            ygap=2,
            hovertext=[
                [f"<b>{p.names[0]}, {p.names[1]}</b><br>{part_sentence(p, answer)}" if p else "" for p in line]
                for line in grid
            ],
            hoverinfo="text",
        )
    )
    axis = {"tickfont": {"color": colours.surface.ink, "size": 12}, "showgrid": False, "type": "category"}
    figure.update_layout(
        xaxis=quiet_axis(mode, side="top", **axis), yaxis=quiet_axis(mode, autorange="reversed", **axis)
    )
    return figure


def _in_cell(part: Part | None, unit: object, lang: object) -> str:
    if part is None:
        return ""
    if part.value is None:
        return STATUS_MARKS[part.status]
    return compact(part.value, unit, lang)  # type: ignore[arg-type]


def part_words(part: Part, answer: Answer) -> str:
    """What stands beside a bar: the value with its mark and its share, or the reason why there is none."""
    lang = answer.selection.lang
    mark = STATUS_MARKS[part.status]
    if part.value is None:
        return f"{mark} {STATUS_NAMES[part.status].say(lang)}"
    words = value_words(part.value, answer.indicator.unit, lang) + mark
    return words if part.share is None else f"{words} ({number(part.share, lang, 1)}%)"


def part_sentence(part: Part, answer: Answer) -> str:
    """What the hover says about a part."""
    lang = answer.selection.lang
    status = STATUS_NAMES[part.status].say(lang)
    if part.value is None:
        return status
    value = value_with_unit(part.value, answer.indicator.unit, lang)
    share = "" if part.share is None else f" ({number(part.share, lang, 1)}%)"
    return f"{value}{share}<br>{status}"


def shorten(name: str, width: int = _LABEL_WIDTH) -> str:
    """A label cut at a word so that it leaves room for the bars."""
    if len(name) <= width:
        return name
    cut = name[:width].rsplit(" ", 1)[0].rstrip(",;")
    return f"{cut}…"
