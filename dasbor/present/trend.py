"""The trend: the chosen areas over time, with what broke the series, what happened beside it, and what was aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dasbor.catalogue.words import charts as words
from dasbor.present.beside import Beside
from dasbor.present.drawing.drawing import drawing_of
from dasbor.present.drawing.points import SYMBOLS
from dasbor.present.format import period_words
from dasbor.present.line_chart import HEIGHT, LineChart
from dasbor.present.lines import Drawn
from dasbor.present.series import drawn_areas, series_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.present.drawing.drawing import Drawing
    from dasbor.warehouse.answer import Answer

NONE = Beside()


def trend(
    answer: Answer,
    *,
    selected: Iterable[str] = (),
    marks: Beside = NONE,
    said: str = "",
    height: int = HEIGHT,
) -> Drawing | None:
    """Lines of the selected areas (the nation when none is selected); None when the answer holds none of them.

    `said` tells what is shown where it is not what the selection says; `height` is that of the plot in pixels.
    """
    lines = series_of(answer, drawn_areas(answer, selected))
    if not lines:
        return None
    selection = answer.selection
    drawn = tuple(Drawn(line, f"series-{i}", SYMBOLS[i]) for i, line in enumerate(lines))
    titles = tuple(period_words(day, selection.grain, selection.lang) for day in lines[0].periods)
    chart = LineChart(
        drawn, lines[0].periods, titles, answer.indicator.unit, selection.grain, selection.lang, marks, height
    )
    return drawing_of(answer, chart.scene, heading=words.TREND.say(selection.lang), said=said)
