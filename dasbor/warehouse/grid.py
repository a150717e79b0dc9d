"""The complete table of cells that a Selection asks for: areas by categories by periods, each cell at its place."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.period import MONTHS_IN
from dasbor.catalogue.registry import INDICATORS
from dasbor.warehouse.areas import areas_asked, redrawn_on, unplaced_of
from dasbor.warehouse.tables import area_key

if TYPE_CHECKING:
    from dasbor.catalogue.indicator import Indicator
    from dasbor.warehouse.selection import Selection


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells in the order of the answer; atoms find their place by counting, which costs less than a join.

    `keys` are the areas as cubes write them, then those of records that could not be placed; `unplaced` names for each
    area the latter one that may hold records of it.
    """

    selection: Selection
    areas: tuple[str, ...]
    keys: tuple[str, ...]
    unplaced: tuple[str | None, ...]
    categories: tuple[tuple[str, ...], ...]
    periods: int

    @classmethod
    def of(cls, selection: Selection, indicator: Indicator) -> Grid:
        """The grid of a selection."""
        basis = selection.basis
        areas = areas_asked(selection, indicator)
        unplaced = tuple(unplaced_of(code, basis) for code in areas)
        filtered = dict(selection.filters)
        first, last = (month.start_of(selection.grain) for month in (selection.start, selection.end))
        return cls(
            selection,
            areas,
            (*(area_key(code, basis) for code in areas), *dict.fromkeys(key for key in unplaced if key)),
            unplaced,
            tuple(filtered.get(key) or tuple(DIMENSIONS[key].categories) for key in selection.by),
            (last - first) // MONTHS_IN[selection.grain] + 1,
        )

    @property
    def block(self) -> int:
        """How many cells an area has."""
        return self.periods * prod(len(words) for words in self.categories)

    def cells(self, periods: pl.DataFrame) -> pl.DataFrame:
        """One row a cell: `area`, `redrawn_on` (the day of its present boundaries), the splits, those of its period."""
        basis = self.selection.basis
        days = [redrawn_on(code, basis) for code in self.areas]
        table = pl.DataFrame({"area": self.areas, "redrawn_on": pl.Series(days, dtype=pl.Date)})
        for key, words in zip(self.selection.by, self.categories, strict=True):
            table = table.join(pl.DataFrame({key: words}), how="cross")
        return table.join(periods, how="cross")

    def place(self) -> pl.Expr:
        """The place of an atom, from its `area`, `period` and splits; unplaced records come after all cells."""
        start = self.selection.start.start_of(self.selection.grain)
        months = pl.col("period").dt.year().cast(pl.Int64) * 12 + pl.col("period").dt.month() - 1
        place = _number("area", self.keys)
        for key, words in zip(self.selection.by, self.categories, strict=True):
            place = place * len(words) + _number(key, words)
        first = start.year * 12 + start.month - 1
        return place * self.periods + (months - first) // MONTHS_IN[self.selection.grain]

    def spread(self, places: pl.Series, values: pl.Series) -> pl.Series:
        """The values at their places, null elsewhere, unplaced records included."""
        empty = pl.Series(values.name, [None], dtype=values.dtype).new_from_index(0, self.block * len(self.keys))
        return empty.scatter(places, values)

    def of_cells(self, spread: pl.Series) -> pl.Series:
        """What belongs to the cells themselves."""
        return spread.head(self.block * len(self.areas))

    def of_unplaced(self, spread: pl.Series) -> pl.Series:
        """For each cell what belongs to the unplaced records that may be its own; null where none may."""
        none = pl.Series([None], dtype=spread.dtype).new_from_index(0, self.block)
        blocks = [none if key is None else self._block(spread, key) for key in self.unplaced]
        return pl.concat(blocks).alias(spread.name)

    def _block(self, spread: pl.Series, key: str) -> pl.Series:
        return spread.slice(self.keys.index(key) * self.block, self.block)


def rows_of(selection: Selection) -> int:
    """How many rows the answer to a selection has, without asking."""
    grid = Grid.of(selection, INDICATORS[selection.indicator])
    return grid.block * len(grid.areas)


def _number(column: str, words: tuple[str, ...]) -> pl.Expr:
    return pl.col(column).cast(pl.Enum(words)).to_physical().cast(pl.Int64)
