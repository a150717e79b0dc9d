"""Following the reading of one file, with a guess at how many rows it has."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pyarrow.parquet
from pyarrow.lib import ArrowException

from dasbor.catalogue.text import verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from etl.stages.progress import Progress

_LOOK_AT: Final = 1 << 18
_A_ROW_A_LINE: Final = {".csv", ".jsonl"}


@contextmanager
def following(progress: Progress, path: Path, name: str) -> Iterator[None]:
    """Tell `progress` that the file is being read as long as the block runs."""
    progress.begin(verbatim(name), expected_rows(path))
    try:
        yield
    finally:
        progress.end()


def expected_rows(path: Path) -> int | None:
    """About how many rows a file has: exact for Parquet, by its first lines for text, else unknown."""
    try:
        if path.suffix.lower() == ".parquet":
            return int(pyarrow.parquet.read_metadata(path).num_rows)
        return _from_first_lines(path) if path.suffix.lower() in _A_ROW_A_LINE else None
    except (OSError, ArrowException):
        return None


def _from_first_lines(path: Path) -> int | None:
    with path.open("rb") as file:
        start = file.read(_LOOK_AT)
    lines = start.count(b"\n")
    return path.stat().st_size * lines // len(start) if lines else None
