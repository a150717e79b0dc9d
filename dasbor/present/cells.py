"""The cells of an Answer as the figures read them: which period to show, who ranks where, who has no figure and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import polars as pl

from dasbor.catalogue.geography import ISLANDS, NATION, area_name
from dasbor.catalogue.period import MONTHS_IN, Month
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.present.format import shown, value_with_unit, value_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dasbor.catalogue.indicator import Unit
    from dasbor.catalogue.text import Lang
    from dasbor.warehouse.answer import Answer

_GROUPS = (NATION, *ISLANDS)


@dataclass(frozen=True, slots=True)
class Cell:
    """One area in one period: its value, its status, and its rank among the provinces (1 is the highest value)."""

    area: str
    name: str
    value: float | None
    status: Status
    unit: Unit
    lang: Lang
    rank: int | None = None

    @property
    def words(self) -> str:
        """The value with its mark, or the mark alone where there is no value."""
        mark = STATUS_MARKS[self.status]
        if self.value is None:
            return mark
        return value_words(self.value, self.unit, self.lang) + mark

    @property
    def sentence(self) -> str:
        """The value with its unit, or the reason why there is none."""
        if self.value is None:
            return STATUS_NAMES[self.status].say(self.lang)
        return value_with_unit(self.value, self.unit, self.lang)

    @property
    def status_words(self) -> str:
        """The status in words."""
        return STATUS_NAMES[self.status].say(self.lang)


def latest_period(answer: Answer, areas: Iterable[str] = ()) -> date | None:
    """The last period in which one of the areas (of all, when none are given) has a value; None when there is none."""
    rows = answer.rows.filter(pl.col("value").is_not_null())
    wanted = tuple(areas)
    if wanted:
        rows = rows.filter(pl.col("area").is_in(wanted))
    last: date | None = rows.get_column("period").max()  # type: ignore[assignment] # the column holds dates
    return last


def shown_period(answer: Answer) -> date | None:
    """The period that maps and rankings show: the last with a value, or the last asked for when none has one."""
    last: date | None = answer.rows.get_column("period").max()  # type: ignore[assignment] # the column holds dates
    return latest_period(answer) or last


def is_unfinished(answer: Answer, period: date) -> bool:
    """Whether the period that starts on `period` was not over yet when the release was published."""
    last = Month.of(period) + (MONTHS_IN[answer.selection.grain] - 1)
    return last.last_day >= datetime.fromisoformat(answer.release.published_at).date()


def area_cells(answer: Answer, areas: Iterable[str], period: date) -> tuple[Cell, ...]:
    """The undivided cells of some areas in one period, in the order of the areas; those not answered are left out."""
    rows = answer.rows.filter(pl.col("period") == period)
    by_area = {row["area"]: row for row in rows.iter_rows(named=True)}
    return tuple(_cell(answer, by_area[area]) for area in areas if area in by_area)


def province_cells(answer: Answer, period: date) -> tuple[Cell, ...]:
    """The cells of all provinces of the answer in one period, in official order, each with its rank."""
    rows = answer.rows.filter((pl.col("period") == period) & ~pl.col("area").is_in(_GROUPS))
    cells = [_cell(answer, row) for row in rows.iter_rows(named=True)]
    ranks = _ranks(cells)
    return tuple(
        Cell(c.area, c.name, c.value, c.status, c.unit, c.lang, None if c.value is None else ranks[_shown(c)])
        for c in cells
    )


def nation_cell(answer: Answer, period: date) -> Cell | None:
    """The cell of the nation in one period; None when the answer does not hold it."""
    return next(iter(area_cells(answer, (NATION,), period)), None)


def ranked(cells: Iterable[Cell]) -> list[Cell]:
    """The cells with a value, from the highest to the lowest; equal values stay in official order."""
    return sorted((c for c in cells if c.value is not None), key=lambda c: -(c.value or 0))


def without_value(cells: Iterable[Cell]) -> list[Cell]:
    """The cells without a value, in official order."""
    return [c for c in cells if c.value is None]


def reasons(cells: Iterable[Cell]) -> list[tuple[Status, int]]:
    """Why cells have no value, and how many, the most frequent first."""
    return Counter(c.status for c in cells if c.value is None).most_common()


def _cell(answer: Answer, row: dict[str, Any]) -> Cell:
    selection = answer.selection
    name = area_name(row["area"], selection.basis).say(selection.lang)
    return Cell(row["area"], name, row["value"], Status(row["status"]), answer.indicator.unit, selection.lang)


def _shown(cell: Cell) -> float:
    return shown(cell.value or 0, cell.unit)


def _ranks(cells: list[Cell]) -> dict[float, int]:
    """Value as shown -> rank; what reads the same ranks the same, and the next rank counts all above it."""
    values = sorted((_shown(c) for c in cells if c.value is not None), reverse=True)
    return {value: values.index(value) + 1 for value in set(values)}
