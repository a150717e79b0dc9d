"""Parquet: columns keep the types of the file.

A damaged page can make the decoder end the whole process, which no `except` catches. So a scout reads the file first:
what ends that process refuses the file, and a load goes on.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl
from polars.exceptions import PanicException, PolarsError

from dasbor.catalogue.problems.files import FILE_DAMAGED, FILE_EMPTY, FILE_TRUNCATED
from dasbor.catalogue.text import Text
from etl.stages.batch import SOURCE_ROW
from etl.stages.faults import refuse
from etl.stages.read.bytes import NOT_BEGUN
from etl.stages.read.frames import Chunk
from etl.stages.read.scout import SCOUT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

MAGIC: Final = b"PAR1"
IN_PAGES: Final = Text("salah satu bagian di dalamnya rusak", "one of the parts in it is damaged")
FIRST_ROW: Final = 2
"""As a spreadsheet would show it, under a row of headings."""


@dataclass(frozen=True, slots=True)
class Parquet:
    """A Parquet file."""

    may_omit: bool = False

    def headings(self, path: Path) -> list[str]:
        """The names of the columns. Raises FileRefusedError when the file is empty, cut off or damaged."""
        _check_ends(path)
        with _told(path):
            return list(pl.read_parquet_schema(path))

    def chunks(self, path: Path, columns: Sequence[str], most_rows: int) -> Iterator[Chunk]:
        """The rows in pieces, in their order."""
        if not SCOUT.comes_back(path):
            raise refuse(FILE_DAMAGED, path, format="Parquet", reason=IN_PAGES)
        with _told(path):
            scan = pl.scan_parquet(path).select(columns)
            height = scan.select(pl.len()).collect().item()
        for start in range(0, height, most_rows):
            with _told(path):
                rows = scan.slice(start, most_rows).collect()
            first = FIRST_ROW + start
            numbers = pl.int_range(first, first + rows.height, dtype=pl.UInt32, eager=True).alias(SOURCE_ROW)
            yield Chunk(rows.with_columns(numbers), may_hold_nul=True)


def _check_ends(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(len(MAGIC))
        if not start:
            raise refuse(FILE_EMPTY, path)
        file.seek(-len(start), 2)
        end = file.read()
    if start != MAGIC:
        raise refuse(FILE_DAMAGED, path, format="Parquet", reason=NOT_BEGUN)
    if end != MAGIC:
        raise refuse(FILE_TRUNCATED, path, format="Parquet")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (PolarsError, PanicException) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise refuse(FILE_DAMAGED, path, format="Parquet", reason=reason) from error
