"""Reading one file to its end: what is new in it, what is not, and what is wrong. `check` and `load` share it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from etl.stages.faults import FileRefusedError
from etl.stages.ledger import Counts
from etl.stages.load_digest import changed_since
from etl.stages.load_problems import reading
from etl.stages.pipeline import batches
from etl.stages.progress_rows import following
from etl.stages.references import with_dangling
from etl.stages.report import FileReport, groups_of, problems_of
from etl.stages.report_tally import Tally
from etl.stages.vault_sieve import Sieve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    import polars as pl

    from etl.feeds.contract import Feed
    from etl.stages.batch import Batch
    from etl.stages.load_digest import Digest
    from etl.stages.progress import Progress
    from etl.stages.vault_known import Known
    from etl.stages.vault_versions import Versions


@dataclass(frozen=True, slots=True)
class Source:
    """A file, recognised: where it is, how it is named, what it is."""

    path: Path
    name: str
    feed: Feed
    digest: Digest


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of the rows of a file, the faults found, and the versions that are new."""

    counts: Counts
    tally: Tally
    fresh: Versions

    def report(self, source: Source) -> FileReport:
        """What a person is told about the file."""
        problems = tuple(problems_of(self.tally.examples(), source.name))
        groups = groups_of(self.tally, source.name)
        place, feed, file_id = str(source.path), source.feed.key, source.digest.file_id
        return FileReport(place, source.name, feed, self.counts, groups, problems, file_id=file_id)


class Sink(Protocol):
    """Where the rows of a file go."""

    def keep(self, rows: pl.DataFrame) -> None:
        """Take new rows."""

    def set_aside(self, batch: Batch) -> None:
        """Take the rejected rows of a batch."""


def take_in(source: Source, batches: Iterator[Batch], known: Known, progress: Progress, sink: Sink) -> Intake:
    """Put the batches of a file into a sink. Raises FileRefusedError when it cannot be read, or changed meanwhile."""
    sieve, tally = Sieve(known.of(source.feed)), Tally()
    records = known.referred_to(source.feed)
    read = rejected = 0
    with following(progress, source.path, source.name):
        for batch in (with_dangling(each, source.feed, records) for each in batches):
            sink.keep(sieve.sift(batch.typed))
            sink.set_aside(batch)
            tally.add(batch.faults)
            read += batch.read
            rejected += batch.rejected.height
            progress.advance(batch.read)
    sink.keep(sieve.rest())
    superseded = sieve.count_superseded()
    counts = Counts(read, len(sieve.fresh) - superseded, sieve.duplicate, superseded, rejected)
    return Intake(counts, tally, sieve.fresh)


def whole(source: Source, today: date) -> Iterator[Batch]:
    """The batches of a file that stays as it is. That it changed explains more than what it looked like halfway."""
    trouble: FileRefusedError | None = None
    try:
        with reading(source.name):
            yield from batches(source.path, source.feed, source.digest.file_id, today)
    except FileRefusedError as refusal:
        trouble = refusal
    changed = changed_since(source.path, source.digest, source.name)
    if changed:
        raise FileRefusedError(changed) from trouble
    if trouble:
        raise trouble
