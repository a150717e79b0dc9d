"""Where a target's year is likely to end: a projection with its interval, and on track, at risk or off track.

What the area's own past years did after the same month is taken to happen again: the stable seasonal pattern of Chen
and Fomby (1999, Journal of Business and Economic Statistics 17). Of each past year the factor from the figure so far to
that of the whole year is known; the logarithms of the factors are read as independent draws of one normal
distribution, and the next one lies in the usual prediction interval for one new draw: mean ± t(n-1) s sqrt(1 + 1/n)
(Hahn and Meeker 1991, Statistical Intervals). Season, growth within the year, chance in small provinces and noise of
protection are all in the factors, so none of them needs a model. A break in this year is in none: a projection says
where past patterns lead, not what will happen.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from statistics import fmean, stdev
from typing import TYPE_CHECKING, Final

from scipy.special import stdtrit

from dasbor.catalogue.cubes import Merge
from dasbor.catalogue.indicator import Ratio
from dasbor.catalogue.status import Status
from dasbor.present.achievement import MONTHS, is_flow
from dasbor.present.moving import has_moving_year

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dasbor.catalogue.indicator import Indicator
    from dasbor.present.achievement import Achievement
    from dasbor.warehouse.answer import Answer

CONFIDENCE: Final = 0.8
"""Of the interval of a projection: one year in ten ends below it, one in ten above."""
LEAST_YEARS: Final = 3
"""Fewer past years tell no spread."""


class State(StrEnum):
    """What becomes of a target, by the declared rule: see `Outlook.state`."""

    MET = "met"
    NOT_MET = "not_met"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outlook:
    """A target, what is achieved, and where the year is likely to end; no projection where the past cannot tell."""

    achievement: Achievement
    projection: float | None = None
    low: float | None = None
    high: float | None = None
    years: int = 0
    """How many past years it is based on."""
    is_by_quarter: bool = False
    """Whether whole quarters told it, as months of them are suppressed."""

    @property
    def state(self) -> State:
        """On track where even the worse end of the interval meets the target, off track where even the better misses.

        At risk in between. Once the year is over: met or not; a flow that is there already has met it.
        """
        a = self.achievement
        better = a.indicator.better or 1
        if a.months == MONTHS and a.is_reached is not None:
            return State.MET if a.is_reached else State.NOT_MET
        if a.is_flow and better > 0 and a.value is not None and a.value >= a.target:
            return State.MET
        if self.low is None or self.high is None:
            return State.UNKNOWN
        worse_end, better_end = (self.low, self.high) if better > 0 else (self.high, self.low)
        if (worse_end - a.target) * better >= 0:
            return State.ON_TRACK
        return State.AT_RISK if (better_end - a.target) * better >= 0 else State.OFF_TRACK

    def percent(self, value: float | None) -> float | None:
        """A figure in percent of the target."""
        target = self.achievement.target
        return None if value is None or target <= 0 else value / target * 100


def outlook(achievement: Achievement, factors: Sequence[float]) -> Outlook:
    """The outlook of a target by the factors of past years; no projection when they are fewer than `LEAST_YEARS`."""
    value, n = achievement.value, len(factors)
    if value is None or achievement.months == MONTHS or n < LEAST_YEARS:
        return Outlook(achievement, years=n)
    logs = [math.log(factor) for factor in factors]
    middle = fmean(logs)
    reach = float(stdtrit(n - 1, (1 + CONFIDENCE) / 2)) * stdev(logs) * math.sqrt(1 + 1 / n)
    floor = value if achievement.is_flow else 0.0
    expression = achievement.indicator.expression
    ceiling = float(expression.scale) if isinstance(expression, Ratio) and expression.is_share else math.inf
    projection, low, high = (max(floor, min(ceiling, value * math.exp(middle + step))) for step in (0, -reach, reach))
    return Outlook(achievement, projection, low, high, n)


def has_factors(indicator: Indicator) -> bool:
    """Whether months tell the figure so far and that of the year: flows, ratios of flows, and stocks."""
    return has_moving_year(indicator) or (not indicator.is_ratio and indicator.refs[0].measure.merge is Merge.STOCK)


Point = tuple[float | None, float | None, bool]
"""Value, base, and whether it was not reported."""


@dataclass(frozen=True, slots=True)
class Past:
    """The periods of one area by year, in order: months or quarters."""

    indicator: Indicator
    years: Mapping[int, Sequence[Point]]


def pasts(answer: Answer) -> dict[str, Past]:
    """The past of every area of an answer, taken apart once for all."""
    found: dict[str, dict[int, list[Point]]] = {}
    columns = ("area", "period", "value", "base", "status")
    for area, period, value, base, status in answer.rows.sort("period").select(columns).iter_rows():
        years = found.setdefault(area, {})
        years.setdefault(period.year, []).append((value, base, status == Status.MISSING))
    return {area: Past(answer.indicator, years) for area, years in found.items()}


def factors(monthly: Past, year: int, months: int) -> tuple[float, ...]:
    """For each past year that is whole, its figure over the one that it had after so many months.

    A year with a month that has no figure is left out, and one that had nothing by then. There are none where a month
    of the year itself was not reported: what it has so far is only a part, and would be taken for the whole.
    """
    indicator = monthly.indicator
    so_far = monthly.years.get(year, ())[:months]
    if not has_factors(indicator) or (is_flow(indicator) and any(is_missing for _, _, is_missing in so_far)):
        return ()
    whole = [
        p for y, p in monthly.years.items() if y < year and len(p) == MONTHS and all(v is not None for v, _, _ in p)
    ]
    figures = [(_figure(indicator, points[:months]), _figure(indicator, points)) for points in whole]
    return tuple(whole / early for early, whole in figures if early > 0 and whole > 0)


def by_quarter(found: Achievement, monthly: Past, quarterly: Past) -> Outlook | None:
    """The outlook of a flow by the quarters that are over, for an area whose months are too small to be published.

    None where a quarter has no figure either, or a month was not reported: its quarter has one, but only a part of it.
    """
    quarters = found.months // 3
    by_year = {year: _quarters(points, monthly.years.get(year, ())) for year, points in quarterly.years.items()}
    now = by_year.get(found.year, [])[:quarters]
    if not found.is_flow or quarters == 0 or len(now) < quarters or None in now:
        return None
    so_far = replace(found, value=sum(filter(None, now)), months=3 * quarters, base=None, error=None)
    past = [values for year, values in by_year.items() if year < found.year and len(values) == 4 and None not in values]
    known = [(sum(filter(None, values[:quarters])), sum(filter(None, values))) for values in past]
    told = outlook(so_far, [whole / early for early, whole in known if early > 0 and whole > 0])
    if told.state is State.UNKNOWN:
        return None
    return replace(told, achievement=so_far if found.value is None else found, is_by_quarter=True)


def _quarters(quarters: Sequence[Point], months: Sequence[Point]) -> list[float | None]:
    """The quarters of a year; None for one that has no figure or a month that was not reported."""
    is_partial = {i // 3 for i, (_, _, is_missing) in enumerate(months) if is_missing}
    return [None if i in is_partial else value for i, (value, _, _) in enumerate(quarters)]


def _figure(indicator: Indicator, months: Sequence[Point]) -> float:
    """The months as one figure: the sum, the last one of a stock, of a ratio the sums above over those below."""
    if indicator.is_ratio:
        below = sum(base or 0.0 for _, base, _ in months)
        return sum((value or 0.0) * (base or 0.0) for value, base, _ in months) / below if below > 0 else 0.0
    if indicator.refs[0].measure.merge is Merge.STOCK:
        return months[-1][0] or 0.0
    return sum(value or 0.0 for value, _, _ in months)
