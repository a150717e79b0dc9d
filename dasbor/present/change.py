"""Change between two periods: how much, in which words, and whether it is more than noise."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.indicator import Unit
from dasbor.catalogue.words import claims as words
from dasbor.present.chance import Reading, differs
from dasbor.present.format import number, percent_change, period_words, value_words

if TYPE_CHECKING:
    from datetime import date

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.period import Grain
    from dasbor.catalogue.text import Lang

SMALLEST_POINTS: Final = 0.5
"""A change of a percentage below this many points is called stable."""
SMALLEST_SHARE: Final = 0.01
"""A relative change of anything else below this is called stable."""
CONFIDENCE: Final = 0.95
"""A change that chance and the noise of protection make as often as this is called stable."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a value since an earlier period.

    `readings` are the two values with base and error; without them a rate is judged by its size alone.
    """

    indicator: Indicator
    old: float
    new: float
    since: date
    readings: tuple[Reading, Reading] | None = None

    @classmethod
    def between(cls, indicator: Indicator, old: Reading, new: Reading, since: date) -> Change:
        """The change from one reading to a later one."""
        return cls(indicator, old.value, new.value, since, (old, new))

    @property
    def difference(self) -> float:
        """New minus old, in the unit of the indicator."""
        return self.new - self.old

    @property
    def is_noise(self) -> bool:
        """Whether the change is too small to speak of: rounding, or what chance and protection may have done."""
        size = abs(self.difference)
        least = SMALLEST_POINTS if self.indicator.unit is Unit.PERCENT else SMALLEST_SHARE * abs(self.old)
        readings = self.readings or (Reading(self.old), Reading(self.new))
        return size < least or not differs(self.indicator, *readings, CONFIDENCE)

    @property
    def direction(self) -> int:
        """1 for a rise, -1 for a fall, 0 for neither."""
        return (self.difference > 0) - (self.difference < 0)

    @property
    def strength(self) -> float:
        """What changes are ranked by: points for percentages, the relative change for everything else."""
        if self.indicator.unit is Unit.PERCENT:
            return self.difference
        return self.difference / abs(self.old) if self.old else math.inf * self.direction

    def size(self, lang: Lang, *, sign: bool = False) -> str:
        """How much: `3,2%`, `1,4 poin persen`, or the difference itself where the old value was zero."""
        value = self.difference if sign else abs(self.difference)
        if self.indicator.unit is Unit.PERCENT:
            return words.POINTS.say(lang, value=number(value, lang, 1, sign=sign))
        if self.old == 0:
            shown = value_words(abs(value), self.indicator.unit, lang)
            return ("+" if sign and value > 0 else "−" if value < 0 else "") + shown
        return percent_change(self.old, self.old + value * (1 if self.old > 0 else -1), lang, sign=sign)

    def phrase(self, grain: Grain, lang: Lang) -> str:
        """`naik 3,2% dibandingkan Agustus 2025`, or that it is stable."""
        since = period_words(self.since, grain, lang)
        if self.difference == 0:
            return words.UNCHANGED.say(lang, since=since)
        if self.is_noise:
            return words.STABLE.say(lang, since=since)
        verb = words.UP if self.direction > 0 else words.DOWN
        return verb.say(lang, change=self.size(lang), since=since)
