"""Reading files as a load would, without writing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.stages.faults import FileRefusedError
from etl.stages.load_intake import take_in
from etl.stages.load_source import reports
from etl.stages.vault_known import Known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    import polars as pl

    from etl.home import Home
    from etl.stages.batch import Batch
    from etl.stages.load_source import Opened
    from etl.stages.progress import Progress
    from etl.stages.report import FileReport


def check(home: Home, paths: Iterable[Path], *, today: date, progress: Progress) -> Iterator[FileReport]:
    """What a load of these files would do, file by file. Rows of one file count as known for the files after it.

    Raises StorageError when the vault cannot be read.
    """
    known = Known(home)

    def read(opened: Opened) -> FileReport:
        try:
            source = opened.known_source()
            intake = take_in(source, opened.batches, known, progress, Nowhere())
        except FileRefusedError as refusal:
            return opened.refused(refusal)
        known.of(source.feed).take_over(intake.fresh)
        return intake.report(source)

    return reports(home, paths, today, read)


class Nowhere:
    """Takes rows and keeps none."""

    def keep(self, rows: pl.DataFrame) -> None:
        """Keep nothing."""

    def set_aside(self, batch: Batch) -> None:
        """Keep nothing."""
