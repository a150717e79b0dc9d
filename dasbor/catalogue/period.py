"""Months, quarters and years: what a number is counted over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal, get_args

from dasbor.catalogue.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

Grain = Literal["month", "quarter", "year"]
GRAINS: Final[tuple[Grain, ...]] = get_args(Grain)
MONTHS_IN: Final[dict[Grain, int]] = {"month": 1, "quarter": 3, "year": 12}
GRAIN_NAMES: Final[dict[Grain, Text]] = {
    "month": Text("Bulanan", "Monthly"),
    "quarter": Text("Triwulanan", "Quarterly"),
    "year": Text("Tahunan", "Yearly"),
}
MONTH_NAMES: Final[tuple[Text, ...]] = (
    Text("Januari", "January"),
    Text("Februari", "February"),
    Text("Maret", "March"),
    Text("April", "April"),
    Text("Mei", "May"),
    Text("Juni", "June"),
    Text("Juli", "July"),
    Text("Agustus", "August"),
    Text("September", "September"),
    Text("Oktober", "October"),
    Text("November", "November"),
    Text("Desember", "December"),
)
_MONTH_PATTERN = re.compile(r"^(\d{4})-(0[1-9]|1[0-2])$")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One calendar month, written `2024-01`."""

    year: int
    month: int

    @classmethod
    def parse(cls, words: str) -> Month:
        """Read `2024-01`; raises ValueError for anything else."""
        match = _MONTH_PATTERN.match(words)
        if match is None:
            msg = f"{words!r} is not a month of the form 2024-01."
            raise ValueError(msg)
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Month:
        """The month in which `day` lies."""
        return cls(day.year, day.month)

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return (self + 1).first_day - timedelta(days=1)

    def __add__(self, months: int) -> Month:
        index = self.year * 12 + self.month - 1 + months
        return Month(index // 12, index % 12 + 1)

    def __sub__(self, other: Month) -> int:
        return (self.year - other.year) * 12 + self.month - other.month

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    def start_of(self, grain: Grain) -> Month:
        """The first month of the quarter or year (or the month itself) that holds this month."""
        size = MONTHS_IN[grain]
        return Month(self.year, (self.month - 1) // size * size + 1)


def periods(first: Month, last: Month, grain: Grain) -> Iterator[Month]:
    """The first months of all periods of `grain` that touch the months from `first` to `last`, in order."""
    step = MONTHS_IN[grain]
    current = first.start_of(grain)
    while current <= last:
        yield current
        current += step


def period_code(start: Month, grain: Grain) -> str:
    """The period as files write it: `2024-01`, `2024-Q1` or `2024`."""
    if grain == "month":
        return str(start)
    return f"{start.year}-Q{(start.month + 2) // 3}" if grain == "quarter" else str(start.year)


def period_name(start: Month, grain: Grain, lang: Lang) -> str:
    """The period as people read it: `Januari 2024`, `Triwulan I 2024` / `Q1 2024`, `2024`."""
    if grain == "month":
        return f"{MONTH_NAMES[start.month - 1].say(lang)} {start.year}"
    if grain == "year":
        return str(start.year)
    quarter = (start.month + 2) // 3
    return (
        f"Triwulan {('I', 'II', 'III', 'IV')[quarter - 1]} {start.year}" if lang == "id" else f"Q{quarter} {start.year}"
    )
