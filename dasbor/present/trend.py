"""The trend: the chosen areas over time, with marks for what broke the series or happened beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import SPLIT_ON
from dasbor.catalogue.indicator import Unit
from dasbor.catalogue.period import Month
from dasbor.catalogue.words import charts as words
from dasbor.present.figure import Space, base_layout, draw, palette_of, quiet_axis
from dasbor.present.format import decimals_of, month_word
from dasbor.present.lines import SYMBOLS, hidden_marks, line_traces
from dasbor.present.series import Series, drawn_areas, series_of, touches_split
from dasbor.present.theme import series as line_colours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from dasbor.present.figure import Figure, Spec
    from dasbor.present.theme import Mode
    from dasbor.warehouse.answer import Answer

HEIGHT: Final = 240
MOST_TICKS: Final = 7
FEW: Final = 6
"""Counts below this get a tick each, for a half is not counted."""


@dataclass(frozen=True, slots=True)
class EventMark:
    """Something that happened on a day and must be seen beside the line: a break of the series, a milestone."""

    on: date
    words: str


def trend(
    answer: Answer, mode: Mode, *, selected: Iterable[str] = (), marks: Sequence[EventMark] = (), height: int = HEIGHT
) -> Figure | None:
    """Lines of the selected areas (the nation when none is selected); None when the answer holds none of them."""
    lines = series_of(answer, drawn_areas(answer, selected))
    if not lines:
        return None
    surface = palette_of(answer, mode).surface
    inks = line_colours(answer.indicator.hub, mode, len(lines))
    traces = [
        trace
        for line, ink, symbol in zip(lines, inks, SYMBOLS, strict=False)
        for trace in line_traces(line, answer, ink, symbol, surface.paper)
    ]
    layout = base_layout(answer, mode, Space(height, head=50, foot=40))
    layout |= {
        "showlegend": True,
        "hovermode": "x unified",
        "legend": {"orientation": "h", "x": 0, "y": 1, "yref": "container", "yanchor": "top", "font": {"size": 12}},
        "xaxis": quiet_axis(mode, showgrid=False, **_ticks(lines[0].periods, answer)),
        "yaxis": quiet_axis(mode, **_scale(lines, answer)),
    }
    events = (*_split_marks(answer, lines), *marks)
    layout["shapes"] = [_mark_line(event, surface.muted) for event in events]
    layout["annotations"] += [_mark_words(event, surface.muted) for event in events]
    return draw([*traces, *hidden_marks(lines, answer, surface.muted)], layout)


def _ticks(periods: Sequence[date], answer: Answer) -> Spec:
    """Few ticks, counted from the end so that the latest period has its name, in the reader's language."""
    step = -(-len(periods) // MOST_TICKS)
    shown = [day for i, day in enumerate(periods) if (len(periods) - 1 - i) % step == 0]
    texts = [_tick(day, answer) for day in shown]
    return {
        "type": "date",
        "tickmode": "array",
        "tickvals": [d.isoformat() for d in shown],
        "ticktext": texts,
        "hoverformat": " ",
    }


def _tick(day: date, answer: Answer) -> str:
    month, grain = Month.of(day), answer.selection.grain
    if grain == "year":
        return str(day.year)
    word = month_word(month, answer.selection.lang) if grain == "month" else f"Q{(month.month + 2) // 3}"
    return f"{word}<br>{day.year}"


def _scale(lines: Sequence[Series], answer: Answer) -> Spec:
    """The vertical axis: from zero, whole numbers for what is counted; without ticks when there is no value."""
    unit = answer.indicator.unit
    largest = max((v for line in lines for v in line.values if v is not None), default=None)
    if largest is None:
        return {"range": [0, 1], "showticklabels": False, "showgrid": False}
    is_whole = decimals_of(unit) == 0
    step = {"dtick": 1} if is_whole and largest < FEW else {"nticks": 6}
    suffix = "%" if unit is Unit.PERCENT else ""
    return {"rangemode": "tozero", "tickformat": ",.0f" if is_whole else ",.2~f", "ticksuffix": suffix, **step}


def _split_marks(answer: Answer, lines: Sequence[Series]) -> Iterator[EventMark]:
    """The day of the split, where one of the lines belongs to a province of the split and the day is in view."""
    if not touches_split((line.area for line in lines), answer.selection.basis):
        return
    day = min(SPLIT_ON.values())
    if lines[0].periods[0] <= day <= lines[0].periods[-1]:
        yield EventMark(day, words.SPLIT_MARK.say(answer.selection.lang))


def _mark_line(event: EventMark, ink: str) -> Spec:
    day = event.on.isoformat()
    line = {"color": ink, "width": 1, "dash": "dash"}
    return {"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper", "line": line}


def _mark_words(event: EventMark, ink: str) -> Spec:
    return {
        "x": event.on.isoformat(),
        "y": 1,
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "top",
        "xshift": 4,
        "text": event.words,
        "showarrow": False,
        "font": {"size": 11, "color": ink},
    }
