"""From the paths that a command was given to one report a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.feeds.recognise import recognise
from etl.stages.load_digest import digest_of
from etl.stages.load_files import find_files, ledger_name
from etl.stages.load_intake import Source
from etl.stages.load_problems import reading
from etl.stages.report import refused, skipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from etl.home import Home
    from etl.stages.load_digest import Digest
    from etl.stages.report import FileReport


def reports(home: Home, paths: Iterable[Path], read: Callable[[Path], FileReport]) -> Iterator[FileReport]:
    """One report a file: `read` makes those of the files that are there and are not left out."""
    for found in find_files(paths, home):
        shown, name = str(found.path), ledger_name(found.path)
        if found.skipped:
            yield skipped(shown, name, found.skipped)
        elif found.trouble:
            yield refused(shown, name, None, found.trouble)
        else:
            yield read(found.path)


def take_digest(path: Path) -> Digest:
    """The digest of a file. Raises FileRefusedError when it cannot be read."""
    with reading(ledger_name(path)):
        return digest_of(path)


def open_source(path: Path, digest: Digest) -> Source:
    """The file as a source of its feed. Raises FileRefusedError when no feed knows it."""
    name = ledger_name(path)
    with reading(name):
        return Source(path, name, recognise(path), digest)
