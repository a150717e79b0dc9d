"""When a sum of money or workers may be shown: enough contributors, and none that could work out another.

The p% rule (handbook on statistical disclosure control, magnitude tables): the second largest contributor, who knows
its own contribution, must not be able to estimate the largest one to within p percent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from etl.disclosure.grid import Ints

    Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class MagnitudeRule:
    """The least number of contributors, and p in percent."""

    least_contributors: int = 5
    p: float = 10.0


def hidden_cells(rule: MagnitudeRule, total: Ints, contributors: Ints, largest: Ints, second: Ints) -> Bools:
    """True where a total must not be shown: cells of one shape, with the two largest contributions to each.

    The remainder after the two largest contributions must be at least p percent of the largest one.
    """
    is_dominated = (total - largest - second) * 100 < rule.p * largest
    return (contributors > 0) & ((contributors < rule.least_contributors) | is_dominated)


def scaled(total: Ints, contributors: Ints, published: Ints) -> Ints:
    """A total as if it had the published number of contributors: their mean is exact, their number is protected.

    Grants are often of one size, so an exact total would tell the exact number of people.
    """
    return _times(published, total, contributors)


def in_contributors(total: Ints, contributors: Ints, published: Ints) -> Ints:
    """How many contributors of today's mean a published total stands for."""
    return _times(published, contributors, total)


def _times(amount: Ints, numerator: Ints, denominator: Ints) -> Ints:
    ratio = np.divide(numerator, denominator, out=np.zeros(amount.shape), where=denominator > 0)
    return np.rint(ratio * amount).astype(np.int64)
