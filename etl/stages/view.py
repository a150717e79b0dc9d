"""Rows under examination, as they were written and as they were understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

from etl.stages.faults import details_json, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from dasbor.catalogue.problem import ProblemCode

PLACE: Final = "_place"
"""The number of a row within its chunk, from 0: what faults point to until rows get their numbers in the file."""
TODAY: Final = "_today"
"""The column of the day of the load in `View.typed`."""
MARK_SCHEMA: Final = pl.Schema(
    {PLACE: pl.UInt32(), "column": pl.String(), "value": pl.String(), "code": pl.String(), "details": pl.String()}
)


@dataclass(frozen=True, slots=True)
class View:
    """Rows of a chunk: row for row, `raw` as the file has them and `typed` as the kinds read them, by field name."""

    raw: pl.DataFrame
    typed: pl.DataFrame
    headings: Mapping[str, str]
    today: date
    path: Path

    def mark(
        self, places: pl.Series, at: str, code: ProblemCode, details: Mapping[str, object] | pl.Series | None = None
    ) -> pl.DataFrame:
        """A fault of field `at` in the rows of `places`; `details` are the same for all, or JSON for each of them."""
        told = details if isinstance(details, pl.Series) else details_json(details or {})
        value = self.raw.get_column(at).gather(places)
        return pl.DataFrame({PLACE: places.cast(pl.UInt32), "value": value}).select(
            PLACE,
            pl.lit(self.headings[at]).alias("column"),
            shown(pl.col("value")).alias("value"),
            pl.lit(code.code).alias("code"),
            pl.lit(told).cast(pl.String).alias("details"),
        )


@dataclass(frozen=True, slots=True)
class Filled:
    """Columns that a part of a contract made, row for row, and the faults that it found."""

    columns: pl.DataFrame
    marks: Sequence[pl.DataFrame] = field(default_factory=tuple)
