"""Lines over time: firm where the figures are final, dotted where they are provisional, broken where there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.present.drawing.canvas import SMALL, Markup, joined, polyline, text
from dasbor.present.drawing.metrics import text_width
from dasbor.present.drawing.points import points
from dasbor.present.format import value_with_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dasbor.catalogue.indicator import Unit
    from dasbor.catalogue.text import Lang
    from dasbor.present.drawing.canvas import Point
    from dasbor.present.drawing.scale import Scale
    from dasbor.present.series import Series

DASHES: Final = {Status.PROVISIONAL: "1 4", Status.REBASED: "6 4"}
"""How the stretches that are not firm are drawn."""
RADIUS: Final = 2.6
ROOM_FOR_POINTS: Final = 7
"""Where periods are closer than this many pixels, only points that say something are drawn."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A series with the looks of its line."""

    series: Series
    ink: str
    symbol: str
    is_faint: bool = False

    @property
    def width(self) -> float:
        """The width of the line in pixels."""
        return 1.4 if self.is_faint else 2.2


def line_strokes(drawn: Drawn, places: Sequence[float], scale: Scale) -> Markup:
    """The firm line; each kind of stretch that is not firm, joined to its neighbours; and the points, hollow there."""
    line = drawn.series
    places = places[: len(line.values)]
    firm = [status is Status.FINAL for status in line.statuses]
    strokes = [_runs(drawn, firm, places, scale)]
    strokes += [
        _runs(drawn, _near([status is kind for status in line.statuses]), places, scale, dash=dash)
        for kind, dash in DASHES.items()
        if kind in line.statuses
    ]
    hollow = [v is not None and not is_firm for v, is_firm in zip(line.values, firm, strict=True)]
    is_dense = len(places) > 1 and places[1] - places[0] < ROOM_FOR_POINTS
    solid = [is_firm and (not is_dense or _is_alone(line, i)) for i, is_firm in enumerate(firm)]
    radius = RADIUS * (0.85 if drawn.is_faint else 1)
    strokes.append(points(_places(line, solid, places, scale), drawn.symbol, radius=radius, ink=drawn.ink, width=0.6))
    strokes.append(
        points(_places(line, hollow, places, scale), drawn.symbol, radius=radius + 0.5, ink=drawn.ink, fill="paper")
    )
    return joined(strokes)


def _near(own: list[bool]) -> list[bool]:
    """The periods of a stretch and those beside it, which it must be joined to."""
    return [any(own[max(i - 1, 0) : i + 2]) for i in range(len(own))]


def _is_alone(line: Series, i: int) -> bool:
    beside = line.values[max(i - 1, 0) : i] + line.values[i + 1 : i + 2]
    return all(value is None for value in beside)


def _places(line: Series, wanted: Sequence[bool], places: Sequence[float], scale: Scale) -> Iterator[Point]:
    for value, is_wanted, x in zip(line.values, wanted, places, strict=True):
        if is_wanted and value is not None:
            yield x, scale(value)


def _runs(drawn: Drawn, wanted: Sequence[bool], places: Sequence[float], scale: Scale, dash: str = "") -> Markup:
    """A line through each run of wanted periods with a value; a gap ends a run."""
    runs: list[list[Point]] = [[]]
    for value, is_wanted, x in zip(drawn.series.values, wanted, places, strict=True):
        if is_wanted and value is not None:
            runs[-1].append((x, scale(value)))
        elif runs[-1]:
            runs.append([])
    return joined(polyline(run, ink=drawn.ink, width=drawn.width, dash=dash) for run in runs)


def gap_marks(lines: Sequence[Series], places: Sequence[float], floor: float) -> Markup:
    """The mark of the reason at the foot of each gap; lines that share a gap share the mark.

    Where marks would run into each other, only as many as can be told apart are drawn.
    """
    pieces: list[Markup] = []
    free_from = float("-inf")
    for x, marks in sorted(_reasons(lines, places).items()):
        words = " ".join(marks)
        half = text_width(words, SMALL) / 2
        if x - half >= free_from:
            pieces.append(text(x, floor - 4, words, ink="muted", size=SMALL, anchor="middle", halo="paper"))
            free_from = x + half
    return joined(pieces)


def _reasons(lines: Sequence[Series], places: Sequence[float]) -> dict[float, dict[str, None]]:
    """The marks of the gaps of each period, each once, in the order of the lines."""
    found: dict[float, dict[str, None]] = {}
    for line in lines:
        for x, value, status in zip(places, line.values, line.statuses, strict=False):
            if value is None:
                found.setdefault(x, {})[STATUS_MARKS[status]] = None
    return found


def cell_words(line: Series, i: int, unit: Unit, lang: Lang) -> str:
    """The value of a period with its status where it is not final, or the reason why there is none."""
    value, status = line.values[i], line.statuses[i]
    what = STATUS_NAMES[status].say(lang)
    if value is None:
        return what
    figure = value_with_unit(value, unit, lang)
    return figure if status is Status.FINAL else f"{figure} ({what})"
