"""Targets and what became of them: how much is achieved, and how far the year has gone.

What is counted in the year (a flow) is set against the part of the year that is over, by simple share: season is not
taken into account. A rate or a stock is set against the target itself. Where the year is likely to end, with its
season, is told by `dasbor.present.outlook`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from dasbor.catalogue.cubes import Merge
from dasbor.catalogue.period import MONTHS_IN, Month
from dasbor.present.chance import Reading, interval
from dasbor.present.change import CONFIDENCE
from dasbor.present.moving import has_moving_year

if TYPE_CHECKING:
    from dasbor.catalogue.indicator import Indicator
    from dasbor.warehouse.answer import Answer

MONTHS: int = 12


@dataclass(frozen=True, slots=True)
class Achievement:
    """A target of one area in one year, and its figure up to a month.

    `value` is None where a month of the year has no figure. `months` are over, of twelve. `base` and `error` tell how
    sure the value is (see `Reading`).
    """

    indicator: Indicator
    year: int
    target: float
    source: str
    value: float | None
    months: int
    base: float | None = None
    error: float | None = None

    @property
    def is_flow(self) -> bool:
        """Whether the figure grows with the year."""
        return is_flow(self.indicator)

    @property
    def share(self) -> float | None:
        """The figure in percent of the target."""
        return None if self.value is None or self.target <= 0 else self.value / self.target * 100

    @property
    def due(self) -> float:
        """What the figure would be by now at an even pace towards the target."""
        return self.target * self.months / MONTHS if self.is_flow else self.target

    @property
    def verdict(self) -> int | None:
        """1 where the figure is better than what is due by now, -1 where it is worse, 0 where nobody can tell.

        It differs where chance and protection do not explain the difference. None where there is no figure.
        """
        if self.value is None:
            return None
        sure = interval(self.indicator, Reading(self.value, self.base, self.error), CONFIDENCE)
        if sure.holds(self.due):
            return 0
        return (1 if self.value > self.due else -1) * (self.indicator.better or 1)

    @property
    def is_reached(self) -> bool | None:
        """Whether the figure is where it should be by now; None where there is none."""
        if self.value is None:
            return None
        better = self.indicator.better or 1
        return (self.value - self.due) * better >= 0


def is_flow(indicator: Indicator) -> bool:
    """Whether months of a year add up to it: a count or a sum, no stock, no rate, nothing counted once a person."""
    return not indicator.is_ratio and indicator.refs[0].measure.merge not in {Merge.STOCK, Merge.DISTINCT}


def achievement(answer: Answer, area: str, target: float, source: str) -> Achievement:
    """The achievement of an area by the last month of the answer.

    A flow, and a ratio of flows in a monthly answer, need the year from January on; of everything else the last period
    is read.
    """
    end, grain = answer.selection.end, answer.selection.grain
    indicator = answer.indicator
    last = end.start_of(grain)
    is_joined = grain == "month" and indicator.is_ratio and has_moving_year(indicator)
    first = Month(end.year, 1) if is_joined or is_flow(indicator) else last
    rows = answer.rows.filter((pl.col("area") == area) & pl.col("period").is_between(first.first_day, last.first_day))
    values = rows.get_column("value")
    is_whole = rows.height == (last - first) // MONTHS_IN[grain] + 1 and values.null_count() == 0
    if not is_whole:
        return Achievement(indicator, end.year, target, source, None, end.month)
    if is_joined:
        return Achievement(indicator, end.year, target, source, *_joined(rows, end.month))
    base = rows.get_column("base").to_list()[0] if rows.height == 1 else None
    error = math.hypot(*rows.get_column("error").drop_nulls()) or None
    return Achievement(indicator, end.year, target, source, float(values.sum()), end.month, base, error)


def _joined(rows: pl.DataFrame, months: int) -> tuple[float | None, int, float | None, float | None]:
    """The months of a ratio as one: what is above over what is below, the months, the sum below, the error."""
    bases = rows.get_column("base")
    below = float(bases.sum())
    if below <= 0:
        return None, months, None, None
    value = float((rows.get_column("value") * bases).sum()) / below
    error = math.hypot(*(rows.get_column("error").fill_null(0) * bases)) / below
    return value, months, below, error or None
