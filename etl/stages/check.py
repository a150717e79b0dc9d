"""Reading files as a load would, without writing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.stages.faults import FileRefusedError
from etl.stages.load_files import ledger_name
from etl.stages.load_intake import take_in
from etl.stages.load_source import open_source, reports, take_digest
from etl.stages.report import refused
from etl.stages.vault_known import Known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    import polars as pl

    from etl.home import Home
    from etl.stages.batch import Batch
    from etl.stages.progress import Progress
    from etl.stages.report import FileReport


def check(home: Home, paths: Iterable[Path], *, today: date, progress: Progress) -> Iterator[FileReport]:
    """What a load of these files would do, file by file. Rows of one file count as known for the files after it.

    Raises StorageError when the vault cannot be read.
    """
    known = Known(home)

    def read(path: Path) -> FileReport:
        feed = None
        try:
            source = open_source(path, take_digest(path))
            feed = source.feed.key
            intake = take_in(source, known, today, progress, Nowhere())
        except FileRefusedError as refusal:
            return refused(str(path), ledger_name(path), feed, refusal.problem)
        known.of(source.feed).take_over(intake.fresh)
        return intake.report(source)

    return reports(home, paths, read)


class Nowhere:
    """Takes rows and keeps none."""

    def keep(self, rows: pl.DataFrame) -> None:
        """Keep nothing."""

    def set_aside(self, batch: Batch) -> None:
        """Keep nothing."""
