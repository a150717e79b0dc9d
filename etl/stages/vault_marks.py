"""Which record ids were met before, answered from one bit each: no is certain, yes is a suspicion.

A record id is a hash, so its own bits say where its mark is. At most one in fifty answers is a false alarm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

if TYPE_CHECKING:
    from collections.abc import Iterable

_SMALLEST: Final = 20
"""Bits of the address of a byte in the smallest table: a megabyte."""
_GROWTH: Final = 2
_BYTES_AN_ID: Final = 6


class Marks:
    """A table of marks that grows with the number of ids: six to twenty-four bytes an id."""

    def __init__(self) -> None:
        self._count = 0
        self._set_up(_SMALLEST)

    @property
    def is_crowded(self) -> bool:
        """Whether false alarms become too many: the table should be replaced by a larger one."""
        return self._count * _BYTES_AN_ID > self._table.size

    def meet(self, ids: pl.Series) -> pl.Series:
        """Mark the ids; true where there was a mark before, perhaps of another id. Twins in a call have none."""
        numbers = ids.to_numpy()
        place = (numbers >> np.uint64(64 - self._bits)).astype(np.int64)
        mark = np.left_shift(np.uint8(1), (numbers & np.uint64(7)).astype(np.uint8))
        met = (self._table[place] & mark) != 0
        np.bitwise_or.at(self._table, place, mark)
        self._count += len(ids)
        return pl.Series(met)

    def enlarge(self, ids: Iterable[pl.Series]) -> None:
        """Take a larger table and mark all ids anew."""
        self._count = 0
        self._set_up(self._bits + _GROWTH)
        for some in ids:
            self.meet(some)

    def _set_up(self, bits: int) -> None:
        self._bits = bits
        self._table = np.zeros(1 << bits, dtype=np.uint8)
