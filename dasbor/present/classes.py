"""The classes of a map: at most five, about equally full, with round bounds; zero is a class of its own.

A value falls into the class that holds it *as it is shown*, so that no reader sees 4,0 in a class that ends at 3,9.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.words import charts as words
from dasbor.present.format import decimals_of, half_up, shown, value_words
from dasbor.present.theme import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dasbor.catalogue.indicator import Unit
    from dasbor.catalogue.text import Lang

ZERO: Final = -1
"""The index of the class of exact zeros."""


@dataclass(frozen=True, slots=True)
class Classes:
    """Lower bounds in ascending order, each inclusive; the last class is open above."""

    lows: tuple[float, ...]
    unit: Unit
    has_zero: bool

    def index(self, value: float) -> int:
        """The class of a value: 0 for the lowest, `ZERO` for a value that shows as zero where zero has its class."""
        read = shown(value, self.unit)
        if read == 0 and self.has_zero:
            return ZERO
        return max(0, sum(read >= low for low in self.lows) - 1)

    def label(self, index: int, lang: Lang) -> str:
        """The range of a class as the legend writes it."""
        if index == ZERO:
            return words.ZERO_CLASS.say(lang)
        low = value_words(self.lows[index], self.unit, lang)
        if index == len(self.lows) - 1:
            return words.AND_ABOVE.say(lang, low=low)
        next_low = self.lows[index + 1]
        step = 10 ** -decimals_of(self.unit, next_low - 1e-9)
        high = next_low - step
        if high - self.lows[index] < step / 2:
            return low
        return words.RANGE.say(lang, low=low.removesuffix("%"), high=value_words(high, self.unit, lang))

    @property
    def used(self) -> tuple[int, ...]:
        """All class indices in ascending order, `ZERO` first when it is there."""
        return (*((ZERO,) if self.has_zero else ()), *range(len(self.lows)))


def classify(values: Iterable[float], unit: Unit) -> Classes:
    """Classes for the values of one figure. No values give no classes."""
    read = sorted(shown(v, unit) for v in values)
    positive = [v for v in read if v != 0]
    has_zero = len(positive) < len(read)
    if not positive:
        return Classes((), unit, has_zero)
    distinct = sorted(set(positive))
    count = min(CLASSES, len(distinct))
    bounds = {_round_bound(positive[math.ceil(i * len(positive) / count)], unit) for i in range(1, count)}
    lows = [distinct[0], *sorted(b for b in bounds if distinct[0] < b <= distinct[-1])]
    return Classes(_without_empty(lows, distinct), unit, has_zero)


def _round_bound(value: float, unit: Unit) -> float:
    """`value` to two significant digits, but never finer than the values are shown."""
    decimals = decimals_of(unit, value)
    digits = 1 - math.floor(math.log10(abs(value)))
    places = min(digits, decimals)
    return round(half_up(value, places) if places >= 0 else round(value, places), decimals)


def _without_empty(lows: list[float], distinct: list[float]) -> tuple[float, ...]:
    """The lower bounds of those classes that hold a value."""
    highs = [*lows[1:], math.inf]
    return tuple(low for low, high in zip(lows, highs, strict=True) if any(low <= v < high for v in distinct))
