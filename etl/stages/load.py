"""Loading files into the vault: one file is one transaction, and the ledger's entry is what completes it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from etl.stages import ledger, quarantine_refused
from etl.stages.faults import FileRefusedError
from etl.stages.ledger import Counts, Entry, Part
from etl.stages.load_intake import take_in
from etl.stages.load_source import reports
from etl.stages.load_synthetic import is_synthetic
from etl.stages.lock import hold
from etl.stages.quarantine import Quarantine
from etl.stages.report import FileReport
from etl.stages.vault_deposit import Deposit
from etl.stages.vault_known import Known
from etl.stages.vault_sweep import sweep
from etl.stages.vault_trouble import storing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    import polars as pl

    from etl.home import Home
    from etl.stages.batch import Batch
    from etl.stages.load_digest import Digest
    from etl.stages.load_intake import Source
    from etl.stages.load_source import Opened
    from etl.stages.progress import Progress


def load(
    home: Home, paths: Iterable[Path], *, today: date, progress: Progress, wait: bool = False
) -> Iterator[FileReport]:
    """Load files, and report each as soon as it is done. What was reported stays, whatever happens afterwards.

    Raises HomeBusyError when another process loads or publishes (unless `wait`), and StorageError when the home cannot
    be written; the file that was being loaded is then undone as a whole.
    """
    with hold(home, "load", wait=wait):
        sweep(home)
        loader = Loader(home, progress)
        yield from reports(home, paths, today, loader.load, loader.is_done)


class Loader:
    """Loads files one after the other into a home that the caller holds."""

    def __init__(self, home: Home, progress: Progress) -> None:
        self._home = home
        self._progress = progress
        self._known = Known(home)

    def is_done(self, digest: Digest) -> bool:
        """Whether a file of this content is in the vault."""
        return ledger.is_loaded(self._home, digest.sha256)

    def load(self, opened: Opened) -> FileReport:
        """Load one file. Raises StorageError when the home cannot be read or written."""
        digest = opened.digest
        entry = ledger.find(self._home, digest.sha256) if digest else None
        if entry:
            return _loaded_before(opened, entry)
        try:
            return self._transact(opened.known_source(), opened.batches)
        except FileRefusedError as refusal:
            report = opened.refused(refusal)
            if digest:
                quarantine_refused.keep(self._home, report, refusal.problem, digest, datetime.now(UTC))
            return report

    def _transact(self, source: Source, batches: Iterator[Batch]) -> FileReport:
        into = Transaction(self._home, source.feed.key, source.digest.file_id)
        self._known.forget_all_but(source.feed)
        try:
            intake = take_in(source, batches, self._known, self._progress, into)
            report, now = intake.report(source), datetime.now(UTC)
            parts = into.settle(report, now)
            with storing():
                ledger.record(self._home, _entry(source, report, parts, now))
        except BaseException:
            if not ledger.is_loaded(self._home, source.digest.sha256):
                into.discard()
            raise
        self._known.of(source.feed).take_over(intake.fresh)
        quarantine_refused.forget(self._home, source.digest.file_id)
        return report


class Transaction:
    """Everything that one file writes, until the ledger's entry makes it count."""

    def __init__(self, home: Home, feed: str, file_id: str) -> None:
        self._deposit = Deposit(home, feed, file_id)
        self._quarantine = Quarantine(home, feed, file_id)

    def keep(self, rows: pl.DataFrame) -> None:
        """Take new rows for the vault."""
        self._deposit.add(rows)

    def set_aside(self, batch: Batch) -> None:
        """Take the rejected rows of a batch for the quarantine."""
        self._quarantine.add(batch)

    def settle(self, report: FileReport, now: datetime) -> tuple[Part, ...]:
        """Bring everything to its place; the parts of the vault."""
        self._quarantine.settle(report, now)
        return self._deposit.settle()

    def discard(self) -> None:
        """Undo everything."""
        self._deposit.discard()
        self._quarantine.discard()


def _loaded_before(opened: Opened, entry: Entry) -> FileReport:
    read = entry.counts.read
    counts = Counts(read=read, duplicate=read)
    return FileReport(str(opened.path), opened.name, entry.feed, counts, file_id=entry.file_id, loaded_before=entry)


def _entry(source: Source, report: FileReport, parts: tuple[Part, ...], now: datetime) -> Entry:
    problems = tuple(group.summary() for group in report.groups)
    digest, feed = source.digest, source.feed.key
    sample = is_synthetic(source.path)
    return Entry(digest.sha256, source.name, feed, digest.size, now, report.counts, parts, problems, sample)
