"""Text with separators, in the agreed encoding, with or without gzip."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.problems.files import FILE_EMPTY, QUOTE_UNCLOSED, WRONG_SEPARATOR
from dasbor.catalogue.text import Text, verbatim
from etl.stages.batch import SOURCE_ROW
from etl.stages.faults import refuse
from etl.stages.read.bytes import opened, verify_text
from etl.stages.read.frames import MOST_ROWS, Chunk, broken_rows, gathered
from etl.stages.read.splitter import Splitter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SEPARATORS: Final = {
    ",": Text("koma", "commas"),
    ";": Text("titik koma", "semicolons"),
    "\t": verbatim("tab"),
    "|": Text("garis tegak", "vertical bars"),
}


@dataclass(frozen=True, slots=True)
class Delimited:
    """Text with a separator; quotation marks as spreadsheets use them, so that a cell may hold lines and separators."""

    separator: str = ","
    encoding: str = "utf-8"
    may_omit: bool = False

    def headings(self, path: Path) -> list[str]:
        """The first row. Raises FileRefusedError when the file is empty or written otherwise."""
        with opened(path) as file, self._text(file) as text:
            try:
                first = next(csv.reader(text, delimiter=self.separator, strict=True), [])
            except UnicodeDecodeError:
                first = None
            except csv.Error as error:
                raise refuse(QUOTE_UNCLOSED, path, line=1) from error
        if first is None or any("\0" in heading for heading in first):
            verify_text(path, self.encoding, may_start_with_nul=False)
        if not first:
            raise refuse(FILE_EMPTY, path)
        self._check_separator(path, first)
        return [heading.strip() for heading in first]

    def chunks(self, path: Path, columns: Sequence[str], most_rows: int) -> Iterator[Chunk]:
        """The rows in pieces, as text. Raises FileRefusedError, also halfway, when the file cannot be split."""
        has_nul = verify_text(path, self.encoding)
        headings = self.headings(path)
        with opened(path) as file:
            table = Splitter(path, len(headings), self.separator, self.encoding)
            wanted = [pl.col(str(headings.index(name))).alias(name) for name in columns]
            pieces = (
                Chunk(rows.select(*wanted, SOURCE_ROW), broken_rows(broken), may_hold_nul=has_nul)
                for rows, broken in table.pieces(file)
            )
            yield from gathered(pieces, min(most_rows, MOST_ROWS))

    def _text(self, file: IO[bytes]) -> io.TextIOWrapper:
        return io.TextIOWrapper(file, "utf-8-sig" if self.encoding == "utf-8" else self.encoding, newline="")

    def _check_separator(self, path: Path, first: list[str]) -> None:
        if len(first) > 1:
            return
        counts = {other: first[0].count(other) for other in SEPARATORS if other != self.separator}
        likely = max(counts, key=lambda other: counts[other])
        if counts[likely]:
            raise refuse(WRONG_SEPARATOR, path, expected=SEPARATORS[self.separator], found=SEPARATORS[likely])
