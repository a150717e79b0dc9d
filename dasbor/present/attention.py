"""Whether bursts of attention go along with use of the services: an association in time, never a cause.

Both series are read as changes on the year (logarithm of a month over the same month a year before), so that season
falls out. The measure is Spearman's rank correlation of the changes, with attention in the same month and one month
earlier. Its interval is that of Bonett and Wright (2000, Psychometrika 65) on Fisher's scale. Changes on the year of
neighbouring months are alike, so the months are counted as fewer independent ones after Pyper and Peterman (1998,
Canadian Journal of Fisheries and Aquatic Sciences 55). All intervals of the table hold together with the confidence
stated (Šidák).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.special import ndtri
from scipy.stats import rankdata

from dasbor.present.chance import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from dasbor.catalogue.indicator import Indicator
    from dasbor.warehouse.answer import Answer

    Series = NDArray[np.float64]

CONFIDENCE: Final = 0.9
"""Of all intervals of the table together."""
YEAR: Final = 12
LEAST_MONTHS: Final = 24
"""Fewer pairs of months tell nothing."""
BURST: Final = 0.2
"""The share of months that count as bursts: those in which attention grew most."""


@dataclass(frozen=True, slots=True)
class Association:
    """A rank correlation with its interval, from so many pairs of months."""

    value: float
    interval: Interval
    months: int

    @property
    def direction(self) -> int:
        """1 where the two surely go up and down together, -1 where they go apart, 0 where nobody can tell."""
        if self.interval.low > 0:
            return 1
        return -1 if self.interval.high < 0 else 0


@dataclass(frozen=True, slots=True)
class Pair:
    """One kind of attention beside one kind of use; `bursts` and `others` are median changes of use on the year."""

    attention: Indicator
    use: Indicator
    same: Association | None
    later: Association | None
    bursts: float | None
    others: float | None


def on_year(values: Sequence[float | None]) -> tuple[float | None, ...]:
    """The logarithm of each month over the same one a year before; None where one has no figure or is zero."""
    return tuple(
        math.log(new / old) if old and new else None for old, new in zip(values[:-YEAR], values[YEAR:], strict=True)
    )


def pairs(attention: Sequence[Answer], use: Sequence[Answer]) -> tuple[Pair, ...]:
    """Every kind of attention beside every kind of use; all answers are of one area and the same months."""
    changes = {a.indicator.key: on_year(a.rows.get_column("value").to_list()) for a in (*attention, *use)}
    each: float = CONFIDENCE ** (1 / (2 * len(attention) * len(use)))
    return tuple(
        _pair(one.indicator, other.indicator, changes[one.indicator.key], changes[other.indicator.key], each)
        for one in attention
        for other in use
    )


def _pair(
    attention: Indicator,
    use: Indicator,
    x: Sequence[float | None],
    y: Sequence[float | None],
    confidence: float,
) -> Pair:
    bursts, others = burst_changes(x, y)
    return Pair(attention, use, association(x, y, confidence), association(x[:-1], y[1:], confidence), bursts, others)


def association(x: Sequence[float | None], y: Sequence[float | None], confidence: float) -> Association | None:
    """The association of two series of changes, month by month; None where too few months have both.

    Months without a figure are left out; their neighbours are then taken as neighbours of each other.
    """
    known = [(a, b) for a, b in zip(x, y, strict=True) if a is not None and b is not None]
    if len(known) < LEAST_MONTHS:
        return None
    first, second = (rankdata([pair[i] for pair in known]) for i in (0, 1))
    if np.ptp(first) == 0 or np.ptp(second) == 0:
        return None
    value = float(np.corrcoef(first, second)[0, 1])
    independent = independent_months(first, second)
    if independent <= 4:
        return None
    reach = float(ndtri((1 + confidence) / 2)) * math.sqrt((1 + value**2 / 2) / (independent - 3))
    middle = math.atanh(min(max(value, -0.999999), 0.999999))
    return Association(value, Interval(math.tanh(middle - reach), math.tanh(middle + reach)), len(known))


def independent_months(first: Series, second: Series) -> float:
    """How many independent months the series are worth: never more than there are."""
    n = len(first)
    one, other = (_autocorrelations(series, n // 5) for series in (first, second))
    shared = sum((n - j) / n * a * b for j, (a, b) in enumerate(zip(one, other, strict=True), start=1))
    return min(float(n), 1 / max(1 / n + 2 / n * shared, 1 / n))


def _autocorrelations(series: Series, lags: int) -> list[float]:
    """The correlations of a series with itself some months later, for one to `lags` months."""
    n, centred = len(series), series - series.mean()
    whole = float(centred @ centred)
    return [n / (n - j) * float(centred[:-j] @ centred[j:]) / whole for j in range(1, lags + 1)]


def burst_changes(x: Sequence[float | None], y: Sequence[float | None]) -> tuple[float | None, float | None]:
    """The median change of use in months of bursts of attention or the month after, and in all other months.

    In percent on the year. None where there are too few months.
    """
    known = [value for value in x if value is not None]
    if len(known) < LEAST_MONTHS:
        return None, None
    least = sorted(known, reverse=True)[round(len(known) * BURST) - 1]
    is_burst = [value is not None and value >= least for value in x]
    after = [was or is_now for was, is_now in zip([False, *is_burst[:-1]], is_burst, strict=True)]
    return _median(y, after, wanted=True), _median(y, after, wanted=False)


def _median(y: Iterable[float | None], marks: Iterable[bool], *, wanted: bool) -> float | None:
    found = [value for value, mark in zip(y, marks, strict=True) if value is not None and mark is wanted]
    return math.expm1(median(found)) * 100 if found else None
