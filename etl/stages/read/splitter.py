"""Splitting text at separators into numbered rows, with the rows that do not split as they should."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, Final

import polars as pl
import pyarrow as pa
import pyarrow.csv as pa_csv

from dasbor.catalogue.problems.cells import ROW_RAGGED
from dasbor.catalogue.problems.files import FILE_DAMAGED, QUOTE_UNCLOSED
from etl.stages.batch import SOURCE_ROW
from etl.stages.faults import refuse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etl.stages.read.frames import Broken

BLOCK: Final = 8 << 20
"""Bytes split at a time; no row may be longer."""
SENTINEL: Final = "\x1e"
"""Fills a row that is put behind the last one: when it does not come out again, an open quotation mark has it."""
HEADINGS: Final = 1


@dataclass(slots=True)
class Splitter:
    """Splits one file into rows of a fixed number of columns, named "0", "1", and so on; empty cells are null."""

    path: Path
    width: int
    separator: str
    encoding: str
    _ragged: list[Broken] = field(default_factory=list)
    _told: int = 0
    _rows: int = HEADINGS
    """The number of the last row that was handed on, headings included."""

    def pieces(self, file: IO[bytes]) -> Iterator[tuple[pl.DataFrame, list[Broken]]]:
        """Whole rows with `source_row`, and the rows with too few or too many values, a block at a time."""
        last: pl.DataFrame | None = None
        try:
            for batch in self._open(file):
                if not batch.num_rows:
                    continue
                if last is not None:
                    yield self._numbered(last)
                last = _frame(batch)
        except pa.ArrowInvalid as error:
            if "straddl" in str(error):
                raise refuse(QUOTE_UNCLOSED, self.path, line=self._rows + 1) from error
            raise refuse(FILE_DAMAGED, self.path, format="CSV", reason=str(error)) from error
        if last is None or last.row(-1) != (SENTINEL,) * self.width:
            raise refuse(QUOTE_UNCLOSED, self.path, line=self._last_row(last))
        rows, ragged = self._numbered(last)
        yield rows.head(-1), ragged

    def _open(self, file: IO[bytes]) -> pa_csv.CSVStreamingReader:
        names = [str(place) for place in range(self.width)]
        return pa_csv.open_csv(
            pa.PythonFile(_WithSentinel(file, self.separator.join([SENTINEL] * self.width))),
            read_options=pa_csv.ReadOptions(
                use_threads=False, block_size=BLOCK, column_names=names, skip_rows_after_names=HEADINGS,
                encoding=self.encoding,
            ),
            parse_options=pa_csv.ParseOptions(
                delimiter=self.separator, newlines_in_values=True, ignore_empty_lines=False,
                invalid_row_handler=self._note,
            ),
            convert_options=pa_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=True, null_values=[""],
            ),
        )  # fmt: skip

    def _note(self, row: Any) -> str:  # noqa: ANN401
        details = {"found": row.actual_columns, "expected": row.expected_columns}
        self._ragged.append((row.number, row.text, ROW_RAGGED, details))
        return "skip"

    def _numbered(self, rows: pl.DataFrame) -> tuple[pl.DataFrame, list[Broken]]:
        """The rows under the numbers that ragged rows left free, and those ragged rows; without rows that are empty."""
        ragged = self._ragged[self._told :]
        span = pl.int_range(self._rows + 1, self._rows + 1 + rows.height + len(ragged), dtype=pl.UInt32, eager=True)
        numbers = span.filter(~span.is_in([broken[0] for broken in ragged])).head(rows.height) if ragged else span
        self._rows = int(numbers[-1])
        before = [broken for broken in ragged if broken[0] < self._rows]
        self._told += len(before)
        filled = rows.with_columns(numbers.alias(SOURCE_ROW))
        return filled.filter(pl.any_horizontal(pl.exclude(SOURCE_ROW).is_not_null())), before

    def _last_row(self, rows: pl.DataFrame | None) -> int:
        ragged = [broken[0] for broken in self._ragged[self._told :]]
        return max(self._rows + (0 if rows is None else rows.height), *ragged, 0)


class _WithSentinel(io.RawIOBase):
    """A file with one more row behind its last."""

    def __init__(self, file: IO[bytes], row: str) -> None:
        super().__init__()
        self._file = file
        self._row = row.encode() + b"\n"
        self._rest = b""
        self._ends_line = True
        self._is_over = False

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        """The next bytes of the file, then those of the row: as many as asked for until there are no more."""
        if self._is_over:
            piece, self._rest = self._rest[:size], self._rest[size:]
            return piece
        piece = self._file.read(size)
        if piece:
            self._ends_line = piece.endswith((b"\n", b"\r"))
        if len(piece) == size:
            return piece
        self._is_over = True
        whole = piece + (b"" if self._ends_line else b"\n") + self._row
        piece, self._rest = whole[:size], whole[size:]
        return piece


def _frame(batch: pa.RecordBatch) -> pl.DataFrame:
    frame = pl.from_arrow(batch)
    return frame if isinstance(frame, pl.DataFrame) else frame.to_frame()
