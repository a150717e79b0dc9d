"""An answer about all areas, taken apart once, so that every province is told from it without searching again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.catalogue.period import MONTHS_IN, Month
from dasbor.present.cells import area_cells, is_unfinished, province_cells, shown_period
from dasbor.present.series import series_of

if TYPE_CHECKING:
    from datetime import date

    from dasbor.present.cells import Cell
    from dasbor.present.series import Series
    from dasbor.warehouse.answer import Answer


@dataclass(frozen=True, slots=True)
class Spread:
    """The latest period with a figure, and the same one a year before, by area; and every area over time.

    `before`, of the period `since`, is empty while the latest is not over. Cells of provinces have their places.
    """

    answer: Answer
    period: date | None
    since: date | None
    provinces: tuple[Cell, ...]
    cells: dict[str, Cell]
    before: dict[str, Cell]
    lines: dict[str, Series]

    @classmethod
    def of(cls, answer: Answer) -> Spread:
        """Take an answer apart; it is undivided."""
        areas = tuple(answer.rows.get_column("area").unique(maintain_order=True).to_list())
        lines = {line.area: line for line in series_of(answer, areas)}
        period = shown_period(answer)
        if period is None:
            return cls(answer, None, None, (), {}, {}, lines)
        provinces = province_cells(answer, period)
        cells = {c.area: c for c in (*area_cells(answer, areas, period), *provinces)}
        since = (Month.of(period) + -max(12, MONTHS_IN[answer.selection.grain])).first_day
        before = () if is_unfinished(answer, period) else area_cells(answer, areas, since)
        return cls(answer, period, since, provinces, cells, {c.area: c for c in before}, lines)
