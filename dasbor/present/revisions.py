"""What one release says otherwise than another: the cells of a question that were revised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from dasbor.catalogue.period import Month, period_code

if TYPE_CHECKING:
    from dasbor.warehouse.answer import Answer


def revisions(old: Answer, new: Answer) -> pl.DataFrame:
    """The cells whose value or status differs between two answers to the same question.

    Columns: `period` (date), `area`, the splits, `old_value`, `old_status`, `new_value`, `new_status`; in the order of
    the answers.
    """
    keys = ["area", *old.selection.by, "period"]
    before, now = (
        answer.rows.select(*keys, pl.col("value").alias(f"{which}_value"), pl.col("status").alias(f"{which}_status"))
        for which, answer in (("old", old), ("new", new))
    )
    differs = pl.col("old_value").ne_missing(pl.col("new_value")) | (pl.col("old_status") != pl.col("new_status"))
    return before.join(now, on=keys, how="inner", maintain_order="left").filter(differs)


def revision_facts(old: Answer, new: Answer) -> dict[str, Any]:
    """The revisions as plain values, with the two releases that were compared."""
    found = revisions(old, new)
    grain = old.selection.grain
    return {
        "indicator": old.indicator.key,
        "release_cited": old.release.name,
        "release_compared": new.release.name,
        "cells": old.rows.height,
        "is_revised": found.height > 0,
        "revised": [
            {**row, "period": period_code(Month.of(row["period"]), grain)} for row in found.iter_rows(named=True)
        ],
    }
