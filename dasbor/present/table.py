"""Tables: the same cells as the figures beside them, as HTML that is read aloud, printed and copied."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import NATION, area_name
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.catalogue.words import ranks
from dasbor.catalogue.words import table as words
from dasbor.present.breakdown_parts import parts
from dasbor.present.cells import area_cells, province_cells, ranked, shown_period, without_value
from dasbor.present.format import inside, number, period_short, period_words, value_words
from dasbor.present.says import title
from dasbor.present.series import drawn_areas, series_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.catalogue.indicator import Unit
    from dasbor.catalogue.text import Lang
    from dasbor.present.cells import Cell
    from dasbor.warehouse.answer import Answer

MOST_PERIODS: Final = 13
"""Periods that a table of areas by periods shows; downloads hold all."""


@dataclass(frozen=True, slots=True)
class Column:
    """The heading of a column, and whether it holds numbers or whole sentences."""

    name: str
    is_number: bool = False
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Words only: what is shown is what was computed elsewhere. The first column names the row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    has_heading: bool = False
    """Whether a heading on the page already says what the caption says, so that only a screen reader needs it."""
    about: str = ""
    """Markup beside the caption: the way to what the figures mean."""

    def to_html(self) -> str:
        """A table with caption and headings of rows and columns, in a frame that scrolls sideways by itself."""
        head = "".join(f'<th scope="col"{_kind(c)}>{escape(c.name)}</th>' for c in self.columns)
        body = "".join(f"<tr>{self._row(row)}</tr>" for row in self.rows)
        notes = "".join(f'<p class="ds-note">{escape(note)}</p>' for note in self.notes)
        caption = escape(self.caption)
        kind = ' class="ds-unseen"' if self.has_heading else ""
        return (
            f'<div class="ds-table" role="group" tabindex="0" aria-label="{caption}">'
            f"<table><caption{kind}>{caption}{self.about}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>{notes}"
        )

    def _row(self, row: tuple[str, ...]) -> str:
        first, *others = zip(self.columns, row, strict=True)
        cells = "".join(f"<td{_kind(column)}>{escape(text)}</td>" for column, text in others)
        return f'<th scope="row"{_kind(first[0])}>{escape(first[1])}</th>{cells}'


def _kind(column: Column) -> str:
    if column.is_number:
        return ' class="ds-num"'
    return ' class="ds-long"' if column.is_long else ""


def ranking_table(answer: Answer) -> Table:
    """Nation and provinces in the latest period with a value: ranks, value, its limits unless it is a fact, status."""
    lang = answer.selection.lang
    period = shown_period(answer)
    cells = province_cells(answer, period) if period else ()
    nation = area_cells(answer, (NATION,), period) if period else ()
    ordered = [*nation, *ranked(cells), *without_value(cells)]
    is_sure = _are_facts(cells)
    limits = tuple(Column(name.say(lang), is_number=True) for name in (ranks.LOW, ranks.HIGH))
    return Table(
        title(answer, period),
        (
            Column(words.PROVINCE.say(lang)),
            Column((words.RANK if is_sure else ranks.POSSIBLE_RANKS).say(lang), is_number=True),
            Column(words.VALUE.say(lang), is_number=True),
            *(() if is_sure else limits),
            Column(words.STATUS.say(lang)),
        ),
        tuple(
            (c.name, c.rank_words, c.words, *(() if is_sure else c.limits or ("", "")), c.status_words) for c in ordered
        ),
        ((ranks.LEDE_FACTS if is_sure else ranks.TABLE_NOTE).say(lang),),
    )


def ranking_note(answer: Answer) -> str:
    """How the ranking is to be read."""
    period = shown_period(answer)
    is_sure = _are_facts(province_cells(answer, period) if period else ())
    return (ranks.LEDE_FACTS if is_sure else ranks.LEDE).say(answer.selection.lang)


def _are_facts(cells: Iterable[Cell]) -> bool:
    return all(c.limits is None for c in cells)


def trend_table(answer: Answer, selected: Iterable[str] = ()) -> Table:
    """A row for each period, the latest first; a column for each area that the trend draws."""
    selection = answer.selection
    lang, unit = selection.lang, answer.indicator.unit
    lines = series_of(answer, drawn_areas(answer, selected))
    periods = lines[0].periods if lines else ()
    rows = tuple(
        (
            period_words(day, selection.grain, lang),
            *(_in_table(line.values[i], line.statuses[i], unit, lang) for line in lines),
        )
        for i, day in reversed(list(enumerate(periods)))
    )
    columns = (Column(words.PERIOD.say(lang)), *(Column(line.name, is_number=True) for line in lines))
    used = {status for line in lines for status in line.statuses}
    return Table(title(answer), columns, rows, legend(used, lang))


def breakdown_table(answer: Answer, area: str = NATION) -> Table:
    """A row for each part of one area in the latest period with a value."""
    lang, unit = answer.selection.lang, answer.indicator.unit
    period = shown_period(answer)
    found = parts(answer, period, area) if period else ()
    has_share = any(p.share is not None for p in found)
    columns = [
        *(Column(DIMENSIONS[d].name.say(lang)) for d in answer.selection.by),
        Column(words.VALUE.say(lang), is_number=True),
        *([Column(words.SHARE.say(lang), is_number=True)] if has_share else []),
        Column(words.STATUS.say(lang)),
    ]
    rows = tuple(
        (
            *p.names,
            _in_table(p.value, p.status, unit, lang),
            *(["" if p.share is None else f"{number(p.share, lang, 1)}%"] if has_share else []),
            STATUS_NAMES[p.status].say(lang),
        )
        for p in found
    )
    where = area_name(area, answer.selection.basis).say(lang)
    return Table(f"{title(answer, period)}, {where}", tuple(columns), rows)


def matrix_table(answer: Answer, areas: Iterable[str]) -> Table:
    """A row for each area, a column for each of the last periods."""
    selection = answer.selection
    lang, unit = selection.lang, answer.indicator.unit
    lines = series_of(answer, areas)
    periods = lines[0].periods if lines else ()
    shown = periods[-MOST_PERIODS:]
    skip = len(periods) - len(shown)
    columns = (
        Column(words.AREA.say(lang)),
        *(Column(period_short(day, selection.grain, lang), is_number=True) for day in shown),
    )
    rows = tuple(
        (
            line.name,
            *(_in_table(v, s, unit, lang) for v, s in zip(line.values[skip:], line.statuses[skip:], strict=True)),
        )
        for line in lines
    )
    cut = (words.TRUNCATED.say(lang, shown=len(shown), total=len(periods)),) if skip else ()
    used = {status for line in lines for status in line.statuses[skip:]}
    return Table(title(answer), columns, rows, (*cut, *legend(used, lang)))


def _in_table(value: float | None, status: Status, unit: Unit, lang: Lang) -> str:
    mark = STATUS_MARKS[status]
    return mark if value is None else value_words(value, unit, lang) + mark


def legend(used: set[Status], lang: Lang) -> tuple[str, ...]:
    """What the marks in the table mean."""
    marks = [f"{STATUS_MARKS[s]} {inside(STATUS_NAMES[s].say(lang))}" for s in Status if s in used and STATUS_MARKS[s]]
    return (words.MARKS.say(lang, marks="; ".join(marks)),) if marks else ()
