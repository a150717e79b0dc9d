"""People made up for the attack, and the exact cube that counts them.

Real registers are lumpy: people come in batches that share a place, a month and often a category, and some provinces
and categories are nearly empty. A smooth world would be too easy to protect.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from dasbor.catalogue.cubes import CUBES, Cube
from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import PROVINCES
from dasbor.catalogue.period import MONTHS_IN, Month
from dasbor.warehouse.tables import AREA_KEYS, KEY_MODULUS, cube_columns
from etl.disclosure.grid import AREA_PARENT, Grid, Timeline

FIRST = Month(2022, 1)


@dataclass(frozen=True)
class World:
    """Who was counted: position of the area, month and categories of each record, and its permanent key."""

    cube: Cube
    months: int
    area: np.ndarray
    month: np.ndarray
    codes: dict[str, np.ndarray]
    key: np.ndarray

    @property
    def grid(self) -> Grid:
        """The grid of the cube over the months of the world."""
        return Grid(self.cube, Timeline(FIRST, FIRST + (self.months - 1), ("year", "quarter", "month")))

    def take(self, chosen: np.ndarray) -> World:
        """The world of those records alone."""
        codes = {d: c[chosen] for d, c in self.codes.items()}
        return World(self.cube, self.months, self.area[chosen], self.month[chosen], codes, self.key[chosen])

    def exact(self) -> pl.DataFrame:
        """The rows of the cube in an exact file."""
        grid = self.grid
        measure = self.cube.measures[0].key
        parts = []
        for split in self.cube.splits:
            counts, keys = self._array(grid, split, None), self._array(grid, split, self.key) % KEY_MODULUS
            places = grid.in_order(counts > 0)
            parts.append(
                grid.rows(split, places).with_columns(
                    pl.Series(measure, counts.ravel()[places]),
                    pl.Series(f"{measure}__key", keys.ravel()[places].astype(np.uint8)),
                )
            )
        return pl.concat(parts).select(list(cube_columns(self.cube, exact=True)))

    def _array(self, grid: Grid, split: tuple[str, ...], weights: np.ndarray | None) -> np.ndarray:
        sizes = [len(DIMENSIONS[d].categories) for d in split]
        shape = (*sizes, len(AREA_KEYS), self.months)
        places = np.ravel_multi_index((*(self.codes[d] for d in split), self.area, self.month), shape)
        cells = np.bincount(places, weights, minlength=int(np.prod(shape))).reshape(shape).astype(np.int64)
        for area in sorted(range(len(AREA_KEYS)), key=lambda a: -_depth(a)):
            if AREA_PARENT[area] >= 0:
                cells[..., AREA_PARENT[area], :] += cells[..., area, :]
        periods = [
            cells[..., max(0, start - FIRST) : start - FIRST + MONTHS_IN[grain]].sum(axis=-1)
            for grain, start in grid.timeline.periods
        ]
        return np.stack(periods, axis=-1)


def _depth(area: int) -> int:
    return 0 if AREA_PARENT[area] < 0 else 1 + _depth(int(AREA_PARENT[area]))


def make_world(cube_key: str, *, months: int, people: int, batch: int, seed: int) -> World:
    """People of a cube: `batch` of them at a time share province and month, and half of them the categories too."""
    random = np.random.default_rng(seed)
    cube = CUBES[cube_key]
    provinces = [AREA_KEYS.index(code) for code in PROVINCES]
    sizes = random.lognormal(0, 1.3, len(provinces))
    batches = max(1, people // batch)
    of_batch = random.integers(0, batches, people)
    place = random.choice(len(provinces), batches, p=sizes / sizes.sum())
    month = random.integers(0, months, batches)
    codes = {}
    for dimension in cube.dimensions:
        number = len(DIMENSIONS[dimension].categories)
        odds = 1 / np.arange(1.5, number + 1.5) ** 1.5
        shares = random.dirichlet(odds / odds.sum() * 8, len(provinces)).cumsum(axis=1)
        own = _pick(shares[place[of_batch]], random)
        shared = _pick(shares[place], random)[of_batch]
        codes[dimension] = np.where(random.random(people) < 0.5, own, shared)
    keys = random.integers(0, KEY_MODULUS, people)
    return World(cube, months, np.array(provinces)[place[of_batch]], month[of_batch], codes, keys)


def _pick(cumulated: np.ndarray, random: np.random.Generator) -> np.ndarray:
    drawn = (random.random(len(cumulated))[:, None] > cumulated).sum(axis=1)
    return np.minimum(drawn, cumulated.shape[1] - 1)
