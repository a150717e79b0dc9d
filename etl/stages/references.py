"""Rows that refer to records of other feeds: whether those are there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from etl.stages.batch import FAULT_SCHEMA, SOURCE_ROW

if TYPE_CHECKING:
    from collections.abc import Mapping

    from etl.feeds.contract import Feed
    from etl.stages.batch import Batch


def with_dangling(batch: Batch, feed: Feed, known: Mapping[str, pl.Series]) -> Batch:
    """The batch with a warning for each row that refers to a record which is not known.

    `known` gives the `record_id` of the records of each feed that is there; a feed that is not there is not asked.
    """
    found = [
        batch.typed.filter(pl.col(column).is_not_null() & ~pl.col(column).is_in(known[other].implode())).select(
            SOURCE_ROW,
            pl.lit(batch.headings[column]).alias("column"),
            pl.lit(None, dtype=pl.String).alias("value"),
            pl.lit(code.code).alias("code"),
            pl.lit("{}").alias("details"),
        )
        for column, (other, code) in feed.refers_to.items()
        if other in known
    ]
    return replace(batch, faults=pl.concat([batch.faults, pl.DataFrame(schema=FAULT_SCHEMA), *found]))
