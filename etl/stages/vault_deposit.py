"""The parts of one file on their way into the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from etl.stages import vault
from etl.stages.ledger import Part
from etl.stages.vault_files import discard, put_in_place, unfinished
from etl.stages.vault_trouble import storing

if TYPE_CHECKING:
    from pathlib import Path

    from etl.home import Home

PART_ROWS: Final = 400_000
"""A part has at least so many rows, unless it is the last: so that a usual batch is written at once."""
ROW_GROUP: Final = 250_000


class Deposit:
    """Collects the new rows of a file and writes them as parts, which get their names only when it settles.

    Raises StorageError when the disk does not take them.
    """

    def __init__(self, home: Home, feed: str, file_id: str) -> None:
        self._folder = vault.folder(home, feed)
        self._file_id = file_id
        self._waiting: list[pl.DataFrame] = []
        self._parts: list[Part] = []

    def add(self, rows: pl.DataFrame) -> None:
        """Take rows; they are written as soon as they fill a part."""
        if not rows.is_empty():
            self._waiting.append(rows)
        if sum(frame.height for frame in self._waiting) >= PART_ROWS:
            self._write()

    def settle(self) -> tuple[Part, ...]:
        """Write what waits and give all parts their names. They count once the ledger names them."""
        self._write()
        with storing():
            for path in self._paths():
                put_in_place(unfinished(path), path)
        return tuple(self._parts)

    def discard(self) -> None:
        """Remove everything that was written."""
        for path in self._paths():
            discard(unfinished(path))
            discard(path)

    def _paths(self) -> list[Path]:
        return [self._folder / part.name for part in self._parts]

    def _write(self) -> None:
        if not self._waiting:
            return
        rows = pl.concat(self._waiting)
        self._waiting.clear()
        part = Part(vault.part_name(self._file_id, len(self._parts)), rows.height)
        self._parts.append(part)
        with storing():
            self._folder.mkdir(parents=True, exist_ok=True)
            rows.write_parquet(unfinished(self._folder / part.name), compression="lz4", row_group_size=ROW_GROUP)
