"""The linear system of all answers: every published atom with its noise, every sum with none.

Weighted least squares for the true counts (LSQR, Paige and Saunders 1982, of SciPy), with samples of its Gaussian
posterior by solving it again for perturbed right sides (Papandreou and Yuille 2010). It knows nothing of the shape of
the noise, and takes every loop of the sums into account, which is what `belief` cannot.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array, vstack
from scipy.sparse.linalg import lsqr
from scipy.special import ndtr

from bench.attack.claims import SMALL, Claims
from bench.attack.families import WITHHELD

if TYPE_CHECKING:
    from bench.attack.families import Floats, Ints
    from bench.attack.seen import Seen

_SUMS_WEIGH = 10.0
_ITERATIONS = 80


@dataclass(frozen=True)
class Linear:
    """Mean and standard deviation of every true count."""

    mean: Floats
    deviation: Floats

    @classmethod
    def solve(cls, seen: Seen, variance: float, random: np.random.Generator, samples: int = 24) -> Linear:
        """Solve once for the mean and `samples` times for the deviation. `variance` is that of the noise."""
        is_known = seen.published != WITHHELD
        counts = seen.low[:, None] + np.arange(seen.prior.shape[1])
        prior = seen.prior / seen.prior.sum(axis=1, keepdims=True)
        expected = (prior * counts).sum(axis=1)
        spread = np.sqrt((prior * counts**2).sum(axis=1) - expected**2 + 1)
        scale = np.where(is_known, np.sqrt(variance), spread)
        target = np.where(is_known, seen.published, expected) / scale
        size = len(scale)
        own = csr_array((1 / scale, (np.arange(size), np.arange(size))), shape=(size, size))
        sums = _sums(seen, size)
        matrix = vstack([own, sums]).tocsr()
        nothing = np.zeros(sums.shape[0])
        start = np.where(is_known, seen.published, expected)

        def solved(right: Floats) -> Floats:
            rest = np.concatenate([right, nothing]) - matrix @ start
            return start + lsqr(matrix, rest, iter_lim=_ITERATIONS)[0]

        mean = solved(target)
        drawn = np.array([solved(target + random.standard_normal(size)) for _ in range(samples)])
        return cls(mean, np.sqrt(((drawn - mean) ** 2).mean(axis=0)))

    def small_counts(self, truth: Ints) -> Claims:
        """For each atom the most probable count from 1 to 4, claimed to be the true one."""
        deviation = np.maximum(self.deviation, 0.3)[:, None]
        distance = np.array(SMALL) - self.mean[:, None]
        inside = ndtr((distance + 0.5) / deviation) - ndtr((distance - 0.5) / deviation)
        probability = inside / np.maximum(1 - ndtr((-0.5 - self.mean[:, None]) / deviation), 1e-12)
        best = probability.argmax(axis=1)
        return Claims(probability.max(axis=1), best + SMALL.start == truth)


def _sums(seen: Seen, size: int) -> csr_array:
    rows, columns, values, first = [], [], [], 0
    for family in seen.families:
        number, parts = family.parts.shape
        row = first + np.arange(number)
        rows += [row, np.repeat(row, parts)]
        columns += [family.whole, family.parts.ravel()]
        values += [np.full(number, _SUMS_WEIGH), np.full(number * parts, -_SUMS_WEIGH)]
        first += number
    entries = (np.concatenate(values), (np.concatenate(rows), np.concatenate(columns)))
    return csr_array(entries, shape=(first, size))
