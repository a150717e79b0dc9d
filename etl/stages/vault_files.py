"""Writing so that a file is either whole under its name or not there at all, whatever happens meanwhile."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

UNFINISHED: Final = ".tmp"
"""How the name of a file or folder ends while it is being written."""


def unfinished(path: Path) -> Path:
    """Where `path` is written before it gets its name; in the same folder, so that renaming is atomic."""
    return path.with_name(f".{path.name}{UNFINISHED}")


def settle(path: Path) -> None:
    """Wait until the disk holds what was written to a file or, for a folder, the names in it."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_in_place(written: Path, path: Path) -> None:
    """Give a finished file or folder its name, replacing what had it; afterwards the disk holds both."""
    for file in sorted(written.iterdir()) if written.is_dir() else ():
        settle(file)
    settle(written)
    if path.is_dir():
        shutil.rmtree(path)
    written.replace(path)
    settle(path.parent)


def write_whole(path: Path, content: bytes) -> None:
    """Write a small file atomically; its folder is made when it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = unfinished(path)
    try:
        written.write_bytes(content)
        put_in_place(written, path)
    except BaseException:
        discard(written)
        raise


def discard(path: Path) -> None:
    """Remove a file or folder if it is there; a failure to do so leaves an orphan that the next load sweeps."""
    with suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
