"""The road of a file: read, conform, validate, a batch at a time, in bounded memory."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import polars as pl

from dasbor.catalogue.problems.files import FILE_CHANGED, FILE_WITHOUT_ROWS
from etl.feeds.recognise import layout_of
from etl.stages.columns import columns_of
from etl.stages.faults import refuse
from etl.stages.judge import Judge

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from etl.feeds.contract import Feed, Layout
    from etl.stages.batch import Batch
    from etl.stages.read.frames import Chunk

ROWS_PER_BATCH: Final = 250_000


def batches(
    path: Path, feed: Feed, file_id: str, today: date, *, rows_per_batch: int = ROWS_PER_BATCH
) -> Iterator[Batch]:
    """The rows of a file of a feed, in the order of the file, with all their faults.

    `today` is the last day that may have happened. References to other feeds are not checked here, so that files can
    be read side by side: see `etl.stages.references`.

    Raises FileRefusedError when the file as a whole is refused, possibly after some batches: nothing of them may be
    kept then. Raises OSError when the system cannot read it.
    """
    layout = layout_of(path, feed)
    judge = Judge(path, feed, layout, file_id, today)
    state = _state(path)
    rows = 0
    for chunk in _chunks(path, feed, layout, rows_per_batch):
        batch = judge.judge(chunk)
        rows += batch.read
        yield batch
    if _state(path) != state:
        raise refuse(FILE_CHANGED, path)
    if not rows:
        raise refuse(FILE_WITHOUT_ROWS, path)


def _chunks(path: Path, feed: Feed, layout: Layout, most_rows: int) -> Iterator[Chunk]:
    """The rows under the right headings; what is to be said of the file as a whole comes with the first of them."""
    columns = columns_of(path, feed, layout)
    notes = columns.notes
    for chunk in layout.reader.chunks(path, columns.found, most_rows):
        rows = chunk.rows.rename(dict(zip(columns.found, columns.right, strict=True)))
        for each in columns.corrections:
            each.check(path, rows)
        yield replace(chunk, rows=rows, notes=pl.concat([notes, chunk.notes]))
        notes = notes.clear()


def _state(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns
