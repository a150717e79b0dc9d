"""The trend: lines over time, with gaps as gaps, provisional months drawn differently, and marks for events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import plotly.graph_objects as go

from dasbor.catalogue.geography import SPLIT_ON
from dasbor.catalogue.period import Month
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.catalogue.words import charts as words
from dasbor.present.figure import Figure, Space, base_figure, palette_of, quiet_axis
from dasbor.present.format import month_word, period_words, value_with_unit
from dasbor.present.series import Series, drawn_areas, series_of, touches_split
from dasbor.present.theme import series as line_colours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from dasbor.present.theme import Mode
    from dasbor.warehouse.answer import Answer

HEIGHT: Final = 240
_SYMBOLS: Final = ("circle", "square", "diamond", "triangle-up", "x", "star")
_DOTTED: Final = {Status.PROVISIONAL: "dot", Status.REBASED: "dash"}


@dataclass(frozen=True, slots=True)
class EventMark:
    """Something that happened on a day and must be seen beside the line: a break of the series, a milestone."""

    on: date
    words: str


def trend(
    answer: Answer, mode: Mode, *, selected: Iterable[str] = (), marks: Sequence[EventMark] = (), height: int = HEIGHT
) -> Figure | None:
    """Lines of the selected areas (the nation when none is selected); None when the answer holds none of them."""
    areas = drawn_areas(answer, selected)
    lines = series_of(answer, areas)
    if not lines:
        return None
    colours = palette_of(answer, mode)
    figure = base_figure(answer, mode, Space(height, head=50, foot=40))
    inks = line_colours(answer.indicator.hub, mode, len(lines))
    for line, ink, symbol in zip(lines, inks, _SYMBOLS, strict=False):
        figure.add_traces(list(_traces(line, answer, ink, symbol, colours.surface.paper)))
    figure.add_traces(list(_hidden_marks(lines, answer, colours.surface.muted)))
    figure.update_layout(
        showlegend=True,
        hovermode="x unified",
        legend={"orientation": "h", "x": 0, "y": 1, "yref": "container", "yanchor": "top", "font": {"size": 12}},
        xaxis=quiet_axis(mode, showgrid=False, **_ticks(lines[0].periods, answer)),
        yaxis=quiet_axis(mode, rangemode="tozero", tickformat=_tick_format(answer), nticks=6),
    )
    for mark in (*_split_marks(answer, lines), *marks):
        _draw_mark(figure, mark, colours.surface.muted)
    return figure


def _traces(line: Series, answer: Answer, ink: str, symbol: str, paper: str) -> Iterator[go.Scatter]:
    """The firm line first; then each stretch that is not firm, joined to its neighbours, with hollow points."""
    texts = _texts(line, answer)
    firm = [v if s is Status.FINAL else None for v, s in zip(line.values, line.statuses, strict=True)]
    common: dict[str, Any] = {
        "x": line.periods,
        "mode": "lines+markers",
        "connectgaps": False,
        "legendgroup": line.area,
    }
    yield go.Scatter(
        **common,
        y=firm,
        name=line.name,
        showlegend=True,
        line={"color": ink, "width": 2.2},
        marker={"color": ink, "size": 5, "symbol": symbol},
        hovertext=texts,
        hoverinfo="text" if any(v is not None for v in firm) else "skip",
    )
    for status, dash in _DOTTED.items():
        values = _stretch(line, status)
        if any(v is not None for v in values):
            own = [s is status for s in line.statuses]
            yield go.Scatter(
                **common,
                y=values,
                name=STATUS_NAMES[status].say(answer.selection.lang),
                showlegend=False,
                line={"color": ink, "width": 2.2, "dash": dash},
                marker={
                    "color": paper,
                    "size": [7 if is_own else 0 for is_own in own],
                    "symbol": symbol,
                    "line": {"color": ink, "width": [1.6 if is_own else 0 for is_own in own]},
                },
                hovertext=[t if is_own else "" for t, is_own in zip(texts, own, strict=True)],
                hoverinfo="text",
            )


def _stretch(line: Series, status: Status) -> list[float | None]:
    """The values of one status, with the firm neighbours that the line must be joined to."""
    has = [s is status for s in line.statuses]
    near = [own or any(has[max(i - 1, 0) : i + 2]) for i, own in enumerate(has)]
    return [v if close else None for v, close in zip(line.values, near, strict=True)]


def _hidden_marks(lines: Sequence[Series], answer: Answer, ink: str) -> Iterator[go.Scatter]:
    """The mark of the reason at the foot of each gap."""
    points = [
        (day, status, line)
        for line in lines
        for day, value, status in zip(line.periods, line.values, line.statuses, strict=True)
        if value is None
    ]
    if not points:
        return
    lang = answer.selection.lang
    yield go.Scatter(
        x=[day for day, _, _ in points],
        y=[0] * len(points),
        mode="text",
        text=[STATUS_MARKS[status] for _, status, _ in points],
        textfont={"color": ink, "size": 12},
        textposition="top center",
        hovertext=[f"{line.name}: {STATUS_NAMES[status].say(lang)}" for _, status, line in points],
        hoverinfo="text",
        showlegend=False,
    )


def _texts(line: Series, answer: Answer) -> list[str]:
    selection, unit = answer.selection, answer.indicator.unit
    texts = []
    for day, value, status in zip(line.periods, line.values, line.statuses, strict=True):
        when = period_words(day, selection.grain, selection.lang)
        what = STATUS_NAMES[status].say(selection.lang)
        if value is not None:
            figure = value_with_unit(value, unit, selection.lang)
            what = figure if status is Status.FINAL else f"{figure} ({what})"
        texts.append(f"<b>{line.name}</b>, {when}: {what}")
    return texts


def _ticks(periods: Sequence[date], answer: Answer) -> dict[str, Any]:
    """Few ticks, named in the reader's language, the year under the first of each year."""
    step = max(1, -(-len(periods) // 7))
    # Counted from the end, so that the latest period always has its name.
    shown = [day for i, day in enumerate(periods) if (len(periods) - 1 - i) % step == 0]
    grain, lang = answer.selection.grain, answer.selection.lang
    texts = []
    for day in shown:
        month = Month.of(day)
        word = {"month": month_word(month, lang), "quarter": f"Q{(month.month + 2) // 3}", "year": ""}[grain]
        texts.append(f"{word}<br>{day.year}" if word else str(day.year))
    return {"tickmode": "array", "tickvals": shown, "ticktext": texts, "hoverformat": " "}


def _tick_format(answer: Answer) -> str:
    values = [v for v in answer.rows.get_column("value").to_list() if v is not None]
    return ",.0f" if not values or max(map(abs, values)) >= 10 else ",.2~f"


def _split_marks(answer: Answer, lines: Sequence[Series]) -> Iterator[EventMark]:
    """The day of the split, where one of the lines belongs to a province of the split and the day is in view."""
    if not touches_split((line.area for line in lines), answer.selection.basis):
        return
    day = min(SPLIT_ON.values())
    if lines[0].periods[0] <= day <= lines[0].periods[-1]:
        yield EventMark(day, words.SPLIT_MARK.say(answer.selection.lang))


def _draw_mark(figure: Figure, mark: EventMark, ink: str) -> None:
    figure.add_shape(
        type="line", x0=mark.on, x1=mark.on, y0=0, y1=1, yref="paper", line={"color": ink, "width": 1, "dash": "dash"}
    )
    figure.add_annotation(
        x=mark.on, y=1, yref="paper", yanchor="top", xanchor="left", xshift=4,
        text=mark.words, showarrow=False, font={"size": 11, "color": ink},
    )  # fmt: skip
