"""Exact counts and their key sums in, published counts out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from etl.disclosure.lookup import REPEATED_ROWS, ROWS

if TYPE_CHECKING:
    from numpy.typing import NDArray


def perturbed(counts: NDArray[np.int64], keys: NDArray[np.int64], table: NDArray[np.int8]) -> NDArray[np.int64]:
    """Each count with the noise of its key; zero stays zero.

    `table` has a row per true count from 1 (`etl.disclosure.lookup.row_of`) and a column per key.
    """
    first_repeated = ROWS - REPEATED_ROWS
    row = np.where(counts <= ROWS, counts, (counts - 1) % REPEATED_ROWS + first_repeated + 1)
    return np.where(counts > 0, counts + table[np.maximum(row, 1) - 1, keys], 0)
