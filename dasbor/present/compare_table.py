"""The table of a comparison as HTML: a row an indicator, a column an area; on a phone a list of bars an indicator."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from dasbor.catalogue.geography import ISLANDS, NATION, area_name
from dasbor.catalogue.indicator import UNIT_NAMES, Unit
from dasbor.catalogue.period import MONTHS_IN, Month
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.catalogue.words import compare as words
from dasbor.catalogue.words import table as table_words
from dasbor.present.cells import area_cells, is_unfinished, shown_period
from dasbor.present.change import Change
from dasbor.present.definition import brief_html
from dasbor.present.format import inside, period_words
from dasbor.present.page_links import address, link
from dasbor.present.standing import plain_name
from dasbor.present.theme import palette

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.period import Grain
    from dasbor.catalogue.text import Lang
    from dasbor.present.cells import Cell
    from dasbor.present.chance import Reading
    from dasbor.present.theme import Mode
    from dasbor.warehouse.answer import Answer
    from dasbor.warehouse.selection import Selection

_ARROWS = {1: "▲", -1: "▼", 0: "≈"}


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator in one period: a cell and the change since a year before for each area, in the order asked."""

    indicator: Indicator
    period: date
    grain: Grain
    cells: tuple[Cell, ...]
    changes: tuple[Change | None, ...]


def compare_row(answer: Answer, areas: Sequence[str]) -> Row | None:
    """The row of an answer that reaches a year back; None when it holds none of the areas.

    A change is None where one of the two periods has no figure, and while the period is not over.
    """
    period = shown_period(answer)
    cells = area_cells(answer, areas, period) if period else ()
    if period is None or not cells:
        return None
    grain = answer.selection.grain
    since = (Month.of(period) + -max(12, MONTHS_IN[grain])).first_day
    before = {} if is_unfinished(answer, period) else {c.area: c.reading for c in area_cells(answer, areas, since)}
    changes = (_change(answer.indicator, before.get(c.area), c.reading, since) for c in cells)
    return Row(answer.indicator, period, grain, cells, tuple(changes))


def _change(indicator: Indicator, old: Reading | None, new: Reading | None, since: date) -> Change | None:
    return None if old is None or new is None else Change.between(indicator, old, new, since)


def compare_table(rows: Sequence[Row], asked: Selection, mode: Mode) -> str:
    """The table with its marks below. Provinces lead to their own page.

    Roles are written out because the narrow layout takes the rows apart, and browsers then forget them.
    """
    lang = asked.lang
    head = "".join(f'<th role="columnheader" scope="col">{_area(c.area, asked)}</th>' for c in rows[0].cells)
    body = "".join(_row(row, lang, mode) for row in rows)
    used = {c.status for row in rows for c in row.cells}
    marks = [f"{STATUS_MARKS[s]} {inside(STATUS_NAMES[s].say(lang))}" for s in Status if s in used and STATUS_MARKS[s]]
    legend = f'<p class="ds-note">{escape(table_words.MARKS.say(lang, marks="; ".join(marks)))}</p>' if marks else ""
    return (
        f'<div class="ds-compare"><table role="table" aria-label="{escape(words.TABLE.say(lang))}">'
        f'<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">'
        f"{escape(words.INDICATOR.say(lang))}</th>{head}</tr></thead>"
        f'<tbody role="rowgroup">{body}</tbody></table></div>{legend}'
    )


def _area(area: str, asked: Selection) -> str:
    name = area_name(area, asked.basis).say(asked.lang)
    is_group = area == NATION or area in ISLANDS
    return escape(name) if is_group else link(name, address("provinsi", (area,), asked))


def _row(row: Row, lang: Lang, mode: Mode) -> str:
    indicator = row.indicator
    unit = f"{UNIT_NAMES[indicator.unit].say(lang)} · " if indicator.unit is Unit.PER_1000 else ""
    under = f"{unit}{period_words(row.period, row.grain, lang)}"
    largest = max((c.value or 0 for c in row.cells), default=0)
    ink = palette(indicator.hub, mode).accent
    cells = "".join(
        f'<td role="cell" data-label="{escape(cell.name)}">{_cell(cell, change, largest, ink, lang)}</td>'
        for cell, change in zip(row.cells, row.changes, strict=True)
    )
    return (
        f'<tr role="row"><th role="rowheader" scope="row"><details><summary>'
        f"{escape(plain_name(indicator).say(lang))}</summary>"
        f"{brief_html(indicator, lang)}</details><small>{escape(under)}</small></th>{cells}</tr>"
    )


def _cell(cell: Cell, change: Change | None, largest: float, ink: str, lang: Lang) -> str:
    """The value, a bar as long as its share of the largest in the row, and the change; or the reason for none."""
    if cell.value is None:
        return f'<b>{cell.words}</b><small class="why">{escape(inside(cell.status_words))}</small>'
    share = 100 * cell.value / largest if largest else 0
    turn = ""
    if change is not None:
        arrow = _ARROWS[0 if change.is_noise else change.direction]
        turn = f'<small><span aria-hidden="true">{arrow}</span> {escape(change.size(lang, sign=True))}</small>'
    bar = f'<i class="bar" style="background:{ink};width:{share:.1f}%"></i>'
    return f"<b>{cell.words}</b>{bar}{turn}"
