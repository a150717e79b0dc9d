"""Telling new row versions of a file from those that are known, and counting those that a later version replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from etl.stages.vault_versions import IDENTITY, Versions

if TYPE_CHECKING:
    from etl.stages.vault_versions import KnownVersions

MOST_DOUBTFUL: Final = 500_000
"""How many rows whose record may be known are held back before they are looked up."""

_PIECE: Final = 1_000_000
_IDENTITY: Final = list(IDENTITY)
_LATER: Final = ("version_at", "content_hash")


class Sieve:
    """Takes the valid rows of one file, batch by batch, and lets each version through that says something new, once.

    Most rows go through at once. Those whose record may be known are held back and looked up together. What is learnt
    becomes known to others only when the file is loaded: `fresh` is then taken over into what is known.
    """

    def __init__(self, known: KnownVersions) -> None:
        self.fresh = Versions(has_version=known.has_version)
        self.duplicate = 0
        self._known = known
        self._doubtful: list[pl.DataFrame] = []
        self._met: list[pl.DataFrame] = []
        self._met_again: list[pl.Series] = []

    def sift(self, typed: pl.DataFrame) -> pl.DataFrame:
        """Of these rows and of those held back, the ones that are new as far as is known now."""
        records = typed["record_id"]
        pending = [self.fresh.records, *(frame["record_id"] for frame in self._doubtful)]
        doubt = self._known.may_have(records, pending) | ~records.is_first_distinct()
        if not doubt.any():
            self.fresh.add(typed)
            return typed
        self._doubtful.append(typed.filter(doubt))
        certain = typed.filter(~doubt)
        self.fresh.add(certain)
        if sum(frame.height for frame in self._doubtful) < MOST_DOUBTFUL:
            return certain
        return pl.concat([certain, self.rest()])

    def rest(self) -> pl.DataFrame:
        """Of the rows held back, the ones that are new. After the last batch, no row is held back any more."""
        if not self._doubtful:
            return pl.DataFrame()
        rows = pl.concat(self._doubtful)
        self._doubtful.clear()
        new = self._look_up(rows)
        self.duplicate += rows.height - new.height
        self.fresh.add(new)
        return new

    def count_superseded(self) -> int:
        """How many of the new rows have a later version of their record, known before or in this file."""
        if not self._met_again:
            return 0
        records, met = pl.concat(self._met_again).unique(), pl.concat(self._met)
        pieces = (records.slice(start, _PIECE) for start in range(0, records.len(), _PIECE))
        return sum(self._count_superseded_of(piece, met) for piece in pieces)

    def _look_up(self, rows: pl.DataFrame) -> pl.DataFrame:
        known, fresh = self._known.of(rows["record_id"]), self.fresh.of(rows["record_id"])
        first = rows.unique(subset=_IDENTITY, keep="first", maintain_order=True)
        new = first.join(pl.concat([known, fresh]), on=_IDENTITY, how="anti", nulls_equal=True, maintain_order="left")
        self._met_again.append(new["record_id"])
        self._met.append(known.filter(pl.col("record_id").is_in(new["record_id"].implode())))
        return new

    def _count_superseded_of(self, records: pl.Series, met: pl.DataFrame) -> int:
        ours = self.fresh.of(records)
        every = pl.concat([ours, met.filter(pl.col("record_id").is_in(records.implode()))]).sort(*_LATER)
        latest = every.unique("record_id", keep="last", maintain_order=True)
        return ours.height - ours.join(latest, on=_IDENTITY, how="semi", nulls_equal=True).height
