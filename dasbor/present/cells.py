"""The cells of an Answer as the figures read them: which period to show, who ranks where, who has no figure and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from dasbor.catalogue.geography import ISLANDS, NATION, area_name
from dasbor.catalogue.period import MONTHS_IN, Month
from dasbor.catalogue.status import STATUS_MARKS, STATUS_NAMES, Status
from dasbor.catalogue.words import charts as words
from dasbor.present.chance import Reading
from dasbor.present.format import value_with_unit, value_words
from dasbor.present.ranks import places

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dasbor.catalogue.indicator import Unit
    from dasbor.catalogue.text import Lang
    from dasbor.present.ranks import Place
    from dasbor.warehouse.answer import Answer

_GROUPS = (NATION, *ISLANDS)
KEPT: Final = 128
"""Answers of which the cells are kept: map, ranking, tables and sentences of a page all read the same ones."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One area in one period: its value, its status, and its place among the provinces (1 is the highest value)."""

    area: str
    name: str
    value: float | None
    status: Status
    unit: Unit
    lang: Lang
    reading: Reading | None = None
    """The value with its base and its error, to tell how sure it is."""
    place: Place | None = None

    @property
    def rank(self) -> int | None:
        """The rank by the value as it is shown; None without a value and for what is no province."""
        return None if self.place is None else self.place.rank

    @property
    def rank_words(self) -> str:
        """`3`, or `3–9` where the ranks from 3 to 9 cannot be told apart; nothing without a rank."""
        if self.place is None:
            return ""
        best, worst = self.place.best, self.place.worst
        return str(best) if best == worst else words.RANGE.say(self.lang, low=best, high=worst)

    @property
    def limits(self) -> tuple[str, str] | None:
        """The ends of the range that holds with those of all other provinces; None for a fact."""
        if self.place is None or self.place.is_sure:
            return None
        low, high = self.place.interval.low, self.place.interval.high
        return value_words(low, self.unit, self.lang), value_words(high, self.unit, self.lang)

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
    return _latest_period(answer, tuple(areas))


@lru_cache(maxsize=KEPT)
def _latest_period(answer: Answer, areas: tuple[str, ...]) -> date | None:
    rows = answer.rows.filter(pl.col("value").is_not_null())
    if areas:
        rows = rows.filter(pl.col("area").is_in(areas))
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


@lru_cache(maxsize=KEPT)
def province_cells(answer: Answer, period: date) -> tuple[Cell, ...]:
    """The cells of all provinces of the answer in one period, in official order, each with its rank."""
    rows = answer.rows.filter((pl.col("period") == period) & ~pl.col("area").is_in(_GROUPS))
    cells = [_cell(answer, row) for row in rows.iter_rows(named=True)]
    found = places(answer.indicator, {c.area: c.reading for c in cells if c.reading is not None})
    return tuple(replace(c, place=found.get(c.area)) for c in cells)


def nation_cell(answer: Answer, period: date) -> Cell | None:
    """The cell of the nation in one period; None when the answer does not hold it."""
    return next(iter(area_cells(answer, (NATION,), period)), None)


def ranked(cells: Iterable[Cell]) -> list[Cell]:
    """The cells with a value, from the highest to the lowest; equal values stay in official order."""
    return sorted((c for c in cells if c.value is not None), key=lambda c: -(c.value or 0))


def reference_of(cells: Iterable[Cell], selected: Iterable[str]) -> Cell | None:
    """The province that the others are told apart from: the only one chosen, else the highest; None among facts."""
    placed = [c for c in cells if c.place is not None and not c.place.is_sure]
    chosen = [c for c in placed if c.area in set(selected)]
    if len(chosen) == 1:
        return chosen[0]
    return placed[0] if placed else None


def alike(cells: Iterable[Cell], reference: Cell) -> list[Cell]:
    """The other provinces whose range overlaps that of the reference."""
    return [
        c
        for c in cells
        if c.area != reference.area and c.place and reference.place and c.place.is_like(reference.place)
    ]


def without_value(cells: Iterable[Cell]) -> list[Cell]:
    """The cells without a value, in official order."""
    return [c for c in cells if c.value is None]


def reasons(cells: Iterable[Cell]) -> list[tuple[Status, int]]:
    """Why cells have no value, and how many, the most frequent first."""
    return Counter(c.status for c in cells if c.value is None).most_common()


def _cell(answer: Answer, row: dict[str, Any]) -> Cell:
    selection = answer.selection
    name = area_name(row["area"], selection.basis).say(selection.lang)
    unit, status = answer.indicator.unit, Status(row["status"])
    return Cell(row["area"], name, row["value"], status, unit, selection.lang, Reading.of(row))
