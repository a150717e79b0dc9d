"""A chart of lines over periods: legend, axes, lines, what happened and what was aimed at, and what is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.indicator import UNIT_NAMES
from dasbor.catalogue.period import MONTHS_IN
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.catalogue.words import charts as words
from dasbor.present.beside import Beside
from dasbor.present.drawing.axis import grid, period_ticks, shown_ticks, tick_words
from dasbor.present.drawing.canvas import SMALL, Markup, group, joined, line, rect, text
from dasbor.present.drawing.legend import Entry, legend
from dasbor.present.drawing.metrics import text_width
from dasbor.present.drawing.scale import Scale, ticks
from dasbor.present.format import decimals_of, inside
from dasbor.present.lines import DASHES, cell_words, gap_marks, line_strokes
from dasbor.present.marks import event_list, event_marks, number_places, rows_of, target_marks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dasbor.catalogue.indicator import Unit
    from dasbor.catalogue.period import Grain
    from dasbor.catalogue.text import Lang
    from dasbor.present.lines import Drawn

HEIGHT: Final = 220
"""Of the plot in pixels."""
NARROW_FROM: Final = 450
_HEAD: Final = 20
"""The unit above the axis."""
_FOOT: Final = 24
"""The names of the periods."""
_YEARS: Final = 14
"""The years below them."""


@dataclass(frozen=True, slots=True)
class LineChart:
    """What is drawn: lines over the same periods, and what stands beside them."""

    lines: tuple[Drawn, ...]
    periods: tuple[date, ...]
    """The first days of the periods; a line that is shorter ends early."""
    titles: tuple[str, ...]
    """What a pointer is told first in each period."""
    unit: Unit
    grain: Grain
    lang: Lang
    beside: Beside = field(default_factory=Beside)
    height: int = HEIGHT
    has_years: bool = True
    """Whether the periods are of years that are named."""

    def scene(self, width: int) -> tuple[float, Markup]:
        """The chart at a width: its height and its strokes."""
        top, key = legend(_entries(self), width)
        plot = _plot(self, width, top + _HEAD)
        events = self.beside.events
        places = number_places(events, plot.x_of_day)
        strokes = [
            key,
            text(0, top + 13, UNIT_NAMES[self.unit].say(self.lang), ink="muted", size=SMALL),
            grid(plot.values, plot.words, plot.scale, plot.left, plot.right),
            _period_names(self, plot),
            event_marks(events, places, self.lang, top=plot.above, floor=plot.floor, right=plot.right),
            target_marks(self.beside.targets, {d.series.area: d.ink for d in self.lines}, plot.scale, plot.over_year),
            *(line_strokes(drawn, plot.places, plot.scale) for drawn in reversed(self.lines)),
            gap_marks([d.series for d in self.lines if not d.is_faint], plot.places, plot.floor),
            *_reaches(self, plot),
        ]
        has_years = self.has_years and self.grain != "year"
        below = plot.floor + _FOOT + (_YEARS if has_years else 0) + 4
        listed, notes = event_list(events, self.lang, width, below)
        return below + listed, joined((*strokes, notes))


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where things lie at one width."""

    chart: LineChart
    above: float
    """The top of the numbers of the events, which is the top of the plot where there are none."""
    top: float
    floor: float
    left: float
    right: float
    values: tuple[float, ...]
    words: list[str]

    @property
    def scale(self) -> Scale:
        """From values to heights."""
        return Scale(0, self.values[-1], self.floor, self.top)

    @property
    def band(self) -> float:
        """The width of a period."""
        return (self.right - self.left) / len(self.chart.periods)

    @property
    def places(self) -> list[float]:
        """The middle of each period."""
        return [self.left + (i + 0.5) * self.band for i in range(len(self.chart.periods))]

    def x_of_day(self, day: date) -> float:
        """The place of a day, kept inside the plot."""
        first = self.chart.periods[0]
        months = (day.year - first.year) * 12 + day.month - first.month + (day.day - 1) / 31
        x = self.left + months / MONTHS_IN[self.chart.grain] * self.band
        return min(max(x, self.left), self.right)

    def over_year(self, year: int) -> tuple[float, float]:
        """From the first day of a year to its last, as far as they are in view."""
        first = self.chart.periods[0].replace(day=1)
        return self.x_of_day(first.replace(year=year, month=1)), self.x_of_day(first.replace(year=year + 1, month=1))


def _plot(chart: LineChart, width: int, top: float) -> _Plot:
    largest = max(
        (
            *(v for drawn in chart.lines for v in drawn.series.values if v is not None),
            *(target.value for target in chart.beside.targets),
        ),
        default=0.0,
    )
    values = ticks(largest, most=6, is_whole=decimals_of(chart.unit) == 0)
    names = tick_words(values, chart.unit, chart.lang) if largest > 0 else ["0", ""]
    left = max(text_width(name, SMALL) for name in names) + 8
    right = width - 6.0
    scale = _Plot(chart, top, top, top, left, right, values, names)
    rows = rows_of(number_places(chart.beside.events, scale.x_of_day))
    numbered = any(not event.is_break for event in chart.beside.events)
    inner = top + (rows * 18 if numbered else 0) + 6
    height = chart.height if width >= NARROW_FROM else chart.height * 0.86
    return _Plot(chart, top, inner, inner + height, left, right, values, names)


def _entries(chart: LineChart) -> Iterator[Entry]:
    """The lines; and what a dotted or dashed stretch, a target and the mark of a gap mean where there is one."""
    for drawn in chart.lines:
        yield Entry(drawn.series.name, drawn.ink, drawn.symbol, width=drawn.width)
    used = {
        status for drawn in chart.lines for status in drawn.series.statuses if status.has_value or not drawn.is_faint
    }
    for status, dash in DASHES.items():
        if status in used:
            name = inside(STATUS_NAMES[status].say(chart.lang))
            yield Entry(name, "muted", "circle", dash=dash, is_hollow=True)
    if chart.beside.targets:
        yield Entry(words.TARGET.say(chart.lang), "muted", dash="7 3", width=1.6)
    for status in Status:
        if status in used and not status.has_value:
            yield Entry(inside(STATUS_NAMES[status].say(chart.lang)), "muted", mark=STATUS_MARKS[status])


def _period_names(chart: LineChart, plot: _Plot) -> Markup:
    shown = shown_ticks(len(chart.periods), plot.right - plot.left, chart.grain, from_first=not chart.has_years)
    days, places = [chart.periods[i] for i in shown], [plot.places[i] for i in shown]
    return period_ticks(days, places, plot.floor + 17, chart.grain, chart.lang, has_years=chart.has_years)


def _reaches(chart: LineChart, plot: _Plot) -> Iterator[Markup]:
    """Over each period a place to point at, which tells all lines at once."""
    for i, x in enumerate(plot.places):
        guide = line((x, plot.top), (x, plot.floor), ink="muted", kind="guide")
        area = rect(x - plot.band / 2, plot.top, plot.band, plot.floor - plot.top + 20, fill="clear")
        if told := list(_told(chart, i)):
            yield group(guide, area, said=[chart.titles[i], *told], kind="reach")


def _told(chart: LineChart, i: int) -> Iterator[str]:
    for drawn in chart.lines:
        if i < len(drawn.series.values):
            yield f"{drawn.series.name}: {cell_words(drawn.series, i, chart.unit, chart.lang)}"
