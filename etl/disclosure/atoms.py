"""The rows of a cube's table by split, and where they belong on its grid: looked up once for all measures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import polars as pl

    from etl.disclosure.grid import Grid, Ints, Split


@dataclass(frozen=True)
class Atoms:
    """The rows of one file. With `only_known`, rows of periods that the grid does not have are passed over."""

    grid: Grid
    rows: dict[str, pl.DataFrame]
    only_known: bool = False
    _known: dict[Split, tuple[Ints, pl.DataFrame]] = field(default_factory=dict)

    @classmethod
    def of(cls, grid: Grid, rows: pl.DataFrame, *, only_known: bool = False) -> Atoms:
        """The atoms of a table."""
        by_split = {str(name): part for (name,), part in rows.partition_by("split", as_dict=True).items()}
        return cls(grid, by_split, only_known)

    def spread(self, split: Split, column: str, *, nothing: int, withheld: int) -> Ints:
        """A measure as an array: `nothing` where there is no row, `withheld` where a row holds no figure."""
        if ",".join(split) not in self.rows:
            return np.full(self.grid.shape(split), nothing, dtype=np.int64)
        places, rows = self._of(split)
        return self.grid.spread(split, places, rows[column].fill_null(withheld), nothing)

    def _of(self, split: Split) -> tuple[Ints, pl.DataFrame]:
        if split not in self._known:
            rows = self.rows[",".join(split)]
            rows = self.grid.known(rows) if self.only_known else rows
            self._known[split] = self.grid.places(split, rows), rows
        return self._known[split]
