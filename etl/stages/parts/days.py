"""Local days of moments that are kept in universal time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

from etl.stages.view import Filled, View

JAKARTA_AHEAD: Final = pl.duration(hours=7)
"""Asia/Jakarta is seven hours ahead of universal time all year, since 1964."""


@dataclass(frozen=True, slots=True)
class JakartaDay:
    """The day in Jakarta of a moment in universal time."""

    moment: str
    output: str

    @property
    def outputs(self) -> dict[str, pl.DataType]:
        """The day."""
        return {self.output: pl.Date()}

    def fill(self, view: View) -> Filled:
        """The day of every row."""
        return Filled(view.typed.select((pl.col(self.moment) + JAKARTA_AHEAD).dt.date().alias(self.output)))
