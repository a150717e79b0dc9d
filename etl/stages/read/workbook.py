"""Excel: one sheet with title rows above the headings and a total row at the end, every cell as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import fastexcel
import polars as pl

from dasbor.catalogue.problems.files import (
    FILE_DAMAGED,
    FILE_EMPTY,
    FILE_TRUNCATED,
    ROW_COUNT_DIFFERS,
    SHEET_MISSING,
)
from etl.stages.batch import FAULT_SCHEMA, SOURCE_ROW, no_faults
from etl.stages.faults import details_json, refuse
from etl.stages.read.bytes import NOT_BEGUN
from etl.stages.read.frames import Chunk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ZIP_MAGIC: Final = b"PK"
ZIP_END: Final = b"PK\x05\x06"
LONGEST_END: Final = 1 << 16
_TOTAL: Final = re.compile(r"(grand )?(jumlah|total)\b", re.IGNORECASE)
_MIDNIGHT: Final = r"^(\d{4}-\d\d-\d\d) 00:00:00$"
"""How a cell that shows a day is read: as its first moment."""
_DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Workbook:
    """A sheet of a workbook."""

    sheet: str = "Data"
    heading_row: int = 3
    """As a spreadsheet user counts."""
    may_omit: bool = False

    def headings(self, path: Path) -> list[str]:
        """The headings. Raises FileRefusedError when the file is no workbook or lacks the sheet or the rows."""
        return self._headings(self._cells(path))

    def chunks(self, path: Path, columns: Sequence[str], most_rows: int) -> Iterator[Chunk]:  # noqa: ARG002
        """The rows at once, as text; without empty rows and without the total row, which is compared with the count."""
        cells = self._cells(path)
        _sheet.cache_clear()
        headings = self._headings(cells)
        rows = cells.with_row_index(SOURCE_ROW, offset=1).slice(self.heading_row)
        rows = rows.filter(pl.any_horizontal(pl.exclude(SOURCE_ROW).is_not_null()))
        rows, notes = _without_total(rows)
        wanted = [pl.col(cells.columns[headings.index(name)]).alias(name) for name in columns]
        yield Chunk(rows.select(*wanted, SOURCE_ROW), notes=notes, may_hold_nul=True)

    def _headings(self, cells: pl.DataFrame) -> list[str]:
        row = cells.row(self.heading_row - 1) if cells.height >= self.heading_row else ()
        return [(heading or "").strip() for heading in row]

    def _cells(self, path: Path) -> pl.DataFrame:
        _check_ends(path)
        state = path.stat()
        return _sheet(path, self.sheet, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=1)
def _sheet(path: Path, sheet: str, size: int, changed_at: int) -> pl.DataFrame:  # noqa: ARG001 - they tell contents apart
    """All cells of a sheet. Even the headings alone cost the whole, so what they cost is kept for the rows."""
    try:
        book = fastexcel.read_excel(path)
        if sheet not in book.sheet_names:
            raise refuse(SHEET_MISSING, path, sheet=sheet, sheets=", ".join(book.sheet_names))
        cells = book.load_sheet(sheet, header_row=None, skip_rows=0, dtypes="string").to_polars()
        return cells.with_columns(pl.all().str.replace(_MIDNIGHT, "$1"))
    except fastexcel.FastExcelError as error:
        raise refuse(FILE_DAMAGED, path, format="Excel", reason=str(error).splitlines()[0]) from error


def _without_total(rows: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The rows without a total row at the end, and the note that it says another number of rows."""
    last = [value for value in (rows.row(-1)[1:] if rows.height else ()) if value]
    if not last or not _TOTAL.match(last[0].strip()):
        return rows, no_faults()
    body = rows.head(-1)
    stated = {int(number) for value in last for number in _DIGITS.findall(value)}
    if len(stated) != 1 or body.height in stated:
        return body, no_faults()
    details = details_json({"stated": stated.pop(), "counted": body.height})
    note = (rows.row(-1)[0], None, None, ROW_COUNT_DIFFERS.code, details)
    return body, pl.DataFrame([note], schema=FAULT_SCHEMA, orient="row")


def _check_ends(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(len(ZIP_MAGIC))
        if not start:
            raise refuse(FILE_EMPTY, path)
        size = file.seek(0, 2)
        file.seek(max(0, size - LONGEST_END))
        end = file.read()
    if start != ZIP_MAGIC:
        raise refuse(FILE_DAMAGED, path, format="Excel", reason=NOT_BEGUN)
    if ZIP_END not in end:
        raise refuse(FILE_TRUNCATED, path, format="Excel")
