"""The faults of one file, counted by kind and column, with the first rows that show each kind."""

from __future__ import annotations

from typing import Final

import polars as pl

from etl.stages.batch import no_faults

EXAMPLES: Final = 100
"""How many faults of one kind in one column are told one by one."""
FIRST_ROWS: Final = 5
"""How many rows are named where a kind of fault is summed up."""

_KIND: Final = ["code", "column"]


class Tally:
    """Counts faults as they come and keeps the first of each kind, in bounded memory."""

    def __init__(self) -> None:
        self._counts = _count(no_faults())
        self._examples = no_faults()

    def add(self, faults: pl.DataFrame) -> None:
        """Take the faults of the next batch."""
        if faults.is_empty():
            return
        self._counts = _merge(pl.concat([self._counts, _count(faults)]))
        self._examples = _first(pl.concat([self._examples, _first(faults)]))

    def kinds(self) -> pl.DataFrame:
        """One row a kind and column, the most frequent first: its first fault, `count`, and the first `rows`."""
        shown = self.examples().group_by(_KIND, maintain_order=True)
        first = shown.agg(pl.all().first(), pl.col("source_row").head(FIRST_ROWS).drop_nulls().alias("rows"))
        counted = first.join(self._counts, on=_KIND, nulls_equal=True)
        return counted.sort("count", *_KIND, descending=[True, False, False], nulls_last=True)

    def examples(self) -> pl.DataFrame:
        """The first faults of each kind and column, in the order of the file."""
        return self._examples.sort("source_row", *_KIND, nulls_last=False, maintain_order=True)


def _count(faults: pl.DataFrame) -> pl.DataFrame:
    return faults.group_by(_KIND).agg(count=pl.len().cast(pl.Int64))


def _merge(counts: pl.DataFrame) -> pl.DataFrame:
    return counts.group_by(_KIND).agg(pl.sum("count"))


def _first(faults: pl.DataFrame) -> pl.DataFrame:
    return faults.group_by(_KIND, maintain_order=True).head(EXAMPLES).select(faults.columns)
