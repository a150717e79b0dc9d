"""What was not accepted, kept beside the vault with the reasons: rejected rows, and files refused as a whole."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

import polars as pl
import pyarrow.parquet

from dasbor.catalogue.text import LANGS
from etl.stages.batch import SOURCE_ROW, no_faults
from etl.stages.letter import letter
from etl.stages.report import problems_of
from etl.stages.vault_files import discard, put_in_place, unfinished
from etl.stages.vault_trouble import storing
from etl.stages.workbook import MOST_ROWS, workbook

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from etl.home import Home
    from etl.stages.batch import Batch
    from etl.stages.report import FileReport

ROWS_FILE: Final = "rejected.parquet"
WORKBOOK_FILE: Final = "rejected.xlsx"
CODES: Final = "problem_codes"
COLUMNS: Final = "problem_columns"


def folder(home: Home, feed: str, file_id: str) -> Path:
    """Where the rejected rows of a file are."""
    return home.quarantine / feed / file_id


def letter_file(lang: str) -> str:
    """The name of the letter in a language."""
    return f"letter-{lang}.txt"


class Quarantine:
    """The rejected rows of one file on their way to their folder, which appears only when it settles, and whole.

    Raises StorageError when the disk does not take them.
    """

    def __init__(self, home: Home, feed: str, file_id: str) -> None:
        self._folder = folder(home, feed, file_id)
        self._writer: pyarrow.parquet.ParquetWriter | None = None
        self._shown: list[pl.DataFrame] = []
        self._faults = no_faults()

    def add(self, batch: Batch) -> None:
        """Take the rejected rows of a batch."""
        if batch.rejected.is_empty():
            return
        with storing():
            self._write(with_reasons(batch.rejected, batch.faults))
        room = MOST_ROWS - sum(frame.height for frame in self._shown)
        if room > 0:
            shown = batch.rejected.head(room)
            self._shown.append(shown)
            self._faults.extend(batch.faults.join(shown.select(SOURCE_ROW), on=SOURCE_ROW, how="semi"))

    def settle(self, report: FileReport, at: datetime) -> None:
        """Write the workbook and the letters, then give the folder its name. Nothing is written when all rows stand."""
        if self._writer is None:
            return
        problems = problems_of(self._faults, report.name)
        with storing():
            self._writer.close()
            book = workbook(pl.concat(self._shown), problems, report.counts.rejected, at)
            (self._unfinished / WORKBOOK_FILE).write_bytes(book)
            for lang in LANGS:
                (self._unfinished / letter_file(lang)).write_text(letter(report, at, lang), encoding="utf-8")
            put_in_place(self._unfinished, self._folder)

    def discard(self) -> None:
        """Remove everything that was written."""
        if self._writer is not None:
            with suppress(OSError):
                self._writer.close()
        discard(self._unfinished)
        discard(self._folder)

    @property
    def _unfinished(self) -> Path:
        return unfinished(self._folder)

    def _write(self, rows: pl.DataFrame) -> None:
        table = rows.to_arrow()
        if self._writer is None:
            discard(self._unfinished)
            self._unfinished.mkdir(parents=True)
            self._writer = pyarrow.parquet.ParquetWriter(self._unfinished / ROWS_FILE, table.schema, compression="zstd")
        self._writer.write_table(table)


def with_reasons(rejected: pl.DataFrame, faults: pl.DataFrame) -> pl.DataFrame:
    """Rejected rows with the codes of their problems and, in the same order, the columns (empty: the whole row)."""
    reasons = faults.group_by(SOURCE_ROW, maintain_order=True).agg(
        pl.col("code").alias(CODES), pl.col("column").fill_null("").alias(COLUMNS)
    )
    return rejected.join(reasons, on=SOURCE_ROW, how="left", maintain_order="left")
