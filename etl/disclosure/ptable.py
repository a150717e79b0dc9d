"""The perturbation table: for each true count, with which probability it is published as what.

The probabilities are those of maximum entropy under the declared parameters, the design of Fraser and Wooton (2005) and
of Giessing (2016), as in the R package ptable.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, minimize

from dasbor.catalogue.text import Text
from etl.disclosure.parameters import InfeasibleParametersError, NoiseParameters

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TINY = 1e-12
_NO_SOLUTION = Text(
    "Tidak ada tabel gangguan untuk angka {count} dengan parameter ini: longgarkan varians, peluang tetap, atau "
    "gangguan terbesar.",
    "No perturbation table exists for the count {count} under these parameters: relax the variance, the probability of "
    "staying or the largest noise.",
)


@dataclass(frozen=True, slots=True)
class NoiseRow:
    """The noise of one true count: values in ascending order, and their probabilities."""

    count: int
    noise: tuple[int, ...]
    probability: tuple[float, ...]


def noise_row(count: int, parameters: NoiseParameters) -> NoiseRow:
    """The maximum-entropy noise of a true count of at least 1.

    Mean zero, the declared variance, targets within the largest noise and never hidden or negative, the count itself
    kept with at least the declared probability where it may be shown, and probabilities that do not grow with the size
    of the noise on either side (unless the row is declared free). Raises InfeasibleParametersError when there is none.
    """
    targets = range(max(0, count - parameters.largest), count + parameters.largest + 1)
    noise = np.array([t - count for t in targets if t == 0 or t > parameters.hidden], dtype=float)
    moments = np.array([np.ones_like(noise), noise, noise**2])
    wanted = np.array([1.0, 0.0, parameters.variance])
    constraints = [LinearConstraint(moments, wanted, wanted)]
    falling = _falling(noise)
    if count not in parameters.free_rows and len(falling):
        constraints.append(LinearConstraint(falling, 0, np.inf))
    start = np.exp(-(noise**2) / (2 * parameters.variance))
    found = minimize(
        _negative_entropy,
        start / start.sum(),
        jac=_its_slope,
        bounds=Bounds(np.where(noise == 0, max(parameters.stay, _TINY), _TINY), 1.0),
        constraints=constraints,
        method="SLSQP",
        options={"ftol": 1e-16, "maxiter": 1000},
    )
    if not _satisfies(found.x, moments, wanted):
        raise InfeasibleParametersError(_NO_SOLUTION.fill(count=count))
    return NoiseRow(count, tuple(int(v) for v in noise), tuple(float(p) for p in found.x))


def _negative_entropy(p: NDArray[np.float64]) -> float:
    return float((p * np.log(p)).sum())


def _its_slope(p: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.log(p) + 1


def _falling(noise: NDArray[np.float64]) -> NDArray[np.float64]:
    """One row a pair of neighbours: the one nearer to zero must not be less probable than the one farther away."""
    rows = []
    for left in range(len(noise) - 1):
        nearer, farther = (left + 1, left) if noise[left + 1] <= 0 else (left, left + 1)
        if noise[left] < 0 < noise[left + 1]:
            continue
        row = np.zeros_like(noise)
        row[nearer], row[farther] = 1.0, -1.0
        rows.append(row)
    return np.array(rows)


def _satisfies(p: NDArray[np.float64], moments: NDArray[np.float64], wanted: NDArray[np.float64]) -> bool:
    return bool(np.all(np.isfinite(p)) and np.abs(moments @ p - wanted).max() < 1e-8)


def perturbation_table(parameters: NoiseParameters) -> tuple[NoiseRow, ...]:
    """The rows of the counts from 1 to the first whose noise all larger counts share.

    Raises InfeasibleParametersError when the parameters cannot be met.
    """
    parameters.check()
    return tuple(noise_row(count, parameters) for count in range(1, parameters.symmetric_from + 1))
