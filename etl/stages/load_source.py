"""From the paths that a command was given to one report a file; the next files are opened meanwhile."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from etl.feeds.recognise import recognise
from etl.stages.ahead import ahead
from etl.stages.faults import FileRefusedError
from etl.stages.load_digest import digest_of
from etl.stages.load_files import find_files, ledger_name
from etl.stages.load_intake import Source, whole
from etl.stages.load_problems import reading
from etl.stages.report import refused, skipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from etl.home import Home
    from etl.stages.batch import Batch
    from etl.stages.load_digest import Digest
    from etl.stages.report import FileReport


@dataclass(slots=True)
class Opened:
    """A file as far as it could be opened: what it is and its batches, the first one read; or why it is refused."""

    path: Path
    name: str
    digest: Digest | None = None
    source: Source | None = None
    batches: Iterator[Batch] = field(default_factory=lambda: iter(()))
    refusal: FileRefusedError | None = None

    def begin(self, today: date, is_done: Callable[[Digest], bool]) -> None:
        """Take the digest and, unless the file is done with, recognise it and read its first batch."""
        try:
            with reading(self.name):
                self.digest = digest_of(self.path)
                if is_done(self.digest):
                    return
                self.source = Source(self.path, self.name, recognise(self.path), self.digest)
            batches = whole(self.source, today)
            self.batches = chain(list(islice(batches, 1)), batches)
        except FileRefusedError as refusal:
            self.refusal = refusal

    def known_source(self) -> Source:
        """The file as a source of its feed. Raises FileRefusedError when it cannot be opened, or is of no feed."""
        if self.refusal:
            raise self.refusal
        if self.source is None:
            msg = f"{self.name} was not opened"
            raise RuntimeError(msg)
        return self.source

    def refused(self, refusal: FileRefusedError) -> FileReport:
        """The report of a file that is refused as a whole."""
        feed = self.source.feed.key if self.source else None
        return refused(str(self.path), self.name, feed, refusal.problem, self.digest.file_id if self.digest else None)


def reports(
    home: Home,
    paths: Iterable[Path],
    today: date,
    read: Callable[[Opened], FileReport],
    is_done: Callable[[Digest], bool] = lambda _: False,
) -> Iterator[FileReport]:
    """One report a file: `read` makes those of the files that are there and are not left out.

    Files are opened and their first rows judged before it is their turn, by several threads; `is_done` tells which are
    not to be opened. That must not depend on the files before them.
    """
    files = find_files(paths, home)
    there = [each.path for each in files if not each.skipped and not each.trouble]
    with closing(ahead(partial(_open, today, is_done), there)) as opened:
        for found in files:
            shown, name = str(found.path), ledger_name(found.path)
            if found.skipped:
                yield skipped(shown, name, found.skipped)
            elif found.trouble:
                yield refused(shown, name, None, found.trouble)
            else:
                yield read(next(opened))


def _open(today: date, is_done: Callable[[Digest], bool], path: Path) -> Opened:
    opened = Opened(path, ledger_name(path))
    opened.begin(today, is_done)
    return opened
