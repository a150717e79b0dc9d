"""From examined rows to rows of the vault: types, hashes and the keys of persons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from etl.stages.batch import SOURCE_ROW
from etl.stages.hashes import key_hash, row_hash
from etl.stages.parts.person import person_columns

if TYPE_CHECKING:
    from etl.feeds.contract import Feed

NOT_CONTENT: Final = frozenset({"record_id", "content_hash", "file_id", SOURCE_ROW})
"""Columns that do not make two versions of a record different."""


def stored(feed: Feed, typed: pl.DataFrame, file_id: str) -> pl.DataFrame:
    """Rows without a fault in the vault's columns. `typed` has `source_row` and all fields and derived columns."""
    schema = feed.vault_schema
    kept = [each.kind.store(pl.col(each.name)).alias(each.name) for each in feed.fields if each.is_stored]
    derived = [pl.col(name) for part in feed.parts for name in part.outputs]
    helpers = [pl.col("person_key")] if feed.has_person else []
    rows = typed.select(
        key_hash([pl.col(name) for name in feed.key_columns]).alias("record_id"),
        (pl.col("version_at") if feed.has_version else pl.lit(None, dtype=schema["version_at"])).alias("version_at"),
        pl.lit(file_id).alias("file_id"),
        SOURCE_ROW,
        *derived,
        *kept,
        *helpers,
    )
    if feed.has_person:
        rows = rows.with_columns(person_columns(pl.col("person_key"), pl.col("record_id")))
    content = [name for name in schema if name not in NOT_CONTENT]
    return rows.with_columns(row_hash(content).alias("content_hash")).select(schema.keys())
