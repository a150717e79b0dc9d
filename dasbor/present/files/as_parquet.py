"""Parquet, with the question, the release, the sources and the caveats in its key-value metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
import polars as pl
import pyarrow.parquet as pq

from dasbor.present.files.facts import Told, answer_facts
from dasbor.present.files.rows import file_rows
from dasbor.present.files.sink import Sink

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from dasbor.warehouse.answer import Answer


def parquet_chunks(answers: Iterable[Answer]) -> Generator[bytes]:
    """The bytes of a Parquet file with the rows of the answers, a row group each; they must be split alike.

    The columns are those of the CSV; `value` is always a float.
    """
    sink, told = Sink(), Told("parquet")
    facts: dict[str, Any] = {}
    writer = None
    for answer in answers:
        table = file_rows(answer).with_columns(pl.col("value").cast(pl.Float64)).to_arrow()
        if writer is None:
            facts = answer_facts(answer)
            writer = pq.ParquetWriter(sink, table.schema, compression="zstd")
        writer.write_table(table)
        told.add(answer)
        yield sink.taken()
    if writer is not None:
        facts |= told.facts()
        writer.add_key_value_metadata({f"dasbor.{key}": orjson.dumps(fact).decode() for key, fact in facts.items()})
        writer.close()
    yield sink.taken()
