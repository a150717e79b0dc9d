"""One cube, exact, to the same cube as everyone may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from dasbor.catalogue.cubes import Merge, Protection
from dasbor.warehouse.tables import cube_columns
from etl.disclosure.atoms import Atoms
from etl.disclosure.empty import empty_cells
from etl.disclosure.figures import Figures
from etl.disclosure.grid import Grid
from etl.disclosure.magnitude import hidden_cells, in_contributors, scaled
from etl.disclosure.opening import Opening
from etl.disclosure.states import HIDDEN, NOTHING, SHOWN

if TYPE_CHECKING:
    from dasbor.catalogue.cubes import Cube, Measure
    from etl.disclosure.grid import Ints, Split, States
    from etl.disclosure.secret import Secret

_TYPES = {"VARCHAR": pl.String, "DATE": pl.Date, "BIGINT": pl.Int64}


def is_protected(cube: Cube) -> bool:
    """Whether any measure of the cube is not public as it is."""
    return any(measure.protection is not Protection.OPEN for measure in cube.measures)


def protect_cube(cube: Cube, exact: pl.DataFrame, secret: Secret, before: pl.DataFrame | None = None) -> pl.DataFrame:
    """The public rows of a cube, from its rows in the exact file.

    `exact` has the columns of the cube's table in the exact file, the result those of the public file: protected
    atoms, NULL where one is withheld, no row where there can be nothing; ordered by split, grain, area, period and
    categories, which is how they are asked for. `before` are the cube's rows in the public
    file of the release in force: what it published stays until it is clearly off. The same arguments give the same
    rows. Raises polars' InvalidOperationError for a category, area or period that the catalogue does not know.
    """
    schema = {name: _TYPES[kind] for name, kind in cube_columns(cube, exact=False).items()}
    grid = Grid.of(cube, exact)
    if grid is None:
        return pl.DataFrame(schema=schema)
    of_before = None if before is None else Atoms.of(grid, before, only_known=True)
    job = _Job(grid, Atoms.of(grid, exact), secret, of_before)
    measures = {measure.key: job.measure(measure) for measure in cube.measures}
    rows = pl.concat([_rows(grid, split, measures) for split in cube.splits])
    return rows.select(pl.col(name).cast(kind) for name, kind in schema.items())


@dataclass(frozen=True)
class _Published:
    """Values and states of one measure by split."""

    values: dict[Split, Ints]
    states: dict[Split, States]


@dataclass(frozen=True)
class _Job:
    grid: Grid
    exact: Atoms
    secret: Secret
    before: Atoms | None

    def measure(self, measure: Measure) -> _Published:
        match measure.protection:
            case Protection.OPEN:
                values = self._spread(measure.key)
                return _Published(values, {s: np.full(v.shape, SHOWN, dtype=np.uint8) for s, v in values.items()})
            case Protection.PEOPLE:
                return self._people(measure)
            case Protection.MAGNITUDE:
                return self._magnitude(measure)

    def _people(self, measure: Measure) -> _Published:
        counts, keys = self._spread(measure.key), self._spread(f"{measure.key}__key")
        make = Figures(self.grid, measure, self.secret, self.before)
        figures = {split: make.of(split, counts[split], keys[split]) for split in counts}
        given = empty_cells(self.grid, counts)
        for split, state in given.items():
            state[(counts[split] == 0) & (figures[split] > 0)] = HIDDEN
        return _Published(figures, self._states(measure, figures, given))

    def _magnitude(self, measure: Measure) -> _Published:
        columns = (self._spread(f"{measure.key}{part}") for part in ("", "__n", "__key", "__max1", "__max2"))
        total, count, keys, largest, second = columns
        make = Figures(self.grid, measure, self.secret, self.before)
        given = empty_cells(self.grid, count)
        contributors: dict[Split, Ints] = {}
        values: dict[Split, Ints] = {}
        for split, state in given.items():
            published = make.published(split)
            people = np.where(published > 0, in_contributors(total[split], count[split], published), published)
            contributors[split] = make.of(split, count[split], keys[split], people)
            fresh = scaled(total[split], count[split], contributors[split])
            stays = (published >= 0) & (contributors[split] == people)
            values[split] = np.where(stays, published, fresh)
            rule = self.secret.rules.magnitude
            state[hidden_cells(rule, total[split], count[split], largest[split], second[split])] = HIDDEN
            state[(count[split] == 0) & (contributors[split] > 0)] = HIDDEN
        return _Published(values, self._states(measure, contributors, given))

    def _states(self, measure: Measure, figures: dict[Split, Ints], given: dict[Split, States]) -> dict[Split, States]:
        is_stock = measure.merge is Merge.STOCK
        whole_families = measure.protection is Protection.MAGNITUDE
        least = self.secret.rules.least_shown
        return Opening(self.grid.timeline, figures, least, is_stock, whole_families, given).states()

    def _spread(self, column: str) -> dict[Split, Ints]:
        return {split: self.exact.spread(split, column, nothing=0, withheld=0) for split in self.grid.cube.splits}


def _rows(grid: Grid, split: Split, measures: dict[str, _Published]) -> pl.DataFrame:
    """The rows of a split, those where a measure is withheld or not zero, in the order of the table."""
    withheld = {key: m.states[split] == HIDDEN for key, m in measures.items()}
    shown = {key: np.where(m.states[split] == NOTHING, 0, m.values[split]) for key, m in measures.items()}
    there = grid.in_order(np.logical_or.reduce([withheld[key] | (shown[key] != 0) for key in measures]))
    columns = []
    for key in measures:
        values = pl.Series(key, shown[key].ravel()[there])
        is_withheld = pl.Series(withheld[key].ravel()[there])
        columns.append(pl.select(pl.when(~is_withheld).then(values).alias(key)).to_series())
    return grid.rows(split, there).with_columns(columns)
