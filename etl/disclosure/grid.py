"""The atoms of a cube as full arrays: categories by areas by periods, with what lies in what.

Protection looks at an atom beside those that contain it and those beside it, and an atom that is not there must be
treated like one that is. So the rows of a cube are spread over every cell that its groupings could have.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
import polars as pl

from dasbor.catalogue.dimensions import DIMENSIONS
from dasbor.catalogue.geography import ISLANDS, NATION, PROVINCES, SPLIT_ON
from dasbor.catalogue.period import MONTHS_IN, Grain, Month, periods
from dasbor.warehouse.tables import AREA_KEYS, area_key, unplaced_key

if TYPE_CHECKING:
    from dasbor.catalogue.cubes import Cube

Split = tuple[str, ...]
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
States = npt.NDArray[np.uint8]

FORMER: Final = tuple(area_key(code, "34") for code in SPLIT_ON)
UNPLACED: Final = tuple(unplaced_key(code) for code in SPLIT_ON)


def _parent_area(area: str) -> str:
    """The smallest area that contains this one; a tree, so that families of areas never overlap."""
    if area in ISLANDS:
        return NATION
    if area in FORMER:
        return "ID-PP"
    if area in UNPLACED:
        return area_key(area.removesuffix("?"), "34")
    province = PROVINCES[area]
    return area_key(province.code_34, "34") if province.is_of_split else province.island


AREA_PARENT: Final = np.array([-1 if a == NATION else AREA_KEYS.index(_parent_area(a)) for a in AREA_KEYS])
"""Position of an area in `AREA_KEYS` -> position of the area it lies in, -1 for the nation."""


def _depth(area: int) -> int:
    return 0 if AREA_PARENT[area] < 0 else 1 + _depth(int(AREA_PARENT[area]))


AREAS_BY_DEPTH: Final = tuple(np.array([a for a in range(len(AREA_KEYS)) if _depth(a) == depth]) for depth in range(4))
"""The nation; island groups; provinces and the two former ones; what the former ones consist of."""


@dataclass(frozen=True, slots=True)
class GrainPart:
    """The periods of one grain on the axis of periods."""

    grain: Grain
    positions: Ints
    parent: Ints
    """Position of the next coarser period that contains each one; empty for the coarsest grain."""

    @property
    def at(self) -> slice:
        """The positions as a slice."""
        return slice(int(self.positions[0]), int(self.positions[-1]) + 1)


@dataclass(frozen=True)
class Timeline:
    """All periods that a cube covers, coarse grains first."""

    first: Month
    last: Month
    grains: tuple[Grain, ...]
    """From the coarsest to the finest."""

    @cached_property
    def periods(self) -> tuple[tuple[Grain, Month], ...]:
        """Grain and first month of each position."""
        return tuple((g, start) for g in self.grains for start in periods(self.first, self.last, g))

    @cached_property
    def covered(self) -> Floats:
        """How many of its months each period has so far."""
        return np.array(
            [min(start + (MONTHS_IN[g] - 1), self.last) - max(start, self.first) + 1 for g, start in self.periods],
            dtype=float,
        )

    @cached_property
    def parts(self) -> tuple[GrainPart, ...]:
        """The grains in order, with the parents of their periods."""
        found: list[GrainPart] = []
        position = {period: i for i, period in enumerate(self.periods)}
        begin = 0
        for i, grain in enumerate(self.grains):
            starts = [start for g, start in self.periods if g == grain]
            coarser = self.grains[i - 1] if i else None
            parent = [position[coarser, start.start_of(coarser)] for start in starts] if coarser else []
            found.append(GrainPart(grain, np.arange(begin, begin + len(starts)), np.array(parent, dtype=np.int64)))
            begin += len(starts)
        return tuple(found)

    @cached_property
    def last_month_of(self) -> Ints:
        """Position of the last covered month of each period: a stock is what stands at its end."""
        position = {period: i for i, period in enumerate(self.periods)}
        ends = [min(start + (MONTHS_IN[g] - 1), self.last) for g, start in self.periods]
        return np.array([position["month", end] for end in ends])


@dataclass(frozen=True)
class Grid:
    """A cube spread out. Arrays of a split have a dimension per category list, then areas, then periods."""

    cube: Cube
    timeline: Timeline

    @classmethod
    def of(cls, cube: Cube, atoms: pl.DataFrame) -> Grid | None:
        """The grid that holds all rows of a cube's table; None when there are none."""
        span = atoms.filter(pl.col("grain") == "month").select(
            first=pl.col("period").min(), last=pl.col("period").max()
        )
        first, last = span.row(0)
        if first is None:
            return None
        grains = tuple(sorted(cube.grains, key=lambda g: -MONTHS_IN[g]))  # type: ignore[index]
        return cls(cube, Timeline(Month.of(first), Month.of(last), grains))  # type: ignore[arg-type]

    def shape(self, split: Split) -> tuple[int, ...]:
        """The shape of the arrays of a split."""
        sizes = (len(DIMENSIONS[dimension].categories) for dimension in split)
        return (*sizes, len(AREA_KEYS), len(self.timeline.periods))

    def places(self, split: Split, atoms: pl.DataFrame) -> Ints:
        """The flat position of each row of that split in its arrays. Raises polars' InvalidOperationError."""
        axes = [_codes(atoms[d], list(DIMENSIONS[d].categories)) for d in split]
        axes.append(_codes(atoms["area"], list(AREA_KEYS)))
        axes.append(self._positions(atoms))
        return np.ravel_multi_index(tuple(axes), self.shape(split)).astype(np.int64)

    def known(self, atoms: pl.DataFrame) -> pl.DataFrame:
        """Those rows whose period is on the axis of periods."""
        return atoms.filter(pl.Series(self._positions(atoms, strict=False) >= 0))

    def _positions(self, atoms: pl.DataFrame, *, strict: bool = True) -> Ints:
        """Position of the period of each row, -1 for what is not on the axis unless `strict`."""
        line = self.timeline
        grains = _codes(atoms["grain"], list(MONTHS_IN))
        first = min(start for _, start in line.periods)
        span = line.last - first
        year, month = (atoms["period"].dt.year().to_numpy(), atoms["period"].dt.month().to_numpy())
        since = (year.astype(np.int64) - first.year) * 12 + month - first.month
        known = np.full((len(MONTHS_IN), span + 2), -1)  # the last column is for what lies outside
        for position, (grain, start) in enumerate(line.periods):
            known[list(MONTHS_IN).index(grain), start - first] = position
        found: Ints = known[grains, np.where((since >= 0) & (since <= span), since, -1)]
        if strict and (found < 0).any():
            strange = atoms.filter(pl.Series(found < 0)).row(0, named=True)
            raise pl.exceptions.InvalidOperationError(f"no period {strange['period']} of grain {strange['grain']}")
        return found

    def spread(self, split: Split, places: Ints, values: pl.Series, nothing: int = 0) -> Ints:
        """Values of rows at their places as an array, `nothing` where there is no row."""
        array = np.full(self.shape(split), nothing, dtype=np.int64)
        array.ravel()[places] = values.to_numpy()
        return array

    def in_order(self, at: npt.NDArray[np.bool_]) -> Ints:
        """Flat positions of the cells that are marked, in the order of the table: grain, area, period, categories."""
        marked, positions = (np.moveaxis(a, (-2, -1), (0, 1)) for a in (at, np.arange(at.size).reshape(at.shape)))
        return np.concatenate([positions[:, part.at][marked[:, part.at]] for part in self.timeline.parts])

    def rows(self, split: Split, places: Ints) -> pl.DataFrame:
        """The rows of the cells at these flat positions, without measures."""
        *categories, area, period = np.unravel_index(places, self.shape(split))
        starts = pl.Series([start.first_day for _, start in self.timeline.periods], dtype=pl.Date)
        found = dict(zip(split, categories, strict=True))
        nothing = pl.Series([None], dtype=pl.String).new_from_index(0, len(area))
        return pl.DataFrame(
            {
                "split": _words(np.zeros_like(area), [",".join(split)]),
                "grain": _words(period, [g for g, _ in self.timeline.periods]),
                "period": starts.gather(period),
                "area": _words(area, list(AREA_KEYS)),
                **{
                    d: _words(found[d], list(DIMENSIONS[d].categories)) if d in found else nothing
                    for d in self.cube.dimensions
                },
            }
        )


def _codes(words: pl.Series, known: list[str]) -> Ints:
    return words.cast(pl.Enum(known)).to_physical().cast(pl.Int64).to_numpy()


def _words(codes: Ints, known: list[str]) -> pl.Series:
    return pl.Series(known, dtype=pl.String).gather(codes)
