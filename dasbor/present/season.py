"""The season: the same months of this year and the two before, one over the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.geography import area_name
from dasbor.catalogue.period import MONTH_NAMES, Month
from dasbor.catalogue.status import STATUS_MARKS
from dasbor.catalogue.words import charts as words
from dasbor.catalogue.words import table as table_words
from dasbor.present.drawing.drawing import drawing_of
from dasbor.present.format import value_with_unit, value_words
from dasbor.present.line_chart import HEIGHT, LineChart
from dasbor.present.lines import Drawn
from dasbor.present.says import filters_words
from dasbor.present.series import Series, series_of
from dasbor.present.table import Column, Table

if TYPE_CHECKING:
    from dasbor.present.drawing.drawing import Drawing
    from dasbor.warehouse.answer import Answer

YEARS: Final = 3
_LOOKS: Final = (("series-0", "circle"), ("muted", "square"), ("muted", "triangle"))


@dataclass(frozen=True, slots=True)
class Season:
    """An area's months by year, the latest year first; each line begins in January, None where there is no figure."""

    answer: Answer
    area: str
    years: tuple[Series, ...]

    @property
    def title(self) -> str:
        """What it shows: `Lowongan menurut bulan, 2023–2025, Indonesia`."""
        selection = self.answer.selection
        lang = selection.lang
        name, filters = self.answer.indicator.name.say(lang), filters_words(self.answer)
        return words.SEASON_TITLE.say(
            lang,
            indicator=f"{name} ({filters})" if filters else name,
            years=f"{self.years[-1].name}–{self.years[0].name}" if len(self.years) > 1 else self.years[0].name,
            area=area_name(self.area, selection.basis).say(lang),
        )


def first_month(end: Month) -> Month:
    """The first month of an answer that a season up to `end` is made from."""
    return Month(end.year - YEARS + 1, 1)


def season(answer: Answer, area: str) -> Season | None:
    """The season of an area in a monthly answer; None when its latest year has no figure."""
    line = next(iter(series_of(answer, (area,))), None)
    if line is None:
        return None
    last = line.periods[-1].year
    years = tuple(y for y in (_year(line, year) for year in range(last, last - YEARS, -1)) if y.known)
    return Season(answer, area, years) if years and years[0].name == str(last) else None


def _year(line: Series, year: int) -> Series:
    cells = {
        day.month: (value, status)
        for day, value, status in zip(line.periods, line.values, line.statuses, strict=True)
        if day.year == year
    }
    periods = tuple(date(year, month, 1) for month in sorted(cells))
    values = tuple(cells[day.month][0] for day in periods)
    return Series(line.area, str(year), periods, values, tuple(cells[day.month][1] for day in periods))


def season_drawing(season: Season, height: int = HEIGHT) -> Drawing:
    """This year in the colour of the hub, the two before paler, each with points of its own."""
    answer = season.answer
    lang = answer.selection.lang
    drawn = tuple(
        Drawn(line, ink, symbol, is_faint=i > 0)
        for i, (line, (ink, symbol)) in enumerate(zip(season.years, _LOOKS, strict=False))
    )
    months = tuple(date(drawn[0].series.periods[0].year, month, 1) for month in range(1, 13))
    titles = tuple(name.say(lang) for name in MONTH_NAMES)
    chart = LineChart(drawn, months, titles, answer.indicator.unit, "month", lang, height=height, has_years=False)
    return drawing_of(answer, chart.scene, heading=words.SEASON.say(lang), said=season.title)


def alt_season(season: Season) -> str:
    """The season in words: the latest month with a figure, and the same month of the years before."""
    lang, unit = season.answer.selection.lang, season.answer.indicator.unit
    now = season.years[0]
    month = now.known[-1]
    told = "; ".join(
        words.ALT_YEAR.say(lang, year=line.name, value=value_with_unit(line.values[month] or 0, unit, lang))
        for line in season.years
        if month < len(line.values) and line.values[month] is not None
    )
    return words.ALT_SEASON.say(lang, title=season.title, month=MONTH_NAMES[month].say(lang), series=told)


def season_table(season: Season) -> Table:
    """A row for each month, a column for each year, the latest first."""
    lang = season.answer.selection.lang
    columns = (Column(table_words.PERIOD.say(lang)), *(Column(line.name, is_number=True) for line in season.years))
    rows = tuple(
        (
            name.say(lang),
            *(_in_table(line, i, season.answer) for line in season.years),
        )
        for i, name in enumerate(MONTH_NAMES)
    )
    return Table(season.title, columns, rows)


def _in_table(line: Series, i: int, answer: Answer) -> str:
    """The value of a month with its mark; nothing for a month that was not asked for."""
    if i >= len(line.values):
        return ""
    value, mark = line.values[i], STATUS_MARKS[line.statuses[i]]
    return mark if value is None else value_words(value, answer.indicator.unit, answer.selection.lang) + mark
