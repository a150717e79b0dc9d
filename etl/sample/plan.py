"""What one run of the sample is made for: its period, its scale, its randomness."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from zlib import crc32

import numpy as np

from dasbor.catalogue.period import Month

BEGIN: Final = Month(2021, 1)
"""The first month of the world: the registers of people and employers are complete since then."""


DAY: Final = 86_400
"""Seconds in a day."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The arguments of a run. Months are counted from `BEGIN`, which is 0; data end on the day before `today`."""

    today: date
    scale: float
    seed: int
    months: int | None = None
    with_defects: bool = True

    def __post_init__(self) -> None:
        """Refuse arguments that leave nothing to write."""
        if self.today <= BEGIN.first_day:
            raise ValueError(f"The sample begins on {BEGIN.first_day}: today cannot be {self.today}.")
        if self.scale <= 0:
            raise ValueError(f"The scale must be above 0, not {self.scale}.")
        if self.months is not None and self.months < 1:
            raise ValueError(f"The sample needs at least one month, not {self.months}.")
        if self.seed < 0:
            raise ValueError(f"The seed cannot be negative, but {self.seed} is.")

    @property
    def last_day(self) -> date:
        """The last day with data."""
        return self.today - timedelta(days=1)

    @property
    def size(self) -> int:
        """How many months the world has had."""
        return Month.of(self.last_day) - BEGIN + 1

    @property
    def first(self) -> int:
        """The first month of the period asked for."""
        return 0 if self.months is None else max(self.size - self.months, 0)

    @property
    def now(self) -> int:
        """The first second that has not happened yet, in Jakarta, counted from 1970."""
        return day_number(self.today) * DAY

    def days(self, month: int) -> int:
        """How many days of the month have data."""
        first_day = (BEGIN + month).first_day
        whole = monthrange(first_day.year, first_day.month)[1]
        return min(whole, (self.last_day - first_day).days + 1)

    def share(self, month: int) -> float:
        """The part of the month that lies before today."""
        first_day = (BEGIN + month).first_day
        return self.days(month) / monthrange(first_day.year, first_day.month)[1]

    def rng(self, stream: str, month: int = 0) -> np.random.Generator:
        """The randomness of one stream and month, independent of every other."""
        return np.random.default_rng(np.random.SeedSequence(self.seed, spawn_key=(crc32(stream.encode()), month)))


def month_of_day(days: np.typing.NDArray[np.int64]) -> np.typing.NDArray[np.int64]:
    """The month (counted from `BEGIN`) of days counted from 1 January 1970."""
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return months - (BEGIN.year - 1970) * 12 - (BEGIN.month - 1)


def day_number(day: date) -> int:
    """A day counted from 1 January 1970, as the vectorised parts count."""
    return (day - date(1970, 1, 1)).days
