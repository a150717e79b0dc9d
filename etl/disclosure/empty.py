"""Cells that are zero by their nature, so that nobody can be found in them and nothing needs to be withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dasbor.catalogue.geography import NATION, SPLIT_ON
from dasbor.catalogue.period import Month
from dasbor.warehouse.tables import AREA_KEYS, unplaced_key
from etl.disclosure.states import NOTHING, SHOWN

if TYPE_CHECKING:
    from etl.disclosure.grid import Grid, Ints, Split, States

_NATION = AREA_KEYS.index(NATION)


def empty_cells(grid: Grid, counts: dict[Split, Ints]) -> dict[Split, States]:
    """NOTHING for cells that are empty by their nature, SHOWN for all others.

    - a category that no record of the measure has ever had, anywhere;
    - records that cannot be placed, in a feed that has none or after the provinces were redrawn;
    - every area but the nation, of a cube that is national only.
    """
    nowhere = _empty_areas(grid, counts[()])
    return {split: _of_split(split, counts, nowhere) for split in counts}


def _of_split(split: Split, counts: dict[Split, Ints], nowhere: States) -> States:
    states = np.full(counts[split].shape, SHOWN, dtype=np.uint8)
    states[..., nowhere == NOTHING] = NOTHING
    for axis, dimension in enumerate(split):
        unused = counts[(dimension,)][:, _NATION, :].sum(axis=-1) == 0
        np.moveaxis(states, axis, 0)[unused] = NOTHING
    return states


def _empty_areas(grid: Grid, totals: Ints) -> States:
    states = np.full(totals.shape, SHOWN, dtype=np.uint8)
    if grid.cube.is_national_only:
        states[np.arange(len(AREA_KEYS)) != _NATION] = NOTHING
    starts = [start for _, start in grid.timeline.periods]
    for code, day in SPLIT_ON.items():
        area = AREA_KEYS.index(unplaced_key(code))
        is_redrawn = np.array([start >= Month.of(day) for start in starts]) | (totals[area].sum() == 0)
        states[area, is_redrawn & (totals[area] == 0)] = NOTHING
    return states
