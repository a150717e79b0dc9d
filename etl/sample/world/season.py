"""How a year's total spreads over its months: growth, season, Lebaran; and the days and hours within a month."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from etl.sample.plan import BEGIN, Plan, day_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from etl.sample.world.arrays import Floats, Ints

# Idulfitri, 1 Syawal, as fixed by the government each year.
LEBARAN: Final = {
    2021: date(2021, 5, 13),
    2022: date(2022, 5, 2),
    2023: date(2023, 4, 22),
    2024: date(2024, 4, 10),
    2025: date(2025, 3, 31),
    2026: date(2026, 3, 20),
}
_LEBARAN_DAYS: Final = 7
_SUNDAY: Final = 6


@dataclass(frozen=True, slots=True)
class Season:
    """Twelve monthly weights, and the share of a month's activity that is lost when Lebaran falls wholly in it."""

    months: tuple[float, ...]
    lebaran: float

    def weight(self, month: int) -> float:
        """The weight of a month counted from the beginning of the sample."""
        when = BEGIN + month
        return self.months[when.month - 1] * (1 - self.lebaran * _lebaran_share(when.year, when.month))


EVEN: Final = Season((1.0,) * 12, 0.0)
# Graduation in June and July; a quiet December.
JOBSEEKING: Final = Season((1.02, 0.98, 0.97, 0.96, 0.96, 1.12, 1.2, 1.08, 1.14, 0.98, 0.88, 0.71), 0.30)
HIRING: Final = Season((1.06, 1.06, 1.06, 1.0, 1.0, 0.98, 1.03, 1.05, 1.06, 1.03, 0.93, 0.74), 0.25)
# Public training and grants follow the budget year.
TRAINING: Final = Season((0.5, 0.95, 1.2, 1.1, 1.1, 1.15, 1.2, 1.2, 1.2, 1.15, 0.9, 0.5), 0.55)
ASSESSING: Final = Season((0.55, 0.8, 0.9, 0.9, 1.0, 1.05, 1.1, 1.1, 1.15, 1.25, 1.3, 0.9), 0.40)
GRANTS: Final = Season((0.3, 0.7, 1.2, 1.3, 1.25, 1.25, 1.25, 1.2, 1.15, 1.1, 0.8, 0.5), 0.35)
VISITING: Final = Season((1.06, 1.0, 1.0, 0.98, 0.97, 1.08, 1.14, 1.06, 1.04, 0.98, 0.9, 0.79), 0.20)

# Visits by hour of the day in Jakarta, assumed.
HOURS: Final = (2, 1, 1, 1, 1, 3, 6, 10, 18, 24, 25, 22, 16, 19, 21, 20, 16, 12, 11, 13, 14, 12, 8, 4)
OFFICE_HOURS: Final = (0, 0, 0, 0, 0, 0, 0, 3, 14, 20, 20, 16, 6, 14, 16, 14, 8, 2, 1, 1, 1, 0, 0, 0)


def monthly(yearly: Mapping[int, float], season: Season, plan: Plan) -> Floats:
    """The national total of every month of the world at the plan's scale; the last month holds its days before today.

    The level runs straight from the middle of a year to the middle of the next; each year adds up to its figure.
    """
    years = range(BEGIN.year, (BEGIN + plan.size).year + 1)
    totals = np.interp(years, list(yearly), list(yearly.values()))
    middle = 12 * (np.array(years) - BEGIN.year) + 5.5
    months = np.arange(12 * len(years))
    path = np.interp(months, middle, totals) * [season.weight(int(month)) for month in months]
    by_year = path.reshape(-1, 12)
    by_year *= (totals / by_year.sum(axis=1))[:, np.newaxis]
    shares = np.array([plan.share(month) for month in range(plan.size)])
    totals_by_month: Floats = path[: plan.size] * shares * plan.scale
    return totals_by_month


def month_days(plan: Plan, month: int, uniform: Floats, *, is_office: bool = True) -> Ints:
    """A day of the month with data for each uniform number, fewer of them on Sundays and around Lebaran."""
    first, edges = _day_edges(plan, month, is_office=is_office)
    return first + np.searchsorted(edges[:-1], uniform, side="right").astype(np.int64)


@lru_cache(maxsize=256)
def _day_edges(plan: Plan, month: int, *, is_office: bool) -> tuple[int, Floats]:
    """The first day of a month, and the cumulative shares of its days with data."""
    first = (BEGIN + month).first_day
    weights = [_day_weight(first + timedelta(days=i), is_office=is_office) for i in range(plan.days(month))]
    return day_number(first), np.cumsum(weights) / np.sum(weights)


def seconds(uniform: Floats, hours: tuple[int, ...] = HOURS) -> Ints:
    """A second of the day for each uniform number, by the weights of the hours."""
    edges = np.cumsum((0, *hours)) / np.sum(hours)
    return (np.interp(uniform, edges, np.arange(25)) * 3600).astype(np.int64).clip(0, 86_399)


def _day_weight(day: date, *, is_office: bool) -> float:
    weight = 1.0
    if day.weekday() == _SUNDAY:
        weight = 0.25 if is_office else 0.8
    lebaran = LEBARAN.get(day.year)
    if lebaran is not None and abs((day - lebaran).days) <= 3:
        weight *= 0.15 if is_office else 0.5
    return weight


def _lebaran_share(year: int, month: int) -> float:
    """The part of the days around Lebaran that falls in the month."""
    if year not in LEBARAN:
        return 0.0
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    days = [LEBARAN[year] + timedelta(days=i) for i in range(-_LEBARAN_DAYS, _LEBARAN_DAYS + 1)]
    return sum(first <= day <= last for day in days) / len(days)
