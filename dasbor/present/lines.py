"""Lines over time: firm where the figures are final, dotted where they are provisional, broken where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.present.format import period_words, value_with_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dasbor.present.figure import Spec
    from dasbor.present.series import Series
    from dasbor.warehouse.answer import Answer

SYMBOLS: Final = ("circle", "square", "diamond", "triangle-up", "x", "star")
"""The points of the lines, so that they differ without colour."""
_DASHES: Final = {Status.PROVISIONAL: "dot", Status.REBASED: "dash"}


def line_traces(line: Series, answer: Answer, ink: str, symbol: str, paper: str) -> Iterator[Spec]:
    """The firm line first; then each kind of stretch that is not firm, joined to its neighbours, with hollow points."""
    texts = _texts(line, answer)
    firm = [v if s is Status.FINAL else None for v, s in zip(line.values, line.statuses, strict=True)]
    common: Spec = {
        "type": "scatter",
        "x": [day.isoformat() for day in line.periods],
        "mode": "lines+markers",
        "connectgaps": False,
        "legendgroup": line.area,
    }
    yield {
        **common,
        "y": firm,
        "name": line.name,
        "showlegend": True,
        "line": {"color": ink, "width": 2.2},
        "marker": {"color": ink, "size": 5, "symbol": symbol},
        "hovertext": texts,
        "hoverinfo": "text" if any(v is not None for v in firm) else "skip",
    }
    for status, dash in _DASHES.items():
        own = [s is status for s in line.statuses]
        if any(own):
            yield {
                **common,
                "y": _stretch(line, own),
                "name": STATUS_NAMES[status].say(answer.selection.lang),
                "showlegend": False,
                "line": {"color": ink, "width": 2.2, "dash": dash},
                "marker": {
                    "color": paper,
                    "size": [7 if is_own else 0 for is_own in own],
                    "symbol": symbol,
                    "line": {"color": ink, "width": [1.6 if is_own else 0 for is_own in own]},
                },
                "hovertext": [t if is_own else "" for t, is_own in zip(texts, own, strict=True)],
                "hoverinfo": "text",
            }


def _stretch(line: Series, own: list[bool]) -> list[float | None]:
    """The values of a stretch, with the neighbours that it must be joined to."""
    near = [any(own[max(i - 1, 0) : i + 2]) for i in range(len(own))]
    return [v if close else None for v, close in zip(line.values, near, strict=True)]


def hidden_marks(lines: Sequence[Series], answer: Answer, ink: str) -> Iterator[Spec]:
    """The mark of the reason at the foot of each gap."""
    points = [
        (day, status, line)
        for line in lines
        for day, value, status in zip(line.periods, line.values, line.statuses, strict=True)
        if value is None
    ]
    lang = answer.selection.lang
    if points:
        yield {
            "type": "scatter",
            "x": [day.isoformat() for day, _, _ in points],
            "y": [0] * len(points),
            "mode": "text",
            "text": [STATUS_MARKS[status] for _, status, _ in points],
            "textfont": {"color": ink, "size": 12},
            "textposition": "top center",
            "hovertext": [f"{line.name}: {STATUS_NAMES[status].say(lang)}" for _, status, line in points],
            "hoverinfo": "text",
            "showlegend": False,
        }


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
