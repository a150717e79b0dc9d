"""The files of the hubs: each format is written piece by piece and comes out the same every time."""

from __future__ import annotations

import gzip
from typing import IO, TYPE_CHECKING, Any, Final, Protocol, cast

import orjson
import polars as pl
import pyarrow.parquet as pq

from etl.sample.files.workbook import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_GZIP_LEVEL: Final = 5
_BOM: Final = "﻿"
_ROW_GROUP: Final = 500_000
_WHOLE: Final = "The rows of this format cannot be torn."


class Sink(Protocol):
    """An open file of a feed."""

    head: int
    """The lines before the first row of data, headings included."""

    def write(self, frame: pl.DataFrame) -> None:
        """Add rows."""

    def write_row(self, row: Mapping[str, Any], *, is_torn: bool = False) -> None:
        """Add one row, whatever its values are; a torn one cannot be split into its columns.

        Formats whose rows cannot be torn raise ValueError.
        """

    def close(self) -> None:
        """Finish the file."""


class Csv:
    """Text with separators; `lead` is written before the headings."""

    head = 1

    def __init__(self, path: Path, separator: str = ",", encoding: str = "utf-8", lead: str = "") -> None:
        self._file = _Bytes(path)
        self._separator, self._encoding, self._lead = separator, encoding, lead
        self._is_empty = True

    def write(self, frame: pl.DataFrame) -> None:
        """Add rows; the headings come with the first."""
        self._put(frame.write_csv(separator=self._separator, include_header=self._is_empty))

    def write_row(self, row: Mapping[str, Any], *, is_torn: bool = False) -> None:
        """Add one row; a torn one has a value too many."""
        frame = pl.DataFrame([row], schema=dict.fromkeys(row, pl.String))
        text = frame.write_csv(separator=self._separator, include_header=self._is_empty)
        self._put(f"{text.rstrip()}{self._separator}1\n" if is_torn else text)

    def close(self) -> None:
        """Finish the file."""
        self._file.close()

    def _put(self, text: str) -> None:
        self._file.write((self._lead * self._is_empty + text).encode(self._encoding))
        self._is_empty = False


def semicolons(path: Path) -> Csv:
    """Semicolons and Windows-1252."""
    return Csv(path, separator=";", encoding="cp1252")


def with_bom(path: Path) -> Csv:
    """Commas and UTF-8 with a byte order mark."""
    return Csv(path, lead=_BOM)


class JsonLines:
    """One JSON object a line, empty text as null, the columns of `numbers` as numbers where they are."""

    head = 0

    def __init__(self, path: Path, numbers: Iterable[str]) -> None:
        self._file = _Bytes(path)
        self._numbers = list(numbers)

    def write(self, frame: pl.DataFrame) -> None:
        """Add rows."""
        blank = frame.with_columns(pl.all().replace("", None))
        self._file.write(blank.with_columns(pl.col(self._numbers).cast(pl.Int64)).write_ndjson().encode())

    def write_row(self, row: Mapping[str, Any], *, is_torn: bool = False) -> None:
        """Add one row; a torn one breaks off."""
        cells = {name: self._cell(name, value) for name, value in row.items()}
        line = orjson.dumps(cells)
        self._file.write((line[: len(line) // 2] if is_torn else line) + b"\n")

    def close(self) -> None:
        """Finish the file."""
        self._file.close()

    def _cell(self, name: str, value: str) -> str | int | None:
        is_number = name in self._numbers and value.lstrip("-").isdigit()
        return int(value) if is_number else value or None


class Parquet:
    """Parquet, in row groups of half a million rows."""

    head = 1

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writer: Any = None
        self._waiting: list[pl.DataFrame] = []

    def write(self, frame: pl.DataFrame) -> None:
        """Add rows."""
        self._waiting.append(frame)
        if sum(map(len, self._waiting)) >= _ROW_GROUP:
            self._flush()

    def write_row(self, row: Mapping[str, Any], *, is_torn: bool = False) -> None:
        """Add one row, after others have told the types; it cannot be torn."""
        if is_torn:
            raise ValueError(_WHOLE)
        self._waiting.append(pl.DataFrame([row], schema=self._waiting[-1].schema))

    def close(self) -> None:
        """Finish the file."""
        if self._waiting:
            self._flush()
            self._writer.close()

    def _flush(self) -> None:
        table = pl.concat(self._waiting).to_arrow()
        if self._writer is None:
            self._writer = pq.ParquetWriter(self._path, table.schema, compression="zstd", compression_level=1)
        self._writer.write_table(table, row_group_size=_ROW_GROUP)
        self._waiting = [pl.DataFrame(schema=self._waiting[-1].schema)]


class Excel:
    """A workbook as people send it: two title rows, headings in row 3, numbered rows, a total row at the end."""

    head = 3

    def __init__(self, path: Path, titles: tuple[str, str]) -> None:
        self._book = Workbook(path)
        for title in titles:
            self._book.add_row([title])

    def write(self, frame: pl.DataFrame) -> None:
        """Add rows; the headings come with the first. The first column is the running number."""
        self._head(frame.columns)
        number = pl.int_range(pl.len()) + (self._book.rows - self.head + 1)
        self._book.add(frame.with_columns(number.alias(frame.columns[0])))

    def write_row(self, row: Mapping[str, Any], *, is_torn: bool = False) -> None:
        """Add one row; the cells of a workbook cannot be torn."""
        if is_torn:
            raise ValueError(_WHOLE)
        self._head(list(row))
        self._book.add_row([self._book.rows - self.head + 1, *list(row.values())[1:]])

    def close(self) -> None:
        """Write the total row and finish the file."""
        self._book.add_row(["Jumlah", self._book.rows - self.head])
        self._book.close()

    def _head(self, columns: list[str]) -> None:
        if self._book.rows < self.head:
            self._book.add_row(columns)


class _Bytes:
    """A file that is compressed when its name says so, without the name and the time of its writing in it."""

    def __init__(self, path: Path) -> None:
        self._raw = path.open("wb")
        is_zipped = path.suffix == ".gz"
        self._file: IO[bytes] = self._raw
        if is_zipped:
            self._file = cast("IO[bytes]", gzip.GzipFile("", "wb", _GZIP_LEVEL, self._raw, mtime=0))

    def write(self, data: bytes) -> None:
        self._file.write(data)

    def close(self) -> None:
        self._file.close()
        self._raw.close()
