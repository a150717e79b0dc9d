"""From a count and its cell key to its noise: the perturbation table as it is looked up.

A cell key is a whole number from 0 to 255, so each probability becomes a whole number of the 256 keys (`slots`), chosen
so that the mean stays exactly zero. Which keys get which noise is shuffled row by row under a secret seed. The format
(`pcv`, `ckey`, `pvalue`) and the rule for large counts are those of the ONS package cell-key-perturbation: counts above
750 use the rows 501 to 750 in turn.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl
from scipy.optimize import Bounds, LinearConstraint, milp

from dasbor.catalogue.text import Text
from dasbor.warehouse.tables import KEY_MODULUS
from etl.disclosure.parameters import InfeasibleParametersError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from etl.disclosure.parameters import NoiseParameters
    from etl.disclosure.ptable import NoiseRow

_NOT_WHOLE: Final = Text(
    "Gangguan tak bias untuk angka {count} tidak dapat dibagi atas 256 kunci dengan parameter ini.",
    "The unbiased noise of the count {count} cannot be shared out over 256 keys under these parameters.",
)
ROWS: Final = 750
REPEATED_ROWS: Final = 250
"""Of the `ROWS` rows the last so many serve all larger counts in turn."""


def slots(row: NoiseRow, parameters: NoiseParameters) -> tuple[int, ...]:
    """How many of the 256 keys get each noise of the row: nearest to the probabilities with a mean of exactly zero.

    The declared probability of staying is kept or exceeded. Solved as an integer programme (HiGHS through SciPy) that
    minimises the sum of deviations, and then the deviation of the variance. Raises InfeasibleParametersError.
    """
    noise = np.array(row.noise, dtype=float)
    ideal = np.array(row.probability) * KEY_MODULUS
    size = len(noise)
    eye, none = np.eye(size), np.zeros((size, 1))
    spread = KEY_MODULUS * parameters.variance
    constraints = [
        LinearConstraint(np.concatenate([np.ones(size), np.zeros(size + 1)]), KEY_MODULUS, KEY_MODULUS),
        LinearConstraint(np.concatenate([noise, np.zeros(size + 1)]), 0, 0),
        LinearConstraint(np.hstack([eye, -eye, none]), -np.inf, ideal),
        LinearConstraint(np.hstack([eye, eye, none]), ideal, np.inf),
        LinearConstraint(np.concatenate([noise**2, np.zeros(size), [-1.0]]), -np.inf, spread),
        LinearConstraint(np.concatenate([noise**2, np.zeros(size), [1.0]]), spread, np.inf),
    ]
    stay = np.ceil(parameters.stay * KEY_MODULUS)
    least = np.concatenate([np.where(noise == 0, stay, 0), np.zeros(size + 1)])
    found = milp(
        np.concatenate([np.zeros(size), np.ones(size), [0.01]]),
        integrality=np.concatenate([np.ones(size), np.zeros(size + 1)]),
        bounds=Bounds(least, np.inf),
        constraints=constraints,
    )
    if found.x is None:
        raise InfeasibleParametersError(_NOT_WHOLE.fill(count=row.count))
    return tuple(round(n) for n in found.x[:size])


def noise_at(position: int, noise: tuple[int, ...], counts: tuple[int, ...]) -> int:
    """The noise of a position among the keys in order: a key at an upper bound belongs to the next noise.

    `position` runs from 0 to 255; the noise is the first whose cumulated count of keys is above it.
    """
    return next(v for v, bound in zip(noise, accumulate(counts), strict=True) if position < bound)


def row_of(count: int) -> int:
    """The row of the table that serves a true count of at least 1."""
    first_repeated = ROWS - REPEATED_ROWS
    return count if count <= ROWS else (count - 1) % REPEATED_ROWS + first_repeated + 1


def keyed_table(rows: tuple[NoiseRow, ...], parameters: NoiseParameters, seed: int) -> pl.DataFrame:
    """The table as it is looked up: `pcv` (row, UInt16), `ckey` (UInt8) and `pvalue` (noise, Int8), 750 times 256 rows.

    `seed` is secret: with the table, who knows a cell key knows the noise.
    """
    random = np.random.default_rng(seed)
    in_order = [_in_order(row, parameters) for row in rows]
    shuffled = np.concatenate([random.permutation(in_order[min(i, len(rows) - 1)]) for i in range(ROWS)])
    return pl.DataFrame(
        {
            "pcv": np.repeat(np.arange(1, ROWS + 1, dtype=np.uint16), KEY_MODULUS),
            "ckey": np.tile(np.arange(KEY_MODULUS, dtype=np.uint8), ROWS),
            "pvalue": shuffled.astype(np.int8),
        }
    )


def _in_order(row: NoiseRow, parameters: NoiseParameters) -> NDArray[np.int8]:
    counts = slots(row, parameters)
    return np.array([noise_at(position, row.noise, counts) for position in range(KEY_MODULUS)], dtype=np.int8)
