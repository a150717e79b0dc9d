"""The breakdown: one split as bars, two as a table of colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import NATION
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.present.cells import shown_period
from dasbor.present.figure import Space, base_layout, draw, palette_of, quiet_axis
from dasbor.present.format import compact, number, value_with_unit, value_words

if TYPE_CHECKING:
    from datetime import date

    from dasbor.present.figure import Figure, Spec
    from dasbor.present.theme import Mode, Palette
    from dasbor.warehouse.answer import Answer

ROW: Final = 26
ROOM_FOR_WORDS: Final = 1.4
"""The axis is this much longer than the longest bar, so that its value and share fit beside it."""
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
        return _heatmap(answer, mode, found, period)
    return _bars(answer, mode, found, period)


def _bars(answer: Answer, mode: Mode, found: tuple[Part, ...], period: date) -> Figure:
    colours = palette_of(answer, mode)
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": [p.value or 0 for p in found],
        "y": [shorten(p.names[0]) for p in found],
        "text": [part_words(p, answer) for p in found],
        "textposition": "outside",
        "textfont": {"size": 12, "color": colours.surface.ink},
        "cliponaxis": False,
        "marker": {"color": colours.accent, "cornerradius": 2},
        "hovertext": [f"<b>{p.names[0]}</b><br>{part_sentence(p, answer)}" for p in found],
        "hoverinfo": "text",
    }
    longest = max((p.value or 0 for p in found), default=0)
    layout = base_layout(answer, mode, Space(len(found) * ROW), period)
    layout |= {
        "bargap": 0.34,
        "xaxis": quiet_axis(mode, visible=False, range=[0, longest * ROOM_FOR_WORDS or 1]),
        "yaxis": quiet_axis(mode, autorange="reversed", **_categories(colours)),
    }
    return draw([trace], layout)


def _heatmap(answer: Answer, mode: Mode, found: tuple[Part, ...], period: date) -> Figure:
    """The split with more categories goes down, the other across, so that the columns keep their width on a phone."""
    colours = palette_of(answer, mode)
    names = [list(dict.fromkeys(p.names[i] for p in found)) for i in (0, 1)]
    down, across = (0, 1) if len(names[0]) >= len(names[1]) else (1, 0)
    by_names = {(p.names[down], p.names[across]): p for p in found}
    grid = [[by_names.get((row, column)) for column in names[across]] for row in names[down]]
    trace = {
        "type": "heatmap",
        "x": [shorten(name, 18) for name in names[across]],
        "y": [shorten(name) for name in names[down]],
        "z": [[p.value if p else None for p in line] for line in grid],
        "text": [[_in_cell(p, answer) for p in line] for line in grid],
        "texttemplate": "%{text}",
        "colorscale": [[i / (len(colours.ramp) - 1), colour] for i, colour in enumerate(colours.ramp)],
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
        "hovertext": [[_in_hover(p, answer) for p in line] for line in grid],
        "hoverinfo": "text",
    }
    layout = base_layout(answer, mode, Space(len(grid) * 30, head=54, rise=34), period)
    layout |= {
        "xaxis": quiet_axis(mode, side="top", **_categories(colours)),
        "yaxis": quiet_axis(mode, autorange="reversed", **_categories(colours)),
    }
    return draw([trace], layout)


def _categories(colours: Palette) -> Spec:
    return {"showgrid": False, "type": "category", "tickfont": {"color": colours.surface.ink, "size": 12}}


def _in_cell(part: Part | None, answer: Answer) -> str:
    if part is None:
        return ""
    if part.value is None:
        return STATUS_MARKS[part.status]
    return compact(part.value, answer.indicator.unit, answer.selection.lang)


def _in_hover(part: Part | None, answer: Answer) -> str:
    return "" if part is None else f"<b>{', '.join(part.names)}</b><br>{part_sentence(part, answer)}"


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
