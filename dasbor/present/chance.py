"""How sure a figure is: the interval around it, from chance and from the noise of protection.

A register is complete, yet a province that placed 9 of 12 this month would not place 9 of 12 each month: read as what
may be expected of a province, a small count varies by chance. Three models, each with an exact interval:

- `COUNT`: events come one by one (Poisson; Garwood 1936). Also per 1,000 of a labour force, which is taken as given.
- `SHARE`: each of those below is counted above or not (binomial; Clopper and Pearson 1934).
- `TWO_COUNTS`: a count over another one that does not contain it (the ratio of two Poisson means given their sum;
  Przyborowski and Wilenski 1940).

Stocks, official figures, and sums of quantities (openings, rupiah, workers) are compared as the facts that they are:
`NONE`. Why is told in docs/decisions/0013.

The noise of protection (`error`) is another source, independent of chance. The two widths are put together as MOVER
does (Zou and Donner 2008): each side of the interval is the root of the sum of the squared widths on that side.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from scipy.special import betaincinv, gammaincinv, ndtri

from dasbor.catalogue.cubes import Merge
from dasbor.catalogue.indicator import Count, Distinct, Ratio, Sum
from dasbor.catalogue.registry import INDICATORS

if TYPE_CHECKING:
    from typing import Any

    from dasbor.catalogue.indicator import Indicator, Ref

_WITHOUT_CHANCE: Final = frozenset({"official"})
"""Hubs whose figures are published by others, without a margin."""


class Chance(StrEnum):
    """What chance does to the figures of an indicator."""

    COUNT = "count"
    SHARE = "share"
    TWO_COUNTS = "two_counts"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Reading:
    """A published figure with what must be known to say how sure it is.

    `base` is what a ratio was divided by before its scale; `error` the standard error of protection, None when exact.
    """

    value: float
    base: float | None = None
    error: float | None = None

    @classmethod
    def of(cls, row: dict[str, Any]) -> Reading | None:
        """The reading of a row of an answer; None where it has no value."""
        return None if row["value"] is None else cls(row["value"], row["base"], row["error"])


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, in the unit of the indicator, both included."""

    low: float
    high: float

    @property
    def is_point(self) -> bool:
        """Whether there is nothing uncertain."""
        return self.low == self.high

    def holds(self, value: float) -> bool:
        """Whether a value lies in it."""
        return self.low <= value <= self.high

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


@cache
def chance_of(indicator: Indicator) -> Chance:
    """The model of chance of an indicator: by its kind, never by its name."""
    expression = indicator.expression
    if indicator.hub in _WITHOUT_CHANCE or not all(_are_events(ref) for ref in _above(indicator)):
        return Chance.NONE
    if not isinstance(expression, Ratio):
        return Chance.COUNT if isinstance(expression, Count | Distinct) else Chance.NONE
    if len(expression.numerator) > 1 or len(expression.denominator) > 1:
        return Chance.NONE
    if indicator.reference_refs:
        return Chance.COUNT
    if expression.is_share:
        return Chance.SHARE
    return Chance.TWO_COUNTS if all(map(_are_events, expression.denominator)) else Chance.NONE


def _above(indicator: Indicator) -> tuple[Ref, ...]:
    expression = indicator.expression
    return expression.numerator if isinstance(expression, Ratio) else (expression.of,)


def _are_events(ref: Ref) -> bool:
    """Whether a measure counts events of the period: neither a stock nor a sum of quantities."""
    return ref.measure.merge is not Merge.STOCK and ref.measure_key not in _quantities()


@cache
def _quantities() -> frozenset[str]:
    return frozenset(i.expression.of.measure_key for i in INDICATORS.values() if isinstance(i.expression, Sum))


def interval(indicator: Indicator, reading: Reading, confidence: float) -> Interval:
    """The two-sided interval of that confidence (0.95) around a reading; a point where nothing is uncertain.

    It never goes below zero, and of a share not above the whole. What chance did is unknown where a ratio comes without
    its base: then protection alone counts.
    """
    value = reading.value
    by_chance = _by_chance(indicator, reading, 1 - confidence)
    noise = float(ndtri((1 + confidence) / 2)) * (reading.error or 0.0)
    low = value - math.hypot(value - by_chance.low, noise)
    high = value + math.hypot(by_chance.high - value, noise)
    expression = indicator.expression
    if isinstance(expression, Ratio) and expression.is_share:
        high = max(value, min(high, expression.scale))
    return Interval(max(0.0, low), high)


def _by_chance(indicator: Indicator, reading: Reading, alpha: float) -> Interval:
    """What chance alone allows; widened where a noisy figure would lie outside its own interval."""
    value, expression = reading.value, indicator.expression
    base, scale = (reading.base or 0.0, expression.scale) if isinstance(expression, Ratio) else (1.0, 1)
    if chance_of(indicator) is Chance.NONE or base <= 0:
        return Interval(value, value)
    events = max(0.0, value * base / scale)
    found = _exact(chance_of(indicator), events, base, alpha)
    return Interval(min(value, found.low * scale / base), max(value, found.high * scale / base))


def _exact(model: Chance, events: float, base: float, alpha: float) -> Interval:
    """The interval of the events that are to be expected above the base."""
    if model is Chance.COUNT:
        return poisson(events, alpha)
    found = binomial(min(events, base), base, alpha) if model is Chance.SHARE else ratio_of_means(events, base, alpha)
    return Interval(found.low * base, found.high * base)


def poisson(events: float, alpha: float) -> Interval:
    """Garwood's interval of the mean of a Poisson count, which misses it with probability `alpha` at most."""
    low = float(gammaincinv(events, alpha / 2)) if events > 0 else 0.0
    return Interval(low, float(gammaincinv(events + 1, 1 - alpha / 2)))


def binomial(events: float, trials: float, alpha: float) -> Interval:
    """Clopper and Pearson's interval of a probability after so many events in so many trials."""
    low = float(betaincinv(events, trials - events + 1, alpha / 2)) if events > 0 else 0.0
    high = float(betaincinv(events + 1, trials - events, 1 - alpha / 2)) if events < trials else 1.0
    return Interval(low, high)


def ratio_of_means(above: float, below: float, alpha: float) -> Interval:
    """The interval of the ratio of the means of two Poisson counts, from the share of the first in their sum."""
    share = binomial(above, above + below, alpha)
    return Interval(_odds(share.low), _odds(share.high))


def _odds(share: float) -> float:
    return share / (1 - share) if share < 1 else math.inf


def differs(indicator: Indicator, old: Reading, new: Reading, confidence: float) -> bool:
    """Whether two independent readings differ by more than chance and noise do: MOVER's interval leaves out zero."""
    before, after = (interval(indicator, reading, confidence) for reading in (old, new))
    difference = new.value - old.value
    if difference >= 0:
        return difference > math.hypot(new.value - after.low, before.high - old.value)
    return -difference > math.hypot(after.high - new.value, old.value - before.low)
