"""Telling new row versions of a file from those that are known, and counting those that a later version replaces."""

from __future__ import annotations

from typing import Final

import polars as pl

from etl.stages.vault_versions import IDENTITY, Versions

_ROW: Final = "_row"
_PIECE: Final = 1_000_000


class Sieve:
    """Takes the valid rows of one file, batch by batch, and keeps those that say something new.

    What it learns becomes known to others only when the file is loaded: `fresh` is then taken over into what is known.
    """

    def __init__(self, known: Versions) -> None:
        self.fresh = Versions()
        self.duplicate = 0
        self._known = known
        self._met_again: list[pl.Series] = []

    def sift(self, typed: pl.DataFrame) -> pl.DataFrame:
        """The rows whose version is neither known nor seen earlier in this file."""
        versions = typed.select(*IDENTITY)
        records = versions["record_id"].sort()
        stored = pl.concat([self._known.of(records), self.fresh.of(records)])
        repeated = records.filter(records == records.shift(1))
        doubtful = pl.concat([stored["record_id"], repeated]).unique()
        if not doubtful.is_empty():
            self._met_again.append(doubtful)
            new = _are_new(versions, stored, doubtful)
            self.duplicate += versions.height - int(new.sum())
            typed, versions = typed.filter(new), versions.filter(new)
        self.fresh.add(versions)
        return typed

    def count_superseded(self) -> int:
        """How many of the new rows have a later version of their record, known before or in this file."""
        if not self._met_again:
            return 0
        records = pl.concat(self._met_again).unique().sort()
        pieces = (records.slice(start, _PIECE) for start in range(0, records.len(), _PIECE))
        return sum(map(self._count_superseded_of, pieces))

    def _count_superseded_of(self, records: pl.Series) -> int:
        ours = self.fresh.of(records)
        every = pl.concat([self._known.of(records), ours])
        latest = every.sort("version_at", "content_hash", nulls_last=False).group_by("record_id").last()
        still_latest = ours.join(latest, on=list(IDENTITY), how="semi", nulls_equal=True)
        return ours.height - still_latest.height


def _are_new(versions: pl.DataFrame, stored: pl.DataFrame, doubtful: pl.Series) -> pl.Series:
    suspects = versions.with_row_index(_ROW).filter(pl.col("record_id").is_in(doubtful.implode()))
    first = suspects.unique(subset=list(IDENTITY), keep="first", maintain_order=True)
    new = first.join(stored, on=list(IDENTITY), how="anti", nulls_equal=True)
    known = suspects.join(new, on=_ROW, how="anti")
    return pl.select(~pl.int_range(versions.height, dtype=pl.UInt32).is_in(known[_ROW].implode())).to_series()
