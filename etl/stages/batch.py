"""A piece of a file after it was read, conformed and validated: what stands, what does not, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCE_ROW: Final = "source_row"
"""The row as a spreadsheet user counts it: the first line of a file is 1, headings included."""

UNREAD: Final = "_line"
"""In `Batch.rejected`: the text of a row that could not be split into columns; null for all other rows."""

FAULT_SCHEMA: Final[pl.Schema] = pl.Schema(
    {
        "source_row": pl.UInt32(),
        "column": pl.String(),
        "value": pl.String(),
        "code": pl.String(),
        "details": pl.String(),
    }
)
"""One row a fault. `source_row` is null for a fault of the file; `details` holds the fields of the sentence as JSON."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of one file, each either typed or rejected, with every fault found in them."""

    typed: pl.DataFrame
    """Rows without a fault that rejects them, in the columns of the feed's `vault_schema`."""
    rejected: pl.DataFrame
    """Rejected rows as they were read: the contract's columns under their headings, as text, and `source_row`."""
    faults: pl.DataFrame
    """Faults of all severities, columns of `FAULT_SCHEMA`."""
    read: int
    """How many rows were read: always `len(typed) + len(rejected)`."""
    headings: Mapping[str, str] = field(default_factory=dict)
    """Field -> how the file calls its column."""

    def __post_init__(self) -> None:
        if self.read != len(self.typed) + len(self.rejected):
            msg = f"{self.read} rows were read, but {len(self.typed)} stand and {len(self.rejected)} were rejected."
            raise ValueError(msg)


def no_faults() -> pl.DataFrame:
    """A frame of faults without one."""
    return pl.DataFrame(schema=FAULT_SCHEMA)
