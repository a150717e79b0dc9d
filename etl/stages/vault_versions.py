"""The row versions of one feed that are known already, kept so that ten million answer within a moment.

A version is identified by `record_id`, `version_at` and `content_hash`. Versions lie in runs sorted by record, so that
the rows of a batch are found by binary search; small runs are merged as they come, which keeps them few. Twenty-four
bytes a version are held in memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

if TYPE_CHECKING:
    from pathlib import Path

IDENTITY: Final = pl.Schema({"record_id": pl.UInt64(), "version_at": pl.Datetime("us"), "content_hash": pl.UInt64()})
"""What tells one row version from all others; of one record the last one in this order counts."""

LARGEST_RUN: Final = 4_000_000


class Versions:
    """A set of row versions that grows."""

    def __init__(self) -> None:
        self._runs: list[pl.DataFrame] = []

    def __len__(self) -> int:
        return sum(run.height for run in self._runs)

    def add(self, versions: pl.DataFrame) -> None:
        """Take in versions that are not in the set yet."""
        if not versions.is_empty():
            self._runs.append(_sorted(versions.select(*IDENTITY)))
        while len(self._runs) > 1 and _are_alike(*self._runs[-2:]):
            self._runs[-2:] = [_sorted(pl.concat(self._runs[-2:]))]

    def add_stored(self, part: Path) -> None:
        """Take in the versions of a part of the vault."""
        self.add(pl.read_parquet(part, columns=IDENTITY.names()))

    def take_over(self, others: Versions) -> None:
        """Take in another set, which shares no version with this one."""
        for run in others._runs:
            self.add(run)

    def of(self, records: pl.Series) -> pl.DataFrame:
        """All versions of these records; `records` is sorted."""
        return pl.concat([_EMPTY, *(_found(run, records) for run in self._runs)])


_EMPTY: Final = pl.DataFrame(schema=IDENTITY)


def _sorted(versions: pl.DataFrame) -> pl.DataFrame:
    return versions.sort("record_id")


def _are_alike(older: pl.DataFrame, newer: pl.DataFrame) -> bool:
    return older.height <= 2 * newer.height and older.height + newer.height <= LARGEST_RUN


def _found(run: pl.DataFrame, records: pl.Series) -> pl.DataFrame:
    start = run["record_id"].search_sorted(records, side="left")
    near = run["record_id"].gather(start.clip(upper_bound=run.height - 1))
    hits = records.filter(near == records).unique(maintain_order=True)
    if hits.is_empty():
        return _EMPTY
    ids = run["record_id"]
    spans = pl.DataFrame({"start": ids.search_sorted(hits, side="left"), "end": ids.search_sorted(hits, side="right")})
    rows = spans.select(pl.int_ranges("start", "end", dtype=pl.UInt32).explode())
    return run[rows.to_series()]
