"""The answer: rows with a value and a status each, and everything a reader must be told beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dasbor.catalogue.status import Status

if TYPE_CHECKING:
    import polars as pl

    from dasbor.catalogue.indicator import Indicator
    from dasbor.catalogue.sources import Source
    from dasbor.catalogue.text import Text
    from dasbor.warehouse.selection import Selection
    from dasbor.warehouse.uncertainty import Protected


@dataclass(frozen=True, slots=True)
class ReleaseInfo:
    """The release that an answer was read from."""

    name: str
    published_at: str
    is_synthetic: bool
    last_months: dict[str, str]
    """Feed -> the latest month it covers, `2024-01`."""
    protection: Protected | None = None
    """How its counts of people are protected; None for a release that states nothing about it."""


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What `ask` returns. Figures, tables, sentences and files are made from this and nothing else.

    An answer is equal to itself alone, so that what is made from it can be kept by it.

    `rows` has one row a cell, ordered by area (nation, islands, provinces in official order), split and period:
    `period` (date, first day), `area` (code), one column per dimension in `selection.by` (category keys),
    `value` (float, null unless the status has one), `base` (float: what a ratio was divided by before its scale; null
    without a value and where nothing is divided), `status` (text, see `Status`), `error` (float: the standard error
    that protection gives the value; null without a value, where the value is exact, and for sums of money and workers),
    `denominator_period` (date or null: the month of the survey round that the cell is divided by).
    """

    selection: Selection
    indicator: Indicator
    rows: pl.DataFrame
    release: ReleaseInfo
    sources: tuple[Source, ...]
    caveats: tuple[Text, ...]
    is_exact: bool = False
    """Whether it was read from the exact file, by one who may."""

    @property
    def is_synthetic(self) -> bool:
        """Whether the figures come from the synthetic sample."""
        return self.release.is_synthetic

    @property
    def hidden(self) -> int:
        """How many cells are suppressed."""
        return int((self.rows["status"] == str(Status.SUPPRESSED)).sum())
