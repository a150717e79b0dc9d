"""Medians and percentiles of measured times."""

from __future__ import annotations

import math
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least `percent` of the values do not exceed (nearest rank); nan of nothing."""
    if not values:
        return math.nan
    ordered = sorted(values)
    return ordered[max(math.ceil(len(ordered) * percent / 100), 1) - 1]


def summary(values: Sequence[float]) -> dict[str, float]:
    """How many, and their median, 95th percentile and maximum."""
    if not values:
        return {"n": 0}
    return {"n": len(values), "median": median(values), "p95": percentile(values, 95), "max": max(values)}
