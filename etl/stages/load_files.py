"""Which files a command reads: those it was given, and those under the folders it was given."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.hubs import HUBS
from dasbor.catalogue.text import Text
from etl.stages.load_problems import missing, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dasbor.catalogue.problem import Problem
    from etl.home import Home

NOT_DATA: Final = Text("bukan berkas data", "not a data file")
IN_TRANSFER: Final = Text("masih disalin", "still being copied")

_NOT_DATA_NAMES: Final = {"manifest.json"}
_NOT_DATA_ENDINGS: Final = (".docx", ".html", ".log", ".md", ".pdf", ".sha256", ".toml", ".txt")
_IN_TRANSFER_ENDINGS: Final = (".crdownload", ".filepart", ".part", ".partial", ".tmp")


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, or one that cannot be (`trouble`), or one that is left out (`skipped` says why)."""

    path: Path
    trouble: Problem | None = None
    skipped: Text | None = None


def find_files(given: Iterable[Path], home: Home) -> list[Found]:
    """The files of all paths, folders recursively in sorted order, each file once.

    In folders, files that are plainly no data are left out, hidden ones silently; a file that is given by its own path
    is always read. What the home itself keeps (vault, quarantine, releases) is never read as input.
    """
    found: dict[Path, Found] = {}
    for path in given:
        for each in _under(path, home):
            found.setdefault(each.path.absolute(), each)
    return list(found.values())


def ledger_name(path: Path) -> str:
    """How the ledger names a file: by its name under the folder of its hub, without the folders of this machine."""
    parts = path.absolute().parts
    hub = max((place for place, part in enumerate(parts[:-1]) if part in HUBS), default=len(parts) - 1)
    return "/".join(parts[hub:])


def _under(path: Path, home: Home) -> Iterator[Found]:
    if not path.exists():
        yield Found(path, trouble=missing(ledger_name(path)))
    elif path.is_dir():
        yield from _in_folder(path, {each.absolute() for each in (home.vault, home.quarantine, home.releases)})
    else:
        yield Found(path)


def _in_folder(folder: Path, kept: set[Path]) -> Iterator[Found]:
    troubles: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=troubles.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        folders[:] = [name for name in folders if (Path(here) / name).absolute() not in kept]
        for name in sorted(files):
            if not name.startswith("."):
                yield Found(Path(here) / name, skipped=_why_skipped(name.lower()))
    for error in troubles:
        path = Path(error.filename)
        yield Found(path, trouble=unreadable(error, ledger_name(path)))


def _why_skipped(name: str) -> Text | None:
    if name.endswith(_IN_TRANSFER_ENDINGS):
        return IN_TRANSFER
    return NOT_DATA if name in _NOT_DATA_NAMES or name.endswith(_NOT_DATA_ENDINGS) else None
